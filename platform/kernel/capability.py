"""Capability links: unguessable tokens of 128 bits, of which only the hash is stored."""

import hashlib
import secrets


def new_token() -> str:
    """A fresh token for a link (128 random bits, URL-safe)."""
    return secrets.token_urlsafe(16)


def digest(token: str) -> str:
    """The form in which a token is stored and looked up (SHA-256, hexadecimal)."""
    return hashlib.sha256(token.encode()).hexdigest()
