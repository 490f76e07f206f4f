"""Properties as data: what a file of them can say, what is refused, and that none of its text is ever run."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from command_line import CommandLine

from triage.documents.screen import WIDER, lines
from triage.errors import InputError
from triage.policy import load_policy
from triage.prevent import PREVENT
from triage.proof.checking import Result, check, properties_of, solver_of, whole_program
from triage.proof.property_program import questions
from triage.proof.report import files_of, results_page
from triage.proof.translate import Subject
from triage.scenarios.feature_folders import features_folder
from triage.yaml_nodes import Node, read_bytes, read_file

POLICY = load_policy()
SUBJECT = Subject(POLICY)

OWN = """\
lists:
  telling: [person_told, parent_told]
conditions:
  - id: grave_and_grown
    when: {holds: grave_sign, any: [{age: {at_least: 18}}, {age: unknown}], not: {open: age}}
properties:
  - number: 18
    name: A grave sign is never left
    says: Where a grave sign was noticed of an adult, somebody is told, and no form goes to the hotline.
    conditions:
      - id: heard
        when: {duty: {one_of: [tell_lead, consult_safeguarding_lead], by: you, contact: safeguarding_lead}}
    parts:
      - id: ours_a
        applies: a grave sign, of an adult
        premise: {holds: [grave_and_grown, staff], conversation: complete, worry: concern_remains}
        must:
          - that: {any: [{holds: heard}, {role: safeguarding_lead}, {consulted: some}, {rule: refer}]}
            otherwise: nobody heard of it
            instead: {route: emergency}
        must_not:
          - duty: {contact: hotline}
            otherwise: "this goes to the wrong number: {duty}, {contact}"
            instead: {by: you, contact: advice_line}
          - route: no_prevent_action
          - rule: nothing-noticed
            where: {holds: all_safe, indicators: [open_support]}
      - id: ours_b
        applies: two cases that differ only in who was told
        compares: {only_in: telling, first: {age: {at_most: 17}}, both: {holds: staff}}
        must:
          - keep: gravity
          - keep: {routes_from: prevent_advice}
          - duty: send_referral
            in: second
            where: {first: {duty: send_referral}}
        shown_with: {first: {route: prevent_referral}}
