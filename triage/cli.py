"""What was typed, in; an exit code, out.

0: done. 1: a check found something. 2: bad usage or bad input, with one line on standard error.
130: the user left.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TextIO

from triage.commands import COMMANDS
from triage.commands.common import DONE, LEFT, fail, show
from triage.errors import InputError
from triage.usage import find_command, overview, parse, without_policy_dir


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code. Never raises, and never shows a traceback."""
    _steady_streams()
    _keep_memory_off_the_disk()
    code = _guarded(argv)
    _let_go()
    return code


def _guarded(argv: list[str] | None) -> int:
    try:
        code = _run(list(sys.argv[1:] if argv is None else argv))
        if sys.stdout is not None:
            sys.stdout.flush()
    except InputError as error:
        return fail(str(error))
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
        return fail("something went wrong inside the program, so nothing more was done; "
                     "the command doctor says what works here")
    return code


def _steady_streams() -> None:
    """Characters that a terminal cannot show become question marks; nothing ever fails on them."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, OSError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def _keep_memory_off_the_disk() -> None:
    # A fault in C code would write all that was typed into a file, where the system does such a thing.
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


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
    argv, policy_dir = without_policy_dir(argv)
    if argv and argv[0] in ("-h", "--help"):
        show(overview(COMMANDS))
        return DONE
    if argv and argv[0] == "--version":
        return _version()
    name, rest = find_command(COMMANDS, argv)
    given = parse(name, COMMANDS[name], rest)
    given.policy_dir = policy_dir
    return COMMANDS[name].run(given)


def _version() -> int:
    from importlib import metadata

    with contextlib.suppress(metadata.PackageNotFoundError):
        print(f"triage {metadata.version('prevent-triage')}")
    return DONE
