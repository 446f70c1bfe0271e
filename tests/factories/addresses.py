"""Every address of a host, read from its URL conf, with made-up words in the place of objects."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from kernel.audience import Audience, audience_of
from kernel.ids import new_id

MADE_UP = {"UUIDConverter": str(new_id()), "IntConverter": "7"}


@dataclass(frozen=True)
class Address:
    """One page: the name of its route, the words of its path made up, and for whom its view is marked."""

    route: str
    urlconf: str
    made_up: Mapping[str, str]
    audience: Audience

    @property
    def path(self) -> str:
        """The path with every word made up."""
        return self.at({})

    @property
    def has_object(self) -> bool:
        """Whether the path names anything."""
        return bool(self.made_up)

    def at(self, words: Mapping[str, str]) -> str:
        """The path with these words; what is not given is made up."""
        return reverse(self.route, self.urlconf, kwargs={**self.made_up, **words})


def addresses_of(urlconf: str) -> list[Address]:
    """All addresses of a host."""
    return list(_walk(urlconf, get_resolver(urlconf).url_patterns, "", {}))


def _walk(urlconf: str, patterns: Any, space: str, before: Mapping[str, Any]) -> Iterator[Address]:
    for one in patterns:
        words = {**before, **_converters(one.pattern)}
        if isinstance(one, URLResolver):
            inner = f"{space}{one.namespace}:" if one.namespace else space
            yield from _walk(urlconf, one.url_patterns, inner, words)
        elif isinstance(one, URLPattern):
            made_up = {name: MADE_UP.get(kind, "nothing") for name, kind in words.items()}
            yield Address(f"{space}{one.name}", urlconf, made_up, audience_of(one.callback))


def _converters(pattern: Any) -> dict[str, str]:
    """The kinds of the words of a pattern; a regular expression has groups only."""
    groups = getattr(pattern, "regex", None) if not pattern.converters else None
    named = dict.fromkeys(groups.groupindex, "group") if groups else {}
    return named | {name: type(converter).__name__ for name, converter in pattern.converters.items()}
