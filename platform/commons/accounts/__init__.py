"""Sign-in identity, memberships, sessions and invitations."""
