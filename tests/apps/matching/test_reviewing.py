"""The nightly look at all confirmed pairs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.matching.models import Pair
from apps.matching.public import confirm_pair, propose_pair, review_pairs
from apps.selection.models import Clearance
from apps.selection.public import revoke_clearance
from kernel.policy import Actor
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, the_system
from tests.factories.intake import a_mentor_entry
from tests.factories.matching import a_lawful_mentor, a_waiting_mentee, that_both_want, version_of
from tests.factories.programme import an_open_cycle


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    an_open_cycle(college)
    return a_curator(college)


NAMES = ["Носов Пётр Ильич", "Орлов Олег Павлович", "Лосев Егор Ильич"]


def confirm_one_more(curator: Actor, name: str) -> None:
    """A pair of two people who are in no other."""
    mentor = a_lawful_mentor(curator, f"{name}-старший")
    mentee = a_waiting_mentee(curator, name)
    entry = a_mentor_entry(curator, mentor)
    pair_id = propose_pair(actor=curator, mentee_entry_id=mentee, mentor_entry_id=entry)
    that_both_want(curator, pair_id)
    confirm_pair(actor=curator, pair_id=pair_id, version=version_of(curator, pair_id))


def statements_of_a_review(college: CollegeFacts) -> list[str]:
    """What it asks of the database when nothing has lapsed."""
    with CaptureQueriesContext(connection) as seen:
        assert review_pairs(actor=the_system(college)) == 0
    return [query["sql"] for query in seen.captured_queries]


def test_more_pairs_cost_no_more_statements(college: CollegeFacts, curator: Actor) -> None:
    confirm_one_more(curator, NAMES[0])
    of_one = len(statements_of_a_review(college))

    for name in NAMES[1:]:
        confirm_one_more(curator, name)

    assert len(statements_of_a_review(college)) == of_one


def test_a_pair_that_stays_as_it_is_is_not_locked(college: CollegeFacts, curator: Actor) -> None:
    for name in NAMES:
        confirm_one_more(curator, name)

    assert not any("FOR UPDATE" in one for one in statements_of_a_review(college))

    lapsed = Clearance.objects.earliest("id")
    revoke_clearance(actor=curator, clearance_id=lapsed.id, why="ошибка")
    assert review_pairs(actor=the_system(college)) == 1
    suspended = Pair.objects.exclude(suspended_on=None)
    assert [pair.mentor_person_id for pair in suspended] == [lapsed.person_id]
