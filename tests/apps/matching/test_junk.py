"""Junk by any door of matching is refused by name, never by the database."""

from datetime import date

import pytest

from apps.matching import public as matching
from kernel.ids import new_id
from kernel.policy import Actor
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, the_system
from tests.factories.junk import what_breaks
from tests.factories.matching import a_match, a_proposed_pair
from tests.factories.programme import an_open_cycle


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    an_open_cycle(college)
    return a_curator(college)


def test_a_pair_of_junk_is_refused_by_name(curator: Actor) -> None:
    match = a_match(curator)

    assert not what_breaks(
        matching.propose_pair,
        actor=curator,
        mentee_entry_id=match.mentee_entry,
        mentor_entry_id=match.mentor_entry,
    )


def test_steps_of_a_pair_with_junk_are_refused_by_name(college: CollegeFacts, curator: Actor) -> None:
    pair = a_proposed_pair(curator, a_match(curator))

    assert not what_breaks(
        matching.record_agreement,
        actor=curator,
        pair_id=pair,
        side=matching.Side.MENTEE,
        agreed_on=date(2026, 9, 20),
    )
    assert not what_breaks(matching.confirm_pair, actor=curator, pair_id=pair, version=1)
    assert not what_breaks(matching.end_pair, actor=curator, pair_id=pair, why="не сошлись")
    assert not what_breaks(
        matching.compare_placement,
        actor=the_system(college),
        placement_id=new_id(),
        state="ended",
        version=1,
    )


def test_the_pool_is_asked_with_junk(curator: Actor) -> None:
    entry = a_match(curator).mentee_entry

    assert not what_breaks(matching.ask_pool, actor=curator, mentee_entry_id=entry, note="к конкурсу")


def test_the_register_is_asked_with_junk(curator: Actor) -> None:
    a_proposed_pair(curator, a_match(curator))
    asked = {"search": "аб", "filters": {"state": "proposed", "form": "x"}, "order": "name", "cursor": "1"}

    assert not what_breaks(matching.pairs_page, actor=curator, **asked)
