"""What the database refuses by itself: raw SQL as the runtime, under the college's own role."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import IntegrityError, connection, transaction

from apps.intake.public import change_mentor, mentor_entry
from apps.intake.rules.entering import PlacesHoldPairs
from apps.matching.models import Pair
from apps.matching.public import propose_pair, record_agreement
from apps.matching.rules import PairState, Side
from apps.people.models import Person
from apps.people.public import ConsentKind, Signer, withdraw_consent
from apps.programme.public import close_cycle
from apps.selection.models import Clearance
from apps.selection.public import record_checklist, revoke_clearance
from kernel.clock import now
from kernel.ids import new_id
from kernel.policy import Actor
from tenants.public import CollegeFacts
from tests.factories.actors import a_curator
from tests.factories.intake import a_mentor_entry
from tests.factories.matching import (
    AGREED,
    Match,
    a_confirmed_pair,
    a_lawful_mentor,
    a_match,
    a_waiting_mentee,
    an_agreed_pair,
    that_both_want,
)
from tests.factories.people import a_grown_student
from tests.factories.programme import an_open_cycle
from tests.factories.refusals import refused as refuses

CONFIRM = "UPDATE {schema}matching_pair SET state = 'confirmed', confirmed_at = now() WHERE id = %s"
LAWFUL, PLACES = "a_confirmed_pair_is_lawful", "a_mentor_keeps_places_of_pairs"


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    an_open_cycle(college)
    return a_curator(college)


@pytest.fixture
def match(curator: Actor) -> Match:
    return a_match(curator)


def execute(sql: str, *values: object, search_path: str | None = None) -> None:
    """One statement as a program with the runtime's password could send it."""
    with transaction.atomic(), connection.cursor() as cursor:
        if search_path is not None:
            cursor.execute(f"SET LOCAL search_path = {search_path}")
        cursor.execute(sql, values)  # type: ignore[arg-type]
        cursor.execute("SELECT current_user")
        assert cursor.fetchone()[0].startswith("c_")


def refused(constraint: str, sql: str, *values: object, search_path: str | None = None) -> None:
    """The statement is refused by this constraint."""
    with pytest.raises(IntegrityError, match=None) as caught:
        execute(sql, *values, search_path=search_path)
    assert caught.value.__cause__.diag.constraint_name == constraint  # type: ignore[union-attr]


def confirmed() -> int:
    return Pair.objects.filter(state=PairState.CONFIRMED).count()


def withdraw(curator: Actor, person_id: UUID) -> None:
    withdraw_consent(actor=curator, person_id=person_id, kind=ConsentKind.PERSONAL_DATA, signer=Signer.SELF)


def revoke(curator: Actor) -> None:
    revoke_clearance(actor=curator, clearance_id=Clearance.objects.get().id, why="ошибка")


def revoke_and_forget_birth(curator: Actor, mentor: UUID) -> None:
    revoke(curator)
    Person.objects.filter(id=mentor).update(birth_date=None)


BREACHES: dict[str, Callable[[Actor, Match], object]] = {
    "consents of the mentee": lambda actor, match: withdraw(actor, match.mentee),
    "consents of the mentor": lambda actor, match: withdraw(actor, match.mentor),
    "readiness": lambda actor, match: record_checklist(
        actor=actor, person_id=match.mentor, met={"training": None, "ethics": None}
    ),
    "clearance revoked": lambda actor, _match: revoke(actor),
    "clearance lapsed": lambda _actor, _match: Clearance.objects.update(
        valid_until=now().date() - timedelta(days=2)
    ),
    "clearance and no birth date": lambda actor, match: revoke_and_forget_birth(actor, match.mentor),
    "cycle": lambda actor, _match: close_cycle(actor=actor, cycle_id=Pair.objects.get().cycle_id),
    "paused mentor": lambda _actor, match: execute(
        "UPDATE intake_mentorentry SET state = 'paused' WHERE id = %s", match.mentor_entry
    ),
}


