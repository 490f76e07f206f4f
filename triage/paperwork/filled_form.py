"""A form with what a case puts into it: every field of the template has its value, ``not known`` too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from triage.cases.model import Case
from triage.cases.problems import problem_text
from triage.errors import InputError
from triage.kinds import AnswerError
from triage.kinds.values import NOT_KNOWN, FormValue
from triage.policy.form_template import FormTemplate

_NOT_KNOWN = ("", NOT_KNOWN, "not_known")


@dataclass(frozen=True, slots=True)
class FilledForm:
    """The values of a form, by dotted id (``individual.surname``; a section without fields by its own)."""

    values: Mapping[str, FormValue]

    @staticmethod
    def of(template: FormTemplate, case: Case) -> FilledForm:
        """The form that a case fills; what is absent or empty is not known.

        Text is cleaned of what no document can hold. InputError names a field that cannot stand in the
        form, or that the form does not have, never its value.
        """
        kinds = {name: field.kind for name, field in template.fields.items()}
        for name, value in case.form.items():
            if name not in kinds and not _whole_section_not_known(template, name, value):
                raise _refused(name)
        values: dict[str, FormValue] = {}
        for name, kind in kinds.items():
            try:
                values[name] = kind.filled(case.form.get(name, NOT_KNOWN))
            except AnswerError as error:
                raise _refused(name, problem_text(error.problem)) from None
        return FilledForm(values)

    def value(self, section: str, field: str = "") -> FormValue:
        """What a section's field holds; the section's own text where it has no fields."""
        return self.values[f"{section}.{field}" if field else section]


def _refused(name: str, problem: str = "this cannot stand in the form") -> InputError:
    return InputError(problem, field=name)


def _whole_section_not_known(template: FormTemplate, name: str, value: object) -> bool:
    """Whether a name is that of a section, of which nothing is known."""
    return (
        any(section.id == name for section in template.sections)
        and isinstance(value, str)
        and value.strip().casefold() in _NOT_KNOWN
    )
