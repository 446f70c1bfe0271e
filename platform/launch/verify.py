"""`manage.py verify`: the proofs that are too long for the suite, at any size; exit code 0 when they hold.

They run on servers and databases of the tests, never on anybody's data.
"""

import argparse
import os

from launch import suite
from launch.places import Places

TESTS = {
    "effects": "tests/concurrency/test_kills.py::test_kills_lose_nothing_and_double_nothing",
    "isolation": "tests/isolation/test_soak.py::test_no_foreign_word_leaves_the_product",
    "matrix": "tests/isolation/test_matrix.py::test_a_foreign_object_is_answered_like_an_absent_one",
    "races": "tests/concurrency/test_races.py",
    "teeth": "tests/isolation/test_teeth.py::test_every_planted_defect_is_seen",
}
"""The test that carries out each proof; the options reach it as VERIFY_<PROOF>_<OPTION>."""


def main(places: Places, arguments: list[str]) -> int:
    asked = vars(parsed(arguments))
    proof = asked.pop("proof")
    os.environ |= {f"VERIFY_{proof}_{option}".upper(): str(value) for option, value in asked.items()}
    return suite.main(places, [suite.WITHOUT_BROWSER, "-q", "-s", TESTS[proof]])


def parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="manage.py verify", description=__doc__, allow_abbrev=False)
    proofs = parser.add_subparsers(required=True, dest="proof", metavar="PROOF")
    effects = proofs.add_parser("effects", help="kill worker and relay while effects flow: 0 lost, 0 doubled")
    effects.add_argument("--effects", type=int, default=20_000, metavar="N", help="how many effects")
    effects.add_argument("--kills", type=int, default=50, metavar="N", help="how many kills")
    soak = proofs.add_parser("isolation", help="read everything at once: 0 foreign words anywhere")
    soak.add_argument("--reads", type=int, default=200_000, metavar="N", help="how many reads in all")
    soak.add_argument("--threads", type=int, default=4, metavar="T", help="threads of each process")
    soak.add_argument("--processes", type=int, default=2, metavar="P", help="processes")
    matrix = proofs.add_parser("matrix", help="every address x method x role x object: foreign like absent")
    matrix.add_argument("--every", type=int, default=1, metavar="N", help="ask for one role in N only")
    races = proofs.add_parser("races", help="writers race, with guards and without: harm only without")
    races.add_argument("--trials", type=int, default=200, metavar="N", help="how many trials of a scenario")
    races.add_argument("--writers", type=int, default=8, metavar="N", help="how many writers in a trial")
    matrix.add_argument("--write", action="store_true", help="write anew how much each role reaches")
    teeth = proofs.add_parser("teeth", help="plant defects in the product: each is seen")
    teeth.add_argument(
        "--reads", type=int, default=150, metavar="N", help="reads to see one that has no page"
    )
    return parser.parse_args(arguments)
