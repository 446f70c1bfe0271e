"""Inviting: who may, what the link opens, and what it does not."""

from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from commons.accounts.events import InvitationAccepted, InvitationMade
from commons.accounts.handlers import send_invitation
from commons.accounts.models import Account, Invitation, Membership
from commons.accounts.public import (
    InvitationWasUsed,
    RoleIsNotOfThisWorkspace,
    invite,
    members_of,
    revoke_invitation,
    waiting_invitations,
)
from commons.records.models import JournalEntry, OutboxRow
from kernel.clock import now
from kernel.events import from_payload
from kernel.ids import new_id
from kernel.refusals import NotPermitted, NotVisible
from kernel.roles import Role, WorkspaceKind
from tenants.public import CollegeFacts, shared_unit
from tests.factories.accounts import PASSWORD, a_member, an_account, refused
from tests.factories.actors import a_coordinator, a_curator, a_mentee, a_teacher, an_analyst
from tests.factories.pages import Browser

EMAIL = "mentee@example.org"


def told() -> list[Any]:
    """The events in the shared outbox, oldest first, with the college they go to."""
    rows: Any = OutboxRow.objects.order_by("created_at")
    return [(from_payload(row.name, row.payload), row.college_id) for row in rows]


def opened(link: str) -> Browser:
    browser = Browser()
    browser.get(link)
    return browser


def letter_link(invitation_id: UUID) -> str:
    """The link in the letter that is sent."""
    send_invitation(InvitationMade(invitation_id), unit=shared_unit)
    body = str(mail.outbox[-1].body)
    return next(line for line in body.splitlines() if line.startswith("http"))


# --- The door -------------------------------------------------------------------------------------


def test_who_may_not_invite_changes_nothing(college: CollegeFacts) -> None:
    with refused(NotPermitted):
        invite(actor=a_teacher(college), role=Role.MENTEE)
    with refused(NotVisible):
        invite(actor=a_mentee(college, new_id()), role=Role.MENTEE)

    assert not Invitation.objects.exists()
    assert not JournalEntry.objects.exists()


def test_a_curator_invites_a_person_into_the_college(college: CollegeFacts) -> None:
    curator, person = a_curator(college), new_id()

    link = invite(actor=curator, role=Role.MENTEE, person_id=person, email=" Mentee@Example.org ")

    row = Invitation.objects.get()
    assert (row.workspace_kind, row.workspace_id, row.role) == ("college", college.id, "mentee")
    assert (row.person_id, row.email) == (person, EMAIL)
    assert link.expires_at == row.expires_at
    assert row.digest not in link.url
    assert len(link.url.split("/")[-2]) >= 22
    assert JournalEntry.objects.get().subjects == [row.id, person]
    assert told() == [(InvitationMade(row.id), None)]


def test_a_role_of_another_kind_of_workspace_is_refused(college: CollegeFacts) -> None:
    with refused(RoleIsNotOfThisWorkspace):
        invite(actor=a_curator(college), role=Role.ANALYST)
    with refused(RoleIsNotOfThisWorkspace):
        invite(actor=a_coordinator(new_id()), role=Role.CURATOR)

    assert not Invitation.objects.exists()


def test_coordinators_and_analysts_invite_their_like(shared: None) -> None:
    firm, region = new_id(), new_id()

    invite(actor=a_coordinator(firm), role=Role.COORDINATOR)
    invite(actor=an_analyst(region), role=Role.ANALYST)

    found = Invitation.objects.values_list("workspace_kind", "workspace_id")
    assert set(found) == {(WorkspaceKind.EMPLOYER, firm), (WorkspaceKind.REGION, region)}


def test_another_college_sees_and_withdraws_none_of_them(
    college: CollegeFacts, severny: CollegeFacts
) -> None:
    person = new_id()
    link = invite(actor=a_curator(college), role=Role.MENTEE, person_id=person)
    foreign = a_curator(severny)

    assert waiting_invitations(actor=foreign) == ()
    with refused(NotVisible):
        revoke_invitation(actor=foreign, invitation_id=link.invitation_id)

    assert Invitation.objects.get().revoked_at is None


def test_only_the_latest_invitation_of_a_person_waits(college: CollegeFacts) -> None:
    curator, person = a_curator(college), new_id()
    first = invite(actor=curator, role=Role.MENTEE, person_id=person)
    second = invite(actor=curator, role=Role.MENTEE, person_id=person)

    (waiting,) = waiting_invitations(actor=curator)

    assert waiting.invitation_id == second.invitation_id
    assert Invitation.objects.get(id=first.invitation_id).revoked_at is not None
    with time_machine.travel(now() + timedelta(days=14)):
        assert waiting_invitations(actor=curator) == ()
    revoke_invitation(actor=curator, invitation_id=second.invitation_id)
    assert waiting_invitations(actor=curator) == ()


