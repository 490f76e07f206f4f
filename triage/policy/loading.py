"""Loads the whole policy from its folder, checks it, and computes its digest."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from triage.disk import read_bounded
from triage.errors import InputError, allowed, listed
from triage.folders import Stamp, in_use, stamp_of
from triage.policy.areas import base_area, read_area
from triage.policy.conditions import Names, route_name
from triage.policy.consequences import read_consequences, read_overrides
from triage.policy.form_template import FormTemplate
from triage.policy.forms import load_form, with_annexes
from triage.policy.model import Area, Condition, Policy, Rule
from triage.policy.numbers import read_numbers
from triage.policy.organisation import OWN_FILES, Additions, Grounds, read_additions
from triage.policy.renewals import joined
from triage.policy.rules import read_rules
from triage.policy.sources import read_sources
from triage.policy.strata import strata
from triage.policy.terms import NO_TERMS, TERM_KEYS, Terms, read_terms
from triage.policy.vocabulary import facts_behind, read_derived, read_facts, with_questions
from triage.shipped import RULES, shown_as
from triage.yaml_nodes import LARGEST_FILE, Node, read_bytes

POLICY_DIR_VARIABLE = "TRIAGE_POLICY_DIR"
OTHER_FILES = ("policy", "vocabulary", "derived", "routes", "duties", "contacts", "sources")
OWN_PROPERTIES = "properties.yaml"
PHRASES_FILE = "phrases.yaml"
BESIDE_THE_POLICY = (PHRASES_FILE, OWN_PROPERTIES)
"""Files of an organisation's own folder by which no case is decided: the words of scenarios, and what it
wants proven besides. They are read where they are needed, and are no part of the digest."""
_OWN_FOLDERS = ("areas", "forms")


@dataclass(frozen=True)
class _Files:
    """The text of every policy file, by its name inside the folder."""

    shown: str
    texts: Mapping[str, bytes]

    def node(self, name: str) -> Node:
        if name not in self.texts:
            raise InputError("this policy file is missing", file=self.shown + name)
        return read_bytes(self.texts[name], self.shown + name)

    def found(self, name: str) -> Node | None:
        return self.node(name) if name in self.texts else None

    def under(self, folder: str) -> list[str]:
        return sorted(name for name in self.texts if name.startswith(folder + "/"))


def installed_rules() -> Path:
    """The folder of the policy that is meant where none is named: that of the pathway in use."""
    return in_use().folders.rules


def load_policy(
    rules: Path | None = None, own: Path | None = None, *, undeclared: Terms | None = None
) -> Policy:
    """The policy of a folder, with an organisation's own packs and forms added.

    ``rules`` is the folder of the policy (by default that of the pathway in use). ``own`` is a folder with
    ``areas/`` and ``forms/`` of the organisation (by default ``TRIAGE_POLICY_DIR``, if set).
    ``undeclared``: what the pathway calls its parts where its ``policy.yaml`` declares nothing of that.
    InputError names file and line of whatever is wrong.
    """
    own = own_folder(own)
    if own is not None:
        _prove(own)
    rules = rules or installed_rules()
    return _load(rules, own, undeclared or NO_TERMS, _stamp(rules, own))


def own_folder(given: Path | None = None) -> Path | None:
    """The folder of the organisation's own files: the one that was given, or that is in use.

    ``TRIAGE_POLICY_DIR`` names that of the pathway that is meant where none is named, and of no other.
    """
    now, named = in_use(), os.environ.get(POLICY_DIR_VARIABLE)
    by_setting = Path(named) if named and now.folders.are_first else None
    return given or now.own or by_setting


def _prove(own: Path) -> None:
    """InputError where an organisation's folder cannot be read: what is missing then would not be noticed."""
    for folder in (own, *(own / name for name in _OWN_FOLDERS)):
        if folder is own or os.path.lexists(folder):
            try:
                os.scandir(folder).close()
            except (FileNotFoundError, NotADirectoryError):
                raise InputError("there is no such folder", file=str(folder)) from None
            except OSError:  # a share that is offline, or no permission
                raise InputError("this folder cannot be read", file=str(folder)) from None


