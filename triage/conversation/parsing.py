"""Reads what a person types into an answer, and shows an answer as a person reads it."""

from __future__ import annotations

import datetime
import re

from triage.cases.ages import age_on
from triage.cases.cleaning import clean
from triage.cases.dates import read_date, read_time, show_date
from triage.cases.model import NOT_KNOWN, Address, YesNoText
from triage.conversation.conversation import Conversation
from triage.conversation.replay import BORN
from triage.conversation.script import Option, Question
from triage.conversation.values import NOTHING, REACHABLE, SAFETY_FACTS, SKIPPED, UNREACHABLE, Value
from triage.errors import InputError, nearest
from triage.policy.model import Fact

MULTILINE = ("long", "lines", "addresses", "context")
KEEP = ("keep", "right")
OLDEST = 120
LONGEST_TEXT = 100_000
_ABOUT_AGE = re.compile(
    r"(?:about|around|roughly|approx\.?|aged?|c\.?)?\s*(\d{1,3})"
    r"(?:\s*(?:years?(?: old)?|yrs?))?"
)
_NOT_KNOWN = ("not known", "nk", "n/k", "unknown", "don't know", "dont know", "do not know", "?")
_NONE = ("none", "nothing", "no one", "nobody", "none of these")


def options_of(conversation: Conversation, question: Question) -> tuple[Option, ...]:
    """The answers to choose from, numbered from 1; empty for a question that is answered in words."""
    session = conversation.session
    if question.kind == "people":
        is_lead = conversation.case_as_answered.answers.get("role") == "safeguarding_lead"
        return _people(question, is_lead)
    if question.kind == "many":
        return (*question.options, Option(NOTHING, "None of these"))
    if question.kind == "area":
        areas = [
            Option(area.id, area.name)
            for area in session.policy.areas.values()
            if area.id != session.policy.national
        ]
        return (
            *areas,
            Option(session.policy.national, "Another area of England or Wales"),
            Option(session.policy.not_known, "I do not know"),
        )
    return (*question.options, *question.extra_options)


def _people(question: Question, is_lead: bool) -> tuple[Option, ...]:
    named = [option for option in question.options if option.word not in (REACHABLE, UNREACHABLE)]
    if is_lead:
        return (*(option for option in named if option.word != "safeguarding_lead"), *question.alone_options)
    return (*named, *(option for option in question.options if option not in named))


def parse(conversation: Conversation, question: Question, typed: str) -> Value:
    """The answer that ``typed`` gives. InputError says in plain words what is needed instead."""
    text = clean(typed).strip()
    if len(text) > LONGEST_TEXT:
        raise InputError(f"that is too long: at most {LONGEST_TEXT:,} characters")
    if not text:
        offered = (conversation.earlier(question), conversation.suggestion(question)) != (None, None)
        raise InputError("type keep, or type an answer" if offered else _empty(question))
    if text.lower() in KEEP:
        kept = conversation.earlier(question)
        kept = kept if kept is not None else conversation.suggestion(question)
        if kept is not None:
            return kept
        if text == KEEP[0]:
            raise InputError("there is nothing to keep here: type an answer (the name Keep has a capital)")
    match question.kind:
        case "safety":
            return _safety(question, text)
        case "pause":
            if text.lower() != "ready":
                raise InputError("type ready when you have made the call")
            return "ready"
        case "choice" | "area":
            return _choice(options_of(conversation, question), text, bool(question.form))
        case "many":
            return _several(options_of(conversation, question), text, (NOTHING,))
        case "people":
            return _spoken_to(conversation, question, text)
        case "age":
            return _age(text, conversation.session.today)
        case "number":
            return _whole_number(conversation.session.policy.facts[question.fact], text)
        case "date":
            return NOT_KNOWN if _unknown(text) else _day(conversation, question, text)
        case "time":
            return NOT_KNOWN if _unknown(text) else read_time(text)
        case "lines":
            return _lines(text)
        case "addresses":
            return _addresses(text)
        case "yes_no_text":
            return _yes_no(text)
        case "context":
            return _context(text)
    if _unknown(text):
        return NOT_KNOWN
    if question.id == "story.seen_others" and text.lower() in _NONE:
        return "nobody"
    return NOTHING if question.id.startswith("story.") and text.lower() in _NONE else text


