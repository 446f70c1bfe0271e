"""Reads of accounts, memberships and invitations."""
