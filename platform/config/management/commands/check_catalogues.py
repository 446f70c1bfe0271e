"""`check_catalogues`: fails when the sources and the Russian catalogue say different things."""

from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config import catalogues, extraction, translations


class Command(BaseCommand):
    """Check the translations."""

    help = "Extract the texts of the sources and fail when one has no Russian, or a Russian no source."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Raise CommandError with one line per missing, stale, untranslated or doubtful text."""
        sources = extraction.extract(Path(settings.ROOT))
        parts = {path.stem: polib.pofile(str(path)) for path in catalogues.parts()}
        found = translations.faults(sources, parts)
        if found:
            raise CommandError(f"{len(found)} texts want a hand:\n" + "\n".join(found))
        self.stdout.write(f"{len(sources)} texts, all in Russian")
