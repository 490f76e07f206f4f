"""Reads the facts, and the names derived from them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

from triage.errors import InputError
from triage.policy.conditions import ALWAYS, Names, plain_name, read_condition
from triage.policy.model import NONE, Band, Condition, Derived, DerivedNumber, Fact, Source, Test
from triage.policy.sources import read_citations
from triage.policy.strata import conditions_of, names_read
from triage.policy.terms import ALWAYS as ALWAYS_PHASE
from triage.policy.terms import Terms
from triage.yaml_nodes import Node

PLAIN_WORDS = {"no": "no", "unsure": "not sure", "yes": "yes"}
"""Answers that every pathway shares, with how they read; it may declare more (see ``terms``)."""

_FACT_KEYS = (
    "id",
    "stage",
    "label",
    "values",
    "any_of",
    "whole_number",
    "words",
    "bands",
    "area",
    "asked_when",
    "read_for",
    "never_needed",
    "kept_after_referral",
    "harmless",
    "example",
)


def read_facts(root: Node, terms: Terms) -> dict[str, Fact]:
    """The facts in order, their ``asked_when`` still empty (see :func:`with_questions`)."""
    root.mapping(["facts"])
    facts: dict[str, Fact] = {}
    for node in root.need("facts").items():
        fact = read_fact(node, terms)
        if fact.id in facts:
            node.need("id").fail(f"the fact {fact.id} stands here twice")
        facts[fact.id] = fact
    named = [terms.raisable.fact] if terms.raisable else []
    for name in [*named, *([terms.birth.years] if terms.birth else [])]:
        if name not in facts or not facts[name].is_number:
            root.need("facts").fail(f"the fact {name} is missing, or is not a whole number")
    return facts


def read_fact(node: Node, terms: Terms, under: str = "") -> Fact:
    """One fact, its ``asked_when`` still empty. ``under``: the organisation whose name it has to bear."""
    entries = node.mapping(_FACT_KEYS)
    name = node.need("id").filled()
    shapes = [key for key in ("values", "any_of", "whole_number", "area") if key in entries]
    if len(shapes) != 1:
        node.fail("a fact needs one of values, any_of, whole_number and area")
    kind = {"values": "choice", "any_of": "many", "whole_number": "number", "area": "area"}[shapes[0]]
    plain_name(node.need("id"), name, under)
    words = entries.get("words") if kind == "number" else entries.get(shapes[0])
    lowest, highest, bands = _numbers(node, entries)
    values = _values(words, {**PLAIN_WORDS, **terms.answers}) if words and kind != "area" else {}
    stage, example = _stage(node, terms), entries.get("example")
    return Fact(
        id=name,
        stage=stage,
        label=node.need("label").filled(),
        kind=kind,
        values=MappingProxyType(values),
        asked_when=ALWAYS,
        read_for=entries["read_for"].filled() if "read_for" in entries else "",
        never_needed=_flag(entries, "never_needed"),
        kept_after_referral=_flag(entries, "kept_after_referral"),
        lowest=lowest,
        highest=highest,
        bands=bands,
        harmless=_harmless(entries, kind, [*values, *(band.word for band in bands)]),
        phase=_phase(stage, terms),
        example=example.whole_number() if example else None,
    )


def _stage(node: Node, terms: Terms) -> str:
    given = node.get("stage")
    if given is None and len(terms.stages) == 1:
        return terms.stages[0]
    return node.need("stage").word(terms.stages, "stage")


def _phase(stage: str, terms: Terms) -> Test | None:
    phase = terms.phase_of_stage.get(stage)
    return Test(terms.phase_told_by, frozenset({phase})) if phase else None


def _flag(entries: Mapping[str, Node], key: str) -> bool:
    return key in entries and entries[key].word(["yes"]) == "yes"


def _harmless(entries: Mapping[str, Node], kind: str, words: list[str]) -> str:
    """The answer that raises no worry. Of a list that is ``none``: to tick nothing."""
    if "harmless" not in entries:
        return ""
    return entries["harmless"].word([NONE] if kind == "many" else words)


def _values(node: Node, plain: Mapping[str, str]) -> dict[str, str]:
    if isinstance(node.value, tuple):
        found = {_plain(entry, plain): plain[entry.text()] for entry in node.items()}
        if len(found) != len(node.items()):
            node.fail("the same value stands here twice")
    else:
        found = {key: entry.filled() for key, entry in node.mapping().items()}
        for word, entry in node.mapping().items():
            plain_name(entry, word)
    if not found:
        node.fail("at least one value is needed")
    return found


def _plain(node: Node, plain: Mapping[str, str]) -> str:
    """An answer that stands without a text, as only those of every pathway can."""
    try:
        return node.word(plain)
    except InputError as error:
        problem = f"{error.problem}; an answer of your own needs a text: {{word: What people read}}, for each"
        raise InputError(problem, file=error.file, line=error.line, field=error.field) from None


def _numbers(node: Node, entries: Mapping[str, Node]) -> tuple[int, int, tuple[Band, ...]]:
    if "whole_number" not in entries:
        return 0, 0, ()
    limits = entries["whole_number"]
    limits.mapping(["from", "to"])
    low, high = limits.need("from").whole_number(), limits.need("to").whole_number()
    found = node.need("bands").mapping()
    for word, top in found.items():
        plain_name(top, word)
    both = [word for word in found if "words" in entries and word in entries["words"].mapping()]
    if both:
        node.need("bands").fail(f"{both[0]} is one of the words already")
    bands = tuple(Band(word, top.whole_number()) for word, top in found.items())
    tops = [band.up_to for band in bands]
    if tops != sorted(set(tops)) or not tops or tops[-1] != high or tops[0] < low:
        node.need("bands").fail(f"bands must rise and end at {high}")
    return low, high, bands


def read_derived(
    root: Node,
    facts: Mapping[str, Fact],
    routes: tuple[str, ...],
    sources: Mapping[str, Source],
    terms: Terms,
    numbers: Mapping[str, DerivedNumber] = MappingProxyType({}),
) -> dict[str, Derived]:
    """The derived names in order; each may read every fact, number and derived name."""
    root.mapping(["derived", "numbers"])
    nodes: dict[str, Node] = {}
    for node in root.need("derived").items():
        node.mapping(["id", "label", "short_form", "values", "sources"])
        name = node.need("id").filled()
        if name in nodes or name in facts:
            node.need("id").fail(f"the name {name} stands here twice")
        plain_name(node.need("id"), name)
        nodes[name] = node
    _tells_the_phases(root, nodes, terms)
    words = {name: tuple(node.need("values").mapping()) for name, node in nodes.items()}
    names = Names(facts, words, routes, numbers, terms.raisable.fact if terms.raisable else "")
    return {name: _derived(name, node, names, sources) for name, node in nodes.items()}


def _tells_the_phases(root: Node, nodes: Mapping[str, Node], terms: Terms) -> None:
    if not terms.phase_told_by:
        return
    if terms.phase_told_by not in nodes:
        root.need("derived").fail(f"{terms.phase_told_by} is missing")
    values = nodes[terms.phase_told_by].need("values")
    for phase in terms.phases:
        if phase != ALWAYS_PHASE and phase not in values.mapping():
            values.fail(f"the phase {phase} is missing")


def _derived(name: str, node: Node, names: Names, sources: Mapping[str, Source]) -> Derived:
    values = {}
    for word, condition in node.need("values").mapping().items():
        plain_name(condition, word)
        values[word] = read_condition(condition, names)
    short, cited = node.get("short_form"), node.get("sources")
    return Derived(
        name,
        node.need("label").filled(),
        MappingProxyType(values),
        bool(short and short.word(["yes"])),
        node.file,
        node.line,
        read_citations(cited, sources) if cited else (),
    )


def with_questions(
    root: Node,
    facts: Mapping[str, Fact],
    names: Names,
    reads: Mapping[str, set[str]],
    told_by: str,
    above: Collection[str] = (),
) -> dict[str, Fact]:
    """The facts with their ``asked_when``. ``reads`` gives the facts behind every derived name and
    route; a question may read only what was asked before it (``above``: in another file), and ``told_by``,
    which tells the phase."""
    found: dict[str, Fact] = {}
    for node in root.need("facts").items():
        fact = facts[node.need("id").text()]
        if "asked_when" in node.mapping():
            asked = read_condition(node.need("asked_when"), names)
            _only_earlier(node.need("asked_when"), asked, {*above, *found}, reads, told_by)
            fact = replace(fact, asked_when=asked)
        found[fact.id] = fact
    return found


def _only_earlier(
    node: Node, asked: Condition, earlier: set[str], reads: Mapping[str, set[str]], told_by: str
) -> None:
    for name in sorted(names_read([asked])):
        base = name if name.startswith("route:") else name.split(":")[0]
        behind = reads.get(base, {base})
        if base == told_by:
            continue
        late = sorted(behind - earlier - reads.get(told_by, set()))
        if late:
            node.fail(f"this question reads {late[0]}, which is asked later")


def facts_behind(
    derived: Mapping[str, Derived],
    givers: Mapping[str, list[Condition]],
    facts: Mapping[str, Fact],
    numbers: Mapping[str, DerivedNumber] = MappingProxyType({}),
) -> dict[str, set[str]]:
    """For every derived name, derived number and route, the facts that it rests on."""
    found = {name: {part.fact for part in number.parts} for name, number in numbers.items()}

    def behind(name: str) -> set[str]:
        base = name if name.startswith("route:") else name.split(":")[0]
        if base in facts:
            return {base}
        if base not in found:
            found[base] = set()
            conditions = conditions_of(derived[base]) if base in derived else givers.get(base, [])
            for inner in names_read(conditions):
                found[base] |= behind(inner)
        return found[base]

    for name in [*derived, *givers]:
        behind(name)
    return found
