"""The user's own details: asked once, kept between runs, and used in every form.

What the pathway that is the default asks stands in ``me.json``, as it always did. What another pathway asks
stands in ``me-of-pathways.json``, under its name. An area and a fact belong to their pathway alone. A detail
such as a telephone number is the user's, whatever the pathway: one that stands in ``me.json`` is kept there
and nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from triage.conversation.outline import Outline, load_outline
from triage.errors import InputError
from triage.pathway import Pathway
from triage.policy.model import Policy
from triage.storage.settings import damaged, data_dir, read_kept, write_kept

_MINE, _OTHERS = "me.json", "me-of-pathways.json"
_AREA = "area"


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Me:
    """The user's own details, as one pathway asks for them. What was not given is empty."""

    details: Mapping[str, str] = field(default_factory=_nothing)
    """What a form takes over, by field."""
    area: str = ""
    """Id of an area pack, or ``not_known``."""
    known: Mapping[str, str] = field(default_factory=_nothing)
    """Words of facts, by fact."""

    def signed(self, outline: Outline) -> str:
        """The name, as far as it was given."""
        return " ".join(filter(None, (self.details.get(name, "") for name in outline.own.name)))


def read_me(policy: Policy, pathway: Pathway) -> Me | None:
    """The user's own details, as this pathway asks for them; None if they were never given.

    InputError where a file is damaged.
    """
    outline = load_outline(policy)
    mine = _texts(_MINE, read_kept(_MINE))
    if not pathway.folders.are_first:
        theirs = _others().get(pathway.name)
        shared = {name: mine[name] for name in outline.own.known if mine and name in mine}
        return _me(outline, {**theirs, **shared}) if theirs is not None else None
    if mine is None:
        return None
    if not set(mine) <= {_AREA, *outline.own.known, *outline.known_of_user}:
        raise damaged(_MINE)
    return _me(outline, mine)


def known_me(policy: Policy, pathway: Pathway) -> Me:
    """As ``read_me``; where this pathway never asked, what it asks of what the default one was told."""
    if found := read_me(policy, pathway):
        return found
    mine = _texts(_MINE, read_kept(_MINE)) or {}
    return Me({name: mine[name] for name in load_outline(policy).own.known if mine.get(name)})


def save_me(policy: Policy, pathway: Pathway, me: Me) -> None:
    """Keep the user's own details in place of any earlier ones. InputError if that cannot be done."""
    outline = load_outline(policy)
    given = {
        **{name: me.details.get(name, "") for name in outline.own.known},
        _AREA: me.area,
        **{fact: me.known.get(fact, "") for fact in outline.known_of_user},
    }
    if pathway.folders.are_first:
        write_kept(_MINE, given)
        return
    mine = _texts(_MINE, read_kept(_MINE)) or {}
    shared = {name: given.pop(name) for name in outline.own.known if name in mine}
    write_kept(_OTHERS, {**_others(), pathway.name: given})
    if shared.items() - mine.items():
        write_kept(_MINE, {**mine, **shared})


def erase_me() -> bool:
    """Forget the user's own details, whatever the pathway. False if there were none; InputError if that
    cannot be done."""
    erased = [_erased(name) for name in (_MINE, _OTHERS)]
    return any(erased)


def check_kept() -> None:
    """InputError where what is kept of the user's own details is damaged."""
    _texts(_MINE, read_kept(_MINE))
    _others()


def _me(outline: Outline, found: Mapping[str, str]) -> Me:
    return Me(
        {name: found.get(name, "") for name in outline.own.known},
        found.get(_AREA, ""),
        {fact: found.get(fact, "") for fact in outline.known_of_user},
    )


def _others() -> dict[str, dict[str, str]]:
    kept = read_kept(_OTHERS) or {}
    return {pathway: _texts(_OTHERS, found) or {} for pathway, found in kept.items()}


def _texts(name: str, found: object) -> dict[str, str] | None:
    if found is None:
        return None
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise damaged(name)
    return found


def _erased(name: str) -> bool:
    path = data_dir() / name
    try:
        path.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        raise InputError("this file cannot be erased", file=str(path)) from None
    return True
