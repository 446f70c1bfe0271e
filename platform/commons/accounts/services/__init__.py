"""Use-cases of sign-in: what changes accounts, memberships, invitations and sessions."""
