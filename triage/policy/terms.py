"""Reads what a pathway calls its own parts: stages, phases, owners, where a form goes, what areas may raise.

They stand in ``policy.yaml`` beside the version. The library knows none of these names, and a small pathway
needs none: without them it has one stage, one phase, one owner, and no contacts but its own people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from triage.yaml_nodes import Node

ALWAYS = "always"
"""The phase of a rule that holds in every phase."""
USER = "you"
"""Whose a task is that is the user's own."""
TERM_KEYS = ("stages", "answers", "phases", "owners", "areas", "form")


def _empty() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Raisable:
    """The upper end of a number's lowest band, which an area pack may raise under a key of its own."""

    key: str
    fact: str
    to: int
    """The most that a pack may set."""


@dataclass(frozen=True, slots=True)
class BirthDate:
    """Where the form holds a date of birth, and the number of years among the answers that agrees with it."""

    field: str
    years: str
    days: tuple[str, ...]
    """Dates of the form on which the age may have been told."""


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """What a pathway calls its parts. Each has a default that a small pathway can live with."""

    stages: tuple[str, ...] = ("questions",)
    """The stages in which facts are asked, in order. Where there is one, a fact need not name it."""
    answers: Mapping[str, str] = field(default_factory=_empty)
    """Further answers that stand in a list of values without words of their own, with how they read."""
    phase_told_by: str = ""
    """The derived name whose value is the phase that a case is in; empty where there are no phases."""
    phases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({ALWAYS: "At any time"}))
    """Each phase with how it reads, ``always`` first: what belongs to none of them."""
    phase_of_stage: Mapping[str, str] = field(default_factory=_empty)
    """The stages that are asked in one phase only."""
    owners: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({USER: "you"}))
    """Whose a task can be, with how it reads. Where there is one, a duty need not name it."""
    base_area: str = "everywhere"
    """The area whose contacts every area has."""
    pack_phase: str = ALWAYS
    """The phase of a rule that an area pack adds without naming one."""
    raisable: Raisable | None = None
    form_goes_to: str = ""
    """The contact that receives the form; empty where nothing is sent."""
    always_known: tuple[str, ...] = ()
    """Fields of the form that stay as they are where a whole section is said to be not known."""
    birth: BirthDate | None = None

    def is_later(self, snapshot: Mapping[str, str]) -> bool:
        """Whether a case is in a phase with stages of its own, so that those are asked and not the first."""
        return snapshot.get(self.phase_told_by) in self.phase_of_stage.values()


NO_TERMS = Terms()


def read_terms(root: Node) -> Terms:
    """The names that the root of ``policy.yaml`` declares; InputError names file and line of a wrong one."""
    phases, areas, form = (root.get(key) for key in ("phases", "areas", "form"))
    stages = _listed(root, "stages") or NO_TERMS.stages
    titles, told_by, of_stage = _phases(phases, stages) if phases else (NO_TERMS.phases, "", _empty())
    owners = _words(root, "owners")
    if areas:
        areas.mapping(["base", "rules_are_for", "may_raise"])
    if form:
        form.mapping(["goes_to", "always_known", "born"])
    base, added, raised = (
        areas.get(key) if areas else None for key in ("base", "rules_are_for", "may_raise")
    )
    goes_to, birth = (form.get(key) if form else None for key in ("goes_to", "born"))
    return Terms(
        stages=stages,
        answers=_words(root, "answers"),
        phase_told_by=told_by,
        phases=titles,
        phase_of_stage=of_stage,
        owners=owners if owners else NO_TERMS.owners,
        base_area=base.filled() if base else NO_TERMS.base_area,
        pack_phase=added.word(titles, "phase") if added else ALWAYS,
        raisable=_raisable(raised) if raised else None,
        form_goes_to=goes_to.filled() if goes_to else "",
        always_known=_listed(form, "always_known") if form else (),
        birth=_birth(birth) if birth else None,
    )


def _phases(node: Node, stages: Iterable[str]) -> tuple[Mapping[str, str], str, Mapping[str, str]]:
    node.mapping(["told_by", "titles", "asked_in"])
    titles = {phase: text.filled() for phase, text in node.need("titles").mapping().items()}
    if ALWAYS not in titles:
        node.need("titles").fail(f"{ALWAYS} is missing: how a rule that holds in every phase is headed")
    asked = node.get("asked_in")
    of_stage = {
        stage: phase.word([name for name in titles if name != ALWAYS], "phase")
        for stage, phase in (asked.mapping(stages) if asked else {}).items()
    }
    in_order = {ALWAYS: titles[ALWAYS], **titles}
    return MappingProxyType(in_order), node.need("told_by").filled(), MappingProxyType(of_stage)


def _raisable(node: Node) -> Raisable:
    node.mapping(["key", "fact", "to"])
    return Raisable(node.need("key").filled(), node.need("fact").filled(), node.need("to").whole_number())


def _birth(node: Node) -> BirthDate:
    node.mapping(["field", "years", "days"])
    where = node.need("field")
    if where.filled().count(".") != 1:
        where.fail("a field of a section is needed, such as person.date_of_birth")
    return BirthDate(where.text(), node.need("years").filled(), _listed(node, "days"))


def _listed(node: Node, key: str) -> tuple[str, ...]:
    given = node.get(key)
    if given is None:
        return ()
    found = tuple(entry.filled() for entry in given.items())
    if len(set(found)) != len(found) or not found:
        given.fail("at least one name is needed, and each once")
    return found


def _words(node: Node, key: str) -> Mapping[str, str]:
    given = node.get(key)
    return MappingProxyType({name: text.filled() for name, text in given.mapping().items()} if given else {})
