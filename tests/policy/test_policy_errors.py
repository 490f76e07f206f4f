"""Whatever is wrong in a policy file is said in one line: file, line, the thing, and what is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest
from broken_policy import problem

from triage.policy import load_policy

CHANGES = [
    # file, what stands there, what stands there instead, what the error must say
    # an unknown fact, word or name
    (
        "check",
        "live: yes, clear_to_refer: yes, young_child",
        "alive: yes, clear_to_refer: yes, young_child",
        ["alive", "did you mean live?"],
    ),
    ("check", "lead_available: yes}", "lead_available: perhaps}", ["perhaps", "no, yes or absent"]),
    ("check", "lead_available: yes}", "lead_available: [yes, maybe]}", ["maybe", "no, yes or absent"]),
    ("check", "concern_remains: no}", "concern_remains: unsur}", ["unsur", "did you mean unsure?"]),
    ("check", "concern_remains: no}", "concern_remains: {is: no}}", ["one value is needed", "absent"]),
    ("check", "concern_remains: no}", "concern_remains: []}", ["at least one entry"]),
    ("check", "concern_remains: no}", "area: derby}", ["unknown name area (none of the "]),
    ("check", "concern_remains: no}", "religion: yes}", ["unknown name religion (none of the "]),
    ("derived", "indicators: some}", "indicators: beards}", ["beards", "some, none, absent"]),
    ("derived", "only: [withdrawal", "only: [withdrawn", ["withdrawn", "did you mean withdrawal?"]),
    (
        "derived",
        "{none_of: [children_services",
        "{besides: [children_services",
        ["besides", "none_of, only or beyond"],
    ),
    (
        "derived",
        "{none_of: [children_services",
        "{only: [prevent_lead], none_of: [children_services",
        ["exactly one"],
    ),
    ("derived", "{none_of: [children_services, police_prevent_team]}", "{only: []}", ["at least one entry"]),
    (
        "derived",
        "{age: [young_child, older_child, sixteen_or_seventeen]}",
        "{age: [young_child, 17]}",
        ["unknown value 17", "young_child, older_child, sixteen_or_seventeen, adult, unknown or absent"],
    ),
    ("derived", "      yes: {staff: yes, indicators: some}\n", "      yes: {}\n", ["at least one line"]),
    (
        "vocabulary",
        "asked_when: {age: unknown}",
        "asked_when: {years: unknown}",
        ["unknown name years (none of the "],
    ),
    ("vocabulary", "asked_when: {indicators: some}", "asked_when: {any: []}", ["at least one alternative"]),
    (
        "vocabulary",
        "    stage: setting\n    label: Your part",
        "    stage: setup\n    label: Your part",
        ["unknown stage setup", "safety, setting, notice, check, share or after"],
    ),
    (
        "vocabulary",
        "values: [no, unsure, yes]\n\n  - id: imminent",
        "values: [no, maybe, yes]\n\n  - id: imminent",
        ["unknown value maybe", "no, unsure, yes", "an answer of your own needs a text"],
    ),
    (
        "vocabulary",
        "values: [no, unsure, yes]\n\n  - id: imminent",
        "values: [no, no, yes]\n\n  - id: imminent",
        ["twice"],
    ),
    (
        "vocabulary",
        "values: [no, unsure, yes]\n\n  - id: imminent",
        "values: []\n\n  - id: imminent",
        ["at least one value"],
    ),
    (
        "vocabulary",
        "    harmless: no\n\n  - id: indicators",
        "    for: wording\n\n  - id: indicators",
        ["unknown name for", "read_for", "allowed:"],
    ),
    # what a rule cites and gives
    (
        "safety",
        "    sources:\n      - derby: What is radicalisation and what may it look like?\n"
        "      - assumption: Not sure about danger is treated as danger\n",
        "",
        ["immediate-danger", "cites no source"],
    ),
    (
        "safety",
        "      - assumption: A call to the police is recorded\n",
        "      []\n",
        ["at least one source"],
    ),
    (
        "safety",
        "      - derby: What",
        "      - derbyshire: What",
        ["unknown name derbyshire", "did you mean derby?"],
    ),
    (
        "safety",
        "- northants-2019: Prevent Programme",
        "- northants-2019: prevent-programme",
        ["unknown heading of northants-2019", "did you mean Prevent Programme?", "Channel programme"],
    ),
    (
        "safety",
        "duties: [call_999]",
        "duties: [call_998]",
        ["unknown duty call_998", "did you mean call_999?"],
    ),
    ("safety", "route: emergency", "route: mash", ["unknown route mash", "emergency, police_now"]),
    (
        "share",
        "parallel: lado",
        "parallel: refer",
        ["unknown route refer", "mash, adult_safeguarding or lado"],
    ),
    (
        "share",
        "- {route: prevent_referral, others_say_who_tells: absent, person_told: not_possible_now}",
        "- {route: referral, person_told: not_possible_now}",
        ["unknown route referral", "prevent_referral"],
    ),
    ("share", "then: {duties: [confirm_age]}", "then: {}", ["a route or a duty"]),
    (
        "share",
        "then: {duties: [confirm_age]}",
        "then: {send: form}",
        ["unknown name send", "route, parallel or duties"],
    ),
    ("share", "    because: It is a request", "    why: It is a request", ["unknown name why", "because"]),
    ("share", "stage: before\n", "stage: during\n", ["unknown stage during", "always, before or after"]),
    ("share", "  - id: refer\n", "  - id: Refer Me\n", ["small letters"]),
    (
        "duties",
        "    contact: mash\n",
        "    contact: mush\n",
        ["unknown contact mush", "did you mean mash?", "lado"],
    ),
    (
        "duties",
        "    step: now\n    by: you\n    contact: police\n",
        "    step: soon\n    by: you\n    contact: police\n",
        ["unknown step soon", "now, first, send, alongside or later"],
    ),
    (
        "duties",
        "    by: lead\n    contact: lado",
        "    by: teacher\n    contact: lado",
        ["unknown owner teacher", "you, lead, police, panel or police_or_panel"],
    ),
    (
        "routes",
        "  concern-allayed:\n",
        "  concern-gone:\n",
        ["there is no rule concern-gone", "concern-allayed"],
    ),
    (
        "contacts",
        "    own_organisation: yes",
        "    own_organisation: no",
        ["unknown value no", "allowed: yes"],
    ),
    ("policy", "check, share, after_referral]", "check, shared, after_referral]", ["share.yaml", "not read"]),
    ("policy", "share, after_referral]", "share]", ["after_referral.yaml", "not read"]),
    # a route of the other stage
    (
        "share",
        "then: {route: prevent_referral, duties",
        "then: {route: closed, duties",
        [
            "a rule of the stage before may not give the route closed",
            "emergency, police_now, prevent_referral",
        ],
    ),
    (
        "after_referral",
        "then: {route: closed, duties",
        "then: {route: no_prevent_action, duties",
        [
            "a rule of the stage after may not give the route no_prevent_action",
            "police_led",
            "waiting, closed",
        ],
    ),
    (
        "after_referral",
        "then: {route: closed, duties",
        "then: {route: [closed, prevent_advice], duties",
        ["a rule of the stage after may not give the route prevent_advice"],
    ),
    (
        "safety",
        "then: {route: with_police, duties",
        "then: {route: waiting, duties",
        [
            "a rule of the stage always may not give the route waiting",
            "allowed: emergency, police_now or with_police",
        ],
    ),
    (
        "safety",
        "then: {route: with_police, duties",
        "then: {route: prevent_referral, duties",
        ["a rule of the stage always may not give the route prevent_referral"],
    ),
    (
        "routes",
        "    stage: after\n    headline: The police lead",
        "    headline: The police lead",
        ["stage is missing"],
    ),
    (
        "routes",
        "    stage: after\n    headline: The police lead",
        "    stage: later\n    headline: The police lead",
        ["unknown stage later", "always, before or after"],
    ),
    (
        "routes",
        "    headline: Adult safeguarding",
        "    stage: before\n    headline: Adult safeguarding",
        ["unknown name stage", "id, headline or means"],
    ),
    # the same thing twice
    (
        "vocabulary",
        "  - id: imminent_travel\n",
        "  - id: immediate_danger\n",
        ["fact immediate_danger", "twice"],
    ),
    ("derived", "  - id: safe\n", "  - id: safety_worry\n", ["name safety_worry", "twice"]),
    ("derived", "  - id: safe\n", "  - id: role\n", ["name role", "twice"]),
    ("share", "  - id: confirm-age\n", "  - id: refer-once-safe\n", ["rule refer-once-safe", "twice"]),
    ("duties", "  - id: contact_police\n", "  - id: call_999\n", ["duty call_999", "twice"]),
    ("routes", "  - id: lado\n    headline", "  - id: mash\n    headline", ["route mash", "twice"]),
    ("contacts", "  - id: lado\n    name", "  - id: mash\n    name", ["contact mash", "twice"]),
    ("sources", "  - key: derby\n", "  - key: northants-2019\n", ["source northants-2019", "twice"]),
    ("areas/thurrock", "id: thurrock\n", "id: kirklees\n", ["area kirklees", "twice"]),
    (
        "safety",
        "    says: The police know",
        "    says: Twice\n    says: The police know",
        ["the same name stands here twice"],
    ),
    # circles, and questions in the wrong order
    (
        "check",
        "when: {concern_path: yes, earlier_concerns: yes}",
        "when: {route: check_with_lead}",
        ["circle", "rule repeat-concern"],
    ),
    (
        "derived",
        "    values:\n      yes: {age: young_child}",
        "    values:\n      yes: {young_child: yes}",
        ["circle", "young_child"],
    ),
    (
        "derived",
        "yes: {concern_noticed: yes, ground: [yes, unsure]}",
        "yes: {live: yes}",
        ["circle", "concern_path", "live"],
    ),
    (
        "vocabulary",
        "asked_when: {age: unknown}",
        "asked_when: {person_told: no}",
        ["person_told", "asked later"],
    ),
    ("vocabulary", "asked_when: {indicators: some}", "asked_when: {live: yes}", ["asked later"]),
    (
        "vocabulary",
        "asked_when: {safety_worry: yes}",
        "asked_when: {police_told: no}",
        ["police_told", "asked later"],
    ),
    # names and numbers
    ("vocabulary", "  - id: role\n", "  - id: any\n", ["nothing may be called any"]),
    ("vocabulary", "  - id: role\n", "  - id: sid\n", ["nothing may be called sid"]),
    ("vocabulary", "  - id: role\n", "  - id: $role\n", ["small letters"]),
    ("vocabulary", "      noticed_it: I", "      absent: I", ["nothing may be called absent"]),
    ("vocabulary", "      withdrawal: Has", "      none: Has", ["nothing may be called none"]),
    ("derived", "  - id: safe\n", "  - id: some\n", ["nothing may be called some"]),
    (
        "derived",
        "      no: {staff: yes, indicators: none}",
        "      absent: {staff: yes, indicators: none}",
        ["nothing may be called absent"],
    ),
    ("routes", "  - id: with_police\n", "  - id: with%spolice\n", ["small letters"]),
    ("vocabulary", "      young_child: 9\n", "      young_child: 17\n", ["bands must rise and end at 120"]),
    ("vocabulary", "      adult: 120\n", "      adult: 119\n", ["bands must rise and end at 120"]),
    ("vocabulary", "      young_child: 9\n", "      young_child: 18\n", ["bands must rise"]),
    ("vocabulary", "      young_child: 9\n", "      young_child: nine\n", ["a whole number", "this is text"]),
    ("vocabulary", "      young_child: 9\n", "      young_child: 9.5\n", ["a number with a fraction"]),
    ("vocabulary", "      young_child: 9\n", "      unknown: 9\n", ["unknown is one of the words already"]),
    ("vocabulary", "      young_child: 9\n", "      absent: 9\n", ["nothing may be called absent"]),
    ("vocabulary", "whole_number: {from: 0, to: 120}", "whole_number: {from: 0}", ["to is missing"]),
    (
        "vocabulary",
        "    whole_number: {from: 0, to: 120}\n",
        "    values: [no, yes]\n    whole_number: {from: 0, to: 120}\n",
        ["one of values, any_of, whole_number and area"],
    ),
    ("vocabulary", "  - id: age\n", "  - id: years\n", ["the fact age is missing"]),
    ("derived", "  - id: referral_stage\n", "  - id: stage_of_referral\n", ["referral_stage is missing"]),
    ("sources", "review_due: 2021-04\n", "review_due: April 2021\n", ["a month such as 2021-04"]),
    ("sources", "review_due: 2021-04\n", "review_due: 2021-13\n", ["a month such as 2021-04"]),
    ("policy", 'version: "2026.2"\n', "version:\n", ["may not be empty"]),
    ("policy", 'version: "2026.2"\n', "", ["version is missing"]),
    ("sources", "sources:\n", "documents:\n", ["documents", "allowed: sources"]),
    ("vocabulary", "facts:\n", "extra: []\nfacts:\n", ["unknown name extra", "allowed: facts"]),
    # what an area pack may not do
    (
        "areas/derby",
        "form: national_2018\n",
        "form: national_2024\n",
        ["unknown form national_2024", "national_2018"],
    ),
    (
        "areas/derby",
        "form: national_2018\n",
        "form: national_2018\nvocabulary: []\n",
        ["unknown name vocabulary", "contacts", "young_child_below"],
    ),
    (
        "areas/derby",
        "form: national_2018\n",
        "form: national_2018\nroutes: {}\n",
        ["unknown name routes", "did you mean rules?"],
    ),
    (
        "areas/derby",
        "form: national_2018\n",
        "form: national_2018\nyoung_child_below: 9\n",
        ["from 10 to 16", "not lower it"],
    ),
    (
        "areas/derby",
        "form: national_2018\n",
        "form: national_2018\nyoung_child_below: 19\n",
        ["from 10 to 16"],
    ),
    (
        "areas/derby",
        "form: national_2018\n",
        "form: national_2018\nyoung_child_below: ten\n",
        ["a whole number"],
    ),
    (
        "routes",
        "  concern-allayed:\n",
        "  concern-alayed:\n",
        ["there is no rule concern-alayed; did you delete or rename it?", "concern-allayed"],
    ),
    (
        "areas/derby",
        "form: national_2018\n",
        "form: national_2018\ndeadlines: {ring: soon}\n",
        ["unknown name ring (the nearest of ", "ring_advice_line"],
    ),
    (
        "areas/derby",
        "  prevent_advice:\n",
        "  safeguarding_lead:\n",
        ["unknown name safeguarding_lead", "mash"],
    ),
    (
        "areas/derby",
        "    email: prevent@derby.gov.uk\n",
        "    mail: prevent@derby.gov.uk\n",
        ["unknown name mail", "email"],
    ),
    ("areas/derby", "    email: prevent@derby.gov.uk\n", "", ["a phone or an email"]),
    (
        "areas/derby",
        "  - derby: Contact details\n",
        "  - derby: Opening hours\n",
        ["unknown heading of derby"],
    ),
    ("areas/derby", "id: derby\n", "id: not_known\n", ["not_known is taken"]),
    ("areas/derby", "id: derby\n", "id: Derby City\n", ["small letters"]),
    ("areas/national", "id: national\n", "id: everywhere\n", ["must be called national"]),
    (
        "areas/national",
        "marking: Confidential - personal information\n",
        "",
        ["marking and how_to_send are missing"],
    ),
]


def test_the_untouched_copy_loads(rules: Path) -> None:
    assert load_policy(rules=rules).digest == load_policy().digest


@pytest.mark.parametrize(("name", "before", "after", "says"), CHANGES)
def test_one_wrong_thing_is_named_with_file_line_and_what_is_allowed(
    rules: Path, name: str, before: str, after: str, says: list[str]
) -> None:
    path = rules / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    error = problem(rules)
    assert all(part in str(error) for part in says), str(error)
    if "not read" in says:
        return
    assert error.file == f"rules/{name}.yaml"
    first = text[: text.index(before)].count("\n") + 1
    last = first + max(before.count("\n"), after.count("\n"), 1)
    # What is missing altogether is said at the head of its group.
    assert (1 if "missing" in str(error) else first - 7) <= error.line <= last, str(error)


def test_a_rule_that_waits_for_one_in_another_file_closes_a_circle_too(rules: Path) -> None:
    path = rules / "safety.yaml"
    path.write_text(
        path.read_text().replace(
            "when: {safety_worry: yes, police_told: yes}", "when: {route: other_support}"
        )
    )
    path = rules / "notice.yaml"
    path.write_text(
        path.read_text().replace("when: {vulnerable: yes, not_prevent: yes}", "when: {route: with_police}")
    )
    error = problem(rules)
    assert "circle: rule police-told, rule vulnerability-support, rule police-told" in str(error)
    assert error.file == "rules/safety.yaml"


# --- files that are no policy at all ----------------------------------------------------------------

BYTES = [
    (b"", "the file is empty"),
    (b"  \n\n", "the file is empty"),
    (b"# only a remark\n", "the file holds nothing"),
    (b"just words", "named values are needed"),
    (b"- a\n- b\n", "this is a list"),
    (b"rules: [\n", "not YAML"),
    (b"stage: before\n\trules: []\n", "a tab stands where spaces are needed"),
    (b"stage: before\nrules: a: b\n", "not YAML"),
    (b"stage: before\nrules: \xff\xfe\n", "line 2: not UTF-8"),
    (b"stage: before\nrules: \x00\n", "a character that text may not hold"),
    (b"stage: before\n---\nstage: before\n", "only one document"),
    (b"stage: &a before\nrules: *a\n", "anchors and aliases"),
    (b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n", "anchors and aliases"),
    (b"stage: !!python/object/apply:os.system [ls]\n", "tags are not used"),
    (b"stage: before\nstage: before\n", "the same name stands here twice"),
    (b"[" * 100_000, "nested too deeply"),
    (b"{a: " * 50_000, "nested too deeply"),
    (b"stage: before\nrules: []\n#" + b"x" * 2_000_000, "too large: at most 2 MB"),
]


@pytest.mark.parametrize("name", ["check", "areas/derby", "vocabulary"])
@pytest.mark.parametrize(("raw", "says"), BYTES, ids=[says for _, says in BYTES])
def test_a_file_that_is_no_policy_is_refused_in_one_line(
    rules: Path, name: str, raw: bytes, says: str
) -> None:
    (rules / f"{name}.yaml").write_bytes(raw)
    error = problem(rules)
    assert says in str(error)
    assert f"rules/{name}.yaml" in str(error)


@pytest.mark.parametrize(
    "name", ["policy", "vocabulary", "derived", "routes", "sources", "check", "areas/national"]
)
def test_a_missing_file_is_named(rules: Path, name: str) -> None:
    (rules / f"{name}.yaml").unlink()
    assert str(problem(rules)) == f"rules/{name}.yaml: this policy file is missing"


def test_a_folder_or_a_broken_link_in_place_of_a_file_cannot_be_read(rules: Path) -> None:
    path = rules / "check.yaml"
    path.unlink()
    path.symlink_to(rules / "nowhere.yaml")
    assert str(problem(rules)) == "rules/check.yaml: this policy file cannot be read"
    path.unlink()
    path.mkdir()
    assert str(problem(rules)) == "rules/check.yaml: this policy file cannot be read"


def test_a_folder_without_a_policy_and_an_own_folder_that_is_not_there_are_said(tmp_path: Path) -> None:
    assert "policy.yaml: this policy file is missing" in str(problem(tmp_path / "nowhere"))
    assert "there is no such folder" in str(problem(tmp_path, own=tmp_path / "nowhere"))


def test_a_file_that_nobody_would_read_is_refused(rules: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "safety.yaml").write_text("stage: always\nrules: []\n")
    assert (
        "safety.yaml: this file is not read (allowed: areas/, forms/, phrases.yaml, properties.yaml, "
        "organisation.yaml, sources.yaml, vocabulary.yaml, contacts.yaml, duties.yaml, rules.yaml or "
        "questions.yaml)" in str(problem(rules, own))
    )


def test_windows_line_endings_and_a_byte_order_mark_are_read_alike(rules: Path) -> None:
    plain = load_policy(rules=rules)
    for path in rules.rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    windows = load_policy(rules=rules)
    assert windows.digest == plain.digest
    assert windows.rules == plain.rules
    for path in rules.rglob("*.yaml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    marked = load_policy(rules=rules)
    assert marked.rules == plain.rules
    assert marked.facts == plain.facts


def test_a_condition_that_stands_for_thousands_of_alternatives_is_refused(rules: Path) -> None:
    path = rules / "check.yaml"
    many = "indicators: [" + ", ".join(load_policy().facts["indicators"].values) + "]"
    nested = many
    for _ in range(4):
        nested = f"{many}, any: [{{{nested}}}]"
    path.write_text(
        path.read_text().replace("when: {concern_path: yes, earlier_concerns: yes}", f"when: {{{nested}}}")
    )
    assert "more than 1000 alternatives" in str(problem(rules))
