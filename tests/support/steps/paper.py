"""What the feature files say about the note, the hand-over to the lead, and the form."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

from docx import Document

from steps.phrasing import REFERENCE, SLOTS, must_say, phrase
from steps.talking import facts_asked, hand_over, session, talk
from triage.cases.model import Statement
from triage.conversation import begin
from triage.documents.model import Field, FieldRows
from triage.kinds import Kind
from triage.kinds.values import YesNoText
from triage.paperwork import DecidedCase, note_text, write_form, write_form_text
from triage.paperwork.form_page import form_document
from triage.prevent import PREVENT
from triage.prevent.prefill import prefilled
from triage.scenarios.context import ScenarioContext
from triage.scenarios.step_definitions import ParameterType, StepArguments, StepDefinition

_WORKPLACE = ParameterType(
    {"a school": "education", "a hospital": "health", "a council": "local_authority", "a charity": "other"}
)
SHOWN_NOT_KNOWN = "Not known"


# What is told


def _saw(context: ScenarioContext, arguments: StepArguments) -> None:
    _say(context, Statement("seen", arguments.below, arguments.words["name"], _day(arguments)))


def _heard(context: ScenarioContext, arguments: StepArguments) -> None:
    _say(context, Statement("told", arguments.below, arguments.words["name"], _day(arguments)))


def _day(arguments: StepArguments) -> str:
    return arguments.words["day"].isoformat() if "day" in arguments.words else ""


def _explained(context: ScenarioContext, arguments: StepArguments) -> None:
    _say(context, Statement("inferred", arguments.below, "the member of staff"))
    context.answer("context_explored", "yes")


def _say(context: ScenarioContext, statement: Statement) -> None:
    context.case = context.case.with_(statements=(*context.case.statements, statement))


def _works_in(context: ScenarioContext, arguments: StepArguments) -> None:
    context.answer("sector", arguments.words["workplace"])


def _filled_in(context: ScenarioContext, arguments: StepArguments) -> None:
    field, kind = _field(context, arguments.words["label"])
    value = arguments.words["words"]
    context.case = context.case.with_(
        form={**context.case.form, field: YesNoText("yes", value) if "answer" in kind.parts else value}
    )


def _field(context: ScenarioContext, label: str) -> tuple[str, Kind]:
    template = context.policy.forms[context.policy.area(context.case.area).form]
    for name, field in template.fields.items():
        if field.label == label:
            return name, field.kind
    raise AssertionError(f'The form has no field "{label}".')


# What happens


def _tell_from_the_beginning(context: ScenarioContext, arguments: StepArguments) -> None:
    talk(context, begin(session(context)), until="stops_with_note")


def _stop_with_note(context: ScenarioContext, arguments: StepArguments) -> None:
    assert context.conversation
    context.answer("stops_with_note", "yes")
    context.asked = []
    ended = talk(context, context.conversation.answer("stops_with_note", "yes"))
    context.case, context.decisions = ended.case_as_answered, [ended.decision]
    _write_note(context, arguments)


def _write_note(context: ScenarioContext, arguments: StepArguments) -> None:
    context.ask()
    context.note = note_text(DecidedCase(PREVENT, context.policy, context.case, context.decision, REFERENCE))


def _lead_goes_on(context: ScenarioContext, arguments: StepArguments) -> None:
    with tempfile.TemporaryDirectory() as folder:
        hand_over(context, Path(folder))


def _fill_in_form(context: ScenarioContext, arguments: StepArguments) -> None:
    context.ask()
    context.case = prefilled(context.policy, context.case, context.decision)
    document = form_document(context.policy, context.case, context.decision, REFERENCE, context.today)
    context.form = [block for block in document.blocks if isinstance(block, FieldRows)]


# What is checked in the note


def _note_says(context: ScenarioContext, arguments: StepArguments) -> None:
    must_say("the note", context.note, arguments.words["words"])


def _note_does_not_say(context: ScenarioContext, arguments: StepArguments) -> None:
    must_say("the note", context.note, arguments.words["words"], says=False)


def _note_says_under(context: ScenarioContext, arguments: StepArguments) -> None:
    heading, words = arguments.words["label"], arguments.words["words"]
    parts = {part.partition("\n")[0]: part for part in context.note.split("\n\n")}
    if words not in parts.get(heading.upper(), ""):
        raise AssertionError(
            f'Expected: under "{heading}" the note says "{words}".\nBut it says:\n{context.note}'
        )


# What is checked in the conversation


def _offered_within(context: ScenarioContext, arguments: StepArguments) -> None:
    screens = list(dict.fromkeys(question.screen for question in context.asked))
    assert context.conversation
    if context.conversation.question is None or context.conversation.question.id != "stops_with_note":
        raise AssertionError("Expected: the note is offered, but it never is.")
    if len(screens) > arguments.words["number"]:
        raise AssertionError(
            f"Expected: the note is offered after {arguments.words['number']} screens at most, "
            f"but it takes {len(screens)}: {', '.join(screens)}."
        )


def _not_offered(context: ScenarioContext, arguments: StepArguments) -> None:
    assert context.conversation
    if context.conversation.question is not None:
        raise AssertionError("Expected: the note is not offered, but it is.")


def _asked_only(context: ScenarioContext, arguments: StepArguments) -> None:
    expected = [row[0] for row in arguments.table]
    found = list(dict.fromkeys(facts_asked(context.asked)))
    wanted = [SLOTS["question"].words[words] for words in expected]
    if found != wanted:
        labels = {fact: words for words, fact in SLOTS["question"].words.items()}
        raise AssertionError(
            f"Expected: these questions and no others: {', '.join(expected)}.\n"
            f"But asked was: {', '.join(labels.get(fact, fact) for fact in found)}."
        )


def _lead_asked(context: ScenarioContext, arguments: StepArguments) -> None:
    if arguments.words["question"] not in facts_asked(context.asked):
        raise AssertionError(f"Expected: the lead is asked {_label(context, arguments)}. Nobody asks.")


def _lead_not_asked(context: ScenarioContext, arguments: StepArguments) -> None:
    if not context.asked or arguments.words["question"] in facts_asked(context.asked):
        raise AssertionError(
            f"Expected: the lead is not asked {_label(context, arguments)}. It is asked again."
        )


def _label(context: ScenarioContext, arguments: StepArguments) -> str:
    return context.policy.facts[arguments.words["question"]].label


def _taken_back(context: ScenarioContext, arguments: StepArguments) -> None:
    if arguments.words["words"] not in context.taken_back:
        raise AssertionError(
            f'Expected: "{arguments.words["words"]}" is taken back to the colleague.\n'
            f"But only this is: {'; '.join(context.taken_back) or 'nothing'}."
        )


def _nothing_taken_back(context: ScenarioContext, arguments: StepArguments) -> None:
    if context.taken_back:
        raise AssertionError(
            f"Expected: nothing is taken back, but this is: {'; '.join(context.taken_back)}."
        )


def _statements_kept(context: ScenarioContext, arguments: StepArguments) -> None:
    assert context.handed_over
    before, after = context.handed_over.statements, context.case.statements
    if not before or after[: len(before)] != before:
        raise AssertionError(
            f"Expected: every statement as it was told, with who said it and when.\n"
            f"Before: {before}\nAfter: {after}"
        )


# What is checked in the form


def _fields(context: ScenarioContext, label: str) -> list[Field]:
    found = [
        field
        for section in context.form
        for field in section.fields
        if field.label == label or (section.about == label and len(section.fields) == 1)
    ]
    if not found:
        raise AssertionError(f'The form has no field "{label}".')
    return found


def _form_says(context: ScenarioContext, arguments: StepArguments) -> None:
    label, words = arguments.words["label"], arguments.words["words"]
    shown = "\n".join(_fields(context, label)[0].answer)
    if words not in shown:
        raise AssertionError(f'Expected: under "{label}" the form says "{words}".\nBut it says: {shown}')


def _form_does_not_say(context: ScenarioContext, arguments: StepArguments) -> None:
    label = arguments.words["label"]
    must_say(
        f'the form under "{label}"',
        "\n".join(_fields(context, label)[0].answer),
        arguments.words["words"],
        says=False,
    )


def _sections(context: ScenarioContext, arguments: StepArguments) -> None:
    expected = [row[0] for row in arguments.table]
    found = [section.about for section in context.form]
    if found != expected:
        raise AssertionError(f"Expected these sections: {'; '.join(expected)}.\nBut: {'; '.join(found)}.")


def _no_field(context: ScenarioContext, arguments: StepArguments) -> None:
    template = context.policy.forms[context.policy.area(context.case.area).form]
    texts = [
        text.lower()
        for section in template.sections
        for text in (
            section.title,
            section.hint,
            *(part for field in section.fields for part in (field.label, field.hint)),
        )
    ]
    found = [text for text in texts for word in arguments.words["personal"] if word in text]
    if found:
        raise AssertionError(f"Expected: the form does not ask about it, but it says: {'; '.join(found)}.")


def _document(context: ScenarioContext, arguments: StepArguments) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "form.docx"
        write_form(path, DecidedCase(PREVENT, context.policy, context.case, context.decision, REFERENCE))
        document = Document(io.BytesIO(path.read_bytes()))
    shown = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    missing = [
        answer
        for section in context.form
        for field in section.fields
        for answer in field.answer
        if answer not in shown
    ]
    if missing or SHOWN_NOT_KNOWN not in shown:
        raise AssertionError(f"Expected: the document says what the form says. Missing: {missing}")


def _pasted(context: ScenarioContext) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "form.txt"
        write_form_text(path, DecidedCase(PREVENT, context.policy, context.case, context.decision, REFERENCE))
        return path.read_text(encoding="utf-8")


def _paste_says(context: ScenarioContext, arguments: StepArguments) -> None:
    must_say("the text to paste", _pasted(context), arguments.words["words"])


def _paste_does_not_say(context: ScenarioContext, arguments: StepArguments) -> None:
    must_say("the text to paste", _pasted(context), arguments.words["words"], says=False)


def _text_to_paste(context: ScenarioContext, arguments: StepArguments) -> None:
    rest = _pasted(context)
    for section in context.form:
        for field in section.fields:
            for text in (field.label, *field.answer):
                if f"\n{text}\n" not in rest:
                    raise AssertionError(f"Expected: the text to paste says it too, in order: {text}")
                rest = rest[rest.index(f"\n{text}\n") + len(text) + 1 :]


GIVENS = (
    phrase("given", "{name} saw or heard[ on {day}]:", _saw),
    phrase("given", "{name} told staff[ on {day}]:", _heard),
    phrase("given", "staff thought of another explanation:", _explained),
    StepDefinition(
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
