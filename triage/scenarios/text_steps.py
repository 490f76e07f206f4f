"""What a feature file says of the words that staff read: the advice as papers and screens print it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from triage.paperwork.advice import TaskText, beside, headline, is_lead, tasks
from triage.scenarios.context import ScenarioContext
from triage.scenarios.phrases import StepWords, ThenPhrase, first_text
from triage.scenarios.step_definitions import Meaning, ParameterType, StepArguments, StepDefinition


def _asked(context: ScenarioContext) -> list[TaskText]:
    """Every task in the words that whoever asks reads; what one call serves stands together."""
    return tasks(context.policy, context.case, context.decision, is_lead(context.policy, context.case))


def _task_text(asked: TaskText) -> str:
    return " ".join(text for text in (asked.says, asked.how, asked.contact, asked.deadline) if text)


def _advice(context: ScenarioContext) -> str:
    leading = headline(context.policy, context.decision)
    return "\n".join(
        [
            leading.headline,
            leading.means,
            *beside(context.policy, context.decision),
            *(_task_text(asked) for asked in _asked(context)),
        ]
    )


def _must(expected: str, text: str, *, held: bool) -> None:
    if not held:
        raise AssertionError(f"Expected: {expected}.\nBut staff read:\n{text}")


def _explained(context: ScenarioContext, arguments: StepArguments) -> None:
    words, text = arguments.words["words"], headline(context.policy, context.decision).means
    _must(f'the answer is explained with "{words}"', text, held=words in text)


def _says(context: ScenarioContext, arguments: StepArguments) -> None:
    words, text = arguments.words["words"], _advice(context)
    _must(f'the advice says "{words}"', text, held=words in text)


def _does_not_say(context: ScenarioContext, arguments: StepArguments) -> None:
    words, text = arguments.words["words"], _advice(context)
    _must(f'the advice does not say "{words}"', text, held=words.lower() not in text.lower())


def _names(asked: TaskText) -> set[str]:
    return {task.id for task in asked.tasks}


def _never_said(phrase: ThenPhrase, context: ScenarioContext, arguments: StepArguments) -> None:
    text = _advice(context)
    never = "|".join(map(re.escape, phrase.never_said))
    found = re.search(rf"\b(?:{never})\b", text, re.IGNORECASE)
    _must(f'{phrase.text} (here: "{found[0]}")' if found else "", text, held=found is None)


def _rests_on(context: ScenarioContext, arguments: StepArguments) -> None:
    cited = {key for task in context.decision.duties for key in task.sources} | set(context.decision.sources)
    titles = [context.policy.sources[key].title for key in context.policy.sources if key in cited]
    _must(
        f'this rests on "{arguments.words["words"]}"',
        "\n".join(titles),
        held=any(arguments.words["words"] in title for title in titles),
    )


def _own_decision(context: ScenarioContext, arguments: StepArguments) -> None:
    heading = arguments.words["words"]
    if not context.policy.sources["assumption"].headings.get(heading):
        raise AssertionError(f'Expected: the policy says that it decided this itself: "{heading}".')


class _TaskChecks:
    """The checks of what staff read of one task, in the words of one pathway."""

    def __init__(self, words: StepWords) -> None:
        self._words = words

    def _task(self, task: str) -> str:
        return first_text(self._words.tasks, task)

    def says(self, context: ScenarioContext, arguments: StepArguments) -> None:
        task, words = arguments.words["task"], arguments.words["words"]
        text = self._text_of(context, task)
        _must(f'to {self._task(task)}, {self._words.reader} read "{words}"', text, held=words in text)

    def does_not_say(self, context: ScenarioContext, arguments: StepArguments) -> None:
        task, words = arguments.words["task"], arguments.words["words"]
        text = self._text_of(context, task)
        _must(
            f'to {self._task(task)}, {self._words.reader} do not read "{words}"',
            text,
            held=words.lower() not in text.lower(),
        )

    def _text_of(self, context: ScenarioContext, task: str) -> str:
        context.named_tasks.add(task)
        found = [_task_text(asked) for asked in _asked(context) if task in _names(asked)]
        if not found:
            raise AssertionError(f"Expected: somebody is asked to {self._task(task)}. Nobody is.")
        return found[0]

    def one_call(self, context: ScenarioContext, arguments: StepArguments) -> None:
        names = {arguments.words["task"], arguments.words["other_task"]}
        context.named_tasks |= names
        _must(
            f"one call is enough to {' and to '.join(self._task(name) for name in sorted(names))}",
            _advice(context),
            held=any(names <= _names(asked) for asked in _asked(context)),
        )


def definitions(
    words: StepWords, types: Mapping[str, ParameterType], then: Iterable[ThenPhrase]
) -> Iterator[StepDefinition]:
    """The lines that check what staff read: those that every pathway has, and this one's own."""
    checks = _TaskChecks(words)
    everywhere: tuple[tuple[str, Meaning], ...] = (
        ('it is explained with "{words}"', _explained),
        ('the advice says "{words}"', _says),
        ('the advice does not say "{words}"', _does_not_say),
        (f'to {{task}}, {words.reader} read "{{words}}"', checks.says),
        (f'to {{task}}, {words.reader} do not read "{{words}}"', checks.does_not_say),
        ("one call is enough to {task} and to {other_task}", checks.one_call),
        ('this rests on "{words}"', _rests_on),
        ('the policy says that it decided this itself: "{words}"', _own_decision),
    )
    for text, meaning in everywhere:
        found = StepDefinition("then", text, meaning, types)
        if all(gap.regex() for gap in found.parameter_types.values()):
            yield found
    for phrase in then:
        if phrase.never_said:
            yield StepDefinition(
                "then", phrase.text, partial(_never_said, phrase), types, place=(phrase.file, phrase.line)
            )
