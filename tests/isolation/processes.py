"""The soak over several processes, which know the world from a file and the database from their settings."""

import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.isolation.soak import Outcome
    from tests.isolation.walks import Walk
    from tests.isolation.world import World

ROOT = Path(__file__).resolve().parents[2]
ADDRESSES = ("DATABASE_URL", "DATABASE_PROVISIONER_URL", "DATABASE_OWNER_URL")


def soak_apart(
    world: "World",
    walks: "list[Walk]",
    *,
    database: str,
    folder: Path,
    reads: int,
    threads: int,
    processes: int,
) -> "list[Outcome]":
    """So many reads in all; the outcome of each process."""
    (folder / "world").write_bytes(pickle.dumps((world, walks)))
    environment = {
        **os.environ,
        **{one: f"{os.environ[one].rpartition('/')[0]}/{database}" for one in ADDRESSES},
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "platform")]),
    }
    command = [sys.executable, "-m", "tests.isolation.processes", str(folder)]
    told = [str(reads // processes), str(threads)]
    running = [
        subprocess.Popen([*command, *told, str(number)], cwd=ROOT, env=environment)
        for number in range(processes)
    ]
    ended = [one.wait() for one in running]
    if any(ended):
        raise RuntimeError(f"processes ended with {ended}")
    return [pickle.loads((folder / f"{number}").read_bytes()) for number in range(processes)]  # noqa: S301 - our own


def main(folder: Path, reads: int, threads: int, number: int) -> None:
    """One process."""
    import django  # noqa: PLC0415 - the settings come with the environment

    django.setup()
    import time_machine  # noqa: PLC0415 - Django is awake now
    from django.test.utils import setup_test_environment  # noqa: PLC0415

    from tests.factories.journey import MONDAY  # noqa: PLC0415
    from tests.isolation.soak import soak  # noqa: PLC0415

    setup_test_environment(debug=False)
    world, walks = pickle.loads((folder / "world").read_bytes())  # noqa: S301 - our own
    with time_machine.travel(MONDAY):
        outcome = soak(world, walks, reads=reads, threads=threads, seed=number + 1)
    (folder / str(number)).write_bytes(pickle.dumps(outcome))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
