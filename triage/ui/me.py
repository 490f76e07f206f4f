"""The user's own details: asked once, shown, changed. What is asked, the pathway says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from triage.conversation.outline import load_outline
from triage.policy.model import Policy
from triage.storage.own_details import Me
from triage.ui.command_prompt import Check, CommandPrompt, email, phone

_AREA = "The area where you work"
_OUT = "-"
NOTHING_ASKED = "This pathway asks nothing of you beforehand."


def asks_anything(policy: Policy) -> bool:
    """Whether the pathway asks anything of the user once."""
    outline = load_outline(policy)
    return bool(outline.own.known or outline.known_of_user or len(policy.areas) > 1)


def shown_lines(policy: Policy, me: Me) -> list[str]:
    """The details as a person reads them."""
    outline = load_outline(policy)
    lines = [f"{label}: {me.details.get(name) or 'not given'}" for name, label in outline.own.known.items()]
    return [*lines, *(f"{label}: {words.get(now, 'not given')}" for label, words, now in _chosen(policy, me))]


def asked(policy: Policy, me: Me, asker: CommandPrompt, *, again: bool) -> Me:
    """The details after asking for each of them. ``again``: there is something that Enter keeps."""
    asker.say(
        "These are your own details, for the forms that you make. They stay on this computer.",
        f"Enter keeps what is there; {_OUT} takes it out." if again else "Enter alone leaves a line out.",
    )
    outline, details = load_outline(policy), dict(me.details)
    for name, label in outline.own.known.items():
        now = details.get(name, "")
        given = asker.ask(f"{label} (now: {now})" if now else label, _check(name), empty=now)
        details[name] = "" if given == _OUT else given
    chosen = [_choose(asker, label, words, now) for label, words, now in _chosen(policy, me)]
    area = chosen.pop(0) if len(policy.areas) > 1 else ""
    return Me(details, area, dict(zip(outline.known_of_user, chosen, strict=True)))


def _chosen(policy: Policy, me: Me) -> Iterator[tuple[str, Mapping[str, str], str]]:
    """What is chosen from a list: how it is called, the list, and what was chosen."""
    if len(policy.areas) > 1:
        areas = {area.id: area.name for area in policy.areas.values()}
        yield _AREA, {**areas, policy.not_known: "Not known"}, me.area
    for fact, label in load_outline(policy).known_of_user.items():
        yield label, policy.facts[fact].values, me.known.get(fact, "")


def _check(name: str) -> Check:
    check = {"phone": phone, "email": email}.get(name)
    return lambda typed: typed if typed == _OUT or check is None else check(typed)


def _choose(asker: CommandPrompt, label: str, options: Mapping[str, str], now: str) -> str:
    question = f"{label} (now: {options[now]})" if now in options else label
    chosen = asker.choose(question, {**options, _OUT: "Leave this out"}, empty=now)
    return "" if chosen == _OUT else chosen
