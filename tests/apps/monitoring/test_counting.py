"""The college counts itself anew and tells the region only what changed; its numbers equal its events."""

from datetime import UTC, date, datetime
from io import StringIO
from uuid import UUID

import pytest
import time_machine
from django.core.management import CommandError, call_command

from apps.matching.events import PairConfirmed, PairEnded
from apps.matching.public import end_pair
from apps.monitoring.handlers import count_at_night, count_end_of_pair, count_pair, count_people
from apps.monitoring.models import MonthlyCount
from apps.monitoring.public import check_facts, months_counted, recount
from apps.people.events import PeopleLoaded
from apps.records.events import NightFell
from apps.records.public import told
from commons.reporting.events import FactsCounted
from commons.reporting.handlers import take_facts
from commons.reporting.public import Facts
from kernel.ids import new_id
from kernel.refusals import NotVisible
from tenants.public import CollegeFacts, college_unit, shared_unit
from tests.factories.actors import a_curator, the_system
from tests.factories.matching import a_confirmed_pair
from tests.factories.people import a_grown_student, a_master
from tests.factories.programme import an_open_cycle

OCTOBER, NOVEMBER, DECEMBER = date(2026, 10, 1), date(2026, 11, 1), date(2026, 12, 1)
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def on_monday() -> object:
    """Monday, 23 November 2026, noon in Moscow."""
    with time_machine.travel(MONDAY, tick=False) as clock:
        yield clock


def facts_told() -> list[FactsCounted]:
    """What the region was told, in order."""
    return [one for one in told(FactsCounted) if isinstance(one, FactsCounted)]


def a_pair_of(college: CollegeFacts) -> UUID:
    """The first pair of a cycle just opened: a minor student and a master."""
    an_open_cycle(college)
    return a_confirmed_pair(a_curator(college))


def the_only(kind: type[object]) -> object:
    """The one event of a kind."""
    (found,) = told(kind)  # type: ignore[arg-type]
    return found


def test_a_curator_recounts_nothing(college: CollegeFacts) -> None:
    with pytest.raises(NotVisible):
        recount(actor=a_curator(college), month=NOVEMBER)
    assert MonthlyCount.objects.count() == 0


def test_the_first_count_is_told_even_when_it_is_nought(college: CollegeFacts) -> None:
    recount(actor=the_system(college), month=NOVEMBER)
    assert facts_told() == [FactsCounted(NOVEMBER, MONDAY, 0, 0, 0, 0, 0, 0, 0)]


def test_counting_again_tells_nothing_new(college: CollegeFacts) -> None:
    a_grown_student(a_curator(college))
    count_people(PeopleLoaded(new_id(), 1, 0), actor=the_system(college))
    count_people(PeopleLoaded(new_id(), 1, 0), actor=the_system(college))
    assert [(one.month, one.students) for one in facts_told()] == [(NOVEMBER, 1)]


def test_r91_a_confirmed_pair_is_in_the_figures_of_its_month(college: CollegeFacts) -> None:
    system = the_system(college)
    recount(actor=system, month=NOVEMBER)
    a_pair_of(college)
    event = the_only(PairConfirmed)
    assert isinstance(event, PairConfirmed)
    count_pair(event, actor=system)
    assert months_counted(actor=system)[0].facts == Facts(1, 1, 1, 1, pairs=1, meetings=0, mentors=1)
    assert facts_told()[-1].pairs == 1
    assert facts_told()[-1].counted_at > facts_told()[0].counted_at


def test_an_ended_pair_leaves_the_figures(college: CollegeFacts) -> None:
    curator, system = a_curator(college), the_system(college)
    pair_id = a_pair_of(college)
    recount(actor=system, month=NOVEMBER)
    end_pair(actor=curator, pair_id=pair_id, why="Учёба окончена")
    event = the_only(PairEnded)
    assert isinstance(event, PairEnded)
    count_end_of_pair(event, actor=system)
    assert [one.pairs for one in facts_told()] == [1, 0]
    assert check_facts(actor=system) == ()


def test_b2_a_pair_confirmed_in_the_last_hour_is_of_both_months(college: CollegeFacts) -> None:
    """Confirmed at 23:30 on 30 November in Moscow, heard of after midnight."""
    system = the_system(college)
    with time_machine.travel(datetime(2026, 11, 30, 20, 30, tzinfo=UTC), tick=False):
        a_pair_of(college)
    event = the_only(PairConfirmed)
    assert isinstance(event, PairConfirmed)
    with time_machine.travel(datetime(2026, 11, 30, 21, 5, tzinfo=UTC), tick=False):
        count_pair(event, actor=system)
        pairs = {row.month: row.facts.pairs for row in months_counted(actor=system)}
        assert pairs == {NOVEMBER: 1, DECEMBER: 1}
        assert check_facts(actor=system) == ()


def test_b2_a_pair_ended_on_the_last_day_is_of_neither_later_month(college: CollegeFacts) -> None:
    curator, system = a_curator(college), the_system(college)
    pair_id = a_pair_of(college)
    with time_machine.travel(datetime(2026, 11, 30, 20, 30, tzinfo=UTC), tick=False):
        end_pair(actor=curator, pair_id=pair_id, why="Учёба окончена")
    with time_machine.travel(datetime(2026, 12, 1, 9, tzinfo=UTC), tick=False):
        count_at_night(NightFell(date(2026, 12, 1)), actor=system)
        pairs = {row.month: row.facts.pairs for row in months_counted(actor=system)}
        assert pairs == {NOVEMBER: 0, DECEMBER: 0}
        assert check_facts(actor=system) == ()


def test_of_a_month_that_is_over_the_people_of_then_stay(college: CollegeFacts) -> None:
    curator, system = a_curator(college), the_system(college)
    with time_machine.travel(datetime(2026, 10, 20, tzinfo=UTC), tick=False):
        a_grown_student(curator)
        recount(actor=system, month=OCTOBER)
    a_master(curator)
    count_at_night(NightFell(date(2026, 11, 1)), actor=system)
    rows = {row.month: (row.facts.students, row.facts.teaching_staff) for row in months_counted(actor=system)}
    assert rows == {OCTOBER: (1, 0), NOVEMBER: (1, 1)}


def test_b2_a_count_that_no_event_explains_is_found(college: CollegeFacts) -> None:
    system = the_system(college)
    a_pair_of(college)
    recount(actor=system, month=NOVEMBER)
    assert check_facts(actor=system) == ()
    MonthlyCount.objects.update(pairs=2)
    (found,) = check_facts(actor=system)
    assert (found.month, found.metric, found.kept, found.expected) == (NOVEMBER, "pairs", 2, 1)


def test_another_college_counts_only_itself(
    college: CollegeFacts, zarechny: CollegeFacts, severny: CollegeFacts
) -> None:
    a_pair_of(college)
    with college_unit(severny.id):
        recount(actor=the_system(severny), month=NOVEMBER)
        assert months_counted(actor=the_system(severny))[0].facts == Facts(0, 0, 0, 0, 0, 0, 0)


def test_b2_the_command_compares_events_counts_and_the_region(committed: str, zarechny: CollegeFacts) -> None:
    with college_unit(zarechny.id):
        a_pair_of(zarechny)
        recount(actor=the_system(zarechny), month=NOVEMBER)
        (event,) = facts_told()
    with pytest.raises(CommandError, match="the region has nothing"):
        call_command("check_facts", stdout=StringIO())
    with shared_unit():
        take_facts(event, college_id=zarechny.id)
    out = StringIO()
    call_command("check_facts", stdout=out)
    assert "zarechny: 1 months, 0 differences" in out.getvalue()