def _stamp(*folders: Path | None) -> Stamp:
    return stamp_of(*(path for folder in folders if folder for path in sorted(folder.rglob("*.yaml"))))


@lru_cache(maxsize=4)
def _load(rules: Path, own: Path | None, undeclared: Terms, stamp: Stamp) -> Policy:
    files = _read_folder(rules, f"{shown_as(rules, RULES)}/")
    added = _read_folder(own, f"{own}/", BESIDE_THE_POLICY) if own else _Files("", {})
    root = files.node("policy.yaml")
    root.mapping(["version", "applies_to", "rules", *TERM_KEYS])
    terms = read_terms(root) if any(map(root.get, TERM_KEYS)) else undeclared
    rule_files = [entry.filled() for entry in root.need("rules").items()]
    _nothing_else(files, [f"{name}.yaml" for name in (*OTHER_FILES, *rule_files)])
    _nothing_else(added, [*BESIDE_THE_POLICY, *OWN_FILES])
    sources = read_sources(files.node("sources.yaml"))
    routes = files.node("routes.yaml")
    # Until version 2026.1 duties and contacts stood in routes.yaml; such versions are still compared with.
    duties, contacts = (
        files.node(name) if name in files.texts else routes for name in ("duties.yaml", "contacts.yaml")
    )
    consequences = read_consequences(routes, duties, contacts, terms)
    vocabulary = files.node("vocabulary.yaml")
    facts = read_facts(vocabulary, terms)
    following = _derived(files, terms)
    numbers = read_numbers(following, facts, sources)
    derived = read_derived(following, facts, tuple(consequences.routes), sources, terms, numbers)
    names = Names(
        facts,
        {name: tuple(found.values) for name, found in derived.items()},
        tuple(consequences.routes),
        numbers,
        terms.raisable.fact if terms.raisable else "",
    )
    forms = _forms(files, added, names)
    found_rules: dict[str, Rule] = {}
    for name in rule_files:
        for rule in read_rules(files.node(f"{name}.yaml"), names, consequences, sources):
            _add_rule(found_rules, rule)
    strata(derived, found_rules.values())
    behind = facts_behind(derived, _givers(found_rules), facts, numbers)
    facts = with_questions(vocabulary, facts, names, behind, terms.phase_told_by)
    installed = Grounds(replace(names, facts=facts), consequences, sources, behind)
    more = read_additions(added.found, own or Path(), installed, forms.values())
    for rule in more.rules:
        _add_rule(found_rules, rule)
    areas = _areas(files, added, installed, more, forms, root)
    for area in areas.values():
        every = dict(found_rules)
        for rule in area.rules:
            _add_rule(every, rule)
        if area.rules:
            strata(derived, every.values())
    named = [(rule_id, node) for rule_id, (_, node) in consequences.wording_by_rule.items()]
    named += [(rule_id, duties) for duty in consequences.duties.values() for rule_id in duty.how_by_rule]
    for rule_id, node in named:
        if rule_id not in found_rules:
            node.fail(
                f"there is no rule {rule_id}; did you delete or rename it?{listed(rule_id, found_rules)}"
            )
    return Policy(
        version=root.need("version").filled(),
        applies_to=root.need("applies_to").filled(),
        digest=_digest(files, added),
        shown=shown_as(rules, RULES),
        facts=MappingProxyType(dict(more.facts)),
        derived=MappingProxyType(derived),
        rules=MappingProxyType(found_rules),
        routes=MappingProxyType(dict(consequences.routes)),
        wording_by_rule=MappingProxyType(
            {rule: words for rule, (words, _) in consequences.wording_by_rule.items()}
        ),
        steps=MappingProxyType(dict(consequences.steps)),
        duties=MappingProxyType(dict(more.grounds.consequences.duties)),
        contact_kinds=MappingProxyType(dict(more.grounds.consequences.contacts)),
        overrides=read_overrides(duties, names, consequences, sources),
        sources=MappingProxyType(dict(more.grounds.sources)),
        areas=MappingProxyType(areas),
        forms=MappingProxyType(forms),
        terms=terms,
        numbers=MappingProxyType(numbers),
        short_steps=MappingProxyType(dict(consequences.short_steps)),
        extended_by=more.by,
    )


