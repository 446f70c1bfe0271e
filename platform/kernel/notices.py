"""Kinds of notices, declared by the parts that send them, and who knows where letters go."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from kernel.policy import Actor


class AddressBook(Protocol):
    """Answers with the e-mail addresses of persons."""

    def __call__(self, *, actor: Actor, person_ids: Collection[UUID]) -> Mapping[UUID, str]: ...


@dataclass(frozen=True, slots=True)
class Kind:
    """`title` and `body` are msgids; facts fill the placeholders of `body` only."""

    name: str
    title: str
    body: str


KINDS: dict[str, Kind] = {}
_address_books: list[AddressBook] = []


def declare(name: str, *, title: str, body: str) -> None:
    """Name a kind of notice. The title is a subject line, so it may hold no facts: ValueError."""
    if name in KINDS:
        raise ValueError(f"the notice {name} is declared already")
    if "{" in title:
        raise ValueError(f"the title of {name} is a subject line: nothing personal may stand in it")
    KINDS[name] = Kind(name, title, body)


def addressed_by(address_book: AddressBook) -> None:
    """Say who knows the e-mail addresses of persons; those without one are left out of the answer."""
    _address_books[:] = [address_book]


def address_of(*, actor: Actor, person_id: UUID) -> str:
    """The e-mail address of a person; empty when there is none."""
    for address_book in _address_books:
        return address_book(actor=actor, person_ids=[person_id]).get(person_id, "")
    return ""
