"""What one scenario tells: the answers, the area, the day, and then what the policy said."""

from __future__ import annotations

import datetime
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from triage.cases.model import Case
from triage.conversation import Conversation
from triage.conversation.question import Question
from triage.documents.model import FieldRows
from triage.engine import Decision, Engine
from triage.errors import InputError
from triage.kinds.values import AnswerValue
from triage.policy import Policy, load_policy
from triage.storage.confirmations import contacts_digest, holding, last_day
from triage.storage.settings import Confirmation

EXAMPLE_DAY = datetime.date(2026, 11, 20)


class _Kept(threading.local):
    """The last engine that was used, one for each thread: no engine works in two."""

    last: Engine | None = None
    rules_engine_too = True


_kept = _Kept()


def engine_of(policy: Policy, confirmed: frozenset[str] = frozenset()) -> Engine:
    """The engine of a policy. The last one is kept: most scenarios share it."""
    if _kept.last is None or _kept.last.policy is not policy or _kept.last.confirmed != confirmed:
        _kept.last = Engine(policy, confirmed=confirmed, rules_engine_too=_kept.rules_engine_too)
    return _kept.last


@contextmanager
def reference_evaluator_alone() -> Iterator[None]:
    """Scenarios that are told within play on the reference evaluator alone, which is ready at once."""
    _kept.last = None
    _kept.rules_engine_too = False
    try:
        yield
    finally:
        _kept.last = None
        _kept.rules_engine_too = True


class ScenarioContext:
    """A scenario's own small world. Nothing in it outlives the scenario."""

    def __init__(self, policy: Policy, rules: Path | None = None) -> None:
        """``rules`` is the folder that ``policy`` comes from, where it is not the installed one."""
        self.policy = policy
        self.rules = rules
        self.case = Case()
        self.today = EXAMPLE_DAY
        self.confirmations: dict[str, Confirmation] = {}
        self.own: tempfile.TemporaryDirectory[str] | None = None
        self.refusal = ""
        self.decisions: list[Decision] = []
        self.named_tasks: set[str] = set()
        self.conversation: Conversation | None = None
        self.asked: list[Question] = []
        self.handed_over: Case | None = None
        self.taken_back: list[str] = []
        self.note = ""
        self.form: list[FieldRows] = []

    @property
    def decision(self) -> Decision:
        """What the policy said last."""
        if not self.decisions:
            raise AssertionError("The policy was not asked: a line 'When the policy is asked' is missing.")
        return self.decisions[-1]

    def answer(self, fact: str, value: AnswerValue) -> None:
        """Set one answer. A word outside the vocabulary is refused here, where the scenario says it."""
        known = self.policy.facts[fact]
        words = value if isinstance(value, tuple) else (value,)
        wrong = [word for word in words if isinstance(word, str) and word not in known.values]
        if wrong:
            raise AssertionError(f"{known.label}: nobody can answer that with {wrong[0]}.")
        self.case = self.case.with_(answers={**self.case.answers, fact: value})

    def tick(self, fact: str, word: str) -> None:
        """Add one entry to an answer that is a list."""
        ticked = self.case.answers.get(fact, ())
        self.answer(fact, (*(ticked if isinstance(ticked, tuple) else ()), word))

    def unanswer(self, fact: str) -> None:
        """Take one answer back, as if it had not been asked."""
        self.case = self.case.with_(
            answers={name: value for name, value in self.case.answers.items() if name != fact}
        )

    @property
    def confirmed(self) -> set[str]:
        """Ids of the areas whose contacts are confirmed on the scenario's day."""
        return set(holding(self.policy, self.confirmations, self.today))

    def confirm(self, area_id: str, until: datetime.date | None = None) -> None:
        """Note that the lead confirms an area's contacts today; without ``until``, for as long as one can."""
        self.confirmations[area_id] = Confirmation(
            "the lead", self.today, until or last_day(self.today), contacts_digest(self.policy.areas[area_id])
        )

    def add_pack(self, text: str) -> None:
        """Add an organisation's own area pack. Where it is refused, the reason is kept."""
        self.close()
        self.own, self.refusal = tempfile.TemporaryDirectory(), ""
        folder = Path(self.own.name) / "areas"
        folder.mkdir()
        (folder / "own.yaml").write_text(text, encoding="utf-8")
        try:
            self.policy = load_policy(self.rules, own=Path(self.own.name))
        except InputError as error:
            self.refusal = str(error)

    def ask(self) -> None:
        """Ask the policy. Both of its checks have to agree."""
        engine = engine_of(self.policy, frozenset(self.confirmed))
        decision = engine.decide(self.case.answers, self.case.area, self.today)
        self.decisions.append(decision)
        if decision.evaluators_disagree:
            raise AssertionError("Two checks of this advice did not agree.")

    def close(self) -> None:
        """Remove what the scenario put on the disk."""
        if self.own:
            self.own.cleanup()
