"""What is refused of an employer's person, without a database."""

from datetime import date, timedelta

import pytest

from commons.employers.rules.people import (
    ClearanceEndsEarly,
    ClearanceIsIncomplete,
    DateIsAhead,
    EmployeeFacts,
    PersonHasLeft,
    PersonIsTooYoung,
    check_facts,
    check_here,
)

TODAY = date(2026, 11, 24)
BORN = date(1985, 4, 12)


def person(**changes: object) -> EmployeeFacts:
    given = {"family_name": "Тихонов", "given_name": "Роман", "birth_date": BORN, "position": "сварщик"}
    return EmployeeFacts(**{**given, **changes})  # type: ignore[arg-type]


def test_a_person_of_age_passes() -> None:
    check_facts(person(birth_date=date(2008, 11, 24)), today=TODAY)


def test_a_person_a_day_short_of_eighteen_is_refused() -> None:
    with pytest.raises(PersonIsTooYoung):
        check_facts(person(birth_date=date(2008, 11, 25)), today=TODAY)


@pytest.mark.parametrize("missing", ["kind", "number", "issued_on", "valid_until"])
def test_l3_a_clearance_is_whole_or_absent(missing: str) -> None:
    whole = {"kind": "paper", "number": "77", "issued_on": TODAY, "valid_until": TODAY + timedelta(days=9)}
    given = {f"clearance_{name}": value for name, value in whole.items()}

    check_facts(person(**given), today=TODAY)
    with pytest.raises(ClearanceIsIncomplete):
        check_facts(
            person(**{name: value for name, value in given.items() if name != f"clearance_{missing}"}),
            today=TODAY,
        )


def test_a_clearance_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ClearanceEndsEarly):
        check_facts(
            person(
                clearance_kind="paper",
                clearance_number="77",
                clearance_issued_on=TODAY,
                clearance_valid_until=TODAY - timedelta(days=1),
            ),
            today=TODAY,
        )


def test_a_consent_of_tomorrow_is_refused() -> None:
    with pytest.raises(DateIsAhead):
        check_facts(person(consent_on=TODAY + timedelta(days=1)), today=TODAY)


def test_nothing_is_changed_of_a_person_who_left() -> None:
    check_here(left=False)
    with pytest.raises(PersonHasLeft):
        check_here(left=True)
