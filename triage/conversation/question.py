"""One question as it stands in ``dialogs/``: what it fills, what kind of answer it takes, and its words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from triage.kinds import FACT_KINDS, QUESTION_KINDS, Choice, Kind, make, of_fact
from triage.kinds.values import OPENLY_EMPTY, Option
from triage.policy.conditions import ALWAYS, Names, read_condition
from triage.policy.form_template import FormField
from triage.policy.model import Citation, Condition, Fact, Policy
from triage.policy.sources import read_citations
from triage.yaml_nodes import Node


class Suggest(Enum):
    """What a question offers as its answer, where it is not what triage gives to its field."""

    FIELD = "field"
    NOTHING = "nothing"
    FIRST_DAY = "first_day"


AREA = "area"
"""What a question names as its kind that asks for an area; the areas stand in the policy."""
_KEYS = (
    *("id", "kind", "kept_as", "fact", "form", "ask", "ask_self", "ask_on_behalf", "hint", "typed"),
    *("help", "why", "sources", "when", "if_answered", "unless_nothing", "in_place_of"),
    *("options", "extra_options", "alone_options", "alone", "listed", "themselves", "elsewhere", "no_area"),
    *("may_be", "gives", "unit", "birth_date_of", "birth_date_in", "may_lie_ahead", "suggests", "names"),
)
_OTHERWISE = "otherwise"


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what it fills (a fact, a field of the form, or the story), and its words."""

    id: str
    kind: Kind
    kept_as: str
    """What drafts know its kind by."""
    screen: str
    stage: str
    section: str
    fact: str
    form: str
    ask: str
    ask_self: str
    """The same question about the user, where the user is meant."""
    ask_on_behalf: str
    """The same question to somebody who asks for somebody else."""
    hint: str
    """What everybody is told beside the question."""
    typed: str
    """What is told besides to somebody who types the answer at a terminal."""
    help: str
    why: str
    sources: tuple[Citation, ...]
    when: Condition
    if_answered: tuple[tuple[str, str], ...]
    unless_nothing: str
    in_place_of: str = ""
    """The fact whose answer this one corrects."""
    birth_date_in: str = ""
    """The field of the form for a date of birth that is answered here."""
    suggest: Suggest = Suggest.FIELD
    names: str = ""
    """The question whose answer is named above this one, in the text of ``words.yaml`` of its own id."""

    @property
    def options(self) -> tuple[Option, ...]:
        """The answers that the question itself names; areas are those of the policy."""
        return () if self.of_area else self.kind.answers

    @property
    def extra_options(self) -> tuple[Option, ...]:
        """What is offered behind the answers and is none."""
        return self.kind.beside_answers

    @property
    def alone_options(self) -> tuple[Option, ...]:
        """Answers that stand alone, as they are worded for somebody who is on the list."""
        return self.kind.other_answers

    @property
    def of_area(self) -> bool:
        """Whether the question asks for an area."""
        return self.kept_as == AREA

    @property
    def asks_for(self) -> str:
        """The fact that decides whether the question is asked; empty where none does."""
        return "" if self.of_area else self.fact or self.kind.listed_fact

    @property
    def typed_hint(self) -> str:
        """The hint as it is read at a terminal. ``{typed}`` marks where the part on typing stands in it."""
        if "{typed}" in self.hint:
            return self.hint.replace("{typed}", self.typed)
        return " ".join(filter(None, (self.hint, self.typed)))

    def reworded(self, reword: Callable[[str], str], labels: Collection[str]) -> Question:
        """The question as ``reword`` has it said; of its options only those whose word is in ``labels``."""
        return replace(
            self,
            ask=reword(self.ask),
            ask_self=reword(self.ask_self),
            ask_on_behalf=reword(self.ask_on_behalf),
            hint=reword(self.hint),
            typed=reword(self.typed),
            help=reword(self.help),
            why=reword(self.why),
            kind=self.kind.reworded(reword, labels),
        )


