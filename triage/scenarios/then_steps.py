"""What the lines "Then" of a feature file check in a decision. Every failure is told in words."""

from __future__ import annotations

from triage.engine.decision import Notice, Task
from triage.paperwork.advice import headline
from triage.policy.model import Contact
from triage.scenarios import narrative_steps, text_steps
from triage.scenarios.context import ScenarioContext
from triage.scenarios.step_definitions import StepArguments, StepDefinition
from triage.scenarios.step_words import KINDS, OWNERS, ROUTES, SERVICES, SLOTS, TASKS, WHO_TURNS, WITH_WHOM

_ROUTE_WORDS = {route: words for words, route in reversed(ROUTES.items())}
_TASK_WORDS = {task: words for words, task in TASKS.items()}
_CONTACT_WORDS = {contact: words for words, contact in WITH_WHOM.items()}
_KIND_WORDS = {kind: words for words, kind in KINDS.items()}
_SERVICE_WORDS = {service: words for words, service in SERVICES.items()}
_OWNER_WORDS = {by: words for words, by in reversed(OWNERS.items())}
_TURN_WORDS = {by: words for words, by in WHO_TURNS.items()}


def fail(context: ScenarioContext, expected: str) -> None:
    """Stop the scenario: what was expected, what the policy says, and what it was told."""
    decision = context.decision
    asked = [f"    {_who(task)} asked to {_TASK_WORDS.get(task.id, task.id)}" for task in decision.duties]
    answers = [
        f"    {_question(context, fact)}: {_shown(value)}" for fact, value in context.case.answers.items()
    ]
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


def _question(context: ScenarioContext, fact: str) -> str:
    return context.policy.facts[fact].label


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return "not sure" if value == "unsure" else str(value)


def _route(context: ScenarioContext, arguments: StepArguments) -> None:
    if context.decision.route != arguments.words["route"]:
        fail(context, _ROUTE_WORDS[arguments.words["route"]])


def _whole_answer(context: ScenarioContext, arguments: StepArguments) -> None:
    more = [_ROUTE_WORDS[route] for route in context.decision.routes[1:]]
    if more:
        fail(context, f"nothing more is said, but what is said too is: {' and '.join(more)}")


def _asked(context: ScenarioContext, arguments: StepArguments) -> None:
    owner, name = arguments.words["owner"], arguments.words["task"]
    task = context.decision.duty(name)
    context.named_tasks.add(name)
    if task is None or task.by != owner:
        fail(context, f"{_OWNER_WORDS[owner]} asked to {_TASK_WORDS[name]}")


def _asked_at_once(context: ScenarioContext, arguments: StepArguments) -> None:
    _asked(context, arguments)
    task = context.decision.duty(arguments.words["task"])
    if task and task.step != next(iter(context.policy.steps)):
        fail(context, f"{_OWNER_WORDS[task.by]} asked at once to {_TASK_WORDS[task.id]}, not as a later step")


def _not_asked(context: ScenarioContext, arguments: StepArguments) -> None:
    name = arguments.words["task"]
    if context.decision.duty(name):
        fail(context, f"nobody is asked to {_TASK_WORDS[name]}")


def _nothing_else(context: ScenarioContext, arguments: StepArguments) -> None:
    more = [_TASK_WORDS[task.id] for task in context.decision.duties if task.id not in context.named_tasks]
    if more:
        fail(context, f"nobody is asked to {' or to '.join(more)}")


def _turned_to(context: ScenarioContext, arguments: StepArguments) -> None:
    """Whose task it is and with whom, after every override."""
    name, by, contact = (arguments.words[gap] for gap in ("task", "who_turns", "with_whom"))
    task = context.decision.duty(name)
    context.named_tasks.add(name)
    if task is None or (task.by, task.contact) != (by, contact):
        now = f" ({_who(task)} asked, and it is {_CONTACT_WORDS.get(task.contact or '')})" if task else ""
        fail(context, f"to {_TASK_WORDS[name]}, {_TURN_WORDS[by]} to {_CONTACT_WORDS[contact]}{now}")


def _in_order(context: ScenarioContext, arguments: StepArguments) -> None:
    """Columns: the step, whose task it is, the task; a fourth may say with whom."""
    expected = [tuple(row) for row in arguments.table[1:]]
    steps = context.policy.steps
    every = [
        (
            steps[task.step].split(",")[0].lower(),
            _who(task).rsplit(" ", 1)[0],
            _TASK_WORDS[task.id],
            _CONTACT_WORDS.get(task.contact or "", "nobody"),
        )
        for task in context.decision.duties
    ]
    found = [row[: len(arguments.table[0])] for row in every]
    if found != expected:
        first = next((row for row in expected if row not in found), None)
        extra = next((row for row in found if row not in expected), None)
        fail(
            context,
            f"{', '.join(first)}"
            if first
            else f"no line {', '.join(extra)}"
            if extra
            else "the same lines in the order of the table",
        )


def _beside(context: ScenarioContext, arguments: StepArguments) -> None:
    if arguments.words["service"] not in context.decision.parallel:
        fail(context, f"{_SERVICE_WORDS[arguments.words['service']]} runs beside this")


