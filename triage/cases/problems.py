"""What is wrong with an answer, in words: those that ``texts/kinds.yaml`` has for a face."""

from __future__ import annotations

from triage.cases.catalogue import load_catalogue
from triage.errors import InputError
from triage.kinds import AnswerError, Problem

TYPED, FILE = "typed", "file"
"""The faces that have words of their own: questions answered in lines, and files of answers."""
_FILE_OF_WORDS = "kinds"


def problem_text(problem: Problem, face: str = TYPED) -> str:
    """The sentence, without a capital and a full stop, that ``face`` says of a problem."""
    return problem.in_words(load_catalogue(_FILE_OF_WORDS).texts, face)


def input_error(error: AnswerError, face: str = FILE) -> InputError:
    """The error in words, at the place in a file where there is one."""
    place, text = error.place, problem_text(error.problem, face)
    return InputError(text, file=place.file, line=place.line, field=place.path) if place else InputError(text)


def say(name: str) -> str:
    """How an answer is shown that has no words of its own, such as ``not_known``."""
    return load_catalogue(_FILE_OF_WORDS)(f"shown.{name}")
