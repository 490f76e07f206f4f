"""The installed policy holds what the document asks for, and nothing that may never be in it."""

from __future__ import annotations

import datetime
import hashlib
import re
import shutil
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, fields, is_dataclass
from pathlib import Path
from types import MappingProxyType

import oracle
import oracle_duties
import pytest

from triage.conversation import load_script
from triage.engine import Engine
from triage.errors import InputError
from triage.policy import load_policy
from triage.policy.loading import installed_rules
from triage.policy.model import Citation, Condition
from triage.policy.strata import conditions_of, names_read
from triage.policy.wording import cited_words

POLICY = load_policy()
RULES = installed_rules()
PROJECT = Path(__file__).resolve().parents[2]
TODAY = datetime.date(2026, 11, 20)

NEVER = (
    "religion",
    "faith",
    "ethnicity",
    "race",
    "nationality",
    "immigration",
    "immigration_status",
    "asylum",
    "language",
    "primary_language",
    "sex",
    "gender",
    "disability",
    "health",
    "sexual_orientation",
    "name",
    "surname",
    "forenames",
    "address",
    "date_of_birth",
)
# "role" is a field of the form (the referrer's post) and a fact (the user's part): never the person's.
FORM_FIELDS = sorted(
    {field.id for form in POLICY.forms.values() for section in form.sections for field in section.fields}
    - {"role"}
)


def base(name: str) -> str:
    return name if name.startswith("route:") else name.split(":")[0]


def facts_read(conditions: list[Condition]) -> set[str]:
    """The facts that the conditions read, also through derived names and routes."""
    found: set[str] = set()
    seen: set[str] = set()
    waiting = [base(name) for name in names_read(conditions)]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in POLICY.facts:
            found.add(name)
            continue
        inner = (
            conditions_of(POLICY.derived[name])
            if name in POLICY.derived
            else [rule.when for rule in POLICY.rules.values() if name.removeprefix("route:") in rule.routes]
        )
        waiting += [base(read) for read in names_read(inner)]
    return found


# --- what never enters a rule -----------------------------------------------------------------------


@pytest.mark.parametrize("name", [*NEVER, *FORM_FIELDS])
def test_no_condition_can_name_a_personal_attribute_or_a_field_of_the_form(rules: Path, name: str) -> None:
    path = rules / "check.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("earlier_concerns: yes}", f"earlier_concerns: yes, {name}: yes}}"), encoding="utf-8"
    )
    with pytest.raises(InputError, match=f"unknown name {name}"):
        load_policy(rules)


def test_no_name_or_word_of_the_vocabulary_stands_for_a_personal_attribute_but_age() -> None:
    words = set(POLICY.facts) | set(POLICY.derived)
    # "sector" is about the user: health is a place of work there.
    words |= {word for fact in POLICY.facts.values() if fact.id != "sector" for word in fact.values}
    words |= {word for derived in POLICY.derived.values() for word in derived.values}
    assert not words & {*NEVER, *FORM_FIELDS}
    # What somebody says, not the language they speak; and a service that works with the person: rules read
    # that somebody does, and never which, save for a social worker.
    for word in words - {"hateful_language", "mental_health_team"}:
        assert not set(word.split("_")) & {*NEVER, "muslim", "islam", "christian", "white", "asian", "arab"}
    read = names_read(
        [
            *(each for derived in POLICY.derived.values() for each in conditions_of(derived)),
            *(rule.when for rule in POLICY.rules.values()),
            *(fact.asked_when for fact in POLICY.facts.values()),
        ]
    )
    assert {name for name in read if name.startswith("known_to:")} == {"known_to:social_worker"}


def test_every_rule_that_reads_age_says_why_beside_it() -> None:
    readers = [rule for rule in POLICY.rules.values() if "age" in facts_read([rule.when])]
    assert {"young-child", "child-safeguarding", "own-consent-later"} <= {rule.id for rule in readers}
    for rule in readers:
        block = (RULES / Path(rule.file).name).read_text().split(f"- id: {rule.id}\n")[1].split("  - id:")[0]
        assert "# Reads age: " in block, rule.id
    assert [fact.id for fact in POLICY.facts.values() if fact.is_number and fact.stage != "after"] == ["age"]


# --- nothing idle -----------------------------------------------------------------------------------


