"""The policy as immutable values: what is asked, what is decided, by which rule and why.

Nothing here reads a file or decides a case. ``loading`` builds these values and ``triage.engine``
runs them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from triage.kinds import FACT_KINDS, Choice, Kind, Many, Number, of_fact
from triage.policy.form_template import NO_FORM, FormTemplate
from triage.policy.terms import NO_TERMS, Terms
from triage.yaml_nodes import Node

ABSENT = "absent"
SOME = "some"
NONE = "none"
Snapshot = Mapping[str, str]
"""The snapshot of a case: one word of the closed vocabulary for every name that a rule can read."""


@dataclass(frozen=True, slots=True)
class Test:
    """One condition: the word under ``name`` is one of ``words``."""

    name: str
    words: frozenset[str]


Conjunction = tuple[Test, ...]
"""All of these tests hold."""

Condition = tuple[Conjunction, ...]
"""One of these conjunctions holds. The empty condition never holds, ``((),)`` always does."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document that may be cited: its key, title, dates and headings."""

    key: str
    title: str
    dated: str
    review_due: datetime.date | None
    headings: Mapping[str, str]
    """Heading as it stands, or what a page says in our own words; with what was decided there for
    ``assumption`` (else empty)."""
    quoted: bool = True
    """The headings stand so in the document. Otherwise they are our own words, and are never quoted."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A source and the heading in it."""

    key: str
    heading: str


@dataclass(frozen=True, slots=True)
class Band:
    """A range of whole numbers that rules read as one word."""

    word: str
    up_to: int


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the closed vocabulary."""

    id: str
    stage: str
    label: str
    kind: str
    """``choice`` (one word), ``many`` (any of the words), ``number`` (whole number or a word) or
    ``area`` (the id of an area pack)."""
    values: Mapping[str, str]
    """Each word in order of worry, with how a person reads it."""
    asked_when: Condition
    read_for: str
    """What a fact that no rule reads is for: wording, form; else empty."""
    lowest: int = 0
    highest: int = 0
    bands: tuple[Band, ...] = ()
    never_needed: bool = False
    """Asked for contacts or wording only: a decision is complete without it."""
    kept_after_referral: bool = False
    """Not asked again in a follow-up, and still true there: the earlier answer is carried over."""
    harmless: str = ""
    """The answer that raises no worry, where it is not the first: for comparing with a version that did not
    ask."""
    phase: Test | None = None
    """Where its stage is asked in one phase only: the test that a case is in that phase."""
    example: int | None = None
    """The number that examples of the proofs come close to."""

    @property
    def is_choice(self) -> bool:
        """Whether one of its words is the answer."""
        return self.kind == Choice.name

    @property
    def is_list(self) -> bool:
        """Whether any of its words, or none, are the answer."""
        return self.kind == Many.name

    @property
    def is_number(self) -> bool:
        """Whether a whole number is the answer."""
        return self.kind == Number.name

    @property
    def is_area(self) -> bool:
        """Whether an area is the answer, which stands in the policy and not among its words."""
        return self.kind not in FACT_KINDS

    @property
    def answer(self) -> Kind | None:
        """The kind of its answers; None for an area, which stands elsewhere."""
        if self.kind not in FACT_KINDS:
            return None
        return of_fact(self.kind, self.values, self.lowest, self.highest)

    @property
    def harmless_word(self) -> str:
        """The answer that raises no worry: of a list ``none``, of a number without words its lowest band."""
        return self.harmless or next(self._in_order(), ABSENT)

    def _in_order(self) -> Iterator[str]:
        if self.is_list:
            yield NONE
        yield from self.values
        yield from (band.word for band in self.bands)

    def band(self, number: int) -> str:
        """The word for a number of this fact."""
        return next(band.word for band in self.bands if number <= band.up_to)


@dataclass(frozen=True, slots=True)
class Derived:
    """A named value that follows from facts, so that rules stay short."""

    id: str
    label: str
    values: Mapping[str, Condition]
    short_form: bool
    file: str
    line: int
    sources: tuple[Citation, ...] = ()
    """Where it decides cases by itself: the document behind it, or what was assumed."""


@dataclass(frozen=True, slots=True)
class Part:
    """What the answer to one fact gives to a derived number."""

    fact: str
    points: Mapping[str, int]
    """By the words of a choice, the entries of a list, the words and bands of a number."""
    times: int = 0
    """A whole number counts itself so many times; 0 where only ``points`` count."""


@dataclass(frozen=True, slots=True)
class DerivedNumber:
    """A number that follows from answers. Rules read it as the word of the band in which it lies.

    A fact that was not answered gives nothing, and an entry of a list only where it is ticked. Where no fact
    gives anything there is no number: the word is then ``absent``. A sum of ticks that were not set is 0.
    """

    id: str
    label: str
    how: str
    """``sum`` (a count is the sum of ones), ``lowest`` or ``highest``."""
    parts: tuple[Part, ...]
    bands: tuple[Band, ...]
    all_answered: bool
    """Absent as long as one of its facts is not answered."""
    file: str
    line: int
    lowest: int = 0
    """The least that can come out, and ``highest`` the most."""
    highest: int = 0
    sources: tuple[Citation, ...] = ()

    def band(self, number: int) -> str:
        """The word for a number."""
        return next(band.word for band in self.bands if number <= band.up_to)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the policy: when it holds, it adds its routes and duties."""

    id: str
    phase: str
    says: str
    when: Condition
    routes: tuple[str, ...]
    duties: tuple[str, ...]
    because: str
    sources: tuple[Citation, ...]
    file: str
    line: int
    shown_when: tuple[str, ...] = ()
    """The condition as a person reads it, one line each."""


