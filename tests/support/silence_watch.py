"""Runs one command as the program does, and writes down what it does to the machine.

``python silence_watch.py LOG [--fault MODULE NAME] COMMAND...``: the log holds one JSON list for every event
that opens a network, starts a process, or makes, changes, renames or removes a file. With ``--fault`` the
named function raises an exception that holds everything that it was given. On Linux the kernel itself ends
the process at its first socket other than a local one, in C code too.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import platform
import struct
import sys
from typing import Any

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
WATCHED = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.spawn",
    "os.posix_spawn",
    "os.fork",
    "os.rename",
    "os.link",
    "os.symlink",
    "os.mkdir",
    "os.remove",
    "os.rmdir",
    "os.truncate",
    "os.chmod",
    "os.mkfifo",
    "shutil.",
    "ftplib.",
    "http.",
    "smtplib.",
    "urllib.",
    "webbrowser.",
    "sqlite3.",
    "tempfile.",
    "winreg.",
)
_SOCKET_CALL = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
_LOAD, _EQUAL, _RETURN, _KILL, _ALLOW = 0x20, 0x15, 0x06, 0x80000000, 0x7FFF0000
_LOCAL = 1


def watched(event: str, args: tuple[Any, ...]) -> bool:
    """Whether an event of the interpreter belongs into the log."""
    if event == "open":
        flags = args[2] if isinstance(args[2], int) else 0
        return bool(flags & WRITES) or bool(set(args[1] or "") & set("wax+"))
    return event.startswith(WATCHED)


def forbid_sockets() -> bool:
    """Let the kernel end this process at any socket but a local one; False where it cannot."""
    if platform.system() != "Linux" or platform.machine() not in _SOCKET_CALL:
        return False
    architecture, number = _SOCKET_CALL[platform.machine()]
    steps = [
        (_LOAD, 0, 0, 4),
        (_EQUAL, 0, 5, architecture),
        (_LOAD, 0, 0, 0),
        (_EQUAL, 0, 3, number),
        (_LOAD, 0, 0, 16),
        (_EQUAL, 1, 0, _LOCAL),
        (_RETURN, 0, 0, _KILL),
        (_RETURN, 0, 0, _ALLOW),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    filter_ = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(steps), ctypes.addressof(code)))
    control = ctypes.CDLL(None).prctl
    return bool(
        control(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0
        and control(_SET_SECCOMP, _FILTER, ctypes.byref(filter_), 0, 0) == 0
    )


def break_down(module: str, name: str) -> None:
    """Let a function raise what it was given, as careless code would."""

    def broken(*args: object, **named: object) -> None:
        raise ValueError(f"{args!r} {named!r}")

    setattr(importlib.import_module(module), name, broken)


def main() -> int:
    """Watch one command; its exit code."""
    log = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    command = sys.argv[2:]
    from triage.cli.app import main as run

    if command[:1] == ["--fault"]:
        break_down(command[1], command[2])
        command = command[3:]

    def hear(event: str, args: tuple[Any, ...]) -> None:
        if watched(event, args):
            os.write(log, (json.dumps([event, *map(str, args)]) + "\n").encode())

    sys.addaudithook(hear)
    os.write(log, (json.dumps(["kernel", str(forbid_sockets())]) + "\n").encode())
    return run(command)


if __name__ == "__main__":
    sys.exit(main())
