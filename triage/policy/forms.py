"""Reads a referral form template: labels, prompts and order are free, the ids are not.

The first template of the rules *is* the form: its sections and fields are listed there and nowhere else. Any
other template, an organisation's own too, gives the same sections and fields in words of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from triage.errors import allowed
from triage.kinds import FORM_KINDS, Kind, Long
from triage.policy.conditions import ALWAYS, Names, read_condition
from triage.policy.form_template import FormField, FormSection, FormTemplate
from triage.yaml_nodes import Node


def load_form(node: Node, names: Names, like: FormTemplate | None = None) -> FormTemplate:
    """The template in the root node of its file; ``names`` are what ``asked_where`` may name.

    Every section and field of ``like``, the form itself, must be there once, in any order; a section that is
    asked only somewhere may be left out. Without ``like`` this is the form itself. Raises ``InputError`` with
    file and line for anything unknown, missing or of the wrong kind.
    """
    node.mapping(("id", "title", "edition", "remark_on_consent", "sections"))
    sections = node.need("sections")
    known = {section.id: section for section in like.sections} if like else None
    found = tuple(
        _section(name, part, names, known[name] if known else None)
        for name, part in sections.mapping(known).items()
    )
    if known:
        needed = [name for name, section in known.items() if not _is_annex(section)]
        _complete(sections, (section.id for section in found), needed)
    return FormTemplate(
        id=node.need("id").filled(),
        title=node.need("title").filled(),
        edition=node.need("edition").filled(),
        remark_on_consent=node.need("remark_on_consent").filled(),
        sections=found,
    )


def with_annexes(forms: Mapping[str, FormTemplate]) -> dict[str, FormTemplate]:
    """Every form, with the annexes at its end that it lacks and another one has.

    An annex is a section that is asked only somewhere; older templates have none. The conversation asks for
    them whatever the area's own form is, and no answer may be lost.
    """
    annexes = {
        section.id: section
        for form in reversed(list(forms.values()))
        for section in form.sections
        if _is_annex(section)
    }
    return {name: _with(form, annexes) for name, form in forms.items()}


def _with(form: FormTemplate, annexes: Mapping[str, FormSection]) -> FormTemplate:
    there = {section.id for section in form.sections}
    lacking = (annex for annex in annexes.values() if annex.id not in there)
    return replace(form, sections=(*form.sections, *lacking))


def _is_annex(section: FormSection) -> bool:
    return section.asked_where != ALWAYS


def _section(name: str, node: Node, names: Names, like: FormSection | None) -> FormSection:
    group = bool(like.fields) if like else node.get("fields") is not None
    node.mapping(("title", "hint", "asked_where", "fields" if group else "kind"))
    title = node.need("title").filled()
    condition = node.get("asked_where")
    asked_where = read_condition(condition, names) if condition else ALWAYS
    if not group:
        node.need("kind").word((Long.name,), "kind")
        return FormSection(name, title, Long(), _hint(node), (), asked_where)
    fields = node.need("fields")
    known = {field.id: field for field in like.fields} if like else None
    found = tuple(
        _field(field, part, known[field].kind if known else None)
        for field, part in fields.mapping(known).items()
    )
    if known:
        _complete(fields, (field.id for field in found), known)
    return FormSection(name, title, None, _hint(node), found, asked_where)


def _field(name: str, node: Node, like: Kind | None) -> FormField:
    node.mapping(("label", "kind", "hint", "only_if_answered"))
    extra = node.get("only_if_answered")
    place = node.need("kind")
    kind = FORM_KINDS[place.word(FORM_KINDS, "kind")]()
    if like and not kind.fits_in_place_of(like):
        fitting = [known.name for known in FORM_KINDS.values() if known().fits_in_place_of(like)]
        place.fail(f"this field cannot be of this kind; allowed: {allowed(fitting)}")
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
