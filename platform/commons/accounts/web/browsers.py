"""A cookie by which a college's host knows the browser that asked to be let in.

Without it somebody could make another person's browser enter under the wrong account.
"""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from kernel.capability import digest, new_token

COOKIE = "__Host-browser" if settings.SECURE else "browser"
TEN_MINUTES = 600


@dataclass(frozen=True, slots=True)
class Mark:
    """The secret of one browser on one college's host; only its digest travels in addresses."""

    secret: str

    @property
    def digest(self) -> str:
        """What the base host is told."""
        return digest(self.secret)

    def keep_in(self, answer: HttpResponse) -> None:
        """Leave the secret with the browser."""
        answer.set_cookie(
            COOKIE, self.secret, max_age=TEN_MINUTES, secure=settings.SECURE, httponly=True, samesite="Lax"
        )


def mark_of(request: HttpRequest) -> Mark:
    """The browser's mark; a fresh one when it has none."""
    return Mark(request.COOKIES.get(COOKIE) or new_token())


def digest_of(request: HttpRequest) -> str:
    """The digest of the browser's mark, "" when it has none."""
    secret = request.COOKIES.get(COOKIE, "")
    return digest(secret) if secret else ""
