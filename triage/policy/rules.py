"""Reads rules, and everything that a rule may name: sources, routes, duties and contacts."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from triage.errors import allowed
from triage.policy.conditions import Names, plain_name, read_condition
from triage.policy.model import Citation, ContactKind, Duty, Fact, Route, Rule, Source, Wording
from triage.policy.yaml_nodes import Node

ALWAYS = "always"
STAGES = (ALWAYS, "before", "after")
OWNERS = ("you", "lead", "police", "panel", "police_or_panel")
_RULE_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])\Z")


@dataclass(frozen=True)
class Outcomes:
    """The closed lists that a rule's ``then`` may name, and the words for them."""

    routes: Mapping[str, Route]
    told_by_rule: Mapping[str, tuple[Wording, Node]]
    steps: Mapping[str, str]
    duties: Mapping[str, Duty]
    contacts: Mapping[str, ContactKind]


def month_end(node: Node) -> datetime.date:
    """The last day of a month written as ``2021-04``."""
    found = _MONTH.match(node.text())
    if not found:
        node.fail("a month such as 2021-04 is needed")
    year, month = int(found[1]), int(found[2])
    if year < 1:
        node.fail("a month such as 2021-04 is needed")
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def read_sources(root: Node, taken: Iterable[str] = ()) -> dict[str, Source]:
    """The documents that may be cited. Keys in ``taken`` belong to other documents already."""
    root.mapping(["sources"])
    found: dict[str, Source] = {}
    for node in root.need("sources").items():
        node.mapping(["key", "title", "dated", "review_due", "headings"])
        key = node.need("key").filled()
        if key in found or key in taken:
            node.need("key").fail(f"the source {key} stands here twice")
        headings = node.need("headings")
        named = ({name: text.filled() for name, text in headings.mapping().items()}
                 if isinstance(headings.value, dict)
                 else {entry.filled(): "" for entry in headings.items()})
        due = node.get("review_due")
        found[key] = Source(key, node.need("title").filled(), node.need("dated").filled(),
                            month_end(due) if due else None, MappingProxyType(named))
    return found


def read_citations(node: Node, sources: Mapping[str, Source]) -> tuple[Citation, ...]:
    """Citations as ``- key: heading``; key and heading must be known, and there is at least one."""
    cited: list[Citation] = []
    for entry in node.items():
        for key, heading in entry.mapping().items():
            if key not in sources:
                entry.mapping(sources)
            cited.append(Citation(key, heading.word(sources[key].headings, f"heading of {key}")))
    if not cited:
        node.fail("at least one source is needed")
    return tuple(cited)


def read_outcomes(root: Node) -> Outcomes:
    """Routes in order, steps, duties in order, and the contacts that duties name."""
    root.mapping(["routes", "parallel", "told_by_rule", "steps", "duties", "contacts"])
    routes: dict[str, Route] = {}
    for part, parallel in (("routes", False), ("parallel", True)):
        for node in root.need(part).items():
            node.mapping(["id", "headline", "means"] if parallel
                         else ["id", "stage", "headline", "means", "to_lead"])
            route = Route(_new_id(node, routes, "route"), parallel, node.need("headline").filled(),
                          node.need("means").filled(),
                          ALWAYS if parallel else node.need("stage").word(STAGES, "stage"),
                          _to_lead(node))
            routes[route.id] = route
    steps = {step: label.filled() for step, label in root.need("steps").mapping().items()}
    contacts: dict[str, ContactKind] = {}
    for node in root.need("contacts").items():
        node.mapping(["id", "name", "fallback", "own_organisation", "same_everywhere"])
        own, same = node.get("own_organisation"), node.get("same_everywhere")
        kind = ContactKind(_new_id(node, contacts, "contact"), node.need("name").filled(),
                           node.need("fallback").filled(), bool(same and same.word(["yes"])),
                           bool(own and own.word(["yes"])))
        contacts[kind.id] = kind
    duties: dict[str, Duty] = {}
    for node in root.need("duties").items():
        duty = _duty(node, duties, steps, contacts)
        duties[duty.id] = duty
    told = {rule: (_wording(node, ["headline", "means", "to_lead"]), node)
            for rule, node in root.need("told_by_rule").mapping().items()}
    return Outcomes(routes, told, steps, duties, contacts)


def _wording(node: Node, keys: list[str]) -> Wording:
    node.mapping(keys)
    return Wording(node.need("headline").filled(), node.need("means").filled(), _to_lead(node))


def _to_lead(node: Node) -> Wording | None:
    found = node.get("to_lead")
    return _wording(found, ["headline", "means"]) if found else None


