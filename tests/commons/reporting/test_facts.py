"""Facts of colleges: told twice, out of order, by the wrong one, impossible; hidden from colleges."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import Error, IntegrityError, connection, transaction

from commons.reporting.events import FactsCounted, MonthDue
from commons.reporting.handlers import close_due_month, take_facts
from commons.reporting.models import Fact
from commons.reporting.public import Facts, ImpossibleFacts, months, store_facts
from commons.reporting.selectors import facts
from kernel.events import from_payload, to_payload
from kernel.refusals import NotVisible
from tenants import context
from tenants.public import CollegeFacts
from tests.factories.actors import an_analyst, the_system
from tests.factories.reporting import (
    IN_OCTOBER,
    LARGE,
    NOVEMBER,
    OCTOBER,
    SMALL,
    a_closed_month,
    a_college_told,
    the_region_system,
)

pytestmark = pytest.mark.usefixtures("shared")
TOLD = FactsCounted(OCTOBER, IN_OCTOBER, 300, 40, 180, 25, 120, 260, 90)


def kept(college: CollegeFacts) -> object:
    return facts(actor=the_region_system(college), month=OCTOBER).get(college.id)


def waiting_jobs() -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, payload->>'month', due_at FROM public_records_outboxrow WHERE delivered_at IS NULL"
        )
        return list(cursor.fetchall())


def test_an_analyst_tells_no_facts(zarechny: CollegeFacts) -> None:
    with pytest.raises(NotVisible):
        store_facts(
            actor=an_analyst(zarechny.region_id),
            college_id=zarechny.id,
            month=OCTOBER,
            counted_at=IN_OCTOBER,
            facts=LARGE,
        )
    assert Fact.objects.count() == 0


def test_facts_of_a_college_of_another_region_are_refused(
    zarechny: CollegeFacts, ozerny: CollegeFacts
) -> None:
    with pytest.raises(NotVisible):
        store_facts(
            actor=the_region_system(zarechny),
            college_id=ozerny.id,
            month=OCTOBER,
            counted_at=IN_OCTOBER,
            facts=LARGE,
        )
    assert Fact.objects.count() == 0


def test_the_system_of_a_college_stores_nothing_itself(zarechny: CollegeFacts) -> None:
    with pytest.raises(NotVisible):
        store_facts(
            actor=the_system(zarechny),
            college_id=zarechny.id,
            month=OCTOBER,
            counted_at=IN_OCTOBER,
            facts=LARGE,
        )


def test_b2_an_event_of_a_college_becomes_its_facts(zarechny: CollegeFacts) -> None:
    take_facts(from_payload(TOLD.name, to_payload(TOLD)), college_id=zarechny.id)  # type: ignore[arg-type]
    assert kept(zarechny) == LARGE
    assert Fact.objects.count() == 7


def test_told_twice_the_facts_are_the_same(zarechny: CollegeFacts) -> None:
    take_facts(TOLD, college_id=zarechny.id)
    before = list(Fact.objects.order_by("metric").values())
    take_facts(TOLD, college_id=zarechny.id)
    assert list(Fact.objects.order_by("metric").values()) == before


def test_told_out_of_order_the_later_count_stays(zarechny: CollegeFacts) -> None:
    later = replace(LARGE, meetings=261)
    a_college_told(zarechny, later, counted_at=IN_OCTOBER + timedelta(seconds=1))
    a_college_told(zarechny, LARGE, counted_at=IN_OCTOBER)
    assert kept(zarechny) == later
    a_college_told(zarechny, LARGE, counted_at=IN_OCTOBER + timedelta(seconds=2))
    assert kept(zarechny) == LARGE


def test_colleges_and_months_do_not_mix(zarechny: CollegeFacts, severny: CollegeFacts) -> None:
    a_college_told(zarechny, LARGE)
    a_college_told(severny, SMALL)
    a_college_told(zarechny, SMALL, month=NOVEMBER)
    assert (kept(zarechny), kept(severny)) == (LARGE, SMALL)


@pytest.mark.parametrize(
    "wrong",
    [
        replace(SMALL, students_taking_part=46),
        replace(SMALL, mentors=7),
        replace(SMALL, pairs=4),
        replace(SMALL, meetings=-1),
    ],
)
def test_facts_that_contradict_themselves_are_refused(zarechny: CollegeFacts, wrong: Facts) -> None:
    with pytest.raises(ImpossibleFacts):
        a_college_told(zarechny, wrong)
    assert Fact.objects.count() == 0


def test_the_first_facts_of_a_month_leave_one_job_that_closes_it(
    zarechny: CollegeFacts, severny: CollegeFacts
) -> None:
    a_college_told(zarechny, LARGE)
    a_college_told(severny, SMALL)
    assert waiting_jobs() == [
        (MonthDue.name, "2026-10-01", datetime(2026, 11, 5, 3, tzinfo=UTC)),
    ]


def test_facts_that_come_late_are_kept_and_plan_no_second_closing(zarechny: CollegeFacts) -> None:
    a_college_told(zarechny, LARGE)
    a_closed_month(zarechny)
    a_college_told(zarechny, replace(LARGE, meetings=300), counted_at=datetime(2026, 11, 9, tzinfo=UTC))
    assert kept(zarechny) == replace(LARGE, meetings=300)
    assert [month for _, month, _ in waiting_jobs()].count("2026-10-01") == 1


def test_the_due_job_closes_its_month(zarechny: CollegeFacts) -> None:
    a_college_told(zarechny, LARGE)
    with time_machine.travel(datetime(2026, 11, 5, 3, tzinfo=UTC), tick=False):
        close_due_month(MonthDue(zarechny.region_id, OCTOBER), college_id=None)
    assert months(actor=an_analyst(zarechny.region_id)) == (OCTOBER,)


def test_a_college_cannot_read_facts_by_sql_as_its_own_role(
    zarechny: CollegeFacts, severny: CollegeFacts
) -> None:
    a_college_told(severny, SMALL)
    with context.within(zarechny.scope):
        assert Fact.objects.count() == 0
        with pytest.raises(Error, match="row-level security"), transaction.atomic():
            Fact.objects.create(
                college_id=severny.id, month=NOVEMBER, metric="pairs", value=1, counted_at=IN_OCTOBER
            )
        assert Fact.objects.update(value=0) == 0
    assert kept(severny) == SMALL


def test_the_database_refuses_a_second_fact_and_a_month_that_is_none(zarechny: CollegeFacts) -> None:
    a_college_told(zarechny, LARGE)
    for month, metric in ((OCTOBER, "pairs"), (OCTOBER.replace(day=2), "dogs")):
        with pytest.raises(IntegrityError), transaction.atomic():
            Fact.objects.create(
                college_id=zarechny.id, month=month, metric=metric, value=1, counted_at=IN_OCTOBER
            )


def test_the_runtime_cannot_delete_a_fact(zarechny: CollegeFacts) -> None:
    a_college_told(zarechny, LARGE)
    with pytest.raises(Error, match="permission denied"), transaction.atomic():
        Fact.objects.all().delete()
    assert kept(zarechny) == LARGE
