"""Reads phrases from YAML, and checks them against the policy whose words they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from triage.engine.decision import UNDECIDED
from triage.errors import InputError
from triage.policy.model import Fact, Policy
from triage.scenarios.phrase_definitions import OF_EVERY_PATHWAY, GapWords, definitions_of, types_of
from triage.scenarios.phrase_training import read_training
from triage.scenarios.phrases import (
    NOTHING_TICKED,
    STRONG,
    WEAK,
    FactWords,
    FromGap,
    GivenPhrase,
    Narration,
    OwnWords,
    PhraseAnswer,
    Phrases,
    StepWords,
    ThenPhrase,
    Training,
)
from triage.scenarios.step_definitions import GAP, without_optional
from triage.yaml_nodes import Node, read_file

_LISTS = ("answers", "tasks", "routes", "services", "contacts", "owners", "turns", "questions")
_SECTIONS = (*_LISTS, "facts", "gaps", "given", "then", "narration", "training", "examples")
_GAP_KEYS = ("fact", "words", "years", "not_known", "several", "own_words")
_YES = "yes"

Files = Iterable[tuple[Path, str]]
_Texts = dict[str, list[str]]


def phrases_of(policy: Policy, files: Files) -> Phrases:
    """The phrases of these files together; a file that is not there brings none.

    InputError names file and line of what has a wrong shape, or can be read in two ways. What the policy does
    not have stands in ``problems``.
    """
    reader = _Reader(policy, tuple(shown for _, shown in files))
    for path, shown in files:
        if path.exists():
            reader.read(read_file(path, shown))
    return reader.phrases()


class _Reader:
    """Reads file after file; later ones add to earlier ones."""

    def __init__(self, policy: Policy, files: tuple[str, ...]) -> None:
        self.policy, self.files = policy, files
        self.lists: dict[str, _Texts] = {name: {} for name in _LISTS}
        self.alone: _Texts = {}
        self.by_answer: dict[str, _Texts] = {}
        self.places: dict[str, tuple[str, int]] = {}
        """Where each text of a fact stands."""
        self.gaps: dict[str, GapWords] = {}
        self.given: list[GivenPhrase] = []
        self.then: list[ThenPhrase] = []
        self.narration: list[Narration] = []
        self.training_node: Node | None = None
        self.examples: dict[str, str] = {}
        self.problems: list[InputError] = []

    def read(self, root: Node) -> None:
        """One file."""
        sections = root.mapping(_SECTIONS)
        for name in _LISTS:
            if name in sections:
                self._list(name, sections[name])
        for name, node in (sections["facts"].mapping() if "facts" in sections else {}).items():
            self._fact(name, node)
        for name, node in (sections["gaps"].mapping() if "gaps" in sections else {}).items():
            self._gap(name, node)
        for entry in sections["given"].items() if "given" in sections else ():
            self._given(entry)
        for entry in sections["then"].items() if "then" in sections else ():
            self._then(entry)
        if "narration" in sections:
            self._narration(sections["narration"])
        for name, node in (sections["examples"].mapping() if "examples" in sections else {}).items():
            self.examples[name] = node.filled()
        if "training" in sections:
            if self.training_node is not None:
                sections["training"].fail("training is said once, in the phrases of the pathway itself")
            self.training_node = sections["training"]

    def phrases(self) -> Phrases:
        """All that was read, put together."""
        words = StepWords(**{name: _frozen(texts) for name, texts in self.lists.items()})
        own_words = {name: gap.own_words for name, gap in self.gaps.items() if gap.own_words}
        types = types_of(self.policy, words, self.gaps, self.examples)
        facts = {
            name: FactWords(tuple(self.alone.get(name, ())), _frozen(self.by_answer.get(name, {})))
            for name in dict.fromkeys((*self.alone, *self.by_answer))
        }
        training = (
            read_training(self.training_node, self._fact_id, self._fixed_answers, own_words)
            if self.training_node
            else Training(own_words=MappingProxyType(own_words))
        )
        gap_facts = {name: gap.fact for name, gap in self.gaps.items() if gap.fact}
        return Phrases(
            words=words,
            facts=MappingProxyType(facts),
            parameter_types=types,
            gap_facts=MappingProxyType(gap_facts),
            given=tuple(self.given),
            then=tuple(self.then),
            narration=tuple(self.narration),
            training=training,
            definitions=definitions_of(
                words,
                facts,
                self.places,
                types,
                gap_facts,
                self.given,
                self.then,
                self.narration,
                self.files,
            ),
            problems=tuple(self.problems),
        )

    @contextmanager
    def _noting(self) -> Iterator[None]:
        """What the policy does not have is noted, and the phrase read all the same."""
        try:
            yield
        except InputError as error:
            self.problems.append(error)

    # Words

    def _list(self, section: str, node: Node) -> None:
        known = self._known(section)
        for name, entry in node.mapping().items():
            with self._noting():
                _one_of(entry, name, known, section.removesuffix("s"))
            self._add(self.lists[section], name, entry)

    def _known(self, section: str) -> Iterable[str]:
        policy = self.policy
        facts = policy.facts.values()
        return {
            "answers": {word: None for fact in facts if fact.kind == "choice" for word in fact.values},
            "tasks": policy.duties,
            "routes": [*policy.primary_routes(), UNDECIDED],
            "services": [route.id for route in policy.routes.values() if route.parallel],
            "contacts": policy.contact_kinds,
            "owners": policy.terms.owners,
            "turns": policy.terms.owners,
            "questions": policy.facts,
        }[section]

    def _add(self, texts: _Texts, name: str, node: Node, what: str = "text") -> None:
        for entry in node.one_or_more():
            text = _text(entry)
            taken = next((other for other, said in texts.items() if text in said), None)
            if taken is not None:
                entry.fail(f"this {what} stands for {taken} already")
            texts.setdefault(name, []).append(text)

    # Facts

    def _fact(self, name: str, node: Node) -> None:
        fact = self._fact_named(name, node)
        if not isinstance(node.value, dict):
            if fact and _YES not in fact.values:
                with self._noting():
                    node.fail(f"{name} is no question of yes or no: write a text for each of its answers")
            self._add(self.alone, name, node)
            self._placed(node)
            return
        for answer, entry in node.mapping().items():
            if fact:
                allowed = [*fact.values, *([NOTHING_TICKED] if fact.kind == "many" else [])]
                with self._noting():
                    _one_of(entry, answer, allowed, "answer")
            self._add(self.by_answer.setdefault(name, {}), answer, entry)
            self._placed(entry)

    def _placed(self, node: Node) -> None:
        for entry in node.one_or_more():
            self.places[_text(entry)] = entry.file, entry.line

    def _fact_named(self, name: str, node: Node) -> Fact | None:
        with self._noting():
            return self.policy.facts[_one_of(node, name, self.policy.facts, "fact")]
        return None

    def _fact_id(self, node: Node) -> str:
        with self._noting():
            node.word(self.policy.facts, "fact")
        return node.filled()

    # Gaps

    def _gap(self, name: str, node: Node) -> None:
        entries = node.mapping(_GAP_KEYS)
        if name in OF_EVERY_PATHWAY:
            node.fail(f"every policy has the gap {name} already")
        gap = self.gaps.setdefault(name, GapWords())
        if "fact" in entries:
            gap.fact = self._fact_id(entries["fact"])
        if "years" in entries:
            gap.years = self._fact_id(entries["years"])
            gap.not_known = node.need("not_known").filled()
            if gap.years in self.policy.facts:
                with self._noting():
                    entries["not_known"].word(self.policy.facts[gap.years].values, "answer")
        if "several" in entries:
            for text, answers in entries["several"].mapping().items():
                gap.words[text] = self._answers(answers, text)
        if "words" in entries:
            self._gap_words(gap, entries["words"])
        if "own_words" in entries:
            gap.own_words = self._own_words(entries["own_words"])

    def _gap_words(self, gap: GapWords, node: Node) -> None:
        fact = self.policy.facts.get(gap.fact)
        if not isinstance(node.value, dict):
            gap.words |= {_text(entry): _text(entry) for entry in node.one_or_more()}
            return
        for meant, entry in node.mapping().items():
            if fact:
                with self._noting():
                    _one_of(entry, meant, fact.values, "answer")
            for said in entry.one_or_more():
                if _text(said) in gap.words:
                    said.fail("this text stands in the gap already")
                gap.words[_text(said)] = meant

    def _own_words(self, node: Node) -> OwnWords:
        if not isinstance(node.value, dict):
            return OwnWords(self._fact_id(node))
        if len(node.mapping()) != 1:
            node.fail("one fact is needed here, with the entry of its list")
        [(name, entry)] = node.mapping().items()
        fact = self._fact_named(name, entry)
        if fact:
            with self._noting():
                entry.word(fact.values, "answer")
        return OwnWords(name, entry.filled())

    # Phrases

    def _given(self, node: Node) -> None:
        text, entries = self._says(node, ("says", "answers"))
        answers = self._answers(entries["answers"], text) if "answers" in entries else {}
        self.given.append(GivenPhrase(text, MappingProxyType(answers), node.file, node.line))

    def _says(self, node: Node, keys: Iterable[str]) -> tuple[str, dict[str, Node]]:
        entries = node.mapping(keys) if isinstance(node.value, dict) else {}
        return _text(node.need("says") if entries else node), entries

    def _answers(self, node: Node, text: str) -> dict[str, PhraseAnswer]:
        """Which fact gets which answer: a word, a number, a list, or what stands in a gap of the line."""
        answers: dict[str, PhraseAnswer] = {}
        for name, entry in node.mapping().items():
            fact = self._fact_named(name, entry)
            if isinstance(entry.value, tuple):
                answers[name] = tuple(word.filled() for word in entry.items())
            else:
                gap = GAP.fullmatch(entry.filled())
                if gap and gap[0] not in text:
                    entry.fail("the line has no such gap")
                answers[name] = FromGap(gap[1]) if gap else entry.filled()
            if fact:
                with self._noting():
                    answers[name] = _checked(fact, entry, answers[name])
        return answers

    def _fixed_answers(self, node: Node) -> Mapping[str, str]:
        return {name: str(answer) for name, answer in self._answers(node, "").items()}

    def _then(self, node: Node) -> None:
        text, entries = self._says(node, ("says", "sent", "never_said"))
        task = reaches = ""
        if "sent" in entries:
            sent = entries["sent"].mapping(("task", "to"))
            task, reaches = entries["sent"].need("task").filled(), entries["sent"].need("to").filled()
            with self._noting():
                sent["task"].word(self.policy.duties, "task")
            with self._noting():
                sent["to"].word(self.policy.contact_kinds, "contact")
            if "{name}" not in text:
                node.fail("the line needs the gap {name}, for whom it is sent to")
        never = (
            tuple(word.filled() for word in entries["never_said"].one_or_more())
            if "never_said" in entries
            else ()
        )
        if bool(task) == bool(never):
            node.fail("one of sent and never_said is needed")
        self.then.append(ThenPhrase(text, node.file, node.line, task, reaches, never))

    def _narration(self, node: Node) -> None:
        for name, entry in node.mapping(("given", "then", WEAK, STRONG)).items():
            for said in entry.one_or_more():
                text = _text(said)
                if "{story}" not in text:
                    said.fail("the line needs the gap {story}, for what is told")
                kind, side = ("then", "") if name == "then" else ("given", name if name != "given" else "")
                self.narration.append(Narration(kind, text, side, said.file, said.line))


def _frozen(texts: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({name: tuple(said) for name, said in texts.items()})


def _one_of(node: Node, name: str, known: Iterable[str], what: str) -> str:
    """``name``, which stands before the colon of ``node``. InputError with the nearest known one."""
    return Node(node.file, node.line, node.path.rpartition(".")[0], name).word(known, what)


def _text(node: Node) -> str:
    """The text of a phrase or of a gap. InputError where its brackets do not fit."""
    text = node.filled().strip()
    depth = 0
    for character in text:
        depth += {"[": 1, "]": -1}.get(character, 0)
        if depth not in (0, 1):
            break
    if depth or not without_optional(text).strip():
        node.fail("the brackets [ ] stand in pairs, around a part that may be left out")
    gaps = GAP.findall(text)
    if len(gaps) != len(set(gaps)):
        node.fail("the same gap stands here twice")
    return text


def _checked(fact: Fact, node: Node, answer: PhraseAnswer) -> PhraseAnswer:
    """An answer as the fact takes it. InputError for one that nobody can give."""
    if fact.kind == "area":
        node.fail(f"{fact.id} is said with the steps for an area")
    if isinstance(answer, FromGap):
        return answer
    if isinstance(answer, tuple):
        if fact.kind != "many":
            node.fail(f"{fact.id} takes one answer, not a list")
        return tuple(entry.word(fact.values, "answer") for entry in node.items())
    if fact.kind == "number" and answer not in fact.values:
        number = node.whole_number()
        if not fact.lowest <= number <= fact.highest:
            node.fail(f"a whole number from {fact.lowest} to {fact.highest} is needed")
        return number
    return node.word(fact.values, "answer")