def _new_id(node: Node, seen: Mapping[str, object], what: str) -> str:
    name = node.need("id").filled()
    plain_name(node.need("id"), name)
    if name in seen:
        node.need("id").fail(f"the {what} {name} stands here twice")
    return name


def _duty(node: Node, seen: Mapping[str, Duty], steps: Mapping[str, str],
          contacts: Mapping[str, ContactKind]) -> Duty:
    node.mapping(["id", "step", "by", "contact", "says", "how", "says_to_lead", "how_to_lead"])
    contact = node.need("contact")
    no_contact = contact.kind == "empty"
    to_lead = {key: found.filled() if (found := node.get(key)) else ""
               for key in ("says_to_lead", "how_to_lead")}
    return Duty(
        _new_id(node, seen, "duty"),
        node.need("step").word(steps, "step"),
        node.need("by").word(OWNERS, "owner"),
        None if no_contact else contact.word(contacts, "contact"),
        node.need("says").filled(),
        node.need("how").filled(),
        **to_lead,
    )


def read_rules(root: Node, names: Names, outcomes: Outcomes,
               sources: Mapping[str, Source]) -> list[Rule]:
    """The rules of one file, in order."""
    root.mapping(["stage", "rules"])
    stage = root.need("stage").word(STAGES, "stage")
    return [read_rule(node, stage, names, outcomes, sources)
            for node in root.need("rules").items()]


def read_rule(node: Node, stage: str, names: Names, outcomes: Outcomes,
              sources: Mapping[str, Source]) -> Rule:
    """One rule. InputError where it cites or names something that does not exist."""
    node.mapping(["id", "stage", "says", "when", "then", "because", "sources"])
    name = node.need("id").filled()
    if not _RULE_ID.match(name):
        node.need("id").fail("a name of small letters, digits and - is needed")
    own_stage = node.get("stage")
    stage = own_stage.word(STAGES, "stage") if own_stage else stage
    then = node.need("then")
    then.mapping(["route", "parallel", "duties"])
    routes = _given(then, stage, outcomes.routes)
    duties = then.get("duties")
    named = [entry.word(outcomes.duties, "duty") for entry in duties.items()] if duties else []
    if not routes and not named:
        then.fail("a rule needs a route or a duty")
    if node.get("sources") is None:
        node.fail(f"the rule {name} cites no source")
    return Rule(
        id=name,
        stage=stage,
        says=node.need("says").filled(),
        when=read_condition(node.need("when"), names),
        routes=tuple(routes),
        duties=tuple(named),
        because=node.need("because").filled(),
        sources=read_citations(node.need("sources"), sources),
        file=node.file,
        line=node.need("id").line,
        shown_when=_shown(node.need("when"), names),
    )


def _given(then: Node, stage: str, routes: Mapping[str, Route]) -> list[str]:
    """The routes that a rule of this stage gives."""
    found: list[str] = []
    for key, parallel in (("route", False), ("parallel", True)):
        given = then.get(key)
        known = {route.id: route.stage for route in routes.values() if route.parallel is parallel}
        for entry in given.one_or_more() if given else ():
            found.append(entry.word(known, "route"))
            # Otherwise a pack could close a case before anybody referred it.
            if known[found[-1]] not in (ALWAYS, stage):
                may = allowed(route for route, its in known.items() if its in (ALWAYS, stage))
                entry.fail(f"a rule of the stage {stage} may not give the route {found[-1]} (allowed: {may})")
    return found


def _shown(node: Node, names: Names) -> tuple[str, ...]:
    """The condition in words, one line for each test, alternatives marked."""
    lines: list[str] = []
    for key, value in node.mapping().items():
        if key == "any":
            for number, entry in enumerate(value.items()):
                inner = _shown(entry, names)
                lines += [("either " if number == 0 else "or ") + " and ".join(inner)]
        elif key == "route":
            lines += [f"the route is {' or '.join(entry.text() for entry in value.one_or_more())}"]
        else:
            lines += [_shown_test(key, value, names)]
    return tuple(lines)


def _shown_test(key: str, value: Node, names: Names) -> str:
    fact = names.facts.get(key)
    if isinstance(value.value, dict):
        how, listed = next(iter(value.mapping().items()))
        words = [entry.text() for entry in listed.items()]
        told = {"none_of": "none of", "only": "only", "beyond": "something other than"}[how]
        return f"{key}: {told} {', '.join(words)}"
    words = [_word(entry.text(), fact) for entry in value.one_or_more()]
    return f"{key}: {' or '.join(words)}"


def _word(word: str, fact: Fact | None) -> str:
    plain = {"absent": "not asked", "some": "at least one", "none": "none", "unsure": "not sure"}
    return plain.get(word, word.replace("_", " ") if fact and fact.kind == "number" else word)
