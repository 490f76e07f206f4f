"""The user's own details: asked once, shown, changed."""

from __future__ import annotations

from dataclasses import replace

from triage.errors import InputError
from triage.faces.lines import Lines
from triage.policy.model import Policy
from triage.settings import Me

_LABELS = {
    "forename": "Your forename",
    "surname": "Your surname",
    "role": "Your role or job",
    "organisation": "Your organisation",
    "phone": "Your work telephone",
    "email": "Your work email",
}
_AREA = "The area where you work"
_SECTOR = "Where you work"
_CLEAR = "-"


def shown_lines(policy: Policy, me: Me) -> list[str]:
    """The details as a person reads them."""
    given = me.details()
    lines = [f"{label}: {given[name] or 'not given'}" for name, label in _LABELS.items()]
    sector = policy.facts["sector"].values.get(me.sector, "not given")
    return [*lines, f"{_AREA}: {_area(policy, me.area)}", f"{_SECTOR}: {sector}"]


def asked(policy: Policy, me: Me | None, asker: Lines) -> Me:
    """The details after asking for each; with ``me``, Enter keeps what is there."""
    asker.say("These are your own details, not those of anybody you are worried about. They go into the "
              "forms you make.",
              "They stay on this computer." if me is None else
              f"Enter keeps what is there. Type {_CLEAR} to take it out.")
    changed = me or Me()
    for name, label in _LABELS.items():
        now = changed.details()[name]
        hint = f"now: {now}" if now else "Enter: leave it out"
        given = asker.ask(f"{label} ({hint})", _checked(name), empty=now)
        changed = replace(changed, **{name: "" if given == _CLEAR else given})
    areas = {**{area.id: area.name for area in policy.areas.values()}, policy.not_known: "Not known"}
    sectors = dict(policy.facts["sector"].values)
    return replace(changed, area=_chosen(asker, _AREA, areas, changed.area),
                   sector=_chosen(asker, _SECTOR, sectors, changed.sector))


def _chosen(asker: Lines, label: str, options: dict[str, str], now: str) -> str:
    shown = f"now: {options[now]}" if now in options else "Enter: leave it out"
    found = asker.choose(f"{label}; {shown}", {**options, _CLEAR: "Leave it out"}, empty=now)
    return "" if found == _CLEAR else found


def _area(policy: Policy, area_id: str) -> str:
    if area_id in policy.areas:
        return policy.areas[area_id].name
    return "not known" if area_id == policy.not_known else "not given"


def _checked(name: str):  # type: ignore[no-untyped-def]
    return None


_ = InputError
