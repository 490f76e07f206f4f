"""Reads the documents that may be cited, and citations of them."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from triage.policy.model import Citation, Source
from triage.yaml_nodes import Node

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])\Z")


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
        node.mapping(["key", "title", "dated", "review_due", "headings", "says"])
        key = node.need("key").filled()
        if key in found or key in taken:
            node.need("key").fail(f"the source {key} stands here twice")
        said = node.get("says")
        headings = said or node.need("headings")
        if said and (both := node.get("headings")):
            both.fail("headings or says may stand here, not both")
        named = (
            {name: text.filled() for name, text in headings.mapping().items()}
            if isinstance(headings.value, dict)
            else {entry.filled(): "" for entry in headings.items()}
        )
        due = node.get("review_due")
        found[key] = Source(
            key,
            node.need("title").filled(),
            node.need("dated").filled(),
            month_end(due) if due else None,
            MappingProxyType(named),
            quoted=said is None and not isinstance(headings.value, dict),
        )
    return found


def read_citations(node: Node, sources: Mapping[str, Source]) -> tuple[Citation, ...]:
    """Citations as ``- key: heading``, or what a page says; both must be known, and there is at least one."""
    cited: list[Citation] = []
    for entry in node.items():
        for key, heading in entry.mapping().items():
            if key not in sources:
                entry.mapping(sources)
            cited.append(Citation(key, heading.word(sources[key].headings, f"heading of {key}")))
    if not cited:
        node.fail("at least one source is needed")
    return tuple(cited)
