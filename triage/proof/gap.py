"""One thing that is missing around the rules."""

from __future__ import annotations

from dataclasses import dataclass

from triage.policy.model import Policy


def file_for(policy: Policy, name: str, installed: str, own: str) -> str:
    """Where something about ``name`` is written: in a file of the installed policy, or in the ``own`` one of
    the organisation that added it."""
    organisation = policy.extended_by
    return str(organisation.folder / own) if organisation and organisation.owns(name) else installed


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing, where it belongs, and an example of what to write there."""

    says: str
    where: str
    """The file, and the key in it."""
    write: tuple[str, ...]
    """Lines as they may stand there; or what to do, in a few words."""
