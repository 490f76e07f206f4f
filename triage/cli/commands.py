"""The commands by name, in the order in which help lists them."""

from __future__ import annotations

from triage.cli import (
    areas,
    chat,
    decide,
    demo,
    doctor,
    drafts,
    explain,
    follow_up,
    form,
    handover,
    me,
    pathways,
    policy,
    resume,
    tally,
)
from triage.cli.usage import Command

COMMANDS: dict[str, Command] = {
    **chat.COMMANDS,
    **resume.COMMANDS,
    **drafts.COMMANDS,
    **handover.COMMANDS,
    **me.COMMANDS,
    **decide.COMMANDS,
    **form.COMMANDS,
    **explain.COMMANDS,
    **areas.COMMANDS,
    **policy.COMMANDS,
    **pathways.COMMANDS,
    **tally.COMMANDS,
    **follow_up.COMMANDS,
    **demo.COMMANDS,
    **doctor.COMMANDS,
}
