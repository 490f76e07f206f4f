"""Acts in words: what every way of showing a story says of an answer, a decision or a rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from triage.cases.catalogue import Catalogue, in_a_row, load_catalogue
from triage.engine.deciding import rewording
from triage.engine.decision import UNDECIDED, Decision
from triage.kinds.values import AnswerValue
from triage.paperwork.advice import headline, is_lead, tasks
from triage.policy.model import Citation, Policy, Rule
from triage.policy.wording import cited_words
from triage.scenarios.played_story import Answered, Verdict
from triage.scenarios.question_lookup import AGAIN
from triage.scenarios.story_files import Story


def demo_words() -> Catalogue:
    """The wording of the trainer's mode."""
    return load_catalogue("demo")


def answer_text(act: Answered) -> str:
    """The answer of the story as staff would read it."""
    words, policy = demo_words(), act.world.policy
    if len(act.asked.facts) > 1:
        return _of_a_group(act)
    value = act.values[act.fact]
    if act.fact == act.world.training.asked_in_words:
        return act.said or words("thought_of" if value == "yes" else "left_out")
    if not isinstance(value, tuple):
        return act.asked.options.get(str(value)) or _shown(policy, act.fact, value)
    if not value:
        return _nothing_ticked(act)
    labels, in_own_words = policy.facts[act.fact].values, act.world.training.entries_in_own_words
    return "; ".join(
        words("in_own_words", said=act.said) if act.said and word in in_own_words else labels[word]
        for word in value
    )


def _nothing_ticked(act: Answered) -> str:
    given = act.coming.answers
    for found in act.world.training.nothing_ticked:
        if found.fact == act.fact and all(given.get(fact) == word for fact, word in found.when.items()):
            return found.says
    return demo_words()("none_of_these")


def label_of(act: Answered) -> str:
    """What an answer is about, in a few words."""
    if len(act.asked.facts) > 1:
        return demo_words()("danger_again" if act.asked.id.endswith(AGAIN) else "danger")
    return act.reword(act.world.policy.facts[act.fact].label)


class Shown:
    """What a story has shown so far: the last answer to each question."""

    def __init__(self) -> None:
        self._last: dict[str, str] = {}

    def again(self, act: Answered) -> bool:
        """Whether this question was answered in the same way before."""
        return act.again or self._last.get(act.asked.id) == answer_text(act)

    def keep(self, *acts: Answered) -> None:
        """Remember that these were shown."""
        self._last.update({act.asked.id: answer_text(act) for act in acts})


def _of_a_group(act: Answered) -> str:
    # One screen asks for all of them, and a story may answer them one after the other: all count.
    given = {fact: act.coming.answers.get(fact, act.values.get(fact, "no")) for fact in act.asked.facts}
    labels = [(act.world.policy.facts[fact], value) for fact, value in given.items() if value != "no"]
    return "; ".join(f"{fact.label} ({fact.values[str(value)]})" for fact, value in labels) or demo_words()(
        "nothing_points"
    )


def _shown(policy: Policy, fact: str, value: AnswerValue) -> str:
    label = policy.facts[fact].values.get(str(value), str(value))
    return f"{label[:1].upper()}{label[1:]}"


def decision_headline(policy: Policy, decision: Decision) -> str:
    """Where a decision leads, in one line: the headline, what runs beside it, what is still asked."""
    words = demo_words()
    parts = [headline(policy, decision).headline]
    if decision.parallel:
        parts.append(words("votes.beside", beside=beside_text(policy, decision.parallel)))
    if decision.route == UNDECIDED and decision.still_needed:
        parts.append(words("votes.open", questions=questions_text(policy, decision.still_needed)))
    return "; ".join(parts)


def beside_text(policy: Policy, routes: Iterable[str]) -> str:
    """The services beside a route."""
    return "; ".join(policy.routes[route].headline.removesuffix(", beside this") for route in routes)


def questions_text(policy: Policy, facts: Iterable[str]) -> str:
    """The labels of questions that are open, in a row."""
    return in_a_row(policy.facts[fact].label for fact in facts)


def task_text(verdict: Verdict, task: str) -> str:
    """A task as the advice says it to whoever asks; one that is not asked, as it would be said to them."""
    policy, case, decision = verdict.world.policy, verdict.case, verdict.decision
    for asked in (
        tasks(policy, case, decision, is_lead(policy, case), apart=True) if decision.duty(task) else ()
    ):
        if asked.tasks[0].id == task:
            return asked.says
    duty = policy.duties[task]
    return rewording(policy, decision.snapshot)(
        (duty.says_to_lead if is_lead(policy, case) else "") or duty.says
    )


def reason_text(policy: Policy, rule: Rule, decision: Decision) -> str:
    """Why a rule holds, in the words of a decision: where nothing goes through the lead, none is named."""
    return rewording(policy, decision.snapshot)(rule.because)


def citation_text(policy: Policy, cited: Citation) -> str:
    """A source and its heading; what was decided where no document speaks."""
    return cited_words(policy, cited)


def decided_text(policy: Policy, cited: Citation) -> str:
    """What was decided for this program under that heading; empty where a document says it."""
    source = policy.sources.get(cited.key)
    return source.headings.get(cited.heading, "") if source else ""


def sources_text(policy: Policy, rule: Rule) -> str:
    """Every source of a rule in a row."""
    return "; ".join(citation_text(policy, cited) for cited in rule.sources)


def story_sources(policy: Policy, story: Story) -> Iterator[str]:
    """Where the story comes from, with the titles of documents in place of their keys."""
    for line in story.sources:
        key, _, heading = line.partition(",")
        source = policy.sources.get(key.strip())
        if key.strip() == "assumption":
            yield demo_words()("opening.own_words")
        elif source:
            named = heading.strip().strip('"')
            yield cited_words(policy, Citation(source.key, named)) if named else source.title
        else:
            yield line


def difference(base: Verdict, other: Verdict) -> dict[str, list[str]]:
    """What another answer changes: tasks and services that come and go, and tasks for somebody else."""
    policy = other.world.policy
    before, after = (
        {task.id: task_text(verdict, task.id) for task in verdict.decision.duties}
        for verdict in (base, other)
    )
    return {
        "added": [text for duty, text in after.items() if duty not in before],
        "dropped": [text for duty, text in before.items() if duty not in after],
        "changed": [
            demo_words()("what_if.in_place", now=text, before=before[duty])
            for duty, text in after.items()
            if before.get(duty, text) != text
        ],
        "beside_added": [
            beside_text(policy, [route])
            for route in other.decision.parallel
            if route not in base.decision.parallel
        ],
        "beside_dropped": [
            beside_text(policy, [route])
            for route in base.decision.parallel
            if route not in other.decision.parallel
        ],
    }