def test_every_fact_is_read_by_a_rule_or_says_what_it_is_for() -> None:
    read = facts_read([rule.when for rule in POLICY.rules.values()])
    read |= {name for fact in POLICY.facts.values() for name in facts_read([fact.asked_when])}
    idle = [fact.id for fact in POLICY.facts.values() if fact.id not in read and not fact.read_for]
    assert idle == []


def test_every_derived_name_is_read() -> None:
    read = names_read(
        [
            *(rule.when for rule in POLICY.rules.values()),
            *(fact.asked_when for fact in POLICY.facts.values()),
            *(condition for derived in POLICY.derived.values() for condition in conditions_of(derived)),
        ]
    )
    assert [name for name in POLICY.derived if name not in read and name != "referral_stage"] == []


def test_every_route_duty_and_step_is_given_by_some_rule() -> None:
    given = {route for rule in POLICY.rules.values() for route in rule.routes}
    asked = {duty for rule in POLICY.rules.values() for duty in rule.duties}
    assert given == set(POLICY.routes)
    assert asked == set(POLICY.duties)
    assert {duty.step for duty in POLICY.duties.values()} == set(POLICY.steps)


def test_every_contact_is_named_by_a_duty_or_given_by_a_pack() -> None:
    named = {duty.contact for duty in POLICY.duties.values()}
    named |= {contact for area in POLICY.areas.values() for contact in area.contacts}
    named |= {contact for override in POLICY.overrides for contact in override.contacts.values()}
    assert set(POLICY.contact_kinds) == named - {None}


def test_every_source_is_known_and_every_rule_cites_one() -> None:
    cited = [(rule.id, source) for rule in POLICY.rules.values() for source in rule.sources]
    assert {rule for rule, _ in cited} == set(POLICY.rules)
    cited += [(area.id, source) for area in POLICY.areas.values() for source in area.sources]
    cited += [(derived.id, source) for derived in POLICY.derived.values() for source in derived.sources]
    cited += [(override.id, source) for override in POLICY.overrides for source in override.sources]
    questions = load_script(POLICY).questions.values()
    cited += [(asked.id, source) for asked in questions for source in asked.sources]
    for where, source in cited:
        assert isinstance(source, Citation)
        assert source.heading in POLICY.sources[source.key].headings, where
    for heading, decided in POLICY.sources["assumption"].headings.items():
        assert decided, heading
        assert any(source.heading == heading for _, source in cited), heading


def test_what_decides_cases_without_a_document_says_what_was_assumed() -> None:
    for name in ("weak_only", "grave_sign", "no_opinion", "young_weak"):
        assert [source.key for source in POLICY.derived[name].sources] == ["assumption"], name


def test_a_page_of_which_only_excerpts_were_seen_is_never_quoted() -> None:
    pages = [source for source in POLICY.sources.values() if not source.quoted and source.key != "assumption"]
    assert {source.key for source in pages} == {
        "duty-guidance-2023",
        "channel-guidance-2023",
        "key-principles-2025",
        "dfe-referral",
        "kcsie",
        "care-act-guidance",
        "nhs-sharing-2022",
        "southport-2026",
        "act-early",
        "devon-flowchart",
        "stacu",
        "report-online",
    }
    for source in pages:
        for heading in source.headings:
            assert (
                cited_words(POLICY, Citation(source.key, heading))
                == f"{source.title}, {source.dated}: {heading}"
            )


def test_a_rule_reads_on_fifteen_lines() -> None:
    for path in RULES.glob("*.yaml"):
        if "\nrules:\n" not in (text := path.read_text(encoding="utf-8")):
            continue
        for block in text.split("\nrules:\n")[1].split("  - id: ")[1:]:
            assert len(block.strip().splitlines()) <= 15, block.splitlines()[0]


# --- as the document has it -------------------------------------------------------------------------


def test_the_vocabulary_is_the_documents_in_its_order_and_in_order_of_worry() -> None:
    assert list(POLICY.facts) == list(oracle.VALUES)
    assert {name: tuple(fact.values) for name, fact in POLICY.facts.items()} == oracle.VALUES
    kinds = {
        name: "many"
        if name in oracle.LISTS
        else "number"
        if name in oracle.NUMBERS
        else "area"
        if name == "area"
        else "choice"
        for name in oracle.VALUES
    }
    assert {name: fact.kind for name, fact in POLICY.facts.items()} == kinds
    for name, (lowest, highest) in oracle.NUMBERS.items():
        assert (POLICY.facts[name].lowest, POLICY.facts[name].highest) == (lowest, highest)


