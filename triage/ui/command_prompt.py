"""Questions and answers as plain lines, read from any text stream, so that a pipe works too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TextIO

from triage.errors import InputError, sentence
from triage.kinds.cleaning import clean
from triage.policy.addresses import is_email
from triage.ui.plain import printable

Check = Callable[[str], str]
"""Takes what was typed and gives what is kept; InputError says what is wrong with it."""


class CommandPrompt:
    """Asks on one stream and reads from another. Nothing that was typed is shown again in an error."""

    def __init__(self, source: TextIO, screen: TextIO) -> None:
        self._source = source
        self._screen = screen

    def say(self, *lines: str) -> None:
        """Show lines."""
        for line in lines:
            print(printable(line), file=self._screen)

    def ask(self, question: str, check: Check | None = None, *, empty: str | None = None) -> str:
        """One answer on one line, asked again until it is right.

        ``empty``: what Enter alone stands for; without it, an answer is needed. EOFError at the
        end of the input: the user left.
        """
        self.say(question)
        while True:
            typed = self._line()
            if not typed and empty is not None:
                return empty
            try:
                if not typed:
                    raise InputError("an answer is needed here")
                return check(typed) if check else typed
            except InputError as wrong:
                self.say(sentence(wrong.problem))

    def choose(self, question: str, options: Mapping[str, str], *, empty: str | None = None) -> str:
        """One of ``options`` (word to label), by its number, its word or its label."""
        words = list(options)
        listed = [f"  {number}. {options[word]}" for number, word in enumerate(words, 1)]
        named = {options[word].casefold(): word for word in words} | {word.casefold(): word for word in words}

        def check(typed: str) -> str:
            if typed.isascii() and typed.isdigit() and 1 <= int(typed[:6]) <= len(words):
                return words[int(typed[:6]) - 1]
            if typed.casefold() in named:
                return named[typed.casefold()]
            raise InputError(f"type a number from 1 to {len(words)}, or the words beside it")

        return self.ask("\n".join([f"{question} ({len(words)} choices)", *listed]), check, empty=empty)

    def _line(self) -> str:
        self._screen.write("> ")
        self._screen.flush()
        try:
            line = self._source.readline()
        except ValueError:  # a closed stream, or bytes that are no text
            raise EOFError from None
        if not line:
            self.say("")
            raise EOFError
        return clean(line).replace("\t", " ").strip()


def phone(typed: str) -> str:
    """What was typed, if it can be a telephone number; InputError otherwise."""
    if not any(character.isdigit() for character in typed) or "@" in typed:
        raise InputError("a telephone number has digits in it, and no @")
    return typed


def email(typed: str) -> str:
    """What was typed, if it can be an email address; InputError otherwise."""
    if not is_email(typed):
        raise InputError("an email address has one @ in it, no spaces, and a dot after the @")
    return typed
