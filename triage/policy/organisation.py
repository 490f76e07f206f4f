"""Reads what an organisation adds under its own name: facts, duties, contacts, sources and rules.

All of it bears the organisation's name (``acme.tell_security_lead``). No installed id holds a dot, so a later
version of the policy can never bring the same one. What is added stands behind what is installed, and nothing
installed can read it: no rule, derived name, question or override. So it can only add, see ``without_own``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from triage.errors import InputError
from triage.policy.conditions import Names, plain_name
from triage.policy.consequences import Consequences, read_contact_kinds, read_duty
from triage.policy.form_template import FormTemplate
from triage.policy.model import Area, Duty, Fact, Organisation, Policy, Rule, Source, Test
from triage.policy.rules import read_rule
from triage.policy.sources import read_sources
from triage.policy.terms import ALWAYS, Terms
from triage.policy.vocabulary import read_fact, with_questions
from triage.yaml_nodes import Node

ORGANISATION_FILE = "organisation.yaml"
QUESTIONS_FILE = "questions.yaml"
_ADDING = ("sources.yaml", "vocabulary.yaml", "contacts.yaml", "duties.yaml", "rules.yaml", QUESTIONS_FILE)
OWN_FILES = (ORGANISATION_FILE, *_ADDING)
_FACT_KEYS = ("id", "label", "values", "any_of", "asked_when", "harmless", "kept_after_referral")
_CONTACT_KEYS = ("id", "name", "fallback", "own_organisation", "or_else", "always_shown")
_Entry = TypeVar("_Entry")
_DUTY_KEYS = ("id", "step", "by", "contact", "says", "how", "says_to_lead", "how_to_lead")

Files = Callable[[str], Node | None]
"""Gives a file of the organisation's folder by its name, where it is there."""


@dataclass(frozen=True)
class Grounds:
    """What a rule can name and cite: that of the policy alone, or with what an organisation adds."""

    names: Names
    consequences: Consequences
    sources: Mapping[str, Source]
    behind: Mapping[str, set[str]]
    """The facts behind every derived name and route."""


@dataclass(frozen=True)
class Additions:
    """What an organisation adds: what its rules can name, with all that is installed, and its rules."""

    by: Organisation | None
    grounds: Grounds
    rules: tuple[Rule, ...] = ()

    @property
    def facts(self) -> Mapping[str, Fact]:
        """Every fact, the installed ones first."""
        return self.grounds.names.facts


def read_additions(
    files: Files, folder: Path, installed: Grounds, forms: Iterable[FormTemplate]
) -> Additions:
    """What the files of an organisation's folder add to what is installed.

    InputError names file, line and field of whatever is wrong, or would be more than an addition.
    """
    root = files(ORGANISATION_FILE)
    if root is None:
        for name in _ADDING:
            if found := files(name):
                raise InputError(
                    f"{ORGANISATION_FILE} is missing beside it, with the name that all this bears",
                    file=found.file,
                )
        return Additions(None, installed)
    organisation = _organisation(root, folder, files(QUESTIONS_FILE), forms)
    reader = _Reader(files, organisation.name, installed)
    return Additions(organisation, *reader.read())


def _organisation(
    root: Node, folder: Path, questions: Node | None, forms: Iterable[FormTemplate]
) -> Organisation:
    root.mapping(["name", "called"])
    name = root.need("name")
    plain_name(name, name.filled())
    if name.text() in {section.id for form in forms for section in form.sections}:
        name.fail("a section of the form is called so; choose another name")
    return Organisation(name.text(), root.need("called").filled(), folder, questions)


