"""One test of a condition as a person reads it, with the labels of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from triage.policy.model import ABSENT, NONE, SOME, Citation, DerivedNumber, Fact, Override, Policy, Test

PLAIN = {
    "yes": "yes",
    "no": "no",
    "unsure": "not sure",
    "unknown": "not known",
    ABSENT: "not answered",
    SOME: "at least one",
    NONE: "none of these",
}


def reworded(text: str, overrides: Iterable[Override]) -> str:
    """A text of the program as the overrides in force have it said. Never for what somebody typed."""
    for override in overrides:
        for said in sorted(override.in_words, key=len, reverse=True):
            whole = rf"(?<!\w){re.escape(said)}(?!\w)"
            text = re.sub(whole, partial(_instead, override.in_words[said]), text, flags=re.IGNORECASE)
    return text


def _instead(words: str, found: re.Match[str]) -> str:
    return words[:1].upper() + words[1:] if found[0][:1].isupper() else words


def cited_words(policy: Policy, cited: Citation) -> str:
    """A citation as a person reads it: the document with its heading, or the page, its date and what it says.

    For a document of an area's own pack, its key.
    """
    source = policy.sources.get(cited.key)
    if source is None:
        return f'{cited.key}: "{cited.heading}"'
    if source.quoted:
        return f'{source.title}: "{cited.heading}"'
    return f"{source.title}, {source.dated}: {cited.heading}"


def test_words(policy: Policy, test: Test) -> str:
    """One test in words, with the labels of the vocabulary."""
    name, _, entry = test.name.partition(":")
    if name == "route":
        return f"the advice includes: {policy.routes[entry].headline}"
    if name in policy.derived and policy.derived[name].short_form and test.words == {"yes"}:
        return policy.derived[name].label
    if entry:
        fact = policy.facts[name]
        return f'{fact.label}: {"" if test.words == {"yes"} else "not "}"{fact.values[entry]}"'
    return f"{name_words(policy, name)}: {value_words(policy, name, test.words)}"


def name_words(policy: Policy, name: str) -> str:
    """What a condition reads under a name: the label of a fact, of an entry, or of a derived name."""
    name, _, entry = name.partition(":")
    if name == "route":
        return f"The advice includes: {policy.routes[entry].headline}"
    if name in policy.derived:
        return policy.derived[name].label
    if name in policy.numbers:
        return policy.numbers[name].label
    fact = policy.facts[name]
    return f"{fact.label}: {fact.values[entry]}" if entry else fact.label


def value_words(policy: Policy, name: str, words: Iterable[str]) -> str:
    """Some of the words under a name in the order of the vocabulary, as a person reads them."""
    order, shown = [SOME, NONE, ABSENT], {}
    if name in policy.derived:
        order = [*policy.derived[name].values, *order]
    elif name in policy.numbers:
        number = policy.numbers[name]
        order = [*(band.word for band in number.bands), *order]
        shown = _bands(number)
    elif name in policy.facts:
        fact = policy.facts[name]
        order = [*(band.word for band in fact.bands), *fact.values, *order]
        shown = {**fact.values, **_bands(fact)}
    found = sorted(words, key=lambda word: order.index(word) if word in order else len(order))
    return " or ".join(shown.get(word) or PLAIN.get(word) or word.replace("_", " ") for word in found)


def _bands(fact: Fact | DerivedNumber) -> dict[str, str]:
    shown: dict[str, str] = {}
    lowest = fact.lowest
    for band in fact.bands:
        one = f"{lowest}" if band.up_to == lowest else f"{lowest} to {band.up_to}"
        shown[band.word] = one if band.up_to < fact.highest else f"{lowest} or more"
        lowest = band.up_to + 1
    return shown
