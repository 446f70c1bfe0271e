"""`manage.py verify`: the proofs that are too long for the suite, at any size; exit code 0 when they hold.

They run on servers and databases of the tests, never on anybody's data.
"""

import argparse
import os

from launch import suite
from launch.places import Places

KILLS = "tests/concurrency/test_kills.py::test_kills_lose_nothing_and_double_nothing"


def main(places: Places, arguments: list[str]) -> int:
    asked = parsed(arguments)
    os.environ["VERIFY_EFFECTS"] = str(asked.effects)
    os.environ["VERIFY_KILLS"] = str(asked.kills)
    return suite.main(places, [suite.WITHOUT_BROWSER, "-q", "-s", KILLS])


def parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="manage.py verify", description=__doc__, allow_abbrev=False)
    proofs = parser.add_subparsers(required=True, metavar="PROOF")
    effects = proofs.add_parser("effects", help="kill worker and relay while effects flow: 0 lost, 0 doubled")
    effects.add_argument("--effects", type=int, default=20_000, metavar="N", help="how many effects")
    effects.add_argument("--kills", type=int, default=50, metavar="N", help="how many kills")
    return parser.parse_args(arguments)
