"""What is typed for an area pack, and a pack that is good."""

from __future__ import annotations

from triage.policy.loading import load_policy
from triage.ui.area_pack_text import asked_kinds

POLICY = load_policy()
GOOD = """\
id: ours
name: Our town
says: The hub gives advice.
contacts:
  police_prevent_team: {name: The hub, phone: 01234 567890, hours: weekdays}
form: national_2018
review_due: 2030-06
documents:
  - {key: our-page, title: Our page, dated: May 2026, headings: [Contacts]}
sources: [our-page: Contacts]
"""
FIRST = asked_kinds(POLICY)[0]
CONTACT = ("The hub", "01234 567890", "hub@example.org", "weekdays", "ring 101")
HEAD = ("Our town", "ours", "The hub gives advice.")
SENDING = ("Official: confidential", "", "The head, the deputy", "The children's hub", "yes", "2018")
SOURCE = ('Our "page": 2026', "May 2026", "Contacts # all", "2030-06")


def answers(
    first: tuple[str, ...] = CONTACT,
    *,
    head: tuple[str, ...] = HEAD,
    online: str = "",
    sending: tuple[str, ...] = SENDING,
    source: tuple[str, ...] = SOURCE,
    end: tuple[str, ...] = ("yes",),
) -> tuple[str, ...]:
    """What is typed for a new pack: ``first`` for its first contact, and no other contact."""
    others: list[str] = []
    for kind in asked_kinds(POLICY)[1:]:
        others += [online, ""] if kind.id == POLICY.terms.form_goes_to else [""]
    return (*head, *first, *others, *sending, *source, *end)


ANSWERS = answers()


def typed(*answers: str) -> str:
    return "".join(f"{answer}\n" for answer in answers)


def flat(text: str) -> str:
    return " ".join(text.split())
