"""An area pack in the making, as the text of its file, and which contacts it is to give."""

from __future__ import annotations

from dataclasses import replace

from triage.policy.model import Area, Contact, ContactKind, Policy
from triage.ui.interview import Answers
from triage.yaml_nodes import quoted

KEPT = "\0kept"
"""The answer that keeps a whole contact as it is."""
CONTACT_PARTS = ("name", "phone", "email", "hours", "out_of_hours", "note")


def asked_kinds(policy: Policy, base: Area | None = None) -> list[ContactKind]:
    """The contacts that the questions for a pack ask about: what no national pack gives, and what ``base``
    gives all the same."""
    national = policy.areas[policy.national].contacts
    return [
        kind
        for kind in policy.contact_kinds.values()
        if not kind.own_organisation
        and (kind.id not in national or (base is not None and kind.id in base.contacts))
    ]


def installed_pack(base: Area | None) -> Area | None:
    """The pack that ships behind one that is renewed; None for a new one."""
    return (base.replaced or base) if base else None


def present_contact(base: Area | None, kind: str) -> Contact | None:
    """The contact that a pack gives, without its online form, which has a question of its own."""
    found = base.contacts.get(kind) if base else None
    return replace(found, online_form="") if found and (found.phone or found.email) else None


def joined(whom: tuple[str, ...]) -> str:
    """Several receivers as they are typed on one line."""
    return "; ".join(whom) + (";" if len(whom) == 1 and "," in whom[0] else "")


def apart(typed: str) -> list[str]:
    """The receivers on a line that was typed."""
    return [who.strip() for who in typed.split(";" if ";" in typed else ",") if who.strip()]


class PackText:
    """A pack in the making, as YAML."""

    def __init__(self, policy: Policy, area_id: str, base: Area | None, answers: Answers) -> None:
        self.policy = policy
        self.area_id = area_id
        self.base = base
        self.answers = answers

    def whole(self) -> str:
        """The text of the pack."""
        said, base = self.answers, self.base
        lines = [
            f"id: {quoted(self.area_id)}",
            *([f"replaces: {quoted(self.area_id)}"] if base else []),
            f"name: {quoted(said['name'])}",
            f"says: {quoted(said['says'])}",
        ]
        contacts = [line for kind in asked_kinds(self.policy, base) for line in self._contact(kind.id)]
        lines += ["contacts:", *contacts] if contacts else ["contacts: {}"]
        lines += [f"form: {quoted(base.form if base else self.policy.areas[self.policy.national].form)}"]
        lines += [
            f"{key}: {quoted(said[key])}"
            for key in ("online_form", "marking", "how_to_send", "form_edition")
            if said[key]
        ]
        lines += [
            f"{key}: [{', '.join(quoted(who) for who in apart(said[key]))}]"
            for key in ("copied_to", "copied_to_under_18")
            if apart(said[key])
        ]
        if said["attach_to_mash_request"]:
            lines += [f"attach_to_mash_request: {said['attach_to_mash_request']}"]
        return "\n".join([*lines, *self._source()]) + "\n"

    def _contact(self, kind: str) -> list[str]:
        present, name = present_contact(self.base, kind), self.answers[f"{kind}.name"]
        if name == KEPT:
            given = {part: getattr(present, part) for part in CONTACT_PARTS}
        else:
            given = {part: self.answers.get(f"{kind}.{part}", "") for part in CONTACT_PARTS}
        if not name:
            return []
        return [f"  {kind}:", *(f"    {part}: {quoted(text)}" for part, text in given.items() if text)]

    def _source(self) -> list[str]:
        said, due = self.answers, self.answers["review_due"]
        months, key = [f"review_due: {due}"] if due else [], self._key()
        return [
            *months,
            "documents:",
            f"  - key: {quoted(key)}",
            f"    title: {quoted(said['title'])}",
            f"    dated: {quoted(said['dated'] or 'undated')}",
            *(f"    {line}" for line in months),
            f"    headings: [{quoted(said['heading'])}]",
            "sources:",
            f"  - {quoted(key)}: {quoted(said['heading'])}",
        ]

    def _key(self) -> str:
        key = f"{self.area_id}-document"
        while key in self.policy.sources:
            key += "-own"
        return key