def _empty(question: Question) -> str:
    if question.kind in ("safety", "choice", "many", "people", "area"):
        return "type the number of an answer"
    if question.kind == "pause":
        return "type ready when you have made the call"
    return (
        "type an answer, or: not known"
        if question.kind not in ("context", "age")
        else "type an answer; the line above says what you can type"
    )


def _unknown(text: str) -> bool:
    return text.lower().rstrip(".") in _NOT_KNOWN


def _numbers(text: str, count: int) -> list[int] | None:
    """The numbers typed, counted from 0; None where these are not all numbers."""
    parts = [part for part in re.split(r"[\s,;&+]+|\band\b", text, flags=re.IGNORECASE) if part]
    if not parts or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    numbers = [int(part) - 1 if len(part) < 4 else count for part in parts]
    if any(not 0 <= number < count for number in numbers):
        raise InputError(f"type numbers from 1 to {count}")
    return numbers


def _choice(options: tuple[Option, ...], text: str, of_form: bool) -> str:
    numbers = _numbers(text, len(options))
    if numbers is not None:
        if len(set(numbers)) > 1:
            raise InputError("type one number only")
        return options[numbers[0]].word
    if of_form and _unknown(text):
        return NOT_KNOWN
    return _named(options, text)


def _named(options: tuple[Option, ...], text: str) -> str:
    said = text.lower().rstrip(".")
    short = {"y": "yes", "n": "no", "not sure": "unsure", "unsure": "unsure"}.get(said, said)
    for option in options:
        if short in (option.word, option.word.replace("_", " "), option.label.lower()):
            return option.word
    begins = [
        option.word
        for option in options
        if len(said) > 1
        and (option.label.lower().startswith(said) or option.word.replace("_", " ").startswith(said))
    ]
    if len(set(begins)) == 1:
        return begins[0]
    guess = nearest(said, [option.label.lower() for option in options])
    hint = f"; did you mean: {guess}?" if guess else ""
    raise InputError(f"type a number from 1 to {len(options)}{hint}")


def _several(options: tuple[Option, ...], text: str, alone: tuple[str, ...]) -> tuple[str, ...]:
    numbers = _numbers(text, len(options))
    if numbers is not None:
        words = [options[number].word for number in sorted(set(numbers))]
    elif text.lower() in _NONE and NOTHING in alone:
        words = [NOTHING]
    else:
        words = [_named(options, part.strip()) for part in _parts(options, text) if part.strip()]
    lonely = [word for word in words if word in alone]
    if lonely and len(set(words)) > 1:
        raise InputError("that answer stands alone: type it without the others")
    order = [option.word for option in options]
    chosen = sorted({word for word in words if word != NOTHING}, key=order.index)
    return tuple(chosen)


def _parts(options: tuple[Option, ...], text: str) -> list[str]:
    """A list in words, cut at its commas; a comma inside the words of an answer cuts nothing."""
    found = text.lower()
    for option in sorted(options, key=lambda option: -len(option.label)):
        found = found.replace(option.label.lower(), f",{option.word},")
    return re.split(r"[,;\n]", found)


def _safety(question: Question, text: str) -> tuple[str, ...]:
    words = _several(question.options, text if text.lower() not in _NONE else "5", ("nothing",))
    if "nothing" in words:
        return ("no", "no", "no")
    named = [word for word in words if word in SAFETY_FACTS]
    if "unsure" not in words:
        return tuple("yes" if fact in named else "no" for fact in SAFETY_FACTS)
    return tuple("unsure" if fact in named or not named else "no" for fact in SAFETY_FACTS)


def _spoken_to(conversation: Conversation, question: Question, text: str) -> tuple[str, ...]:
    options = options_of(conversation, question)
    nobody = (REACHABLE, UNREACHABLE)
    words = _several(options, text, nobody)
    if not words:
        raise InputError(f"type a number from 1 to {len(options)}")
    is_lead = conversation.case_as_answered.answers.get("role") == "safeguarding_lead"
    return tuple(word for word in words if not (is_lead and word in nobody))


def _age(text: str, today: datetime.date) -> Value:
    if _unknown(text):
        return "unknown"
    about = _ABOUT_AGE.fullmatch(text.lower())
    if about:
        age = int(about[1])
        if age > OLDEST:
            raise InputError(f"an age from 0 to {OLDEST} is needed, such as 15")
        return age
    if (
        not re.search(r"\d.*\d", text)
        or not re.search(r"\d{4}|\d\W\d+\W\d|[a-z]{3}", text.lower())
        or re.fullmatch(r"-?\d+([.,]\d+)?", text)
    ):
        raise InputError(
            "an age in whole years is needed, such as 15, or a date of birth, such as 2 March 2011"
        )
    return _born(read_date(text, today), today)


