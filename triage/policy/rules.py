"""Reads rules: when each holds, what it then gives, why, and from which source."""

from __future__ import annotations

import re
from collections.abc import Mapping

from triage.errors import allowed
from triage.policy.conditions import Names, read_condition, within
from triage.policy.consequences import Consequences, phase_in
from triage.policy.model import Fact, Route, Rule, Source
from triage.policy.sources import read_citations
from triage.policy.terms import ALWAYS
from triage.yaml_nodes import Node

_RULE_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")


def read_rules(
    root: Node, names: Names, consequences: Consequences, sources: Mapping[str, Source]
) -> list[Rule]:
    """The rules of one file, in order."""
    root.mapping(["stage", "rules"])
    stage = phase_in(root, consequences.terms)
    return [read_rule(node, stage, names, consequences, sources) for node in root.need("rules").items()]


def read_rule(
    node: Node,
    stage: str,
    names: Names,
    consequences: Consequences,
    sources: Mapping[str, Source],
    under: str = "",
) -> Rule:
    """One rule. InputError where it cites or names something that does not exist.

    ``under``: the organisation whose name its id has to bear.
    """
    node.mapping(["id", "stage", "says", "when", "then", "because", "sources"])
    name = node.need("id").filled()
    if not _RULE_ID.match(within(node.need("id"), name, under) if under else name):
        node.need("id").fail("a name of small letters, digits and - is needed")
    own_stage = node.get("stage")
    stage = own_stage.word(consequences.terms.phases, "stage") if own_stage else stage
    then = node.need("then")
    then.mapping(["route", "parallel", "duties"])
    routes = _given(then, stage, consequences.routes)
    duties = then.get("duties")
    named = [entry.word(consequences.duties, "duty") for entry in duties.items()] if duties else []
    if not routes and not named:
        then.fail("a rule needs a route or a duty")
    if node.get("sources") is None:
        node.fail(f"the rule {name} cites no source")
    return Rule(
        id=name,
        phase=stage,
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
        known = {route.id: route.phase for route in routes.values() if route.parallel is parallel}
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
    if isinstance(value.value, dict) and not (fact and fact.is_list):
        bounds = (f"{how.replace('_', ' ')} {bound.text()}" for how, bound in value.mapping().items())
        return f"{key}: {' and '.join(bounds)}"
    if isinstance(value.value, dict):
        how, listed = next(iter(value.mapping().items()))
        words = [entry.text() for entry in listed.items()]
        told = {"none_of": "none of", "only": "only", "beyond": "something other than"}[how]
        return f"{key}: {told} {', '.join(words)}"
    words = [_word(entry.text(), fact) for entry in value.one_or_more()]
    return f"{key}: {' or '.join(words)}"


def _word(word: str, fact: Fact | None) -> str:
    plain = {"absent": "not asked", "some": "at least one", "none": "none", "unsure": "not sure"}
    return plain.get(word, word.replace("_", " ") if fact and fact.is_number else word)
