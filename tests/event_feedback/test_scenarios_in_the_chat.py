"""Every scenario of the feedback form, typed into the real chat: what it says then, and the form."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from command_line import CommandLine
from lengths import others_deep
from scenario_walks import Row, rows_of

from triage.cases.reading import read_case
from triage.conversation.script import load_script
from triage.pathways import load_pathway, pathway_in_use
from triage.policy import load_policy
from triage.policy.model import Policy
from triage.scenarios.context import ScenarioContext
from triage.scenarios.player import play
from triage.shipped import FEATURES, shipped

NAME = "event-feedback"
LEFT_OUT = ("not_answered", "not_said")
"""The words for leaving a question out, which is what somebody does of whom a scenario says nothing."""
OTHER = "other"
ROWS = list(rows_of(shipped(FEATURES, NAME)))
QUICK = [row for number, row in enumerate(ROWS) if number % 5 == 0 or row.name != ROWS[number - 1].name]
"""The first row of each scenario, and every fifth of the rest."""


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy(load_pathway(NAME).rules)


def told(row: Row, policy: Policy) -> tuple[dict[str, str], ScenarioContext]:
    """What a scenario answers, with each question that it leaves open left out; and what it decided."""
    world = ScenarioContext(policy)
    for line in row.lines:
        play(world, line.kind, line.text, line.below, line.table)
    given = world.case.answers
    answers = {
        fact.id: str(given.get(fact.id) or next(word for word in LEFT_OUT if word in fact.values))
        for fact in policy.facts.values()
    }
    return answers, world


def typed(answers: dict[str, str], policy: Policy) -> list[str]:
    """What somebody types, question by question, who gives these answers."""
    lines = []
    for question in load_script(policy).questions.values():
        if question.fact:
            words = [option.word for option in question.options]
            lines.append(str(words.index(answers[question.fact]) + 1))
        elif answers[question.id.rpartition(".")[2]] == OTHER:
            lines.append("not known")
    return lines


@pytest.mark.parametrize("row", others_deep(ROWS, QUICK), ids=str)
def test_the_chat_leads_where_the_scenario_says(
    row: Row,
    policy: Policy,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pathway_in_use(load_pathway(NAME)):
        answers, world = told(row, policy)
        lines = typed(answers, policy)
    decision = world.decisions[-1]
    handed_in = decision.route == "hand_in"
    triage = CommandLine(tmp_path, monkeypatch, capsys)
    said = triage(
        "chat", "--plain", "--pathway", NAME, "--out", "papers",
        typed="\n".join([*lines, "write" if handed_in else "done", ""]),
    )  # fmt: skip
    world.close()
    assert said.code == 0, said.err
    assert policy.routes[decision.route].headline in said.out
    shown = " ".join(said.out.split())
    asked = {duty for duty in policy.duties if f"{policy.duties[duty].says}" in shown}
    assert asked == {task.id for task in decision.duties}
    papers = sorted((triage.folder / "papers").iterdir()) if handed_in else []
    assert [path.suffix for path in papers] == ([".yaml", ".docx", ".txt"] if handed_in else [])
    if handed_in:
        assert read_case(papers[0], policy).answers == answers
        cells = {cell.text for table in docx.Document(str(papers[1])).tables for cell in table._cells}
        text = papers[2].read_text(encoding="utf-8")
        for fact, word in answers.items():
            label = policy.facts[fact].values[word]
            assert label[:1].upper() + label[1:] in text
            assert any(label.casefold() in cell.casefold() for cell in cells)
