"""The phrases of a pathway: what a scenario can say, and what each line stands for in its vocabulary.

They are data, in ``features/phrases.yaml`` and in ``phrases.yaml`` of an organisation's own folder. What
every pathway can say (a route leads, a task is asked, a contact is reached ...) needs words alone: such lines
stand in ``given_steps``, ``then_steps`` and ``text_steps``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from triage.errors import InputError
from triage.folders import Stamp, stamp_of
from triage.kinds.values import AnswerValue
from triage.policy.loading import PHRASES_FILE, own_folder
from triage.policy.model import Policy
from triage.scenarios.feature_folders import shown_features, wanted_beside_features
from triage.scenarios.step_definitions import ParameterType, StepDefinition
from triage.scenarios.step_words import Somebody

NOTHING_TICKED = "none"
"""In place of an entry of a list: nothing of it holds."""
NOBODY_IS = "nobody is"
"""The owner of a task that is asked of nobody."""
WEAK, STRONG = "weak", "strong"

Texts = Mapping[str, tuple[str, ...]]
"""Texts by what they stand for. All are understood; the first is the one that the program writes."""


def first_text(texts: Texts, meant: str, otherwise: str = "") -> str:
    """The text that the program writes for an id; where there is none ``otherwise``, or the id itself."""
    found = texts.get(meant)
    return found[0] if found else otherwise or meant


@dataclass(frozen=True)
class StepWords:
    """The words that fill the gaps of phrases, each list by the ids of the policy."""

    answers: Texts = field(default_factory=dict)
    """What can stand behind a phrase of a yes-or-no fact."""
    tasks: Texts = field(default_factory=dict)
    routes: Texts = field(default_factory=dict)
    services: Texts = field(default_factory=dict)
    """The parallel routes."""
    contacts: Texts = field(default_factory=dict)
    owners: Texts = field(default_factory=dict)
    """Whose task it is, with a verb: "staff are"."""
    turns: Texts = field(default_factory=dict)
    """Who turns to somebody: "staff turn"."""
    questions: Texts = field(default_factory=dict)


@dataclass(frozen=True)
class FactWords:
    """How a scenario says the answers to one fact."""

    alone: tuple[str, ...] = ()
    """Of a yes-or-no fact: the texts that mean yes; an answer can stand behind them."""
    by_answer: Texts = field(default_factory=dict)


@dataclass(frozen=True)
class FromGap:
    """In place of an answer: what stands in this gap of the line."""

    gap: str


PhraseAnswer = AnswerValue | FromGap


@dataclass(frozen=True)
class GivenPhrase:
    """One line that answers something: its text with gaps, and which fact gets which answer."""

    text: str
    answers: Mapping[str, PhraseAnswer]
    file: str
    line: int

    @property
    def fixed(self) -> bool:
        """Whether the line has no gap, so that it always answers the same."""
        return "{" not in self.text


@dataclass(frozen=True)
class ThenPhrase:
    """One line that checks what the library has no phrase for.

    Either ``task`` is asked and its form or message goes to the contact ``reaches`` by the name in the line,
    or no text that staff read holds one of the words of ``never_said``.
    """

    text: str
    file: str
    line: int
    task: str = ""
    reaches: str = ""
    never_said: tuple[str, ...] = ()


@dataclass(frozen=True)
class Narration:
    """One line that only tells. ``side``: it holds the words of a ``weak`` or a ``strong`` referral."""

    kind: str
    text: str
    side: str
    file: str
    line: int


@dataclass(frozen=True)
class OwnWords:
    """A gap that holds an answer in the story's own words: of which fact, and of which entry of its list."""

    fact: str
    entry: str = ""


@dataclass(frozen=True)
class AskedAgain:
    """A question that the chat puts once more behind the answer to a fact."""

    after: str
    question: str
    """Of the dialogs. It is asked where its own condition there holds."""
    text: str
    """What the dialogs say before it; ``{sign}`` and ``{signs}`` are the ticked signs."""
    where: Mapping[str, str] = field(default_factory=dict)
    """Answers that have to be given as well."""
    a_tick_of_danger: bool = False
    """Only where one of the signs is ticked for which the dialogs look as they do for danger words."""


