"""Consents by every door: use-case, rule of the database, raw SQL."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.people.events import ConsentRecorded, ConsentWithdrawn
from apps.people.models import Consent, Person
from apps.people.public import (
    ConsentKind,
    Kind,
    Signer,
    facts_of,
    people_page,
    record_consent,
    withdraw_consent,
)
from apps.people.rules.consents import AdultSignsAlone, ConsentFacts, is_minor, missing_signatures
from apps.records.models import JournalEntry, OutboxRow
from kernel.clock import today
from kernel.policy import Actor
from kernel.refusals import NotPermitted, NotVisible
from tenants.context import college_scope, within
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import a_controller, a_curator
from tests.factories.people import SIGNED, a_grown_student, a_minor_student, who_consented
from tests.factories.refusals import refused

TODAY = today("Europe/Moscow")


@pytest.fixture
def curator(college: CollegeFacts) -> Actor:
    return a_curator(college)


def asked(function: str, person_id: UUID | str, on_day: date = TODAY) -> bool:
    """What a function of the database answers."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s, %s)", [person_id, on_day])
        return bool(cursor.fetchone()[0])


def consented(actor: Actor, person_id: UUID) -> bool:
    return facts_of(actor=actor, person_ids=[person_id])[person_id].consented


def test_only_keepers_record_consents(college: CollegeFacts, curator: Actor) -> None:
    person_id = a_grown_student(curator)

    with refused(college, NotPermitted):
        record_consent(
            actor=a_controller(college),
            person_id=person_id,
            kind=ConsentKind.PARTICIPATION,
            signer=Signer.SELF,
            signed_on=SIGNED,
        )

    assert not Consent.objects.exists()


def test_r80_both_papers_make_consent_and_are_told(curator: Actor) -> None:
    person_id = a_grown_student(curator)
    assert not consented(curator, person_id)

    who_consented(curator, person_id)

    assert consented(curator, person_id)
    assert asked("people_consents_in_force", person_id)
    assert OutboxRow.objects.filter(name=ConsentRecorded.name).count() == 2
    assert JournalEntry.objects.filter(act="people.record_consent", subjects=[person_id]).count() == 2


def test_r80_a_minor_needs_the_representative_too(curator: Actor) -> None:
    person_id = a_minor_student(curator)
    for kind in (ConsentKind.PARTICIPATION, ConsentKind.PERSONAL_DATA):
        record_consent(actor=curator, person_id=person_id, kind=kind, signer=Signer.SELF, signed_on=SIGNED)

    assert not consented(curator, person_id)
    assert not asked("people_consents_in_force", person_id)


def test_the_same_paper_twice_is_one(curator: Actor) -> None:
    person_id = who_consented(curator, who_consented(curator, a_grown_student(curator)))

    assert Consent.objects.filter(person_id=person_id).count() == 2
    assert OutboxRow.objects.filter(name=ConsentRecorded.name).count() == 2


def test_a_representative_does_not_sign_for_a_grown_up(college: CollegeFacts, curator: Actor) -> None:
    person_id = a_grown_student(curator)

    with refused(college, AdultSignsAlone):
        record_consent(
            actor=curator,
            person_id=person_id,
            kind=ConsentKind.PARTICIPATION,
            signer=Signer.REPRESENTATIVE,
            signed_on=SIGNED,
        )

    assert not Consent.objects.exists()


def test_l1_withdrawal_ends_consent_at_once_and_is_told_once(curator: Actor) -> None:
    person_id = who_consented(curator, a_grown_student(curator))

    for _ in range(2):
        withdraw_consent(
            actor=curator, person_id=person_id, kind=ConsentKind.PERSONAL_DATA, signer=Signer.SELF
        )

    assert not consented(curator, person_id)
    assert not asked("people_consents_in_force", person_id)
    assert OutboxRow.objects.filter(name=ConsentWithdrawn.name).count() == 1
    assert Consent.objects.count() == 2


def test_another_college_s_person_cannot_be_signed_for(curator: Actor, severny: CollegeFacts) -> None:
    person_id = a_grown_student(curator)

    with college_unit(severny.id), pytest.raises(NotVisible):
        who_consented(a_curator(severny), person_id)

    assert not Consent.objects.exists()


