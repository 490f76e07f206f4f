"""What an organisation adds under its own name: what is taken, and what is refused in one line."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from broken_policy import problem
from organisations import ORGANISATION, copied, with_change

from triage.conversation import load_script
from triage.engine import Engine
from triage.pathway import pathway_in_use
from triage.pathways import load_pathway
from triage.policy import load_policy
from triage.policy.organisation import without_own
from triage.prevent import PREVENT
from triage.proof.gaps import gaps
from triage.proof.only_adds import added, takes_away
from triage.proof.translate import Subject
from triage.shipped import RULES, shipped
from triage.ui.doctor import _cases

POLICY = load_policy(own=ORGANISATION)
DUTY, FACT = "acme.tell_security_lead", "acme.hazardous_materials"


def test_what_is_added_stands_behind_what_is_installed_and_bears_the_name() -> None:
    installed = load_policy()
    for there, here in (
        (installed.facts, POLICY.facts),
        (installed.rules, POLICY.rules),
        (installed.duties, POLICY.duties),
        (installed.contact_kinds, POLICY.contact_kinds),
        (installed.sources, POLICY.sources),
    ):
        assert list(here)[: len(there)] == list(there)
        assert all(name.startswith("acme.") for name in list(here)[len(there) :])
    assert POLICY.extended_by
    assert (POLICY.extended_by.name, POLICY.extended_by.called) == ("acme", "Acme Works")
    assert (POLICY.routes, POLICY.steps) == (installed.routes, installed.steps)


def test_no_installed_id_holds_a_dot_so_that_none_can_ever_be_an_organisations_own(
    rules: Path, tmp_path: Path
) -> None:
    path = rules / "contacts.yaml"
    path.write_text(path.read_text().replace("- id: hotline", "- id: acme.hotline"))
    assert "contacts.yaml" in str(problem(rules))
    assert "a name of small letters, digits and _ is needed" in str(problem(rules))


def test_what_decides_is_part_of_the_digest_and_what_does_not_is_none(tmp_path: Path) -> None:
    own = copied(tmp_path)
    digests = {POLICY.digest, load_policy().digest}
    for file in ("organisation", "vocabulary", "duties", "contacts", "sources", "rules", "questions"):
        path = own / f"{file}.yaml"
        path.write_text(path.read_text() + "# another line\n")
        digests.add(load_policy(own=own).digest)
    assert len(digests) == 9
    for file in ("phrases", "properties"):
        path = own / f"{file}.yaml"
        path.write_text(path.read_text() + "# another line\n")
        assert load_policy(own=own).digest in digests


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("organisation.yaml", "name: acme", "name: Acme", "line 3, name: a name of small letters"),
        ("organisation.yaml", "name: acme", "name: individual", "name: a section of the form is called so"),
        ("organisation.yaml", "name: acme", "name: other", "write other. before it"),
        ("vocabulary.yaml", "acme.hazardous", "hazardous", "line 2, facts[1].id: what an organisation adds"),
        ("vocabulary.yaml", "acme.hazardous", "acme.Hazardous", "facts[1].id: a name of small letters"),
        ("vocabulary.yaml", "acme.hazardous_materials", "immediate_danger", "write acme. before it"),
        ("vocabulary.yaml", "values: [no, unsure, yes]", "values: [no, yes, maybe]", "unknown value"),
        ("vocabulary.yaml", "values: [no, unsure, yes]", "whole_number: {from: 0, to: 9}", "unknown name"),
        (
            "vocabulary.yaml",
            "    label",
            "    stage: safety\n    label",
            "line 3, facts[1]: unknown name stage",
        ),
        ("vocabulary.yaml", "route: prevent_referral", "acme.later: yes", "asked_when: unknown name"),
        (
            "vocabulary.yaml",
            "facts:\n",
            "facts:\n  - {id: acme.first, label: First, values: [no, yes], asked_when: "
            "{acme.hazardous_materials: yes}}\n",
            "this question reads acme.hazardous_materials, which is asked later",
        ),
        ("contacts.yaml", "acme.security_lead", "safeguarding_lead", "contacts[1].id: what an organisation"),
        ("contacts.yaml", "    own_organisation: yes", "    same_everywhere: yes", "unknown name"),
        ("duties.yaml", "id: acme.tell_security_lead", "id: call_999", "duties[1].id: what an organisation"),
        (
            "duties.yaml",
            "step: alongside",
            "step: now",
            "line 3, duties[1].step: a duty of an organisation's",
        ),
        ("duties.yaml", "step: alongside", "step: first", "holds nothing back (allowed: alongside, later)"),
        ("duties.yaml", "step: alongside", "step: send", "holds nothing back (allowed: alongside, later)"),
        ("duties.yaml", "by: lead", "by: nobody", "unknown owner"),
        ("duties.yaml", "contact: acme.security_lead", "contact: acme.nobody", "unknown contact"),
        (
            "duties.yaml",
            "    by: lead",
            "    one_call_with: call_999\n    by: lead",
            "unknown name one_call_with",
        ),
        ("duties.yaml", "duties:\n", "overrides: []\nduties:\n", "unknown name overrides"),
        ("sources.yaml", "key: acme.handbook", "key: derby", "the source derby stands here twice"),
        ("sources.yaml", "key: acme.handbook", "key: handbook", "write acme. before it"),
        ("rules.yaml", "id: acme.access", "id: access", "line 2, rules[1].id: what an organisation adds"),
        ("rules.yaml", "id: acme.access-to", "id: acme.Access-to", "small letters, digits and - is needed"),
        (
            "rules.yaml",
            "{duties: [acme.tell_security_lead]}",
            "{route: emergency}",
            "line 8, rules[1].then.route: a rule of an organisation's own gives duties",
        ),
        (
            "rules.yaml",
            "{duties: [acme.tell_security_lead]}",
            "{parallel: lado, duties: [acme.tell_security_lead]}",
            "rules[1].then.parallel: a rule of an organisation's own gives duties",
        ),
        (
            "rules.yaml",
            "[acme.tell_security_lead]",
            "[tell_lead, ask_police_before_referring]",
            "rules[1].then.duties[1]: a rule of an organisation's own gives duties of its own only",
        ),
        (
            "rules.yaml",
            "[acme.tell_security_lead]",
            "[acme.tell_security_lead, tell_when_possible]",
            "rules[1].then.duties[2]: a rule of an organisation's own gives duties of its own only",
        ),
        ("rules.yaml", "[acme.tell_security_lead]", "[acme.tell]", "unknown duty"),
        ("rules.yaml", "safe: yes", "acme.nothing: yes", "unknown name"),
        ("rules.yaml", "rules:\n", "removes: [refer]\nrules:\n", "unknown name removes"),
        ("rules.yaml", "    sources:", "    source:", "unknown name"),
        ("routes.yaml", "", "routes: []\n", "this file is not read"),
        ("derived.yaml", "", "derived: []\n", "this file is not read"),
    ],
)
def test_what_would_be_no_addition_is_refused_with_file_and_field(
    tmp_path: Path, file: str, old: str, new: str, says: str
) -> None:
    own = with_change(tmp_path, file, old, new)
    error = problem(shipped(RULES), own)
    assert says in str(error)
    expected = "vocabulary.yaml" if "other." in says else file
    assert error.file.endswith(expected) or "sources.yaml" in error.file


def test_additions_without_a_name_are_refused_and_the_file_that_is_missing_is_named(tmp_path: Path) -> None:
    own = copied(tmp_path)
    (own / "organisation.yaml").unlink()
    error = problem(shipped(RULES), own)
    assert error.file.endswith("sources.yaml")
    assert "organisation.yaml is missing beside it" in str(error)


def test_an_installed_rule_cannot_read_what_an_organisation_asks(rules: Path) -> None:
    path = rules / "check.yaml"
    path.write_text(path.read_text().replace("when: {", "when: {acme.hazardous_materials: yes, ", 1))
    assert "unknown name" in str(problem(rules, ORGANISATION))


def test_the_installed_part_of_a_decision_is_the_same_with_and_without_it() -> None:
    both, alone = Engine(POLICY), Engine(without_own(POLICY))
    chance = random.Random(11)  # noqa: S311 - cases that can be repeated, nothing secret
    told = 0
    for case in _cases(POLICY)[:300]:
        installed = {name: answer for name, answer in case.items() if name != FACT}
        for answer in (None, "no", "unsure", "yes"):
            mine = installed if answer is None else {**installed, FACT: answer}
            area = chance.choice(list(POLICY.areas))
            with_it, without = both.decide(mine, area), alone.decide(installed, area)
            assert not with_it.evaluators_disagree
            assert (with_it.route, with_it.routes, with_it.parallel) == (
                without.route,
                without.routes,
                without.parallel,
            )
            assert tuple(task for task in with_it.duties if task.id != DUTY) == without.duties
            assert tuple(rule for rule in with_it.fired if not POLICY.own(rule)) == without.fired
            assert with_it.still_needed[: len(without.still_needed)] == without.still_needed
            assert set(with_it.still_needed) - set(without.still_needed) <= {FACT}
            told += with_it.duty(DUTY) is not None
    assert told > 5


def test_a_pack_of_the_organisation_gives_the_number_and_may_read_its_questions(tmp_path: Path) -> None:
    own = with_change(
        tmp_path,
        "areas/anytown.yaml",
        "",
        """id: anytown
