"""The columns of the employers' spreadsheet."""

from datetime import UTC, date, datetime

from django.utils import timezone

from commons.pool.public import OpenCall
from commons.pool.web.listings import columns
from kernel.ids import new_id


def test_a_call_of_the_night_waits_since_the_day_of_the_page() -> None:
    at_night = datetime(2026, 12, 3, 22, 30, tzinfo=UTC)
    call = OpenCall(new_id(), "Заречный", "Заречье", (), "Сварщик", 2, True, "", at_night, None)

    with timezone.override("Europe/Moscow"):
        days = [column.value(call) for column in columns()]

    assert date(2026, 12, 4) in days
