"""Reads area packs: contacts, where referrals go, and what an area may add, never weaken."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from triage.errors import InputError, allowed, nearest
from triage.policy.addresses import is_web_address
from triage.policy.conditions import Names
from triage.policy.consequences import Consequences
from triage.policy.form_template import FormTemplate
from triage.policy.model import Area, Contact, Fact, Rule, Source
from triage.policy.rules import read_rule
from triage.policy.sources import month_end, read_citations, read_sources
from triage.policy.terms import Raisable, Terms
from triage.yaml_nodes import Node

_PACK_KEYS = (
    "id",
    "name",
    "says",
    "contacts",
    "marking",
    "how_to_send",
    "copied_to",
    "copied_to_under_18",
    "online_form",
    "attach_to_mash_request",
    "form",
    "form_edition",
    "review_due",
    "replaces",
    "sources",
    "documents",
    "deadlines",
    "rules",
)
_CONTACT_KEYS = ("name", "phone", "email", "hours", "out_of_hours", "note")


def known_area(area_id: str, choices: Iterable[str], field: str) -> str:
    """``area_id`` if it is one of ``choices``. InputError names those, never what was typed."""
    known = list(choices)
    if area_id in known:
        return area_id
    guess = nearest(area_id.lower(), known)
    hint = f"; did you mean {guess}?" if guess else ""
    raise InputError(f"there is no such area{hint} (allowed: {allowed(known)})", field=field)


def read_area(
    root: Node,
    names: Names,
    consequences: Consequences,
    sources: Mapping[str, Source],
    forms: Mapping[str, FormTemplate],
    national: Area | None,
) -> Area:
    """One area pack. InputError names anything that a pack may not set, and what it may.

    What it ``replaces`` is for ``triage.policy.renewals`` to judge, which knows the other packs.
    """
    terms = consequences.terms
    root.mapping(_pack_keys(terms))
    known_sources = dict(sources)
    if root.get("documents"):
        known_sources |= read_sources(_as_sources(root), sources)
    due, online_form = root.get("review_due"), _online_form(root)
    marking, how = root.get("marking"), root.get("how_to_send")
    if national is None and terms.form_goes_to and not (marking and how):
        root.fail("marking and how_to_send are missing")
    return Area(
        id=_area_id(root.need("id")),
        name=root.need("name").filled(),
        says=root.need("says").filled(),
        contacts=MappingProxyType(
            _contacts(_given_contacts(root, consequences), consequences, national is None, online_form)
        ),
        sources=read_citations(root.need("sources"), known_sources),
        review_due=month_end(due) if due else None,
        marking=marking.filled() if marking else national.marking if national else "",
        how_to_send=how.filled() if how else national.how_to_send if national else "",
        copied_to=_texts(root, "copied_to"),
        copied_to_under_18=_texts(root, "copied_to_under_18"),
        online_form=online_form,
        attach_to_mash_request=_yes(root, "attach_to_mash_request"),
        form_edition=_text(root, "form_edition"),
        form=root.need("form").word(forms, "form") if forms or root.get("form") else "",
        deadlines=MappingProxyType(_deadlines(root, consequences)),
        lowest_band_below=_lowest_band(root, terms.raisable, names.facts),
        rules=tuple(_rules(root, names, consequences, known_sources)),
    )


def base_area(name: str, terms: Terms, form: str) -> Area:
    """The base area of a pathway that has no pack for it: no contacts, and nothing of its own."""
    nothing: Mapping[str, str] = MappingProxyType({})
    return Area(
        id=terms.base_area,
        name=name,
        says="",
        contacts=MappingProxyType({}),
        sources=(),
        review_due=None,
        marking="",
        how_to_send="",
        copied_to=(),
        form=form,
        deadlines=nothing,
        lowest_band_below=0,
        rules=(),
    )


def _pack_keys(terms: Terms) -> list[str]:
    if terms.raisable is None:
        return list(_PACK_KEYS)
    return [*_PACK_KEYS[:-1], terms.raisable.key, _PACK_KEYS[-1]]


def _given_contacts(root: Node, consequences: Consequences) -> Node:
    if consequences.contacts or root.get("contacts"):
        return root.need("contacts")
    return Node(root.file, root.line, "contacts", {})


def _as_sources(root: Node) -> Node:
    documents = root.need("documents")
    return Node(root.file, documents.line, "documents", {"sources": documents})


def _area_id(node: Node) -> str:
    name = node.filled()
    if not name.replace("_", "").replace("-", "").isalnum() or name != name.lower():
        node.fail("small letters, digits, - and _ only")
    if name == "not_known":
        node.fail("not_known is taken: it means that the area is not known")
    return name


def _contacts(node: Node, consequences: Consequences, national: bool, online_form: str) -> dict[str, Contact]:
    kinds = [kind for kind in consequences.contacts.values() if not kind.own_organisation]
    own = [kind.id for kind in kinds if national or not kind.same_everywhere]
    destination = consequences.terms.form_goes_to
    for kind in kinds:
        if kind.id not in own and (refused := node.get(kind.id)):
            refused.fail("this contact is the same everywhere; a pack may not change it")
    found: dict[str, Contact] = {}
    for key, entry in node.mapping(own).items():
        entry.mapping(_CONTACT_KEYS)
        takes_online = key == destination and online_form
        if not (entry.get("phone") or entry.get("email") or takes_online):
            entry.fail("a contact needs a phone or an email")
        given = {name: value.filled() for name, value in entry.mapping().items() if name != "name"}
        found[key] = Contact(key, entry.need("name").filled(), **given)
    if online_form and destination in own:
        # A form that is taken online has somewhere to go, even if the source names nobody for it.
        named = found.get(destination) or Contact(destination, consequences.contacts[destination].name)
        found[destination] = replace(named, online_form=online_form)
    return found


def _online_form(root: Node) -> str:
    node = root.get("online_form")
    if node is None:
        return ""
    address = node.filled()
    if not is_web_address(address):
        node.fail("an address such as https://www.council.example/form is needed")
    return address


def _yes(root: Node, key: str) -> bool:
    node = root.get(key)
    return bool(node and node.word(["yes", "no"]) == "yes")


def _text(root: Node, key: str) -> str:
    node = root.get(key)
    return node.filled() if node else ""


def _texts(root: Node, key: str) -> tuple[str, ...]:
    node = root.get(key)
    return tuple(entry.filled() for entry in node.items()) if node else ()


def _deadlines(root: Node, consequences: Consequences) -> dict[str, str]:
    node = root.get("deadlines")
    return {key: text.filled() for key, text in node.mapping(consequences.duties).items()} if node else {}


def _lowest_band(root: Node, raisable: Raisable | None, facts: Mapping[str, Fact]) -> int:
    if raisable is None:
        return 0
    lowest = facts[raisable.fact].bands[0].up_to + 1
    node = root.get(raisable.key)
    if node is None:
        return lowest
    below = node.whole_number()
    if not lowest <= below <= raisable.to:
        node.fail(f"from {lowest} to {raisable.to}: a pack may raise this age, not lower it")
    return below


def _rules(root: Node, names: Names, consequences: Consequences, sources: Mapping[str, Source]) -> list[Rule]:
    node = root.get("rules")
    phase, found = consequences.terms.pack_phase, []
    for entry in node.items() if node else ():
        rule = read_rule(entry, phase, names, consequences, sources)
        _asks_for_more(entry, rule, consequences)
        found.append(rule)
    return found


def _asks_for_more(node: Node, rule: Rule, consequences: Consequences) -> None:
    """Refuse the last route of a phase, which asks for the least: that is for the policy alone."""
    primary = [route for route in consequences.routes.values() if not route.parallel]
    least = {route.phase: route.id for route in primary}
    if named := [route for route in rule.routes if route in least.values()]:
        node.need("then").fail(f"a pack asks for more, never for less: it may not give the route {named[0]}")


def overdue_since(area: Area, today: datetime.date) -> datetime.date | None:
    """The day on which the review that the area's source asked for was due, if it has passed."""
    return area.review_due if area.review_due and area.review_due < today else None
