"""What a feature file says of the words that staff read: the advice as papers and screens print it."""

from __future__ import annotations

import re

from triage.paperwork.advice import Asked, beside, headline, is_lead, tasks
from triage.scenarios.context import Told
from triage.scenarios.step_definitions import Phrase, Said
from triage.scenarios.step_words import SLOTS, TASKS

_NAMES_THE_LEAD = re.compile(r"\b(?:your|the) (?:safeguarding )?lead\b", re.IGNORECASE)
_TASK_WORDS = {task: words for words, task in TASKS.items()}


def _asked(told: Told) -> list[Asked]:
    """Every task in the words that whoever asks reads; what one call serves stands together."""
    return tasks(told.policy, told.case, told.decision, is_lead(told.case))


def _task_text(asked: Asked) -> str:
    return " ".join(text for text in (asked.says, asked.how, asked.contact, asked.deadline) if text)


def _advice(told: Told) -> str:
    leading = headline(told.policy, told.decision)
    return "\n".join(
        [
            leading.headline,
            leading.means,
            *beside(told.policy, told.decision),
            *(_task_text(asked) for asked in _asked(told)),
        ]
    )


def _must(expected: str, text: str, *, held: bool) -> None:
    if not held:
        raise AssertionError(f"Expected: {expected}.\nBut staff read:\n{text}")


def _explained(told: Told, said: Said) -> None:
    words, text = said.words["words"], headline(told.policy, told.decision).means
    _must(f'the answer is explained with "{words}"', text, held=words in text)


def _says(told: Told, said: Said) -> None:
    words, text = said.words["words"], _advice(told)
    _must(f'the advice says "{words}"', text, held=words in text)


def _does_not_say(told: Told, said: Said) -> None:
    words, text = said.words["words"], _advice(told)
    _must(f'the advice does not say "{words}"', text, held=words.lower() not in text.lower())


def _task_says(told: Told, said: Said) -> None:
    task, words = said.words["task"], said.words["words"]
    text = _text_of(told, task)
    _must(f'to {_TASK_WORDS[task]}, staff read "{words}"', text, held=words in text)


def _task_does_not_say(told: Told, said: Said) -> None:
    task, words = said.words["task"], said.words["words"]
    text = _text_of(told, task)
    _must(
        f'to {_TASK_WORDS[task]}, staff do not read "{words}"', text, held=words.lower() not in text.lower()
    )


def _text_of(told: Told, task: str) -> str:
    told.named_tasks.add(task)
    found = [_task_text(asked) for asked in _asked(told) if task in _names(asked)]
    if not found:
        raise AssertionError(f"Expected: somebody is asked to {_TASK_WORDS[task]}. Nobody is.")
    return found[0]


def _names(asked: Asked) -> set[str]:
    return {task.id for task in asked.tasks}


def _one_call(told: Told, said: Said) -> None:
    names = {said.words["task"], said.words["other_task"]}
    told.named_tasks |= names
    _must(
        f"one call is enough to {' and to '.join(_TASK_WORDS[name] for name in sorted(names))}",
        _advice(told),
        held=any(names <= _names(asked) for asked in _asked(told)),
    )


def _lead_not_named(told: Told, said: Said) -> None:
    text = _advice(told)
    found = _NAMES_THE_LEAD.search(text)
    _must(f'no text names the lead (here: "{found[0]}")' if found else "", text, held=found is None)


def _rests_on(told: Told, said: Said) -> None:
    cited = {key for task in told.decision.duties for key in task.sources} | set(told.decision.sources)
    titles = [told.policy.sources[key].title for key in told.policy.sources if key in cited]
    _must(
        f'this rests on "{said.words["words"]}"',
        "\n".join(titles),
        held=any(said.words["words"] in title for title in titles),
    )


def _own_decision(told: Told, said: Said) -> None:
    heading = said.words["words"]
    if not told.policy.sources["assumption"].headings.get(heading):
        raise AssertionError(f'Expected: the policy says that it decided this itself: "{heading}".')


OUTCOMES = (
    Phrase("then", 'it is explained with "{words}"', _explained, SLOTS),
    Phrase("then", 'the advice says "{words}"', _says, SLOTS),
    Phrase("then", 'the advice does not say "{words}"', _does_not_say, SLOTS),
    Phrase("then", 'to {task}, staff read "{words}"', _task_says, SLOTS),
    Phrase("then", 'to {task}, staff do not read "{words}"', _task_does_not_say, SLOTS),
    Phrase("then", "one call is enough to {task} and to {other_task}", _one_call, SLOTS),
    Phrase("then", "no text names the lead", _lead_not_named, SLOTS),
    Phrase("then", 'this rests on "{words}"', _rests_on, SLOTS),
    Phrase("then", 'the policy says that it decided this itself: "{words}"', _own_decision, SLOTS),
)
