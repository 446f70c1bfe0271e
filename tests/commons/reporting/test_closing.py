"""Closing a month: in the region's zone, once, with the whole table protected and what is missing said."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
import time_machine
from django.db import Error, transaction

from commons.records.events import NightFell
from commons.records.models import OutboxRow
from commons.reporting.events import MonthDue
from commons.reporting.handlers import plan_last_month
from commons.reporting.models import Publication, PublicationTerms, Target
from commons.reporting.public import (
    Facts,
    Level,
    MonthIsNotOver,
    Report,
    TargetIsNoShare,
    close_month,
    history,
    months,
    next_closing,
    publication,
    set_target,
    target_of_college,
)
from commons.reporting.rules.coverage import Target as Aim
from commons.reporting.rules.disclosure import WITHHELD
from commons.reporting.rules.disclosure.attack import attack
from kernel.refusals import NotVisible
from tenants.models import Region
from tenants.public import (
    CollegeFacts,
    college_unit,
    shared_unit,
)
from tests.factories.actors import a_curator, a_mentor, an_analyst
from tests.factories.reporting import (
    DECEMBER,
    LARGE,
    MIDDLING,
    NOVEMBER,
    OCTOBER,
    SMALL,
    a_closed_month,
    a_college_told,
    the_region_system,
    three_colleges_told,
)

AT_NIGHT = datetime(2026, 11, 5, 2, 59, tzinfo=UTC)
IN_THE_MORNING = datetime(2026, 11, 5, 3, 0, tzinfo=UTC)


@pytest.fixture
def told(shared: None, zarechny: CollegeFacts, severny: CollegeFacts) -> None:
    """Two colleges of the region told October."""
    a_college_told(zarechny, LARGE)
    a_college_told(severny, MIDDLING)


def read(college: CollegeFacts, month: date | None = None) -> Report:
    found = publication(actor=an_analyst(college.region_id), month=month)
    assert found is not None
    return found


@pytest.mark.usefixtures("told")
def test_an_analyst_closes_nothing(zarechny: CollegeFacts) -> None:
    with pytest.raises(NotVisible):
        close_month(actor=an_analyst(zarechny.region_id), month=OCTOBER)
    assert Publication.objects.count() == 0


@pytest.mark.usefixtures("told")
def test_b2_a_month_is_closed_on_its_day_at_six_in_the_region_s_morning(zarechny: CollegeFacts) -> None:
    actor = the_region_system(zarechny)
    with time_machine.travel(AT_NIGHT, tick=False), pytest.raises(MonthIsNotOver):
        close_month(actor=actor, month=OCTOBER)
    assert Publication.objects.count() == 0
    with time_machine.travel(IN_THE_MORNING, tick=False):
        close_month(actor=actor, month=OCTOBER)
    assert months(actor=actor) == (OCTOBER,)
    assert read(zarechny).closed_at == IN_THE_MORNING


@pytest.mark.usefixtures("told")
def test_b2_the_zone_and_the_day_are_the_region_s_own(zarechny: CollegeFacts) -> None:
    Region.objects.filter(id=zarechny.region_id).update(time_zone="Asia/Kamchatka")
    PublicationTerms.objects.create(region_id=zarechny.region_id, closing_day=3)
    actor = the_region_system(zarechny)
    with time_machine.travel(datetime(2026, 11, 2, 17, 59, tzinfo=UTC), tick=False):
        assert next_closing(actor=actor) == datetime(2026, 11, 2, 18, tzinfo=UTC)
    with time_machine.travel(datetime(2026, 11, 2, 18, 0, tzinfo=UTC), tick=False):
        close_month(actor=actor, month=OCTOBER)
    assert months(actor=actor) == (OCTOBER,)


@pytest.mark.usefixtures("told")
def test_b2_closing_again_changes_nothing(zarechny: CollegeFacts) -> None:
    a_closed_month(zarechny)
    before = Publication.objects.values().get()
    a_college_told(zarechny, replace(LARGE, meetings=999), counted_at=datetime(2026, 11, 9, tzinfo=UTC))
    a_closed_month(zarechny)
    assert Publication.objects.values().get() == before


@pytest.mark.usefixtures("told")
def test_closing_plans_the_next_month(zarechny: CollegeFacts) -> None:
    a_closed_month(zarechny)
    with time_machine.travel(datetime(2026, 11, 20, tzinfo=UTC), tick=False):
        assert next_closing(actor=an_analyst(zarechny.region_id)) == datetime(2026, 12, 5, 3, tzinfo=UTC)


@pytest.mark.usefixtures("told")
def test_r91_the_region_reads_coverage_against_its_target(zarechny: CollegeFacts) -> None:
    a_closed_month(zarechny)
    report = read(zarechny)
    region = report.region
    assert region is not None
    assert report.target == Aim(2026, Decimal(70))
    assert report.value(region, "people") == 482
    assert report.value(region, "taking_part") == 276
    assert report.percent(region, "taking_part") == Decimal("57.3")
    assert [place.name for place in report.at(Level.COLLEGE)] == ["Severny", "Zarechny"]
    assert report.value(region, "pairs") == 160
    assert report.value(region, "meetings") == 335


@pytest.mark.usefixtures("told")
def test_another_region_sees_none_of_it(zarechny: CollegeFacts, ozerny: CollegeFacts) -> None:
    a_closed_month(zarechny)
    stranger = an_analyst(ozerny.region_id)
    assert publication(actor=stranger) is None
    assert months(actor=stranger) == ()
    assert history(actor=stranger, until=DECEMBER) == ()
    with pytest.raises(NotVisible):
        publication(actor=stranger, month=OCTOBER)


@pytest.mark.usefixtures("told")
def test_nobody_of_a_college_reads_the_region_s_report(zarechny: CollegeFacts) -> None:
    a_closed_month(zarechny)
    with pytest.raises(NotVisible):
        publication(actor=a_curator(zarechny))


@pytest.mark.usefixtures("told")
def test_an_open_month_is_not_shown(zarechny: CollegeFacts) -> None:
    analyst = an_analyst(zarechny.region_id)
    assert publication(actor=analyst) is None
    a_closed_month(zarechny)
    a_college_told(zarechny, LARGE, month=NOVEMBER)
    assert read(zarechny).month == OCTOBER
    with pytest.raises(NotVisible):
        publication(actor=analyst, month=NOVEMBER)


@pytest.mark.usefixtures("shared")
def test_a_college_that_told_nothing_is_named_and_not_counted_as_nought(
    zarechny: CollegeFacts, severny: CollegeFacts
) -> None:
    a_college_told(zarechny, LARGE)
    a_closed_month(zarechny)
    table = read(zarechny).table
    silent = [(place.name, place.level) for place in table.silent]
    assert silent == [("Severny", Level.MUNICIPALITY), ("Severny", Level.COLLEGE)]
    assert [place.name for place in table.places] == ["Zapolye", "Zarechny", "Zarechny"]


@pytest.mark.usefixtures("shared")
def test_a_month_in_which_nobody_told_anything_is_closed_as_such(zarechny: CollegeFacts) -> None:
    a_closed_month(zarechny)
    report = read(zarechny)
    assert report.region is None
    assert {place.name for place in report.table.silent} == {"Severny", "Zarechny"}


@pytest.mark.usefixtures("told")
def test_a_publication_cannot_be_changed_or_removed_by_the_runtime(zarechny: CollegeFacts) -> None:
    a_closed_month(zarechny)
    for act in (lambda: Publication.objects.update(threshold=1), Publication.objects.all().delete):
        with pytest.raises(Error, match="permission denied"), transaction.atomic():
            act()
    assert read(zarechny).threshold == 10


def test_the_database_refuses_terms_that_protect_nobody(shared: None, zarechny: CollegeFacts) -> None:
    for terms in ({"threshold": 4}, {"width": 0}, {"closing_day": 25}):
        with pytest.raises(Error, match=r"nobody_lowers|first_days"), transaction.atomic():
            PublicationTerms.objects.create(region_id=zarechny.region_id, **terms)


def test_b2_of_three_colleges_the_small_one_cannot_be_computed_back(
    committed: str, zarechny: CollegeFacts, severny: CollegeFacts
) -> None:
    told = three_colleges_told(zarechny, severny)
    with shared_unit():
        published = read(zarechny).table.published
    lesnoy = next(college for college, facts in told.items() if facts is SMALL)
    true = {
        (str(college.id), key): n for college, facts in told.items() for key, n in facts.by_measure().items()
    }
    hidden = {key for key in true if published.cells[key] is WITHHELD}
    assert {(str(lesnoy.id), key) for key in ("taking_part", "pairs", "meetings", "mentors")} <= hidden
    assert all(true[key] >= 10 or key in hidden for key in true)
    for found in attack(published):
        if not found.remainder:
            assert found.width >= 5


def test_r91_an_analyst_sets_a_target_and_closed_months_keep_theirs(
    told: None, zarechny: CollegeFacts
) -> None:
    a_closed_month(zarechny)
    with time_machine.travel(datetime(2026, 11, 20, tzinfo=UTC), tick=False):
        set_target(actor=an_analyst(zarechny.region_id), year=2026, percent=Decimal(75))
    assert read(zarechny).target == Aim(2026, Decimal(70))
    a_college_told(zarechny, LARGE, month=NOVEMBER)
    a_closed_month(zarechny, NOVEMBER)
    assert read(zarechny).target == Aim(2026, Decimal(75))
    assert [(one.year, one.percent) for one in Target.objects.order_by("year")] == [
        (2024, Decimal("70.0")),
        (2026, Decimal("75.0")),
    ]


def test_r91_a_target_that_is_no_share_is_refused(shared: None, zarechny: CollegeFacts) -> None:
    for percent in (Decimal(0), Decimal("100.1"), Decimal(-1)):
        with pytest.raises(TargetIsNoShare):
            set_target(actor=an_analyst(zarechny.region_id), year=2026, percent=percent)
    assert Target.objects.count() == 0


def test_r91_a_college_knows_the_target_of_its_region(
    committed: str, zarechny: CollegeFacts, ozerny: CollegeFacts
) -> None:
    with time_machine.travel(datetime(2026, 11, 20, tzinfo=UTC), tick=False):
        with shared_unit():
            set_target(actor=an_analyst(zarechny.region_id), year=2027, percent=Decimal(80))
            set_target(actor=an_analyst(zarechny.region_id), year=2026, percent=Decimal(72))
        with college_unit(zarechny.id):
            assert target_of_college(actor=a_curator(zarechny)) == Aim(2026, Decimal(72))
            with pytest.raises(NotVisible):
                target_of_college(actor=a_mentor(zarechny, zarechny.id))
        with college_unit(ozerny.id):
            assert target_of_college(actor=a_curator(ozerny)) == Aim(2026, Decimal(70))


def test_terms_of_publication_are_frozen_with_the_table(told: None, zarechny: CollegeFacts) -> None:
    PublicationTerms.objects.create(region_id=zarechny.region_id, threshold=30)
    a_closed_month(zarechny)
    report = read(zarechny)
    assert (report.threshold, report.width, report.formula_version) == (30, 5, 1)
    mentors = [report.value(place, "mentors") for place in report.at(Level.COLLEGE)]
    assert mentors == [WITHHELD, WITHHELD]


def test_every_definition_of_facts_is_a_column_of_the_table() -> None:
    assert set(Facts.__dataclass_fields__) <= set(LARGE.by_measure())


def plans(college: CollegeFacts, night: date) -> list[date]:
    """The months whose closing is planned after a night of the shared layer."""
    plan_last_month(NightFell(night), college_id=None)
    rows = OutboxRow.objects.waiting().filter(name=MonthDue.name, payload__region_id=str(college.region_id))
    return [date.fromisoformat(row.payload["month"]) for row in rows.order_by("due_at")]


def test_a_region_that_has_not_begun_to_count_closes_nothing(shared: None, zarechny: CollegeFacts) -> None:
    assert plans(zarechny, date(2026, 11, 2)) == []
    a_college_told(zarechny, LARGE, month=NOVEMBER)
    assert plans(zarechny, date(2026, 11, 2)) == [NOVEMBER]


def test_a_lost_job_is_found_again_at_night(told: None, zarechny: CollegeFacts) -> None:
    OutboxRow.objects.all().delete()
    assert plans(zarechny, date(2026, 11, 2)) == [OCTOBER]
    assert plans(zarechny, date(2026, 11, 3)) == [OCTOBER]
    a_closed_month(zarechny)
    assert plans(zarechny, date(2026, 12, 2)) == [OCTOBER, NOVEMBER]
