"""Telling people, reading, posting letters."""

from apps.notices.services import posting, reading, telling

__all__ = ["posting", "reading", "telling"]
