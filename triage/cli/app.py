"""What was typed, in; an exit code, out.

0: done. 1: a check found something. 2: bad usage or bad input, with one line on standard error.
130: the user left. The first line of a conversation is shown before anything else is loaded, so whatever is
broken behind it cannot keep anybody from it.
"""

from __future__ import annotations

import contextlib
import os
import sys

from triage.cli.first_line import (
    BAD,
    DEFAULT,
    DONE,
    LEFT,
    fail,
    is_conversation,
    names_another_pathway,
    say_first_line,
)

TYPE_CHECKING = False  # what is loaded above is loaded by Python itself, or at once
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TextIO

    from triage.cases.catalogue import Catalogue


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code. Never raises, and never shows a traceback.

    Without ``argv`` it is the whole of a process, which ends after it.
    """
    try:
        code = _guarded(list(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:  # pressed once more while the first one was dealt with
        code = LEFT
    if argv is None:
        _take_no_more_keys()
    _let_go()
    return code


def _guarded(argv: list[str]) -> int:
    talk = is_conversation(argv)
    try:
        _steady_streams()
        if talk and not names_another_pathway(argv):
            say_first_line(argv)
        if sys.stdout is None:
            return fail("standard output is closed, so nothing can be shown; open a terminal window")
        if sys.stdin is None:
            _without_input(talk)
        _keep_memory_off_the_disk()
        code = _run(argv)
        sys.stdout.flush()
    except (EOFError, KeyboardInterrupt):
        return fail("you left before the end", LEFT)
    except BrokenPipeError:
        _close_output()
        return DONE
    except SystemExit as asked:
        return asked.code if isinstance(asked.code, int) else DONE
    except OSError:
        _close_output()
        return fail("something could not be read or written, so nothing more was done")
    except Exception:  # noqa: BLE001 - whatever went wrong, its text may hold what somebody typed
        return fail(
            "something went wrong inside the program, so nothing more was done; "
            "the command doctor says what works here"
        )
    return code


def _steady_streams() -> None:
    """Characters that a terminal cannot show become question marks; nothing ever fails on them."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, OSError, TypeError, ValueError):
            # No terminal speaks an encoding in which a letter is more than its own byte, such as UTF-16.
            encoding = stream.encoding if "a".encode(stream.encoding) == b"a" else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")  # type: ignore[union-attr]


def _without_input(talk: bool) -> None:
    # Everything that reads gets to the end of its input at once.
    sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115 - open as long as the process
    if talk:
        fail("standard input is closed, so no answer can be typed; start triage in a terminal window")


def _keep_memory_off_the_disk() -> None:
    # A fault in C code would write all that was typed into a file, where the system does such a thing.
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if sys.platform == "linux":
        # The limit is no limit where the system hands dumps to a program of its own (core(5)); this is.
        with contextlib.suppress(ImportError, OSError, AttributeError):
            import ctypes

            ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)


_SET_DUMPABLE = 4


def _take_no_more_keys() -> None:
    # Whatever is pressed now could only spoil the end of a process that is over.
    with contextlib.suppress(ValueError, OSError):
        import signal

        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _close_output(stream: TextIO | None = None) -> None:
    # The reader is gone: what is still waiting to be written must not fail once more at the end.
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), (stream or sys.stdout).fileno())


def _let_go() -> None:
    # A window that was closed takes no more words, and that must not change the exit code.
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            _close_output(stream)


def _run(argv: list[str]) -> int:
    from triage.errors import InputError

    try:
        return _called(argv)
    except InputError as error:
        _say_what_was_withheld(argv)
        return fail(str(error), BAD)
    except Exception:
        _say_what_was_withheld(argv)
        raise


def _say_what_was_withheld(argv: list[str]) -> None:
    # A pathway that says its own first line, and could not be gone on with, may have been misspelt.
    if is_conversation(argv) and names_another_pathway(argv):
        say_first_line(argv)


def _called(argv: list[str]) -> int:
    from triage.cli.commands import COMMANDS
    from triage.cli.common import show
    from triage.cli.usage import find_command, overview, parse, without_common

    argv, policy_dir, pathway = without_common(argv)
    if argv and argv[0] == "--version":
        return _version()
    with _in_use(pathway, policy_dir):
        said = _said_of_commands(pathway)
        if argv and argv[0] in ("-h", "--help"):
            show(overview(COMMANDS, said))
            return DONE
        name, rest = find_command(COMMANDS, argv)
        given = parse(name, COMMANDS[name], rest, pathway, said)
        given.policy_dir, given.pathway = policy_dir, pathway
        return COMMANDS[name].run(given)


def _said_of_commands(pathway: str) -> Catalogue | None:
    """What another pathway than the default says of the commands. Nothing is read for the default."""
    if pathway in ("", DEFAULT):
        return None
    from triage.cases.catalogue import load_catalogue

    return load_catalogue("commands")


@contextlib.contextmanager
def _in_use(pathway: str, own: Path | None) -> Iterator[None]:
    """Within this, words, phrases and properties are those of the pathway that was named."""
    from triage.folders import in_use, using

    folders = in_use().folders
    if pathway:
        from triage.pathways import load_pathway

        folders = load_pathway(pathway).folders
    with using(folders, own):
        yield


def _version() -> int:
    from importlib import metadata

    with contextlib.suppress(metadata.PackageNotFoundError):
        print(f"triage {metadata.version('prevent-triage')}")
    return DONE
