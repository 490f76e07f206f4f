"""Files of answers."""

from __future__ import annotations

import json

from targets.ground import CANARY, TODAY, Fault, rarely, the_session
from triage.cases.reading import case_from_node
from triage.cases.writing import case_to_yaml
from triage.conversation.handed_over import begin
from triage.documents.docx_file import as_docx
from triage.documents.readback import prove_docx
from triage.paperwork.form_page import form_document
from triage.prevent.note import note_document
from triage.prevent.prefill import prefilled
from triage.ui.explanation import explained_page
from triage.yaml_nodes import read_bytes

ANSWERS = f"""\
# A file of answers
area: northamptonshire
answers:
  sector: education
  role: safeguarding_lead
  about: pupil_or_student
  immediate_danger: no
  imminent_travel: unsure
  planning_offence: no
  police_told: yes
  indicators: [extreme_material, hateful_language]
  vulnerabilities: [isolated]
  ground_beyond_identity: yes
  age: 15
  consulted: [deputy_or_head]
  earlier_concerns: no
  context_explored: yes
  concern_remains: yes
  additional_concern: yes
  person_told: no
  parent_told: no
  informing_raises_risk: no
form:
  individual: {{forenames: Zebulon, surname: Quince, other_names: ["{CANARY}"], date_of_birth: 2011-03-02,
    addresses: [{{text: "1 {CANARY} Street", current: yes}}], nationality: not known, phones: [], emails: []}}
  concerns:
    notice: |-
      He said: "{CANARY}"
      and went.
    travel: not known
  complex_needs: >
    {CANARY} is
    alone
  first_identified_by: {{anonymous: no, forename: Zebulon, surname: Quince, role: Form tutor}}
  referrer: {{same_as_first: yes}}
  dates: {{first_known: 2026-11-18, referred: 2026-11-20}}
  safeguarding: {{health: {{answer: no, text: ""}}, lead_consulted: {{answer: yes, text: "{CANARY}"}}}}
  occupation: {{current_employer: "", current_education: A School}}
statements:
  - {{kind: seen, text: "{CANARY} drew it", by: Form tutor, when: 2026-11-18}}
  - {{kind: told, text: 'of {CANARY}', by: "{CANARY}", when: "2026-11-18, after lunch"}}
"""


def take_answers(data: bytes) -> None:
    """A file of answers is read, written, read again and decided; now and then made into documents."""
    session = the_session()
    policy = session.policy
    case = case_from_node(read_bytes(data, "a.json" if data[:1] in b"{[" else "a.yaml"), policy)
    written = case_to_yaml(case, policy)
    if case_from_node(read_bytes(written.encode(), "again.yaml"), policy) != case:
        raise Fault("a case does not come back as it was written")
    decision = session.engine.decide(case.answers, case.area, TODAY)
    if decision.evaluators_disagree:
        raise Fault("the two keys disagree")
    json.dumps(decision.as_json())
    if not rarely(data):
        return
    explained_page(policy, case, decision, {})
    filled = prefilled(policy, case, decision)
    for document in (
        form_document(policy, filled, decision, "7F3K", TODAY),
        note_document(policy, filled, decision, "7F3K", TODAY),
    ):
        prove_docx(as_docx(document, TODAY), document)
    going_on = begin(session, case)
    if not going_on.question:
        raise Fault("a colleague's case leaves nothing to ask")


def answer_seeds() -> tuple[bytes, ...]:
    """The example as a person writes it, as the program writes it, and as JSON."""
    case = case_from_node(read_bytes(ANSWERS.encode(), "a.yaml"), the_session().policy)
    answers = {
        name: list(value) if isinstance(value, tuple) else value for name, value in case.answers.items()
    }
    as_json = json.dumps(
        {"area": case.area, "answers": answers, "statements": [{"kind": "seen", "text": CANARY}]}, indent=1
    )
    return (ANSWERS.encode(), case_to_yaml(case, the_session().policy).encode(), as_json.encode())