# --- The link -------------------------------------------------------------------------------------


def test_the_token_leaves_the_address_at_once(college: CollegeFacts) -> None:
    link = invite(actor=a_curator(college), role=Role.MENTEE, email=EMAIL)

    browser = opened(link.url)

    assert browser.address.endswith("/invitation/")
    assert link.url.split("/")[-2] not in browser.text
    assert college.short_name in browser.text
    assert "наставляемый" in browser.text


def test_an_invited_person_thinks_of_a_password_and_is_in(college: CollegeFacts) -> None:
    person = new_id()
    link = invite(actor=a_curator(college), role=Role.MENTEE, person_id=person, email=EMAIL)
    browser = opened(letter_link(link.invitation_id))

    browser.post("/invitation/", password=PASSWORD)

    assert browser.actor is not None
    assert (browser.actor.workspace.id, browser.actor.role) == (college.id, Role.MENTEE)
    account, membership = Account.objects.get(), Membership.objects.get()
    assert (account.email, account.sign_in_name) == (EMAIL, None)
    assert browser.actor.membership_id == membership.id
    expected = InvitationAccepted(membership.id, "college", college.id, "mentee", person, account.id)
    assert told()[-1] == (expected, college.id)
    row = Invitation.objects.get()
    assert (row.email, row.membership_id) == (None, membership.id)
    assert JournalEntry.objects.filter(act="accounts.accept_invitation").get().membership_id == membership.id


def test_without_an_e_mail_a_name_is_issued_and_nothing_of_the_person_is_held(college: CollegeFacts) -> None:
    link = invite(actor=a_curator(college), role=Role.MENTEE, person_id=new_id())
    browser = opened(link.url)

    browser.post("/invitation/", password=PASSWORD)

    account = Account.objects.get()
    assert account.email is None
    assert str(account.sign_in_name).startswith("zarechny-")
    assert str(account.sign_in_name) in browser.text
    again = Browser()
    again.post("/sign-in/", login=str(account.sign_in_name).upper(), password=PASSWORD)
    assert again.actor is not None


def test_an_easy_password_is_refused(college: CollegeFacts) -> None:
    link = invite(actor=a_curator(college), role=Role.MENTEE, email=EMAIL)
    browser = opened(letter_link(link.invitation_id))

    for easy in ("short", "1234567890", "mentee@example"):
        browser.post("/invitation/", password=easy)

    assert not Account.objects.exists()
    assert Invitation.objects.get().used_at is None


def test_an_account_that_one_has_accepts(college: CollegeFacts, severny: CollegeFacts) -> None:
    account = a_member(EMAIL, severny, Role.MENTOR)
    link = letter_link(invite(actor=a_curator(college), role=Role.MENTOR, email=EMAIL).invitation_id)
    browser = opened(link)
    browser.post("/invitation/", password=PASSWORD)
    assert "не получилось" in browser.text.lower()
    assert Invitation.objects.get().used_at is None

    browser.get(link)
    browser.post("/sign-in/?next=/invitation/", login=EMAIL, password=PASSWORD)
    assert "Принять с этой учётной записью" in browser.text
    browser.post("/invitation/accept/")

    assert browser.actor is not None
    assert browser.actor.account_id == account.id
    assert browser.actor.workspace.id == college.id
    assert Membership.objects.filter(account=account).count() == 2


def test_a_link_works_once(college: CollegeFacts) -> None:
    link = invite(actor=a_curator(college), role=Role.MENTEE, email=EMAIL)
    first, second = opened(link.url), opened(link.url)
    first.post("/invitation/", password=PASSWORD)

    second.post("/invitation/", password=PASSWORD)
    third = opened(link.url)

    assert second.answer.status_code == third.answer.status_code == 410
    assert "уже принято" in second.text
    assert Account.objects.count() == 1
    assert Membership.objects.count() == 1
    with refused(InvitationWasUsed):
        revoke_invitation(actor=a_curator(college), invitation_id=link.invitation_id)


