"""The commands by name, in the order in which help lists them."""

from __future__ import annotations

from triage.commands import areas, deciding, drafts, machine, policy, talking, training
from triage.usage import Command

_ALL = {
    **talking.COMMANDS,
    **drafts.COMMANDS,
    **machine.COMMANDS,
    **deciding.COMMANDS,
    **areas.COMMANDS,
    **policy.COMMANDS,
    **training.COMMANDS,
}
_ORDER = (
    "chat",
    "resume",
    "drafts",
    "handover",
    "me",
    "decide",
    "form",
    "explain",
    "areas",
    "areas check",
    "areas new",
    "areas renew",
    "areas confirm",
    "policy",
    "policy check",
    "policy mutants",
    "policy diff",
    "follow-up",
    "demo",
    "doctor",
)

COMMANDS: dict[str, Command] = {name: _ALL[name] for name in _ORDER}
