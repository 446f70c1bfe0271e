"""The night of the pool with every word really delivered."""

from datetime import date, timedelta

import pytest
import time_machine

from commons.pool.models import Placement
from commons.pool.rules import Act
from commons.pool.services import moving, pairs
from commons.records.events import NightFell
from commons.records.models import OutboxRow
from commons.records.public import emit
from kernel.clock import now
from kernel.refusals import NotVisible
from tenants.public import CollegeFacts, shared_unit
from tests.factories.delivery import deliver_all
from tests.factories.employers import an_employer
from tests.factories.pool import a_call, an_answer, an_offer

TODAY = date(2026, 11, 24)


def test_one_reservation_that_cannot_end_spoils_no_other_s_night(
    committed: str, zarechny: CollegeFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    with shared_unit():
        plant = an_employer(zarechny.region_id)
        offer = an_offer(plant, quota=2)
        broken, sound = (an_answer(plant, a_call(zarechny), offer) for _ in range(2))
        OutboxRow.objects.all().delete()

    def let_go(placement: Placement, act: Act) -> None:
        if placement.id == broken:
            raise NotVisible
        moving.let_go(placement, act)

    monkeypatch.setattr(pairs, "let_go", let_go)
    with time_machine.travel(now() + timedelta(days=8)):
        with shared_unit():
            emit(NightFell(TODAY))
        deliver_all()

    with shared_unit():
        states = {row.id: row.state for row in Placement.objects.all()}
    assert states == {broken: "offered", sound: "expired"}
