"""Whether two texts stand under each other's names: labels that are written twice are compared.

What the vocabulary calls a value, what a question offers for it, and what a scenario says of it are written
in three places. Nothing is decided by these words, so no proof sees it where two of them are exchanged, and
people would then answer the opposite of what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

_WORD = re.compile(r"[a-z0-9]+")
_SAYS_NOTHING = frozenset(
    _WORD.findall(
        "a about am an and are as at be been by can does for from has have i in is it its of on or so such "
        "than that the their them they this to us was were what who with you your"
    )
)
_STEM = 5
"""Letters of a word that count: noticed and notices, extreme and extremist are alike."""
_NEARER = 0.08
"""By how much another text must fit better: below it, two ways to say one thing may differ by chance."""

Texts = Mapping[str, str]
"""What stands under each name of one list."""


def alike(one: str, other: str) -> float:
    """How much of their words two texts share: 0 nothing, 1 all."""
    first, second = _stems(one), _stems(other)
    return len(first & second) / len(first | second) if first | second else 0.0


def _stems(text: str) -> frozenset[str]:
    return frozenset(
        word[:_STEM] for word in _WORD.findall(text.lower().replace("'", "")) if word not in _SAYS_NOTHING
    )


def wrong_label(known: Texts, shown: Texts) -> Iterator[tuple[str, str]]:
    """Each name of ``shown`` whose text is nearer to that of another name of ``known``; and that name."""
    for name, text in shown.items():
        if name not in known:
            continue
        own = alike(text, known[name])
        nearest = max(
            (other for other in known if other != name),
            default=name,
            key=lambda other: alike(text, known[other]),
        )
        same = text.strip().lower() == known[nearest].strip().lower() and nearest != name
        if (same and own < 1) or alike(text, known[nearest]) > own + _NEARER:
            yield name, nearest


def exchanged(known: Texts, told: Texts) -> Iterator[tuple[str, str]]:
    """Each pair of names whose texts in ``told`` would fit ``known`` better the other way round."""
    for one, other in combinations([name for name in known if name in told], 2):
        as_it_is = alike(known[one], told[one]) + alike(known[other], told[other])
        the_other_way = alike(known[one], told[other]) + alike(known[other], told[one])
        if the_other_way > as_it_is + _NEARER:
            yield one, other
