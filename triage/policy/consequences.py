"""Reads what a rule may name: routes, duties with whom they name, and contacts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from triage.policy.conditions import Names, plain_name, read_condition
from triage.policy.model import ContactKind, Duty, Override, Route, Source, Wording
from triage.policy.sources import read_citations
from triage.policy.terms import ALWAYS, NO_TERMS, Terms
from triage.yaml_nodes import Node

_CONTACT_KEYS = (
    "id",
    "name",
    "fallback",
    "own_organisation",
    "same_everywhere",
    "or_else",
    "always_shown",
)


@dataclass(frozen=True)
class Consequences:
    """The closed lists that a rule's ``then`` may name, and the words for them."""

    routes: Mapping[str, Route]
    wording_by_rule: Mapping[str, tuple[Wording, Node]]
    steps: Mapping[str, str]
    duties: Mapping[str, Duty]
    contacts: Mapping[str, ContactKind]
    terms: Terms = NO_TERMS
    short_steps: Mapping[str, str] = field(default_factory=dict)
    """How a step is called where nothing is sent, if otherwise than else."""


def read_consequences(routes: Node, duties: Node, contacts: Node, terms: Terms = NO_TERMS) -> Consequences:
    """Routes in order, steps, duties in order, and the contacts that duties name."""
    keys = (
        (routes, ("routes", "parallel", "told_by_rule")),
        (duties, ("steps", "where_nothing_is_sent", "duties", "overrides")),
        (contacts, ("contacts",)),
    )
    for node, _ in keys:
        node.mapping([key for other, names in keys if other is node for key in names])
    kinds = read_contact_kinds(contacts, _CONTACT_KEYS)
    steps = {step: label.filled() for step, label in duties.need("steps").mapping().items()}
    short = duties.get("where_nothing_is_sent")
    shorter = {step: label.filled() for step, label in (short.mapping(steps) if short else {}).items()}
    found: dict[str, Duty] = {}
    so_far = Consequences({}, {}, steps, {}, kinds, terms)
    for node in duties.need("duties").items():
        duty = read_duty(node, found, so_far)
        found[duty.id] = duty
    by_rule = routes.get("told_by_rule")
    told = {
        rule: (_wording(node, ["headline", "means", "to_lead"]), node)
        for rule, node in (by_rule.mapping() if by_rule else {}).items()
    }
    return Consequences(_routes(routes, terms), told, steps, found, kinds, terms, shorter)


def _routes(root: Node, terms: Terms) -> dict[str, Route]:
    routes: dict[str, Route] = {}
    for part, parallel in (("routes", False), ("parallel", True)):
        given = root.get(part) if parallel else root.need(part)
        for node in given.items() if given else ():
            node.mapping(
                ["id", "headline", "means"] if parallel else ["id", "stage", "headline", "means", "to_lead"]
            )
            route = Route(
                _new_id(node, routes, "route"),
                parallel,
                node.need("headline").filled(),
                node.need("means").filled(),
                ALWAYS if parallel else phase_in(node, terms),
                _to_lead(node),
            )
            routes[route.id] = route
    return routes


def phase_in(node: Node, terms: Terms) -> str:
    """The phase under ``stage``; it need not stand where a pathway has no phases."""
    given = node.get("stage")
    if given is None and not terms.phase_told_by:
        return ALWAYS
    return node.need("stage").word(terms.phases, "stage")


def read_contact_kinds(
    root: Node, keys: Iterable[str], under: str = "", known: Mapping[str, ContactKind] = MappingProxyType({})
) -> dict[str, ContactKind]:
    """The kinds of contact of one file. ``keys``: what may stand there of each; ``under``: the organisation
    whose name they have to bear; ``known``: further kinds that may serve where an area gives none."""
    contacts: dict[str, ContactKind] = {}
    listed = root.get("contacts")
    nodes = listed.items() if listed else ()
    kinds = [node.need("id").text() for node in nodes]
    for node in nodes:
        node.mapping(keys)
        name, other = _new_id(node, contacts, "contact", under), node.get("or_else")
        contacts[name] = ContactKind(
            name,
            node.need("name").filled(),
            node.need("fallback").filled(),
            same_everywhere=_flag(node, "same_everywhere"),
            own_organisation=_flag(node, "own_organisation"),
            or_else=other.word([*kinds[kinds.index(name) + 1 :], *known], "contact that stands below")
            if other
            else "",
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
            by=_replaced(node, "by", consequences.terms.owners, consequences.terms.owners),
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


def _new_id(node: Node, seen: Mapping[str, object], what: str, under: str = "") -> str:
    name = node.need("id").filled()
    plain_name(node.need("id"), name, under)
    if name in seen:
        node.need("id").fail(f"the {what} {name} stands here twice")
    return name


def _owner(node: Node, owners: Mapping[str, str]) -> str:
    given = node.get("by")
    if given is None and len(owners) == 1:
        return next(iter(owners))
    return node.need("by").word(owners, "owner")


def read_duty(node: Node, seen: Mapping[str, Duty], consequences: Consequences, under: str = "") -> Duty:
    """One duty, after those in ``seen``, in the steps and with the contacts of ``consequences``.

    ``under``: the organisation whose name it has to bear.
    """
    contacts = consequences.contacts
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
    contact = node.need("contact") if contacts else node.get("contact")
    to_lead = {
        key: found.filled() if (found := node.get(key)) else ""
        for key in ("says_to_lead", "how_to_lead", "in_that_call")
    }
    shared, by_rule = node.get("one_call_with"), node.get("how_by_rule")
    return Duty(
        _new_id(node, seen, "duty", under),
        node.need("step").word(consequences.steps, "step"),
        _owner(node, consequences.terms.owners),
        contact.word(contacts, "contact") if contact and contact.kind != "empty" else None,
        node.need("says").filled(),
        node.need("how").filled(),
        one_call_with=shared.word(seen, "duty that stands above") if shared else "",
        how_by_rule=MappingProxyType(
            {rule: text.filled() for rule, text in by_rule.mapping().items()} if by_rule else {}
        ),
        **to_lead,
    )
