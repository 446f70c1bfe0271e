"""Junk by any door of reporting is refused by name, never by the database."""

from decimal import Decimal
from functools import partial

import pytest

from commons.reporting import public as reporting
from tenants.public import CollegeFacts
from tests.factories.actors import an_analyst
from tests.factories.junk import what_breaks
from tests.factories.reporting import IN_OCTOBER, LARGE, OCTOBER, the_region_system

pytestmark = pytest.mark.usefixtures("shared")


def test_a_target_of_junk_is_refused_by_name(zarechny: CollegeFacts) -> None:
    actor = an_analyst(zarechny.region_id)

    assert not what_breaks(reporting.set_target, actor=actor, year=2027, percent=Decimal(60))
    assert not what_breaks(reporting.publication, actor=actor, month=OCTOBER)


def test_facts_of_junk_are_refused_by_name(zarechny: CollegeFacts) -> None:
    system = the_region_system(zarechny)

    assert not what_breaks(
        partial(reporting.store_facts, college_id=zarechny.id),
        actor=system,
        month=OCTOBER,
        counted_at=IN_OCTOBER,
        facts=LARGE,
    )
    assert not what_breaks(reporting.close_month, actor=system, month=OCTOBER)
