"""A draft belongs to the pathway in which it was begun, and is gone on with in no other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from chat_driver import TODAY
from command_line import CommandLine
from pathways import FOLDER

from triage.conversation import Conversation, Session, load_script
from triage.engine import Engine
from triage.pathway import Pathway, pathway_in_use
from triage.pathways import load_pathway
from triage.policy import load_policy
from triage.prevent import PREVENT
from triage.storage import draft_json, keys
from triage.storage.draft_json import Draft
from triage.storage.drafts import DraftStore

LONE_WORKER = load_pathway(FOLDER / "lone_worker")


@pytest.fixture
def triage(
    key_store: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def draft_of(pathway: Pathway) -> Draft:
    """A draft in which the first question was answered."""
    with pathway_in_use(pathway):
        policy = load_policy()
        session = Session(policy, Engine(policy), load_script(policy), TODAY, pathway=pathway)
        conversation = Conversation(session)
        assert conversation.question is not None
        return Draft(conversation.answer(conversation.question.id, conversation.question.kind.example()))


@pytest.fixture
def keep(triage: CommandLine) -> Callable[[str, Pathway], bytes]:
    def kept(reference: str, pathway: Pathway) -> bytes:
        with pathway_in_use(pathway), DraftStore().begin(reference, keys.new_in_keyring()) as opened:
            opened.save(draft_of(pathway))
        return DraftStore().path(reference).read_bytes()

    return kept


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_draft_of_the_first_pathway_is_written_as_ever_and_needs_no_name(
    triage: CommandLine, keep: Callable[[str, Pathway], bytes]
) -> None:
    assert b'"pathway"' not in draft_json.written(draft_of(PREVENT))
    keep("7F3K", PREVENT)
    assert "You go on with draft 7F3K" in triage("resume", "7F3K").out


def test_a_draft_of_another_pathway_is_gone_on_with_where_that_is_named(
    triage: CommandLine, keep: Callable[[str, Pathway], bytes]
) -> None:
    keep("7F3K", LONE_WORKER)
    answer = triage("resume", "7F3K", "--pathway", str(FOLDER / "lone_worker"))
    assert "You go on with draft 7F3K" in answer.out


@pytest.mark.parametrize(
    ("begun", "options", "needed"),
    [
        (LONE_WORKER, (), "--pathway FOLDER, the folder in which it was begun"),
        (PREVENT, ("--pathway", str(FOLDER / "lone_worker")), "--pathway prevent"),
        (load_pathway("event-feedback"), (), "--pathway event-feedback"),
    ],
    ids=["an own one in the first", "the first in an own one", "one that ships in the first"],
)
def test_a_draft_of_another_pathway_says_which_it_needs_and_stays_as_it_is(
    triage: CommandLine,
    keep: Callable[[str, Pathway], bytes],
    begun: Pathway,
    options: tuple[str, ...],
    needed: str,
) -> None:
    before = keep("7F3K", begun)
    answer = triage("resume", "7F3K", *options, typed="2\n")
    said = flat(answer.out + answer.err)
    assert f"this draft is one of another pathway; use {needed}; it was left as it is" in said
    assert "You go on" not in said
    assert DraftStore().path("7F3K").read_bytes() == before


def test_a_draft_never_repeats_the_name_of_a_folder_that_somebody_typed(
    triage: CommandLine, keep: Callable[[str, Pathway], bytes]
) -> None:
    keep("7F3K", LONE_WORKER)
    answer = triage("resume", "7F3K")
    assert "lone_worker" not in answer.out + answer.err
