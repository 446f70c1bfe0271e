"""Carrying out what the outboxes hold, here and now, as relay and worker do while the product runs."""

from apps.records import public as college_records
from commons.records import public as shared_records
from config.delivery import deliver
from config.places import CollegePlace, SharedPlace
from config.relay import claim_of, claim_shared
from tenants.public import active_colleges

AT_ONCE = 500


def run_errands() -> int:
    """Deliver until every outbox is empty of what is due; how many rows there were."""
    done = 0
    while found := _round():
        done += found
    return done


def _round() -> int:
    found = 0
    for college in active_colleges():
        for row in claim_of(college, AT_ONCE):
            deliver(row.id, CollegePlace(college.id), college_records)
            found += 1
    for row in claim_shared(AT_ONCE):
        place = CollegePlace(row.college_id) if row.college_id else SharedPlace()
        deliver(row.id, place, shared_records)
        found += 1
    return found
