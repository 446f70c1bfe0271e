"""`manage.py doubtful_letters`: letters of which nobody knows whether they were sent; no name, no address."""

from typing import Any

from django.core.management.base import BaseCommand

from apps.notices.public import doubtful_letters, settle_letter
from config.places import CollegePlace
from tenants.public import active_colleges


class Command(BaseCommand):
    """One line a letter: college, kind of notice, when it was taken, id."""

    help = "Show letters whose sending died in between; with --settle they are shown no more."

    def add_arguments(self, parser: Any) -> None:
        """`--settle` after somebody has looked into them."""
        parser.add_argument("--settle", action="store_true", help="take note of them all")

    def handle(self, *args: Any, **options: Any) -> None:
        """Ask each active college."""
        found = sum(
            self._ask(college.slug, CollegePlace(college.id), **options) for college in active_colleges()
        )
        self.stdout.write(f"{found} doubtful letters")

    def _ask(self, slug: str, place: CollegePlace, *, settle: bool, **_options: Any) -> int:
        with place.unit() as actor:
            letters = doubtful_letters(actor=actor)
            for letter in letters:
                self.stdout.write(f"{slug}\t{letter.kind}\t{letter.taken_at:%Y-%m-%d %H:%M}\t{letter.id}")
                if settle:
                    settle_letter(actor=actor, letter_id=letter.id)
        return len(letters)