"""


@pytest.fixture
def triage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch, capsys)


@pytest.fixture
def with_own(tmp_path: Path) -> Callable[[str], Path]:
    """A folder of an organisation with this text as its properties."""

    def written(text: str) -> Path:
        (tmp_path / "properties.yaml").write_text(text, encoding="utf-8")
        return tmp_path

    return written


def one(premise: str, *rest: str) -> str:
    """A file with one property whose one part has this premise."""
    lines = ["must_not: [{route: emergency}]", *rest]
    part = textwrap.indent("\n".join([f"premise: {premise}", *lines]), "        ")
    return (
        "properties:\n  - number: 18\n    name: A\n    says: B.\n    parts:\n"
        f"      - id: ours\n        applies: c\n{part}\n"
    )


def scalars(node: Node) -> Iterator[Node]:
    """Every word, number and sentence of a file, and every name before a colon."""
    if isinstance(node.value, str):
        yield node
    elif isinstance(node.value, tuple):
        for entry in node.value:
            yield from scalars(entry)
    else:
        for entry in node.value.values():
            yield from scalars(entry)


# --- the installed properties -----------------------------------------------------------------------------


def test_the_seventeen_stand_in_the_file_in_order() -> None:
    found = properties_of(SUBJECT).properties
    assert [one.number for one in found] == [*range(1, 18)]
    assert all(one.parts or one.generic for one in found)
    assert not any(one.missing for one in found)


def test_no_sentence_of_the_file_reaches_the_solver() -> None:
    program = whole_program(SUBJECT)
    sentences = [
        node for node in scalars(read_file(features_folder() / "properties.yaml")) if " " in str(node.value)
    ]
    assert len(sentences) > 60
    assert not [node for node in sentences if str(node.value) in program]


def test_names_that_a_changed_policy_does_not_have_are_said_and_the_rest_is_still_proven(
    rules: Path,
) -> None:
    path = rules / "share.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("- id: refer\n", "- id: send-it\n"))
    for name in ("routes.yaml", "duties.yaml"):
        found = rules / name
        found.write_text(found.read_text(encoding="utf-8").replace("\n      refer: ", "\n      send-it: "))
    results = {found.about.number: found for found in check(Subject(load_policy(rules)), pathway=PREVENT)}
    said = "It speaks of refer, which the policy does not have."
    assert said in results[6].faults
    assert said in results[12].faults
    assert results[1].holds


# --- an organisation's own --------------------------------------------------------------------------------


def proven(folder: Path, number: int = 18) -> Result:
    return next(found for found in check(SUBJECT, folder, pathway=PREVENT) if found.about.number == number)


def test_a_property_of_its_own_is_proven_together_with_the_installed_ones(
    triage: CommandLine, with_own: Callable[[str], Path]
) -> None:
    folder = with_own(OWN)
    answer = triage("policy", "check", "--policy-dir", str(folder))
    assert "All 17 properties hold" not in answer.out
    assert "18. A grave sign is never left." in answer.out
    assert load_policy(own=folder).digest == POLICY.digest


def test_what_stands_against_it_is_said_in_its_own_words(with_own: Callable[[str], Path]) -> None:
    folder = with_own(
        one("{holds: staff, worry: immediate_danger, not: {holds: told}}").replace(
            "{route: emergency}",
            '{duty: {contact: emergency}, otherwise: "ring somebody else: {duty}, {contact}", '
            "instead: {by: you, contact: police}}",
        )
    )
    found = proven(folder)
    assert not found.holds
    said = " ".join(" ".join(lines(results_page(SUBJECT, [found]), WIDER)).split())
    assert "Ring somebody else: call_999 (Ring 999.), emergency (Emergency services)." in said
    assert "Rule immediate-danger (rules/prevent/safety.yaml, line" in said
    scenario = files_of([found])["property-18-national-ours.feature"]
    assert "staff turn to the police" in scenario or "police" in scenario


@pytest.mark.parametrize(
    ("premise", "shown"),
    [
        ("{age: {at_least: 18}}", {"age": 18}),
        ("{age: {at_least: 40, at_most: 50}}", {"age": 40}),
        ("{age: {at_most: 12}}", {"age": 12}),
        ("{answered: [role, about], not: {role: [noticed_it, on_behalf, myself]}}", {"role": None}),
        (
            "{all: [{worry: immediate_danger}, {not: {immediate_danger: unsure}}]}",
            {"immediate_danger": "yes"},
        ),
        ("{indicators: {only: [withdrawal]}}", {"indicators": ("withdrawal",)}),
        (
            "{indicators: some, not: {indicators: {beyond: [something_else]}}}",
            {"indicators": ("something_else",)},
        ),
        ("{duty: {outside: yes, step: now, by: you, contact: emergency}}", {"immediate_danger": None}),
        (
            "{not: {any: [{answered: role}, {immediate_danger: absent}]}, role: absent}",
            {"immediate_danger": None},
        ),
        ("{rule: refer, conversation: ended}", {"concern_remains": "yes"}),
        ("{conversation: kept, open: police_agree}", {"police_told": "yes"}),
        ("{route: mash, duty: [contact_mash]}", {"additional_concern": None}),
        ("{duty: {written_by: lead, by: you}, person_in_charge: absent}", {"lead_agrees": "no"}),
        ("{clear_to_refer: yes, safe: absent}", {"police_told": "yes"}),
    ],
)
def test_a_condition_means_what_it_says(
    premise: str, shown: dict[str, object], with_own: Callable[[str], Path]
) -> None:
    properties = properties_of(SUBJECT, with_own(one(premise)))
    found = solver_of(SUBJECT, questions(properties, POLICY)).find("premise(ours)", smallest=True)
    assert found is not None
    for fact, answer in shown.items():
        given = found.cases[1].get(fact)
        assert given == answer if answer is not None else given is not None, found.cases[1]


@pytest.mark.parametrize(
    "premise",
    [
        "{role: myself, not: {role: myself}}",
        "{age: {at_least: 18}, all: [{age: {at_most: 17}}]}",
        "{worry: immediate_danger, immediate_danger: no}",
        "{rule: refer, not: {route: prevent_referral}}",
        "{answered: role, role: absent}",
        "{duty: call_999, not: {duty: {one_of: [call_999], by: you, contact: emergency}}}",
    ],
)
def test_a_part_that_speaks_of_nothing_is_no_proof(premise: str, with_own: Callable[[str], Path]) -> None:
    found = proven(with_own(one(premise)))
    assert found.faults == ("No conversation shows this: c. So nothing would be proven.",)


_ONE = "{holds: staff, worry: immediate_danger, not: {holds: told}}"
_EITHER = "[call_999, send_referral]"


def _with(must: str) -> str:
    return one(_ONE).replace("must_not: [{route: emergency}]", must)


@pytest.mark.parametrize(
    ("must", "holds"),
    [
        (f"{{duty: {{one_of: {_EITHER}}}, otherwise: neither is asked}}", True),
        (f"{{duty: {_EITHER}, otherwise: neither is asked}}", True),
        (f"{{duty: {{each_of: {_EITHER}}}}}", False),
        (f"{{duty: {{one_of: {_EITHER}, contact: hotline}}, otherwise: neither is asked so}}", False),
        ("{duty: {one_of: [call_999], step: now}}", True),
    ],
)
def test_of_tasks_that_must_be_asked_each_of_means_each_and_one_of_means_one(
    must: str, holds: bool, with_own: Callable[[str], Path]
) -> None:
    assert proven(with_own(_with(f"must: [{must}]"))).holds is holds


def test_one_of_beside_each_of_is_refused_and_one_of_needs_words_of_its_own(
    with_own: Callable[[str], Path],
) -> None:
    both = _with(f"must: [{{duty: {{one_of: {_EITHER}, each_of: {_EITHER}}}}}]")
    assert problem(with_own(both)).problem == "this cannot stand beside one_of"
    wordless = _with(f"must: [{{duty: {{one_of: {_EITHER}}}}}]")
    assert "otherwise is missing" in problem(with_own(wordless)).problem


# --- what is refused --------------------------------------------------------------------------------------


def problem(folder: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        properties_of(SUBJECT, folder)
    assert "\n" not in str(caught.value)
    assert caught.value.file.endswith("properties.yaml")
    assert caught.value.line
    return caught.value


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("number: 18", "number: 6", "that no other property has"),
        ("number: 18", "number: 0", "from 1 to 999"),
        ("id: ours_a", "id: p1a", "that no other part has"),
        ("id: ours_a", "id: not", "that no other part has"),
        ("id: grave_and_grown", "id: staff", "the condition staff stands here twice"),
        ("id: heard", "id: told_of_it", "the condition told_of_it stands here twice"),
        ("telling: [", "danger: [", "the name danger stands here twice"),
        ("telling: [", "role: [", "the name role stands here twice"),
        ("holds: grave_sign", "holds: grave_sing", "did you mean grave_sign?"),
        ("[{holds: heard}", "[{holds: spoken_to}", "unknown condition that stands above spoken_to"),
        ("at_least: 18", "at_least: 121", "a number from 0 to 120 is needed"),
        ("at_least: 18", "at_last: 18", "did you mean at_least?"),
        ("rule: refer", "rule: reffer", "did you mean refer?"),
        ("contact: hotline", "contact: hot_line", "did you mean hotline?"),
        ("by: you, contact: safe", "by: me, contact: safe", "unknown owner me"),
        ("worry: concern_remains", "worry: concern_remain", "did you mean concern_remains?"),
        ("worry: concern_remains", "concern: [yes]", "unknown name concern"),
        ("conversation: complete", "conversation: done", "allowed: complete, kept or ended"),
        ("keep: gravity", "keep: graveness", "allowed: gravity, services_beside or routes"),
        ("otherwise: nobody heard of it\n", "where: {role: myself}\n", "otherwise is missing"),
        ("{duty}, {contact}", "{contact}, {duty}", "must be, in this order, of: {duty}, {contact}"),
        ("nobody heard of it", "nobody heard of {duty}", "must be, in this order, of: none"),
        ("{duty}, {contact}", "{duty} {contact} {", "must be, in this order"),
        (
            "        must:\n          - that",
            "        mustn't:\n          - that",
            "unknown name; did you mean",
        ),
        (
            "        must:\n          - that",
            "        must:\n          - route: refer\n          - that",
            "so write: that: {route: ...}",
        ),
        ("- keep: gravity", "- {keep: gravity, in: first}", "keep is about the second of two cases"),
        ("- route: no_prevent_action", "- {route: no_prevent_action, in: second}", "there is only one case"),
        ("- route: no_prevent_action", "- {}", "exactly one of duty, route, rule, together, question"),
        ("compares: {only_in: telling, ", "compares: {", "one of only_in and one_step_worse is needed"),
        ("instead: {route: emergency}", "instead: {holds: staff}", "what is expected instead is missing"),
        ("instead: {route: emergency}", "instead: {route: mash}", "unknown route that leads mash"),
        ("lists:\n", "shown_near: {age: 3}\nlists:\n", "unknown name shown_near"),
        ("says: Where", 'says: "Where\\n', "a sentence on one line is needed"),
        ("name: A grave sign", "name: A grave \u202e sign", "a sentence on one line is needed"),
        ("says: Where", f"says: {'x' * 700} ", "too long: at most 600 characters"),
        (
            "premise: {holds: [grave",
            "generic: one_value_of_each_name\n        premise: {holds: [grave",
            "has none",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    old: str, new: str, said: str, with_own: Callable[[str], Path]
) -> None:
    assert OWN.count(old) == 1, old
    text = OWN.replace(old, new)
    if 'says: "' in text:
        text = text.replace("to the hotline.", 'to the hotline."')
    assert said in str(problem(with_own(text)))


def test_a_file_that_cannot_be_read_is_refused(with_own: Callable[[str], Path], tmp_path: Path) -> None:
    (tmp_path / "properties.yaml").mkdir()
    with pytest.raises(InputError, match=r"properties\.yaml: this file of properties cannot be read"):
        properties_of(SUBJECT, tmp_path)


HUGE = {
    "too many properties": "properties:\n" + "  - {number: 1}\n" * 300,
    "too many alternatives": one(
        "{"
        + ", ".join(f"{fact}: [no, unsure, yes]" for fact in list(POLICY.facts)[:3])
        + ", all: ["
        + ", ".join(["{worry: danger}"] * 12)
        + "]}"
    ),
    "nested too deeply": one("{not: " * 30 + "{role: myself}" + "}" * 30),
    "too many words": one("{all: [" + ", ".join(["{role: myself}"] * 20_000) + "]}"),
    "too long a list": one(
        "{duty: [" + ", ".join(["call_999"] * 9_000) + "], all: [" + ", ".join(["{worry: danger}"] * 3) + "]}"
    ),
}


@pytest.mark.parametrize("what", HUGE)
def test_a_file_that_would_keep_the_solver_busy_is_refused_at_once(
    what: str, with_own: Callable[[str], Path]
) -> None:
    problem(with_own(HUGE[what]))


INJECTED = 'x"). #script (python) import os; os.mkdir("ran") #end. premise(p1a) :- not premise(p1a). %'
SENTENCES = ("name", "says", "applies", "otherwise")


def program_or_line(folder: Path) -> str | int:
    """What the solver is given of these properties, or the line of what is wrong in them."""
    try:
        return questions(properties_of(SUBJECT, folder), POLICY).text
    except InputError as error:
        return error.line


def test_a_solvers_text_in_any_place_is_refused_or_stays_a_sentence(
    with_own: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = OWN.splitlines()
    clean = questions(properties_of(SUBJECT, with_own(OWN)), POLICY).text
    tried = kept = 0
    for node in scalars(read_bytes(OWN.encode(), "own")):
        word = str(node.value)
        for line in {index for index, text in enumerate(lines) if word in text}:
            for hostile in (INJECTED, "a\\n#show.\\n", "a%*", "W", "_", "P1", "#inf", "1..9", "a;b", "a,b"):
                changed = lines[line].replace(
                    word, f"'{hostile}'" if "\\" not in hostile else f'"{hostile}"', 1
                )
                text = "\n".join([*lines[:line], changed, *lines[line + 1 :]])
                tried += 1
                found = program_or_line(with_own(text))
                if isinstance(found, int):
                    assert found, text
                    continue
                kept += 1
                assert found == clean, changed
                assert any(f"{name}: " in changed for name in SENTENCES), changed
    assert tried > 500
    assert kept
    assert not (tmp_path / "ran").exists()


def test_a_text_of_the_policy_on_several_lines_stays_a_remark(rules: Path) -> None:
    path = rules / "safety.yaml"
    text = path.read_text(encoding="utf-8")
    first = text.index("says: ")
    end = text.index("\n", first)
    path.write_text(text[:first] + 'says: "A\\npremise(p1a).\\n#show."' + text[end:], encoding="utf-8")
    program = whole_program(Subject(load_policy(rules)))
    assert "% A premise(p1a). #show." in program
    assert "\npremise(p1a).\n" not in program
