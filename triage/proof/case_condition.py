"""A condition of one case or of two, as a property names it: the language of the rules and a little more.

Beside answers and derived names, as rules read them, a property may speak of what followed: routes, rules,
tasks with whom they name, questions that are still open. Values here are data. ``condition_program`` writes
them down for the solver, and nothing of a file reaches the solver but ids that the policy has and numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from triage.policy.model import Condition

CONVERSATION = ("complete", "kept", "ended")
"""What can be said of a conversation: no question is left that a rule reads; every answer that is there was
asked for; both, with no question left at all."""


@dataclass(frozen=True, slots=True)
class Answered:
    """Answers, derived names and routes, as a condition of a rule reads them."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class Worry:
    """One of these questions is answered with yes, or with not sure."""

    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AllAnswered:
    """Each of these questions has been answered."""

    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bounded:
    """A number that was answered and lies between two bounds, both included."""

    fact: str
    lowest: int
    highest: int


@dataclass(frozen=True, slots=True)
class Holds:
    """A condition with a name of its own holds."""

    name: str


@dataclass(frozen=True, slots=True)
class ConversationIs:
    """How far the conversation has come: one of ``CONVERSATION``."""

    state: str


@dataclass(frozen=True, slots=True)
class RuleHolds:
    """One of these rules holds."""

    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StillOpen:
    """One of these questions is asked, and not answered yet."""

    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Duties:
    """Which tasks are meant: by id, step, owner and contact; what is empty says nothing."""

    ids: tuple[str, ...] = ()
    step: str = ""
    by: str = ""
    contact: str = ""
    outside: bool = False
    """The contact is outside the organisation."""
    written_by: str = ""
    """The owner as the policy writes it, whatever overrides are in force."""
    written_contact: str = ""

    @property
    def only_ids(self) -> bool:
        """Whether nothing but ids is said."""
        return self == Duties(self.ids)


@dataclass(frozen=True, slots=True)
class DutyAsked:
    """One of these tasks is asked."""

    duties: Duties


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of these hold; the empty one always does."""

    parts: tuple[CaseCondition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of these holds; the empty one never does."""

    parts: tuple[CaseCondition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """This does not hold."""

    part: CaseCondition


CaseCondition = (
    Answered
    | Worry
    | AllAnswered
    | Bounded
    | Holds
    | ConversationIs
    | RuleHolds
    | StillOpen
    | DutyAsked
    | AllOf
    | AnyOf
    | Not
)

ALWAYS = AllOf(())


@dataclass(frozen=True, slots=True)
class CasesCondition:
    """What holds of the first case, and where there are two, of the second, and of both."""

    first: CaseCondition = ALWAYS
    second: CaseCondition = ALWAYS
    both: CaseCondition = ALWAYS


CASES = tuple(field.name for field in fields(CasesCondition))
"""Of which case something is said, as a property names it."""


@dataclass(frozen=True, slots=True)
class OnlyIn:
    """The second case differs in some of these facts, and in nothing else."""

    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Worse:
    """One of these facts is answered one step more worryingly, where something holds of both cases."""

    facts: tuple[str, ...]
    both: CaseCondition = ALWAYS


@dataclass(frozen=True, slots=True)
class OneMore:
    """One more entry of this list is ticked."""

    fact: str


@dataclass(frozen=True, slots=True)
class OneStepWorse:
    """The second case is one step more worrying in one way; else only questions come or go."""

    ways: tuple[Worse | OneMore, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """How a second case differs from the first, and what holds of both of them."""

    differ: OnlyIn | OneStepWorse
    cases: CasesCondition
