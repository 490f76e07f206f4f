"""The script of the conversation: screens and questions as they stand in ``dialogs/``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path

from triage.cases.catalogue import Catalogue, dialogs_folder, load_catalogue, read_dialog
from triage.conversation.danger import DangerWords, read_danger_words
from triage.conversation.meanings import Meaning, read_meanings
from triage.conversation.outline import Outline, load_outline
from triage.conversation.own_questions import with_own_questions
from triage.conversation.question import Question, QuestionReader
from triage.errors import InputError
from triage.folders import Dialogs, dialogs_in_use
from triage.policy.conditions import Names, names_of
from triage.policy.model import Condition, Policy
from triage.yaml_nodes import Node

TICKED = "ticked:"
"""What a danger phrase begins with that is no word in a text but a tick."""


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
    outline: Outline = field(default_factory=Outline)
    """What is done with questions of the pathway's own."""
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
        outline: Outline | None = None,
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
        words = load_catalogue("words", dialogs)
        return Script(shown, words, danger, questions, outline or Outline(), opens_with, meanings)

    @property
    def about_danger(self) -> Question | None:
        """The question about danger, which is asked once more where danger may be new."""
        return self.questions.get(self.outline.danger.question)

    @cached_property
    def form_stage(self) -> str:
        """The stage in which a form is filled in, if somebody wants to; empty where none is begun."""
        begins = self.questions.get(self.outline.form_begins_with)
        return begins.stage if begins else ""

    @property
    def of_area(self) -> Question | None:
        """The question that asks for the area."""
        return next((found for found in self.questions.values() if found.of_area), None)

    @property
    def of_age(self) -> Question | None:
        """The question that takes an age or a date of birth."""
        return next((found for found in self.questions.values() if found.birth_date_in), None)

    def meanings_for(self, question: Question) -> list[Meaning]:
        """What the words of a question, its help and its reason mean, where they have a line of meaning."""
        labels = (option.label for option in question.options)
        texts = (question.ask, question.typed_hint, question.help, question.why, *labels)
        return list(_called_for(self.meanings, texts))

    def screen(self, screen_id: str) -> Screen:
        """The screen called ``screen_id``; KeyError if there is none."""
        return {screen.id: screen for screen in self.screens}[screen_id]

    def stages(self) -> list[str]:
        """The stages in order."""
        return list(dict.fromkeys(screen.stage for screen in self.screens))


@lru_cache(maxsize=256)
def _called_for(meanings: tuple[Meaning, ...], texts: tuple[str, ...]) -> tuple[Meaning, ...]:
    # Every page of a question asks, and looking for each term takes longer than all the rest of the page.
    return tuple(found for found in meanings if found.called_for(texts))


def load_script(policy: Policy, dialogs: Path | None = None) -> Script:
    """The script in ``dialogs`` (by default the one in use). InputError names file and line."""
    return _load_script(policy, dialogs_in_use(dialogs))


@lru_cache(maxsize=4)
def _load_script(policy: Policy, dialogs: Dialogs) -> Script:
    outline = load_outline(policy, dialogs.folder)
    return Script.of(
        with_own_questions(
            read_screens(policy, outline.files, dialogs.folder), policy, names_of(policy), outline
        ),
        _danger(policy, outline, dialogs.folder, may_have_faults=bool(dialogs.stamp)),
        outline=outline,
        meanings=read_meanings(policy, dialogs),
        dialogs=dialogs.folder,
    )


def _danger(
    policy: Policy, outline: Outline, dialogs: Path, *, may_have_faults: bool
) -> Callable[[], DangerWords]:
    files = outline.danger.files
    if not files:
        return DangerWords
    first = read_dialog(files[0], dialogs)
    danger = cache(partial(_danger_words, dialogs, files, first, _ticks(policy, outline.danger.signs, first)))
    if may_have_faults:
        danger()  # somebody's copy: its faults are told at once
    return danger


def _ticks(policy: Policy, fact: str, first: Node) -> list[str]:
    ticks = first.need("ticks")
    signs = _values(policy, fact, ticks)
    return [f"{TICKED}{entry.word(signs, 'sign')}" for entry in ticks.items()]


def _danger_words(dialogs: Path, files: tuple[str, ...], first: Node, ticks: list[str]) -> DangerWords:
    return read_danger_words([first, *(read_dialog(name, dialogs) for name in files[1:])], ticks)


def read_screens(policy: Policy, stages: Sequence[str], dialogs: Path | None = None) -> list[Screen]:
    """The screens of these stages in ``dialogs``. InputError names file and line."""
    names = names_of(policy)
    screens: list[Screen] = []
    for stage in stages:
        screens += _Reader(policy, names, read_dialog(stage, dialogs_folder(dialogs)), stages).screens()
    return screens


def _values(policy: Policy, fact: str, node: Node) -> Mapping[str, str]:
    if fact not in policy.facts:
        node.fail(f"this needs the fact {fact}, which the vocabulary does not have")
    return policy.facts[fact].values


class _Reader:
    """Reads one stage file."""

    def __init__(self, policy: Policy, names: Names, root: Node, stages: Sequence[str]) -> None:
        root.mapping(["stage", "when", "help", "why", "typed", "screens"])
        self.root = root
        self.stage = root.need("stage").word(stages, "stage")
        self.questions = QuestionReader(policy, names, root, self.stage)

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
            self.questions.condition(node if node.get("when") else self.root),
            bool(needed and needed.word(["yes"])),
            tuple(
                self.questions.question(entry, name, section_id) for entry in node.need("questions").items()
            ),
        )
