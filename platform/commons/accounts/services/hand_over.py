"""Passing from the base host to a college's: a code for one browser, one college, one minute."""

from dataclasses import dataclass
from uuid import UUID

from commons.accounts.models import Account, HandOver, Membership
from commons.accounts.rules import CODE_LASTS, Binding, CodeDoesNotFit, CodeFacts, check_code
from kernel.capability import digest, new_token
from kernel.clock import now
from kernel.refusals import found
from kernel.roles import WorkspaceKind


@dataclass(frozen=True, slots=True)
class Entrance:
    """What a session on the college's host is made of."""

    account: Account
    binding: Binding
    sign_in_id: UUID | None


def issue_code(*, account: Account, membership_id: UUID, browser: str, sign_in_id: str | None) -> str:
    """A fresh code for a membership of this account in a college. Raises NotVisible for any other."""
    held = Membership.objects.filter(account=account, ended_at=None, workspace_kind=WorkspaceKind.COLLEGE)
    membership = found(held.filter(id=membership_id))
    token = new_token()
    HandOver.objects.create(
        digest=digest(token),
        membership=membership,
        browser=browser,
        sign_in_id=sign_in_id,
        expires_at=now() + CODE_LASTS,
    )
    return token


def exchange_code(*, token: str, college_id: UUID, browser: str) -> Entrance:
    """Use a code up. Raises CodeDoesNotFit."""
    codes = HandOver.objects.select_for_update(of=("self",)).select_related("membership__account")
    code = codes.filter(digest=digest(token)).first()
    if code is None:
        raise CodeDoesNotFit
    check_code(_facts(code), college_id=college_id, browser=browser, now=now())
    code.used_at = now()
    code.save(update_fields=["used_at"])
    membership = code.membership
    binding = Binding(membership.workspace_id, membership.id, membership.epoch)
    return Entrance(membership.account, binding, code.sign_in_id)


def _facts(code: HandOver) -> CodeFacts:
    membership = code.membership
    return CodeFacts(
        expires_at=code.expires_at,
        used_at=code.used_at,
        college_id=membership.workspace_id,
        browser=code.browser,
        membership_is_open=membership.ended_at is None and membership.account.is_active,
    )
