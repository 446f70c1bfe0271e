"""`createcollege`: opens a college and prints the link by which its first curator comes in."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from commons.colleges.public import NewCollege, check_new_college, open_college
from kernel.policy import CONSOLE, Actor
from kernel.refusals import Refusal
from tenants.public import NoSuchRegion, municipalities_of, region_by_slug
from ui.refusals import words_of


class Command(BaseCommand):
    """Open a college."""

    help = "Open a college: its directory row, host, role and schema, and an invitation of its first curator."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What is known of the college."""
        parser.add_argument("slug", help="short address, the first word of its host name")
        parser.add_argument("--name", required=True, help="full official name")
        parser.add_argument("--short-name", required=True, help="name on pages")
        parser.add_argument("--city", required=True)
        parser.add_argument("--region", required=True, metavar="SLUG")
        parser.add_argument("--municipality", required=True, help="its name in the directory")
        parser.add_argument("--time-zone", default="Europe/Moscow", metavar="ZONE")
        parser.add_argument("--curator-email", required=True, metavar="EMAIL")
        parser.add_argument("--dry-run", action="store_true", help="check everything, open nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the address and the invitation. Raises CommandError with what is wrong."""
        new = NewCollege(
            slug=options["slug"],
            name=options["name"],
            short_name=options["short_name"],
            city=options["city"],
            municipality_id=self._municipality(options["region"], options["municipality"]),
            time_zone=options["time_zone"],
        )
        system = Actor.system(CONSOLE.kind, CONSOLE.id)
        try:
            if options["dry_run"]:
                check_new_college(actor=system, new=new)
                self.stdout.write(f"{new.slug}: nothing stands in the way")
                return
            opened = open_college(actor=system, new=new, curator_email=options["curator_email"])
        except Refusal as refusal:
            raise CommandError(str(words_of(refusal))) from refusal
        self.stdout.write(f"{opened.college.short_name} is open.")
        self.stdout.write(f"The curator's invitation: {opened.invitation.url}")

    def _municipality(self, region: str, name: str) -> Any:
        try:
            known = {one.name: one.id for one in municipalities_of(region_by_slug(region).id)}
        except NoSuchRegion as absent:
            raise CommandError(f"There is no region {region}.") from absent
        if name not in known:
            raise CommandError(f"{region} has no municipality {name}; it has {', '.join(known) or 'none'}.")
        return known[name]
