"""What an edition of a form is: its sections, fields and labels in their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from triage.kinds import Kind

if TYPE_CHECKING:
    from triage.policy.model import Condition


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of the form: its id inside the section, label, kind and prompts."""

    id: str
    label: str
    kind: Kind
    hint: str = ""
    only_if_answered: bool = False
    """Not part of the layout: a file of answers may hold it, and then it stands on the form."""


@dataclass(frozen=True, slots=True)
class FormSection:
    """One section of the form: a group of fields, or one answer, which then has a kind."""

    id: str
    title: str
    kind: Kind | None
    hint: str
    fields: tuple[FormField, ...]
    asked_where: Condition = ((),)
    """Where the section stands on every form; elsewhere it shows only what was answered."""

    def field(self, name: str) -> FormField:
        """The field called ``name``; KeyError if there is none."""
        for found in self.fields:
            if found.id == name:
                return found
        raise KeyError(name)


@dataclass(frozen=True)
class FormTemplate:
    """One edition of the referral form: sections and labels in their order."""

    id: str
    title: str
    edition: str
    remark_on_consent: str
    sections: tuple[FormSection, ...]

    @cached_property
    def fields(self) -> Mapping[str, FormField]:
        """Every field by its dotted id, such as ``individual.surname``; a section that is one answer is a
        field of its own."""
        found: dict[str, FormField] = {}
        for section in self.sections:
            if section.kind:
                found[section.id] = FormField(section.id, section.title, section.kind, section.hint)
            found.update({f"{section.id}.{field.id}": field for field in section.fields})
        return found

    def section(self, name: str) -> FormSection:
        """The section called ``name``; KeyError if there is none."""
        for found in self.sections:
            if found.id == name:
                return found
        raise KeyError(name)


NO_FORM = FormTemplate("", "", "", "", ())
"""The form of a pathway that has none."""
