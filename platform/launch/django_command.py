"""Every command that is not the launcher's own: Django's, with servers at hand."""

import os
from contextlib import ExitStack

from django.core.management import execute_from_command_line

from launch.given import TooFewAddresses, given_addresses
from launch.homes import demo_home
from launch.places import Places
from launch.sessions import ServerRefused
from launch.surroundings import INSIDE, allow_development, paths, serving

OVERVIEW = """\
Commands of the launcher:
  up     start everything with a demonstration region (up --help)
  test   run the tests with all they need (test --help)
  lint   run every linter and check
All other commands are Django's:
"""


def main(places: Places, arguments: list[str]) -> int:
    """Run the command; the last one to use the embedded servers stops them."""
    if arguments[:1] in ([], ["help"], ["--help"]):
        print(OVERVIEW, flush=True)
    with ExitStack() as stack:
        if INSIDE not in os.environ:
            surround(places, stack)
        execute_from_command_line([str(places.manage), *arguments])
    return 0


def surround(places: Places, stack: ExitStack) -> None:
    """Serve where servers are ours to run or prepare; in production take the settings as they are."""
    given = given_addresses(os.environ)
    try:
        stack.enter_context(serving(places, demo_home(places)))
    except (TooFewAddresses, ServerRefused):
        if not given:
            raise
        os.environ.update(paths(places))
    if len(given) < 2:
        allow_development(places)
