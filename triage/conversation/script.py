"""The script of the conversation: screens and questions as they stand in ``dialogs/``."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache, partial
from pathlib import Path

from triage.cases.catalogue import (
    Catalogue,
    Stamp,
    dialogs_folder,
    dialogs_stamp,
    installed_dialogs,
    load_catalogue,
    read_dialog,
)
from triage.conversation.danger import DangerWords, read_danger_words
from triage.conversation.meanings import Meaning, read_meanings
from triage.errors import InputError
from triage.policy.conditions import ALWAYS, Names, names_of, read_condition
from triage.policy.model import Citation, Condition, FormField, Policy
from triage.policy.sources import read_citations
from triage.policy.yaml_nodes import Node

STAGE_FILES = ("safety", "notice", "check", "share", "form")
AFTER_FILE = "after"
DANGER_FILES = (
    "danger_words",
    "danger_whom",
    "danger_hurting",
    "danger_weapons",
    "danger_plans",
    "danger_self_harm",
    "danger_travel",
    "danger_praise",
    "danger_harmless",
)
"""The list of danger words, by kind. The ticks stand in the first."""
_KINDS = ("safety", "pause", "choice", "long", "line", "date", "time", "people", "age", "context", "area")
_QUESTION_KEYS = (
    "id",
    "kind",
    "fact",
    "form",
    "ask",
    "ask_self",
    "ask_on_behalf",
    "hint",
    "help",
    "why",
    "sources",
    "options",
    "extra_options",
    "alone_options",
    "when",
    "if_answered",
    "unless_nothing",
)
SIGNS, SPOKEN_TO = "indicators", "consulted"
"""The facts that danger words and the question who knows are about."""
TICKED = "ticked:"
"""What a danger phrase begins with that is no word in a text but a tick."""
_FORM_KINDS = {"yes_no": "choice"}


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: the word that is stored, and what the screen says."""

    word: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what it fills (a fact, a field of the form, or the story), and its words."""

    id: str
    kind: str
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
    help: str
    why: str
    sources: tuple[Citation, ...]
    options: tuple[Option, ...]
    extra_options: tuple[Option, ...]
    alone_options: tuple[Option, ...]
    when: Condition
    if_answered: tuple[tuple[str, str], ...]
    unless_nothing: str

    def reworded(self, reword: Callable[[str], str], labels: Collection[str]) -> Question:
        """The question as ``reword`` has it said; of its options only those whose word is in ``labels``."""
        options = tuple(
            replace(found, label=reword(found.label)) if found.word in labels else found
            for found in self.options
        )
        return replace(
            self,
            ask=reword(self.ask),
            ask_self=reword(self.ask_self),
            ask_on_behalf=reword(self.ask_on_behalf),
            hint=reword(self.hint),
            help=reword(self.help),
            why=reword(self.why),
            options=options,
        )


@dataclass(frozen=True, slots=True)
class Screen:
    """What is shown together: a title and one or more questions."""

    id: str
    title: str
    stage: str
    section: str
    when: Condition
    contacts_needed: bool
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Script:
    """The whole conversation in order. Build it with :func:`load_script`."""

    screens: tuple[Screen, ...]
    words: Catalogue
    danger_read: Callable[[], DangerWords] = field(compare=False)
    """Reads :attr:`danger` when it is first needed: the first question does not wait for a long list."""
    questions: Mapping[str, Question] = field(default_factory=dict)
    opens_with: str = ""
    """The fact that this conversation begins a stage with, so that it is asked whatever the stage is."""
    meanings: tuple[Meaning, ...] = ()
    """What words mean that a question may use."""

    @property
    def danger(self) -> DangerWords:
        """Words in a text, and ticks, after which the question about danger is asked once more."""
        return self.danger_read()

    @staticmethod
    def of(
        screens: Iterable[Screen],
        danger: Callable[[], DangerWords] = DangerWords,
        opens_with: str = "",
        meanings: tuple[Meaning, ...] = (),
        dialogs: Path | None = None,
    ) -> Script:
        """The script of these screens, with the words of ``dialogs``. InputError where a question stands
        twice."""
        shown = tuple(screen for screen in screens if screen.questions)
        if len({screen.id for screen in shown}) != len(shown):
            raise InputError("two screens in dialogs/ have the same id")
        questions: dict[str, Question] = {}
        for question in (question for screen in shown for question in screen.questions):
            if question.id in questions:
                raise InputError(f"the question {question.id} stands twice in dialogs/")
            questions[question.id] = question
        return Script(shown, load_catalogue("words", dialogs), danger, questions, opens_with, meanings)

    def meanings_for(self, question: Question) -> list[Meaning]:
        """What the words of a question, its help and its reason mean, where they have a line of meaning."""
        texts = [
            question.ask,
            question.hint,
            question.help,
            question.why,
            *(option.label for option in question.options),
        ]
        return [found for found in self.meanings if found.called_for(texts)]

    def screen(self, screen_id: str) -> Screen:
        """The screen called ``screen_id``; KeyError if there is none."""
        return {screen.id: screen for screen in self.screens}[screen_id]

    def stages(self) -> list[str]:
        """The stages in order."""
        return list(dict.fromkeys(screen.stage for screen in self.screens))


def load_script(policy: Policy, dialogs: Path | None = None) -> Script:
    """The script in ``dialogs`` (by default the one in use). InputError names file and line."""
    return _load_script(policy, dialogs_folder(dialogs), dialogs_stamp(dialogs))


@lru_cache(maxsize=4)
def _load_script(policy: Policy, dialogs: Path, stamp: Stamp) -> Script:
    first = read_dialog(DANGER_FILES[0], dialogs)
    danger = cache(partial(_danger_words, dialogs, first, _ticks(policy, first)))
    if dialogs != installed_dialogs():
        danger()  # somebody's copy: its faults are told at once
    return Script.of(
        read_screens(policy, STAGE_FILES, dialogs),
        danger,
        meanings=read_meanings(policy, dialogs),
        dialogs=dialogs,
    )


def _ticks(policy: Policy, first: Node) -> list[str]:
    ticks = first.need("ticks")
    signs = _values(policy, SIGNS, ticks)
    return [f"{TICKED}{entry.word(signs, 'sign')}" for entry in ticks.items()]


def _danger_words(dialogs: Path, first: Node, ticks: list[str]) -> DangerWords:
    return read_danger_words([first, *(read_dialog(name, dialogs) for name in DANGER_FILES[1:])], ticks)


def read_screens(policy: Policy, stages: Iterable[str], dialogs: Path | None = None) -> list[Screen]:
    """The screens of these stages in ``dialogs``. InputError names file and line."""
    names = names_of(policy)
    screens: list[Screen] = []
    for stage in stages:
        screens += _Reader(policy, names, read_dialog(stage, dialogs_folder(dialogs))).screens()
    return screens


def _values(policy: Policy, fact: str, node: Node) -> Mapping[str, str]:
    if fact not in policy.facts:
        node.fail(f"this needs the fact {fact}, which the vocabulary does not have")
    return policy.facts[fact].values


class _Reader:
    """Reads one stage file."""

    def __init__(self, policy: Policy, names: Names, root: Node) -> None:
        root.mapping(["stage", "when", "help", "why", "screens"])
        self.policy = policy
        self.names = names
        self.root = root
        self.stage = root.need("stage").word((*STAGE_FILES, AFTER_FILE), "stage")
        self.form = policy.form_of(policy.national)

    def screens(self) -> list[Screen]:
        return [self._screen(node) for node in self.root.need("screens").items()]

    def _screen(self, node: Node) -> Screen:
        node.mapping(["id", "title", "section", "when", "contacts_needed", "questions"])
        name, section = node.need("id").filled(), node.get("section")
        section_id = section.filled() if section else ""
        needed = node.get("contacts_needed")
        return Screen(
            name,
            node.need("title").filled(),
            self.stage,
            section_id,
            self._condition(node, "when") if node.get("when") else self._condition(self.root, "when"),
            bool(needed and needed.word(["yes"])),
            tuple(self._question(entry, name, section_id) for entry in node.need("questions").items()),
        )

    def _condition(self, node: Node, key: str) -> Condition:
        found = node.get(key)
        return read_condition(found, self.names) if found else ALWAYS

    def _question(self, node: Node, screen: str, section: str) -> Question:
        node.mapping(_QUESTION_KEYS)
        fact, form = self._text(node, "fact"), self._text(node, "form")
        if fact and fact not in self.policy.facts:
            node.need("fact").word(self.policy.facts, "fact")
        field_of_form = self._form_field(node, form) if form else None
        kind = self._kind(node, fact, field_of_form)
        sources = node.get("sources")
        if_answered = node.get("if_answered")
        return Question(
            id=form or node.need("id").filled(),
            kind=kind,
            screen=screen,
            stage=self.stage,
            section=section,
            fact=fact,
            form=form,
            ask=node.need("ask").filled(),
            ask_self=self._text(node, "ask_self"),
            ask_on_behalf=self._text(node, "ask_on_behalf"),
            hint=self._text(node, "hint") or self._form_hint(kind, field_of_form),
            help=self._text(node, "help") or self._text(self.root, "help"),
            why=self._text(node, "why") or self._text(self.root, "why"),
            sources=read_citations(sources, self.policy.sources) if sources else (),
            options=self._options(node, "options", kind, fact),
            extra_options=self._options(node, "extra_options", "", ""),
            alone_options=self._options(node, "alone_options", "", ""),
            when=self._condition(node, "when"),
            if_answered=tuple((key, value.filled()) for key, value in if_answered.mapping().items())
            if if_answered
            else (),
            unless_nothing=self._text(node, "unless_nothing"),
        )

    def _text(self, node: Node, key: str) -> str:
        found = node.get(key)
        return found.filled() if found else ""

    def _form_field(self, node: Node, name: str) -> FormField:
        section_id, _, field_id = name.partition(".")
        section = {found.id: found for found in self.form.sections}.get(section_id)
        if section and not field_id and section.kind == "long":
            return FormField(section.id, section.title, "long", section.hint)
        fields = {found.id: found for found in section.fields} if section else {}
        if field_id not in fields:
            node.need("form").fail("the form has no such field")
        return fields[field_id]

    def _kind(self, node: Node, fact: str, of_form: FormField | None) -> str:
        if of_form:
            return _FORM_KINDS.get(of_form.kind, of_form.kind)
        given = node.get("kind")
        if given:
            return given.word(_KINDS, "kind")
        if not fact:
            node.fail("a question needs a kind, a fact or a field of the form")
        return self.policy.facts[fact].kind

    def _form_hint(self, kind: str, of_form: FormField | None) -> str:
        if of_form is None:
            return ""
        ending = {
            "long": "End with a line that holds only a full stop. Or: not known",
            "yes_no_text": "Yes or no, then a few words: yes, on Monday. Or: not known",
        }.get(kind, "If you do not know: not known")
        return f"{of_form.hint}. {ending}" if of_form.hint and kind != "choice" else ending

    def _options(self, node: Node, key: str, kind: str, fact: str) -> tuple[Option, ...]:
        given = node.get(key)
        named = {word: label.filled() for word, label in given.mapping().items()} if given else {}
        if key != "options" or kind not in ("choice", "many", "people"):
            return tuple(Option(word, label) for word, label in named.items())
        if fact:
            words = dict(self.policy.facts[fact].values)
        elif kind == "people":
            words = dict(_values(self.policy, SPOKEN_TO, node))
        elif named:
            return tuple(Option(word, label) for word, label in named.items())
        else:
            words = {"yes": "Yes", "no": "No", "not known": "Not known"}
        return tuple(
            Option(word, named.get(word, label[:1].upper() + label[1:]))
            for word, label in self._in_order(words, fact).items()
        ) + tuple(Option(word, label) for word, label in named.items() if word not in words)

    def _in_order(self, words: dict[str, str], fact: str) -> dict[str, str]:
        # People expect yes before no; the policy lists values in order of worry.
        first = [word for word in ("yes", "no", "not_possible_now", "unsure") if word in words]
        if fact and "unsure" in first:
            words = {**words, "unsure": "I am not sure"}
        return {word: words[word] for word in [*first, *(w for w in words if w not in first)]}
