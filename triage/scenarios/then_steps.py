"""What the lines "Then" of a feature file check in a decision. Every failure is told in words."""

from __future__ import annotations

from triage.engine.decision import Notice, Task
from triage.paperwork.advice import headline
from triage.policy.model import Contact
from triage.scenarios import narrative_steps, text_steps
from triage.scenarios.context import Told
from triage.scenarios.step_definitions import Phrase, Said
from triage.scenarios.step_words import KINDS, OWNERS, ROUTES, SERVICES, SLOTS, TASKS, WHO_TURNS, WITH_WHOM

_ROUTE_WORDS = {route: words for words, route in reversed(ROUTES.items())}
_TASK_WORDS = {task: words for words, task in TASKS.items()}
_CONTACT_WORDS = {contact: words for words, contact in WITH_WHOM.items()}
_KIND_WORDS = {kind: words for words, kind in KINDS.items()}
_SERVICE_WORDS = {service: words for words, service in SERVICES.items()}
_OWNER_WORDS = {by: words for words, by in reversed(OWNERS.items())}
_TURN_WORDS = {by: words for words, by in WHO_TURNS.items()}


def fail(told: Told, expected: str) -> None:
    """Stop the scenario: what was expected, what the policy says, and what it was told."""
    decision = told.decision
    asked = [f"    {_who(task)} asked to {_TASK_WORDS.get(task.id, task.id)}" for task in decision.duties]
    answers = [f"    {_question(told, fact)}: {_shown(value)}" for fact, value in told.case.answers.items()]
    raise AssertionError(
        "\n".join(
            [
                "",
                f"Expected: {expected}.",
                f"But the policy says: {_ROUTE_WORDS.get(decision.route, decision.route)}.",
                "It asks:",
                *(asked or ["    nothing of anybody"]),
                f"The rules that hold: {', '.join(decision.fired) or 'none'}.",
                "It was told:",
                *(answers or ["    nothing"]),
            ]
        )
    )


def _who(task: Task) -> str:
    return _OWNER_WORDS.get(task.by, f"{task.by} is")


def _question(told: Told, fact: str) -> str:
    return told.policy.facts[fact].label


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return "not sure" if value == "unsure" else str(value)


def _route(told: Told, said: Said) -> None:
    if told.decision.route != said.words["route"]:
        fail(told, _ROUTE_WORDS[said.words["route"]])


def _whole_answer(told: Told, said: Said) -> None:
    more = [_ROUTE_WORDS[route] for route in told.decision.routes[1:]]
    if more:
        fail(told, f"nothing more is said, but what is said too is: {' and '.join(more)}")


def _asked(told: Told, said: Said) -> None:
    owner, name = said.words["owner"], said.words["task"]
    task = told.decision.duty(name)
    told.named_tasks.add(name)
    if task is None or task.by != owner:
        fail(told, f"{_OWNER_WORDS[owner]} asked to {_TASK_WORDS[name]}")


def _asked_at_once(told: Told, said: Said) -> None:
    _asked(told, said)
    task = told.decision.duty(said.words["task"])
    if task and task.step != next(iter(told.policy.steps)):
        fail(told, f"{_OWNER_WORDS[task.by]} asked at once to {_TASK_WORDS[task.id]}, not as a later step")


def _not_asked(told: Told, said: Said) -> None:
    name = said.words["task"]
    if told.decision.duty(name):
        fail(told, f"nobody is asked to {_TASK_WORDS[name]}")


def _nothing_else(told: Told, said: Said) -> None:
    more = [_TASK_WORDS[task.id] for task in told.decision.duties if task.id not in told.named_tasks]
    if more:
        fail(told, f"nobody is asked to {' or to '.join(more)}")


def _turned_to(told: Told, said: Said) -> None:
    """Whose task it is and with whom, after every override."""
    name, by, contact = (said.words[gap] for gap in ("task", "who_turns", "with_whom"))
    task = told.decision.duty(name)
    told.named_tasks.add(name)
    if task is None or (task.by, task.contact) != (by, contact):
        now = f" ({_who(task)} asked, and it is {_CONTACT_WORDS.get(task.contact or '')})" if task else ""
        fail(told, f"to {_TASK_WORDS[name]}, {_TURN_WORDS[by]} to {_CONTACT_WORDS[contact]}{now}")


def _in_order(told: Told, said: Said) -> None:
    """Columns: the step, whose task it is, the task; a fourth may say with whom."""
    expected = [tuple(row) for row in said.table[1:]]
    steps = told.policy.steps
    every = [
        (
            steps[task.step].split(",")[0].lower(),
            _who(task).rsplit(" ", 1)[0],
            _TASK_WORDS[task.id],
            _CONTACT_WORDS.get(task.contact or "", "nobody"),
        )
        for task in told.decision.duties
    ]
    found = [row[: len(said.table[0])] for row in every]
    if found != expected:
        first = next((row for row in expected if row not in found), None)
        extra = next((row for row in found if row not in expected), None)
        fail(
            told,
            f"{', '.join(first)}"
            if first
            else f"no line {', '.join(extra)}"
            if extra
            else "the same lines in the order of the table",
        )


def _beside(told: Told, said: Said) -> None:
    if said.words["service"] not in told.decision.parallel:
        fail(told, f"{_SERVICE_WORDS[said.words['service']]} runs beside this")


def _not_beside(told: Told, said: Said) -> None:
    if said.words["service"] in told.decision.parallel:
        fail(told, f"{_SERVICE_WORDS[said.words['service']]} does not run beside this")


def _nobody_outside(told: Told, said: Said) -> None:
    for task in told.decision.duties:
        if task.contact and not told.policy.contact_kinds[task.contact].own_organisation:
            fail(told, f"nobody outside is contacted, so nobody is asked to {_TASK_WORDS[task.id]}")


