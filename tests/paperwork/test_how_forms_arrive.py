"""What an area says about how the form arrives: online, with copies, beside the MASH request, by edition."""

from __future__ import annotations

from pathlib import Path

import pytest

from triage.cases.model import Case
from triage.documents.model import texts
from triage.engine import Engine
from triage.flow.advice_page import advice_page
from triage.paperwork.advice import tasks, warnings
from triage.policy import Policy, load_policy
from triage.policy.addresses import is_email, is_web_address

PACK = """id: anyshire
name: Anyshire
says: An area that does not exist.
contacts:
  referral_destination: {name: The hub, email: hub@anyshire.example}
  mash: {name: The front door, phone: 01632 960009}
form: national_2018
documents:
  - {key: our-page, title: Our page, dated: May 2026, headings: [Contacts]}
sources: [our-page: Contacts]
"""
REFERRED = {
    "immediate_danger": "no",
    "imminent_travel": "no",
    "planning_offence": "no",
    "role": "noticed_it",
    "indicators": ("extreme_material",),
    "ground_beyond_identity": "yes",
    "context_explored": "yes",
    "consulted": ("safeguarding_lead",),
    "earlier_concerns": "no",
    "concern_remains": "yes",
    "age": 15,
    "additional_concern": "yes",
}
ONLINE = "online_form: https://forms.anyshire.example/prevent\n"
COPIES = "copied_to: [The county, The school]\ncopied_to_under_18: [The children's hub]\n"


def policy_with(folder: Path, keys: str) -> Policy:
    (folder / "areas").mkdir(parents=True, exist_ok=True)
    (folder / "areas" / "anyshire.yaml").write_text(PACK + keys, encoding="utf-8")
    return load_policy(own=folder)


def contacts(folder: Path, keys: str, **answers: object) -> dict[str, str]:
    """What is said of whom to reach, for each task."""
    policy, case = policy_with(folder, keys), Case(answers={**REFERRED, **answers}, area="anyshire")
    decision = Engine(policy).decide(case.answers, case.area)
    asked = tasks(policy, case, decision, reader_is_lead=False)
    return {task.id: found.contact for task, found in zip(decision.duties, asked, strict=True)}


def test_the_form_goes_online_and_copies_go_where_the_pack_says(tmp_path: Path) -> None:
    assert contacts(tmp_path, ONLINE + COPIES)["send_referral"] == (
        "The hub: hub@anyshire.example; online form: https://forms.anyshire.example/prevent. Fill in "
        "the online form. You can copy the text of your own form into it. Send a copy to: The county; "
        "The school. The person is under 18, so these get a copy too: The children's hub."
    )


@pytest.mark.parametrize(
    ("answers", "copied"),
    [
        ({"age": 17}, True),
        ({"age": 18}, False),
        ({"age": "unknown", "could_be_under_18": "no"}, False),
    ],
)
def test_a_copy_for_under_18s_is_for_them_alone(
    tmp_path: Path, answers: dict[str, object], copied: bool
) -> None:
    said = contacts(tmp_path, COPIES, **answers)["send_referral"]
    assert ("The children's hub" in said) is copied
    assert "Send a copy to: The county; The school." in said


def test_only_where_a_form_is_sent_is_anything_said_of_it(tmp_path: Path) -> None:
    told = contacts(tmp_path, ONLINE + COPIES + "attach_to_mash_request: yes\nhow_to_send: By hand.\n")
    assert {task for task, said in told.items() if "copy" in said} == {"send_referral"}
    assert {task for task, said in told.items() if "By hand." in said} == {"send_referral"}
    assert {task for task, said in told.items() if "Attach it" in said} == {"contact_mash"}
    assert told["contact_mash"].startswith("The front door: 01632 960009. Your area wants the Prevent ")


@pytest.mark.parametrize(
    ("keys", "answers"),
    [
        ("attach_to_mash_request: no\n", {}),
        ("", {}),
        ("attach_to_mash_request: yes\n", {"concern_remains": "no"}),
    ],
)
def test_no_form_is_attached_where_the_pack_does_not_ask_for_it_or_none_is_made(
    tmp_path: Path, keys: str, answers: dict[str, object]
) -> None:
    assert "form" not in contacts(tmp_path, keys, **answers)["contact_mash"]


