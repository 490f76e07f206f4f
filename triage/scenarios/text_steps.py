"""What a feature file says of the words that staff read: the advice as papers and screens print it."""

from __future__ import annotations

import re

from triage.paperwork.advice import TaskText, beside, headline, is_lead, tasks
from triage.scenarios.context import ScenarioContext
from triage.scenarios.step_definitions import StepArguments, StepDefinition
from triage.scenarios.step_words import SLOTS, TASKS

_NAMES_THE_LEAD = re.compile(r"\b(?:your|the) (?:safeguarding )?lead\b", re.IGNORECASE)
_TASK_WORDS = {task: words for words, task in TASKS.items()}


def _asked(context: ScenarioContext) -> list[TaskText]:
    """Every task in the words that whoever asks reads; what one call serves stands together."""
    return tasks(context.policy, context.case, context.decision, is_lead(context.case))


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


def _task_says(context: ScenarioContext, arguments: StepArguments) -> None:
    task, words = arguments.words["task"], arguments.words["words"]
    text = _text_of(context, task)
    _must(f'to {_TASK_WORDS[task]}, staff read "{words}"', text, held=words in text)


def _task_does_not_say(context: ScenarioContext, arguments: StepArguments) -> None:
    task, words = arguments.words["task"], arguments.words["words"]
    text = _text_of(context, task)
    _must(
        f'to {_TASK_WORDS[task]}, staff do not read "{words}"', text, held=words.lower() not in text.lower()
    )


def _text_of(context: ScenarioContext, task: str) -> str:
    context.named_tasks.add(task)
    found = [_task_text(asked) for asked in _asked(context) if task in _names(asked)]
    if not found:
        raise AssertionError(f"Expected: somebody is asked to {_TASK_WORDS[task]}. Nobody is.")
    return found[0]


def _names(asked: TaskText) -> set[str]:
    return {task.id for task in asked.tasks}


def _one_call(context: ScenarioContext, arguments: StepArguments) -> None:
    names = {arguments.words["task"], arguments.words["other_task"]}
    context.named_tasks |= names
    _must(
        f"one call is enough to {' and to '.join(_TASK_WORDS[name] for name in sorted(names))}",
        _advice(context),
        held=any(names <= _names(asked) for asked in _asked(context)),
    )


def _lead_not_named(context: ScenarioContext, arguments: StepArguments) -> None:
    text = _advice(context)
    found = _NAMES_THE_LEAD.search(text)
    _must(f'no text names the lead (here: "{found[0]}")' if found else "", text, held=found is None)


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


OUTCOMES = (
    StepDefinition("then", 'it is explained with "{words}"', _explained, SLOTS),
    StepDefinition("then", 'the advice says "{words}"', _says, SLOTS),
    StepDefinition("then", 'the advice does not say "{words}"', _does_not_say, SLOTS),
    StepDefinition("then", 'to {task}, staff read "{words}"', _task_says, SLOTS),
    StepDefinition("then", 'to {task}, staff do not read "{words}"', _task_does_not_say, SLOTS),
    StepDefinition("then", "one call is enough to {task} and to {other_task}", _one_call, SLOTS),
    StepDefinition("then", "no text names the lead", _lead_not_named, SLOTS),
    StepDefinition("then", 'this rests on "{words}"', _rests_on, SLOTS),
    StepDefinition("then", 'the policy says that it decided this itself: "{words}"', _own_decision, SLOTS),
)