class QuestionReader:
    """Reads the questions of one stage file. ``root``: the file, whose help and reason stand for those that
    a question does not give."""

    def __init__(self, policy: Policy, names: Names, root: Node, stage: str) -> None:
        self._policy = policy
        self._names = names
        self._root = root
        self._stage = stage
        self._form = policy.form_of(policy.national)
        self._typed_for = _texts(root, "typed")

    def question(self, node: Node, screen: str, section: str) -> Question:
        """The question in a node. InputError names file and line."""
        node.mapping(_KEYS)
        fact, form = self._text(node, "fact"), self._text(node, "form")
        for key in ("fact", "listed", "in_place_of", "themselves", "birth_date_of"):
            if self._text(node, key) not in ("", *self._policy.facts):
                node.need(key).word(self._policy.facts, "fact")
        field_of_form = self._form_field(node, form) if form else None
        kind = self._kind(node, fact, field_of_form)
        hint, typed = self._hints(node, kind, field_of_form)
        sources = node.get("sources")
        return Question(
            id=form or node.need("id").filled(),
            kind=kind,
            kept_as=self._text(node, "kept_as") or (AREA if self._asks_area(node, fact) else kind.kept_as),
            screen=screen,
            stage=self._stage,
            section=section,
            fact=fact,
            form=form,
            ask=node.need("ask").filled(),
            ask_self=self._text(node, "ask_self"),
            ask_on_behalf=self._text(node, "ask_on_behalf"),
            hint=hint,
            typed=typed,
            help=self._text(node, "help") or self._text(self._root, "help"),
            why=self._text(node, "why") or self._text(self._root, "why"),
            sources=read_citations(sources, self._policy.sources) if sources else (),
            when=self.condition(node),
            if_answered=tuple(_texts(node, "if_answered").items()),
            unless_nothing=self._text(node, "unless_nothing"),
            in_place_of=self._text(node, "in_place_of"),
            birth_date_in=self._text(node, "birth_date_in"),
            suggest=self._suggest(node),
            names=self._text(node, "names"),
        )

    def condition(self, node: Node) -> Condition:
        """When something is asked; always, where it does not say."""
        found = node.get("when")
        return read_condition(found, self._names) if found else ALWAYS

    def _text(self, node: Node, key: str) -> str:
        found = node.get(key)
        return found.filled() if found else ""

    def _form_field(self, node: Node, name: str) -> FormField:
        found = self._form.fields.get(name)
        if found is None:
            node.need("form").fail("the form has no such field")
        return found

    def _hints(self, node: Node, kind: Kind, of_form: FormField | None) -> tuple[str, str]:
        """What everybody is told, and what somebody who types. A field of the form has those of its own."""
        hint, typed = self._text(node, "hint"), self._text(node, "typed")
        if hint or typed or not of_form:
            return hint, typed
        hint = f"{of_form.hint}." if of_form.hint and not kind.choices else ""
        return hint, self._typed_for.get(kind.name, self._typed_for.get(_OTHERWISE, ""))

    # The kind

    def _asks_area(self, node: Node, fact: str) -> bool:
        given = node.get("kind")
        return given is not None and given.value == AREA

    def _kind(self, node: Node, fact: str, of_form: FormField | None) -> Kind:
        if self._asks_area(node, fact):
            return self._area(node)
        if of_form:
            kind: type[Kind] = type(of_form.kind)
        elif given := node.get("kind"):
            kind = QUESTION_KINDS[given.word((*QUESTION_KINDS, AREA), "kind")]
        elif fact:
            if self._policy.facts[fact].kind not in FACT_KINDS:
                return self._area(node)
            kind = type(of_fact(self._policy.facts[fact].kind, {}))
        else:
            node.fail("a question needs a kind, a fact or a field of the form")
        return self._made(node, kind, fact, of_form)

    def _made(self, node: Node, kind: type[Kind], fact: str, of_form: FormField | None) -> Kind:
        known, may_be, gives = self._policy.facts.get(fact), node.get("may_be"), _texts(node, "gives")
        alone = node.get("alone")
        alone_words = alone.mapping() if alone else {}
        return make(
            kind,
            may_be=tuple(entry.word(OPENLY_EMPTY) for entry in may_be.one_or_more()) if may_be else None,
            gives=tuple(("" if word == _OTHERWISE else word, given) for word, given in gives.items()),
            options=self._options(node, fact) or None,
            actions=_options(_texts(node, "extra_options")),
            alone_options=_options(_texts(node, "alone_options")),
            listed=self._text(node, "listed"),
            themselves=self._text(node, "themselves"),
            alone=tuple((word, self._given(entry)) for word, entry in alone_words.items()),
            **(_bounds(known) if known else {}),
            unit=self._text(node, "unit"),
            past=not self._flag(node, "may_lie_ahead"),
            born="birth_date_of" in node.mapping(),
            fits=self._text(node, "birth_date_of"),
        )

    def _suggest(self, node: Node) -> Suggest:
        found = node.get("suggests")
        return Suggest(found.word([one.value for one in Suggest])) if found else Suggest.FIELD

    def _flag(self, node: Node, key: str) -> bool:
        found = node.get(key)
        return bool(found and found.word(["yes"]))

    def _given(self, node: Node) -> tuple[str, str]:
        """The one fact, with its word, that an answer gives."""
        (fact, word), *more = node.mapping(self._policy.facts).items() or node.fail("a fact is needed here")
        if more:
            node.fail("one fact is needed here")
        return fact, word.word(self._policy.facts[fact].values)

    def _area(self, node: Node) -> Kind:
        policy = self._policy
        options = {area.id: area.name for area in policy.areas.values() if area.id != policy.national}
        options[policy.national] = node.need("elsewhere").filled()
        options[policy.not_known] = node.need("no_area").filled()
        return Choice(options=_options(options))

    def _options(self, node: Node, fact: str) -> tuple[Option, ...]:
        """The answers to choose from: those of the fact, with the labels that the question gives them, and
        then those that it adds."""
        named, listed = _texts(node, "options"), self._text(node, "listed")
        known = self._policy.facts.get(fact or listed)
        words = _in_order(dict(known.values) if known else {}, fact, self._policy.terms.answers)
        labels = {word: named.get(word, label[:1].upper() + label[1:]) for word, label in words.items()}
        return _options(labels | {word: label for word, label in named.items() if word not in words})


def _texts(node: Node, key: str) -> dict[str, str]:
    found = node.get(key)
    return {word: text.filled() for word, text in found.mapping().items()} if found else {}


def _options(labels: Mapping[str, str]) -> tuple[Option, ...]:
    return tuple(Option(word, label) for word, label in labels.items())


def _bounds(fact: Fact) -> dict[str, object]:
    return {"lowest": fact.lowest, "highest": fact.highest, "words": tuple(fact.values)}


def _in_order(words: dict[str, str], fact: str, further: Iterable[str]) -> dict[str, str]:
    # People expect yes before no; the policy lists values in order of worry.
    first = [word for word in ("yes", "no", *further, "unsure") if word in words]
    if fact and "unsure" in first:
        words = {**words, "unsure": "I am not sure"}
    return {word: words[word] for word in [*first, *(word for word in words if word not in first)]}
