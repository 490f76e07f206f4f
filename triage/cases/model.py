"""A case as it was told: the area, the answers, the story and what only the form needs."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

NOT_KNOWN = "not known"
"""What a field of the form holds when the person filling it in does not know."""

AnswerValue = str | int | tuple[str, ...]
"""A word, a whole number (``age``), or the ticked words of a list."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that was seen, told or inferred, who says it and when."""

    kind: str
    """``seen``, ``told`` or ``inferred``."""
    text: str
    by: str = ""
    when: str = ""
    """ISO date where one was given, else the words that were used; empty if not known."""


@dataclass(frozen=True, slots=True)
class Address:
    """One address of the person, and whether it is the current one (yes, no or not known)."""

    text: str
    current: str = NOT_KNOWN


@dataclass(frozen=True, slots=True)
class YesNoText:
    """A field that is answered yes, no or not known, with a few words."""

    answer: str = NOT_KNOWN
    """``yes``, ``no`` or ``not known``."""
    text: str = ""


FormValue = str | datetime.date | tuple[str, ...] | tuple[Address, ...] | YesNoText
"""What a field of the form can hold. ``not known`` is a string value; absent means not asked."""

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