class _Reader:
    def __init__(self, files: Files, name: str, installed: Grounds) -> None:
        self._files, self._name, self._grounds = files, name, installed
        self._terms: Terms = installed.consequences.terms

    def read(self) -> tuple[Grounds, tuple[Rule, ...]]:
        self._sources()
        self._facts()
        self._contacts()
        self._duties()
        return self._grounds, tuple(self._rules())

    def _sources(self) -> None:
        if root := self._files("sources.yaml"):
            known = self._grounds.sources
            found = read_sources(root, known)
            for node in root.need("sources").items():
                plain_name(node.need("key"), node.need("key").text(), self._name)
            self._grounds = replace(self._grounds, sources={**known, **found})

    def _facts(self) -> None:
        root = self._files("vocabulary.yaml")
        if root is None:
            return
        root.mapping(["facts"])
        known = self._grounds.names.facts
        found: dict[str, Fact] = {}
        for node in root.need("facts").items():
            fact = self._fact(node)
            if fact.id in found:
                node.need("id").fail(f"the fact {fact.id} stands here twice")
            found[fact.id] = fact
        names = replace(self._grounds.names, facts={**known, **found})
        told_by = self._terms.phase_told_by
        facts = with_questions(root, found, names, self._grounds.behind, told_by, known)
        self._grounds = replace(self._grounds, names=replace(names, facts={**known, **facts}))

    def _fact(self, node: Node) -> Fact:
        entries, terms = node.mapping(_FACT_KEYS), self._terms
        common = [stage for stage in terms.stages if stage not in terms.phase_of_stage]
        stage = Node(node.file, node.line, "stage", (common or terms.stages)[-1])
        fact = read_fact(replace(node, value={**entries, "stage": stage}), terms, self._name)
        # Asked where the rules of packs hold, and not again in the other half of the way.
        phase = Test(terms.phase_told_by, frozenset({terms.pack_phase}))
        return replace(fact, phase=phase) if terms.pack_phase != ALWAYS else fact

    def _contacts(self) -> None:
        if root := self._files("contacts.yaml"):
            consequences = self._grounds.consequences
            root.mapping(["contacts"])
            found = read_contact_kinds(root, _CONTACT_KEYS, self._name, consequences.contacts)
            merged = {**consequences.contacts, **found}
            self._grounds = replace(self._grounds, consequences=replace(consequences, contacts=merged))

    def _duties(self) -> None:
        root = self._files("duties.yaml")
        if root is None:
            return
        root.mapping(["duties"])
        consequences = self._grounds.consequences
        steps, found = self._steps(), dict(consequences.duties)
        for node in root.need("duties").items():
            node.mapping(_DUTY_KEYS)
            duty = read_duty(node, found, consequences, self._name)
            if duty.step not in steps:
                node.need("step").fail(
                    f"a duty of an organisation's own holds nothing back (allowed: {', '.join(steps)})"
                )
            found[duty.id] = duty
        self._grounds = replace(self._grounds, consequences=replace(consequences, duties=found))

    def _steps(self) -> list[str]:
        consequences = self._grounds.consequences
        installed = [duty for duty in consequences.duties.values() if "." not in duty.id]
        return later_steps(consequences.steps, installed, self._terms)

    def _rules(self) -> Iterable[Rule]:
        root = self._files("rules.yaml")
        if root is None:
            return
        root.mapping(["rules"])
        grounds, own = self._grounds, f"{self._name}."
        for node in root.need("rules").items():
            _gives_duties_alone(node)
            rule = read_rule(
                node, self._terms.pack_phase, grounds.names, grounds.consequences, grounds.sources, self._name
            )
            for entry, duty in zip(node.need("then").need("duties").items(), rule.duties, strict=True):
                if not duty.startswith(own):
                    entry.fail(
                        "a rule of an organisation's own gives duties of its own only, which begin with "
                        f"{own}: when one of the policy is asked is for the policy"
                    )
            yield rule


def _gives_duties_alone(node: Node) -> None:
    for key in ("route", "parallel"):
        if found := node.need("then").get(key):
            found.fail("a rule of an organisation's own gives duties; where a case goes is for the policy")


def later_steps(steps: Iterable[str], duties: Iterable[Duty], terms: Terms) -> list[str]:
    """The steps in which nothing is held back by one more duty: those after the sending of a form, or after
    the first step where nothing is sent. ``duties``: those of the policy itself."""
    named, goes_to = list(steps), terms.form_goes_to
    sends = [named.index(duty.step) for duty in duties if goes_to and duty.contact == goes_to]
    return named[min(sends, default=0) + 1 :] or named[-1:]


def without_own(policy: Policy) -> Policy:
    """The policy without what the organisation adds, and without the rules that its own packs add.

    Packs stay, so that a case in an own area can be compared; a renewed pack keeps the installed rules.
    """
    owns = policy.extended_by.owns if policy.extended_by else _owns_nothing
    return replace(
        policy,
        extended_by=None,
        facts=_left(policy.facts, owns),
        rules=_left(policy.rules, owns),
        duties=_left(policy.duties, owns),
        contact_kinds=_left(policy.contact_kinds, owns),
        sources=_left(policy.sources, owns),
        areas=MappingProxyType({name: _without_added(area, owns) for name, area in policy.areas.items()}),
    )


def _owns_nothing(name: str) -> bool:
    return False


def _left(found: Mapping[str, _Entry], owns: Callable[[str], bool]) -> Mapping[str, _Entry]:
    return MappingProxyType({name: entry for name, entry in found.items() if not owns(name)})


def _without_added(area: Area, owns: Callable[[str], bool]) -> Area:
    rules = area.rules if not area.own or area.replaced else ()
    return replace(
        area, contacts=_left(area.contacts, owns), deadlines=_left(area.deadlines, owns), rules=rules
    )
