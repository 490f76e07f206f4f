"""A terminal that fails while a question stands on it: the question ends, and nothing of it is shown."""

from __future__ import annotations

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from triage.ui.face import Left, Request
from triage.ui.terminal import TerminalFace


@pytest.mark.parametrize(
    ("trouble", "raised"),
    [
        (UnicodeDecodeError("utf-16", b"words of a person", 0, 1, "truncated"), UnicodeDecodeError),
        (OSError(5, "Input/output error"), Left),
    ],
)
def test_a_key_that_cannot_be_read_ends_the_question_and_shows_no_traceback(
    trouble: Exception,
    raised: type[Exception],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    def fails() -> None:
        raise trouble

    with create_pipe_input() as keys:
        face = TerminalFace(keys, DummyOutput())
        monkeypatch.setattr(keys, "read_keys", fails)
        keys.send_text("a")
        with pytest.raises(raised):
            face.ask(Request("> "))
    assert capfd.readouterr() == ("", "")
