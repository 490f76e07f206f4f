"""What is missing around the rules: each kind of gap is made in a copy, and its owner reads what to write."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pytest
from command_line import CommandLine

from triage.cases.catalogue import installed_dialogs, load_catalogue
from triage.folders import dialogs_from
from triage.policy import Policy, load_policy
from triage.policy.loading import installed_rules
from triage.proof.exchanged_labels import alike
from triage.proof.gap import Gap
from triage.proof.gaps import exchanged_labels, gaps

POLICY = load_policy()
FACT = """\
  - id: works_with_materials
    stage: share
    label: The person works with dangerous materials
    values: [no, unsure, yes]
    asked_when: {some_concern: yes}

  - id: works_with_children
"""
ROUTE = """\
  - id: lado
    headline: The person works with dangerous materials
    means: The employer needs to know as well.
  - id: employer_security
"""
DUTY = """\
  - id: tell_security_lead
    step: alongside
    by: you
    contact: mash
    says: Contact your employer's security lead.
    how: Say what you saw or heard.
  - id: contact_mash
"""
CONTACT = """\
  - id: employer_security
    name: Your employer's security lead
    fallback: Somebody at work.
  - id: mash
"""
QUESTION = """\
  - id: materials
    title: Work
    questions:
      - id: works_with_materials
        fact: works_with_materials
        ask: Does the person work with dangerous materials?
        help: What you know will do.
        why: The employer may have to know.

  - id: area
