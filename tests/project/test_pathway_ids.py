"""The library names nothing of a pathway: the count finds ids in every form, and there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from scripts import ROOT, load_script

pathway_ids = load_script(ROOT / "benchmarks" / "pathway_ids.py")
IDS = frozenset({"police_told", "role", "mash", "individual.surname", "surname", "individual", "now"})

FEWEST_IDS = 400
"""So many at least are looked for: fewer would mean that the files of a pathway were not found."""


def test_the_library_names_nothing_of_any_pathway() -> None:
    ids = pathway_ids.ids_of([ROOT / name for name in pathway_ids.CONTENT])
    found = pathway_ids.count(ROOT / "triage", ids)
    assert len(ids) > FEWEST_IDS
    assert not {
        f"{path.relative_to(ROOT)}:{place.line}": place.id
        for path, places in found.items()
        for place in places
    }


def test_every_word_that_is_said_to_be_the_librarys_own_stands_where_that_is_said() -> None:
    ids = pathway_ids.ids_of([ROOT / name for name in pathway_ids.CONTENT])
    for module, words in pathway_ids.THE_LIBRARYS_OWN.items():
        found = pathway_ids.found_in((ROOT / "triage" / module).read_text(encoding="utf-8"), ids)
        assert {place.id for place in found} == {*words}, module


def test_a_word_of_the_librarys_own_counts_everywhere_else(tmp_path: Path) -> None:
    (tmp_path / "proof").mkdir()
    for name in ("proof/mutants_page.py", "other.py"):
        (tmp_path / name).write_text('x = "needs"\n', encoding="utf-8")
    assert [path.name for path in pathway_ids.count(tmp_path, frozenset({"needs"}))] == ["other.py"]


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ('x = "police_told"', ["police_told"]),
        ('x = {"role": 1}["role"]', ["role", "role"]),
        ('x = "police" + "_told"', ["police_told"]),
        ('x = "_".join(["police", "told"])', ["police_told"]),
        ("x = f\"police_{'told'}\"", ["police_told"]),
        ('x = f"{section}.surname"', ["surname"]),
        ('x = "individual." + name', ["individual"]),
        ('x = \'answer(1,"role"), duty("police_told").\'', ["police_told", "role"]),
        ('x = "See individual.surname there"', ["individual.surname"]),
        ("class Fact(StrEnum):\n    POLICE_TOLD = auto()", ["police_told"]),
        ("class Form:\n    surname: str = ''", ["surname"]),
        ("x = facts.police_told", ["police_told"]),
        ("x = tell(mash=1)", ["mash"]),
        ("match x:\n    case 'mash':\n        pass", ["mash"]),
        ("def f(x: Literal['mash']) -> None: ...", ["mash"]),
    ],
)
def test_an_id_is_found_in_every_form(code: str, wanted: list[str]) -> None:
    assert sorted(found.id for found in pathway_ids.found_in(code, IDS)) == sorted(wanted)


@pytest.mark.parametrize(
    "code",
    [
        '"""Whether police_told is asked."""',
        'x = 1\n"""police_told"""',
        "x = datetime.now()",
        "x = 'Everybody has a role in it'",
        "# police_told",
        "x = 'role_model'",
    ],
)
def test_what_is_no_id_is_not_counted(code: str) -> None:
    assert not pathway_ids.found_in(code, IDS)


def test_the_ids_of_a_pathway_are_all_that_its_files_define(tmp_path: Path) -> None:
    (tmp_path / "words.yaml").write_text(
        "facts:\n  - {id: police_told, values: [no, told_today]}\n  - {id: age, bands: {young_child: 9}}\n"
        "steps: {at_once: At once}\nscreens:\n  - {id: call, questions: [{form: individual.surname}]}\n"
        "sections: {individual: {title: x, fields: {surname: {label: Surname}}}}\n",
        encoding="utf-8",
    )
    assert pathway_ids.ids_of([tmp_path]) == {
        "police_told",
        "told_today",
        "age",
        "young_child",
        "at_once",
        "call",
        "individual.surname",
        "individual",
        "surname",
    }


def test_the_words_that_every_pathway_shares_are_few() -> None:
    assert len(pathway_ids.SHARED) < 25
    assert len(pathway_ids.ORDINARY) <= 30
    assert sum(map(len, pathway_ids.THE_LIBRARYS_OWN.values())) < 25
