"""The context processor of the frame: `shell` in every template that is rendered for a request."""

import hashlib
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.http import HttpRequest

from ui import navigation

THEMES = ("light", "dark")
FOLDED = "folded"


@dataclass(frozen=True)
class Shell:
    """What the frame of a page needs; asked only when a whole page is drawn."""

    request: HttpRequest

    @cached_property
    def place(self) -> navigation.Place:
        """Where the request is; nowhere on error pages, which ask nobody."""
        if self.is_bare:
            return navigation.Place(kind="plain")
        return self._stand_in[0] if self._stand_in else navigation.place_of(self.request)

    @cached_property
    def links(self) -> tuple[navigation.Link, ...]:
        """The navigation of this workspace, for this person."""
        if self._stand_in:
            return self._stand_in[1]
        return navigation.links_of(self.request, self.place.entries or self.place.kind)

    @property
    def _stand_in(self) -> tuple[navigation.Place, tuple[navigation.Link, ...]] | None:
        """A frame given by the view itself (the gallery has no workspace behind it)."""
        return getattr(self.request, "frame_stand_in", None)

    @property
    def is_bare(self) -> bool:
        """Whether the page does without navigation and messages (an error page)."""
        return getattr(self.request, "frame_is_bare", False)

    @property
    def theme(self) -> str:
        """The theme chosen by the person, empty when the system decides."""
        chosen = self.request.COOKIES.get("theme", "")
        return chosen if chosen in THEMES else ""

    @property
    def is_folded(self) -> bool:
        """Whether the person has folded the side navigation."""
        return self.request.COOKIES.get("navigation") == FOLDED

    @property
    def draft_scope(self) -> str:
        """Key of the drafts in the browser's tab: this account in this workspace, unreadable."""
        if not self.place.account:
            return ""
        workspace = f"{self.place.kind}|{self.place.name}|{self.request.get_host()}"
        plain = f"{settings.SECRET_KEY}|{self.place.account}|{workspace}"
        return hashlib.sha256(plain.encode()).hexdigest()[:24]

    @property
    def address(self) -> str:
        """The page's own address, for coming back to it."""
        return self.request.get_full_path()


def shell(request: HttpRequest) -> dict[str, Shell]:
    """`shell` for templates."""
    return {"shell": Shell(request)}