name: Anytown
says: A pack of our own.
contacts:
  acme.security_lead: {name: Gate one, phone: 01632 960100}
form: national_2018
sources: [{acme.handbook: Hazardous materials}]
rules:
  - id: anytown-lead-knows
    says: In Anyshire the lead hears of access.
    when: {acme.hazardous_materials: yes}
    then: {duties: [tell_lead, acme.tell_security_lead]}
    because: Acme Works asks for it.
    sources: [{acme.handbook: Hazardous materials}]
""",
    )
    path = own / "contacts.yaml"
    path.write_text(path.read_text().replace("    own_organisation: yes\n", ""))
    policy = load_policy(own=own)
    contact = policy.contact("anytown", "acme.security_lead")
    assert contact
    assert contact.phone == "01632 960100"
    decision = Engine(policy).decide({FACT: "yes"}, "anytown")
    assert {"tell_lead", DUTY} <= {task.id for task in decision.duties}
    assert not Engine(policy).decide({FACT: "yes"}, "derby").duty(DUTY)
    assert not without_own(policy).area("anytown").rules


def test_an_installed_pack_cannot_give_an_organisations_contact(rules: Path, tmp_path: Path) -> None:
    path = rules / "areas" / "derby.yaml"
    path.write_text(
        path.read_text().replace("contacts:\n", "contacts:\n  acme.security_lead: {name: Us, phone: '1'}\n")
    )
    assert "unknown name" in str(problem(rules, ORGANISATION))


# --- how much it takes, and the page that says so -----------------------------------------------

PAGE = Path(__file__).parents[2] / "docs" / "what-an-organisation-adds.md"


def written_lines(folder: Path, *names: str) -> int:
    texts = [(folder / name).read_text(encoding="utf-8") for name in names]
    return sum(bool(line.split("#")[0].strip()) for text in texts for line in text.splitlines())


def test_the_page_shows_the_example_as_it_is_and_counts_its_lines() -> None:
    page = PAGE.read_text(encoding="utf-8")
    names = [f"{name}.yaml" for name in ("organisation", *NEEDED)]
    for name in names:
        text = (ORGANISATION / name).read_text(encoding="utf-8")
        plain = "\n".join(line for line in text.splitlines() if not line.startswith("#")).strip()
        assert f"`{name}`:\n\n```yaml\n{plain}\n```" in page
    scenario = page.partition("```gherkin\n")[2].partition("```")[0]
    assert scenario in (ORGANISATION / "scenarios" / "keys_to_the_store.feature").read_text(encoding="utf-8")
    assert f"eight files and {written_lines(ORGANISATION, *names)} lines" in page


NEEDED = ("sources", "vocabulary", "questions", "contacts", "duties", "rules", "phrases")
SECOND = {
    "vocabulary.yaml": """  - id: acme.keys
    label: The person holds keys to a store
    values: [no, unsure, yes]
    asked_when: {route: prevent_referral}
