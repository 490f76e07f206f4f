"""Reads what a rule may name: routes, duties with whom they name, and contacts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from triage.policy.conditions import Names, plain_name, read_condition
from triage.policy.model import ContactKind, Duty, Override, Route, Source, Wording
from triage.policy.sources import read_citations
from triage.yaml_nodes import Node

ALWAYS = "always"
STAGES = (ALWAYS, "before", "after")
OWNERS = ("you", "lead", "police", "panel", "police_or_panel")


@dataclass(frozen=True)
class Consequences:
    """The closed lists that a rule's ``then`` may name, and the words for them."""

    routes: Mapping[str, Route]
    wording_by_rule: Mapping[str, tuple[Wording, Node]]
    steps: Mapping[str, str]
    duties: Mapping[str, Duty]
    contacts: Mapping[str, ContactKind]


def read_consequences(routes: Node, duties: Node, contacts: Node) -> Consequences:
    """Routes in order, steps, duties in order, and the contacts that duties name."""
    keys = (
        (routes, ("routes", "parallel", "told_by_rule")),
        (duties, ("steps", "duties", "overrides")),
        (contacts, ("contacts",)),
    )
    for node, _ in keys:
        node.mapping([key for other, names in keys if other is node for key in names])
    kinds = _contacts(contacts)
    steps = {step: label.filled() for step, label in duties.need("steps").mapping().items()}
    found: dict[str, Duty] = {}
    for node in duties.need("duties").items():
        duty = _duty(node, found, steps, kinds)
        found[duty.id] = duty
    told = {
        rule: (_wording(node, ["headline", "means", "to_lead"]), node)
        for rule, node in routes.need("told_by_rule").mapping().items()
    }
    return Consequences(_routes(routes), told, steps, found, kinds)


def _routes(root: Node) -> dict[str, Route]:
    routes: dict[str, Route] = {}
    for part, parallel in (("routes", False), ("parallel", True)):
        for node in root.need(part).items():
            node.mapping(
                ["id", "headline", "means"] if parallel else ["id", "stage", "headline", "means", "to_lead"]
            )
            route = Route(
                _new_id(node, routes, "route"),
                parallel,
                node.need("headline").filled(),
                node.need("means").filled(),
                ALWAYS if parallel else node.need("stage").word(STAGES, "stage"),
                _to_lead(node),
            )
            routes[route.id] = route
    return routes


def _contacts(root: Node) -> dict[str, ContactKind]:
    contacts: dict[str, ContactKind] = {}
    kinds = [node.need("id").text() for node in root.need("contacts").items()]
    for node in root.need("contacts").items():
        node.mapping(
            ["id", "name", "fallback", "own_organisation", "same_everywhere", "or_else", "always_shown"]
        )
        name, other = _new_id(node, contacts, "contact"), node.get("or_else")
        contacts[name] = ContactKind(
            name,
            node.need("name").filled(),
            node.need("fallback").filled(),
            same_everywhere=_flag(node, "same_everywhere"),
            own_organisation=_flag(node, "own_organisation"),
            or_else=other.word(kinds[kinds.index(name) + 1 :], "contact that stands below") if other else "",
            always_shown=_flag(node, "always_shown"),
        )
    return contacts


def _flag(node: Node, key: str) -> bool:
    found = node.get(key)
    return bool(found and found.word(["yes"]))


def read_overrides(
    root: Node, names: Names, consequences: Consequences, sources: Mapping[str, Source]
) -> tuple[Override, ...]:
    """What changes whom a task names, in order: the first that holds and names it counts."""
    found: dict[str, Override] = {}
    given = root.get("overrides")
    for node in given.items() if given else ():
        node.mapping(["id", "when", "contacts", "by", "in_words", "because", "sources"])
        name = node.need("id").filled()
        if name in found:
            node.need("id").fail(f"the override {name} stands here twice")
        found[name] = Override(
            id=name,
            when=read_condition(node.need("when"), names),
            contacts=_replaced(node, "contacts", consequences.contacts, consequences.contacts),
            by=_replaced(node, "by", OWNERS, OWNERS),
            in_words=_replaced(node, "in_words", None, None),
            because=node.need("because").filled(),
            sources=read_citations(node.need("sources"), sources),
            file=node.file,
            line=node.line,
        )
    return tuple(found.values())


def _replaced(
    node: Node, key: str, known: Iterable[str] | None, values: Iterable[str] | None
) -> Mapping[str, str]:
    given = node.get(key)
    return MappingProxyType(
        {
            name: text.filled() if values is None else text.word(values)
            for name, text in given.mapping(known).items()
        }
        if given
        else {}
    )


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


def _duty(
    node: Node, seen: Mapping[str, Duty], steps: Mapping[str, str], contacts: Mapping[str, ContactKind]
) -> Duty:
    node.mapping(
        [
            "id",
            "step",
            "by",
            "contact",
            "says",
            "how",
            "says_to_lead",
            "how_to_lead",
            "one_call_with",
            "in_that_call",
            "how_by_rule",
        ]
    )
    contact = node.need("contact")
    no_contact = contact.kind == "empty"
    to_lead = {
        key: found.filled() if (found := node.get(key)) else ""
        for key in ("says_to_lead", "how_to_lead", "in_that_call")
    }
    shared, by_rule = node.get("one_call_with"), node.get("how_by_rule")
    return Duty(
        _new_id(node, seen, "duty"),
        node.need("step").word(steps, "step"),
        node.need("by").word(OWNERS, "owner"),
        None if no_contact else contact.word(contacts, "contact"),
        node.need("says").filled(),
        node.need("how").filled(),
        one_call_with=shared.word(seen, "duty that stands above") if shared else "",
        how_by_rule=MappingProxyType(
            {rule: text.filled() for rule, text in by_rule.mapping().items()} if by_rule else {}
        ),
        **to_lead,
    )
