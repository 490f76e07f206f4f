"""Cases, conditions and routes of two versions of a policy in the words of an owner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from triage.documents.model import BlankLine, Block, Paragraph, bullets
from triage.engine.decision import UNDECIDED
from triage.errors import InputError, allowed
from triage.kinds.values import AnswerValue
from triage.policy import Policy
from triage.policy.model import ABSENT
from triage.policy.wording import name_words, value_words
from triage.proof.comparing import FREE, HARMLESS, different_areas, only_new
from triage.proof.condition_names import BY
from triage.proof.differences import Differences, Given

_HELD = {
    HARMLESS: "Where the new version asks one of them, it has the answer that raises no worry:",
    ABSENT: "What only the new version asks is left unanswered:",
}


def heading(old: Policy, new: Policy, new_facts: str) -> Iterator[Block]:
    """Which versions are compared, and over which cases."""
    yield Paragraph(f"Old: version {old.version}, {old.digest}")
    yield Paragraph(f"New: version {new.version}, {new.digest}")
    if new_facts == FREE:
        return
    yield Paragraph("Compared are all cases that a conversation of the old version could end with.")
    held = only_new(old, new)
    if held:
        alone = "Some questions are in the new version alone. " * (new_facts == HARMLESS)
        yield Paragraph(alone + _HELD[new_facts])
    answers = [
        f": {value_words(new, fact.id, [fact.harmless_word])}" if new_facts == HARMLESS else ""
        for fact in held
    ]
    yield from bullets(f"{fact.label}{answer}" for fact, answer in zip(held, answers, strict=True))


def areas_compared(old: Policy, new: Policy, only: str = "") -> list[str]:
    """One area for each way in which packs change what is decided, in either version; or only that one.

    InputError where it is not an area of both.
    """
    both = [area for area in old.areas if area in new.areas]
    if only and only not in both:
        raise InputError(f"there is no such area in both versions; use {allowed(both)}", field="--area")
    found = dict.fromkeys([only] if only else [*different_areas(old), *different_areas(new)])
    return [area for area in found if area in both]


def asked_elsewhere(old: Policy, new: Policy, found: Differences) -> Iterator[Block]:
    """The questions that are put in other cases than before, after an empty line; else nothing."""
    if found.asked:
        yield BlankLine()
        yield Paragraph("Asked about in other cases than before:")
        yield from bullets(owner_of(old, new, fact).facts[fact].label for fact in found.asked)


def owner_of(old: Policy, new: Policy, name: str) -> Policy:
    """The version that knows a name, the new one first."""
    base = name.partition(":")[0]
    return new if base == "route" or base in {*new.facts, *new.derived, *new.numbers} else old


def condition_words(old: Policy, new: Policy, given: Given) -> str:
    """One condition of a group; where the two versions derive a name otherwise, by which of them."""
    name, _, world = given.name.partition(BY)
    if not world:
        return _condition(owner_of(old, new, name), given)
    both = all(name in {*policy.derived, *policy.numbers} for policy in (old, new))
    by = ("by the old version: " if world == "1" else "by the new version: ") if both else ""
    return by + _condition(old if world == "1" else new, replace(given, name=name))


def _condition(policy: Policy, given: Given) -> str:
    if given.name.startswith("route:"):
        return name_words(policy, given.name)
    derived = policy.derived.get(given.name)
    if derived and derived.short_form and given.words == ("yes",):
        return derived.label
    if derived and derived.short_form and given.words == (ABSENT,):
        return f"{derived.label}: no"
    if ABSENT not in given.words and len(given.words) > 1 and given.any_answer:
        return f"{name_words(policy, given.name)}: whatever is answered"
    numbers = [word for word in given.words if ".." in word]
    words = [word for word in given.words if ".." not in word]
    shown = [*_ranges(numbers), *([value_words(policy, given.name, words)] if words else [])]
    return f"{name_words(policy, given.name)}: {' or '.join(shown)}"


def _ranges(words: Sequence[str]) -> Iterator[str]:
    """Ranges that touch as one."""
    joined: list[tuple[int, int]] = []
    for word in words:
        low, high = map(int, word.split(".."))
        if joined and joined[-1][1] == low - 1:
            joined[-1] = (joined[-1][0], high)
        else:
            joined.append((low, high))
    return (f"{low} to {high}" if high > low else f"{low}" for low, high in joined)


def route_words(policy: Policy, route: str) -> str:
    """The headline of a route that leads or stands beside."""
    return "no advice yet" if route == UNDECIDED else f'"{policy.routes[route].headline}"'


def answer_words(policy: Policy, fact: str, value: AnswerValue) -> str:
    """One answer with its label."""
    if isinstance(value, tuple):
        words = ", ".join(f'"{policy.facts[fact].values[word]}"' for word in value) or "none of these"
    else:
        words = str(value) if isinstance(value, int) else value_words(policy, fact, [value])
    return f"{policy.facts[fact].label}: {words}"
