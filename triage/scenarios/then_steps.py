"""What the lines "Then" of a feature file check in a decision. Every failure is told in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from triage.engine.decision import Notice, Task
from triage.paperwork.advice import headline
from triage.policy.model import Contact
from triage.scenarios.context import ScenarioContext
from triage.scenarios.phrases import NOBODY_IS, StepWords, ThenPhrase, first_text
from triage.scenarios.step_definitions import Meaning, ParameterType, StepArguments, StepDefinition


def _question(context: ScenarioContext, fact: str) -> str:
    return context.policy.facts[fact].label


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return "not sure" if value == "unsure" else str(value)


def _contact(context: ScenarioContext, kind: str) -> Contact | None:
    return context.policy.contact(context.case.area, kind)


def _notice(context: ScenarioContext, kind: str, contact: str = "") -> Notice | None:
    return next(
        (notice for notice in context.decision.notices if notice.id == kind and notice.contact == contact),
        None,
    )


def _rules_of_the_area(context: ScenarioContext) -> list[str]:
    own = context.policy.area(context.case.area).rules
    return [rule.says for rule in own if rule.id in context.decision.fired]


class _Checks:
    """The checks of a decision. They tell what is wrong in the words of one pathway."""

    def __init__(self, words: StepWords) -> None:
        self._words = words

    def _route(self, route: str) -> str:
        return first_text(self._words.routes, route)

    def _task(self, task: str) -> str:
        return first_text(self._words.tasks, task)

    def _contact(self, contact: str) -> str:
        return first_text(self._words.contacts, contact)

    def _service(self, service: str) -> str:
        return first_text(self._words.services, service)

    def _owner(self, owner: str) -> str:
        return first_text(self._words.owners, owner, f"{owner} is")

    def _turn(self, owner: str) -> str:
        return first_text(self._words.turns, owner)

    def _with_whom(self, task: Task) -> str | None:
        texts = self._words.contacts.get(task.contact or "")
        return texts[0] if texts else None

    def _fail(self, context: ScenarioContext, expected: str) -> None:
        """Stop the scenario: what was expected, what the policy says, and what it was told."""
        decision = context.decision
        asked = [f"    {self._owner(task.by)} asked to {self._task(task.id)}" for task in decision.duties]
        answers = [
            f"    {_question(context, fact)}: {_shown(value)}" for fact, value in context.case.answers.items()
        ]
        raise AssertionError(
            "\n".join(
                [
                    "",
                    f"Expected: {expected}.",
                    f"But the policy says: {self._route(decision.route)}.",
                    "It asks:",
                    *(asked or ["    nothing of anybody"]),
                    f"The rules that hold: {', '.join(decision.fired) or 'none'}.",
                    "It was told:",
                    *(answers or ["    nothing"]),
                ]
            )
        )

    def route(self, context: ScenarioContext, arguments: StepArguments) -> None:
        if context.decision.route != arguments.words["route"]:
            self._fail(context, self._route(arguments.words["route"]))

    def whole_answer(self, context: ScenarioContext, arguments: StepArguments) -> None:
        more = [self._route(route) for route in context.decision.routes[1:]]
        if more:
            self._fail(context, f"nothing more is said, but what is said too is: {' and '.join(more)}")

    def asked(self, context: ScenarioContext, arguments: StepArguments) -> None:
        owner, name = arguments.words["owner"], arguments.words["task"]
        task = context.decision.duty(name)
        context.named_tasks.add(name)
        if task is None or task.by != owner:
            self._fail(context, f"{self._owner(owner)} asked to {self._task(name)}")

    def asked_at_once(self, context: ScenarioContext, arguments: StepArguments) -> None:
        self.asked(context, arguments)
        task = context.decision.duty(arguments.words["task"])
        if task and task.step != next(iter(context.policy.steps)):
            self._fail(
                context, f"{self._owner(task.by)} asked at once to {self._task(task.id)}, not as a later step"
            )

    def nobody_asked(self, context: ScenarioContext, arguments: StepArguments) -> None:
        name = arguments.words["task"]
        if context.decision.duty(name):
            self._fail(context, f"nobody is asked to {self._task(name)}")

    def nothing_else(self, context: ScenarioContext, arguments: StepArguments) -> None:
        more = [self._task(task.id) for task in context.decision.duties if task.id not in context.named_tasks]
        if more:
            self._fail(context, f"nobody is asked to {' or to '.join(more)}")

    def turned_to(self, context: ScenarioContext, arguments: StepArguments) -> None:
        """Whose task it is and with whom, after every override."""
        name, by, contact = (arguments.words[gap] for gap in ("task", "who_turns", "with_whom"))
        task = context.decision.duty(name)
        context.named_tasks.add(name)
        if task is None or (task.by, task.contact) != (by, contact):
            now = f" ({self._owner(task.by)} asked, and it is {self._with_whom(task)})" if task else ""
            self._fail(context, f"to {self._task(name)}, {self._turn(by)} to {self._contact(contact)}{now}")

    def in_order(self, context: ScenarioContext, arguments: StepArguments) -> None:
        """Columns: the step, whose task it is, the task; a fourth may say with whom."""
        expected = [tuple(row) for row in arguments.table[1:]]
        steps = context.policy.steps
        every = [
            (
                steps[task.step].split(",")[0].lower(),
                self._owner(task.by).rsplit(" ", 1)[0],
                self._task(task.id),
                self._with_whom(task) or NOBODY_IS.rsplit(" ", 1)[0],
            )
            for task in context.decision.duties
        ]
        found = [row[: len(arguments.table[0])] for row in every]
        if found != expected:
            first = next((row for row in expected if row not in found), None)
            extra = next((row for row in found if row not in expected), None)
            self._fail(
                context,
                f"{', '.join(first)}"
                if first
                else f"no line {', '.join(extra)}"
                if extra
                else "the same lines in the order of the table",
            )

    def beside(self, context: ScenarioContext, arguments: StepArguments) -> None:
        if arguments.words["service"] not in context.decision.parallel:
            self._fail(context, f"{self._service(arguments.words['service'])} runs beside this")

    def not_beside(self, context: ScenarioContext, arguments: StepArguments) -> None:
        if arguments.words["service"] in context.decision.parallel:
            self._fail(context, f"{self._service(arguments.words['service'])} does not run beside this")

    def nobody_outside(self, context: ScenarioContext, arguments: StepArguments) -> None:
        for task in context.decision.duties:
            if task.contact and not context.policy.contact_kinds[task.contact].own_organisation:
                self._fail(
                    context, f"nobody outside is contacted, so nobody is asked to {self._task(task.id)}"
                )

    def reads(self, context: ScenarioContext, arguments: StepArguments) -> None:
        words = headline(context.policy, context.decision).headline
        if words != arguments.words["words"]:
            self._fail(context, f'{self._words.reader} read "{arguments.words["words"]}", and not "{words}"')

    def still_asked(self, context: ScenarioContext, arguments: StepArguments) -> None:
        if arguments.words["question"] not in context.decision.still_needed:
            self._fail(
                context,
                f"{self._words.reader} are still asked: {_question(context, arguments.words['question'])}",
            )

    def no_longer_asked(self, context: ScenarioContext, arguments: StepArguments) -> None:
        if arguments.words["question"] in context.decision.still_needed:
            self._fail(
                context,
                f"{self._words.reader} are not asked: {_question(context, arguments.words['question'])}",
            )

    def nothing_left(self, context: ScenarioContext, arguments: StepArguments) -> None:
        left = [_question(context, fact) for fact in context.decision.still_needed]
        if left:
            self._fail(context, f"nothing is left to ask, but these are: {'; '.join(left)}")

    def sent(self, phrase: ThenPhrase, context: ScenarioContext, arguments: StepArguments) -> None:
        """That a task is asked, and that what it sends goes to the contact of this name."""
        found = _contact(context, phrase.reaches)
        if (
            context.decision.duty(phrase.task) is None
            or found is None
            or found.name != arguments.words["name"]
        ):
            self._fail(context, phrase.text.replace("{name}", arguments.words["name"]))

    def reached(self, context: ScenarioContext, arguments: StepArguments) -> None:
        kind, way = arguments.words["kind"], arguments.words["name"]
        found = context.policy.contact_or_else(context.case.area, kind)
        if found is None or way not in (found.phone, found.email, found.online_form):
            given = (found.phone, found.email, found.online_form) if found else ("not given at all",)
            ways = " ".join(filter(None, given))
            raise AssertionError(
                f"Expected: {self._contact(kind)} can be reached at {way}, but it is {ways}."
            )

    def no_contact(self, context: ScenarioContext, arguments: StepArguments) -> None:
        kind = arguments.words["kind"]
        if _contact(context, kind) or not _notice(context, "contact_missing", kind):
            self._fail(context, f"it is said that no contact is given for {self._contact(kind)}")

    def instead(self, context: ScenarioContext, arguments: StepArguments) -> None:
        fallback = context.policy.contact_kinds[arguments.words["kind"]].fallback
        if arguments.words["words"] not in fallback:
            raise AssertionError(
                f'Expected: instead {self._words.reader} read "{arguments.words["words"]}", '
                f'but: "{fallback}".'
            )

    def overdue(self, context: ScenarioContext, arguments: StepArguments) -> None:
        found = _notice(context, "area_review_overdue")
        if found is None or found.since != arguments.words["day"]:
            since = f"since {found.since:%d %B %Y}" if found and found.since else "nothing"
            self._fail(
                context,
                f"the contacts are overdue since {arguments.words['day']:%d %B %Y} (said is: {since})",
            )

    def not_overdue(self, context: ScenarioContext, arguments: StepArguments) -> None:
        if _notice(context, "area_review_overdue"):
            self._fail(context, "nothing is said about overdue contacts")

    def area_not_known(self, context: ScenarioContext, arguments: StepArguments) -> None:
        if not _notice(context, "area_not_known"):
            self._fail(context, f"{self._words.reader} read that the area is not known")

    def area_known(self, context: ScenarioContext, arguments: StepArguments) -> None:
        if _notice(context, "area_not_known"):
            self._fail(context, "nothing is said about an area that is not known")

    def added_rule(self, context: ScenarioContext, arguments: StepArguments) -> None:
        if arguments.words["words"] not in _rules_of_the_area(context):
            self._fail(context, f'the organisation\'s own rule "{arguments.words["words"]}" holds')

    def no_added_rule(self, context: ScenarioContext, arguments: StepArguments) -> None:
        if _rules_of_the_area(context):
            self._fail(context, "no rule of the organisation's own holds")

    def pack_refused(self, context: ScenarioContext, arguments: StepArguments) -> None:
        if arguments.words["words"] not in context.refusal:
            raise AssertionError(
                f'Expected: the pack is refused with the words "{arguments.words["words"]}", '
                f"but what is said is: {context.refusal or 'nothing, it is taken'}."
            )


def definitions(
    words: StepWords, types: Mapping[str, ParameterType], then: Iterable[ThenPhrase]
) -> Iterator[StepDefinition]:
    """The lines that check a decision: those that every pathway has, and those of this one for what is sent.

    A line with a gap for which a pathway has no words is left out.
    """
    checks = _Checks(words)
    everywhere: tuple[tuple[str, Meaning], ...] = (
        ("{route}", checks.route),
        ("that is the whole answer", checks.whole_answer),
        ("{owner} asked to {task}", checks.asked),
        ("{owner} asked at once to {task}", checks.asked_at_once),
        (f"{NOBODY_IS} asked to {{task}}", checks.nobody_asked),
        ("to {task}, {who_turns} to {with_whom}", checks.turned_to),
        ("nothing else is asked of anybody", checks.nothing_else),
        ("this is asked, in this order:", checks.in_order),
        ("{service} runs beside this", checks.beside),
        ("{service} does not run beside this", checks.not_beside),
        ("nobody outside is contacted", checks.nobody_outside),
        (f'{words.reader} read "{{words}}"', checks.reads),
        (f"{words.reader} are still asked {{question}}", checks.still_asked),
        (f"{words.reader} are not asked {{question}}", checks.no_longer_asked),
        ("nothing is left to ask", checks.nothing_left),
        ("{kind} can be reached at {name}", checks.reached),
        ("it is said that no contact is given for {kind}", checks.no_contact),
        (f'in place of {{kind}} {words.reader} read "{{words}}"', checks.instead),
        ("the contacts are said to be overdue since {day}", checks.overdue),
        ("nothing is said about overdue contacts", checks.not_overdue),
        ("it is said that the area is not known", checks.area_not_known),
        ("nothing is said about the area", checks.area_known),
        ('the organisation\'s own rule "{words}" holds', checks.added_rule),
        ("no rule of the organisation's own holds", checks.no_added_rule),
        ('the pack is refused with the words "{words}"', checks.pack_refused),
    )
    for text, meaning in everywhere:
        found = StepDefinition("then", text, meaning, types)
        if all(gap.regex() for gap in found.parameter_types.values()):
            yield found
    for phrase in then:
        if phrase.task:
            yield StepDefinition(
                "then", phrase.text, partial(checks.sent, phrase), types, place=(phrase.file, phrase.line)
            )