AGES = st.one_of(st.none(), st.integers(0, 365 * 30))
PAPERS = st.lists(
    st.tuples(
        st.sampled_from(list(ConsentKind)),
        st.sampled_from(list(Signer)),
        st.integers(-3, 3),
        st.one_of(st.none(), st.integers(0, 6)),
        st.booleans(),
    ),
    max_size=8,
    unique_by=lambda paper: paper[:3],
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=AGES, papers=PAPERS)
def test_r80_rule_database_and_list_agree(
    curator: Actor, days: int | None, papers: list[tuple[ConsentKind, Signer, int, int | None, bool]]
) -> None:
    on_day = TODAY
    born = None if days is None else on_day - timedelta(days=days)
    with transaction.atomic():
        person = Person.objects.create(
            family_name="Ким", given_name="Ева", kind=Kind.ALUMNUS.value, birth_date=born
        )
        for kind, signer, ago, term, withdrawn in papers:
            signed_on = on_day - timedelta(days=ago)
            Consent.objects.create(
                person=person,
                kind=kind.value,
                signer=signer.value,
                signed_on=signed_on,
                valid_until=None if term is None else signed_on + timedelta(days=term),
                withdrawn_at=person.added_at if withdrawn else None,
            )
        facts = [
            ConsentFacts(ConsentKind(row.kind), Signer(row.signer), row.signed_on, row.valid_until)
            for row in Consent.objects.filter(person=person, withdrawn_at=None)
        ]
        good = not missing_signatures(born, facts, on_day)

        assert asked("people_consents_in_force", person.id, on_day) is good
        assert asked("people_is_minor", person.id, on_day) is is_minor(born, on_day)
        assert asked("people_may_be_adult", person.id, on_day) is (born is None or not is_minor(born, on_day))
        for given_consent, wanted in (("yes", good), ("no", not good)):
            page = people_page(
                actor=curator, search="", filters={"consent": given_consent}, order="name", cursor=""
            )
            assert (person.id in {row.id for row in page.rows}) is wanted
        transaction.set_rollback(True)


def test_an_unknown_person_has_no_consent_and_counts_as_a_minor(curator: Actor) -> None:
    nobody = "00000000-0000-0000-0000-000000000000"

    assert not asked("people_consents_in_force", nobody)
    assert asked("people_is_minor", nobody)


def test_the_functions_answer_for_their_own_college_under_a_foreign_and_an_empty_path(
    curator: Actor, college: CollegeFacts, severny: CollegeFacts
) -> None:
    person_id = who_consented(curator, a_grown_student(curator))

    for path in (severny.schema_name, ""):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT set_config('search_path', %s, true)", [path])
            assert asked(f'"{college.schema_name}".people_consents_in_force', person_id)
            transaction.set_rollback(True)


def test_another_college_s_role_may_not_ask_at_all(
    curator: Actor, college: CollegeFacts, severny: CollegeFacts
) -> None:
    person_id = who_consented(curator, a_grown_student(curator))

    with within(college_scope(severny.schema_name)):
        assert not asked("people_consents_in_force", person_id)
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            asked(f'"{college.schema_name}".people_consents_in_force', person_id)


@pytest.mark.parametrize(
    ("columns", "name"),
    [
        ("kind = 'teacher'", "a_person_is_of_a_known_kind"),
        ("family_name = ''", "a_person_has_family_and_given_name"),
        ("course = 9", "a_year_of_study_is_one_to_six"),
    ],
)
def test_the_database_refuses_an_impossible_person(curator: Actor, columns: str, name: str) -> None:
    a_grown_student(curator)

    with pytest.raises(IntegrityError, match=name), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE people_person SET {columns}")


@pytest.mark.parametrize(
    ("columns", "name"),
    [
        ("kind = 'all'", "a_consent_is_of_a_known_kind"),
        ("signer = 'friend'", "a_consent_is_signed_by_self_or_representative"),
        ("valid_until = signed_on - 1", "a_consent_ends_after_it_is_signed"),
        ("kind = 'participation'", "one_standing_consent_per_paper"),
    ],
)
def test_the_database_refuses_an_impossible_consent(curator: Actor, columns: str, name: str) -> None:
    who_consented(curator, a_grown_student(curator))

    with pytest.raises(IntegrityError, match=name), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE people_consent SET {columns}")
