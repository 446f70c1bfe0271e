"""A hand-over code and an invitation are used by one of eight who come at the same moment."""

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connections

from commons.accounts.models import Account, HandOver, Invitation, Membership
from commons.accounts.public import create_account, grant_membership, invite
from commons.accounts.rules import check_code, check_usable
from commons.accounts.services import acceptance, hand_over
from commons.accounts.services.acceptance import accept_with_new_account
from commons.accounts.services.hand_over import exchange_code, issue_code
from kernel.capability import digest
from kernel.refusals import Refusal
from kernel.roles import Role
from tenants.public import CollegeFacts, college_unit, shared_unit
from tests.factories.actors import the_system

WRITERS, TRIALS = 8, 20
EMAIL = "mentee@example.org"


@pytest.fixture(autouse=True)
def quick_passwords(settings: Any) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def at_once(act: Callable[[], object]) -> list[str]:
    """Eight do the same, all leaving together; what each was refused by, "" for whoever got through."""
    start = Barrier(WRITERS)
    ended: list[str] = []

    def run() -> None:
        start.wait()
        try:
            with shared_unit():
                act()
            ended.append("")
        except Refusal as refusal:
            ended.append(type(refusal).__name__)
        finally:
            connections.close_all()

    threads = [Thread(target=run) for _ in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(ended)


def a_code(college: CollegeFacts) -> str:
    with college_unit(college.id):
        system = the_system(college)
        account_id = create_account(actor=system, email=EMAIL)
        membership_id = grant_membership(actor=system, account_id=account_id, role=Role.MENTEE)
        account = Account.objects.get(id=account_id)
        return issue_code(account=account, membership_id=membership_id, browser="mark", sign_in_id=None)


def fresh() -> None:
    with shared_unit():
        HandOver.objects.update(used_at=None)


def exchanging(college: CollegeFacts, token: str) -> Callable[[], object]:
    return lambda: exchange_code(token=token, college_id=college.id, browser="mark")


def test_a_code_is_exchanged_by_one_of_eight(committed: str, zarechny: CollegeFacts) -> None:
    token = a_code(zarechny)
    for _ in range(TRIALS):
        assert at_once(exchanging(zarechny, token)) == ["", *["CodeDoesNotFit"] * (WRITERS - 1)]
        fresh()


def test_without_the_lock_several_exchange_it(
    committed: str, zarechny: CollegeFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, together = a_code(zarechny), Barrier(WRITERS)

    def checked_together(*facts: Any, **told: Any) -> None:
        check_code(*facts, **told)
        together.wait()

    monkeypatch.setattr(hand_over, "check_code", checked_together)
    monkeypatch.setattr(HandOver, "objects", Unlocked(HandOver.objects))

    assert at_once(exchanging(zarechny, token)) == [""] * WRITERS


class Unlocked:
    """A manager whose rows are read without locking them: the twin without the guard."""

    def __init__(self, manager: Any) -> None:
        self.manager = manager

    def select_for_update(self, **how: Any) -> Any:
        return self.manager.all()


def test_an_invitation_is_accepted_by_one_of_eight(committed: str, zarechny: CollegeFacts) -> None:
    for number in range(TRIALS):
        with college_unit(zarechny.id):
            link = invite(actor=the_system(zarechny), role=Role.MENTEE)
        key = digest(link.url.split("/")[-2])

        ended = at_once(lambda key=key: accept_with_new_account(key=key, password="w" * 12, stem="z"))  # type: ignore[misc]

        assert ended == ["", *["InvitationWasUsed"] * (WRITERS - 1)]
        with shared_unit():
            assert Account.objects.count() == Membership.objects.count() == number + 1


def test_without_the_lock_several_accept_it(
    committed: str, zarechny: CollegeFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    with college_unit(zarechny.id):
        link = invite(actor=the_system(zarechny), role=Role.MENTEE)
    key, together = digest(link.url.split("/")[-2]), Barrier(WRITERS)

    def checked_together(*facts: Any) -> None:
        check_usable(*facts)
        together.wait()

    monkeypatch.setattr(acceptance, "check_usable", checked_together)
    monkeypatch.setattr(Invitation, "objects", Unlocked(Invitation.objects))

    assert at_once(lambda: accept_with_new_account(key=key, password="w" * 12, stem="z")) == [""] * WRITERS
    with shared_unit():
        assert Membership.objects.count() == WRITERS