"""
AREA = "  - id: area\n"


@dataclass(frozen=True)
class Change:
    """One change to a file of a copy, such as ``dialogs/check.yaml``."""

    file: str
    old: str
    new: str

    def make(self, folder: Path) -> None:
        path = folder / self.file
        text = path.read_text(encoding="utf-8")
        assert text.count(self.old) >= 1, f"{self.file} does not hold this: {self.old}"
        path.write_text(text.replace(self.old, self.new, 1), encoding="utf-8")


NO_WHY = Change("dialogs/check.yaml", "        why: Small worries, each closed alone, can add up.\n", "")


def swapped(file: str, one: str, other: str) -> tuple[Change, ...]:
    """Two texts of a file in each other's place."""
    return (Change(file, one, "%%%"), Change(file, other, one), Change(file, "%%%", other))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with copies of the rules and the dialogs."""
    for name, folder in (("rules", installed_rules()), ("dialogs", installed_dialogs())):
        shutil.copytree(folder, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    return tmp_path


@pytest.fixture(scope="module")
def usual() -> list[Gap]:
    return gaps(POLICY)


def more(copy: Path, *changes: Change, usual: list[Gap]) -> list[Gap]:
    """What is missing after these changes and is not without them."""
    for change in changes:
        change.make(copy)
    with dialogs_from(copy / "dialogs"):
        return [gap for gap in gaps(load_policy(copy / "rules")) if gap not in usual]


def everywhere(folder: Path, old: str, new: str) -> None:
    for path in folder.rglob("*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def read(found: list[Gap]) -> str:
    return " ".join(f"{gap.says} [{gap.where}] {' '.join(gap.write)}" for gap in found)


def test_nothing_is_missing_around_the_policy(usual: list[Gap]) -> None:
    assert not usual, "\n".join(f"{gap.says} ({gap.where})" for gap in usual)


def test_a_copy_without_a_change_lacks_no_more(copy: Path, usual: list[Gap]) -> None:
    assert more(copy, usual=usual) == []


# --- questions ----------------------------------------------------------------------------------------


def test_a_new_fact_is_missed_in_both_conversations_and_in_the_features(copy: Path, usual: list[Gap]) -> None:
    found = more(copy, Change("rules/vocabulary.yaml", "  - id: works_with_children\n", FACT), usual=usual)
    assert [gap.where for gap in found] == [
        "dialogs/share.yaml, under screens, below the one with the question children_at_home",
        "dialogs/after.yaml, under screens, below the one with the question children_at_home",
        "features/prevent/phrases.yaml, facts",
        "features/prevent/phrases.yaml, questions",
    ]
    said = read(found)
    assert "No question of the conversation asks for works_with_materials" in said
    assert "No question of the follow-up (dialogs/after.yaml) asks for works_with_materials" in said
    assert "fact: works_with_materials" in said
    assert "works_with_materials: the person works with dangerous materials" in said


def test_once_both_conversations_ask_for_it_only_the_features_are_missed(
    copy: Path, usual: list[Gap]
) -> None:
    found = more(
        copy,
        Change("rules/vocabulary.yaml", "  - id: works_with_children\n", FACT),
        Change("dialogs/share.yaml", AREA, QUESTION),
        Change("dialogs/after.yaml", AREA, QUESTION),
        usual=usual,
    )
    assert [gap.where for gap in found] == [
        "features/prevent/phrases.yaml, facts",
        "features/prevent/phrases.yaml, questions",
    ]


@pytest.mark.parametrize(
    ("file", "conversation"), [("check", "the conversation"), ("after", "the follow-up (dialogs/after.yaml)")]
)
@pytest.mark.deep
def test_a_question_that_was_taken_out_is_missed_in_that_conversation(
    copy: Path, usual: list[Gap], file: str, conversation: str
) -> None:
    found = more(
        copy,
        Change(f"dialogs/{file}.yaml", "        fact: additional_concern\n", "        kind: line\n"),
        usual=usual,
    )
    assert [gap.says.partition(" (")[0] for gap in found if "No question" in gap.says] == [
        f"No question of {conversation} asks for additional_concern".partition(" (")[0]
    ]


def test_a_question_that_is_asked_before_the_answer_on_which_it_depends_is_named(
    copy: Path, usual: list[Gap]
) -> None:
    path = copy / "dialogs/check.yaml"
    head, *screens = path.read_text(encoding="utf-8").split("\n  - id: ")
    names = [screen.partition("\n")[0] for screen in screens]
    people = screens.pop(names.index("people"))
    path.write_text("\n  - id: ".join([head, people, *screens]), encoding="utf-8")
    said = read(more(copy, usual=usual))
    assert (
        "The question people is asked before the question ground_beyond_identity, on whose answer it "
        "depends (ground_beyond_identity)." in said
    )
    assert "move it below the question ground_beyond_identity (dialogs/check.yaml)" in said


# --- texts --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "says", "where"),
    [
        (
            [NO_WHY],
            "The question earlier_concerns does not say why it is asked",
            "dialogs/check.yaml, the question",
        ),
        (
            [
                Change(
                    "dialogs/check.yaml",
                    "        help: From your records or from what you know. Look under other "
                    "spellings of the name too.\n",
                    "",
                )
            ],
            "The question earlier_concerns does not say what helps with it",
            "dialogs/check.yaml, the question",
        ),
        (
            [
                Change(
                    "rules/duties.yaml",
                    '    says_to_lead: "Decide who tells the person. For a child: who tells '
                    'a parent or carer."\n',
                    "",
                )
            ],
            "The task agree_who_tells sends a safeguarding lead to themselves",
            "rules/duties.yaml, duties, agree",
        ),
    ],
    ids=["why", "help", "the words for the lead"],
)
def test_a_text_that_is_missing_is_named_with_its_place(
    copy: Path, usual: list[Gap], changes: list[Change], says: str, where: str
) -> None:
    found = more(copy, *changes, usual=usual)
    assert len(found) == 1
    assert says in found[0].says
    assert found[0].where.startswith(where)
    assert found[0].write


def test_an_assumption_without_its_decision_is_named(copy: Path, usual: list[Gap]) -> None:
    heading = next(iter(POLICY.sources["assumption"].headings))
    path = copy / "rules/sources.yaml"
    before, _, after = path.read_text(encoding="utf-8").partition("  - key: assumption\n")
    about, _, _ = after.partition("    headings:\n")
    headings = "".join(f"      - {name}\n" for name in POLICY.sources["assumption"].headings)
    path.write_text(f"{before}  - key: assumption\n{about}    headings:\n{headings}", encoding="utf-8")
    found = more(copy, usual=usual)
    assert found[0].says == f'The assumption "{heading}" does not say what was decided and why.'
    assert len(found) == len(POLICY.sources["assumption"].headings)


@pytest.mark.deep
def test_a_copy_of_the_dialogs_is_compared_with_the_texts_that_the_program_shows(
    copy: Path, usual: list[Gap]
) -> None:
    always = load_catalogue("words")("always")
    found = more(copy, Change("dialogs/words.yaml", "\nalways:", "\nnever:"), usual=usual)
    assert [gap.says for gap in found] == [
        "The text always is missing, and the program says it in general words instead."
    ]
    assert found[0].write == (f"always: {always}",)


def test_a_text_that_lost_a_part_is_named_with_the_part(copy: Path, usual: list[Gap]) -> None:
    found = more(copy, Change("dialogs/words.yaml", "{date}", "that day"), usual=usual)
    assert len(found) == 1
    assert "does not have the parts that the program fills in: {date}" in found[0].says


def test_a_file_that_the_copy_does_not_have_is_named(copy: Path, usual: list[Gap]) -> None:
    (copy / "dialogs/demo.yaml").unlink()
    assert [gap.where for gap in more(copy, usual=usual)] == ["dialogs/demo.yaml"]


# --- labels -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "changes",
    [
        swapped("rules/vocabulary.yaml", ": To offer support", ": Channel is not the right help"),
        swapped("dialogs/after.yaml", ": To offer support", ": Channel is not the right help"),
    ],
    ids=["in the vocabulary", "in the question"],
)
@pytest.mark.deep
def test_labels_of_an_answer_that_were_exchanged_are_named_with_both_places(
    copy: Path, usual: list[Gap], changes: tuple[Change, ...]
) -> None:
    said = read(more(copy, *changes, usual=usual))
    assert "The question panel_decision offers" in said
    assert "two labels may be exchanged" in said
    assert "dialogs/after.yaml, panel_decision, options; and rules/vocabulary.yaml, panel_decision" in said


def with_exchanged(policy: Policy, fact: str, one: str, other: str) -> Policy:
    values = dict(policy.facts[fact].values)
    values[one], values[other] = values[other], values[one]
    return replace(policy, facts={**policy.facts, fact: replace(policy.facts[fact], values=values)})


def labelled_pairs() -> Iterator[tuple[str, str, str]]:
    """Neighbouring values of every fact whose values have labels of their own in the vocabulary."""
    for fact in POLICY.facts.values():
        labels = set(fact.values.values())
        if not fact.never_needed and not labels <= {"yes", "no", "not sure", "not possible just now"}:
            yield from ((fact.id, one, other) for one, other in pairwise(fact.values))


@pytest.mark.deep
def test_any_two_neighbouring_labels_of_the_vocabulary_that_are_exchanged_are_noticed() -> None:
    before = {gap.says for gap in exchanged_labels(POLICY)}
    pairs = list(labelled_pairs())
    unnoticed = [
        pair
        for pair in pairs
        if not {gap.says for gap in exchanged_labels(with_exchanged(POLICY, *pair))} - before
    ]
    assert len(pairs) > 40
    assert unnoticed == []


def test_words_of_two_tasks_that_are_exchanged_are_noticed(copy: Path, usual: list[Gap]) -> None:
    changes = swapped(
        "rules/duties.yaml", "says: Contact adult safeguarding.", "says: Speak to children's services."
    )
    said = read(more(copy, *changes, usual=usual))
    assert "Two labels may be exchanged." in said
    assert "features/prevent/phrases.yaml, tasks" in said


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("To offer support", "To offer support", 1.0),
        ("They noticed it", "I notice this", 1.0),
        ("Ring 101.", "Ring 111.", 1 / 3),
        ("Somebody agreed", "It was refused", 0.0),
        ("", "", 0.0),
    ],
)
def test_texts_are_as_alike_as_the_words_that_they_share(one: str, other: str, share: float) -> None:
    assert alike(one, other) == share == alike(other, one)


# --- contacts and words for scenarios -----------------------------------------------------------------


def test_a_new_contact_that_nobody_gives_and_names_is_named(copy: Path, usual: list[Gap]) -> None:
    found = more(copy, Change("rules/contacts.yaml", "  - id: mash\n", CONTACT), usual=usual)
    said = [gap.says for gap in found]
    assert any(
        "No area gives the contact employer_security" in text and "names no number and nobody to ask" in text
        for text in said
    )
    assert any("is named by no task and given by no area" in text for text in said)
    assert any("No step of the features names the contact employer_security" in text for text in said)


@pytest.mark.deep
def test_a_number_that_is_the_same_everywhere_and_is_given_nowhere_is_named(
    copy: Path, usual: list[Gap]
) -> None:
    path = copy / "rules/areas/national.yaml"
    before, _, after = path.read_text(encoding="utf-8").partition("  hotline:\n")
    path.write_text(before + after[after.index("  mental_health_crisis:") :], encoding="utf-8")
    found = more(copy, usual=usual)
    assert [gap.where for gap in found] == ["rules/areas/national.yaml, contacts"]
    assert "The contact hotline" in found[0].says
    assert found[0].write[0] == "hotline:"


def test_a_new_task_route_and_service_need_words_for_scenarios(copy: Path, usual: list[Gap]) -> None:
    found = more(
        copy,
        Change("rules/duties.yaml", "  - id: contact_mash\n", DUTY),
        Change(
            "rules/routes.yaml",
            "  - id: lado\n",
            ROUTE.replace("lado", "materials").replace("employer_security", "lado"),
        ),
        Change(
            "rules/routes.yaml",
            "  - id: emergency\n",
            "  - id: alarm\n    stage: always\n    headline: "
            "Ring the bell\n    means: Ring it.\n  - id: emergency\n",
        ),
        usual=usual,
    )
    where = {gap.where: gap.write for gap in found}
    assert where["features/prevent/phrases.yaml, tasks"] == (
        "tell_security_lead: contact your employer's security lead",
    )
    assert where["features/prevent/phrases.yaml, services"] == (
        "materials: the person works with dangerous materials",
    )
    assert where["features/prevent/phrases.yaml, routes"] == ("alarm: ring the bell",)


# --- the page, and the copies that it reads -----------------------------------------------------------


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


def test_the_page_ends_with_what_is_missing_and_says_so_by_its_exit_code(
    triage: CommandLine, copy: Path
) -> None:
    NO_WHY.make(copy)
    answer = triage("policy", "check", "--rules", "rules", "--dialogs", "dialogs")
    assert answer.code == 1
    page = answer.out.partition("\nWhat is missing\n")[2]
    assert "    Questions and words: the dialogs given with --dialogs.\n" in page
    assert "The question earlier_concerns does not say why it is asked" in page
    assert "        why: One sentence.\n" in page
    assert page.endswith("missing.\n")
    assert max(len(line) for line in page.splitlines() if not line.startswith("        ")) <= 100


@pytest.mark.deep
def test_rules_alone_are_read_with_the_dialogs_in_use_and_the_page_says_so(
    triage: CommandLine, copy: Path
) -> None:
    page = triage("policy", "check", "--rules", "rules").out.partition("\nWhat is missing\n")[2]
    assert "Questions and words: the dialogs in use. With --dialogs a copy that belongs to these" in page


@pytest.mark.deep
def test_the_words_of_a_copy_are_shown_in_an_explanation_and_nowhere_else(
    triage: CommandLine, copy: Path
) -> None:
    words = copy / "dialogs" / "words.yaml"
    words.write_text(words.read_text(encoding="utf-8") + "\nasked_next: ELSEWHERE\n", encoding="utf-8")
    file = triage.file("answers: {immediate_danger: yes, imminent_travel: no, planning_offence: no}\n")
    for folder in ("dialogs", "."):
        assert "ELSEWHERE" in triage("explain", file, "--dialogs", folder).out
    assert "ELSEWHERE" not in triage("explain", file).out


@pytest.mark.parametrize(
    "command", [("policy",), ("policy", "check"), ("policy", "mutants"), ("explain", "a.yaml")], ids=" ".join
)
def test_a_fault_in_a_copy_of_the_dialogs_is_told_with_file_and_line(
    triage: CommandLine, copy: Path, command: tuple[str, ...]
) -> None:
    triage.file("answers: {immediate_danger: yes, imminent_travel: no, planning_offence: no}\n", "a.yaml")
    Change("dialogs/danger_words.yaml", "threat_to_harm", "menaces").make(copy)
    said = triage.fails(*command, "--dialogs", "dialogs")
    assert said.startswith("triage: --dialogs, dialogs/danger_words.yaml, line ")
    assert "unknown sign menaces" in said


def test_dialogs_in_use_that_do_not_fit_changed_rules_are_told_so_with_a_way_out(
    triage: CommandLine, copy: Path
) -> None:
    everywhere(copy / "rules", "threat_to_harm", "menaces")
    said = triage.fails("policy", "check", "--rules", "rules")
    assert said.startswith("triage: dialogs/prevent/danger_words.yaml, line ")
    assert "name the copy that belongs to these rules with --dialogs" in said
    assert triage("policy", "--rules", "rules").code == 0


def test_rules_without_the_fact_that_danger_words_are_about_are_told_in_words(
    triage: CommandLine, copy: Path
) -> None:
    everywhere(copy, "indicators", "signs")
    outline = copy / "dialogs" / "conversation.yaml"
    outline.write_text(outline.read_text().replace("signs: signs", "signs: indicators"))
    said = triage.fails("policy", "check", "--rules", "rules", "--dialogs", "dialogs")
    assert "dialogs/danger_words.yaml, line " in said
    assert "this needs the fact indicators, which the vocabulary does not have" in said


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("nowhere", "there is no such folder"),
        ("", "there is no such folder"),
        ("rules/areas/none", "there is no such folder"),
        ("empty", "there are no dialogs in this folder"),
        ("rules", "dialogs/conversation.yaml: this file of the dialogs is missing"),
    ],
)
def test_a_folder_that_holds_no_dialogs_is_refused(
    triage: CommandLine, copy: Path, folder: str, said: str
) -> None:
    (copy / "empty").mkdir()
    told = triage.fails("policy", "--dialogs", folder)
    assert told.startswith("triage: --dialogs")
    assert said in told


def test_the_areas_of_a_copy_can_be_listed(triage: CommandLine, copy: Path) -> None:
    Change("rules/areas/kirklees.yaml", "review_due: 2025-07", "review_due: 2031-07").make(copy)
    assert "To be reviewed by 31 July 2031." in triage("areas", "--rules", "rules").out
    assert "31 July 2031" not in triage("areas").out
