"""The program's own texts: they hold no word of one policy, and all that the library asks for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from library_words import words_of_one_policy

import triage
from triage.cases.catalogue import Catalogue, general_catalogue, load_catalogue, own_catalogue
from triage.shipped import DIALOGS, general_texts, shipped, shipped_pathways

LIBRARY = Path(triage.__file__).parent
FILES = sorted(path.stem for path in general_texts().glob("*.yaml"))
OF_PARTS_OF_THE_PATHWAY = {r"next\..+", r"page\.answered_.+"}
"""Shown where the pathway has such a text for a stage, or such a question in its follow-up."""
OF_THE_PATHWAY = {"call_card.title", "call_card.police_title", "call_card.police_line", "call_card.lines"}
"""Asked for only where the pathway brings a card with what to say when ringing."""
_CATALOGUES = re.compile(r"(^|[._])(words|own)(\(\))?$|^load_catalogue\(")
_FILE = re.compile(r"^load_catalogue\('(\w+)'\)$")


def _names(catalogue: Catalogue) -> set[str]:
    return {*catalogue.texts, *catalogue.lists}


def test_the_texts_of_the_program_are_found() -> None:
    assert {"words", "paperwork", "drafts", "demo", "areas", "follow_up", "kinds", "passphrase"} < {*FILES}
    assert sum(len(_names(general_catalogue(name))) for name in FILES) > 600


@pytest.mark.parametrize("name", FILES)
def test_no_text_of_the_program_holds_a_word_of_one_policy(name: str) -> None:
    found = general_catalogue(name)
    said = {**found.texts, **{key: " ".join(lines) for key, lines in found.lists.items()}}
    assert {key: wrong for key, text in said.items() if (wrong := words_of_one_policy(text))} == {}


def test_words_of_one_policy_are_seen_where_they_stand() -> None:
    assert words_of_one_policy("Tell your lead, and ring 999.") == ["lead", "999"]
    assert words_of_one_policy("What each answer leads to, and whether both lead to the same") == []


@pytest.mark.parametrize("pathway", shipped_pathways())
@pytest.mark.parametrize("name", FILES)
def test_a_pathway_says_in_its_own_way_only_what_is_otherwise(name: str, pathway: str) -> None:
    general, own = general_catalogue(name), own_catalogue(name, shipped(DIALOGS, pathway))
    assert [key for key, text in own.texts.items() if general.texts.get(key) == text] == []
    assert [key for key, lines in own.lists.items() if general.lists.get(key) == lines] == []


@pytest.mark.parametrize("pathway", shipped_pathways())
@pytest.mark.parametrize("name", FILES)
def test_a_pathway_uses_only_parts_that_are_filled_in(name: str, pathway: str) -> None:
    general, own = general_catalogue(name), own_catalogue(name, shipped(DIALOGS, pathway))
    for key in general.texts.keys() & own.texts.keys():
        assert _parts(own.texts[key]) <= _parts(general.texts[key]), key


def _parts(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


# --- what the library asks for ------------------------------------------------------------------------


def _asked_for() -> Iterator[tuple[str, str, re.Pattern[str]]]:
    """Where a text is asked for by its name, in which file of texts (empty: any), and the name itself."""
    for path in sorted(LIBRARY.rglob("*.py")):
        if "prevent" in path.relative_to(LIBRARY).parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _CATALOGUES.search(ast.unparse(node.func)):
                asked, of = node.args[0], ast.unparse(node.func)
            elif isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("words.lists"):
                asked, of = node.slice, ast.unparse(node.value).removesuffix(".lists")
            else:
                continue
            file = _FILE.match(of)
            for name in _patterns(asked):
                yield f"{path.name}:{node.lineno}", file[1] if file else "", name


def _patterns(node: ast.expr) -> Iterator[re.Pattern[str]]:
    name = "("
    if isinstance(node, ast.IfExp):
        yield from (*_patterns(node.body), *_patterns(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        name = re.escape(node.value)
    elif isinstance(node, ast.JoinedStr):
        parts = (
            re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in node.values
        )
        name = "".join(parts)
    if "(" not in name:  # else no name at all, or words of the solver
        yield re.compile(name)


def test_every_text_that_the_library_asks_for_is_among_its_own() -> None:
    by_file = {name: _names(general_catalogue(name)) for name in FILES}
    every = set().union(*by_file.values()) | OF_THE_PATHWAY
    asked = [entry for entry in _asked_for() if entry[2].pattern not in OF_PARTS_OF_THE_PATHWAY]
    assert len(asked) > 300
    missing = [
        (where, file, name.pattern)
        for where, file, name in asked
        if not any(map(name.fullmatch, by_file.get(file, every) if file else every))
    ]
    assert missing == []


def test_a_pathway_cannot_put_a_text_in_place_of_a_list(tmp_path: Path) -> None:
    (tmp_path / "words.yaml").write_text("welcome: Hello\n")
    with pytest.raises(triage.InputError, match=r"line 1, welcome: a list is needed here"):
        load_catalogue("words", tmp_path)
    (tmp_path / "drafts.yaml").write_text("left:\n  - Gone\n")
    with pytest.raises(triage.InputError, match=r"line 1, left: one text is needed here, not a list"):
        load_catalogue("drafts", tmp_path)