def _not_beside(context: ScenarioContext, arguments: StepArguments) -> None:
    if arguments.words["service"] in context.decision.parallel:
        fail(context, f"{_SERVICE_WORDS[arguments.words['service']]} does not run beside this")


def _nobody_outside(context: ScenarioContext, arguments: StepArguments) -> None:
    for task in context.decision.duties:
        if task.contact and not context.policy.contact_kinds[task.contact].own_organisation:
            fail(context, f"nobody outside is contacted, so nobody is asked to {_TASK_WORDS[task.id]}")


def _reads(context: ScenarioContext, arguments: StepArguments) -> None:
    words = headline(context.policy, context.decision).headline
    if words != arguments.words["words"]:
        fail(context, f'staff read "{arguments.words["words"]}", and not "{words}"')


def _still_asked(context: ScenarioContext, arguments: StepArguments) -> None:
    if arguments.words["question"] not in context.decision.still_needed:
        fail(context, f"staff are still asked: {_question(context, arguments.words['question'])}")


def _no_longer_asked(context: ScenarioContext, arguments: StepArguments) -> None:
    if arguments.words["question"] in context.decision.still_needed:
        fail(context, f"staff are not asked: {_question(context, arguments.words['question'])}")


def _nothing_left(context: ScenarioContext, arguments: StepArguments) -> None:
    left = [_question(context, fact) for fact in context.decision.still_needed]
    if left:
        fail(context, f"nothing is left to ask, but these are: {'; '.join(left)}")


def _contact(context: ScenarioContext, kind: str) -> Contact | None:
    return context.policy.contact(context.case.area, kind)


def _sent_to(context: ScenarioContext, arguments: StepArguments) -> None:
    found = _contact(context, "referral_destination")
    if (
        context.decision.duty("send_referral") is None
        or found is None
        or found.name != arguments.words["name"]
    ):
        fail(context, f"the form is sent to {arguments.words['name']}")


def _reached(context: ScenarioContext, arguments: StepArguments) -> None:
    kind, way = arguments.words["kind"], arguments.words["name"]
    found = context.policy.contact_or_else(context.case.area, kind)
    if found is None or way not in (found.phone, found.email, found.online_form):
        given = (found.phone, found.email, found.online_form) if found else ("not given at all",)
        ways = " ".join(filter(None, given))
        raise AssertionError(f"Expected: {_KIND_WORDS[kind]} can be reached at {way}, but it is {ways}.")


def _notice(context: ScenarioContext, kind: str, contact: str = "") -> Notice | None:
    return next(
        (notice for notice in context.decision.notices if notice.id == kind and notice.contact == contact),
        None,
    )


def _no_contact(context: ScenarioContext, arguments: StepArguments) -> None:
    kind = arguments.words["kind"]
    if _contact(context, kind) or not _notice(context, "contact_missing", kind):
        fail(context, f"it is said that no contact is given for {_KIND_WORDS[kind]}")


def _instead(context: ScenarioContext, arguments: StepArguments) -> None:
    fallback = context.policy.contact_kinds[arguments.words["kind"]].fallback
    if arguments.words["words"] not in fallback:
        raise AssertionError(f'Expected: instead staff read "{arguments.words["words"]}", but: "{fallback}".')


def _overdue(context: ScenarioContext, arguments: StepArguments) -> None:
    found = _notice(context, "area_review_overdue")
    if found is None or found.since != arguments.words["day"]:
        since = f"since {found.since:%d %B %Y}" if found and found.since else "nothing"
        fail(context, f"the contacts are overdue since {arguments.words['day']:%d %B %Y} (said is: {since})")


def _not_overdue(context: ScenarioContext, arguments: StepArguments) -> None:
    if _notice(context, "area_review_overdue"):
        fail(context, "nothing is said about overdue contacts")


def _area_not_known(context: ScenarioContext, arguments: StepArguments) -> None:
    if not _notice(context, "area_not_known"):
        fail(context, "staff read that the area is not known")


def _area_known(context: ScenarioContext, arguments: StepArguments) -> None:
    if _notice(context, "area_not_known"):
        fail(context, "nothing is said about an area that is not known")


def _added_rule(context: ScenarioContext, arguments: StepArguments) -> None:
    if arguments.words["words"] not in _rules_of_the_area(context):
        fail(context, f'the organisation\'s own rule "{arguments.words["words"]}" holds')


def _rules_of_the_area(context: ScenarioContext) -> list[str]:
    own = context.policy.area(context.case.area).rules
    return [rule.says for rule in own if rule.id in context.decision.fired]


def _no_added_rule(context: ScenarioContext, arguments: StepArguments) -> None:
    if _rules_of_the_area(context):
        fail(context, "no rule of the organisation's own holds")


def _refused(context: ScenarioContext, arguments: StepArguments) -> None:
    if arguments.words["words"] not in context.refusal:
        raise AssertionError(
            f'Expected: the pack is refused with the words "{arguments.words["words"]}", '
            f"but what is said is: {context.refusal or 'nothing, it is taken'}."
        )


def _then(text: str, meaning: object) -> StepDefinition:
    return StepDefinition("then", text, meaning, SLOTS)  # type: ignore[arg-type]


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
