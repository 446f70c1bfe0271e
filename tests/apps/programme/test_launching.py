"""From a programme on paper to an open cycle, through the door: refused, allowed, and written down."""

from datetime import date
from uuid import UUID

import pytest

from apps.programme import public as programme
from apps.programme.rules.launching import (
    AlreadyApproved,
    AnotherCycleIsOpen,
    ApprovedBeforeTheCouncil,
    CouncilHasNotConsidered,
    CuratorIsNotAppointed,
    CycleIsClosed,
    CycleOutsideTheTerm,
    DateIsAhead,
    NoCycleIsOpen,
    ProgrammeIsNotApproved,
    YearsAreTurnedRound,
)
from apps.records.models import JournalEntry, OutboxRow
from kernel.ids import new_id
from kernel.policy import Actor
from kernel.refusals import NotPermitted, NotVisible, Stale
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import a_controller, a_curator, a_director, a_mentor, a_teacher
from tests.factories.programme import (
    APPROVED_ON,
    COUNCIL_ON,
    a_programme_with_its_curator,
    a_recorded_programme,
    an_approved_programme,
    an_open_cycle,
)

BEGINS, ENDS = date(2026, 9, 1), date(2027, 6, 30)


def opened(actor: Actor, programme_id: UUID) -> UUID:
    return programme.open_cycle(
        actor=actor, programme_id=programme_id, name="2026/27", begins_on=BEGINS, ends_on=ENDS
    )


def test_only_the_curator_and_the_director_record_a_programme(college: CollegeFacts) -> None:
    for actor in (a_controller(college), a_teacher(college)):
        with pytest.raises(NotPermitted):
            programme.record_programme(
                actor=actor, fields=programme.PassportFields(name="x", begins_year=2025, ends_year=2026)
            )
    assert programme.passports(actor=a_curator(college)) == ()


def test_a_participant_does_not_know_of_the_passport(college: CollegeFacts) -> None:
    with pytest.raises(NotVisible):
        programme.passports(actor=a_mentor(college, new_id()))


def test_r3_a_programme_ends_after_it_begins(college: CollegeFacts) -> None:
    with pytest.raises(YearsAreTurnedRound):
        programme.record_programme(
            actor=a_curator(college),
            fields=programme.PassportFields(name="x", begins_year=2026, ends_year=2025),
        )


def test_r2_the_curator_cannot_approve(college: CollegeFacts) -> None:
    programme_id = a_recorded_programme(college)

    with pytest.raises(NotPermitted):
        programme.approve_programme(
            actor=a_curator(college), programme_id=programme_id, approved_on=APPROVED_ON
        )


def test_r2_the_director_approves_what_the_council_has_considered(college: CollegeFacts) -> None:
    director, programme_id = a_director(college), a_recorded_programme(college)

    programme.approve_programme(actor=director, programme_id=programme_id, approved_on=APPROVED_ON)

    (passport,) = programme.passports(actor=a_controller(college))
    assert (passport.council_protocol, passport.council_on) == ("1", COUNCIL_ON)
    assert passport.approved_on == APPROVED_ON
    entry = JournalEntry.objects.get(act="programme.approve_programme")
    assert (entry.subjects, entry.membership_id) == ([programme_id], director.membership_id)
    assert OutboxRow.objects.get(name="programme.approved").payload == {"programme_id": str(programme_id)}


def test_r2_without_the_council_there_is_no_approval(college: CollegeFacts) -> None:
    programme_id = programme.record_programme(
        actor=a_curator(college), fields=programme.PassportFields(name="x", begins_year=2025, ends_year=2029)
    )

    with pytest.raises(CouncilHasNotConsidered):
        programme.approve_programme(
            actor=a_director(college), programme_id=programme_id, approved_on=APPROVED_ON
        )


@pytest.mark.parametrize(
    ("approved_on", "refusal"),
    [(date(2025, 9, 17), ApprovedBeforeTheCouncil), (date(2199, 1, 1), DateIsAhead)],
)
def test_an_impossible_date_of_approval_is_refused(
    college: CollegeFacts, approved_on: date, refusal: type[Exception]
) -> None:
    programme_id = a_recorded_programme(college)

    with pytest.raises(refusal):
        programme.approve_programme(
            actor=a_director(college), programme_id=programme_id, approved_on=approved_on
        )


