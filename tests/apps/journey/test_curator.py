"""Whom a participant can turn to: the curator of the order in force."""

from datetime import date

import pytest

from apps.journey import public as journey
from apps.people.public import Kind, contacts_of
from apps.programme import public as programme
from kernel.ids import new_id
from kernel.refusals import NotVisible
from tenants.public import CollegeFacts
from tests.factories.actors import a_director, a_mentee
from tests.factories.journey import PairAtWork
from tests.factories.pages import signed_in, visitor
from tests.factories.people import a_person


def appoint(college: CollegeFacts, pair: PairAtWork) -> None:
    """A newer order names a curator who has a card."""
    (passport,) = programme.passports(actor=pair.curator)
    card = {"phone": "+79005550101", "email": "lebedeva@example.org"}
    person_id = a_person(pair.curator, "Лебедева Ирина Павловна", Kind.STAFF, **card)
    programme.appoint_curator(
        actor=a_director(college),
        programme_id=passport.id,
        number="121",
        dated=date(2026, 9, 2),
        curator_name="Лебедева Ирина Павловна",
        curator_person_id=person_id,
    )


def test_without_an_order_nobody_is_named(college: CollegeFacts) -> None:
    assert journey.my_mentoring(actor=a_mentee(college, new_id())).curator is None


def test_without_a_card_only_the_name_is_known(pair: PairAtWork) -> None:
    assert journey.my_mentoring(actor=pair.mentee).curator == journey.Contact("Lebedeva Irina Petrovna")


def test_the_page_shows_how_to_reach_the_curator(college: CollegeFacts, pair: PairAtWork) -> None:
    appoint(college, pair)

    page = signed_in(visitor(college), pair.mentee).get("/my/").content.decode()

    assert 'href="tel:+79005550101"' in page
    assert 'href="mailto:lebedeva@example.org"' in page


@pytest.mark.parametrize("side", ["mentor", "mentee"])
def test_participants_cannot_ask_for_anybody_s_contacts(pair: PairAtWork, side: str) -> None:
    with pytest.raises(NotVisible):
        contacts_of(actor=getattr(pair, side), person_ids=[new_id()])
