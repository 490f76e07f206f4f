"""What an owner of the policy reads of two versions: which cases differ, and what changed in words only."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence

from triage.cases.model import AnswerValue
from triage.engine.decision import UNDECIDED
from triage.policy import Policy
from triage.policy.conditions import tick
from triage.policy.model import ABSENT
from triage.policy.wording import OWNERS, name_words, value_words
from triage.proof.comparing import different_areas
from triage.proof.differences import ANY, OPEN, Change, Differences, Given, Group, differences

WIDTH = 100
_MOST_IN_A_SENTENCE = 3
_REACH = {OPEN: "Only the advice while questions are still open differs.",
          ANY: "Only files of answers that no conversation would write are decided differently."}


def compared(old: Policy, new: Policy) -> Iterator[str]:
    """Everything that differs, in words. InputError where clingo is not installed."""
    found = [differences(old, new, area) for area in _areas(old, new)]
    yield f"Old: version {old.version}, {old.digest}"
    yield f"New: version {new.version}, {new.digest}"
    for result in found:
        yield ""
        yield from _area(old, new, result)
    others = list(_other_changes(old, new))
    if others:
        yield ""
        yield "What else changed:"
        for line in others:
            yield from _para(f"- {line}")
    yield ""
    yield "For the changelog:"
    yield from _para(" ".join(changelog(old, new, result, named=len(found) > 1) for result in found))


def _areas(old: Policy, new: Policy) -> list[str]:
    """One area for each way in which packs change what is decided, in either version."""
    found = dict.fromkeys([*different_areas(old), *different_areas(new)])
    return [area for area in found if area in old.areas and area in new.areas]


def _area(old: Policy, new: Policy, found: Differences) -> Iterator[str]:
    name = new.areas[found.area].name
    if not found.groups:
        yield f"{name}: every case gets the same routes and tasks as before."
    else:
        many = len(found.groups) > 1
        groups = f"{len(found.groups)} groups of cases are" if many else "one group of cases is"
        yield f"{name}: {groups} treated differently."
        if found.reach in _REACH:
            yield _REACH[found.reach]
    for place, group in enumerate(found.groups, start=1):
        yield ""
        yield f"{place}. Where" if group.conditions else f"{place}. In every case"
        for given in group.conditions:
            yield from _para(f"- {_given(old, new, given)}", 3)
        for line in _changes(old, new, group.changes):
            yield from _para(line, 3)
        yield from _para(f"For example: {_example(old, new, group)}", 3)
    if found.more:
        yield ""
        yield "There are more groups of these kinds than are listed here."
    if found.asked:
        yield ""
        yield "Asked about in other cases than before:"
        for fact in found.asked:
            yield from _para(f"- {_owner(old, new, fact).facts[fact].label}")


# Groups in words

def _owner(old: Policy, new: Policy, name: str) -> Policy:
    """The version that knows a name, the new one first."""
    base = name.partition(":")[0]
    return new if base == "route" or base in new.facts or base in new.derived else old


def _given(old: Policy, new: Policy, given: Given) -> str:
    policy = _owner(old, new, given.name)
    if given.name.startswith("route:"):
        return name_words(policy, given.name)
    derived = policy.derived.get(given.name)
    if derived and derived.short_form and given.words == ("yes",):
        return derived.label
    if ABSENT not in given.words and len(given.words) > 1 and given.any_answer:
        return f"{name_words(policy, given.name)}: whatever is answered"
    numbers = [word for word in given.words if ".." in word]
    words = [word for word in given.words if ".." not in word]
    shown = [*_ranges(numbers), *([value_words(policy, given.name, words)] if words else [])]
    return f"{name_words(policy, given.name)}: {' or '.join(shown)}"


def _ranges(words: Sequence[str]) -> Iterator[str]:
    """Ranges that touch as one."""
    joined: list[tuple[int, int]] = []
    for word in words:
        low, high = map(int, word.split(".."))
        if joined and joined[-1][1] == low - 1:
            joined[-1] = (joined[-1][0], high)
        else:
            joined.append((low, high))
    return (f"{low} to {high}" if high > low else f"{low}" for low, high in joined)


def _changes(old: Policy, new: Policy, changes: Sequence[Change]) -> Iterator[str]:
    came = {change.words[0]: change for change in changes if change.kind == "adds"}
    went = {change.words[0] for change in changes if change.kind == "drops"}
    for change in changes:
        name = change.words[0]
        if change.kind == "moves":
            yield f"the advice that leads was {_route(old, name)} and is now {_route(new, change.words[1])}."
        elif change.kind in ("goes", "comes"):
            runs = "no longer runs" if change.kind == "goes" else "now runs"
            yield f"{_route(old if change.kind == 'goes' else new, name)} {runs} beside it."
        elif change.kind == "drops" and name in came:
            yield (f'"{old.duties[name].says}" was {_shape(old, change)}, '
                   f"and is now {_shape(new, came[name])}.")
        elif change.kind == "drops":
            yield f'this is no longer asked: "{old.duties[name].says}"'
        elif name not in went:
            yield f'this is now asked: "{new.duties[name].says}" ({_shape(new, change)})'


def _route(policy: Policy, route: str) -> str:
    return "no advice yet" if route == UNDECIDED else f'"{policy.routes[route].headline}"'


def _shape(policy: Policy, change: Change) -> str:
    step, by, contact = change.words[1].split("/")
    whom = "" if contact == "-" else f", with the contact {policy.contact_kinds[contact].name}"
    return f'under "{policy.steps[step]}", for {OWNERS[by]}{whom}'


def _example(old: Policy, new: Policy, group: Group) -> str:
    return "; ".join(_answer(_owner(old, new, fact), fact, value) for fact, value in group.example.items())


def _answer(policy: Policy, fact: str, value: AnswerValue) -> str:
    if isinstance(value, tuple):
        words = ", ".join(f'"{policy.facts[fact].values[word]}"' for word in value) or "none of these"
    else:
        words = str(value) if isinstance(value, int) else value_words(policy, fact, [value])
    return f"{policy.facts[fact].label}: {words}"


def changelog(old: Policy, new: Policy, found: Differences, *, named: bool = False) -> str:
    """The sentences for the changelog: which cases changed route, and which tasks changed in some cases."""
    moved = [group for group in found.groups if any(change.kind == "moves" for change in group.changes)]
    where = f" in {new.areas[found.area].name}" if named else ""
    more = " and more" if found.more else ""
    said = f"Cases that changed route{where}: {_moved(old, new, moved)}{more if moved else ''}."
    names = dict.fromkeys(
        (old if change.kind == "drops" else new).duties[change.words[0]].says.rstrip(".")
        for group in found.groups for change in group.changes if change.kind in ("adds", "drops"))
    if names:
        said += f" Tasks that changed in some cases{where}: {'; '.join(names)}{more}."
    return said


def _moved(old: Policy, new: Policy, moved: Sequence[Group]) -> str:
    """What changed route. Where there are many groups, what they share, and from where to where."""
    if len(moved) <= _MOST_IN_A_SENTENCE:
        return "; ".join(f"{_where(old, new, group.conditions)}, {_way(old, new, group)}"
                         for group in moved) or "none"
    shared = tuple(given for given in moved[0].conditions
                   if all(given in group.conditions for group in moved))
    ways = dict.fromkeys(_way(old, new, group) for group in moved)
    return f"{_where(old, new, shared, 'in some cases')}: {'; '.join(ways)}"


def _where(old: Policy, new: Policy, conditions: Sequence[Given], some: str = "") -> str:
    shown = " and ".join(f"({_given(old, new, given)})" for given in conditions)
    return " ".join(filter(None, [some, f"where {shown}" if shown else "" if some else "everywhere"]))


def _way(old: Policy, new: Policy, group: Group) -> str:
    one, other = next(change.words for change in group.changes if change.kind == "moves")
    return f"from {_route(old, one)} to {_route(new, other)}"


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


def _parts(old: Policy, new: Policy) -> Iterator[
        tuple[str, Mapping[str, object], Mapping[str, object], Callable[..., object]]]:
    yield ("the questions", old.facts, new.facts,
           lambda fact: (fact.label, tuple(fact.values.values()), fact.read_for))
    yield "the answers", _answers(old), _answers(new), lambda entry: None
    yield "the short names", old.derived, new.derived, lambda derived: derived.label
    yield "the rules", old.rules, new.rules, lambda rule: (rule.says, rule.because, rule.sources)
    yield "the routes", old.routes, new.routes, lambda route: (route.headline, route.means)
    yield ("the tasks", old.duties, new.duties,
           lambda duty: (duty.says, duty.how, duty.says_to_lead, duty.how_to_lead))
    yield "the advice by rule", old.told_by_rule, new.told_by_rule, lambda wording: wording
    yield "the steps", old.steps, new.steps, lambda label: label
    yield "the contacts", old.contact_kinds, new.contact_kinds, lambda kind: (kind.name, kind.fallback)
    yield "the areas", old.areas, new.areas, lambda area: (
        area.name, area.says, dict(area.contacts), area.sources, area.review_due, area.marking,
        area.how_to_send, area.copied_to, area.form, dict(area.deadlines), area.online_form,
        area.copied_to_under_18, area.attach_to_mash_request, area.form_edition)
    yield "the documents", old.sources, new.sources, lambda source: (
        source.title, source.dated, source.review_due, dict(source.headings))
    yield "the forms", old.forms, new.forms, lambda form: form


def _answers(policy: Policy) -> Mapping[str, object]:
    return {tick(fact.id, word): word for fact in policy.facts.values() for word in fact.values}


def _para(text: str, indent: int = 0) -> list[str]:
    margin = " " * indent
    hanging = margin + ("  " if text.startswith("- ") else "")
    return textwrap.wrap(text, WIDTH, initial_indent=margin, subsequent_indent=hanging,
                         break_on_hyphens=False)