""",
    "questions.yaml": """  - fact: acme.keys
    at_end_of: share
    ask: Does the person hold keys to a store?
    help: If you cannot tell from what you know already, say so.
    why: Access can then be looked at.
    sources: [{acme.handbook: Hazardous materials}]
""",
    "rules.yaml": """  - id: acme.keys-to-a-store
    says: Where somebody with keys to a store is referred, the security lead hears of it.
    when: {acme.keys: [unsure, yes], route: prevent_referral, safe: yes}
    then: {duties: [acme.tell_security_lead]}
    because: As with hazardous materials.
    sources: [{acme.handbook: Hazardous materials}]
""",
}


def test_one_more_question_takes_four_files_and_18_lines(tmp_path: Path) -> None:
    own = copied(tmp_path)
    names = (*SECOND, "phrases.yaml")
    before = written_lines(own, *names)
    for name, text in SECOND.items():
        path = own / name
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
    phrases = own / "phrases.yaml"
    phrases.write_text(
        phrases.read_text(encoding="utf-8")
        .replace("facts:\n", "facts:\n  acme.keys: the person holds keys to a store\n")
        .replace("questions:\n", "questions:\n  acme.keys: whether there are keys to a store\n"),
        encoding="utf-8",
    )
    assert written_lines(own, *names) - before == 18
    policy = load_policy(own=own)
    assert "acme.keys" in load_script(policy).questions
    with pathway_in_use(PREVENT, own=own):
        assert not gaps(policy)
    assert not takes_away(added(Subject(policy)))


# --- another pathway --------------------------------------------------------------------------------


def test_an_organisation_adds_to_any_pathway_as_small_as_it_may_be(tmp_path: Path) -> None:
    lone = Path(__file__).parents[1] / "data" / "pathways" / "lone_worker"
    own = tmp_path / "own"
    own.mkdir()
    for name, text in LONE.items():
        (own / f"{name}.yaml").write_text(text, encoding="utf-8")
    policy = load_policy(lone / "rules", own)
    assert not takes_away(added(Subject(policy)))
    assert [fact for fact in policy.facts if policy.own(fact)] == ["acme.dog"]
    decision = Engine(policy).decide({"answers_phone": "no", "acme.dog": "yes"}, policy.national)
    assert decision.duties[-1].id == "acme.tell_kennel"
    with pathway_in_use(load_pathway(lone)):
        assert list(load_script(policy).questions)[-1] == "acme.dog"
    (own / "duties.yaml").write_text(LONE["duties"].replace("later", "now"), encoding="utf-8")
    assert "holds nothing back (allowed: later)" in str(problem(lone / "rules", own))


LONE = {
    "organisation": "name: acme\ncalled: Acme Kennels\n",
    "sources": "sources:\n  - {key: acme.book, title: Book, dated: 2026, headings: [Dogs]}\n",
    "vocabulary": "facts:\n  - {id: acme.dog, label: A dog is there, values: [no, yes]}\n",
    "questions": "questions:\n  - {fact: acme.dog, at_end_of: questions, ask: Is a dog there?}\n",
    "duties": "duties:\n  - {id: acme.tell_kennel, step: later, says: Tell the kennel., how: Ring.}\n",
    "rules": "rules:\n  - {id: acme.dog, says: A dog is there., when: {acme.dog: yes}, then: "
    "{duties: [acme.tell_kennel]}, because: It is alone., sources: [{acme.book: Dogs}]}\n",
}
