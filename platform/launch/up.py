"""`manage.py up`: sets up everything, fills a demonstration region, runs it until Ctrl-C."""

import argparse
import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from launch import packages, smoke
from launch.django_steps import compile_catalogues, run_command
from launch.fresh import forget
from launch.homes import demo_home
from launch.locks import opened, taken_alone
from launch.places import Places
from launch.ports import free_port
from launch.programs import programs_of
from launch.progress import Progress, progress
from launch.servers import Servers
from launch.supervisor import Supervisor
from launch.surroundings import allow_development, serving
from launch.trouble import Trouble

FIRST_PORT = 8000
READY_SECONDS = 90
WATCH_SECONDS = 1.0
HOPELESS_CRASHES = 3
HEADINGS = ("Who", "Address", "Sign-in name", "Password")


def main(places: Places, arguments: list[str]) -> int:
    options = parsed(arguments)
    show = progress()
    with sole_run(places):
        if options.fresh:
            with show.step("Forgetting earlier data"):
                forget(places)
        with prepared(places, show, options.colleges) as (servers, port):
            visit = checked if options.check else kept_running
            return visit(places, show, servers, port)


def parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="manage.py up", description=__doc__, allow_abbrev=False)
    parser.add_argument(
        "--check", action="store_true", help="start, ask a few pages, stop; the exit code tells"
    )
    parser.add_argument("--fresh", action="store_true", help="drop the embedded servers' data first")
    parser.add_argument("--colleges", type=int, metavar="N", help="how many colleges the region has")
    return parser.parse_args(arguments)


@contextmanager
def sole_run(places: Places) -> Iterator[None]:
    """Refuse a second `up` in the same folder: two schedulers would do everything twice."""
    lock = opened(places.locks / "up")
    if not taken_alone(lock):
        raise Trouble(
            "This folder is running already; its addresses stand in the terminal where it was started."
        )
    try:
        yield
    finally:
        os.close(lock)


@contextmanager
def prepared(places: Places, show: Progress, colleges: int | None) -> Iterator[tuple[Servers, int]]:
    """Do all that comes before the programs; the servers run while the body runs."""
    with show.step("Front-end packages") as note:
        packages.install(places, note)
    home = demo_home(places)
    with ExitStack() as stack:
        with show.step("Database and queue"):
            servers = stack.enter_context(serving(places, home))
        show.say(whereabouts(servers))
        allow_development(places)
        port = free_port(FIRST_PORT)
        os.environ["BASE_URL"] = f"http://localhost:{port}"
        with show.step("Tables of the shared part and of every college") as note:
            run_command(places, ["migrate_all"], note)
        with show.step("Catalogues of both languages") as note:
            compile_catalogues(places, note)
        with show.step("Demonstration region") as note:
            run_command(places, seeding(colleges), note)
        yield servers, port


def seeding(colleges: int | None) -> list[str]:
    return ["seed_demo"] if colleges is None else ["seed_demo", "--colleges", str(colleges)]


def whereabouts(servers: Servers) -> str:
    """Say which servers are in use, and where the embedded ones keep their data."""
    if not servers.daemons:
        return "    the servers named in the settings"
    titles = " and ".join(f"{daemon.title} on port {daemon.port}" for daemon in servers.daemons)
    account = servers.home.account
    under = "" if account.uid is None else f", run by the account {account.name}"
    return f"    embedded {titles}{under}; data in {servers.home.folder}"


def kept_running(places: Places, show: Progress, servers: Servers, port: int) -> int:
    """Keep everything running until Ctrl-C, or until the system asks to end."""
    with started(places, show, port) as supervisor:
        if not supervisor.asked_to_stop:
            show.table(HEADINGS, sign_ins(places))
            show.say(f"Open {os.environ['BASE_URL']} — Ctrl-C stops everything; logs are in {places.logs}")
        while not supervisor.asked_to_stop:
            supervisor.watch(WATCH_SECONDS)
            revive_fallen(servers, show)
        show.say("Stopping …")
    show.say("Stopped.")
    return 0


def checked(places: Places, show: Progress, _servers: Servers, port: int) -> int:
    """Ask the pages that must answer, then stop; 0 when all is well."""
    with started(places, show, port) as supervisor:
        with show.step("Asking the pages and the worker"):
            found = smoke.complaints(port) + smoke.complaints_of_worker(places)
        found += supervisor.crashes()
    for complaint in found:
        show.say(f"✗ {complaint}")
    show.say("Everything answers." if not found else f"{len(found)} of the answers are wrong.")
    return 1 if found else 0


@contextmanager
def started(places: Places, show: Progress, port: int) -> Iterator[Supervisor]:
    """Run the programs while the body runs; it begins once the web server is ready."""
    supervisor = Supervisor(programs_of(places, port), show.say)
    with supervisor.running():
        with show.step("Web, worker, schedule and relay"):
            await_ready(supervisor, port)
        yield supervisor


def await_ready(supervisor: Supervisor, port: int) -> None:
    end = time.monotonic() + READY_SECONDS
    while not supervisor.asked_to_stop and not smoke.is_ready(port):
        supervisor.watch(0.2)
        crashes = supervisor.crashes()
        if len(crashes) >= HOPELESS_CRASHES or time.monotonic() > end:
            answer = smoke.ask(port, smoke.READY)
            words = "\n".join([*crashes, f"{smoke.READY} answered {answer.code}: {answer.body[:500]}"])
            raise Trouble(f"The web server does not become ready.\n{words}\n{supervisor.last_words()}")


def revive_fallen(servers: Servers, show: Progress) -> None:
    for daemon in servers.fallen():
        show.say(f"{daemon.title} ended by itself; starting it again. Its words are in {daemon.log}")
        servers.revive(daemon)


def sign_ins(places: Places) -> list[list[str]]:
    """Return who may sign in to the demonstration, where and how."""
    lines = run_command(places, ["demo_sign_ins"], lambda _line: None)
    return [line.split("\t") for line in lines if line.count("\t") == len(HEADINGS) - 1]