def test_an_approved_programme_is_not_changed(college: CollegeFacts) -> None:
    programme_id = an_approved_programme(college)
    (passport,) = programme.passports(actor=a_curator(college))

    with pytest.raises(AlreadyApproved):
        programme.change_programme(
            actor=a_curator(college),
            programme_id=programme_id,
            version=passport.version,
            fields=programme.PassportFields(name="x", begins_year=2025, ends_year=2026),
        )


def test_a_page_that_is_out_of_date_changes_nothing(college: CollegeFacts) -> None:
    programme_id = a_recorded_programme(college)

    with pytest.raises(Stale):
        programme.change_programme(
            actor=a_curator(college),
            programme_id=programme_id,
            version=7,
            fields=programme.PassportFields(name="x", begins_year=2025, ends_year=2026),
        )


def test_r2_an_unapproved_programme_cannot_open_a_cycle(college: CollegeFacts) -> None:
    programme_id = a_recorded_programme(college)

    with pytest.raises(ProgrammeIsNotApproved):
        opened(a_curator(college), programme_id)


def test_r22_without_the_curator_s_order_no_cycle_opens(college: CollegeFacts) -> None:
    programme_id = an_approved_programme(college)

    with pytest.raises(CuratorIsNotAppointed):
        opened(a_curator(college), programme_id)


def test_r22_the_curator_does_not_appoint_herself(college: CollegeFacts) -> None:
    programme_id = an_approved_programme(college)

    with pytest.raises(NotPermitted):
        programme.appoint_curator(
            actor=a_curator(college),
            programme_id=programme_id,
            number="1",
            dated=APPROVED_ON,
            curator_name="x",
        )


def test_r22_the_order_is_kept_with_number_and_date(college: CollegeFacts) -> None:
    a_programme_with_its_curator(college)

    (passport,) = programme.passports(actor=a_curator(college))
    assert passport.order is not None
    assert (passport.order.number, passport.order.curator_name) == ("118", "Lebedeva Irina Petrovna")


def test_a_cycle_opens_and_is_told(college: CollegeFacts) -> None:
    curator = a_curator(college)

    cycle_id = an_open_cycle(college)

    current = programme.current_cycle(actor=a_mentor(college, new_id()))
    assert current is not None
    assert (current.id, current.name, current.begins_on, current.ends_on) == (
        cycle_id,
        "2026/27",
        BEGINS,
        ENDS,
    )
    assert OutboxRow.objects.get(name="programme.cycle_opened").payload == {"cycle_id": str(cycle_id)}
    assert JournalEntry.objects.get(act="programme.open_cycle").membership_id is not None
    assert programme.required_cycle(actor=curator) == current


def test_one_cycle_is_open_at_a_time(college: CollegeFacts) -> None:
    an_open_cycle(college)
    (passport,) = programme.passports(actor=a_curator(college))

    with pytest.raises(AnotherCycleIsOpen):
        opened(a_curator(college), passport.id)


def test_r3_a_cycle_lives_inside_the_programme_s_term(college: CollegeFacts) -> None:
    programme_id = a_programme_with_its_curator(college)

    with pytest.raises(CycleOutsideTheTerm):
        programme.open_cycle(
            actor=a_curator(college),
            programme_id=programme_id,
            name="x",
            begins_on=date(2029, 9, 1),
            ends_on=date(2030, 6, 1),
        )


def test_a_closed_cycle_is_closed_once(college: CollegeFacts) -> None:
    cycle_id, curator = an_open_cycle(college), a_curator(college)

    programme.close_cycle(actor=curator, cycle_id=cycle_id)

    with pytest.raises(CycleIsClosed):
        programme.close_cycle(actor=curator, cycle_id=cycle_id)
    with pytest.raises(NoCycleIsOpen):
        programme.required_cycle(actor=curator)


def test_another_college_s_programme_is_not_there(college: CollegeFacts, severny: CollegeFacts) -> None:
    programme_id = a_recorded_programme(college)

    with college_unit(severny.id):
        assert programme.passports(actor=a_curator(severny)) == ()
        with pytest.raises(NotVisible):
            programme.approve_programme(
                actor=a_director(severny), programme_id=programme_id, approved_on=APPROVED_ON
            )