@dataclass(frozen=True)
class NothingTicked:
    """How an empty list reads as an answer, where it is another text than "None of these"."""

    fact: str
    says: str
    when: Mapping[str, str]


@dataclass(frozen=True)
class Training:
    """What the trainer's mode has to know of a pathway's facts."""

    judged: tuple[str, ...] = ()
    """What staff judge: a group is asked what it would answer before the story goes on."""
    asked_in_words: str = ""
    """The fact that is asked in words, so that nobody votes on it."""
    nothing_else_before: str = ""
    """While this fact is open nothing else is asked."""
    signs: str = ""
    """The list of what was noticed: a judgement of other signs is another judgement."""
    not_in_a_quiz: tuple[str, ...] = ()
    """Facts that are asked on one route only: a quiz leaves them out, so as not to give the route away."""
    questions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Questions of the dialogs that do not name the facts which they ask for."""
    asked_again: tuple[AskedAgain, ...] = ()
    nothing_ticked: tuple[NothingTicked, ...] = ()
    own_words: Mapping[str, OwnWords] = field(default_factory=dict)
    """By the gap of a phrase."""

    def question_of(self, fact: str) -> tuple[str, tuple[str, ...]]:
        """The question that asks for a fact without naming it, with all its facts; else empty."""
        return next(((name, facts) for name, facts in self.questions.items() if fact in facts), ("", ()))

    @property
    def entries_in_own_words(self) -> frozenset[str]:
        """Entries of lists that say something only together with the story's own words."""
        return frozenset(found.entry for found in self.own_words.values() if found.entry)


@dataclass(frozen=True, eq=False)
class Phrases:
    """All that scenarios of one pathway can say. Build it with :func:`load_phrases`."""

    words: StepWords
    facts: Mapping[str, FactWords]
    parameter_types: Mapping[str, ParameterType]
    """Every gap by its name."""
    gap_facts: Mapping[str, str]
    """The fact that the word in a gap answers, where the gap has one."""
    given: tuple[GivenPhrase, ...]
    then: tuple[ThenPhrase, ...]
    narration: tuple[Narration, ...]
    training: Training
    definitions: tuple[StepDefinition, ...]
    """Everything that a scenario for trainers can say."""
    problems: tuple[InputError, ...]
    """What these phrases name and the policy does not have. Such lines are understood, and fail."""

    @property
    def somebody(self) -> tuple[str, Somebody] | None:
        """The gap for a person with its name, if there is one."""
        return next(
            ((name, gap) for name, gap in self.parameter_types.items() if isinstance(gap, Somebody)), None
        )

    def side_of(self, definition: StepDefinition) -> str:
        """``weak`` or ``strong`` where a phrase holds the words of such a referral, else empty."""
        return next((found.side for found in self.narration if found.text == definition.text), "")


def shown_phrases() -> str:
    """What errors, and pages that say where to write something, call the file of the pathway."""
    return f"{shown_features()}/{PHRASES_FILE}"


def load_phrases(policy: Policy, *, strict: bool = True) -> Phrases:
    """The phrases of a policy's pathway, with those of the organisation's own folder.

    InputError names file and line of what is wrong. Without ``strict``, what the policy does not have stands
    in ``problems`` instead: a changed copy of the rules is tried with the phrases of those in use.
    """
    here, own = wanted_beside_features(PHRASES_FILE), own_folder()
    files = [here] if here else []
    if own is not None and (own / PHRASES_FILE).exists():
        files.append((own / PHRASES_FILE, str(own / PHRASES_FILE)))
    found = read_phrases(policy, tuple(files))
    if strict and found.problems:
        raise found.problems[0]
    return found


def read_phrases(policy: Policy, files: tuple[tuple[Path, str], ...]) -> Phrases:
    """The phrases of these files together, each with what errors call it; InputError as above."""
    return _read(policy, files, stamp_of(*(path for path, _ in files)))


@lru_cache(maxsize=4)
def _read(policy: Policy, files: tuple[tuple[Path, str], ...], stamp: Stamp) -> Phrases:
    from triage.scenarios.phrase_reading import phrases_of

    return phrases_of(policy, files)
