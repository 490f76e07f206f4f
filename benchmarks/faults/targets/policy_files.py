"""The files of an organisation: area packs, forms, rules, and scenarios for trainers."""

from __future__ import annotations

from functools import cache
from typing import Any

from targets.ground import own_folder, rarely, the_session
from triage.engine.program import compile_program
from triage.engine.rules_engine import RulesEngine
from triage.policy.areas import read_area
from triage.policy.conditions import Names
from triage.policy.consequences import read_consequences
from triage.policy.forms import load_form
from triage.policy.loading import installed_rules
from triage.policy.rules import read_rules
from triage.policy.sources import read_sources
from triage.policy.terms import read_terms
from triage.policy.vocabulary import read_derived, read_facts
from triage.scenarios.story_files import read_story, story_files
from triage.scenarios.timeline import play_story
from triage.yaml_nodes import Node, read_bytes, read_file


@cache
def _names() -> tuple[Names, dict[str, Any]]:
    def root(name: str) -> Node:
        return read_file(installed_rules() / name)

    terms = read_terms(root("policy.yaml"))
    outcomes = read_consequences(root("routes.yaml"), root("duties.yaml"), root("contacts.yaml"), terms)
    sources = read_sources(root("sources.yaml"))
    facts = read_facts(root("vocabulary.yaml"), terms)
    derived = read_derived(root("derived.yaml"), facts, tuple(outcomes.routes), sources, terms)
    names = Names(
        facts, {name: tuple(found.values) for name, found in derived.items()}, tuple(outcomes.routes)
    )
    return names, {"outcomes": outcomes, "sources": sources}


RULES_OF_A_PACK = """\
rules:
  - id: local-advice
    says: In this area the advice line is asked as well.
    when: {indicators: {only: [withdrawal]}, any: [{age: [child, unknown]}, {route: prevent_advice}]}
    then: {duties: [tell_lead], parallel: [mash]}
    because: Decided locally.
    sources: [{derby: Contact details}]
"""


def take_pack(data: bytes) -> None:
    """An area pack, beside the installed ones; its rules are made ready."""
    names, rest = _names()
    policy = the_session().policy
    area = read_area(
        read_bytes(data, "pack.yaml"),
        names,
        rest["outcomes"],
        rest["sources"],
        policy.forms,
        policy.areas[policy.national],
    )
    if area.rules:
        program = compile_program(policy, area.rules)
        if rarely(data):
            RulesEngine(program)


def take_form(data: bytes) -> None:
    """A form's questions."""
    names, _ = _names()
    load_form(read_bytes(data, "form.yaml"), names)


def take_rules(data: bytes) -> None:
    """A file of rules."""
    names, rest = _names()
    read_rules(read_bytes(data, "rules.yaml"), names, rest["outcomes"], rest["sources"])


def installed(pattern: str, holds: str = "", more: str = "") -> tuple[bytes, ...]:
    """The installed files of a pattern that hold a text, each with more behind it."""
    found = (path.read_text(encoding="utf-8") for path in sorted(installed_rules().glob(pattern)))
    return tuple((text + more).encode() for text in found if holds in text)


# --- scenarios -------------------------------------------------------------------------------------------


def take_story(data: bytes) -> None:
    """A scenario for trainers; now and then it is played."""
    path = own_folder() / "story.feature"
    path.write_bytes(data)
    story = read_story(path, the_session().policy)
    if rarely(data):
        play_story(story, the_session().policy)


def story_seeds() -> tuple[bytes, ...]:
    """The installed scenarios."""
    return tuple(path.read_bytes() for path in story_files().values())
