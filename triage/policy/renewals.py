"""How a pack joins the others: under an id of its own, or in place of the installed pack that it renews.

A renewal changes names, contacts, dates and sources. What the installed pack asks beyond the policy (its
rules, the age of a young child) stays, so that nobody weakens it by renewing it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from triage.policy.model import Area
from triage.policy.terms import NO_TERMS, Terms
from triage.yaml_nodes import Node


def joined(area: Area, root: Node, areas: Mapping[str, Area], own: bool, terms: Terms = NO_TERMS) -> Area:
    """``area``, read from ``root``, as it stands among ``areas``, the packs that were read before it.

    ``own``: it is a pack of an organisation's own. InputError names file and line where its id is taken,
    or where it may not replace what it says that it replaces.
    """
    named = root.get("replaces")
    if named is None:
        if area.id in areas:
            how = "" if area.id == terms.base_area else _how_to_renew(area.id, areas, own)
            root.fail(f"the area {area.id} stands here twice{how}")
        return replace(area, own=own)
    if not own:
        named.fail("only a pack of your organisation's own may replace another")
    return _renewed(area, root, named, areas, terms)


def _how_to_renew(area_id: str, areas: Mapping[str, Area], own: bool) -> str:
    if not own or areas[area_id].own:
        return ""
    return (
        f"; to renew the installed pack, write replaces: {area_id} and a later review_due "
        f"(triage areas renew {area_id} asks for what is needed)"
    )


def _renewed(area: Area, root: Node, named: Node, areas: Mapping[str, Area], terms: Terms) -> Area:
    if named.text() == terms.base_area:
        named.fail("the national contacts are the same everywhere; no pack may replace them")
    installed = {
        found.id: found.replaced or found
        for found in areas.values()
        if found.id != terms.base_area and (found.replaced or not found.own)
    }
    old = installed[named.word(installed, "area")]
    if area.id != old.id:
        root.need("id").fail(f"a pack that replaces {old.id} must have its id, {old.id}")
    if areas[old.id].replaced:
        named.fail(f"another pack of your own replaces {old.id} already; only one can")
    if rules := root.get("rules"):
        rules.fail("a pack that replaces another adds no rules; those of the installed one stay")
    _is_newer(area, root, old)
    raised = root.get(terms.raisable.key) if terms.raisable else None
    if raised and area.lowest_band_below < old.lowest_band_below:
        raised.fail(f"from {old.lowest_band_below}: a renewal may raise this age, not lower it")
    return replace(
        area,
        own=True,
        replaced=old,
        rules=old.rules,
        lowest_band_below=max(area.lowest_band_below, old.lowest_band_below),
        deadlines=MappingProxyType({**old.deadlines, **area.deadlines}),
    )


def _is_newer(area: Area, root: Node, old: Area) -> None:
    if area.review_due is None:
        root.fail("review_due is missing: a pack that replaces another says when it is to be reviewed")
    if old.review_due and area.review_due <= old.review_due:
        root.need("review_due").fail(
            f"a month after {old.review_due:%Y-%m} is needed: the source of a "
            "renewal is newer than that of the installed pack"
        )