def _reads(told: Told, said: Said) -> None:
    words = headline(told.policy, told.decision).headline
    if words != said.words["words"]:
        fail(told, f'staff read "{said.words["words"]}", and not "{words}"')


def _still_asked(told: Told, said: Said) -> None:
    if said.words["question"] not in told.decision.still_needed:
        fail(told, f"staff are still asked: {_question(told, said.words['question'])}")


def _no_longer_asked(told: Told, said: Said) -> None:
    if said.words["question"] in told.decision.still_needed:
        fail(told, f"staff are not asked: {_question(told, said.words['question'])}")


def _nothing_left(told: Told, said: Said) -> None:
    left = [_question(told, fact) for fact in told.decision.still_needed]
    if left:
        fail(told, f"nothing is left to ask, but these are: {'; '.join(left)}")


def _contact(told: Told, kind: str) -> Contact | None:
    return told.policy.contact(told.case.area, kind)


def _sent_to(told: Told, said: Said) -> None:
    found = _contact(told, "referral_destination")
    if told.decision.duty("send_referral") is None or found is None or found.name != said.words["name"]:
        fail(told, f"the form is sent to {said.words['name']}")


def _reached(told: Told, said: Said) -> None:
    kind, way = said.words["kind"], said.words["name"]
    found = told.policy.contact_or_else(told.case.area, kind)
    if found is None or way not in (found.phone, found.email, found.online_form):
        given = (found.phone, found.email, found.online_form) if found else ("not given at all",)
        ways = " ".join(filter(None, given))
        raise AssertionError(f"Expected: {_KIND_WORDS[kind]} can be reached at {way}, but it is {ways}.")


def _notice(told: Told, kind: str, contact: str = "") -> Notice | None:
    return next(
        (notice for notice in told.decision.notices if notice.id == kind and notice.contact == contact), None
    )


def _no_contact(told: Told, said: Said) -> None:
    kind = said.words["kind"]
    if _contact(told, kind) or not _notice(told, "contact_missing", kind):
        fail(told, f"it is said that no contact is given for {_KIND_WORDS[kind]}")


def _instead(told: Told, said: Said) -> None:
    fallback = told.policy.contact_kinds[said.words["kind"]].fallback
    if said.words["words"] not in fallback:
        raise AssertionError(f'Expected: instead staff read "{said.words["words"]}", but: "{fallback}".')


def _overdue(told: Told, said: Said) -> None:
    found = _notice(told, "area_review_overdue")
    if found is None or found.since != said.words["day"]:
        since = f"since {found.since:%d %B %Y}" if found and found.since else "nothing"
        fail(told, f"the contacts are overdue since {said.words['day']:%d %B %Y} (said is: {since})")


def _not_overdue(told: Told, said: Said) -> None:
    if _notice(told, "area_review_overdue"):
        fail(told, "nothing is said about overdue contacts")


def _area_not_known(told: Told, said: Said) -> None:
    if not _notice(told, "area_not_known"):
        fail(told, "staff read that the area is not known")


def _area_known(told: Told, said: Said) -> None:
    if _notice(told, "area_not_known"):
        fail(told, "nothing is said about an area that is not known")


def _added_rule(told: Told, said: Said) -> None:
    if said.words["words"] not in _rules_of_the_area(told):
        fail(told, f'the organisation\'s own rule "{said.words["words"]}" holds')


def _rules_of_the_area(told: Told) -> list[str]:
    own = told.policy.area(told.case.area).rules
    return [rule.says for rule in own if rule.id in told.decision.fired]


def _no_added_rule(told: Told, said: Said) -> None:
    if _rules_of_the_area(told):
        fail(told, "no rule of the organisation's own holds")


def _refused(told: Told, said: Said) -> None:
    if said.words["words"] not in told.refusal:
        raise AssertionError(
            f'Expected: the pack is refused with the words "{said.words["words"]}", '
            f"but what is said is: {told.refusal or 'nothing, it is taken'}."
        )


def _then(text: str, meaning: object) -> Phrase:
    return Phrase("then", text, meaning, SLOTS)  # type: ignore[arg-type]


OUTCOMES = (
    _then("{route}", _route),
    _then("that is the whole answer", _whole_answer),
    _then("{owner} asked to {task}", _asked),
    _then("{owner} asked at once to {task}", _asked_at_once),
    _then("nobody is asked to {task}", _not_asked),
    _then("to {task}, {who_turns} to {with_whom}", _turned_to),
    _then("nothing else is asked of anybody", _nothing_else),
    _then("this is asked, in this order:", _in_order),
    _then("{service} runs beside this", _beside),
    _then("{service} does not run beside this", _not_beside),
    _then("nobody outside is contacted", _nobody_outside),
    _then('staff read "{words}"', _reads),
    _then("staff are still asked {question}", _still_asked),
    _then("staff are not asked {question}", _no_longer_asked),
    _then("nothing is left to ask", _nothing_left),
    _then("the form is sent to {name}", _sent_to),
    _then("{kind} can be reached at {name}", _reached),
    _then("it is said that no contact is given for {kind}", _no_contact),
    _then('in place of {kind} staff read "{words}"', _instead),
    _then("the contacts are said to be overdue since {day}", _overdue),
    _then("nothing is said about overdue contacts", _not_overdue),
    _then("it is said that the area is not known", _area_not_known),
    _then("nothing is said about the area", _area_known),
    _then('the organisation\'s own rule "{words}" holds', _added_rule),
    _then("no rule of the organisation's own holds", _no_added_rule),
    _then('the pack is refused with the words "{words}"', _refused),
    *text_steps.OUTCOMES,
    *narrative_steps.OUTCOMES,
)
