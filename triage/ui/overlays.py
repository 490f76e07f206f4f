"""What a presenter lays over a step of a story: the rules, the group's votes, another answer, the keys."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass

from triage.conversation.script import load_script
from triage.documents.model import (
    BlankLine,
    Block,
    CallOut,
    CallOutKind,
    Heading,
    Paragraph,
    Tone,
    bullets,
)
from triage.errors import InputError
from triage.policy.model import Rule
from triage.scenarios.played_story import Answered, Verdict
from triage.scenarios.votes import (
    Choice,
    choices,
    consequences,
    fired_rules,
    others,
    read_votes,
    rules_so_far,
    tally,
    what_if,
    without_rules,
)
from triage.scenarios.wording import (
    answer_text,
    citation_text,
    decided_text,
    decision_headline,
    demo_words,
    difference,
    label_of,
    questions_text,
    reason_text,
)
from triage.ui.explanation import answer_texts
from triage.ui.presenter import BACK, LEAVE, ON, Screen

Overlay = Generator[Screen, str, bool]
"""Screens over the story; True where the presenter leaves."""


@dataclass(frozen=True)
class Frame:
    """One step of the show: what stands on it, and the answers that can be changed there."""

    lines: Sequence[Block]
    answers: tuple[Answered, ...] = ()
    verdict: Verdict | None = None
    before: Sequence[Block] = ()
    undecided: bool = False
    """The group has not answered yet: nothing shown here may give the story's answer away."""
    part: int = 0
    """The scene that it belongs to, from 1; 0 for the opening."""


