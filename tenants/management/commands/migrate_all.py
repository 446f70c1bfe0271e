"""`migrate_all`: brings the shared layer, the blueprint and every college up to date."""

from typing import Any

from django.core.management.base import BaseCommand

from tenants import fleet


class Command(BaseCommand):
    """Migrate everything, as owner."""

    help = "Apply the migrations of the shared layer and of every college; needs DATABASE_OWNER_URL."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what was applied where."""
        with fleet.taking_turns():
            self.stdout.write(f"shared layer: {fleet.migrate_shared()} migrations")
            self.stdout.write("blueprint: recorded" if fleet.record_blueprint() else "blueprint: current")
            for slug, applied in fleet.migrate_colleges():
                self.stdout.write(f"{slug}: {applied} migrations")
