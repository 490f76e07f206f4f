"""Writes a case as the file of answers that ``reading`` reads back, word for word."""

from __future__ import annotations

from collections.abc import Iterator

from triage.cases.catalogue import load_catalogue
from triage.cases.model import Case, Statement
from triage.kinds.yaml_text import answer_to_yaml, block_text, plain_word, quoted_text
from triage.policy.model import Policy
from triage.yaml_nodes import quoted


def case_to_yaml(case: Case, policy: Policy) -> str:
    """The case as the text of a file of answers, in the order of the policy and of its form.

    Characters that no document can hold are left out (see ``clean``); everything else is read back
    as it is.
    """
    # Quoted: one of figures alone would be read as a number.
    reference = [f"reference: {quoted(case.reference)}"] if case.reference else []
    parts = [
        f"{_head()}area: {case.area}",
        *reference,
        *_answers(case, policy),
        *_form(case, policy),
        *_statements(case.statements),
    ]
    return "\n".join(parts) + "\n"


def _head() -> str:
    """What whoever opens the file in an editor reads first."""
    return "".join(f"# {line}\n" for line in load_catalogue("commands").lists["above_answers"])


def _answers(case: Case, policy: Policy) -> Iterator[str]:
    order = {name: number for number, name in enumerate(policy.facts)}
    yield "answers:" if case.answers else "answers: {}"
    for name in sorted(case.answers, key=lambda name: order.get(name, len(order))):
        yield f"  {name}: {answer_to_yaml(case.answers[name])}"


def _form(case: Case, policy: Policy) -> Iterator[str]:
    if not case.form:
        return
    yield "form:"
    for section in policy.form_of(case.area).sections:
        if section.kind:
            if section.id in case.form:
                yield f"  {section.id}: {section.kind.to_yaml(case.form[section.id], 4)}"
            continue
        there = [entry for entry in section.fields if f"{section.id}.{entry.id}" in case.form]
        if there:
            yield f"  {section.id}:"
        for entry in there:
            yield f"    {entry.id}: {entry.kind.to_yaml(case.form[f'{section.id}.{entry.id}'], 6)}"


def _statements(statements: tuple[Statement, ...]) -> Iterator[str]:
    if not statements:
        return
    yield "statements:"
    for statement in statements:
        yield f"  - kind: {plain_word(statement.kind)}"
        yield f"    text: {block_text(statement.text, 6)}"
        yield f"    by: {quoted_text(statement.by)}"
        yield f"    when: {quoted_text(statement.when)}"
