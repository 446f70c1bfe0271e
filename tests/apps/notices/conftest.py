"""A kind of notice and an address book for these tests."""

from collections.abc import Collection, Mapping
from uuid import UUID

import pytest

from kernel import notices
from kernel.policy import Actor


@pytest.fixture
def book(monkeypatch: pytest.MonkeyPatch) -> dict[UUID, str]:
    """Who has which address; the kind `probe.pair` is declared."""
    addresses: dict[UUID, str] = {}

    def address_book(*, actor: Actor, person_ids: Collection[UUID]) -> Mapping[UUID, str]:
        return {person: addresses[person] for person in person_ids if person in addresses}

    monkeypatch.setattr(notices, "_address_books", [address_book])
    kind = notices.Kind("probe.pair", "Your pair is confirmed", "You meet {name} on Monday.")
    monkeypatch.setitem(notices.KINDS, kind.name, kind)
    return addresses
