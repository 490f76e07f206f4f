"""The user's own details: asked once, shown, changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from triage.conversation.outline import load_outline
from triage.policy.model import Policy
from triage.storage.settings import Me
from triage.ui.command_prompt import Check, CommandPrompt, email, phone

_LABELS = {
    "forename": "Your forename",
    "surname": "Your surname",
    "role": "Your role or job",
    "organisation": "Your organisation",
    "phone": "Your telephone at work",
    "email": "Your email at work",
}
_AREA = "The area where you work"
_SETTING = "Where you work"
_OUT = "-"


def shown_lines(policy: Policy, me: Me) -> list[str]:
    """The details as a person reads them."""
    given = me.details()
    lines = [f"{label}: {given[name] or 'not given'}" for name, label in _LABELS.items()]
    asked: list[tuple[str, Mapping[str, str], str]] = [(_AREA, _areas(policy), me.area)]
    if settings := _settings(policy):
        asked.append((_SETTING, settings, me.sector))
    return [*lines, *(f"{label}: {options.get(word, 'not given')}" for label, options, word in asked)]


def asked(policy: Policy, me: Me | None, asker: CommandPrompt) -> Me:
    """The details after asking for each of them; with ``me``, Enter keeps what is there."""
    asker.say(
        "These are your own details, for the forms that you make. They stay on this computer.",
        f"Enter keeps what is there; {_OUT} takes it out." if me else "Enter alone leaves a line out.",
    )
    found = me or Me()
    for name, label in _LABELS.items():
        now = found.details()[name]
        given = asker.ask(f"{label} (now: {now})" if now else label, _check(name), empty=now)
        found = replace(found, **{name: "" if given == _OUT else given})
    found = replace(found, area=_choose(asker, _AREA, _areas(policy), found.area))
    settings = _settings(policy)
    return replace(found, sector=_choose(asker, _SETTING, settings, found.sector)) if settings else found


def _check(name: str) -> Check:
    check = {"phone": phone, "email": email}.get(name)
    return lambda typed: typed if typed == _OUT or check is None else check(typed)


def _choose(asker: CommandPrompt, label: str, options: Mapping[str, str], now: str) -> str:
    question = f"{label} (now: {options[now]})" if now in options else label
    chosen = asker.choose(question, {**options, _OUT: "Leave this out"}, empty=now)
    return "" if chosen == _OUT else chosen


def _settings(policy: Policy) -> Mapping[str, str]:
    """Where the user can work, as the conversation asks it of everybody; empty where it does not."""
    fact = load_outline(policy).known_of_user
    return policy.facts[fact].values if fact else {}


def _areas(policy: Policy) -> dict[str, str]:
    return {**{area.id: area.name for area in policy.areas.values()}, policy.not_known: "Not known"}
