"""`manage.py parked_rows`: events and due jobs that were given up; with --again they are tried once more."""

from typing import Any

from django.core.management.base import BaseCommand

from apps.records import public as college_records
from commons.records import public as shared_records
from config.places import CollegePlace, Place, SharedPlace
from tenants.public import active_colleges


class Command(BaseCommand):
    """One line a row: place, event, attempts, the last error's name, id."""

    help = "Show the outbox rows that were given up; with --again they are tried once more."

    def add_arguments(self, parser: Any) -> None:
        """`--again` once the cause is mended."""
        parser.add_argument("--again", action="store_true", help="let them wait again")

    def handle(self, *args: Any, again: bool, **options: Any) -> None:
        """Look into every outbox."""
        places: dict[str, Place] = {college.slug: CollegePlace(college.id) for college in active_colleges()}
        found = sum(
            self._look(name, place, again=again) for name, place in {**places, "-": SharedPlace()}.items()
        )
        self.stdout.write(f"{found} parked rows")

    def _look(self, name: str, place: Place, *, again: bool) -> int:
        records: Any = college_records if isinstance(place, CollegePlace) else shared_records
        with place.unit():
            rows = records.parked_rows()
            for row in rows:
                self.stdout.write(f"{name}\t{row.name}\t{row.attempts}\t{row.last_error}\t{row.id}")
            if again:
                records.try_parked_rows_again()
        return len(rows)
