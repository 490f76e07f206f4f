"""Writes area packs by asking: a new one, or an own copy of an installed one that is to be renewed."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from triage.cases.catalogue import load_catalogue
from triage.errors import InputError
from triage.policy.addresses import is_email, is_web_address
from triage.policy.areas import known_area
from triage.policy.loading import own_folder
from triage.policy.model import Area, ContactKind, Policy
from triage.storage import settings
from triage.ui.area_checking import faults_of
from triage.ui.area_pack_text import (
    KEPT,
    PackText,
    asked_kinds,
    installed_pack,
    joined,
    present_contact,
)
from triage.ui.areas_commands import contact_text
from triage.ui.command_prompt import Check, CommandPrompt, email, phone
from triage.ui.interview import Answers, Ask, interview

_ASKS_SOMEBODY = {
    "ring",
    "call",
    "phone",
    "telephone",
    "dial",
    "email",
    "e-mail",
    "write",
    "ask",
    "contact",
    "send",
    "speak",
    "tell",
    "use",
    "visit",
    "go",
    "leave",
    "see",
    "please",
    "text",
    "report",
}
_SHORTEST_SENTENCE = 3
_DIGITS_OF_A_NUMBER = 10


def make_new(policy: Policy, out: str | None, own: Path | None, asker: CommandPrompt) -> list[str]:
    """Ask the questions of a new pack and write it: to ``out``, else into the policy folder's areas/.

    Gives what to say then. InputError, before anything is asked, where there is no place for it or the
    file exists. EOFError: the user left, and nothing was written.
    """
    folder = _place(out, own)
    words = load_catalogue("areas")
    asker.say(words("intro.new"), words("intro.how"))
    answers = interview(asker, _Questions(policy, None).flow)
    area_id = answers["id"]
    path = Path(out) if out is not None else folder / "areas" / f"{area_id}.yaml"
    text = PackText(policy, area_id, None, answers).whole()
    faults, _ = faults_of(policy, text.encode(), str(path), stands=False)
    return _written(path, text, faults, area_id)


def renew(policy: Policy, area_id: str, out: str | None, own: Path | None, asker: CommandPrompt) -> list[str]:
    """Ask what has changed since an installed pack was made, and write an own pack that replaces it.

    Places, errors and the end are those of :func:`make_new`.
    """
    installed = {
        area.id: area
        for area in policy.areas.values()
        if area.id != policy.national and (area.replaced or not area.own)
    }
    if area_id == policy.national:
        raise InputError(
            "the national contacts are the same everywhere; no pack may replace them", field="ID"
        )
    if area_id in policy.areas and area_id not in installed:
        raise InputError("this pack is your organisation's own already; change its file", field="ID")
    base = installed[known_area(area_id, installed, "ID")]
    folder = _place(out, own)
    path = Path(out) if out is not None else folder / "areas" / f"{base.id}.yaml"
    if out is None and base.replaced:
        raise InputError(
            "a pack of your own replaces this one already; change its file, or write elsewhere "
            "with --out FILE",
            field="ID",
        )
    _must_be_new(path)
    words = load_catalogue("areas")
    asker.say(words("intro.renew", area=base.name), words("intro.how"))
    answers = interview(asker, _Questions(policy, base).flow)
    text = PackText(policy, base.id, base, answers).whole()
    faults, _ = faults_of(_without_renewal(policy, base), text.encode(), str(path), stands=False)
    return _written(path, text, faults, base.id)


def _without_renewal(policy: Policy, base: Area) -> Policy:
    return replace(policy, areas={**policy.areas, base.id: base.replaced or base})


def _place(out: str | None, own: Path | None) -> Path:
    folder = own_folder(own)
    if out is not None:
        _must_be_new(Path(out))
    elif folder is None:
        raise InputError("say where: --out FILE, or --policy-dir DIR for a folder of your organisation's own")
    return folder or Path()


def _must_be_new(path: Path) -> None:
    if os.path.lexists(path):
        raise InputError("this file is there already, and it is never overwritten", file=str(path))
    if not settings.may_write(path.parent):
        raise InputError("no permission to write here", file=str(path.parent))


def _written(path: Path, text: str, faults: list[InputError], area_id: str) -> list[str]:
    if faults:
        raise faults[0]
    _must_be_new(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Not for the user alone: colleagues read it, and it holds nothing personal.
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        raise InputError("this cannot be written", file=str(path)) from None
    words, folder = load_catalogue("areas"), path.absolute().parent
    if folder.name == "areas":
        steps = [words("written.own", folder=str(folder.parent))]
    else:
        steps = [words("written.move"), words("written.own_unnamed")]
    steps += [words("written.check", file=str(path)), words("written.confirm", area=area_id)]
    return [
        words("written.file", file=str(path)),
        "",
        f"{words('written.next')}:",
        *(f"{number}. {step}" for number, step in enumerate(steps, 1)),
    ]


class _Questions:
    """The questions for a pack. ``base``: the pack that it renews, whose contacts can be kept."""

    def __init__(self, policy: Policy, base: Area | None) -> None:
        self.policy = policy
        self.base = base
        self.words = load_catalogue("areas")
        self.doubted: set[str] = set()

    def flow(self, said: Answers) -> Iterator[Ask]:
        """The questions that apply, in order, given the answers so far."""
        base = self.base
        yield self._ask("name", needed=True, now=base.name if base else "")
        if base is None:
            yield self._ask("id", self._new_id, needed=True)
        yield self._ask("says", needed=True, now=base.says if base else "")
        for kind in asked_kinds(self.policy, base):
            if kind.id == self.policy.terms.form_goes_to:
                yield self._ask("online_form", self._web, now=base.online_form if base else "")
            yield from self._contact(kind, said)
        yield from self._sending()
        yield self._ask("title", self._title, needed=True)
        yield self._ask("dated")
        yield self._ask("heading", needed=True)
        yield self._review()

    def _ask(self, key: str, check: Check | None = None, *, needed: bool = False, now: str = "") -> Ask:
        return Ask(key, self.words(f"label.{key}"), self.words(f"ask.{key}"), check, needed, now)

    def _contact(self, kind: ContactKind, said: Answers) -> Iterator[Ask]:
        present = present_contact(self.base, kind.id)
        question = self.words("ask.contact_kept" if present else "ask.contact", kind=kind.name)
        yield Ask(
            f"{kind.id}.name",
            kind.name,
            question,
            self._name,
            now=KEPT if present else "",
            kept=contact_text(present) if present else "",
        )
        name = said.get(f"{kind.id}.name")
        if not name or name == KEPT:
            return
        online = kind.id == self.policy.terms.form_goes_to and said.get("online_form")
        needs_email = said.get(f"{kind.id}.phone") == "" and not online
        parts: dict[str, Check | None] = {
            "phone": self._phone,
            "email": email,
            "hours": self._hours,
            "out_of_hours": self._later,
        }
        if present and present.note:
            parts["note"] = None
        for part, check in parts.items():
            needed = part == "email" and needs_email
            yield Ask(
                f"{kind.id}.{part}",
                self.words(f"label.{part}", kind=kind.name),
                self.words(f"ask.{part}{'_needed' if needed else ''}", name=name),
                check,
                needed,
                getattr(present, part) if present else "",
            )

    def _sending(self) -> Iterator[Ask]:
        base, national = self.base, self.policy.areas[self.policy.national]
        for key in ("marking", "how_to_send"):
            now = getattr(base, key) if base else ""
            yield self._ask(key, now="" if now == getattr(national, key) else now)
        for key in ("copied_to", "copied_to_under_18"):
            yield self._ask(key, self._copies, now=joined(getattr(base, key)) if base else "")
        yield self._ask(
            "attach_to_mash_request", self._yes_no, now="yes" if base and base.attach_to_mash_request else ""
        )
        yield self._ask("form_edition", self._edition, now=base.form_edition if base else "")

    def _review(self) -> Ask:
        label, installed = self.words("label.review_due"), installed_pack(self.base)
        if installed is None:
            return self._ask("review_due", self._month)
        if installed.review_due is None:
            question = self.words("ask.review_due_needed")
        else:
            question = self.words("ask.review_due_newer", month=f"{installed.review_due:%Y-%m}")
        return Ask("review_due", label, question, self._month, needed=True)

    def _new_id(self, typed: str) -> str:
        if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", typed):
            raise InputError("small letters, digits, - and _ only")
        if typed in self.policy.areas or typed == self.policy.not_known:
            raise InputError(
                "this name is taken; choose another one (triage areas renew brings an installed "
                "pack up to date)"
            )
        return typed

    def _name(self, typed: str) -> str:
        if "@" in typed or "://" in typed:
            raise InputError(self.words("wrong.address_as_name"))
        return self._doubted(typed, "sentence") if reads_like_a_sentence(typed) else typed

    def _phone(self, typed: str) -> str:
        number = re.match(r"\(?0[\d ()-]*", phone(typed))
        short = number and sum(map(str.isdigit, number[0])) < _DIGITS_OF_A_NUMBER
        return self._doubted(typed, "phone") if short else typed

    def _doubted(self, typed: str, why: str) -> str:
        """Refuse what is probably wrong, once; it is taken where the same is typed again."""
        if typed not in self.doubted:
            self.doubted.add(typed)
            raise InputError(self.words(f"wrong.{why}"))
        return typed

    def _title(self, typed: str) -> str:
        if not any(character.isalpha() for character in typed):
            raise InputError(self.words("wrong.title"))
        return typed

    def _edition(self, typed: str) -> str:
        if not re.search(r"(?<!\d)20\d\d(?!\d)", typed):
            raise InputError(self.words("wrong.year"))
        return typed

    def _hours(self, typed: str) -> str:
        # Seven digits in a row, whatever stands between them, are a number to ring and no time of day.
        if "@" in typed or "://" in typed or re.search(r"(?:\d[ ()-]?){7}", typed):
            raise InputError(self.words("wrong.hours"))
        return typed

    def _later(self, typed: str) -> str:
        if "@" in typed or "://" in typed:
            raise InputError(self.words("wrong.address_as_hours"))
        return typed

    def _web(self, typed: str) -> str:
        if not is_web_address(typed):
            raise InputError(self.words("wrong.web"))
        return typed

    def _yes_no(self, typed: str) -> str:
        found = {"yes": "yes", "y": "yes", "no": "no", "n": "no"}.get(typed.casefold())
        if found is None:
            raise InputError(self.words("wrong.yes_no"))
        return found

    def _copies(self, typed: str) -> str:
        for word in typed.replace(",", " ").replace(";", " ").split():
            if "@" in word and not is_email(word.strip("()<>")):
                raise InputError(self.words("wrong.copy"))
        return typed

    def _month(self, typed: str) -> str:
        try:
            found = datetime.date.fromisoformat(f"{typed}-01")
        except ValueError:
            raise InputError(self.words("wrong.month")) from None
        installed = installed_pack(self.base)
        if installed and installed.review_due and found <= installed.review_due:
            raise InputError(self.words("wrong.month_newer", month=f"{installed.review_due:%Y-%m}"))
        return typed


def reads_like_a_sentence(typed: str) -> bool:
    """Whether this tells somebody what to do, or holds a number to ring, where a name is asked for."""
    words = typed.split()
    asks = len(words) >= _SHORTEST_SENTENCE and words[0].casefold().strip(",:") in _ASKS_SOMEBODY
    return asks or typed.endswith(".") or ". " in typed or bool(re.search(r"\d{3}", typed))
