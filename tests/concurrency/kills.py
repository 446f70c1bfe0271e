"""A relay and two workers that are killed again and again while effects flow, and the count afterwards."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import redis
from django.conf import settings
from django.db import connection

from apps.records.public import emit
from kernel.ids import new_id
from tenants.public import CollegeFacts, active_colleges, college_unit, shared_unit
from tests.factories.probes import Happened

ROOT = Path(__file__).resolve().parents[2]
WORKER = [
    *("-m", "celery", "--app", "tests.concurrency.proving_ground", "--quiet", "worker"),
    *("--concurrency", "2", "--without-mingle", "--without-gossip", "--without-heartbeat"),
]
PROGRAMS = {"relay": ["-m", "django", "relay"], "worker one": WORKER, "worker two": WORKER}
LEASE_SECONDS = 3
GRACE = 60.0
"""Seconds: a worker that has lost a child waits a while for what that child was doing."""
BATCH = 50


@dataclass(frozen=True)
class Outcome:
    """What was left of so many effects after so many kills; `repeated` rows were begun more than once."""

    effects: int
    kills: int
    lost: int
    doubled: int
    repeated: int
    seconds: float


@dataclass
class Stage:
    """The running programs; all of them end with the block."""

    environment: dict[str, str]
    log: Path
    at_work: Path
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    fallen: int = 0

    def keep(self) -> None:
        """Start whatever has ended, as `up` does; who fell without being killed is counted in `fallen`."""
        for name, command in PROGRAMS.items():
            ended = self.running[name].poll() if name in self.running else None
            self.fallen += ended not in {None, -signal.SIGKILL}
            if name not in self.running or self.running[name].poll() is not None:
                with self.log.open("ab") as words:
                    self.running[name] = subprocess.Popen(
                        [sys.executable, *command],
                        cwd=ROOT,
                        env=self.environment,
                        stdin=subprocess.DEVNULL,
                        stdout=words,
                        stderr=words,
                        start_new_session=True,
                    )

    def kill(self, name: str) -> None:
        """A whole program, its children included, as by a loss of power."""
        os.killpg(self.running[name].pid, signal.SIGKILL)
        self.running[name].wait()

    def kill_a_child(self, name: str) -> bool:
        """One process of a worker at work, as the kernel does when memory ends; whether there was one.

        A worker that loses a child while it still starts takes that for a failed start and ends with code 1:
        once, before its loop begins, Celery asks `did_start_ok`, and billiard says no when any child has
        ended ("Could not start worker processes", celery/worker/loops.py). No setting changes it; who
        supervises the worker starts it again. Of 1,084 children killed at any moment 5 felled theirs so.
        """
        parent = self.running[name].pid
        if not (self.at_work / str(parent)).exists():
            return False
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii").split()
        if children:
            os.kill(int(random.choice(children)), signal.SIGKILL)
        return bool(children)

    def end(self) -> dict[str, int]:
        """Ask everything that runs to end; the exit codes."""
        at_work = {name: program for name, program in self.running.items() if program.poll() is None}
        for program in at_work.values():
            program.terminate()
        return {name: program.wait(timeout=GRACE) for name, program in at_work.items()}


@contextmanager
def staged(database: str, log: Path, **extra: str) -> Iterator[Stage]:
    """The programs on a database of their own and on queues of their own."""
    cell = f"proving-{new_id()}"
    at_work = log.with_name("at work")
    at_work.mkdir()
    address = f"{os.environ['DATABASE_URL'].rpartition('/')[0]}/{database}"
    environment = {
        **os.environ,
        **extra,
        "DATABASE_URL": address,
        "CELL": cell,
        "LEASE_SECONDS": str(LEASE_SECONDS),
        "AT_WORK": str(at_work),
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "platform")]),
    }
    stage = Stage(environment, log, at_work)
    stage.keep()
    try:
        yield stage
    finally:
        for name, program in stage.running.items():
            if program.poll() is None:
                stage.kill(name)
        _forget_queues(cell)


def _forget_queues(cell: str) -> None:
    with redis.Redis.from_url(f"{settings.REDIS_URL}/0") as broker:
        for key in broker.scan_iter(f"{cell}:*"):
            broker.delete(key)


def kill_while_effects_flow(stage: Stage, *, effects: int, kills: int, deadline: float) -> Outcome:
    """Tell half as many events as `effects` (each has two subscribers), kill, wait for the end, count."""
    began = time.monotonic()
    colleges = active_colleges()
    probes: list[UUID] = []
    killed = 0
    while time.monotonic() - began < deadline:
        missing = effects // 2 - len(probes)
        if missing:
            probes += _tell(random.choice(colleges), min(BATCH, missing))
        waiting = sum(_number(college, "delivered_at IS NULL") for college in colleges)
        if killed < kills and (len(probes) - waiting) * (kills + 1) > killed * (effects // 2):
            killed += _kill_something(stage, killed)
        stage.keep()
        if not missing and not waiting:
            break
        time.sleep(0.1)
    return _counted(probes, colleges, killed, time.monotonic() - began)


def _kill_something(stage: Stage, turn: int) -> bool:
    """Mostly what is quick to come back, so that many kills fit into the time of a test; whether it could."""
    match turn % 4:
        case 1:
            stage.kill("relay")
        case 3:
            stage.kill(random.choice(["worker one", "worker two"]))
        case _:
            return any([stage.kill_a_child("worker one"), stage.kill_a_child("worker two")])
    return True


def _tell(college: CollegeFacts, count: int) -> list[UUID]:
    probes = [new_id() for _one in range(count)]
    with college_unit(college.id):
        for probe_id in probes:
            emit(Happened(probe_id))
    return probes


def _number(college: CollegeFacts, condition: str) -> int:
    with college_unit(college.id), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM records_outboxrow WHERE {condition}")
        return int(cursor.fetchone()[0])


def _counted(
    probes: Sequence[UUID], colleges: Sequence[CollegeFacts], killed: int, seconds: float
) -> Outcome:
    seen: Counter[tuple[str, UUID]] = Counter()
    for college in colleges:
        with college_unit(college.id):
            seen.update(_acts("records"))
    with shared_unit():
        seen.update(_acts("public_records"))
    expected = [(act, probe) for act in ("probe.in_college", "probe.in_shared") for probe in probes]
    return Outcome(
        effects=len(expected),
        kills=killed,
        lost=sum(effect not in seen for effect in expected),
        doubled=sum(times - 1 for times in seen.values()),
        repeated=sum(_number(college, "attempts > 1") for college in colleges),
        seconds=round(seconds, 1),
    )


def _acts(prefix: str) -> list[tuple[str, UUID]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT act, subjects[1] FROM {prefix}_journalentry WHERE act LIKE 'probe.%'")
        return [(act, subject) for act, subject in cursor.fetchall()]
