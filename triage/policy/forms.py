"""Reads a referral form template: labels, prompts and order are free, the ids are not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from triage.errors import allowed
from triage.policy.conditions import ALWAYS, Names, read_condition
from triage.policy.model import FormField, FormSection, FormTemplate
from triage.policy.yaml_nodes import Node

KINDS = ("line", "long", "date", "lines", "addresses", "yes_no", "yes_no_text")
"""What a field can hold; a section is ``long`` or, by default, a group of fields."""

_TEXT = ("line", "long")
_PERSON: Mapping[str, tuple[str, ...]] = dict.fromkeys(
    ("forename", "surname", "role", "organisation", "relationship", "phone", "email"), _TEXT
)
FORM_IDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "individual": {
        "forenames": _TEXT,
        "surname": _TEXT,
        "other_names": ("lines",),
        "date_of_birth": ("date",),
        "approximate_age": _TEXT,
        "gender": _TEXT,
        "addresses": ("addresses",),
        "nationality": _TEXT,
        "immigration_status": _TEXT,
        "primary_language": _TEXT,
        "phones": ("lines",),
        "emails": ("lines",),
        "family": _TEXT,
    },
    "concerns": dict.fromkeys(
        ("notice", "event", "travel", "contacts", "online", "harm", "interest", "anything_else"), _TEXT
    ),
    "complex_needs": {},
    "other_information": {},
    "first_identified_by": {"anonymous": ("yes_no",), **_PERSON},
    "referrer": {"same_as_first": ("yes_no",), "anonymous": ("yes_no",), **_PERSON},
    "dates": dict.fromkeys(("first_known", "referred"), ("date",)),
    "safeguarding": dict.fromkeys(
        ("health", "lead_consulted", "individual_informed", "direct_action", "other_agencies"),
        ("yes_no_text",),
    ),
    "occupation": dict.fromkeys(
        ("current_employer", "previous_employers", "current_education", "previous_education"), _TEXT
    ),
    "education": dict.fromkeys(
        ("needs", "environment", "conversations", "family_support", "if_not_met"), _TEXT
    ),
}
"""Section id to field id to the kinds that this field may have. No fields: one long text."""
ANNEXES = ("education",)
"""Sections that a template may leave to the installed one: older templates have none."""


def load_form(node: Node, names: Names) -> FormTemplate:
    """The template in the root node of its file; ``names`` are what ``asked_where`` may name.

    Every section and field of the form must be there once, in any order; an annex may be left out.
    Raises ``InputError`` with file and line for anything unknown, missing or of the wrong kind.
    """
    node.mapping(("id", "title", "edition", "remark_on_consent", "sections"))
    sections = node.need("sections")
    found = tuple(_section(name, part, names) for name, part in sections.mapping(FORM_IDS).items())
    _complete(sections, (section.id for section in found), [name for name in FORM_IDS if name not in ANNEXES])
    return FormTemplate(
        id=node.need("id").filled(),
        title=node.need("title").filled(),
        edition=node.need("edition").filled(),
        remark_on_consent=node.need("remark_on_consent").filled(),
        sections=found,
    )


def with_annexes(forms: Mapping[str, FormTemplate]) -> dict[str, FormTemplate]:
    """Every form, with the annexes at its end that it lacks and another one has.

    The conversation asks for them whatever the area's own form is, and no answer may be lost.
    """
    known = {
        section.id: section
        for form in reversed(list(forms.values()))
        for section in form.sections
        if section.id in ANNEXES
    }
    return {
        name: replace(
            form,
            sections=(
                *form.sections,
                *(
                    annex
                    for annex in known.values()
                    if annex.id not in {section.id for section in form.sections}
                ),
            ),
        )
        for name, form in forms.items()
    }


def _section(name: str, node: Node, names: Names) -> FormSection:
    fields = FORM_IDS[name]
    node.mapping(("title", "hint", "asked_where", "fields" if fields else "kind"))
    title = node.need("title").filled()
    condition = node.get("asked_where")
    asked_where = read_condition(condition, names) if condition else ALWAYS
    if not fields:
        node.need("kind").word(("long",), "kind")
        return FormSection(name, title, "long", _hint(node), (), asked_where)
    group = node.need("fields")
    found = tuple(_field(field, part, fields[field]) for field, part in group.mapping(fields).items())
    _complete(group, (field.id for field in found), fields)
    return FormSection(name, title, "fields", _hint(node), found, asked_where)


def _field(name: str, node: Node, kinds: tuple[str, ...]) -> FormField:
    node.mapping(("label", "kind", "hint", "only_if_answered"))
    extra = node.get("only_if_answered")
    place = node.need("kind")
    kind = place.word(KINDS, "kind")
    if kind not in kinds:
        place.fail(f"this field cannot be of this kind; allowed: {allowed(kinds)}")
    return FormField(
        name, node.need("label").filled(), kind, _hint(node), bool(extra and extra.word(["yes"]))
    )


def _hint(node: Node) -> str:
    hint = node.get("hint")
    return hint.text() if hint else ""


def _complete(node: Node, found: Iterable[str], wanted: Iterable[str]) -> None:
    # A field that the form leaves out would lose what somebody wrote in it.
    there = set(found)
    missing = [name for name in wanted if name not in there]
    if missing:
        node.fail("missing here: " + ", ".join(missing))
