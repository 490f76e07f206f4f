"""What the form says of a call to the police."""

from __future__ import annotations

from collections.abc import Mapping

from triage.cases.catalogue import Catalogue, load_catalogue
from triage.kinds.values import NOT_KNOWN, NOTHING, AnswerValue, FormValue, Value, YesNoText, text_of

ACTION = "safeguarding.direct_action"


def police_fields(
    answers: Mapping[str, Value], facts: Mapping[str, AnswerValue], words: Catalogue
) -> Mapping[str, FormValue]:
    """The field of the form on a call to the police, if there was one."""
    action = police_action(answers, facts.get("police_told"), words, may_go_ahead(facts))
    return {ACTION: action} if action else {}


def police_action(
    answers: Mapping[str, Value], told: AnswerValue | None, words: Catalogue, agreed: str = ""
) -> YesNoText | None:
    """What the form says about a call to the police, if there was one; ``agreed``: of a referral."""
    if told is None:
        return None
    if told != "yes":
        return YesNoText("yes", words("police_not_reached"))
    parts = {name: _said_of_the_call(answers.get(f"police.{name}")) for name in ("time", "log", "asked")}
    return YesNoText("yes", " ".join(filter(None, [words("police_reached", **parts), agreed])))


def may_go_ahead(answers: Mapping[str, AnswerValue]) -> str:
    """What the police said of a referral while they lead; empty where they were not asked."""
    if answers.get("police_told") != "yes":
        return ""
    return load_catalogue("prefill").texts.get(f"safeguarding.police_agree_{answers.get('police_agree')}", "")


def _said_of_the_call(value: Value | None) -> str:
    return NOTHING if value == NOTHING else text_of(value) or NOT_KNOWN
