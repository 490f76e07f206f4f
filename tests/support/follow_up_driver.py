"""Drives the real follow-up as people do, on a record as the chat writes it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from chat_driver import POLICY, Chat
from paper_cases import ENGINE, FULL, decided

from triage.cases.model import Case
from triage.paperwork import DecidedCase, file_name, write_record
from triage.paperwork.record_reading import read_record
from triage.prevent import PREVENT
from triage.ui.chat import ChatOptions
from triage.ui.follow_up import FollowUpOptions, run_follow_up

SAFE = "5"
TO_THE_PANEL = (SAFE, "They asked the panel to look at how to help", "18/11/2026")
ADOPTED = (*TO_THE_PANEL, "To offer support", "yesterday")
PLAIN_END = ("no", "no", "nobody", "write")
"""Nothing new, no other concern, nobody to chase."""


def make_record(folder: Path, case: Case = FULL, reference: str = "7F3K") -> Path:
    """A record as the chat writes it, of a referral of a 15-year-old in Northamptonshire."""
    filled, decision = decided(case)
    path = folder / file_name(reference, "record_json")
    write_record(
        path,
        folder / file_name(reference, "record"),
        DecidedCase(PREVENT, POLICY, filled, decision, reference),
    )
    return path


class FollowUpChat(Chat):
    """The real follow-up in a terminal, with a person at its keys."""

    def __init__(self, keys: Any, record: Path) -> None:
        self._record = record
        super().__init__(keys, record.parent)

    def _hold(self, options: ChatOptions, face: Any) -> None:
        try:
            chosen = FollowUpOptions(POLICY, ENGINE, read_record(self._record), options.out, pathway=PREVENT)
            self.code = run_follow_up(chosen, face)
        except BaseException as trouble:  # noqa: BLE001 - told to the test, in its own thread
            self.trouble = trouble
        finally:
            self._screen.waits.put("ended")


Follow = Callable[..., FollowUpChat]
"""Opens a follow-up of the test's record, types lines, and gives the chat."""


def held(record: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(record.read_bytes())
    return content


def last(record: Path) -> dict[str, Any]:
    entry: dict[str, Any] = held(record)["follow_ups"][-1]
    return entry


def route(record: Path) -> str:
    return str(last(record)["decision"]["route"])