def _whole_number(fact: Fact, text: str) -> int:
    if (
        not (found := re.fullmatch(r"([0-9]{1,9})(?: months?)?", text.lower()))
        or not fact.lowest <= int(found[1]) <= fact.highest
    ):
        raise InputError(f"a whole number from {fact.lowest} to {fact.highest} is needed")
    return int(found[1])


def _born(date: datetime.date, today: datetime.date) -> datetime.date:
    if date > today:
        raise InputError("that date is in the future; a date of birth is needed")
    if age_on(date, today) > OLDEST:
        raise InputError(f"that is more than {OLDEST} years ago; check the year")
    return date


def _day(conversation: Conversation, question: Question, text: str) -> datetime.date:
    today, age = conversation.session.today, conversation.case_as_answered.answers.get("age")
    date = read_date(text, today)
    if question.form == BORN:
        if isinstance(age, int) and age_on(_born(date, today), today) != age:
            raise InputError(
                "that date does not fit the age you gave; check the year, or type review and change the age"
            )
        return date
    if date > today and question.form != "dates.referred":
        raise InputError("that date is in the future; check the year, or type: not known")
    return date


def _lines(text: str) -> Value:
    if _unknown(text):
        return NOT_KNOWN
    if text.lower() in _NONE:
        return ()
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _addresses(text: str) -> Value:
    if _unknown(text):
        return NOT_KNOWN
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return tuple(Address(line, "yes" if number == 0 else NOT_KNOWN) for number, line in enumerate(lines))


def _yes_no(text: str) -> Value:
    if _unknown(text):
        return YesNoText()
    if re.match(r"no\s*(one|body)\b", text, re.IGNORECASE):
        return YesNoText("no", text)
    found = re.match(r"(yes|no|y|n)\b[\s,.:;-]*(.*)\Z", text, re.IGNORECASE | re.DOTALL)
    if not found:
        raise InputError("begin with yes or no, then a few words, such as: yes, on Monday. Or: not known")
    return YesNoText("yes" if found[1].lower().startswith("y") else "no", found[2].strip())


def _context(text: str) -> str:
    if text.lower() in (SKIPPED, "skipped"):
        return SKIPPED
    return NOTHING if text.lower().rstrip(".") in (*_NONE, "nothing that i can think of") else text


def show(conversation: Conversation, question: Question, value: Value) -> str:
    """An answer as a person reads it, for the review and for "as you said"."""
    labels = {option.word: option.label for option in options_of(conversation, question)}
    if question.kind == "safety":
        return _shown_safety(question, value)
    if question.kind == "people":
        labels = {option.word: option.label for option in (*question.alone_options, *question.options)}
    if isinstance(value, datetime.date):
        return show_date(value)
    if isinstance(value, YesNoText):
        return _sentence(value)
    if isinstance(value, tuple):
        parts = [part.text if isinstance(part, Address) else labels.get(part, part) for part in value]
        return "; ".join(parts) or "None"
    if value == "unknown" or value == NOT_KNOWN:
        return "Not known"
    return labels.get(str(value), str(value))


def _sentence(value: YesNoText) -> str:
    answer = value.answer[:1].upper() + value.answer[1:]
    return f"{answer}. {value.text}" if value.text else answer


def _shown_safety(question: Question, value: Value) -> str:
    labels = {option.word: option.label for option in question.options}
    words = [str(word) for word in value] if isinstance(value, tuple) else []
    named = [
        f"{labels[fact]}{' (not sure)' if word == 'unsure' else ''}"
        for fact, word in zip(SAFETY_FACTS, words, strict=False)
        if word != "no"
    ]
    return "; ".join(named) or labels["nothing"]


def asked(conversation: Conversation, question: Question) -> str:
    """The question in the words that fit who is asked."""
    if question.ask_on_behalf and conversation.case_as_answered.answers.get("role") == "on_behalf":
        return question.ask_on_behalf
    if not question.ask_self:
        return question.ask
    answers = conversation.case_as_answered
    section = question.form.partition(".")[0]
    first = answers.form.get("referrer.same_as_first") == "yes"
    mine = first if section == "first_identified_by" else not first
    return question.ask_self if mine else question.ask
