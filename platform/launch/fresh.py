"""Forgets everything that a demonstration made: databases, queues, files, letters, passwords, logs."""

import os
import shutil

from launch.given import given_addresses
from launch.homes import demo_home
from launch.locks import alone, opened, taken_alone
from launch.places import Places
from launch.postgres import Postgres
from launch.trouble import Trouble
from launch.valkey import Valkey

MADE_BY_RUNNING = ("passwords", "files", "letters", "static", "log", "beat-schedule", "stamps")


def forget(places: Places) -> None:
    """Drop the embedded servers' data and the files beside it; a server of one's own is never touched."""
    if given_addresses(os.environ):
        raise Trouble("up --fresh never drops the data of a server named in DATABASE_URL; drop it yourself.")
    home = demo_home(places)
    users = opened(home.users)
    with alone(home.turn):
        if not taken_alone(users):
            raise Trouble("Another command of this folder uses the database right now; end it first.")
        for daemon in (Valkey(home), Postgres(home)):
            daemon.stop()
        if home.folder.exists():
            shutil.rmtree(home.folder)
    os.close(users)
    for name in MADE_BY_RUNNING:
        remove(places, name)


def remove(places: Places, name: str) -> None:
    path = places.var / name
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
