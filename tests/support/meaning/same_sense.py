"""Changes of wording that are none of meaning, each with the reason. Keep this list short."""

from __future__ import annotations

SAME_SENSE: dict[tuple[str, str], str] = {
    (
        "rules.violence-help.because",
        "Do not help with violence does not wait for Prevent. Often it is the help that fits.",
    ): 'Here "help" is a thing and no order: the change makes no sentence.',
    (
        "rules.violence-help.because",
        "The panel must help with violence does not wait for Prevent. Often it is the help that fits.",
    ): 'Here "help" is a thing and no order: the change makes no sentence.',
}
"""A text and what it would say, with the reason why nobody is misled."""
