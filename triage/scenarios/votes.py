"""What would happen with another answer, and what a group's votes would lead to: live on the engine."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from triage.cases.model import Case
from triage.engine import Decision
from triage.engine.deciding import asked_now
from triage.errors import InputError
from triage.kinds.values import AnswerValue
from triage.policy.model import Fact, Rule
from triage.scenarios.played_story import Answered, Verdict, World
from triage.scenarios.question_lookup import StaffQuestion
from triage.scenarios.wording import decision_headline, demo_words, task_text

_VOTES = re.compile(r"v?[\s,]*(\d+(?:[\s,]+\d+)*)\s*")
_MOST_VOTES = 9_999


@dataclass(frozen=True)
class Choice:
    """Another answer: how it reads, and what it sets."""

    label: str
    values: Mapping[str, AnswerValue]


@dataclass(frozen=True)
class Tally:
    """One answer with its votes and the case and decision that it would lead to."""

    choice: Choice
    votes: int
    verdict: Verdict
    given: bool
    """Whether this is the answer of the story."""


def choices(act: Answered) -> list[Choice]:
    """Every answer that can be tried in place of this one, the story's own too where it is one word."""
    policy = act.world.policy
    if act.asked.options:
        return [Choice(label, {act.fact: word}) for word, label in act.asked.options.items()]
    if len(act.asked.facts) > 1:
        return _in_a_group(act)
    fact = policy.facts[act.fact]
    if fact.is_list:
        return _of_a_list(fact, act.values[act.fact])
    if fact.is_number:
        return _of_a_number(fact)
    return []


def others(act: Answered) -> list[Choice]:
    """The answers that differ from the story's own."""
    return [
        choice
        for choice in choices(act)
        if any(act.coming.answers.get(fact) != value for fact, value in choice.values.items())
    ]


def _in_a_group(act: Answered) -> list[Choice]:
    facts = {name: act.world.policy.facts[name] for name in act.asked.facts}
    none = dict.fromkeys(facts, "no")
    found = [Choice(fact.label, {**none, name: "yes"}) for name, fact in facts.items()]
    found += [Choice(f"{fact.label}: not sure", {**none, name: "unsure"}) for name, fact in facts.items()]
    return [*found, Choice("None of these", none)]


def _of_a_list(fact: Fact, ticked: AnswerValue) -> list[Choice]:
    words = ticked if isinstance(ticked, tuple) else ()
    found = (
        [
            Choice(f"Without: {fact.values[word]}", {fact.id: tuple(left for left in words if left != word)})
            for word in words
        ]
        if len(words) > 1
        else []
    )
    more = [
        Choice(f"Also: {label}", {fact.id: (*words, word)})
        for word, label in fact.values.items()
        if word not in words
    ]
    return [Choice("None of these", {fact.id: ()}), *found, *more]


def _of_a_number(fact: Fact) -> list[Choice]:
    """The numbers on both sides of every line that a rule draws, and the words."""
    lines = [band.up_to for band in fact.bands if band.up_to < fact.highest]
    numbers = sorted({number for line in lines for number in (line, line + 1)})
    return [
        *(Choice(str(number), {fact.id: number}) for number in numbers),
        *(Choice(label, {fact.id: word}) for word, label in fact.values.items()),
    ]


def what_if(act: Answered | Verdict, choice: Choice) -> Verdict:
    """What the policy would ask with another answer, everything else being as in the story."""
    case = act.coming if isinstance(act, Answered) else act.case
    return _decided(act.world, case, choice)


def _decided(world: World, case: Case, choice: Choice) -> Verdict:
    usual = world.decide(case)
    found = case.with_(answers={**case.answers, **choice.values})
    decision = world.decide(found)
    policy = world.policy
    # What staff would no longer be asked cannot count, unless the story answered it unasked anyhow.
    for name, fact in policy.facts.items():
        if (
            name in found.answers
            and name not in choice.values
            and not fact.is_area
            and asked_now(fact, usual.snapshot)
            and not asked_now(fact, decision.snapshot)
        ):
            found = found.with_(
                answers={known: value for known, value in found.answers.items() if known != name}
            )
            decision = world.decide(found)
    return Verdict(found, decision, world)