def test_a_new_referral_goes_the_same_way_and_a_question_about_the_old_one_does_not(tmp_path: Path) -> None:
    again = contacts(tmp_path, ONLINE, police_assessment="not_at_risk", new_information="yes")
    assert "Fill in the online form." in again["make_new_referral"]
    later = contacts(tmp_path, ONLINE, police_assessment="pending")
    assert "online form: https" in later["ask_for_acknowledgement"]
    assert "Fill in the online form." not in later["ask_for_acknowledgement"]


@pytest.mark.parametrize(
    ("edition", "warned"),
    [
        ("2025", True),
        ("2024-25 edition", True),
        ("2018", False),
        ("the one of November 2018", False),
        ("a form of our own", True),
    ],
)
def test_another_edition_than_ours_is_said_on_screen_and_on_paper_before_anything_is_sent(
    tmp_path: Path, edition: str, warned: bool
) -> None:
    policy = policy_with(tmp_path, f'form_edition: "{edition}"\n')
    case = Case(answers=REFERRED, area="anyshire")
    decision = Engine(policy).decide(case.answers, case.area)
    told = f"Anyshire takes this edition of the form: {edition}. The form made here is another one: 2018"
    shown = [found.text for found in texts(advice_page(policy, case, decision, {}))]
    for said in (warnings(policy, decision), shown):
        assert any(text.startswith(told) for text in said) is warned
    if warned:
        sent = next(number for number, text in enumerate(shown) if "Send the form." in text)
        assert next(number for number, text in enumerate(shown) if text.startswith(told)) < sent


def test_nothing_is_said_of_editions_where_nothing_is_sent(tmp_path: Path) -> None:
    policy = policy_with(tmp_path, "form_edition: 2025\n")
    case = Case(answers={**REFERRED, "concern_remains": "no"}, area="anyshire")
    decision = Engine(policy).decide(case.answers, case.area)
    assert decision.duty("send_referral") is None
    assert warnings(policy, decision) == []


def test_an_online_form_alone_is_somewhere_to_send_to(tmp_path: Path) -> None:
    (tmp_path / "areas").mkdir()
    (tmp_path / "areas" / "anyshire.yaml").write_text(
        PACK.replace("contacts:", "contacts: {}").replace(
            "  referral_destination: {name: The hub, email: hub@anyshire.example}\n"
            "  mash: {name: The front door, phone: 01632 960009}\n",
            "",
        )
        + ONLINE
    )
    policy = load_policy(own=tmp_path)
    decision = Engine(policy).decide(REFERRED, "anyshire")
    assert "referral_destination" not in [notice.contact for notice in decision.notices]
    asked = tasks(policy, Case(answers=REFERRED, area="anyshire"), decision, reader_is_lead=False)
    assert any(
        found.contact.startswith("Where referrals go: online form: https://forms.anyshire.example/prevent")
        for found in asked
    )


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        ("https://forms.anyshire.example", True),
        ("https://forms.anyshire.example:8443/a?b=c#d", True),
        ("https://xn--caf-dma.example/", True),
        ("http://forms.anyshire.example", False),
        ("https://forms", False),
        ("https://", False),
        ("forms.anyshire.example", False),
        ("https://forms.anyshire.example/a form", False),
        ("https://you@forms.anyshire.example", False),
        ("see https://forms.anyshire.example", False),
        ("https://.example", False),
        ("javascript:alert(1)", False),
        ("https://a..example", False),
    ],
)
def test_the_address_of_an_online_form_looks_like_one(address: str, taken: bool) -> None:
    assert is_web_address(address) is taken


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        ("prevent@westshire.example", True),
        ("Prevent.Hub+a@mail.westshire.example", True),
        ("prevent@westshire", False),
        ("prevent@", False),
        ("@westshire.example", False),
        ("prevent@westshire.", False),
        ("prevent@.example", False),
        ("a@b@c.example", False),
        ("prevent @westshire.example", False),
        ("prevent@west shire.example", False),
    ],
)
def test_an_email_address_has_a_domain_with_a_dot(address: str, taken: bool) -> None:
    assert is_email(address) is taken