def _derived(files: _Files, terms: Terms) -> Node:
    """A policy without derived names needs no file for them."""
    name = "derived.yaml"
    if name in files.texts or terms.phase_told_by:
        return files.node(name)
    return Node(files.shown + name, 1, "", {"derived": _NONE})


_NONE = Node("", 1, "derived", ())


def _read_folder(folder: Path, shown: str, left_out: tuple[str, ...] = ()) -> _Files:
    texts: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*.yaml")):
        name = path.relative_to(folder).as_posix()
        if name in left_out:
            continue
        try:
            texts[name] = read_bounded(path, LARGEST_FILE)  # a device or a pipe never ends
        except OSError:
            raise InputError("this policy file cannot be read", file=shown + name) from None
    return _Files(shown, texts)


def _nothing_else(files: _Files, known: list[str]) -> None:
    # A file that nobody reads would leave its author believing that it counts.
    for name in files.texts:
        if name not in known and not name.startswith(("areas/", "forms/")):
            listed = allowed(["areas/", "forms/", *known])
            raise InputError(f"this file is not read (allowed: {listed})", file=files.shown + name)


def _add_rule(found: dict[str, Rule], rule: Rule) -> None:
    if rule.id in found:
        raise InputError(f"the rule {rule.id} stands here twice", file=rule.file, line=rule.line)
    found[rule.id] = rule


def _givers(rules: Mapping[str, Rule]) -> dict[str, list[Condition]]:
    givers: dict[str, list[Condition]] = {}
    for rule in rules.values():
        for route in rule.routes:
            givers.setdefault(route_name(route), []).append(rule.when)
    return givers


def _forms(files: _Files, added: _Files, names: Names) -> dict[str, FormTemplate]:
    forms: dict[str, FormTemplate] = {}
    for node in (group.node(name) for group in (files, added) for name in group.under("forms")):
        form = load_form(node, names, next(iter(forms.values()), None))
        if form.id in forms:
            node.fail(f"the form {form.id} stands here twice")
        forms[form.id] = form
    return with_annexes(forms)


def _areas(
    files: _Files,
    added: _Files,
    installed: Grounds,
    more: Additions,
    forms: Mapping[str, FormTemplate],
    policy: Node,
) -> dict[str, Area]:
    terms = installed.consequences.terms
    base_file = f"areas/{terms.base_area}.yaml"
    if base_file in files.texts or terms.base_area != NO_TERMS.base_area:
        root = files.node(base_file)
        base = _area(root, installed, forms, None)
        if base.id != terms.base_area:
            root.need("id").fail(f"this pack must be called {terms.base_area}")
    else:
        if len(forms) > 1:
            policy.fail(f"there are {len(forms)} forms: {base_file} is needed, which names one of them")
        base = base_area(policy.need("applies_to").filled(), terms, next(iter(forms), ""))
    areas = {base.id: base}
    for group, grounds in ((files, installed), (added, more.grounds)):
        for name in group.under("areas"):
            if group is added or name != base_file:
                node = group.node(name)
                area = _area(node, grounds, forms, base)
                areas[area.id] = joined(area, node, areas, group is added, terms)
    return areas


def _area(node: Node, grounds: Grounds, forms: Mapping[str, FormTemplate], base: Area | None) -> Area:
    return read_area(node, grounds.names, grounds.consequences, grounds.sources, forms, base)


def _digest(files: _Files, added: _Files) -> str:
    content = hashlib.sha256()
    for group, shown in ((files, RULES), (added, "own")):
        for name, text in sorted(group.texts.items()):
            plain = text.replace(b"\r\n", b"\n")
            content.update(f"{shown}/{name}\0{len(plain)}\0".encode() + plain)
    return f"sha256:{content.hexdigest()}"
