"""Memberships: who is let in, who is let out, and by whom."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction

from commons.accounts.models import Account, HandOver, Membership, Session
from commons.accounts.public import (
    SignInNameIsTaken,
    TheLastOneStays,
    create_account,
    end_membership,
    grant_membership,
    members_of,
    reset_second_factor,
    sweep,
    workspaces_of,
)
from commons.accounts.selectors.memberships import has_second_factor
from commons.records.models import JournalEntry
from kernel.clock import now
from kernel.ids import new_id
from kernel.policy import Actor
from kernel.refusals import NotPermitted, NotVisible
from kernel.roles import Role, WorkspaceKind
from tenants.public import CollegeFacts
from tests.factories.accounts import a_member, an_account, refused, with_a_phone
from tests.factories.actors import a_curator, a_mentor, a_teacher, the_system
from tests.factories.pages import Browser, membership_of

CONSOLE = Actor.system(WorkspaceKind.CONSOLE, new_id())


def test_only_the_system_makes_accounts_and_grants(college: CollegeFacts) -> None:
    with refused(NotVisible):
        create_account(actor=a_curator(college), email="somebody@example.org")
    with refused(NotVisible):
        grant_membership(actor=a_curator(college), account_id=new_id(), role=Role.MENTEE)

    assert not Account.objects.exists()
    assert not Membership.objects.exists()


def test_names_are_unique_whatever_their_case(shared: None) -> None:
    an_account("somebody@example.org")

    with refused(SignInNameIsTaken):
        create_account(actor=CONSOLE, email="Somebody@Example.org")

    assert Account.objects.count() == 1


def test_a_grant_for_nobody_is_refused(college: CollegeFacts) -> None:
    with refused(NotVisible):
        grant_membership(actor=the_system(college), account_id=new_id(), role=Role.MENTEE)

    assert not Membership.objects.exists()


def test_members_are_those_of_the_actor_s_own_workspace(college: CollegeFacts, severny: CollegeFacts) -> None:
    a_member("here@example.org", college, Role.TEACHER)
    a_member("there@example.org", severny, Role.TEACHER)

    assert [row.signs_in_as for row in members_of(actor=a_curator(college))] == ["here@example.org"]
    with refused(NotPermitted):
        members_of(actor=a_teacher(college))
    with refused(NotVisible):
        members_of(actor=a_mentor(college, new_id()))


def test_ending_a_membership_ends_its_sessions(college: CollegeFacts) -> None:
    curator = a_curator(college)
    membership_of(curator)
    account = a_member("mentee@example.org", college, Role.MENTEE)
    browser = Browser()
    browser.post("/sign-in/", login="mentee@example.org", password="three plain words")
    membership = Membership.objects.get(account=account)
    assert Session.objects.filter(membership_id=membership.id).exists()

    end_membership(actor=curator, membership_id=membership.id)

    membership.refresh_from_db()
    assert membership.ended_at is not None
    assert membership.epoch == 2
    assert not Session.objects.filter(membership_id=membership.id).exists()
    browser.get("http://zarechny.localhost:8000/members/")
    assert browser.actor is None
    assert workspaces_of(account) == ()
    entry = JournalEntry.objects.filter(act="accounts.end_membership").get()
    assert entry.subjects == [membership.id, account.id]


def test_a_curator_of_another_college_ends_nothing(college: CollegeFacts, severny: CollegeFacts) -> None:
    a_member("mentee@example.org", college, Role.MENTEE)
    membership = Membership.objects.get()

    with refused(NotVisible):
        end_membership(actor=a_curator(severny), membership_id=membership.id)

    membership.refresh_from_db()
    assert membership.ended_at is None


def test_the_last_curator_stays(college: CollegeFacts) -> None:
    curator = a_curator(college)
    mine = membership_of(curator)

    with refused(TheLastOneStays):
        end_membership(actor=curator, membership_id=mine.id)
    mine.refresh_from_db()
    assert mine.ended_at is None

    a_member("another@example.org", college, Role.CURATOR)
    end_membership(actor=curator, membership_id=mine.id)
    mine.refresh_from_db()
    assert mine.ended_at is not None


def test_who_lost_phone_and_sheet_sets_up_a_new_one(college: CollegeFacts) -> None:
    account = a_member("curator@example.org", college, Role.CURATOR)
    with_a_phone(account)
    with refused(NotVisible):
        reset_second_factor(actor=a_curator(college), account_id=account.id)
    assert has_second_factor(account)

    reset_second_factor(actor=CONSOLE, account_id=account.id)

    assert not has_second_factor(account)
    assert JournalEntry.objects.filter(act="accounts.reset_second_factor").get().subjects == [account.id]


def test_what_has_run_out_is_swept(college: CollegeFacts) -> None:
    a_member("mentee@example.org", college, Role.MENTEE)
    Browser().post("/sign-in/", login="mentee@example.org", password="three plain words")
    assert Session.objects.count() == 2

    with time_machine.travel(now() + timedelta(hours=12, seconds=1)):
        sweep(actor=CONSOLE)

    assert not Session.objects.exists()
    assert not HandOver.objects.exists()


def test_the_database_refuses_a_role_in_the_wrong_workspace(college: CollegeFacts) -> None:
    account = an_account("somebody@example.org")

    with pytest.raises(IntegrityError, match="a_role_belongs_to_its_workspace"), transaction.atomic():
        Membership.objects.create(
            account=account, workspace_kind="college", workspace_id=college.id, role=Role.ANALYST
        )


def test_the_database_refuses_a_half_bound_session(college: CollegeFacts) -> None:
    with pytest.raises(IntegrityError, match="a_session_is_bound_wholly_or_not_at_all"), transaction.atomic():
        Session.objects.create(session_key="k", session_data="", expire_date=now(), workspace_id=college.id)
