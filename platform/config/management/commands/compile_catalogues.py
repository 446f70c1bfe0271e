"""`compile_catalogues`: makes the files that Django reads from the catalogues' parts."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from config.catalogues import merged


class Command(BaseCommand):
    """Compile the translations."""

    help = "Compile the translations of locale/ru/parts into the file that Django reads."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Write locale/ru/LC_MESSAGES/django.mo."""
        target = Path(settings.LOCALE_PATHS[0]) / "ru" / "LC_MESSAGES" / "django.mo"
        target.parent.mkdir(parents=True, exist_ok=True)
        catalogue = merged()
        catalogue.save_as_mofile(str(target))
        self.stdout.write(f"{len(catalogue)} texts in Russian")
