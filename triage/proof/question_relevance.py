"""The generic property that every question earns its place, by what it changes or by what it feeds."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from triage.cases.catalogue import load_catalogue
from triage.conversation.follow_up import load_follow_up_script
from triage.conversation.question import Question
from triage.conversation.script import load_script
from triage.conversation.values import facts_of, statements_of
from triage.kinds import Control
from triage.kinds.values import Value
from triage.pathway import Pathway
from triage.policy.model import Fact
from triage.proof.dead_rules import asked_after
from triage.proof.solver import Solver
from triage.proof.translate import Subject

APART = """\
% Two conversations that differ in one answer, and what differs in the advice.
apart :- route(1,X), not route(2,X).
apart :- route(2,X), not route(1,X).
apart :- duty(1,D), not duty(2,D).
apart :- duty(2,D), not duty(1,D).
apart :- owner(1,D,B), not owner(2,D,B).
apart :- reaches(1,D,C), not reaches(2,D,C).
earns(F) :- only(F), answered(1,F), answered(2,F), kept(1), kept(2), apart.
"""

FORM = "its field of the form"
_DAY = datetime.date(2026, 11, 20)


def question_relevance(
    subject: Subject, solver: Solver, feeds: Mapping[str, str], pathway: Pathway
) -> tuple[list[str], list[str]]:
    """What shows it with every excuse named, and in sentences what earns nothing.

    ``feeds``: what questions feed of which neither a policy file nor the question itself says it.
    """
    solver.add("earning", APART)
    changing: list[str] = []
    fed: dict[str, str] = {}
    for fact in subject.policy.facts.values():
        if not fact.is_area and solver.shows(f'earns("{fact.id}")'):
            changing.append(fact.id)
        else:
            fed[fact.id] = _feeds(subject, fact)
    fed |= dict(_without_fact(subject, feeds, pathway))
    shown = [f"two answers lead to different advice: {', '.join(changing)}"]
    for what in dict.fromkeys(filter(None, fed.values())):
        names = [name for name, found in fed.items() if found == what]
        shown.append(f"feeds {what}: {', '.join(names) if what != FORM else f'{len(names)} questions'}")
    faults = [
        f"The question {name} changes no route and no task in any conversation, and feeds nothing."
        for name, what in fed.items()
        if not what
    ]
    return shown, faults


def _feeds(subject: Subject, fact: Fact) -> str:
    """What a fact is for whose answers change no advice; empty where it is for nothing."""
    following = asked_after(subject, fact)
    if following:
        return _conditions(following)
    return f"the {fact.read_for}" if fact.read_for else ""


def _conditions(following: list[str]) -> str:
    return f"the conditions of other questions ({', '.join(following)})"


def _without_fact(subject: Subject, feeds: Mapping[str, str], pathway: Pathway) -> Iterator[tuple[str, str]]:
    """Each question of the dialog that answers no fact of the vocabulary, with what it feeds."""
    policy = subject.policy
    scripts = (load_script(policy), load_follow_up_script(policy))
    questions = {name: question for script in scripts for name, question in script.questions.items()}
    story: dict[str, Value] = {
        name: question.kind.example(f"words of {name}")
        for name, question in questions.items()
        if not question.fact and not question.form
    }
    for name, question in questions.items():
        if not question.fact:
            yield name, _fed_by(subject, question, questions, story, pathway) or feeds.get(name, "")


def _fed_by(
    subject: Subject,
    question: Question,
    questions: dict[str, Question],
    story: dict[str, Value],
    pathway: Pathway,
) -> str:
    if question.form:
        return FORM
    if question.kind.control is Control.GO_ON:
        return "nothing that is kept: it stands still until the call was made"
    if facts_of(question, story[question.id], _DAY):
        return "the answers of the vocabulary that stand behind it"
    less = {name: value for name, value in story.items() if name != question.id}
    words = load_catalogue("words")
    outlines = load_script(subject.policy).outline.statements
    if statements_of(outlines, story, "", words) != statements_of(outlines, less, "", words):
        return "the note"
    everything = dict.fromkeys((found.fact for found in questions.values() if found.fact), "yes")
    if pathway.fields_told(story, everything, words) != pathway.fields_told(less, everything, words):
        return "the form"
    following = [
        other.id
        for other in questions.values()
        if question.id in dict(other.if_answered) or question.id == other.unless_nothing
    ]
    return _conditions(following) if following else ""
