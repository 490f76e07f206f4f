"""The referral form as a checked, immutable value. Every field can be "not known"."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Annotated, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from triage.cases.cleaning import clean
from triage.cases.model import NOT_KNOWN, Address, Case, YesNoText
from triage.errors import InputError

_UNKNOWN: Final = "not known"
_NOT_KNOWN_WORDS = {"", NOT_KNOWN, "not_known"}


def _text(value: object) -> object:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if not isinstance(value, str):
        return value
    found = clean(value)
    return NOT_KNOWN if found.strip().casefold() in _NOT_KNOWN_WORDS else found


def _texts(value: object) -> object:
    """A list; an empty one means that there is none, which is more than that none is known."""
    if isinstance(value, str):
        value = (value,)
    if not isinstance(value, (tuple, list)):
        return value
    found = tuple(text for entry in value if (text := _text(entry)) != NOT_KNOWN)
    return NOT_KNOWN if value and not found else found


def _day(value: object) -> object:
    if isinstance(value, str):
        try:
            return datetime.date.fromisoformat(value.strip())
        except ValueError:
            return _text(value)
    return value


def _details(value: object) -> object:
    """The words beside a yes or no: none are needed, so nothing is not "not known" here."""
    found = _text(value)
    return "" if found == NOT_KNOWN else found


def _parts(value: object) -> object:
    if isinstance(value, Address):
        return {"text": value.text, "current": value.current}
    if isinstance(value, YesNoText):
        return {"answer": value.answer, "text": value.text}
    if isinstance(value, str):
        return {"answer": value}
    return value


def _addresses(value: object) -> object:
    if isinstance(value, str):
        return () if _text(value) == NOT_KNOWN else ({"text": value},)
    if not isinstance(value, (tuple, list)):
        return value
    return tuple(
        _parts(entry)
        for entry in value
        if not (isinstance(entry, Address) and _text(entry.text) == NOT_KNOWN)
    )


Text = Annotated[str, BeforeValidator(_text)]
Texts = Annotated[tuple[str, ...] | Literal["not known"], BeforeValidator(_texts)]
Day = Annotated[datetime.date | str, BeforeValidator(_day)]
YesNo = Annotated[Literal["yes", "no", "not known"], BeforeValidator(_text)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class KnownAddress(_Part):
    """One address, and whether the person lives there now."""

    text: Text
    current: YesNo = _UNKNOWN


class Answer(_Part):
    """Yes, no or not known, with a few words."""

    answer: YesNo = _UNKNOWN
    text: Annotated[str, BeforeValidator(_details)] = ""


YesNoWithText = Annotated[Answer, BeforeValidator(_parts)]


class Individual(_Part):
    """Who the concern is about, as far as staff already know."""

    forenames: Text = NOT_KNOWN
    surname: Text = NOT_KNOWN
    other_names: Texts = _UNKNOWN
    date_of_birth: Day = NOT_KNOWN
    approximate_age: Text = NOT_KNOWN
    gender: Text = NOT_KNOWN
    addresses: Annotated[tuple[KnownAddress, ...], BeforeValidator(_addresses)] = ()
    nationality: Text = NOT_KNOWN
    immigration_status: Text = NOT_KNOWN
    primary_language: Text = NOT_KNOWN
    phones: Texts = _UNKNOWN
    emails: Texts = _UNKNOWN
    family: Text = NOT_KNOWN


class Concerns(_Part):
    """The narrative."""

    notice: Text = NOT_KNOWN
    event: Text = NOT_KNOWN
    travel: Text = NOT_KNOWN
    contacts: Text = NOT_KNOWN
    online: Text = NOT_KNOWN
    harm: Text = NOT_KNOWN
    interest: Text = NOT_KNOWN
    anything_else: Text = NOT_KNOWN


class _Member(_Part):
    forename: Text = NOT_KNOWN
    surname: Text = NOT_KNOWN
    role: Text = NOT_KNOWN
    organisation: Text = NOT_KNOWN
    relationship: Text = NOT_KNOWN
    phone: Text = NOT_KNOWN
    email: Text = NOT_KNOWN


class FirstIdentifiedBy(_Member):
    """The person who first identified the concerns."""

    anonymous: YesNo = _UNKNOWN


class Referrer(_Member):
    """The person making this referral."""

    same_as_first: YesNo = _UNKNOWN
    anonymous: YesNo = _UNKNOWN


class Dates(_Part):
    """When the concern came to light and when the referral is made."""

    first_known: Day = NOT_KNOWN
    referred: Day = NOT_KNOWN


class Safeguarding(_Part):
    """What was considered and done."""

    health: YesNoWithText = Answer()
    lead_consulted: YesNoWithText = Answer()
    individual_informed: YesNoWithText = Answer()
    direct_action: YesNoWithText = Answer()
    other_agencies: YesNoWithText = Answer()


class Occupation(_Part):
    """Employment and education."""

    current_employer: Text = NOT_KNOWN
    previous_employers: Text = NOT_KNOWN
    current_education: Text = NOT_KNOWN
    previous_education: Text = NOT_KNOWN


class Education(_Part):
    """The annex that a school or college adds."""

    needs: Text = NOT_KNOWN
    environment: Text = NOT_KNOWN
    conversations: Text = NOT_KNOWN
    family_support: Text = NOT_KNOWN
    if_not_met: Text = NOT_KNOWN


class ReferralForm(_Part):
    """The whole form. Sections and fields have the ids of the files of answers."""

    individual: Individual = Individual()
    concerns: Concerns = Concerns()
    complex_needs: Text = NOT_KNOWN
    other_information: Text = NOT_KNOWN
    first_identified_by: FirstIdentifiedBy = FirstIdentifiedBy()
    referrer: Referrer = Referrer()
    dates: Dates = Dates()
    safeguarding: Safeguarding = Safeguarding()
    occupation: Occupation = Occupation()
    education: Education = Education()

    @classmethod
    def from_case(cls, case: Case) -> ReferralForm:
        """The form that a case fills; what is absent or empty is not known.

        Text is cleaned of what no document can hold. InputError names a field that cannot stand
        in the form, never its value.
        """
        try:
            return cls.model_validate(_nested(case.form))
        except ValidationError as error:
            place = ".".join(str(part) for part in error.errors(include_input=False)[0]["loc"])
            raise InputError("this cannot stand in the form", field=place) from None

    def value(self, section: str, field: str = "") -> object:
        """What a section's field holds; the section's own text where it has no fields."""
        found = getattr(self, section)
        return getattr(found, field) if field else found


def _nested(form: Mapping[str, object]) -> dict[str, object]:
    nested: dict[str, object] = {}
    for name, value in form.items():
        section, _, field = name.partition(".")
        if field:
            group = nested.setdefault(section, {})
            if isinstance(group, dict):
                group[field] = value
        elif section not in nested and not _whole_section_not_known(section, value):
            nested[section] = value
    return nested


def _whole_section_not_known(section: str, value: object) -> bool:
    field = ReferralForm.model_fields.get(section)
    return field is not None and field.annotation is not str and _text(value) == NOT_KNOWN