@dataclass(frozen=True, slots=True)
class Route:
    """Where a case goes: ``primary`` in order of the policy, or ``parallel`` beside it."""

    id: str
    parallel: bool
    headline: str
    means: str
    phase: str = "always"
    """One of the pathway's phases: only rules of that phase may give it; ``always``: any rule."""
    to_lead: Wording | None = None
    """What the safeguarding lead reads in place of it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words that lead a screen."""

    headline: str
    means: str
    to_lead: Wording | None = None
    """What the safeguarding lead reads in place of them."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that the policy asks somebody to do."""

    id: str
    step: str
    by: str
    contact: str | None
    says: str
    how: str
    says_to_lead: str
    how_to_lead: str
    one_call_with: str = ""
    """Another duty: where both are asked, one call serves both."""
    in_that_call: str = ""
    """What to say in that call besides."""
    how_by_rule: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What is said before ``how``, by the rule that asks for the task."""


@dataclass(frozen=True, slots=True)
class ContactKind:
    """A contact that duties name, and whom to ask where an area does not give it."""

    id: str
    name: str
    fallback: str
    same_everywhere: bool
    """A number such as 999, which no area pack may change."""
    own_organisation: bool
    """The organisation's own people (the safeguarding lead): no area pack can give or lack them."""
    or_else: str = ""
    """The kind that serves where an area gives none of this one."""
    always_shown: bool = False
    """The fallback says who is meant, and stands beside every task."""


@dataclass(frozen=True, slots=True)
class Override:
    """Whom a task names where an answer changes that: other contacts, other owners, other words."""

    id: str
    when: Condition
    contacts: Mapping[str, str]
    by: Mapping[str, str]
    in_words: Mapping[str, str]
    """What is said in place of these words, in every text of the program."""
    because: str
    sources: tuple[Citation, ...]
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach somebody, as an area's source gives it."""

    id: str
    name: str
    phone: str = ""
    email: str = ""
    hours: str = ""
    out_of_hours: str = ""
    note: str = ""
    online_form: str = ""
    """Address of the form that this contact takes online."""


