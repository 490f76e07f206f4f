"""What is missing around the rules: questions, texts, words for scenarios, contacts; and what to write where.

The proofs speak of the rules alone. A fact that nobody asks, a task that no scenario can name and two labels
that were exchanged leave every property as it is, and harm whoever uses the program.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from triage.cases.catalogue import shown_dialog
from triage.conversation.follow_up import load_follow_up_script
from triage.conversation.outline import load_outline
from triage.conversation.question import Question
from triage.conversation.script import Script, load_script
from triage.conversation.values import facts_of
from triage.policy.model import Condition, ContactKind, Duty, Fact, Policy
from triage.policy.organisation import QUESTIONS_FILE
from triage.policy.strata import conditions_of
from triage.policy.terms import ALWAYS
from triage.proof.exchanged_labels import exchanged, wrong_label
from triage.proof.gap import Gap, file_for
from triage.proof.missing_phrases import said_of, unsaid
from triage.proof.missing_texts import missing_texts
from triage.proof.solver import Solver
from triage.proof.translate import Subject, facts_under

ASSUMPTION = "assumption"
_SAYS_WHOM = re.compile(r"\d{3}|\bask\b", re.IGNORECASE)
_DAY = datetime.date(2026, 11, 20)


@dataclass(frozen=True, slots=True)
class _Asking:
    """The conversation of each phase, and where each of them first asks for a fact."""

    scripts: Mapping[str, Script]
    places: Mapping[str, Mapping[str, int]]
    later: Mapping[str, str]
    """The phases that a follow-up asks about, each with the stage of its own questions."""

    @property
    def first(self) -> str:
        """The phase in which a case begins."""
        return next(iter(self.scripts))


def gaps(policy: Policy) -> list[Gap]:
    """All that is missing around the rules of a policy and the dialogs in use, in the order of the work.

    InputError where clingo is not installed.
    """
    asking = _asking(policy)
    return [
        *_not_asked(policy, asking),
        *_out_of_order(policy, asking),
        *_texts(policy, asking),
        *missing_texts(policy),
        *exchanged_labels(policy),
        *_contacts(policy),
        *unsaid(policy),
    ]


def _file_of(policy: Policy, name: str, file: str) -> str:
    return file_for(policy, name, f"{policy.shown}/{file}", file)


def _asked_in(policy: Policy, question: Question) -> str:
    return file_for(policy, question.id, shown_dialog(question.stage), QUESTIONS_FILE)


# --- questions ----------------------------------------------------------------------------------------


def _asking(policy: Policy) -> _Asking:
    terms, main, follow_up = policy.terms, load_script(policy), load_follow_up_script(policy)
    later = {phase: stage for stage, phase in reversed([*terms.phase_of_stage.items()])}
    phases = [phase for phase in terms.phases if phase != ALWAYS] or [ALWAYS]
    scripts = {phase: follow_up if phase in later else main for phase in phases}
    asked = {phase: script for phase, script in scripts.items() if phase not in later or script.screens}
    return _Asking(asked, {phase: _places(script) for phase, script in asked.items()}, later)


def _places(script: Script) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, question in enumerate(script.questions.values()):
        for fact in _asked_by(question):
            found.setdefault(fact, number)
    return found


def _asked_by(question: Question) -> set[str]:
    """The facts that some answer to a question gives."""
    return {*facts_of(question, question.kind.example(), _DAY), *filter(None, [question.fact])}


def _not_asked(policy: Policy, asking: _Asking) -> Iterator[Gap]:
    solver = Solver({policy.national: Subject(policy)}, {1: policy.national})
    told_by = policy.terms.phase_told_by
    for fact in policy.facts.values():
        if fact.never_needed:
            if not any(fact.id in places for places in asking.places.values()):
                yield _question_missing(policy, asking, fact, asking.first)
            continue
        for phase, places in asking.places.items():
            in_phase = [f'is(1,"{told_by}","{phase}")'] if told_by else []
            needed = solver.shows(f'asked(1,"{fact.id}")', *in_phase, "ended(1)")
            if needed and fact.id not in places:
                yield _question_missing(policy, asking, fact, phase)


def _question_missing(policy: Policy, asking: _Asking, fact: Fact, phase: str) -> Gap:
    return Gap(
        f"No question of {_conversation(asking, phase)} asks for {fact.id} ({fact.label}), though the policy "
        "needs the answer there. Nobody could give it.",
        _where_to_ask(policy, asking, fact, phase),
        (
            f"- id: {fact.id}",
            f"  title: {fact.label}",
            "  questions:",
            f"    - id: {fact.id}",
            f"      fact: {fact.id}",
            f'      ask: "{fact.label}: is that so?"',
            "      help: What counts, and what to answer who is not sure.",
            "      why: What the answer changes, in one sentence.",
            "      sources:",
            "        - key of a document: the heading in it",
        ),
    )


def _conversation(asking: _Asking, phase: str) -> str:
    stage = asking.later.get(phase)
    return f"the follow-up ({shown_dialog(stage)})" if stage else "the conversation"


def _where_to_ask(policy: Policy, asking: _Asking, fact: Fact, phase: str) -> str:
    """The file, and the question below which it belongs by the order of the vocabulary."""
    script, places, own = asking.scripts[phase], asking.places[phase], asking.later.get(phase)
    questions = list(script.questions.values())
    if not questions:
        return f"{shown_dialog(own or fact.stage)}, under screens"
    names = list(policy.facts)
    before = [name for name in names[: names.index(fact.id)] if name in places]
    above = questions[max((places[name] for name in before), default=0)]
    if own and above.stage != own:
        return f"{shown_dialog(own)}, under screens"
    return f"{shown_dialog(above.stage)}, under screens, below the one with the question {above.id}"


def _out_of_order(policy: Policy, asking: _Asking) -> Iterator[Gap]:
    # What tells the two halves of the way apart is known from the start of each.
    subject = Subject(policy)
    told_by = policy.terms.phase_told_by
    known = facts_under(subject, conditions_of(policy.derived[told_by])) if told_by else set()
    order = list(policy.facts)
    for name, script in asking.scripts.items():
        screens = {screen.id: screen for screen in script.screens}
        questions = list(script.questions.values())
        places = asking.places[name]
        for number, question in enumerate(questions):
            own = _asked_by(question)
            read = facts_under(
                subject,
                [
                    _at(name, condition, told_by)
                    for condition in (
                        question.when,
                        screens[question.screen].when,
                        *(policy.facts[fact].asked_when for fact in own if fact in policy.facts),
                    )
                ],
            )
            late = [fact for fact in read - own - known if places.get(fact, 0) > number]
            for fact in sorted(late, key=order.index):
                later = questions[places[fact]]
                yield Gap(
                    f"The question {question.id} is asked before the question {later.id}, on whose answer it "
                    f"depends ({fact}). Staff would be asked the one without the other.",
                    f"{_asked_in(policy, question)}, the question {question.id}",
                    (f"move it below the question {later.id} ({shown_dialog(later.stage)})",),
                )


def _at(stage: str, condition: Condition, told_by: str) -> Condition:
    """What is left to be answered of a condition in one half of the way; nothing where it always holds."""
    left = tuple(
        tuple(test for test in tests if test.name != told_by)
        for tests in condition
        if all(stage in test.words for test in tests if test.name == told_by)
    )
    return ((),) if () in left else left


# --- texts --------------------------------------------------------------------------------------------


def _texts(policy: Policy, asking: _Asking) -> Iterator[Gap]:
    questions = {
        name: found for script in asking.scripts.values() for name, found in script.questions.items()
    }
    for name, question in questions.items():
        for key, text, what in (
            ("why", question.why, "why it is asked"),
            ("help", question.help, "what helps with it"),
        ):
            if not text:
                yield Gap(
                    f"The question {name} does not say {what}, which staff can ask at every question.",
                    f"{_asked_in(policy, question)}, the question {name}",
                    (f"{key}: One sentence.",),
                )
    for duty in policy.duties.values():
        yield from _to_the_lead(policy, duty)
    assumed = policy.sources[ASSUMPTION].headings if ASSUMPTION in policy.sources else {}
    for heading, decision in assumed.items():
        if not decision:
            yield Gap(
                f'The assumption "{heading}" does not say what was decided and why.',
                f"{policy.shown}/sources.yaml, {ASSUMPTION}, headings",
                (f"{heading}: >-", "  What was decided, and why, in a sentence or two."),
            )


def _to_the_lead(policy: Policy, duty: Duty) -> Iterator[Gap]:
    lead = load_outline(policy).ending.lead
    own = duty.contact and policy.contact_kinds[duty.contact].own_organisation
    if not (lead.owner and lead.called) or not (duty.by == lead.owner or own):
        return
    speaks_of_them = re.compile(rf"\b({'|'.join(map(re.escape, lead.called))})\b", re.IGNORECASE)
    title = policy.terms.owners[lead.owner].removeprefix("the ")
    for key, text, other in (
        ("says_to_lead", duty.says, duty.says_to_lead),
        ("how_to_lead", duty.how, duty.how_to_lead),
    ):
        if speaks_of_them.search(text) and not other:
            yield Gap(
                f"The task {duty.id} sends a {title} to themselves: it has no words for the "
                f'lead in place of "{text}"',
                f"{_file_of(policy, duty.id, 'duties.yaml')}, duties, {duty.id}",
                (f"{key}: The same, as a lead reads it.",),
            )


# --- labels that stand twice --------------------------------------------------------------------------


def exchanged_labels(policy: Policy) -> Iterator[Gap]:
    """Where two labels of the policy, of the dialogs in use or of the features may have been exchanged."""
    for script in (load_script(policy), load_follow_up_script(policy)):
        for question in script.questions.values():
            values = policy.facts[question.fact].values if question.fact else {}
            shown = {option.word: option.label for option in question.options}
            for word, other in wrong_label(values, shown):
                yield Gap(
                    f'The question {question.id} offers "{shown[word]}" for {word}, which the vocabulary '
                    f'calls "{values[word]}". It is nearer to {other}, "{values[other]}": two labels may be '
                    "exchanged.",
                    f"{_asked_in(policy, question)}, {question.id}, options; and "
                    f"{_file_of(policy, question.fact, 'vocabulary.yaml')}, {question.fact}",
                    (f"{word}: {values[word]}",),
                )
    for where, known, told in said_of(policy):
        for one, other in exchanged(known, told):
            yield Gap(
                f'The policy calls {one} "{known[one]}" and {other} "{known[other]}"; scenarios call them '
                f'"{told[one]}" and "{told[other]}". Two labels may be exchanged.',
                f"the policy's words; or {where}",
                ("the label of the one in place of the other's",),
            )


# --- contacts -----------------------------------------------------------------------------------------


def _contacts(policy: Policy) -> Iterator[Gap]:
    given = {name for area in policy.areas.values() for name in area.contacts}
    named = {duty.contact for duty in policy.duties.values()}
    named |= {kind for override in policy.overrides for kind in override.contacts.values()}
    named |= {kind.or_else for kind in policy.contact_kinds.values()}
    for kind in policy.contact_kinds.values():
        if kind.same_everywhere and kind.id not in policy.areas[policy.national].contacts:
            yield Gap(
                f"The contact {kind.id} ({kind.name}) is the same everywhere, and no number is given.",
                f"{policy.shown}/areas/{policy.national}.yaml, contacts",
                _contact_lines(kind),
            )
            continue
        if kind.id not in given and not kind.always_shown and not _SAYS_WHOM.search(kind.fallback):
            yield Gap(
                f"No area gives the contact {kind.id} ({kind.name}), and its fallback names no number "
                "and nobody to ask.",
                f"{_file_of(policy, kind.id, 'contacts.yaml')}, {kind.id}",
                ("fallback: Ask the local authority for it. Its number is on the council's website.",),
            )
        if kind.id not in given and kind.id not in named:
            yield Gap(
                f"The contact {kind.id} ({kind.name}) is named by no task and given by no area.",
                f"{_file_of(policy, kind.id, 'duties.yaml')}, duties",
                (f"contact: {kind.id}",),
            )


def _contact_lines(kind: ContactKind) -> tuple[str, ...]:
    return (f"{kind.id}:", f"  name: {kind.name}", "  phone: the number", "  hours: when it is answered")
