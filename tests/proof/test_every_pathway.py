"""What has to hold of every pathway is checked of one whose owners wrote no property down."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pathways import LONE_WORKER

from triage.pathway import pathway_in_use
from triage.pathways import load_pathway
from triage.policy.loading import load_policy
from triage.prevent import PREVENT
from triage.proof.checking import Result, check, properties_of
from triage.proof.translate import Subject

MENDED = """\
  - id: silent-in-time
    says: Somebody who is silent before their time is up is rung again.
    when: {answers_phone: no, overdue: not_yet}
    then: {route: ring_again, duties: [ring_back]}
    because: They may only be busy.
    sources: [{assumption: Nobody is left alone}]
  - id: late-and-not-hurt
    says: Nobody is left without an answer.
    when: {answers_phone: yes, hurt: absent}
    then: {route: ring_again, duties: [ring_back]}
    because: It goes on.
    sources: [{assumption: Nobody is left alone}]
"""


@pytest.fixture
def pathway(tmp_path: Path) -> Path:
    """A copy of a pathway that brings no properties."""
    return Path(shutil.copytree(LONE_WORKER.parent, tmp_path / "alone"))


def checked(folder: Path) -> dict[str, Result]:
    found = load_pathway(folder)
    with pathway_in_use(found):
        results = check(Subject(load_policy()), pathway=found)
    return {result.about.name.removeprefix("Of every pathway: "): result for result in results}


def write(folder: Path, name: str, text: str) -> None:
    path = folder / "rules" / name
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_a_pathway_without_properties_is_asked_what_holds_of_every_one(pathway: Path) -> None:
    found = checked(pathway)
    assert list(found) == [
        "one answer",
        "nothing idle",
        "every question earns its place",
    ]
    [against] = found["one answer"].against
    assert against.leads(1) == "no route"
    assert [found[name].holds for name in list(found)[1:]] == [True, True]


def test_once_nobody_is_left_without_an_answer_all_of_it_holds(pathway: Path) -> None:
    write(pathway, "alone.yaml", MENDED.partition("  - id: late")[0])
    assert all(result.holds for result in checked(pathway).values())


def test_a_route_that_no_rule_gives_and_a_rule_that_never_holds_are_named(pathway: Path) -> None:
    write(pathway, "alone.yaml", MENDED)
    write(pathway, "routes.yaml", "  - {id: wait, headline: Wait, means: It is early.}\n")
    idle = " ".join(checked(pathway)["nothing idle"].faults)
    assert "No rule gives the route wait (Wait)." in idle
    assert "late-and-not-hurt" in idle


def test_what_the_owners_asked_themselves_is_not_asked_twice(pathway: Path) -> None:
    (pathway / "features").mkdir()
    (pathway / "features" / "properties.yaml").write_text(
        "properties:\n"
        "  - {number: 4, name: Idle, says: Nothing is idle., generic: nothing_idle}\n"
        "  - number: 7\n    name: One\n    says: One route leads.\n    parts:\n"
        "      - {id: p, applies: at the end, premise: {conversation: ended}, must: [{one_route: yes}]}\n",
        encoding="utf-8",
    )
    numbered = {name: result.about.number for name, result in checked(pathway).items()}
    assert numbered == {"Idle": 4, "One": 7, "every question earns its place": 8}


def test_prevent_s_own_properties_say_all_of_it() -> None:
    with pathway_in_use(PREVENT):
        found = properties_of(Subject(load_policy())).properties
    assert [one.number for one in found] == [*range(1, 18)]
