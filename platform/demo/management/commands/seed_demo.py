"""`seed_demo`: fills the demonstration region, once."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from demo.places import COLLEGES
from demo.seeding import HalfARegion, seed


class Command(BaseCommand):
    """Fill the demonstration."""

    help = "Open an invented region with colleges, employers and people, unless it is there already."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How large."""
        parser.add_argument("--colleges", type=int, default=len(COLLEGES), metavar="N", help="how many")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say each step. Raises CommandError for a number that makes no region."""
        if options["colleges"] < 1:
            raise CommandError("A region has one college at the least.")
        try:
            seed(options["colleges"], self.stdout.write)
        except HalfARegion as half:
            raise CommandError(
                "An earlier filling was interrupted. Begin anew: python3 manage.py up --fresh"
            ) from half
