"""Ask once: what was answered in triage arrives in the form, where the form holds nothing yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from triage.cases.catalogue import Catalogue, in_a_row, load_catalogue
from triage.cases.model import Case, Statement
from triage.engine.decision import Decision
from triage.kinds.dates import shown_day
from triage.kinds.values import NOT_KNOWN, FormValue, Value, YesNoText, text_of
from triage.policy.model import Policy
from triage.prevent.police import may_go_ahead

_LEADS = ("safeguarding_lead", "prevent_lead")
_AGENCIES = ("children_services", "police_prevent_team", "advice_line")
_WORK = ("works_with_children", "works_with_adults_at_risk")
_DANGERS = ("immediate_danger", "imminent_travel", "planning_offence")


_NOTHING: Mapping[str, Value] = MappingProxyType({})
_REASON = "telling_reason"
_INFORMED = "safeguarding.individual_informed"


def prefilled(
    policy: Policy,
    case: Case,
    decision: Decision,
    answers: Mapping[str, Value] = _NOTHING,
    words: Catalogue | None = None,
) -> Case:
    """``case`` with the fields of the form that its answers and statements already fill.

    A field that holds a value, "not known" too, is left alone. Exact words stay exact. No text says
    anything about the person beyond what staff saw, heard, ticked or did. ``answers`` and ``words``:
    those of a conversation, by question id, where the case comes from one.
    """
    form = dict(case.form)
    for name, value in _Given(policy, case, decision).fields():
        if value and not _held(case, name):
            form[name] = value
    return _with_reason(case.with_(form=form), answers, words)


def _with_reason(found: Case, answers: Mapping[str, Value], words: Catalogue | None) -> Case:
    """With the reason why the person is not told, which has a question of its own."""
    said = found.form.get(_INFORMED)
    if words is None or _REASON not in answers or not isinstance(said, YesNoText) or _INFORMED in answers:
        return found
    reason = text_of(answers[_REASON])
    why = words("why_not_told", reason=reason) if reason else no_reason()
    text = " ".join(part for part in (said.text, why) if part)
    return found.with_(form={**found.form, _INFORMED: YesNoText(said.answer, text)})


def _held(case: Case, name: str) -> bool:
    section = case.form.get(name.partition(".")[0])
    if isinstance(section, str) and section.strip():
        return True
    value = case.form.get(name)
    return bool(value.strip() if isinstance(value, str) else value)


def no_reason() -> str:
    """What the form says where telling would be a risk and nobody has said what risk."""
    return load_catalogue("prefill")("safeguarding.no_reason")


class _Given:
    """What one case gives to the form."""

    def __init__(self, policy: Policy, case: Case, decision: Decision) -> None:
        self.policy = policy
        self.case = case
        self.decision = decision
        self.words: Catalogue = load_catalogue("prefill")

    def fields(self) -> Iterator[tuple[str, FormValue]]:
        """Field ids with what they are given; an empty text gives nothing."""
        yield "individual.approximate_age", self.age()
        yield "concerns.notice", self.notice()
        yield "concerns.event", self.event()
        yield "concerns.anything_else", "\n\n".join(self.told_of("inferred"))
        yield "concerns.travel", self.said("travel", "imminent_travel")
        yield "concerns.harm", self.harm()
        for name, marks in self.words.under("beside"):
            if name != "harm":
                yield f"concerns.{name}", self.beside(marks)
        yield "complex_needs", self.needs()
        yield "other_information", self.other_information()
        safeguarding = {
            "lead_consulted": self.lead_consulted(),
            "individual_informed": self.informed(),
            "direct_action": self.direct_action(),
            "other_agencies": self.other_agencies(),
        }
        for name, answer in safeguarding.items():
            if answer:
                yield f"safeguarding.{name}", answer

    def answer(self, fact: str) -> str:
        value = self.case.answers.get(fact)
        return value if isinstance(value, str) else ""

    def ticked(self, fact: str) -> tuple[str, ...] | None:
        value = self.case.answers.get(fact)
        return value if isinstance(value, tuple) else None

    def labels(self, fact: str, marks: Iterable[str]) -> str:
        return in_a_row(self.policy.facts[fact].values[mark] for mark in marks)

    def said(self, group: str, fact: str) -> str:
        return self.words.texts.get(f"{group}.{self.answer(fact)}", "")

    def age(self) -> str:
        age = self.case.answers.get("age")
        if isinstance(age, int):
            return str(age)
        return (self.said("approximate_age", "could_be_under_18") or NOT_KNOWN) if age else ""

    def head(self, name: str, statement: Statement) -> str:
        if name == "inferred" and not statement.when.strip():  # nobody was asked for its day
            name = "inferred_no_day"
        return self.words(
            f"statements.{name}",
            by=statement.by.strip() or self.words("statements.somebody"),
            when=shown_day(statement.when.strip()) or self.words("statements.no_day"),
        )

    def told_of(self, kind: str) -> list[str]:
        return [
            f"{self.head(kind, found)}\n{found.text}"
            for found in self.case.statements
            if found.kind == kind and found.text.strip()
        ]

    def notice(self) -> str:
        seen = [
            self.head("seen_below", found)
            for found in self.case.statements
            if found.kind == "seen" and found.text.strip()
        ]
        return "\n\n".join([*dict.fromkeys(seen), *self.told_of("told")])

    def event(self) -> str:
        parts = self.told_of("seen")
        marks = self.ticked("indicators")
        if marks:
            parts.append(self.words("ticked", labels=self.labels("indicators", marks)))
        elif marks is not None and parts:
            parts.append(self.words("ticked_nothing"))
        return "\n\n".join(parts)

    def beside(self, marks: Iterable[str]) -> str:
        found = [mark for mark in self.ticked("indicators") or () if mark in marks]
        if not found:
            return ""
        ticked = self.words("ticked", labels=self.labels("indicators", found))
        return self.words("see_above", ticked=ticked) if self.case.statements else ticked

    def harm(self) -> str:
        danger = self.words.texts.get(f"harm.danger_{self.answer('immediate_danger')}", "")
        return "\n".join(filter(None, [danger, self.beside(self.words.lists["beside.harm"])]))

    def needs(self) -> str:
        marks = self.ticked("vulnerabilities")
        if marks is None:
            return ""
        labels = self.labels("vulnerabilities", marks)
        return self.words("complex_needs.some", labels=labels) if marks else self.words("complex_needs.none")

    def other_information(self) -> str:
        parts = [self.said("person_in_charge", "person_in_charge")]
        if self.decision.snapshot.get("risk_at_home") == "yes":
            parts.append(self.said("household", "household_risk"))
        parts.append(self.words.texts.get(f"other_information.earlier_{self.answer('earlier_concerns')}", ""))
        parts.append(self.known_to())
        parts += [self.said(f"work.{fact}", fact) for fact in _WORK]
        parts.append(self.said("prevent_team", "prevent_team_advice"))
        marks = self.ticked("consulted")
        if marks:
            parts.append(self.words("other_information.consulted", labels=self.labels("consulted", marks)))
        elif marks is not None:
            parts.append(self.spoken_to_nobody())
        return "\n".join(filter(None, parts))

    def known_to(self) -> str:
        marks = self.ticked("known_to")
        if marks is None:
            return ""
        every = self.policy.facts["known_to"].values
        return self.words(
            "known_to.some" if marks else "known_to.none", labels=self.labels("known_to", marks or every)
        )

    def spoken_to_nobody(self) -> str:
        """That nobody was consulted, but for those whom other answers name."""
        but = [self.words("other_information.but_police")] if self.answer("police_told") == "yes" else []
        if self.is_lead():
            but.append(self.words("other_information.but_lead"))
        if not but:
            return self.words("other_information.consulted_nobody")
        return self.words("other_information.consulted_nobody_but", names=self.together(but))

    def together(self, names: list[str]) -> str:
        return self.words("and").join(filter(None, [", ".join(names[:-1]), names[-1]]))

    def is_lead(self) -> bool:
        return self.answer("role") == "safeguarding_lead"

    def lead_consulted(self) -> YesNoText | None:
        marks, is_lead = self.ticked("consulted"), self.is_lead()
        agrees = self.said("lead_agrees", "lead_agrees")
        if marks is None and not is_lead and not agrees:
            return None
        # Whoever the concern is about is nobody to ask.
        in_charge = self.answer("person_in_charge") == "lead_or_head"
        leads = _LEADS[1:] if in_charge else _LEADS
        asked = is_lead or any(mark in leads for mark in marks or ())
        parts = [self.words("safeguarding.is_lead")] if is_lead else []
        if in_charge and not is_lead:
            parts.append(self.words("safeguarding.lead_is_the_person"))
        if marks:
            name = "spoken_to_also" if is_lead else "spoken_to"
            parts.append(self.words(f"safeguarding.{name}", labels=self.labels("consulted", marks)))
        elif marks is not None and not is_lead:
            parts.append(self.spoken_to_nobody())
        answer = "yes" if asked else NOT_KNOWN if marks is None else "no"
        return YesNoText(answer, " ".join(filter(None, [*parts, agrees])))

    def other_agencies(self) -> YesNoText | None:
        marks = self.ticked("consulted")
        if marks is None:
            return None
        found = [mark for mark in marks if mark in _AGENCIES]
        parts = []
        if found:
            parts.append(self.words("safeguarding.spoken_to", labels=self.labels("consulted", found)))
        if self.answer("police_told") == "yes":
            parts.append(self.words("safeguarding.agencies_police"))
        return YesNoText("yes" if parts else "no", " ".join(parts))

    def informed(self) -> YesNoText | None:
        names = {"person": "person_told", "parent": "parent_told", "risk": "informing_raises_risk"}
        parts = [
            self.words.texts.get(f"safeguarding.{who}_{self.answer(fact)}", "") for who, fact in names.items()
        ]
        text = " ".join(filter(None, [*parts, self.told_by_others()]))
        told = self.answer("person_told")
        if not text:
            return None
        return YesNoText({"yes": "yes", "": NOT_KNOWN}.get(told, "no"), text)

    def told_by_others(self) -> str:
        """Who says when the person or the family is told, where that is not for staff to say."""
        if not self.decision.duty("tell_nobody_yet"):
            return ""
        reasons = (name for name in self.words.texts if name.startswith("tellers."))
        names = [
            self.words(name)
            for name in reasons
            if self.decision.snapshot.get(name.removeprefix("tellers.")) == "yes"
        ]
        if not names:
            return ""
        asked = self.answer("person_told") or self.answer("parent_told")
        return self.words(
            "safeguarding.others_tell" if asked else "safeguarding.not_told_yet", names=self.together(names)
        )

    def danger(self, fact: str) -> str:
        label = self.policy.facts[fact].label
        return label if self.answer(fact) == "yes" else self.words("safeguarding.not_sure", label=label)

    def direct_action(self) -> YesNoText | None:
        wanted = [fact for fact in _DANGERS if self.answer(fact) in ("unsure", "yes")]
        labels = in_a_row(self.danger(fact) for fact in wanted)
        if not wanted:
            return None
        if self.decision.duty("call_999") or self.decision.duty("contact_police"):
            return YesNoText("no", self.words("safeguarding.police_not_told", labels=labels))
        if self.answer("police_told") == "yes":
            text = self.words("safeguarding.police_told", labels=labels)
            return YesNoText("yes", " ".join(filter(None, [text, may_go_ahead(self.case.answers)])))
        return None
