"""`resetsecondfactor`: lets somebody who lost phone and recovery codes set up a new phone."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from commons.accounts.public import account_called, reset_second_factor
from kernel.policy import CONSOLE, Actor
from kernel.refusals import Refusal
from tenants.public import shared_unit
from ui.refusals import words_of


class Command(BaseCommand):
    """Forget a second factor."""

    help = (
        "Forget the phone and the recovery codes of an account and end its sessions; at the next sign-in a "
        "new phone is set up. First make sure, by voice or face to face, that it is that person who asks."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whose, and whether to write."""
        parser.add_argument("account", metavar="EMAIL", help="the e-mail or the issued name to sign in with")
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what was done. Raises CommandError when there is no such account."""
        system = Actor.system(CONSOLE.kind, CONSOLE.id)
        try:
            with shared_unit():
                account_id = account_called(actor=system, name=options["account"])
                if options["dry_run"]:
                    self.stdout.write("The account is known. Nothing is changed: this was a dry run.")
                    return
                reset_second_factor(actor=system, account_id=account_id)
        except Refusal as refusal:
            raise CommandError(str(words_of(refusal))) from refusal
        self.stdout.write("Done: all sessions have ended; the next sign-in sets up a new phone.")
