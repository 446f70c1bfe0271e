"""`check_catalogues`: fails when a text of the catalogues has no Russian."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from config.catalogues import untranslated


class Command(BaseCommand):
    """Check the translations."""

    help = "Fail when a text of the catalogues is not translated, or two parts differ about one."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Raise CommandError with the texts that lack a translation."""
        missing = untranslated()
        if missing:
            raise CommandError("Not translated:\n" + "\n".join(missing))
