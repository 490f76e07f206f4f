"""Reads properties: what has to hold of every case of a policy, as its owners write it.

A property is data: ids of the policy, whole numbers and sentences. A solver's own text has no place in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from triage.policy.conditions import plain_name
from triage.proof.case_condition import (
    ALWAYS,
    CASES,
    CasesCondition,
    Compared,
    DutyAsked,
    OneMore,
    OneStepWorse,
    OnlyIn,
    Worse,
)
from triage.proof.condition_reading import NO_DUTY, Reader
from triage.proof.property import (
    EARNING,
    GENERIC,
    KEPT,
    ONE_VALUE,
    Asked,
    Instead,
    Kept,
    NamedCondition,
    NoQuestion,
    NoRoute,
    NoRule,
    NotAsked,
    NotTogether,
    OneRoute,
    Part,
    Properties,
    Property,
    Requirement,
    That,
)
from triage.proof.reasons import named_in, usual_reason
from triage.yaml_nodes import Node

NONE_YET = Properties((), ())
MOST_PROPERTIES = 200
LONGEST_TEXT = 600
_GAP = re.compile(r"\{(\w*)\}")
_COMMON = ("in", "where", "otherwise", "instead")
_PART = ("id", "applies", "premise", "compares", "must", "must_not", "shown_with", "generic")
_MUST = ("duty", "one_route", "keep", "that", "each")
_MUST_NOT = ("duty", "save", "route", "rule", "together", "question")


def read_properties(root: Node, reader: Reader, beside: Properties = NONE_YET) -> Properties:
    """The conditions and properties of one file, after those of ``beside``, which it may name and not change.

    InputError names file and line of whatever is wrong.
    """
    root.mapping(["lists", "conditions", "properties"])
    lists = root.get("lists")
    for name, node in lists.mapping().items() if lists else ():
        plain_name(node, name)
        if name in reader.lists or name in reader.policy.facts:
            node.fail(f"the name {name} stands here twice")
        reader.lists[name] = reader.facts(node)
    conditions = [*beside.conditions, *_conditions(root, reader)]
    found = list(beside.properties)
    parts = {part.id for one in found for part in one.parts}
    nodes = root.need("properties").items()
    if len(nodes) + len(found) > MOST_PROPERTIES:
        root.need("properties").fail(f"too many: at most {MOST_PROPERTIES} properties")
    for node in nodes:
        found.append(_property(node, reader, {one.number for one in found}, parts))
    return Properties(tuple(conditions), tuple(sorted(found, key=lambda one: one.number)))


def _conditions(node: Node, reader: Reader) -> Iterator[NamedCondition]:
    given = node.get("conditions")
    for entry in given.items() if given else ():
        yield _named_condition(entry, reader)


def _named_condition(node: Node, reader: Reader) -> NamedCondition:
    node.mapping(["id", "when"])
    name = node.need("id").filled()
    plain_name(node.need("id"), name)
    if name in reader.taken:
        node.need("id").fail(f"the condition {name} stands here twice")
    reader.taken.add(name)
    before, reader.missing = reader.missing, {}
    found = NamedCondition(name, reader.condition(node.need("when")))
    reader.conditions[name] = set(reader.missing)
    reader.missing = before
    return found


def _property(node: Node, reader: Reader, numbers: set[int], parts: set[str]) -> Property:
    node.mapping(["number", "name", "says", "conditions", "compares", "premise", "parts", "generic", "feeds"])
    number = node.need("number").whole_number()
    if not 0 < number < 1000 or number in numbers:
        node.need("number").fail("a number from 1 to 999 is needed that no other property has")
    name, says = _text(node.need("name")), _text(node.need("says"))
    generic = node.get("generic")
    if generic:
        for key in ("conditions", "compares", "premise", "parts"):
            if key in node.mapping():
                node.need(key).fail("a generic property has none of its own")
        which = generic.word(GENERIC)
        return Property(number, name, says, generic=which, feeds=_feeds(node.get("feeds"), which))
    if "feeds" in node.mapping():
        node.need("feeds").fail(f"this can stand beside generic: {EARNING} alone")
    reader.missing = {}
    shared = dict(reader.conditions)
    conditions = tuple(_conditions(node, reader))
    compares, premise = node.get("compares"), node.get("premise")
    compared = _compared(compares, reader) if compares else None
    found = tuple(_part(part, compared, reader, parts) for part in node.need("parts").items())
    if not found:
        node.need("parts").fail("at least one part is needed")
    of_all = reader.condition(premise) if premise else ALWAYS
    reader.conditions = shared
    return Property(
        number,
        name,
        says,
        found,
        of_all,
        compared,
        conditions,
        missing=tuple(reader.missing),
    )


def _feeds(node: Node | None, generic: str) -> Mapping[str, str]:
    """What questions feed, by question; they stand in the dialogs, of which properties know nothing."""
    if node is None:
        return MappingProxyType({})
    if generic != EARNING:
        node.fail(f"this can stand beside generic: {EARNING} alone")
    return MappingProxyType({question: _text(entry) for question, entry in node.mapping().items()})


def _part(node: Node, of_property: Compared | None, reader: Reader, seen: set[str]) -> Part:
    node.mapping(_PART)
    name = node.need("id").filled()
    plain_name(node.need("id"), name)
    if name in seen or name == "not" or len(name) > 40:
        node.need("id").fail("a short name is needed that no other part has")
    seen.add(name)
    applies = _text(node.need("applies"))
    generic = node.get("generic")
    if generic:
        for key in node.mapping():
            if key not in ("id", "applies", "generic"):
                node.need(key).fail("a generic part has none of its own")
        generic.word([ONE_VALUE])
        return Part(name, applies, CasesCondition(), (), generic=ONE_VALUE)
    compares = node.get("compares")
    compared = _compared(compares, reader) if compares else of_property
    two = compared is not None
    required = [
        found
        for key, entries in node.mapping().items()
        for entry in (entries.items() if key in ("must", "must_not") else ())
        if (found := _required(entry, reader, two=two, must=key == "must"))
    ]
    if not any(key in node.mapping() for key in ("must", "must_not")):
        node.fail("something is needed that must follow (must), or must not (must_not)")
    shown, premise = node.get("shown_with"), node.get("premise")
    if premise is None and not two:
        node.fail("premise is missing")
    return Part(
        name,
        applies,
        reader.of_cases(premise, two=two) if premise else CasesCondition(),
        tuple(required),
        compared,
        tuple(reader.of_cases(entry, two=two) for entry in shown.one_or_more()) if shown else (),
    )


def _compared(node: Node, reader: Reader) -> Compared:
    parts = node.mapping(["only_in", "one_step_worse", *CASES])
    of_cases = {key: part for key, part in parts.items() if key in CASES}
    cases = reader.of_cases(Node(node.file, node.line, node.path, of_cases), two=True)
    if ("only_in" in parts) == ("one_step_worse" in parts):
        node.fail("one of only_in and one_step_worse is needed")
    if "only_in" in parts:
        return Compared(OnlyIn(reader.facts(parts["only_in"])), cases)
    ways = parts["one_step_worse"].items()
    return Compared(OneStepWorse(tuple(_way(way, reader) for way in ways)), cases)


def _way(node: Node, reader: Reader) -> Worse | OneMore:
    parts = node.mapping(["facts", "both", "one_more_of"])
    if "one_more_of" in parts:
        if len(parts) > 1:
            node.fail("beside one_more_of nothing else can stand here")
        return OneMore("".join(reader.facts(node.need("one_more_of"), "many")[:1]))
    both = reader.condition(node.need("both")) if "both" in parts else ALWAYS
    return Worse(reader.facts(node.need("facts"), "choice"), both)


def _required(node: Node, reader: Reader, *, two: bool, must: bool) -> Requirement | None:
    """One thing that must follow, or must not; None where the policy has nothing of what it names."""
    kinds = _MUST if must else _MUST_NOT
    if must and (route := node.get("route")):
        route.fail("a route that has to lead is a condition that has to hold, so write: that: {route: ...}")
    parts = node.mapping([*kinds, *_COMMON])
    named = [key for key in kinds if key in parts and key not in ("each", "save")]
    if len(named) != 1:
        node.fail(
            f"exactly one of {', '.join(key for key in kinds if key not in ('about', 'save'))} is needed"
        )
    kind, value = named[0], node.need(named[0])
    for key, owner in (("each", "that"), ("save", "duty")):
        if key in parts and kind != owner:
            node.need(key).fail(f"this can stand beside {owner} alone")
    where = parts.get("where")
    common: dict[str, Any] = {
        "world": _world(parts.get("in"), two=two),
        "where": reader.of_cases(where, two=two) if where else None,
        "instead": tuple(_instead(parts["instead"], reader)) if "instead" in parts else (),
    }
    if kind == "keep" and (not two or "in" in parts):
        node.fail("keep is about the second of two cases, beside a compares")
    found = (_must if must else _must_not)(kind, value, node, reader, common)
    return _said(found, parts.get("otherwise"), node) if found else None


def _must(kind: str, value: Node, node: Node, reader: Reader, common: dict[str, Any]) -> Requirement | None:
    match kind:
        case "duty":
            return _must_be_asked(value, reader, common)
        case "one_route":
            value.word(["yes"])
            return OneRoute(**common)
        case "keep":
            return _kept(value, reader, {**common, "world": 2})
    each = node.get("each")
    routes: tuple[str, ...] = ()
    if each:
        each.mapping(["route"])
        routes = reader.words(each.need("route"), reader.policy.routes, "route")
        if not routes:
            return None
    return That(condition=reader.condition(value), routes=routes, **common)


def _must_be_asked(value: Node, reader: Reader, common: dict[str, Any]) -> Requirement | None:
    duties = reader.duties(value, may_be_each=True)
    if not duties.ids or duties.outside or duties.written_by or duties.written_contact:
        value.fail("each_of or one_of is needed, and beside it only step, by and contact")
    if duties.ids == NO_DUTY.ids:
        return None
    if len(duties.ids) == 1 or (isinstance(value.value, dict) and "each_of" in value.value):
        return Asked(duties=duties, **common)
    return That(condition=DutyAsked(duties), **common)


def _kept(value: Node, reader: Reader, common: dict[str, Any]) -> Requirement | None:
    if not isinstance(value.value, dict):
        return Kept(what=value.word(KEPT), **common)
    parts = value.mapping(["duties_of_step", "routes_from"])
    if len(parts) != 1:
        value.fail("exactly one of duties_of_step and routes_from is needed")
    if "duties_of_step" in parts:
        step = reader.word(value.need("duties_of_step"), reader.policy.steps, "step")
        return Kept(step=step, **common) if step else None
    route = reader.word(value.need("routes_from"), reader.policy.primary_routes(), "route that leads")
    return Kept(routes_from=route, **common) if route else None


def _must_not(
    kind: str, value: Node, node: Node, reader: Reader, common: dict[str, Any]
) -> Requirement | None:
    policy = reader.policy
    match kind:
        case "duty":
            duties, saved = reader.duties(value), _saved(node.get("save"), reader)
            return NotAsked(duties=duties, **saved, **common)
        case "together":
            if len(value.items()) != 2:
                value.fail("two kinds of tasks are needed here")
            first, second = (reader.duties(entry) for entry in value.items())
            return NotTogether(first=first, second=second, **common)
        case "route":
            routes = reader.words(value, policy.routes, "route")
            return NoRoute(routes=routes, **common) if routes else None
        case "rule":
            rules = reader.words(value, reader.rules, "rule")
            return NoRule(rules=rules, **common) if rules else None
    if value.value == "any":
        return NoQuestion(**common)
    facts = reader.facts(value)
    return NoQuestion(facts=facts, **common) if facts else None


def _saved(node: Node | None, reader: Reader) -> dict[str, Any]:
    if node is None:
        return {}
    node.mapping(["contact", "where"])
    contact = reader.word(node.need("contact"), reader.policy.contact_kinds, "contact")
    where = node.get("where")
    return {"save_contact": contact, "save_where": reader.condition(where) if where else ALWAYS}


def _world(node: Node | None, *, two: bool) -> int:
    if node is None:
        return 1
    if not two:
        node.fail("there is only one case here")
    one, second, _ = CASES
    return 2 if node.word([one, second]) == second else 1


def _instead(node: Node, reader: Reader) -> Iterator[Instead]:
    policy = reader.policy
    parallel = [route.id for route in policy.routes.values() if route.parallel]
    known = {
        "holds": (reader.conditions, "condition that stands above"),
        "route": (policy.primary_routes(), "route that leads"),
        "beside": (parallel, "route beside it"),
        "by": (policy.terms.owners, "owner"),
        "contact": (policy.contact_kinds, "contact"),
    }
    for entry in node.one_or_more():
        parts = entry.mapping(known)
        if not parts or set(parts) == {"holds"}:
            entry.fail("what is expected instead is missing")
        words = {key: reader.word(part, *known[key]) for key, part in parts.items()}
        if all(words.values()):
            yield Instead(**words)


def _said(found: Requirement, node: Node | None, requirement: Node) -> Requirement:
    """The requirement with its own words for what is wrong; InputError where they leave a gap unfilled."""
    if node is None:
        if usual_reason(found) is None:
            requirement.fail("otherwise is missing: what is said where this does not hold")
        return found
    text, known = _text(node), named_in(found)
    gaps = _GAP.findall(text)
    if gaps != known[: len(gaps)] or text.count("{") != len(gaps) or text.count("}") != len(gaps):
        may = ", ".join(f"{{{name}}}" for name in known) or "none"
        node.fail(f"what stands in curly brackets must be, in this order, of: {may}")
    return replace(found, otherwise=text)


def _text(node: Node) -> str:
    text = node.filled()
    if not text.isprintable():
        node.fail("a sentence on one line is needed")
    if len(text) > LONGEST_TEXT:
        node.fail(f"too long: at most {LONGEST_TEXT} characters")
    return text
