"""What the feature files say about the note, the hand-over to the lead, and the form."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

from docx import Document

from steps.phrasing import REFERENCE, must_say, phrase
from steps.talking import desk, facts_asked, hand_over, talk
from triage.cases.model import Statement, YesNoText
from triage.cases.prefill import prefilled
from triage.conversation import begin
from triage.paperwork import note_text, write_form, write_form_text
from triage.paperwork.advice import paper_words
from triage.paperwork.form import ReferralForm
from triage.paperwork.form_page import Row, form_sections
from triage.scenarios.context import Told
from triage.scenarios.step_definitions import Phrase, Said, Slot
from triage.scenarios.step_words import SLOTS

_WORKPLACE = Slot(
    {"a school": "education", "a hospital": "health", "a council": "local_authority", "a charity": "other"}
)
SHOWN_NOT_KNOWN = "Not known"


# What is told


def _saw(told: Told, said: Said) -> None:
    _say(told, Statement("seen", said.below, said.words["name"], _day(said)))


def _heard(told: Told, said: Said) -> None:
    _say(told, Statement("told", said.below, said.words["name"], _day(said)))


def _day(said: Said) -> str:
    return said.words["day"].isoformat() if "day" in said.words else ""


def _explained(told: Told, said: Said) -> None:
    _say(told, Statement("inferred", said.below, "the member of staff"))
    told.answer("context_explored", "yes")


def _say(told: Told, statement: Statement) -> None:
    told.case = told.case.with_(statements=(*told.case.statements, statement))


def _works_in(told: Told, said: Said) -> None:
    told.answer("sector", said.words["workplace"])


def _filled_in(told: Told, said: Said) -> None:
    field, kind = _field(told, said.words["label"])
    value = said.words["words"]
    told.case = told.case.with_(
        form={**told.case.form, field: YesNoText("yes", value) if kind == "yes_no_text" else value}
    )


def _field(told: Told, label: str) -> tuple[str, str]:
    template = told.policy.forms[told.policy.area(told.case.area).form]
    for section in template.sections:
        if section.title == label and not section.fields:
            return section.id, section.kind
        for field in section.fields:
            if field.label == label:
                return f"{section.id}.{field.id}", field.kind
    raise AssertionError(f'The form has no field "{label}".')


# What happens


def _tell_from_the_beginning(told: Told, said: Said) -> None:
    talk(told, begin(desk(told)), until="stops_with_note")


def _stop_with_note(told: Told, said: Said) -> None:
    assert told.conversation
    told.answer("stops_with_note", "yes")
    told.asked = []
    ended = talk(told, told.conversation.answer("stops_with_note", "yes"))
    told.case, told.decisions = ended.told, [ended.decision]
    _write_note(told, said)


def _write_note(told: Told, said: Said) -> None:
    told.ask()
    told.note = note_text(told.policy, told.case, told.decision, REFERENCE)


def _lead_goes_on(told: Told, said: Said) -> None:
    with tempfile.TemporaryDirectory() as folder:
        hand_over(told, Path(folder))


def _fill_in_form(told: Told, said: Said) -> None:
    told.ask()
    told.case = prefilled(told.policy, told.case, told.decision)
    template = told.policy.forms[told.policy.area(told.case.area).form]
    told.form = list(
        form_sections(template, ReferralForm.from_case(told.case), paper_words(), told.decision.words)
    )


# What is checked in the note


def _note_says(told: Told, said: Said) -> None:
    must_say("the note", told.note, said.words["words"])


def _note_does_not_say(told: Told, said: Said) -> None:
    must_say("the note", told.note, said.words["words"], says=False)


def _note_says_under(told: Told, said: Said) -> None:
    heading, words = said.words["label"], said.words["words"]
    parts = {part.partition("\n")[0]: part for part in told.note.split("\n\n")}
    if words not in parts.get(heading.upper(), ""):
        raise AssertionError(
            f'Expected: under "{heading}" the note says "{words}".\nBut it says:\n{told.note}'
        )


# What is checked in the conversation


def _offered_within(told: Told, said: Said) -> None:
    screens = list(dict.fromkeys(question.screen for question in told.asked))
    assert told.conversation
    if told.conversation.question is None or told.conversation.question.id != "stops_with_note":
        raise AssertionError("Expected: the note is offered, but it never is.")
    if len(screens) > said.words["number"]:
        raise AssertionError(
            f"Expected: the note is offered after {said.words['number']} screens at most, "
            f"but it takes {len(screens)}: {', '.join(screens)}."
        )


def _not_offered(told: Told, said: Said) -> None:
    assert told.conversation
    if told.conversation.question is not None:
        raise AssertionError("Expected: the note is not offered, but it is.")


def _asked_only(told: Told, said: Said) -> None:
    expected = [row[0] for row in said.table]
    found = list(dict.fromkeys(facts_asked(told.asked)))
    wanted = [SLOTS["question"].words[words] for words in expected]
    if found != wanted:
        labels = {fact: words for words, fact in SLOTS["question"].words.items()}
        raise AssertionError(
            f"Expected: these questions and no others: {', '.join(expected)}.\n"
            f"But asked was: {', '.join(labels.get(fact, fact) for fact in found)}."
        )


def _lead_asked(told: Told, said: Said) -> None:
    if said.words["question"] not in facts_asked(told.asked):
        raise AssertionError(f"Expected: the lead is asked {_label(told, said)}. Nobody asks.")


def _lead_not_asked(told: Told, said: Said) -> None:
    if not told.asked or said.words["question"] in facts_asked(told.asked):
        raise AssertionError(f"Expected: the lead is not asked {_label(told, said)}. It is asked again.")


def _label(told: Told, said: Said) -> str:
    return told.policy.facts[said.words["question"]].label


def _taken_back(told: Told, said: Said) -> None:
    if said.words["words"] not in told.taken_back:
        raise AssertionError(
            f'Expected: "{said.words["words"]}" is taken back to the colleague.\n'
            f"But only this is: {'; '.join(told.taken_back) or 'nothing'}."
        )


def _nothing_taken_back(told: Told, said: Said) -> None:
    if told.taken_back:
        raise AssertionError(f"Expected: nothing is taken back, but this is: {'; '.join(told.taken_back)}.")


def _statements_kept(told: Told, said: Said) -> None:
    assert told.handed_over
    before, after = told.handed_over.statements, told.case.statements
    if not before or after[: len(before)] != before:
        raise AssertionError(
            f"Expected: every statement as it was told, with who said it and when.\n"
            f"Before: {before}\nAfter: {after}"
        )


# What is checked in the form


def _rows(told: Told, label: str) -> list[Row]:
    found = [
        row
        for section in told.form
        for row in section.rows
        if row.label == label or (section.title == label and len(section.rows) == 1)
    ]
    if not found:
        raise AssertionError(f'The form has no field "{label}".')
    return found


def _form_says(told: Told, said: Said) -> None:
    label, words = said.words["label"], said.words["words"]
    shown = "\n".join(_rows(told, label)[0].answer) or SHOWN_NOT_KNOWN
    if words not in shown:
        raise AssertionError(f'Expected: under "{label}" the form says "{words}".\nBut it says: {shown}')


def _form_does_not_say(told: Told, said: Said) -> None:
    label = said.words["label"]
    must_say(
        f'the form under "{label}"',
        "\n".join(_rows(told, label)[0].answer) or SHOWN_NOT_KNOWN,
        said.words["words"],
        says=False,
    )


def _sections(told: Told, said: Said) -> None:
    expected = [row[0] for row in said.table]
    found = [section.title for section in told.form]
    if found != expected:
        raise AssertionError(f"Expected these sections: {'; '.join(expected)}.\nBut: {'; '.join(found)}.")


def _no_field(told: Told, said: Said) -> None:
    template = told.policy.forms[told.policy.area(told.case.area).form]
    texts = [
        text.lower()
        for section in template.sections
        for text in (
            section.title,
            section.hint,
            *(part for field in section.fields for part in (field.label, field.hint)),
        )
    ]
    found = [text for text in texts for word in said.words["personal"] if word in text]
    if found:
        raise AssertionError(f"Expected: the form does not ask about it, but it says: {'; '.join(found)}.")


def _document(told: Told, said: Said) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "form.docx"
        write_form(path, told.policy, told.case, told.decision, REFERENCE)
        document = Document(io.BytesIO(path.read_bytes()))
    shown = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    missing = [
        answer
        for section in told.form
        for row in section.rows
        for answer in row.answer
        if answer not in shown
    ]
    if missing or SHOWN_NOT_KNOWN not in shown:
        raise AssertionError(f"Expected: the document says what the form says. Missing: {missing}")


def _pasted(told: Told) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "form.txt"
        write_form_text(path, told.policy, told.case, told.decision, REFERENCE)
        return path.read_text(encoding="utf-8")


def _paste_says(told: Told, said: Said) -> None:
    must_say("the text to paste", _pasted(told), said.words["words"])


def _paste_does_not_say(told: Told, said: Said) -> None:
    must_say("the text to paste", _pasted(told), said.words["words"], says=False)


def _text_to_paste(told: Told, said: Said) -> None:
    rest = _pasted(told)
    for section in told.form:
        for row in section.rows:
            for text in (row.label, *(row.answer or (SHOWN_NOT_KNOWN,))):
                if f"\n{text}\n" not in rest:
                    raise AssertionError(f"Expected: the text to paste says it too, in order: {text}")
                rest = rest[rest.index(f"\n{text}\n") + len(text) + 1 :]


GIVENS = (
    phrase("given", "{name} saw or heard[ on {day}]:", _saw),
    phrase("given", "{name} told staff[ on {day}]:", _heard),
    phrase("given", "staff thought of another explanation:", _explained),
    Phrase(
        "given", "the member of staff works in {workplace}", _works_in, {**SLOTS, "workplace": _WORKPLACE}
    ),
    phrase("given", 'on the form, "{label}" is "{words}"', _filled_in),
)
WHENS = (
    phrase("when", "a worry is told from the beginning", _tell_from_the_beginning),
    phrase("when", "the member of staff stops with a note", _stop_with_note),
    phrase("when", "the note is written", _write_note),
    phrase("when", "the lead goes on from the note", _lead_goes_on),
    phrase("when", "the form is filled in", _fill_in_form),
)
OUTCOMES = (
    phrase("then", "the note is offered after {number} screens at most", _offered_within),
    phrase("then", "the note is not offered", _not_offered),
    phrase("then", "these questions are asked, and no others:", _asked_only),
    phrase("then", 'the note says "{words}"', _note_says),
    phrase("then", 'the note does not say "{words}"', _note_does_not_say),
    phrase("then", 'under "{label}" the note says "{words}"', _note_says_under),
    phrase("then", "the lead is asked {question}", _lead_asked),
    phrase("then", "the lead is not asked {question}", _lead_not_asked),
    phrase("then", 'this is taken back to the colleague: "{words}"', _taken_back),
    phrase("then", "nothing is taken back to the colleague", _nothing_taken_back),
    phrase("then", "every statement still says who said it and when", _statements_kept),
    phrase("then", "the form has these sections:", _sections),
    phrase("then", 'under "{label}" the form says "{words}"', _form_says),
    phrase("then", 'under "{label}" the form does not say "{words}"', _form_does_not_say),
    phrase("then", "the form does not ask about {personal}", _no_field),
    phrase("then", "the written document says the same", _document),
    phrase("then", "the text to paste says the same", _text_to_paste),
    phrase("then", 'the text to paste says "{words}"', _paste_says),
    phrase("then", 'the text to paste does not say "{words}"', _paste_does_not_say),
)
