"""For whom a page is before any operation is asked: a mark on the view, read by the accounts' middleware.
Without a mark a page is for members of its workspace only.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])


class Audience(StrEnum):
    """Who is let in to a view."""

    EVERYONE = "everyone"
    ACCOUNTS = "accounts"
    MEMBERS = "members"


def for_everyone(view: View) -> View:
    """Open a view to people who are not signed in."""
    view.audience = Audience.EVERYONE  # type: ignore[attr-defined]
    return view


def for_accounts(view: View) -> View:
    """Open a view to anyone who is signed in, whatever they are a member of."""
    view.audience = Audience.ACCOUNTS  # type: ignore[attr-defined]
    return view


def audience_of(view: Callable[..., Any]) -> Audience:
    """For whom a view is."""
    found = getattr(view, "audience", Audience.MEMBERS)
    return found if isinstance(found, Audience) else Audience.MEMBERS
