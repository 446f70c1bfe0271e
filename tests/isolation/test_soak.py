"""Threads read everything of three colleges at once; nothing that leaves the product holds a foreign word.

`manage.py verify isolation` runs it at any size, over several processes.
"""

import os
from pathlib import Path

import time_machine

from tenants.public import CollegeFacts
from tests.factories.journey import MONDAY
from tests.isolation.processes import soak_apart
from tests.isolation.soak import Outcome, soak
from tests.isolation.walks import walks_of
from tests.isolation.world import a_world

READS = int(os.environ.get("VERIFY_ISOLATION_READS", "2000"))
THREADS = int(os.environ.get("VERIFY_ISOLATION_THREADS", "4"))
PROCESSES = int(os.environ.get("VERIFY_ISOLATION_PROCESSES", "1"))
MET = (
    *("cancelled", "nested", "nested, broken", "tasks", "answers 500", "answers with own words"),
    *("log lines", "reports", "letters", "rows of the shared layer"),
)
"""What a run must have met, or it has proven nothing."""


def soaked(committed: str, colleges: dict[str, CollegeFacts], folder: Path) -> Outcome:
    with time_machine.travel(MONDAY):
        world = a_world(colleges)
        walks = walks_of(world)
        if PROCESSES == 1:
            return soak(world, walks, reads=READS, threads=THREADS, seed=1)
    outcome = Outcome()
    for one in soak_apart(
        world,
        walks,
        database=committed,
        folder=folder,
        reads=READS,
        threads=THREADS,
        processes=PROCESSES,
    ):
        outcome += one
    return outcome


def test_no_foreign_word_leaves_the_product(
    committed: str, colleges: dict[str, CollegeFacts], tmp_path: Path
) -> None:
    outcome = soaked(committed, colleges, tmp_path)

    told = "\n".join(f"{name:28}{count:9}" for name, count in sorted(outcome.counts.items()))
    print(f"\n{told}\n{'foreign':28}{len(outcome.foreign):9}")  # noqa: T201 — the figures of a larger run
    assert outcome.foreign == []
    assert outcome.counts["reads"] == READS // PROCESSES * PROCESSES
    assert [one for one in MET if not outcome.counts[one]] == []
