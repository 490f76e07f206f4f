"""Cases that the tests of the documents share. Nobody in them exists."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from lent_engine import Lent

from triage.cases.model import Case, Statement
from triage.documents.docx_file import as_docx
from triage.documents.looks import STANDARD, Look
from triage.documents.model import Document
from triage.documents.readback import prove_docx
from triage.engine.decision import Decision
from triage.kinds.values import Address, AnswerValue, FormValue, YesNoText
from triage.paperwork.form_page import form_document
from triage.policy.loading import load_policy
from triage.policy.model import Policy
from triage.prevent.prefill import prefilled

POLICY = load_policy()
ENGINE = Lent(POLICY)
DAY = datetime.date(2026, 11, 20)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

ANSWERS: dict[str, AnswerValue] = {
    "sector": "education",
    "role": "safeguarding_lead",
    "about": "pupil_or_student",
    "immediate_danger": "no",
    "imminent_travel": "no",
    "planning_offence": "no",
    "indicators": ("extreme_material", "hateful_language"),
    "vulnerabilities": ("isolated",),
    "ground_beyond_identity": "yes",
    "age": 15,
    "consulted": ("deputy_or_head",),
    "earlier_concerns": "no",
    "context_explored": "yes",
    "concern_remains": "yes",
    "additional_concern": "yes",
    "household_risk": "no",
    "known_to": (),
    "person_told": "no",
    "parent_told": "no",
    "informing_raises_risk": "no",
}
FORM: dict[str, FormValue] = {
    "individual.forenames": "Jamie",
    "individual.surname": "Example",
    "individual.other_names": ("Jaime Example", "JX_99"),
    "individual.date_of_birth": datetime.date(2011, 3, 2),
    "individual.addresses": (Address("1 High Street\nSometown", "yes"), Address("2 Low Road", "no")),
    "individual.nationality": "not known",
    "individual.phones": (),
    "concerns.harm": '"They <18 should all be gone & soon"\nsaid at lunch',
    "concerns.travel": "not known",
    "first_identified_by.anonymous": "no",
    "first_identified_by.forename": "Alex",
    "first_identified_by.surname": "Sample",
    "first_identified_by.role": "Form tutor",
    "first_identified_by.organisation": "A School",
    "referrer.same_as_first": "yes",
    "dates.first_known": datetime.date(2026, 11, 18),
    "dates.referred": datetime.date(2026, 11, 20),
    "safeguarding.health": YesNoText("no"),
    "safeguarding.lead_consulted": YesNoText("yes", "At three."),
    "occupation.current_employer": "",
    "occupation.current_education": "A School",
    "education.needs": "Dyslexia: suspected, not diagnosed.",
    "education.if_not_met": "not known",
}
SEEN = Statement("seen", 'He said: "They should all be gone."\nThree were there.', "Form tutor", "2026-11-18")
TOLD = Statement("told", "He keeps sending us things.", "another pupil", "")
FULL = Case("northamptonshire", ANSWERS, FORM, (SEEN, TOLD))

STOPPED_ANSWERS: dict[str, AnswerValue] = {
    "immediate_danger": "no",
    "imminent_travel": "no",
    "planning_offence": "no",
    "role": "noticed_it",
    "about": "pupil_or_student",
    "indicators": ("violence_fixation",),
    "ground_beyond_identity": "yes",
    "consulted": (),
    "lead_available": "yes",
    "stops_with_note": "yes",
    "additional_concern": "no",
    "age": 14,
}
STOPPED = Case("northamptonshire", STOPPED_ANSWERS, {"first_identified_by.forename": "Alex"}, (SEEN, TOLD))


def decided(case: Case) -> tuple[Case, Decision]:
    """The case with its form prefilled, and its decision on 20 November 2026."""
    decision = ENGINE.decide(case.answers, case.area, datetime.date(2026, 11, 20))
    return prefilled(POLICY, case, decision), decision


def form_of(case: Case, policy: Policy = POLICY) -> Document:
    """The form of a case, prefilled, on 20 November 2026."""
    filled, decision = decided(case)
    return form_document(policy, filled, decision, "7F3K", DAY)


def proven(document: Document, look: Look = STANDARD) -> bytes:
    """A document as DOCX, read back."""
    data = as_docx(document, DAY, look)
    prove_docx(data, document)
    return data


def with_answers(case: Case, **answers: AnswerValue) -> Case:
    """The case with some answers changed."""
    return case.with_(answers={**case.answers, **answers})


def part(path: Path, name: str) -> ElementTree.Element:
    """One XML part of a document."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as package:
        return ElementTree.fromstring(package.read(name))  # noqa: S314


def all_text(path: Path, name: str) -> str:
    """Every text and field instruction of one part of a document."""
    return "".join(
        node.text or "" for node in part(path, name).iter() if node.tag in (f"{W}t", f"{W}instrText")
    )