class Over:
    """What is laid over a step of the story: rules, votes, what if, help."""

    def __init__(self, title: str, frame: Frame, answers: tuple[Answered, ...]) -> None:
        self.title = title
        self.frame = frame
        self.answers = frame.answers or answers
        self.words = demo_words()

    def obey(self, command: str) -> Overlay:
        """Do what was asked for, then go back to the story."""
        asks = command in ("r", "w") or command.startswith("v")
        if asks and not self.answers and not self.frame.verdict:
            return (yield from self._show([Paragraph(self.words("nothing_asked"))]))
        if command == "r":
            return (yield from self._show(list(self._rules())))
        if command == "w":
            return (yield from self._what_if())
        if command.startswith("v"):
            return (yield from self._votes(command))
        return (
            yield from self._show(
                [
                    Heading(self.words("help.title")),
                    BlankLine(),
                    *(Paragraph(line) for line in self.words.lists["help.lines"]),
                ]
            )
        )

    def _show(self, lines: Sequence[Block]) -> Overlay:
        command = yield Screen(self.title, lines, "over")
        if command in (ON, BACK):
            return False
        return command == LEAVE or (yield from self.obey(command))

    # Rules

    def _rules(self) -> Iterator[Block]:
        yield Heading(self.words("verdict.rules"))
        if self.frame.undecided:
            yield BlankLine()
            yield Paragraph(self.words("verdict.not_yet"))
            for act in self.answers:
                yield from self._question(act)
            return
        verdict = self.frame.verdict
        if verdict:
            found = [(rule, verdict) for rule in fired_rules(verdict.world, verdict.decision)]
        else:
            found = [
                (rule, Verdict(act.so_far, act.world.decide(act.so_far), act.world))
                for act in self.answers
                for rule in rules_so_far(act)
            ]
        shown: set[str] = set()
        for rule, held in found:
            if rule.id not in shown:
                shown.add(rule.id)
                yield from self._rule(rule, held)
        if not found:
            yield BlankLine()
            yield Paragraph(self.words("verdict.none") if verdict else without_rules(self.answers))
        for act in () if verdict else self.answers:
            yield from self._question(act)

    def _rule(self, rule: Rule, held: Verdict) -> Iterator[Block]:
        policy = held.world.policy
        yield BlankLine()
        yield Heading(rule.says, 2)
        yield Paragraph(self.words("verdict.answers"), indent=2)
        yield from bullets(self._answers(rule, held), 2)
        because = reason_text(policy, rule, held.decision)
        yield Paragraph(self.words("verdict.because", because=because), indent=2)
        for cited in rule.sources:
            yield Paragraph(self.words("verdict.source", source=citation_text(policy, cited)), indent=2)
            decided = decided_text(policy, cited)
            if decided:
                yield Paragraph(self.words("verdict.decided", decided=decided), indent=2)
        yield Paragraph(
            self.words("verdict.rule_id", id=rule.id, file=rule.file, line=str(rule.line)),
            Tone.QUIET,
            indent=2,
        )

    def _answers(self, rule: Rule, held: Verdict) -> list[str]:
        """The answers by which a rule holds; those that nothing points to danger in one line."""
        policy = held.world.policy
        texts = answer_texts(policy, held.case, held.decision, rule)
        danger = load_script(policy).about_danger
        facts = danger.kind.further_facts if danger else ()
        safe = [f"{policy.facts[fact].label}: {policy.facts[fact].values['no']}" for fact in facts]
        if not safe or not set(safe) <= set(texts):
            return texts
        return [
            f"{self.words('danger')}: {self.words('nothing_points')}",
            *(text for text in texts if text not in safe),
        ]

    def _question(self, act: Answered) -> Iterator[Block]:
        if not act.asked.why and not act.asked.sources:
            return
        yield BlankLine()
        yield Heading(act.asked.ask, 2)
        if act.asked.why:
            yield Paragraph(self.words("verdict.asked_because", why=act.asked.why), indent=2)
        for cited in act.asked.sources:
            source = citation_text(act.world.policy, cited)
            yield Paragraph(self.words("verdict.question_source", source=source), Tone.QUIET, indent=2)

    # Votes

    def _votes(self, command: str) -> Overlay:
        act = self.frame.answers[0] if len(self.frame.answers) == 1 else None
        if act is None or not act.judgement:
            return (yield from self._show([Paragraph(self.words("votes.nothing"))]))
        try:
            votes = read_votes(command, act.asked)
        except InputError as error:
            problem = f"{error.problem[:1].upper()}{error.problem[1:]}."
            return (yield from self._show([CallOut(problem, CallOutKind.WRONG)]))
        lines: list[Block] = [Heading(self.words("votes.title")), BlankLine()]
        counted = tally(act, votes)
        for found, (leads, *changed) in zip(
            counted, consequences([found.verdict for found in counted]), strict=True
        ):
            given = f" {self.words('votes.given')}" if found.given and not self.frame.undecided else ""
            told = self.words("votes.line", label=found.choice.label, votes=str(found.votes))
            lines += [
                Heading(told + given, 2),
                Paragraph(self.words("votes.leads", outcome=leads), indent=2),
                *(Paragraph(text, indent=2) for text in changed),
            ]
        return (yield from self._show([*lines, BlankLine(), Paragraph(self.words("votes.live"), Tone.HINT)]))

    # What if

    def _what_if(self) -> Overlay:
        if self.frame.undecided:
            return (yield from self._any_answer(self.answers[0]))
        acts = [act for act in self.answers if others(act)]
        if not acts:
            return (yield from self._show([Paragraph(self.words("what_if.none"))]))
        act = acts[0]
        if len(acts) > 1:
            # What the group judges comes first.
            acts.sort(key=lambda found: not found.judged)
            labels = [
                self.words("what_if.of", question=label_of(found), answer=answer_text(found))
                for found in acts
            ]
            chosen = yield from self._choose(self.words("what_if.which"), labels)
            if chosen is None:
                return False
            if chosen < 0:
                return True
            act = acts[chosen]
        tried = others(act)
        now = self.words("what_if.of", question=label_of(act), answer=answer_text(act))
        chosen = yield from self._choose(now, [choice.label for choice in tried])
        if chosen is None:
            return False
        return chosen < 0 or (yield from self._show(self._would_be(act, tried[chosen])))

    def _any_answer(self, act: Answered) -> Overlay:
        """Every answer can be tried, and none is measured by the story's own."""
        tried = choices(act)
        chosen = yield from self._choose(self.words("what_if.any"), [choice.label for choice in tried])
        if chosen is None or chosen < 0:
            return chosen is not None
        verdicts = [what_if(act, choice) for choice in tried]
        (leads, *tasks), verdict = consequences(verdicts)[chosen], verdicts[chosen]
        return (
            yield from self._show(
                [
                    *self._tried(act, tried[chosen]),
                    Paragraph(self.words("what_if.now"), Tone.QUIET),
                    Heading(leads, indent=2),
                    *(Paragraph(text) for text in tasks),
                    *self._then(act, verdict.decision.still_needed),
                ]
            )
        )

    def _choose(self, title: str, labels: Sequence[str]) -> Generator[Screen, str, int | None]:
        """The place of what was chosen; None to go back, less than 0 to leave."""
        lines: list[Block] = [
            Heading(self.words("what_if.title")),
            BlankLine(),
            Heading(title, 2),
            BlankLine(),
            *bullets(labels, marker=""),
        ]
        note: list[Block] = []
        while True:
            keys = "menu" if len(labels) < 10 else "long_menu"
            typed = yield Screen(self.title, [*lines, *note], keys, menu=len(labels))
            if typed == LEAVE:
                return -1
            if typed in (ON, BACK):
                return None
            if typed.isascii() and typed.isdigit() and 1 <= int(typed[:4]) <= len(labels):
                return int(typed[:4]) - 1
            note = [CallOut(self.words("quiz.bad", count=str(len(labels))), CallOutKind.WRONG)]

    def _would_be(self, act: Answered, choice: Choice) -> list[Block]:
        policy = act.world.policy
        base = Verdict(act.coming, act.world.decide(act.coming), act.world)
        other = what_if(act, choice)
        lines = self._tried(act, choice)
        if (base.decision.routes, base.decision.duties, base.decision.parallel) == (
            other.decision.routes,
            other.decision.duties,
            other.decision.parallel,
        ):
            lines.append(Paragraph(self.words("what_if.same")))
        else:
            lines += [
                Paragraph(self.words("what_if.before"), Tone.QUIET),
                Paragraph(decision_headline(policy, base.decision), indent=2),
                Paragraph(self.words("what_if.now"), Tone.QUIET),
                Heading(decision_headline(policy, other.decision), indent=2),
                *self._changes(base, other),
            ]
        still = [fact for fact in other.decision.still_needed if fact not in base.decision.still_needed]
        return [*lines, *self._then(act, still)]

    def _tried(self, act: Answered, choice: Choice) -> list[Block]:
        return [
            Heading(self.words("what_if.title")),
            Heading(self.words("what_if.of", question=label_of(act), answer=choice.label), 2),
            BlankLine(),
        ]

    def _then(self, act: Answered, still: Sequence[str]) -> Iterator[Block]:
        """What has to be asked first, and that the story stays."""
        if still:
            asked = self.words("verdict.asked_first", questions=questions_text(act.world.policy, still))
            yield from (BlankLine(), Paragraph(asked))
        yield from (BlankLine(), Paragraph(self.words("what_if.story_stays"), Tone.HINT))

    def _changes(self, base: Verdict, other: Verdict) -> Iterator[Block]:
        changed = difference(base, other)
        for name in ("beside_added", "beside_dropped"):
            if changed[name]:
                yield Paragraph(self.words(f"what_if.{name}", beside="; ".join(changed[name])))
        for name in ("added", "dropped", "changed"):
            if changed[name]:
                yield BlankLine()
                yield Heading(self.words(f"what_if.{name}"), 2)
                yield from bullets(changed[name], 2)
