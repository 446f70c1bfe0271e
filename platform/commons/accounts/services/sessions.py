"""Ending sessions: a whole sign-in, those of a membership, and what has run out."""

from typing import Any

from commons.accounts.models import HandOver, Invitation, Membership, Session
from commons.accounts.services.session_store import SIGN_IN
from commons.records.public import record
from kernel.clock import now
from kernel.policy import Actor


def end_sign_in(session: Any) -> None:
    """End this session and every other that came of the same sign-in, on all hosts."""
    sign_in_id = session.get(SIGN_IN)
    if sign_in_id:
        Session.objects.filter(sign_in_id=sign_in_id).exclude(session_key=session.session_key).delete()
    session.flush()


def end_sessions_of(membership: Membership) -> None:
    """End every session made under a membership."""
    Session.objects.filter(membership_id=membership.id).delete()


def sweep(*, actor: Actor) -> None:
    """Remove what has run out: sessions, hand-over codes, addresses of invitations nobody can use."""
    gone, _kinds = Session.objects.filter(expire_date__lt=now()).delete()
    HandOver.objects.filter(expires_at__lt=now()).delete()
    Invitation.objects.filter(expires_at__lt=now(), email__isnull=False).update(email=None)
    record(actor=actor, act="accounts.sweep", subjects=[], why=f"{gone} sessions had run out")
