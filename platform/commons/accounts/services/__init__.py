"""Use-cases of sign-in: what changes accounts, memberships, invitations and sessions."""

from commons.accounts.services import accounts, invitations, memberships, new_passwords, sessions

__all__ = ["accounts", "invitations", "memberships", "new_passwords", "sessions"]
