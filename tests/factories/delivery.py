"""Lets events reach their subscribers inside a test, without relay, broker and worker."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from apps.records import public as college_records
from commons.records import public as shared_records
from config.delivery import deliver
from config.places import CollegePlace, Place, SharedPlace
from kernel.outbox import Claimed
from tenants.public import active_colleges

LEASE = timedelta(minutes=2)


def deliver_all() -> int:
    """Hand on what is due in every outbox, and what that brings about, until nothing is; how many rows.

    A row whose subscriber fails rests and stays; look at it by `parked_rows` or travel in time.
    """
    handed_on = 0
    while moved := sum(map(_empty, _places())):
        handed_on += moved
    return handed_on


def _places() -> Iterable[Place]:
    yield SharedPlace()
    for college in active_colleges():
        yield CollegePlace(college.id)


def _empty(place: Place) -> int:
    records: Any = college_records if isinstance(place, CollegePlace) else shared_records
    with place.unit():
        rows: list[Claimed] = records.claim_rows(100, LEASE)
    for row in rows:
        there = CollegePlace(row.college_id) if row.college_id else place
        deliver(row.id, there, records)
    return len(rows)