def test_an_expired_a_withdrawn_and_an_unknown_link_open_nothing(college: CollegeFacts) -> None:
    curator = a_curator(college)
    expired = invite(actor=curator, role=Role.MENTEE, email=EMAIL)
    withdrawn = invite(actor=curator, role=Role.MENTOR, email=EMAIL)
    revoke_invitation(actor=curator, invitation_id=withdrawn.invitation_id)

    with time_machine.travel(now() + timedelta(days=14)):
        late = opened(expired.url)
    gone, unknown = opened(withdrawn.url), opened("http://localhost:8000/invitation/nothing/")

    assert "Срок приглашения истёк" in late.text
    assert "отозвали" in gone.text
    assert "Такого приглашения у нас нет" in unknown.text
    assert not Account.objects.exists()
    assert not Membership.objects.exists()


def test_a_lost_name_is_replaced_by_a_new_invitation(college: CollegeFacts) -> None:
    curator, person = a_curator(college), new_id()
    old = opened(invite(actor=curator, role=Role.MENTEE, person_id=person).url)
    old.post("/invitation/", password=PASSWORD)
    old.get(f"http://localhost:8000/go/{Membership.objects.get().id}/")
    assert old.actor is not None

    new = opened(invite(actor=curator, role=Role.MENTEE, person_id=person).url)
    new.post("/invitation/", password=PASSWORD)

    assert [row.person_id for row in members_of(actor=curator)] == [person]
    old.get("http://zarechny.localhost:8000/members/")
    assert old.actor is None


# --- The letter -----------------------------------------------------------------------------------


def test_the_letter_carries_a_link_of_its_own(college: CollegeFacts) -> None:
    link = invite(actor=a_curator(college), role=Role.MENTEE, email=EMAIL)

    in_letter = letter_link(link.invitation_id)

    letter = mail.outbox[0]
    assert letter.to == [EMAIL]
    assert letter.subject == "Приглашение в «Наставник»"
    assert college.short_name in str(letter.body)
    assert in_letter != link.url
    assert EMAIL not in opened(link.url).text
    assert EMAIL in opened(in_letter).text


def test_no_letter_for_what_was_withdrawn_meanwhile(college: CollegeFacts) -> None:
    curator = a_curator(college)
    link = invite(actor=curator, role=Role.MENTEE, email=EMAIL)
    revoke_invitation(actor=curator, invitation_id=link.invitation_id)

    send_invitation(InvitationMade(link.invitation_id), unit=shared_unit)

    assert mail.outbox == []


@pytest.mark.parametrize("has_account", [False, True])
def test_the_link_that_was_handed_over_tells_nothing_of_the_address(
    college: CollegeFacts, has_account: bool
) -> None:
    if has_account:
        an_account(EMAIL)
    browser = opened(invite(actor=a_curator(college), role=Role.MENTEE, email=EMAIL).url)

    assert "Чтобы входить по своей почте" in browser.text
    browser.post("/invitation/", password=PASSWORD)

    made = Account.objects.exclude(email=EMAIL).get()
    assert str(made.sign_in_name) in browser.text
    assert EMAIL not in browser.text
    assert made.email is None


def test_a_letter_goes_out_once(college: CollegeFacts) -> None:
    link = invite(actor=a_curator(college), role=Role.MENTEE, email=EMAIL)

    in_letter = letter_link(link.invitation_id)
    send_invitation(InvitationMade(link.invitation_id), unit=shared_unit)

    assert len(mail.outbox) == 1
    assert EMAIL in opened(in_letter).text


def test_a_letter_that_the_server_refuses_is_tried_again(
    college: CollegeFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = invite(actor=a_curator(college), role=Role.MENTEE, email=EMAIL)

    def refuses(_server: object, _messages: object) -> int:
        raise SMTPRecipientsRefused({})

    with monkeypatch.context() as server:
        server.setattr(EmailBackend, "send_messages", refuses)
        with pytest.raises(SMTPRecipientsRefused):
            send_invitation(InvitationMade(link.invitation_id), unit=shared_unit)

    assert letter_link(link.invitation_id) != link.url


def test_a_letter_of_which_nobody_knows_is_not_sent_again(
    college: CollegeFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = invite(actor=a_curator(college), role=Role.MENTEE, email=EMAIL)

    def breaks(_server: object, _messages: object) -> int:
        raise SMTPServerDisconnected

    with monkeypatch.context() as server:
        server.setattr(EmailBackend, "send_messages", breaks)
        send_invitation(InvitationMade(link.invitation_id), unit=shared_unit)
    send_invitation(InvitationMade(link.invitation_id), unit=shared_unit)

    assert mail.outbox == []
