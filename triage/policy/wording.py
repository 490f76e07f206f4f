"""One test of a condition as a person reads it, with the labels of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from triage.policy.model import ABSENT, NONE, SOME, Fact, Policy, Test

PLAIN = {"yes": "yes", "no": "no", "unsure": "not sure", "unknown": "not known",
         ABSENT: "not answered", SOME: "at least one", NONE: "none of these"}


def test_words(policy: Policy, test: Test) -> str:
    """One test in words, with the labels of the vocabulary."""
    name, _, entry = test.name.partition(":")
    if name == "route":
        return f"the advice includes: {policy.routes[entry].headline}"
    if name in policy.derived:
        derived = policy.derived[name]
        if derived.short_form and test.words == {"yes"}:
            return derived.label
        return f"{derived.label}: {_either(test, derived.values, {})}"
    fact = policy.facts[name]
    if entry:
        return f'{fact.label}: {"" if test.words == {"yes"} else "not "}"{fact.values[entry]}"'
    return f"{fact.label}: {_either(test, [*(band.word for band in fact.bands), *fact.values], _bands(fact))}"


def _either(test: Test, order: Iterable[str], shown: Mapping[str, str]) -> str:
    order = [*order, SOME, NONE, ABSENT]
    words = sorted(test.words, key=lambda word: order.index(word) if word in order else len(order))
    return " or ".join(shown.get(word) or PLAIN.get(word) or word.replace("_", " ") for word in words)


def _bands(fact: Fact) -> dict[str, str]:
    shown = dict(fact.values)
    lowest = fact.lowest
    for band in fact.bands:
        shown[band.word] = f"{lowest} to {band.up_to}" if band.up_to < fact.highest else f"{lowest} or more"
        lowest = band.up_to + 1
    return shown