def test_the_derived_names_of_the_document_are_there() -> None:
    assert {
        "concern_noticed",
        "vulnerable",
        "grave_sign",
        "weak_only",
        "ground",
        "checked",
        "under_18",
        "young_child",
        "clear_to_refer",
        "concern_path",
        "live",
        "firm",
        "doubt",
        "not_prevent",
        "some_concern",
        "child",
        "valid_consent",
    } <= set(POLICY.derived)


def test_routes_duties_and_rules_stand_in_the_documents_order() -> None:
    assert POLICY.primary_routes() == list(oracle.ROUTES)
    assert [route.id for route in POLICY.routes.values() if route.parallel] == list(oracle.PARALLEL)
    assert list(POLICY.steps) == list(oracle.STEPS)
    duties = {duty.id: (duty.step, duty.by, duty.contact) for duty in POLICY.duties.values()}
    assert list(duties.items()) == list(oracle_duties.DUTIES.items())
    assert [(rule.id, rule.phase) for rule in POLICY.rules.values()] == [
        (row.id, row.stage) for row in oracle.RULES
    ]
    assert len(POLICY.rules) == 76


def test_a_route_belongs_to_the_stage_of_the_rules_that_give_it() -> None:
    for route in POLICY.routes.values():
        stages = {rule.phase for rule in POLICY.rules.values() if route.id in rule.routes}
        assert route.phase == "always" if route.parallel else stages == {route.phase}, route.id


def test_the_sources_are_the_documents_with_their_reviews() -> None:
    assert list(POLICY.sources) == [
        "northants-2019",
        "kirklees-2022",
        "derby",
        "thurrock-2022",
        "ho-toolkit",
        "ho-members",
        "ho-events",
        "ho-guide-2009",
        "duty-guidance-2023",
        "channel-guidance-2023",
        "key-principles-2025",
        "dfe-referral",
        "kcsie",
        "care-act-guidance",
        "nhs-sharing-2022",
        "southport-2026",
        "act-early",
        "devon-flowchart",
        "stacu",
        "report-online",
        "assumption",
    ]
    reviews = {key: source.review_due for key, source in POLICY.sources.items() if source.review_due}
    assert reviews == {
        "northants-2019": datetime.date(2021, 4, 30),
        "kirklees-2022": datetime.date(2025, 7, 31),
    }


CONTACTS = {
    "national": {
        "emergency": ("999", ""),
        "police": ("101", ""),
        "advice_line": ("0800 011 3764", ""),
        "hotline": ("0800 789 321", ""),
        "mental_health_crisis": ("111, option 2", ""),
    },
    "northamptonshire": {
        "prevent_advice": ("101, extension 341166", "prevent@northants.pnn.police.uk"),
        "police_prevent_team": ("101, extension 341166", "prevent@northants.pnn.police.uk"),
        "referral_destination": ("101, extension 341166", "prevent@northants.pnn.police.uk"),
        "mash": ("0300 126 1000, option 1", ""),
        "children_services": ("0300 126 1000, option 1", ""),
        "adult_safeguarding": ("0300 126 1000, option 2", ""),
    },
    "derby": {"prevent_advice": ("", "prevent@derby.gov.uk")},
    "kirklees": {
        "prevent_advice": ("01924 483747", "Prevent@kirklees.gov.uk"),
        "referral_destination": ("01924 483747", "Prevent@kirklees.gov.uk"),
    },
    "thurrock": {},
}


def test_the_five_packs_give_the_contacts_of_their_sources_and_no_others() -> None:
    shown = {
        area.id: {
            contact.id: (re.sub(r" \(.*\)", "", contact.phone), contact.email)
            for contact in area.contacts.values()
        }
        for area in POLICY.areas.values()
    }
    assert shown == CONTACTS


