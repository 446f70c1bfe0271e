"""The instruments bite: each planted defect is seen by the matrix or by the soak.

`manage.py verify teeth` plants them all; the suite a few quick ones.
"""

import logging
import os
from dataclasses import dataclass, field, replace

import pytest
import time_machine

from tenants.public import CollegeFacts
from tests.factories.journey import MONDAY
from tests.isolation.defects import DEFECTS, Defect
from tests.isolation.matrix import Matrix, matrices_of
from tests.isolation.reach import read
from tests.isolation.soak import soak
from tests.isolation.walks import Walk, walks_of
from tests.isolation.world import World, a_world

READS = int(os.environ.get("VERIFY_TEETH_READS", "0"))
"""Reads of a soak for each defect; 0 in the suite, which plants the quick ones only."""
QUICK = {
    "Employee is asked for without its employer_id",
    "one use-case forgets its policy",
    "paths are logged",
}
SHOWN = 160


@dataclass
class Instruments:
    """The matrix, which has learnt the pages while they were whole, and the soak."""

    world: World
    matrices: dict[str, Matrix] = field(default_factory=dict)

    def ready(self, planted: list[Defect]) -> "Instruments":
        """Learn the pages in which the defects will be, and find nothing wrong."""
        routes = {route for defect in planted for route in defect.routes}
        for host, matrix in matrices_of(self.world).items():
            there = matrix.addresses if READS else [one for one in matrix.addresses if one.route in routes]
            self.matrices[host] = replace(matrix, addresses=there, reach=read())
            assert self.matrices[host].run(routes).differences == []
        assert self._soaked(self._walks()) == []
        return self

    def seen(self, defect: Defect) -> str:
        """The first thing that is wrong with the defect planted; empty when none is seen."""
        walks = [] if defect.routes else self._walks(defect.read)
        with pytest.MonkeyPatch.context() as patch:
            defect.plant(patch, self.world)
            found = self._asked(defect) if defect.routes else self._soaked(walks)
        return found[0] if found else ""

    def _asked(self, defect: Defect) -> list[str]:
        return [line for one in self.matrices.values() for line in one.run(defect.routes).differences]

    def _walks(self, route: str = "") -> list[Walk]:
        """With sessions of their own, since a defect may have ended the earlier ones."""
        people = [one for one in walks_of(self.world) if one.name.startswith(("curator", "coordinator"))]
        return [one for one in people if route in {"", one.address.route}]

    def _soaked(self, walks: list[Walk]) -> list[str]:
        try:
            return soak(self.world, walks, reads=READS or 100, threads=4, seed=7).foreign
        except Exception as error:  # noqa: BLE001 - a guard of the product has stopped the run
            return [f"stopped by {type(error).__name__}: {error}"]


@time_machine.travel(MONDAY)
def test_every_planted_defect_is_seen(committed: str, colleges: dict[str, CollegeFacts]) -> None:
    logging.getLogger("nastavnik").setLevel(logging.ERROR)
    planted = [one for one in DEFECTS if READS or one.name in QUICK]
    instruments = Instruments(a_world(colleges)).ready(planted)
    seen = {one.name: instruments.seen(one) for one in planted}

    lines = [f"{'caught' if what else 'MISSED'}  {name}: {what[:SHOWN]}" for name, what in seen.items()]
    caught = sum(map(bool, seen.values()))
    print("\n".join(["", *lines, f"caught {caught} of {len(seen)}"]))  # noqa: T201 — the figures of a larger run
    assert [name for name, what in seen.items() if not what] == []
    assert len(seen) >= len(QUICK)
