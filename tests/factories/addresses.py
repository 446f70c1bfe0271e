"""Every address of a host, with made-up ids in the place of objects."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from kernel.audience import Audience, audience_of
from kernel.ids import new_id

MADE_UP = {"UUIDConverter": str(new_id()), "IntConverter": "7"}


@dataclass(frozen=True)
class Address:
    """One page: the name of its route, its path filled in, and for whom its view is marked."""

    route: str
    path: str
    audience: Audience
    has_object: bool


def addresses_of(urlconf: str, words: dict[str, str]) -> list[Address]:
    """All addresses of a host; `words` fill the workspace's own part of the path."""
    return list(_walk(get_resolver(urlconf).url_patterns, "/", "", words))


def _walk(patterns: Any, before: str, space: str, words: dict[str, str]) -> Iterator[Address]:
    for one in patterns:
        if isinstance(one, URLResolver):
            inner = f"{space}{one.namespace}:" if one.namespace else space
            yield from _walk(one.url_patterns, before + str(one.pattern), inner, words)
        elif isinstance(one, URLPattern):
            yield _address(one, before + str(one.pattern), space, words)


def _address(one: URLPattern, raw: str, space: str, words: dict[str, str]) -> Address:
    path, has_object = raw, False
    for name, converter in one.pattern.converters.items():
        made_up = MADE_UP.get(type(converter).__name__, "nothing-like-it")
        has_object = has_object or name not in words
        for written in (f"<uuid:{name}>", f"<int:{name}>", f"<slug:{name}>", f"<str:{name}>", f"<{name}>"):
            path = path.replace(written, words.get(name, made_up))
    return Address(f"{space}{one.name}", path, audience_of(one.callback), has_object)
