"""One thing that is missing around the rules."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing, where it belongs, and an example of what to write there."""

    says: str
    where: str
    """The file, and the key in it."""
    write: tuple[str, ...]
    """Lines as they may stand there; or what to do, in a few words."""
