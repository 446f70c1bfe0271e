"""A college's programme as tests need it, made through its public door."""

from datetime import date
from uuid import UUID

from apps.programme import public as programme
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator, a_director

COUNCIL_ON = date(2025, 9, 18)
APPROVED_ON = date(2025, 9, 22)
ORDERED_ON = date(2025, 9, 25)


def a_recorded_programme(college: CollegeFacts) -> UUID:
    """A programme that the council has considered."""
    return programme.record_programme(
        actor=a_curator(college),
        fields=programme.PassportFields(
            name="Programme of mentoring",
            begins_year=2025,
            ends_year=2029,
            council_protocol="1",
            council_on=COUNCIL_ON,
        ),
    )


def an_approved_programme(college: CollegeFacts) -> UUID:
    """A programme approved by the director."""
    programme_id = a_recorded_programme(college)
    programme.approve_programme(actor=a_director(college), programme_id=programme_id, approved_on=APPROVED_ON)
    return programme_id


def a_programme_with_its_curator(college: CollegeFacts) -> UUID:
    """An approved programme whose curator an order names."""
    programme_id = an_approved_programme(college)
    programme.appoint_curator(
        actor=a_director(college),
        programme_id=programme_id,
        number="118",
        dated=ORDERED_ON,
        curator_name="Lebedeva Irina Petrovna",
    )
    return programme_id


def an_open_cycle(college: CollegeFacts) -> UUID:
    """The cycle of 2026/27, open."""
    return programme.open_cycle(
        actor=a_curator(college),
        programme_id=a_programme_with_its_curator(college),
        name="2026/27",
        begins_on=date(2026, 9, 1),
        ends_on=date(2027, 6, 30),
    )
