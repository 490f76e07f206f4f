"""What an owner of the policy reads of two versions: which cases differ, and what changed in words only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from triage.documents.model import BlankLine, Block, Paragraph, bullets
from triage.policy import Policy
from triage.policy.conditions import tick
from triage.proof.comparing import FREE
from triage.proof.differences import ANY, OPEN, Change, Differences, Given, Group, differences
from triage.proof.differences_words import (
    answer_words,
    areas_compared,
    asked_elsewhere,
    condition_words,
    heading,
    owner_of,
    route_words,
)

_MOST_IN_A_SENTENCE = 3
_REACH = {
    OPEN: "Only the advice while questions are still open differs.",
    ANY: "Only files of answers that no conversation would write are decided differently.",
}


def compared(old: Policy, new: Policy, *, area: str = "", new_facts: str = FREE) -> Iterator[Block]:
    """Everything that differs, in words. InputError where clingo is not installed.

    ``area``: only there; ``new_facts``: see :func:`differences`.
    """
    found = [differences(old, new, one, new_facts=new_facts) for one in areas_compared(old, new, area)]
    yield from heading(old, new, new_facts)
    for result in found:
        yield BlankLine()
        yield from _area(old, new, result)
    others = list(_other_changes(old, new))
    if others:
        yield BlankLine()
        yield Paragraph("What else changed:")
        yield from bullets(others)
    yield BlankLine()
    yield Paragraph("For the changelog:")
    yield Paragraph(" ".join(changelog(old, new, result, named=len(found) > 1) for result in found))


def _area(old: Policy, new: Policy, found: Differences) -> Iterator[Block]:
    name = new.areas[found.area].name
    if not found.groups:
        yield Paragraph(f"{name}: every case gets the same routes and tasks as before.")
    else:
        many = len(found.groups) > 1
        groups = f"{len(found.groups)} groups of cases are" if many else "one group of cases is"
        yield Paragraph(f"{name}: {groups} treated differently.")
        if found.reach in _REACH:
            yield Paragraph(_REACH[found.reach])
    for place, group in enumerate(found.groups, start=1):
        yield BlankLine()
        yield Paragraph(f"{place}. Where" if group.conditions else f"{place}. In every case", hang=0)
        yield from bullets((condition_words(old, new, given) for given in group.conditions), 3)
        for line in _changes(old, new, group.changes):
            yield Paragraph(line, indent=3)
        yield Paragraph(f"For example: {_example(old, new, group)}", indent=3)
    if found.more:
        yield BlankLine()
        yield Paragraph("There are more groups of these kinds than are listed here.")
    yield from asked_elsewhere(old, new, found)


def _changes(old: Policy, new: Policy, changes: Sequence[Change]) -> Iterator[str]:
    came = {change.words[0]: change for change in changes if change.kind == "adds"}
    went = {change.words[0] for change in changes if change.kind == "drops"}
    for change in changes:
        name = change.words[0]
        if change.kind == "moves":
            led = route_words(new, change.words[1])
            yield f"the advice that leads was {route_words(old, name)} and is now {led}."
        elif change.kind in ("goes", "comes"):
            runs = "no longer runs" if change.kind == "goes" else "now runs"
            yield f"{route_words(old if change.kind == 'goes' else new, name)} {runs} beside it."
        elif change.kind == "drops" and name in came:
            yield (
                f'"{old.duties[name].says}" was {_shape(old, change)}, and is now {_shape(new, came[name])}.'
            )
        elif change.kind == "drops":
            yield f'this is no longer asked: "{old.duties[name].says}"'
        elif name not in went:
            yield f'this is now asked: "{new.duties[name].says}" ({_shape(new, change)})'


def _shape(policy: Policy, change: Change) -> str:
    step, by, contact = change.words[1].split("/")
    whom = "" if contact == "-" else f", with the contact {policy.contact_kinds[contact].name}"
    return f'under "{policy.steps[step]}", for {policy.terms.owners[by]}{whom}'


def _example(old: Policy, new: Policy, group: Group) -> str:
    return "; ".join(
        answer_words(owner_of(old, new, fact), fact, value) for fact, value in group.example.items()
    )


def changelog(old: Policy, new: Policy, found: Differences, *, named: bool = False) -> str:
    """The sentences for the changelog: which cases changed route, and which tasks changed in some cases."""
    moved = [group for group in found.groups if any(change.kind == "moves" for change in group.changes)]
    where = f" in {new.areas[found.area].name}" if named else ""
    more = " and more" if found.more else ""
    said = f"Cases that changed route{where}: {_moved(old, new, moved)}{more if moved else ''}."
    names = dict.fromkeys(
        (old if change.kind == "drops" else new).duties[change.words[0]].says.rstrip(".")
        for group in found.groups
        for change in group.changes
        if change.kind in ("adds", "drops")
    )
    if names:
        said += f" Tasks that changed in some cases{where}: {'; '.join(names)}{more}."
    return said


def _moved(old: Policy, new: Policy, moved: Sequence[Group]) -> str:
    """What changed route. Where there are many groups, what they share, and from where to where."""
    if len(moved) <= _MOST_IN_A_SENTENCE:
        return (
            "; ".join(f"{_where(old, new, group.conditions)}, {_way(old, new, group)}" for group in moved)
            or "none"
        )
    shared = tuple(
        given for given in moved[0].conditions if all(given in group.conditions for group in moved)
    )
    ways = dict.fromkeys(_way(old, new, group) for group in moved)
    return f"{_where(old, new, shared, 'in some cases')}: {'; '.join(ways)}"


def _where(old: Policy, new: Policy, conditions: Sequence[Given], some: str = "") -> str:
    shown = " and ".join(f"({condition_words(old, new, given)})" for given in conditions)
    return " ".join(filter(None, [some, f"where {shown}" if shown else "" if some else "everywhere"]))


def _way(old: Policy, new: Policy, group: Group) -> str:
    one, other = next(change.words for change in group.changes if change.kind == "moves")
    return f"from {route_words(old, one)} to {route_words(new, other)}"


# What is in one version only, and what changed in words only


def _other_changes(old: Policy, new: Policy) -> Iterator[str]:
    for what, one, other, words in _parts(old, new):
        came, went = [name for name in other if name not in one], [name for name in one if name not in other]
        if came:
            yield f"only in the new version: {what} {', '.join(came)}"
        if went:
            yield f"only in the old version: {what} {', '.join(went)}"
        reworded = [name for name in one if name in other and words(one[name]) != words(other[name])]
        if reworded:
            yield f"words or sources of {what} {', '.join(reworded)}"


def _parts(
    old: Policy, new: Policy
) -> Iterator[tuple[str, Mapping[str, object], Mapping[str, object], Callable[..., object]]]:
    yield (
        "the questions",
        old.facts,
        new.facts,
        lambda fact: (fact.label, tuple(fact.values.values()), fact.read_for),
    )
    yield "the answers", _answers(old), _answers(new), lambda entry: None
    yield "the short names", old.derived, new.derived, lambda derived: derived.label
    yield "the numbers", old.numbers, new.numbers, lambda number: number.label
    yield "the rules", old.rules, new.rules, lambda rule: (rule.says, rule.because, rule.sources)
    yield "the routes", old.routes, new.routes, lambda route: (route.headline, route.means)
    yield (
        "the tasks",
        old.duties,
        new.duties,
        lambda duty: (duty.says, duty.how, duty.says_to_lead, duty.how_to_lead),
    )
    yield "the advice by rule", old.wording_by_rule, new.wording_by_rule, lambda wording: wording
    yield "the steps", old.steps, new.steps, lambda label: label
    yield "the contacts", old.contact_kinds, new.contact_kinds, lambda kind: (kind.name, kind.fallback)
    yield (
        "the areas",
        old.areas,
        new.areas,
        lambda area: (
            area.name,
            area.says,
            dict(area.contacts),
            area.sources,
            area.review_due,
            area.marking,
            area.how_to_send,
            area.copied_to,
            area.form,
            dict(area.deadlines),
            area.online_form,
            area.copied_to_under_18,
            area.attach_to_mash_request,
            area.form_edition,
        ),
    )
    yield (
        "the documents",
        old.sources,
        new.sources,
        lambda source: (source.title, source.dated, source.review_due, dict(source.headings)),
    )
    yield "the forms", old.forms, new.forms, lambda form: form


def _answers(policy: Policy) -> Mapping[str, object]:
    return {tick(fact.id, word): word for fact in policy.facts.values() for word in fact.values}