def read_votes(typed: str, asked: StaffQuestion) -> list[int]:
    """The votes in ``v 12 8 0``, one for each answer in order. InputError says how they are typed."""
    found = _VOTES.fullmatch(typed.strip().lower())
    count = len(asked.options)
    example = " ".join(["v", *("12", "8", "0", "0", "0", "0")[:count]])
    if not found:
        raise InputError(f"type the votes like this: {example}")
    votes = [int(number[:6]) for number in re.split(r"[\s,]+", found[1])]
    if len(votes) > count:
        raise InputError(f"there are {count} answers, so at most {count} numbers: {example}")
    if max(votes) > _MOST_VOTES:
        raise InputError(f"at most {_MOST_VOTES} votes for one answer")
    return votes + [0] * (count - len(votes))


def tally(act: Answered, votes: list[int]) -> list[Tally]:
    """What each answer to a judgement would lead to, with its votes."""
    return [
        Tally(choice, number, what_if(act, choice), act.values[act.fact] == choice.values[act.fact])
        for choice, number in zip(choices(act), votes, strict=True)
    ]


def same_for_all(act: Answered) -> bool:
    """Whether every other answer leads to the same here."""
    usual = act.world.decide(act.coming)
    return all(
        (other.routes, other.parallel, [task.id for task in other.duties])
        == (usual.routes, usual.parallel, [task.id for task in usual.duties])
        for other in (what_if(act, choice).decision for choice in others(act))
    )


def rules_behind(act: Answered) -> list[Rule]:
    """The rules that hold because of this answer: with another one, at least one of them would not."""
    decision = act.world.decide(act.coming)
    without = [what_if(act, choice).decision.fired for choice in others(act)]
    return [
        rule for rule in fired_rules(act.world, decision) if any(rule.id not in fired for fired in without)
    ]


def rules_so_far(act: Answered) -> list[Rule]:
    """Those of them that hold with what was shown up to this answer: no later one is given away."""
    held = act.world.decide(act.so_far).fired
    return [rule for rule in rules_behind(act) if rule.id in held]


def without_rules(acts: Sequence[Answered]) -> str:
    """What to say of answers behind which no rule can be shown yet."""
    if any(map(rules_behind, acts)):
        return demo_words()("verdict.later")
    return demo_words()("verdict.same_for_all" if all(map(same_for_all, acts)) else "verdict.adds_nothing")


def consequences(verdicts: Sequence[Verdict]) -> list[list[str]]:
    """Where each of several answers leads: its outcome, then, where others go the same way, the tasks that
    not all of them ask for. None is measured by the story's own answer, so none gives that away."""
    found = []
    for verdict in verdicts:
        policy, decision = verdict.world.policy, verdict.decision
        shared = set.intersection(
            *(
                {task.id for task in other.decision.duties}
                for other in verdicts
                if other.decision.route == decision.route
            )
        )
        own = [task_text(verdict, task.id) for task in decision.duties if task.id not in shared]
        added = [demo_words()("votes.added", tasks=" ".join(own))] if own else []
        found.append([decision_headline(policy, decision), *added])
    return found


def explained(act: Answered) -> list[tuple[Choice, Verdict, list[Rule]]]:
    """Every answer to a judgement, what it leads to, and the rules that say why.

    Those are the rules that give its route or a service beside it, and those by which it differs from
    another answer with the same route.
    """
    tried = [(choice, what_if(act, choice)) for choice in choices(act)]
    return [
        (
            choice,
            verdict,
            [
                rule
                for rule in fired_rules(act.world, verdict.decision)
                if _tells(rule, verdict, [other for _, other in tried])
            ],
        )
        for choice, verdict in tried
    ]


def _tells(rule: Rule, verdict: Verdict, tried: Iterable[Verdict]) -> bool:
    decision = verdict.decision
    if {decision.route, *decision.parallel} & set(rule.routes):
        return True
    return any(
        other.decision.route == decision.route and rule.id not in other.decision.fired for other in tried
    )


def fired_rules(world: World, decision: Decision) -> list[Rule]:
    """The rules that hold in a decision, an area's own among them."""
    policy = world.policy
    known = {**policy.rules, **{rule.id: rule for rule in policy.area(decision.area).rules}}
    return [known[rule] for rule in decision.fired]