def test_r134_a_lawful_pair_is_confirmed_by_sql_too(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    execute(CONFIRM.format(schema=""), an_agreed_pair(curator, match))

    assert confirmed() == 1


@pytest.mark.parametrize("path", ["own", "empty", "foreign"])
@pytest.mark.parametrize("breach", BREACHES)
def test_r80_r27_l3_raw_sql_cannot_confirm_against_a_hard_rule(
    college: CollegeFacts, severny: CollegeFacts, curator: Actor, match: Match, breach: str, path: str
) -> None:
    pair_id = an_agreed_pair(curator, match)
    BREACHES[breach](curator, match)
    schema = f'"{college.schema_name}".'
    search_path = {"own": None, "empty": "''", "foreign": f'"{severny.schema_name}", public'}[path]

    refused(LAWFUL, CONFIRM.format(schema=schema), pair_id, search_path=search_path)

    assert confirmed() == 0


def test_r129_raw_sql_cannot_confirm_without_both_agreements(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    pair_id = propose_pair(
        actor=curator, mentee_entry_id=match.mentee_entry, mentor_entry_id=match.mentor_entry
    )
    record_agreement(actor=curator, pair_id=pair_id, side=Side.MENTEE, agreed_on=AGREED)

    refused(LAWFUL, CONFIRM.format(schema=""), pair_id)

    assert confirmed() == 0


def test_l3_a_grown_mentee_needs_no_clearance_of_the_mentor(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    pair_id = an_agreed_pair(curator, match)
    revoke(curator)
    Person.objects.filter(id=match.mentee).update(birth_date=now().date() - timedelta(days=366 * 19))

    execute(CONFIRM.format(schema=""), pair_id)

    assert confirmed() == 1


def test_raw_sql_cannot_insert_a_confirmed_pair_past_the_rules(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    pair_id = an_agreed_pair(curator, match)
    withdraw(curator, match.mentee)
    columns = (
        "mentee_entry_id, mentor_entry_id, mentee_person_id, mentor_person_id, cycle_id, form, reasons,"
        " proposed_at, mentee_agreed_on, mentor_agreed_on, suspended_for, ended_why, version"
    )
    execute("UPDATE matching_pair SET state = 'ended', ended_at = now() WHERE id = %s", pair_id)

    refused(
        LAWFUL,
        f"INSERT INTO matching_pair (id, state, confirmed_at, {columns})"
        f" SELECT %s, 'confirmed', now(), {columns} FROM matching_pair WHERE id = %s",
        new_id(),
        pair_id,
    )

    assert Pair.objects.count() == 1


def test_the_last_place_is_not_sold_twice_by_sql(college: CollegeFacts, curator: Actor, match: Match) -> None:
    first = an_agreed_pair(curator, match)
    execute("UPDATE intake_mentorentry SET places = 2 WHERE id = %s", match.mentor_entry)
    second = that_both_want(
        curator,
        propose_pair(
            actor=curator,
            mentee_entry_id=a_waiting_mentee(curator, "Носов Пётр Ильич"),
            mentor_entry_id=match.mentor_entry,
        ),
    )
    execute("UPDATE intake_mentorentry SET places = 1 WHERE id = %s", match.mentor_entry)
    execute(CONFIRM.format(schema=""), first)

    refused(LAWFUL, CONFIRM.format(schema=""), second)

    assert confirmed() == 1


def test_places_are_not_taken_from_under_a_pair(college: CollegeFacts, curator: Actor, match: Match) -> None:
    execute("UPDATE intake_mentorentry SET places = 2 WHERE id = %s", match.mentor_entry)
    a_confirmed_pair(curator, match)
    a_confirmed_pair(
        curator,
        Match(match.mentee, match.mentor, a_waiting_mentee(curator, "Носов Пётр Ильич"), match.mentor_entry),
    )

    refused(PLACES, "UPDATE intake_mentorentry SET places = 1 WHERE id = %s", match.mentor_entry)
    refused(
        PLACES,
        f'UPDATE "{college.schema_name}".intake_mentorentry SET places = 1 WHERE id = %s',
        match.mentor_entry,
        search_path="''",
    )
    execute("UPDATE intake_mentorentry SET places = 3 WHERE id = %s", match.mentor_entry)
    entry = mentor_entry(actor=curator, entry_id=match.mentor_entry)
    with refuses(college, PlacesHoldPairs):
        change_mentor(
            actor=curator,
            entry_id=match.mentor_entry,
            version=entry.version,
            fields=replace(entry.fields, places=1),
        )


@pytest.mark.parametrize(
    "change",
    [
        "state = 'agreed'",
        "mentor_person_id = (SELECT id FROM people_person WHERE family_name = 'Ким')",
        "form = 'employer_student'",
        "placement_id = gen_random_uuid()",
    ],
)
def test_r134_a_confirmed_pair_stays_as_it_was_confirmed(
    college: CollegeFacts, curator: Actor, match: Match, change: str
) -> None:
    pair_id = a_confirmed_pair(curator, match)
    a_grown_student(curator)

    refused(LAWFUL, f"UPDATE matching_pair SET {change} WHERE id = %s", pair_id)


def test_r134_an_ended_pair_stays_ended(college: CollegeFacts, curator: Actor, match: Match) -> None:
    pair_id = a_confirmed_pair(curator, match)
    execute("UPDATE matching_pair SET state = 'ended', ended_at = now() WHERE id = %s", pair_id)

    refused(
        LAWFUL,
        "UPDATE matching_pair SET state = 'confirmed', ended_at = NULL WHERE id = %s",
        pair_id,
    )


def test_one_open_pair_per_mentee_and_form_by_sql(
    college: CollegeFacts, curator: Actor, match: Match
) -> None:
    an_agreed_pair(curator, match)
    other = a_mentor_entry(curator, a_lawful_mentor(curator, "Орехова Нина Фёдоровна"))
    columns = (
        "mentee_entry_id, mentee_person_id, mentor_person_id, cycle_id, form, state, reasons, proposed_at,"
        " mentee_agreed_on, mentor_agreed_on, suspended_for, ended_why, version"
    )

    refused(
        "one_active_pair_per_mentee_and_form",
        f"INSERT INTO matching_pair (id, mentor_entry_id, {columns})"
        f" SELECT %s, %s, {columns} FROM matching_pair",
        new_id(),
        other,
    )
