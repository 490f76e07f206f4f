"""A case as it was told: the area, the answers, the story and what only the form needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from triage.kinds.values import AnswerValue, FormValue

SEEN, TOLD, INFERRED = "seen", "told", "inferred"
STATEMENT_KINDS = (SEEN, TOLD, INFERRED)
"""What a statement of a file of answers can be."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that was seen, told or inferred, who says it and when."""

    kind: str
    """One of :data:`STATEMENT_KINDS`."""
    text: str
    by: str = ""
    when: str = ""
    """ISO date where one was given, else the words that were used; empty if not known."""


FormAnswers = Mapping[str, FormValue]
"""Form values by dotted id: ``individual.surname``, ``concerns.notice``, ``complex_needs``,
``first_identified_by.role``, ``referrer.same_as_first`` (``yes``/``no``), ``dates.referred``,
``safeguarding.health``, ``occupation.current_employer``, ``education.needs``."""


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a file of answers holds. Immutable; ``with_`` makes a changed copy."""

    area: str = "not_known"
    answers: Mapping[str, AnswerValue] = field(default_factory=dict)
    form: FormAnswers = field(default_factory=dict)
    statements: tuple[Statement, ...] = ()
    reference: str = ""
    """The reference of the concern; empty where none was given yet."""

    def with_(self, **changes: object) -> Case:
        """A copy with some parts replaced."""
        return replace(self, **changes)  # type: ignore[arg-type]
