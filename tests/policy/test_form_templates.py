"""The form as data: a template that is wrong is refused, and an older one loses no answer."""

from __future__ import annotations

import datetime
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from paper_cases import FULL, POLICY, form_of, proven

from triage.documents.readback import paragraphs
from triage.errors import InputError
from triage.policy.conditions import Names
from triage.policy.forms import load_form
from triage.policy.loading import load_policy
from triage.yaml_nodes import read_bytes

TODAY = datetime.date(2026, 11, 20)
THE_FORM = POLICY.forms["national_2018"]
NAMES = Names(
    POLICY.facts, {name: tuple(found.values) for name, found in POLICY.derived.items()}, tuple(POLICY.routes)
)
TEMPLATE_FILE = Path(__file__).parents[2] / "rules" / "prevent" / "forms" / "national_2018.yaml"


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("    title: Individual\n", "    name: Individual\n", "did you mean|unknown name"),
        ("    title: Individual\n", "", "title is missing"),
        ("      surname: {label: Surname, kind: line}\n", "", "missing here: surname"),
        ("{label: Gender, kind: line}", "{label: Gender, kind: tick}", "unknown kind"),
        ("{label: Gender, kind: line}", "{label: Gender, kind: date}", "cannot be of this kind"),
        ("      gender:", "      religion: {label: Religion, kind: line}\n      gender:", "unknown name"),
        ("      gender:", "      surname: {label: Surname, kind: line}\n      gender:", "twice"),
        ("  complex_needs:\n", "  complex_needs:\n    fields: {}\n", "unknown name"),
        ("title: Prevent referral form (2018 layout)\n", "", "title is missing"),
        ("edition: 2018", "edition: ''\nfont: 2018", "unknown name"),
        ("asked_where: {sector: education}", "asked_where: {sector: schools}", "allowed: "),
        ("asked_where: {sector: education}", "asked_where: {religion: yes}", "unknown name"),
    ],
)
def test_a_template_that_is_wrong_is_refused_with_its_file_and_line(old: str, new: str, wanted: str) -> None:
    text = TEMPLATE_FILE.read_text(encoding="utf-8")
    assert old in text
    with pytest.raises(InputError, match=wanted) as caught:
        load_form(read_bytes(text.replace(old, new, 1).encode(), "own.yaml"), NAMES, THE_FORM)
    assert caught.value.file == "own.yaml"
    assert caught.value.line > 0


def test_an_areas_own_template_gives_the_labels_and_the_order() -> None:
    text = TEMPLATE_FILE.read_text(encoding="utf-8").replace("label: Surname", "label: Family name", 1)
    own = load_form(read_bytes(text.encode(), "own.yaml"), NAMES, THE_FORM)
    own = replace(own, sections=own.sections[::-1])
    texts = paragraphs(proven(form_of(FULL, replace(POLICY, forms={own.id: own}))))
    assert texts[texts.index("Family name") + 1] == "Example"
    assert texts.index("2. Employment and education") < texts.index("10. Individual")


def _without_annex(text: str) -> str:
    start = text.index("  education:\n")
    assert "  occupation:\n" in text[:start]
    return text[:start]


def test_an_older_form_of_an_organisation_gets_the_annex_so_that_no_answer_is_lost(tmp_path: Path) -> None:
    text = _without_annex(TEMPLATE_FILE.read_text(encoding="utf-8")).replace("id: national_2018", "id: ours")
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms/ours.yaml").write_text(text, encoding="utf-8")
    policy = load_policy(own=tmp_path)
    assert policy.forms["ours"].sections == policy.forms["national_2018"].sections


def test_rules_from_before_there_was_an_annex_are_still_read(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(TEMPLATE_FILE.parents[1], rules)
    old = rules / "forms/national_2018.yaml"
    old.write_text(_without_annex(old.read_text(encoding="utf-8")), encoding="utf-8")
    found = [section.id for section in load_policy(rules=rules).forms["national_2018"].sections]
    assert found[-1] == "occupation"