def test_the_two_0800_numbers_are_never_confused() -> None:
    national = POLICY.areas["national"].contacts
    assert "worry about a person" in national["advice_line"].note
    assert national["advice_line"].hours == "every day, 9am to 5pm"
    assert "the same number" in national["advice_line"].out_of_hours
    assert "officers" in national["advice_line"].out_of_hours
    assert "activity" in national["hotline"].note
    assert "emergency" in national["hotline"].note
    assert POLICY.contact("kirklees", "advice_line") == national["advice_line"]
    for path in [*RULES.rglob("*.yaml"), *(PROJECT / "dialogs" / "prevent").glob("*.yaml")]:
        for line in path.read_text(encoding="utf-8").splitlines():
            numbers = re.findall(r"0800[ 0-9]*[0-9]", line)
            assert set(numbers) <= {"0800 011 3764", "0800 789 321"}, line
            assert not ("0800 789 321" in numbers and "advice" in line.lower()), line
            assert not ("0800 011 3764" in numbers and "terrorist" in line.lower()), line


REFERRAL = {
    "immediate_danger": "no",
    "imminent_travel": "no",
    "planning_offence": "no",
    "role": "safeguarding_lead",
    "indicators": ("extreme_online",),
    "ground_beyond_identity": "yes",
    "concern_remains": "yes",
    "additional_concern": "yes",
    "age": 15,
    "earlier_concerns": "no",
}


@pytest.mark.parametrize(
    ("area", "review", "missing", "unknown"),
    [
        ("northamptonshire", datetime.date(2021, 4, 30), [], False),
        ("kirklees", datetime.date(2025, 7, 31), ["mash", "children_services"], False),
        ("derby", None, ["referral_destination", "mash", "children_services"], False),
        ("thurrock", None, ["referral_destination", "mash", "children_services"], False),
        ("national", None, ["referral_destination", "mash", "children_services"], False),
        ("not_known", None, ["referral_destination", "mash", "children_services"], True),
    ],
)
def test_notices_name_a_review_that_is_overdue_and_each_contact_that_a_duty_lacks(
    area: str, review: datetime.date | None, missing: list[str], unknown: bool
) -> None:
    notices = Engine(POLICY).decide(REFERRAL, area, TODAY).notices
    assert [notice.since for notice in notices if notice.id == "area_review_overdue"] == (
        [review] if review else []
    )
    assert [notice.contact for notice in notices if notice.id == "contact_missing"] == missing
    assert any(notice.id == "area_not_known" for notice in notices) is unknown


def test_a_review_is_overdue_from_the_day_after_and_silent_once_confirmed() -> None:
    last_day = datetime.date(2021, 4, 30)
    after = last_day + datetime.timedelta(days=1)
    assert Engine(POLICY).decide({}, "northamptonshire", last_day).notices == ()
    assert [notice.id for notice in Engine(POLICY).decide({}, "northamptonshire", after).notices] == [
        "area_review_overdue"
    ]
    confirmed = Engine(POLICY, confirmed=frozenset({"northamptonshire"}))
    assert confirmed.decide({}, "northamptonshire", after).notices == ()


def test_duties_are_listed_by_step_even_where_the_policy_lists_them_otherwise(rules: Path) -> None:
    path = rules / "duties.yaml"
    moved = path.read_text().replace("- id: call_999\n    step: now", "- id: call_999\n    step: later")
    path.write_text(moved)
    decision = Engine(load_policy(rules)).decide({**REFERRAL, "immediate_danger": "yes"}, today=TODAY)
    steps = [oracle.STEPS.index(task.step) for task in decision.duties]
    assert next(task.step for task in decision.duties if task.id == "call_999") == "later"
    assert steps == sorted(steps)
    assert steps[0] < steps[-1]


# --- it cannot be changed, and a change shows -------------------------------------------------------


def assert_immutable(value: object, where: str) -> None:
    if is_dataclass(value):
        assert type(value).__dataclass_params__.frozen, where  # type: ignore[attr-defined]
        for field in fields(value):
            assert_immutable(getattr(value, field.name), f"{where}.{field.name}")
    elif isinstance(value, Mapping):
        assert isinstance(value, MappingProxyType), where
        for key, inner in value.items():
            assert_immutable(inner, f"{where}[{key}]")
    elif isinstance(value, tuple | frozenset):
        for inner in value:
            assert_immutable(inner, where)
    else:
        assert value is None or isinstance(value, str | int | bool | datetime.date), where


def test_a_policy_and_a_decision_cannot_be_changed_at_any_depth() -> None:
    assert_immutable(POLICY, "policy")
    decision = Engine(POLICY).decide(REFERRAL, "derby", TODAY)
    assert_immutable(decision, "decision")
    with pytest.raises(FrozenInstanceError):
        decision.route = "closed"  # type: ignore[misc]
    with pytest.raises(TypeError):
        POLICY.rules["refer"] = POLICY.rules["in-doubt"]  # type: ignore[index]


