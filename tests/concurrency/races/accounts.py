"""Races for links that work once: an invitation, and the code that leads to a college's host."""

from collections.abc import Sequence

from commons.accounts.models import Account, HandOver, Membership
from commons.accounts.public import create_account, grant_membership, invite
from commons.accounts.rules import CODE_LASTS
from commons.accounts.services import acceptance, hand_over
from kernel.capability import digest
from kernel.clock import now
from kernel.roles import Role
from tenants.public import college_unit, shared_unit
from tests.concurrency.races.guards import row_lock
from tests.concurrency.races.stage import THROUGH, Act, Scenario
from tests.factories.actors import the_system


class Invitation(Scenario):
    """One invitation, opened by several at once."""

    name = "an invitation used twice"
    guards = (row_lock("the invitation"),)
    after = (acceptance, "check_usable")
    refusals = frozenset({"InvitationWasUsed"})

    def prepare(self) -> None:
        self.members = 0
        self.again()

    def again(self) -> None:
        college = self.colleges.first
        with college_unit(college.id):
            link = invite(actor=the_system(college), role=Role.MENTEE)
        self.key = digest(link.url.split("/")[-2])
        with shared_unit():
            self.members = Membership.objects.count()

    def accept(self) -> None:
        with shared_unit():
            acceptance.accept_with_new_account(key=self.key, password="w" * 12, stem="z")

    def acts(self) -> Sequence[Act]:
        return [self.accept] * self.writers

    def is_harmed(self, ended: Sequence[str]) -> bool:
        with shared_unit():
            return Membership.objects.count() - self.members != 1


class Code(Scenario):
    """One code of a hand-over, brought by several at once."""

    name = "a code of a hand-over used twice"
    guards = (row_lock("the code"),)
    after = (hand_over, "check_code")
    refusals = frozenset({"CodeDoesNotFit"})

    def prepare(self) -> None:
        college = self.colleges.first
        with college_unit(college.id):
            system = the_system(college)
            account_id = create_account(actor=system, email="mentee@example.org")
            membership_id = grant_membership(actor=system, account_id=account_id, role=Role.MENTEE)
            self.token = hand_over.issue_code(
                account=Account.objects.get(id=account_id),
                membership_id=membership_id,
                browser="mark",
                sign_in_id=None,
            )

    def exchange(self) -> None:
        with shared_unit():
            hand_over.exchange_code(token=self.token, college_id=self.colleges.first.id, browser="mark")

    def acts(self) -> Sequence[Act]:
        return [self.exchange] * self.writers

    def is_harmed(self, ended: Sequence[str]) -> bool:
        return ended.count(THROUGH) > 1

    def again(self) -> None:
        with shared_unit():
            HandOver.objects.update(used_at=None, expires_at=now() + CODE_LASTS)
