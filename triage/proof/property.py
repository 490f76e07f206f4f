"""What a property is: its parts, what must follow in each and what must not.

A part says when it applies (``premise``) and what it requires. World 1 is the case; world 2 a second one to
compare it with. What a reason against a part says in words stands in ``reasons``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from triage.proof.case_condition import ALWAYS, CaseCondition, CasesCondition, Compared, Duties

ONE_VALUE = "one_value_of_each_name"
NOTHING_IDLE = "nothing_idle"
EARNING = "every_question_earns_its_place"
GENERIC = (NOTHING_IDLE, EARNING)
"""Properties that hold of any policy, and are proven by this program's own questions."""

GRAVITY, SERVICES, ROUTES = "gravity", "services_beside", "routes"
KEPT = (GRAVITY, SERVICES, ROUTES)
"""What a second case must not lose: that the route which leads is no less grave; the services beside it;
every route."""


@dataclass(frozen=True, slots=True)
class Instead:
    """What a scenario expects in place of what is wrong: a route, a service beside it, or of a task its owner
    or whom it names."""

    holds: str = ""
    """The named condition of the case in which this is expected; empty for any case."""
    route: str = ""
    beside: str = ""
    by: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One thing that must follow, or must not, in one of the cases."""

    world: int = 1
    where: CasesCondition | None = None
    """Where it must, if not where the premise holds."""
    otherwise: str = ""
    """What is said where it does not; empty for the usual words."""
    instead: tuple[Instead, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Requirement):
    """Each of these tasks is asked, under this step, of this owner and with this contact."""

    duties: Duties


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAsked(Requirement):
    """None of these tasks is asked, save with a contact where something holds."""

    duties: Duties
    save_contact: str = ""
    save_where: CaseCondition = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTogether(Requirement):
    """No task of the second kind is asked beside one of the first."""

    first: Duties
    second: Duties


@dataclass(frozen=True, slots=True, kw_only=True)
class NoRoute(Requirement):
    """None of these routes is given."""

    routes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoRule(Requirement):
    """None of these rules holds."""

    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoQuestion(Requirement):
    """None of these questions is still open; of none of all that are needed, where none is named."""

    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OneRoute(Requirement):
    """Exactly one route leads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept(Requirement):
    """The second case keeps what the first has: of ``KEPT``, a step's tasks, or a route and the graver."""

    what: str = ""
    step: str = ""
    routes_from: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class That(Requirement):
    """A condition holds; where routes are named, of each of them that is given."""

    condition: CaseCondition
    routes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedCondition:
    """A condition with a name, for several properties to use."""

    id: str
    when: CaseCondition


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a property: when it applies, in words and as a condition, and what it requires."""

    id: str
    applies: str
    premise: CasesCondition
    requires: tuple[Requirement, ...]
    compares: Compared | None = None
    shown_with: tuple[CasesCondition, ...] = ()
    """What else holds in the case that shows that the part speaks of something."""
    generic: str = ""
    """The question is this program's own: ``ONE_VALUE``."""

    @property
    def worlds(self) -> int:
        """How many cases a counterexample shows."""
        return 2 if self.compares else 1


@dataclass(frozen=True, slots=True)
class Property:
    """One property of every case: its number and name, what holds in one plain sentence, and its parts."""

    number: int
    name: str
    says: str
    parts: tuple[Part, ...] = ()
    premise: CaseCondition = ALWAYS
    """What holds of the first case in every part, beside the part's own premise."""
    compares: Compared | None = None
    """How every part compares two cases that does not say it itself."""
    conditions: tuple[NamedCondition, ...] = ()
    """Conditions that only this property names."""
    generic: str = ""
    """One of ``GENERIC``, which has no parts."""
    feeds: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Of ``EARNING``: what questions feed of which neither the policy nor the dialog says it, by question."""
    missing: tuple[str, ...] = ()
    """What it speaks of and the policy does not have."""


@dataclass(frozen=True, slots=True)
class Properties:
    """All properties of a policy in the order of their numbers, with the conditions that they name."""

    conditions: tuple[NamedCondition, ...]
    properties: tuple[Property, ...]