@pytest.mark.deep
def test_the_digest_changes_with_every_file_and_not_with_line_endings(rules: Path) -> None:
    seen = {load_policy(rules).digest}
    assert seen == {POLICY.digest}
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", POLICY.digest)
    for path in sorted(rules.rglob("*.yaml")):
        text = path.read_bytes()
        path.write_bytes(text.replace(b"\n", b"\r\n"))
        assert load_policy(rules).digest in seen
        path.write_bytes(text + b"# one more remark\n")
        changed = load_policy(rules).digest
        assert changed not in seen
        seen.add(changed)
    own = rules.parent / "own"
    (own / "areas").mkdir(parents=True)
    assert load_policy(rules, own).digest in seen
    shutil.copy(rules / "areas" / "thurrock.yaml", own / "areas" / "one.yaml")
    text = (own / "areas" / "one.yaml").read_text()
    (own / "areas" / "one.yaml").write_text(text.replace("id: thurrock", "id: one"))
    assert load_policy(rules, own).digest not in seen


# --- nobody's name ----------------------------------------------------------------------------------

# SHA-256 of surnames that stand in the documents, in small letters: the names themselves may not
# stand in this project.
SURNAMES = {
    "1288e10bcfbf0966b5b27a7dc8e0aae4ada9b530a50b2965404127062ff00684",
    "21c584f66fecc9174a94f4b7f8c0978a43f8e77998ba9901ff8e6d55a91ef80a",
    "3f8d40ad6a1d0038b8c334303fe06e70df25a1b78220855f6acc3aec951ffb3b",
    "40e9ebcdde2c35280951faf8f0fdf6d0d6b3c0386af2edc3b73661ca42a60e46",
    "5075650604ecaf233661170b3e20f47cb17cc6cc0f8527125166f792195fe071",
    "5771742f0ab142bcf6defd21acfdba5539e62633afb3ccaf7b9931ae1367e9e5",
    "66cc6f6a245ee3a70ff54c9e96319aa85e6d57debaf6a67929d5977dc30a0e12",
    "8302c55847ffe62008b099f7e231961f83f769ca91cfc3243259b06b488ba629",
    "8f9602aa161e406b7426edafc6c17433c21e62c38d6b5a6b5f81862f9f7be6db",
    "aacd4ec07a183786bdab5648e9057bd63b14fff912270eefbfcd4c042fdc2b3a",
    "b40f9b6bd61659f9877ffb7b172bc67cd506d85dea1ee4442af4f98d5f3e97c7",
    "baf33a56f122c46ed390cfe817613af35248a195f0a0177b2c6b53ccac99f54d",
    "c829b08f04310bd7bad5883c2430839533d3d5c03c66858277b5345111a9d146",
    "d03ab28a550ec890575062bf1d98a9dda8b96787a21f594aaf49f165ef67de5b",
    "d25a9fc47f2ef7cea870db19cd88afd3619c32c50cce614b65513dcc517f573c",
    "da373000c01510df5550adad9858368542304909b69be6a5157524582b12174b",
    "e85940bbb038c2c50b283e54e6a74160cdb7d596b82bc1dfe2d00e81d2461319",
    "ec3620470529f11448cb4ec5baeec3dc4395f58d69d5b99ce1891409a7c02ef7",
    "fb3f0b8f5a4818ad11af46ca3b2c5d4aef7ed414ea4caff9ffef27fc34d29420",
}


def test_no_name_of_a_person_from_the_documents_stands_in_the_project() -> None:
    folders = [
        path
        for name in ("rules", "dialogs", "features", "triage", "tests", "benchmarks", ".ci")
        for path in (PROJECT / name).rglob("*")
    ]
    read = 0
    for path in [*folders, *PROJECT.glob("*.md"), *PROJECT.glob("*.toml"), PROJECT / "LICENSE"]:
        if path.suffix not in (".py", ".yaml", ".yml", ".md", ".toml", ".feature", ".json", ".txt", ""):
            continue
        if not path.is_file():
            continue
        read += 1
        words = set(re.findall(r"[^\W\d_]+", path.read_text(encoding="utf-8").lower()))
        found = {hashlib.sha256(word.encode()).hexdigest() for word in words} & SURNAMES
        assert not found, path.name
    assert read > 60
