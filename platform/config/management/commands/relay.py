"""`manage.py relay`: hands the rows of all outboxes to the workers until it is asked to end."""

import signal
from typing import Any

from django.core.management.base import BaseCommand

from config.checks import refuse_unsafe_start
from config.relay import Relay


class Command(BaseCommand):
    """Runs the one relay of this cell; a second one waits for its turn."""

    help = "Hand events and due jobs from the outboxes to the workers."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until SIGTERM or SIGINT. Raises ImproperlyConfigured where it must not start."""
        refuse_unsafe_start()
        relay = Relay()
        for asked in (signal.SIGTERM, signal.SIGINT):
            signal.signal(asked, relay.stop)
        relay.run()
