"""Tasks as they really go: an act's events, the relay, bodies in Valkey, a worker's call of the handlers."""

import base64
import json
import random
from collections.abc import Callable, Iterator
from threading import Lock
from typing import Any

from apps.notices.public import notify
from apps.people.events import PersonChanged
from apps.people.models import Person
from apps.records.public import emit
from commons.pool.handlers import check_placements
from commons.records.events import NightFell
from config.celery import COLLEGE_QUEUES, SHARED_QUEUE, app
from config.relay import Relay
from tenants.public import college_unit, shared_unit
from tests.factories.actors import the_system
from tests.factories.journey import MONDAY
from tests.isolation.world import World

QUEUES = (SHARED_QUEUE, *(f"college.{number}" for number in range(COLLEGE_QUEUES)))
_relay_turn = Lock()
Wrong = Callable[[str], None]


def work(world: World, draw: random.Random, wrong: Wrong) -> int:
    """Change people of two colleges and write to them, let a night fall, do all tasks of it; how many."""
    for slug in draw.sample(sorted(world.lives), 2):
        with college_unit(world.college(slug).id):
            person = draw.choice(world.rows[slug][Person])
            emit(PersonChanged(person))
            notify(
                actor=the_system(world.college(slug)),
                people=[person],
                kind="matching.mentor_found",
                facts={"name": world.tokens.made(slug, "told.in_words")},
            )
    with shared_unit():
        check_placements(NightFell(MONDAY.date()), college_id=None)
    with _relay_turn:
        Relay().round()
    done = 0
    for body in _bodies():
        _look(world, body, wrong)
        _run(body)
        done += 1
    return done


def _bodies() -> Iterator[dict[str, Any]]:
    """What lies in the queues, taken out."""
    with app.pool.acquire(block=True) as line:
        client: Any = line.default_channel.client  # type: ignore[attr-defined]
        for queue in QUEUES:
            while (taken := client.rpop(queue)) is not None:
                yield json.loads(taken)


def _look(world: World, body: dict[str, Any], wrong: Wrong) -> None:
    """A body names a row and its college, and nobody."""
    text = json.dumps(body) + base64.b64decode(body["body"]).decode()
    _args, place, _rest = json.loads(base64.b64decode(body["body"]))
    ours = {slug for slug, life in world.lives.items() if str(life.college.id) == place.get("college_id")}
    if world.tokens.found(text) or world.tokens.places_in(text) - ours:
        wrong(f"a task of {sorted(ours)} holds {world.tokens.places_in(text)}")


def _run(body: dict[str, Any]) -> None:
    args, place, _rest = json.loads(base64.b64decode(body["body"]))
    app.tasks[body["headers"]["task"]](*args, **place)