@dataclass(frozen=True, slots=True)
class Area:
    """An area pack: who is reached, where referrals go, and what the form says there."""

    id: str
    name: str
    says: str
    contacts: Mapping[str, Contact]
    sources: tuple[Citation, ...]
    review_due: datetime.date | None
    marking: str
    how_to_send: str
    copied_to: tuple[str, ...]
    form: str
    deadlines: Mapping[str, str]
    """Duty id to a deadline in the pack's own words."""
    lowest_band_below: int
    """Where the lowest band of the number that a pack may raise ends here; 0 where there is none."""
    rules: tuple[Rule, ...]
    online_form: str = ""
    copied_to_under_18: tuple[str, ...] = ()
    """Who is sent a copy beside ``copied_to``, and only of a form about somebody under 18."""
    attach_to_mash_request: bool = False
    form_edition: str = ""
    """The edition of the form that the area takes; empty where its source does not say."""
    own: bool = False
    """Whether the pack is an organisation's own."""
    replaced: Area | None = None
    """The installed pack that this one renews."""


@dataclass(frozen=True, slots=True, eq=False)
class Organisation:
    """An organisation that adds to the policy. What it adds bears its name, as in ``acme.tell_lead``."""

    name: str
    called: str
    """How people read it."""
    folder: Path
    """Where its files lie."""
    questions: Node | None = None
    """Its questions as they stand in its file: the conversation reads them, which has the others."""

    def owns(self, name: str) -> bool:
        """Whether the organisation added what is called ``name``."""
        return name.startswith(f"{self.name}.")


@dataclass(frozen=True, slots=True, eq=False)
class Policy:
    """The whole policy, loaded and checked. Build it with ``triage.load_policy``."""

    version: str
    digest: str
    shown: str
    """What errors and pages call the folder that it was read from."""
    facts: Mapping[str, Fact]
    derived: Mapping[str, Derived]
    rules: Mapping[str, Rule]
    routes: Mapping[str, Route]
    duties: Mapping[str, Duty]
    wording_by_rule: Mapping[str, Wording]
    """Rule id to the words for its route, where the same route has different reasons."""
    steps: Mapping[str, str]
    contact_kinds: Mapping[str, ContactKind]
    overrides: tuple[Override, ...]
    sources: Mapping[str, Source]
    areas: Mapping[str, Area]
    forms: Mapping[str, FormTemplate]
    applies_to: str
    terms: Terms = NO_TERMS
    numbers: Mapping[str, DerivedNumber] = field(default_factory=lambda: MappingProxyType({}))
    """The derived numbers, which rules read as words beside the derived names."""
    short_steps: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """How a step is called where nothing is sent, if otherwise than else."""
    not_known: str = "not_known"
    extended_by: Organisation | None = None
    """Who adds to it; its facts, rules, duties, contacts and sources stand behind the installed ones."""

    def own(self, name: str) -> bool:
        """Whether an organisation added what is called ``name``."""
        return self.extended_by is not None and self.extended_by.owns(name)

    @property
    def national(self) -> str:
        """The id of the base area: its contacts are those of every area."""
        return self.terms.base_area

    def area(self, area_id: str) -> Area:
        """The pack of an area; for an unknown area the national one."""
        return self.areas.get(area_id, self.areas[self.national])

    def form_of(self, area_id: str) -> FormTemplate:
        """The form that an area takes; one without sections where the pathway has none."""
        return self.forms.get(self.area(area_id).form, NO_FORM)

    def contact(self, area_id: str, contact_id: str) -> Contact | None:
        """How to reach a contact in an area: the pack's own, else the national one, else None."""
        return self.area(area_id).contacts.get(contact_id) or self.areas[self.national].contacts.get(
            contact_id
        )

    def contact_or_else(self, area_id: str, contact_id: str) -> Contact | None:
        """As :meth:`contact`; where the area gives none, that of the kind which serves in its place."""
        found = self.contact(area_id, contact_id)
        other = self.contact_kinds[contact_id].or_else
        return found or (self.contact_or_else(area_id, other) if other else None)

    def step_label(self, step: str, sends: bool) -> str:
        """A step in words. "First, before anything is sent" is no more than "First" where nothing is."""
        label = self.steps[step]
        return label if sends else self.short_steps.get(step, label)

    def primary_routes(self) -> list[str]:
        """Ids of the primary routes, the graver first."""
        return [route.id for route in self.routes.values() if not route.parallel]
