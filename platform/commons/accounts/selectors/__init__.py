"""Reads of accounts, memberships and invitations."""

from commons.accounts.selectors import memberships

__all__ = ["memberships"]
