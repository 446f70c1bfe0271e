"""A day is the college's own, also when Greenwich has another."""

from datetime import UTC, date, datetime

import time_machine

from apps.people.public import ConsentKind, Signer, withdraw_consent
from apps.people.selectors.known import last_days
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator
from tests.factories.people import a_grown_student, who_consented

AFTER_MIDNIGHT_IN_MOSCOW = datetime(2026, 12, 3, 22, 30, tzinfo=UTC)


def test_a_consent_withdrawn_at_night_ends_on_the_day_of_the_college(college: CollegeFacts) -> None:
    curator = a_curator(college)
    person_id = who_consented(curator, a_grown_student(curator))
    kind = ConsentKind.PARTICIPATION

    with time_machine.travel(AFTER_MIDNIGHT_IN_MOSCOW):
        withdraw_consent(actor=curator, person_id=person_id, kind=kind, signer=Signer.SELF)

    assert last_days([kind], actor=curator) == {(person_id, "self"): date(2026, 12, 4)}
