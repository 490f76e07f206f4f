"""How a command is called: its arguments and options, its help, and what to say when that goes wrong.

Nothing that was typed is repeated, because it may be about somebody.
"""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from triage.errors import InputError, allowed, nearest

if TYPE_CHECKING:
    from triage.cases.catalogue import Catalogue

POLICY_DIR = "--policy-dir"
PATHWAY = "--pathway"
_POLICY_DIR_HELP = "a folder with your organisation's own areas and forms"
_COMMON = (POLICY_DIR, PATHWAY, "--help")
_PATHWAY_HELP = "another pathway: one of triage pathways, or a folder with rules, dialogs and features"


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument or option, with what argparse is told of it."""

    name: str
    options: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Added:
    """Options that a pathway adds to a command: what gives them for the pathway that was named (empty: the
    default one), and the option before which they are listed."""

    options: Callable[[str], tuple[Argument, ...]]
    before: str


@dataclass(frozen=True, slots=True)
class Command:
    """One command: what it does in a few words, its arguments, and the function that does it."""

    does: str
    arguments: tuple[Argument, ...]
    run: Callable[[Namespace], int]
    added: Added | None = None

    def arguments_for(self, argv: Sequence[str], pathway: str) -> tuple[Argument, ...]:
        """The arguments, with those that the pathway adds where ``argv`` has something that is none of the
        command's own, or asks for help. InputError where a file of the pathway is at fault, or where it
        adds an option that the program has already."""
        names = [argument.name for argument in self.arguments]
        options = [word.partition("=")[0] for word in argv if word.startswith("-")]
        if self.added is None or set(options) <= set(names):
            return self.arguments
        added = self.added.options(pathway)
        for argument in added:
            if argument.name in (*names, *_COMMON):
                raise InputError("this fact has the name of an option of the program", field=argument.name)
        at = names.index(self.added.before)
        return (*self.arguments[:at], *added, *self.arguments[at:])


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One line in place of argparse's own words, which may repeat what was typed."""
        name, _, _ = message.removeprefix("argument ").partition(":")
        if message.startswith("the following arguments are required"):
            problem = f"{message.partition(': ')[2]} is missing"
        elif "expected one argument" in message:
            problem = f"{name} needs a value"
        elif "ignored explicit argument" in message:
            problem = f"{name} takes no value"
        else:
            problem = "this is not how the command is called"
        raise InputError(f"{problem}; {self.prog} --help shows how it is called")


_OVERVIEW = (
    "Leads you from a worry to the right people.",
    "If someone could be hurt now or very soon, ring 999.",
)
"""What is said first of the pathway that is the default: no file of texts has to be read for it."""


def parse(
    name: str, command: Command, argv: list[str], pathway: str = "", said: Catalogue | None = None
) -> Namespace:
    """The arguments of one command, for the pathway that was named. ``said``: the texts of another pathway
    than the default. InputError in one line; SystemExit after ``--help``."""
    parser = _Parser(prog=f"triage {name}", description=f"{_does(name, command, said)}.", allow_abbrev=False)
    for argument in command.arguments_for(argv, pathway):
        parser.add_argument(argument.name, **argument.options)  # type: ignore[arg-type]
    parser.add_argument(POLICY_DIR, metavar="DIR", help=_POLICY_DIR_HELP)
    parser.add_argument(PATHWAY, metavar="NAME", help=_PATHWAY_HELP)
    given, unknown = parser.parse_known_intermixed_args(argv)
    if unknown:
        raise InputError(_not_taken(parser, unknown[0]))
    return given


def without_common(argv: list[str]) -> tuple[list[str], Path | None, str]:
    """``argv`` without ``--policy-dir`` and ``--pathway``, which may stand anywhere before ``--``; the folder
    of the one, and what the other names: empty where it is not there."""
    rest: list[str] = []
    found: dict[str, str] = {}
    words = iter(argv)
    for word in words:
        if word == "--":
            # What follows names files, even if it looks like an option; argparse would take it for one.
            rest += [f"./{name}" if name.startswith("-") else name for name in words]
        elif (option := word.partition("=")[0]) in (POLICY_DIR, PATHWAY):
            found[option] = word.partition("=")[2] if "=" in word else next(words, "")
            if not found[option]:
                raise InputError(f"{option} needs a value")
        else:
            rest.append(word)
    own = found.get(POLICY_DIR)
    return rest, Path(own) if own else None, found.get(PATHWAY, "")


def find_command(commands: Mapping[str, Command], argv: list[str]) -> tuple[str, list[str]]:
    """The name of the command that was typed, and its arguments; InputError names the nearest one."""
    if not argv or argv[0].startswith("-"):
        return "chat", argv
    groups = {name.partition(" ")[0] for name in commands if " " in name}
    two_words = argv[0] in groups and len(argv) > 1 and not argv[1].startswith("-")
    if two_words and (" ".join(argv[:2]) in commands or not _takes_a_name(commands[argv[0]])):
        name, rest = f"{argv[0]} {argv[1]}", argv[2:]
        known = [found for found in commands if found.startswith(f"{argv[0]} ")]
    else:
        name, rest = argv[0], argv[1:]
        known = [found for found in commands if " " not in found]
    if name not in known:
        guess = nearest(name.lower(), known)
        hint = f"did you mean triage {guess}?" if guess else f"use {allowed(known)}"
        raise InputError(f"there is no such command; {hint}")
    return name, rest


def _takes_a_name(command: Command) -> bool:
    return any(not argument.name.startswith("-") for argument in command.arguments)


def _not_taken(parser: argparse.ArgumentParser, typed: str) -> str:
    if not typed.startswith("-"):
        return f"more was typed than this command takes; {parser.prog} --help shows how it is called"
    known = [option for action in parser._actions for option in action.option_strings]
    guess = nearest(typed.partition("=")[0], known)
    hint = f"did you mean {guess}?" if guess else f"{parser.prog} --help lists them"
    return f"there is no such option; {hint}"


def _does(name: str, command: Command, said: Catalogue | None) -> str:
    return said.texts.get(f"does.{name}", command.does) if said else command.does


def overview(commands: Mapping[str, Command], said: Catalogue | None = None) -> list[str]:
    """What ``triage --help`` shows. ``said``: the texts of another pathway than the default."""
    width = max(map(len, commands)) + 2
    return [
        "usage: triage [COMMAND] [OPTIONS]",
        "",
        *(said.lists["overview"] if said else _OVERVIEW),
        "",
        *(f"  {name:<{width}}{_does(name, command, said)}" for name, command in commands.items()),
        "",
        f"  {POLICY_DIR} DIR, on every command: {_POLICY_DIR_HELP}",
        f"  {PATHWAY} NAME, on every command: {_PATHWAY_HELP}",
        "  --version: the version of this program",
        "",
        "triage COMMAND --help says more. triage alone starts the chat.",
    ]
