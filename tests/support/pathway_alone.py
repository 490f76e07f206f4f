"""What one pathway shows, decides, proves and writes, in parts that can be compared.

As a script it prints all of it for one pathway, in a process in which no other one is ever used.
"""

from __future__ import annotations

import datetime
import hashlib
import io
import json
import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

from flow_driver import Bare
from pathways import LONE_WORKER

from triage.cases.catalogue import load_catalogue
from triage.cases.model import Case
from triage.conversation.conversation import Conversation, Session
from triage.conversation.script import load_script
from triage.engine.deciding import Engine
from triage.flow.machine import begin_flow
from triage.kinds.values import AnswerValue
from triage.paperwork.write import DecidedCase, set_of_papers
from triage.pathway import Pathway, pathway_in_use
from triage.pathways import load_pathway
from triage.policy.loading import load_policy
from triage.policy.model import Policy
from triage.proof.property_files import load_properties
from triage.scenarios.phrases import load_phrases
from triage.storage import draft_json
from triage.storage.kept_answers import fingerprints
from triage.ui.chat import ChatOptions, situation_of

DAY = datetime.date(2026, 11, 20)
PATHWAYS: dict[str, str | Path] = {"prevent": "prevent", "lone_worker": LONE_WORKER.parent}
_ANSWERS: dict[str, dict[str, AnswerValue]] = {
    "prevent": {"immediate_danger": "yes", "age": 15},
    "lone_worker": {"answers_phone": "no", "overdue": "long", "near": "yes", "hazards": (), "hours": 2},
}
PARTS = ("policy", "words", "questions", "phrases", "properties", "screens", "decision", "papers", "draft")
_TYPED = ("help", "2", "why", "nothing like an answer", "back")
_PAPERS = ("form_text", "record_json", "record", "answers")


class Alone:
    """One pathway as somebody uses it who knows of no other."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.pathway: Pathway = load_pathway(PATHWAYS[name])
        with pathway_in_use(self.pathway):
            self.policy: Policy = load_policy()
        self.engine = Engine(self.policy, rules_engine_too=False)

    def shown(self, part: str) -> str:
        """One of the ``PARTS``, as text."""
        return json.dumps(self._part(part), default=str)

    def _part(self, part: str) -> object:
        # Whoever is given the pathway itself needs nobody to say which one is in use.
        given: dict[str, Callable[[], object]] = {
            "policy": lambda: self.policy.digest,
            "screens": lambda: self.chat(*_TYPED).all_seen,
            "decision": lambda: [*self._concern().decision.routes],
            "papers": self._papers,
            "draft": self._draft,
        }
        if part in given:
            return given[part]()
        with pathway_in_use(self.pathway):
            return {
                "words": self._words,
                "questions": self._questions,
                "phrases": self._phrases,
                "properties": self._properties,
            }[part]()

    def chat(self, *lines: str) -> Bare:
        """A chat on this pathway, after these lines."""
        options = ChatOptions(self.policy, self.engine, Path("out"), pathway=self.pathway)
        bare = Bare(begin_flow(situation_of(options)))
        bare.types(*lines)
        return bare

    def _words(self) -> object:
        return [load_catalogue("words")("always"), load_policy().digest]

    def _questions(self) -> object:
        return [[*load_script(self.policy).questions], fingerprints(self.policy)]

    def _phrases(self) -> object:
        return [found.text for found in load_phrases(self.policy).definitions]

    def _properties(self) -> object:
        return [found.name for found in load_properties(self.policy, frozenset()).properties]

    def _concern(self) -> DecidedCase:
        answers = _ANSWERS[self.name]
        decision = self.engine.decide(answers, self.policy.not_known, DAY)
        return DecidedCase(self.pathway, self.policy, Case(answers=answers), decision, "7F3KQMR")

    def _papers(self) -> object:
        concern = self._concern()
        return [
            (paper.name, hashlib.sha256(_content(paper.data)).hexdigest())
            for paper in set_of_papers(_PAPERS, concern, concern.case)
        ]

    def _draft(self) -> object:
        with pathway_in_use(self.pathway):
            script = load_script(self.policy)
            session = Session(self.policy, self.engine, script, DAY, pathway=self.pathway)
            kept = draft_json.written(draft_json.Draft(Conversation(session)))
        found = draft_json.read(kept, self.policy, self.engine, DAY, self.pathway)
        question = found.draft.conversation.question
        return [question.ask if question else "", found.again, found.gone, found.older]


def _content(data: bytes) -> bytes:
    """What a paper says: the files inside a DOCX bear the time of day."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as found:
        return b"".join(found.read(name) for name in found.namelist())


if __name__ == "__main__":
    os.environ["TRIAGE_TODAY"] = DAY.isoformat()
    alone = Alone(sys.argv[1])
    print(json.dumps({part: alone.shown(part) for part in PARTS}))
