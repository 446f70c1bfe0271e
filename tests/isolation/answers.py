"""An answer as two may be compared: without what is fresh in each request, and without the asked words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.conf import settings

from tests.isolation.tokens import text_of

FRESH = (
    re.compile(r'(name="csrfmiddlewaretoken" value=")[^"]+'),
    re.compile(r'("X-CSRFToken":\s*")[^"]+'),
    re.compile(r"(browser=)[0-9a-f]{64}"),
)
COOKIES_OF_A_REQUEST = {settings.CSRF_COOKIE_NAME, settings.SESSION_COOKIE_NAME}


@dataclass(frozen=True)
class Answer:
    """What is compared: status, headers with the attributes of cookies, body."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: str

    def differs_from(self, other: "Answer") -> str:
        """The first thing that is not the same; empty when all is."""
        for name, mine, theirs in (
            ("status", self.status, other.status),
            ("headers", self.headers, other.headers),
            ("body", self.body, other.body),
        ):
            if mine != theirs:
                return f"{name} {_brief(mine, theirs)}"
        return ""

    @property
    def leads_to_sign_in(self) -> bool:
        """Whether the visitor is shown the door."""
        return self.status == 302 and ("/enter/" in self.place or "/sign-in/" in self.place)

    @property
    def place(self) -> str:
        """Where the answer leads."""
        return dict(self.headers).get("Location", "")


def answer_of(response: Any, words: Mapping[str, str]) -> Answer:
    """The answer to a request whose path was made of these words."""
    content = b"".join(response) if response.streaming else response.content
    told = {name: value for name, value in response.items() if name != "Content-Length"}
    headers = [(name, _plain(value, words)) for name, value in told.items()]
    cookies = [(f"Set-Cookie {name}", _attributes(one)) for name, one in response.cookies.items()]
    return Answer(response.status_code, tuple(sorted([*headers, *cookies])), _plain(text_of(content), words))


def _plain(text: str, words: Mapping[str, str]) -> str:
    """The typographer ties a word to a number, which an asked id may end with or not."""
    text = text.replace("\xa0", " ")
    for fresh in FRESH:
        text = fresh.sub(r"\1fresh", text)
    for name, word in words.items():
        if len(word) > 2:
            text = text.replace(quote(word, safe=""), f"<{name}>").replace(word, f"<{name}>")
    return text


def _attributes(cookie: Any) -> str:
    kept = {name: value for name, value in cookie.items() if value and name != "expires"}
    return f"{kept} {'' if cookie.key in COOKIES_OF_A_REQUEST else len(cookie.value)}"


def _brief(mine: object, theirs: object) -> str:
    one, other = str(mine), str(theirs)
    start = next((number for number, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    seen = slice(max(0, start - 60), start + 60)
    return f"{one[seen]!r} / {other[seen]!r}"
