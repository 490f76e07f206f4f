"""What is fuzzed: each way by which somebody else's bytes come in, with good examples to spoil.

A target takes bytes and returns whether they were taken or refused in words. Anything else is a fault: an
exception that is no InputError, an error that is not one line or repeats what somebody wrote, keys that
disagree, or content that does not come back as it went in.
"""

from __future__ import annotations

from targets.answers import ANSWERS, answer_seeds, take_answers
from targets.ground import CANARY, Fault, Target, tidy
from targets.kept_files import (
    KEPT,
    draft_seeds,
    record_seeds,
    sealed_seeds,
    take_draft,
    take_kept,
    take_record,
    take_sealed,
)
from targets.policy_files import (
    RULES_OF_A_PACK,
    installed,
    story_seeds,
    take_form,
    take_pack,
    take_rules,
    take_story,
)
from targets.typed import TYPED, chat_seeds, take_chat, take_typed

__all__ = ["ANSWERS", "CANARY", "Fault", "Target", "targets", "tidy"]


def targets() -> dict[str, Target]:
    """Every target by its name."""
    packs = (*installed("areas/*.yaml"), *installed("areas/*.yaml", more=RULES_OF_A_PACK))
    lines = tuple(f"\0{number:c}{line}".encode() for number, line in enumerate(TYPED))
    found = [
        Target("answers", answer_seeds(), take_answers),
        Target("packs", packs, take_pack),
        Target("rules", installed("*.yaml", holds="\nrules:\n  - id:"), take_rules),
        Target("forms", installed("forms/*.yaml"), take_form),
        Target("records", record_seeds(), take_record),
        Target("stories", story_seeds(), take_story),
        Target("typed", lines, take_typed),
        Target("chat", chat_seeds(), take_chat),
        Target("sealed", sealed_seeds(), take_sealed),
        Target("drafts", draft_seeds(), take_draft),
        Target("kept", tuple(text.encode() for text in KEPT), take_kept),
    ]
    return {target.name: target for target in found}
