"""The Celery application: how tasks travel. What they do stands in `config.delivery` and `config.beat`."""

import os
from importlib import import_module
from zlib import crc32

import django
from celery import Celery, signals
from django.apps import apps
from django.conf import settings
from django.db import close_old_connections, connections
from kombu import Queue

from config.beat_schedule import SCHEDULE

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

SHARED_QUEUE = "shared"
COLLEGE_QUEUES = 8
"""Colleges share these by a hash, so that one busy college does not hold up all the others."""


def queue_of(college_id: object) -> str:
    """The queue of a college, the same in every process."""
    return f"college.{crc32(str(college_id).encode()) % COLLEGE_QUEUES}"


# Django's own fixup reconnects for every task; below we drop only connections that are stale.
app = Celery("nastavnik", fixups=[])
app.conf.update(
    broker_url=f"{settings.REDIS_URL.rstrip('/')}/0",
    broker_connection_retry_on_startup=True,
    broker_connection_max_retries=None,
    broker_transport_options={
        "visibility_timeout": settings.LEASE.total_seconds(),
        "global_keyprefix": f"{settings.CELL}:",
        "socket_timeout": 10,
        "socket_connect_timeout": 5,
    },
    task_publish_retry=False,
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    task_ignore_result=True,
    task_serializer="json",
    accept_content=["json"],
    worker_prefetch_multiplier=1,
    worker_cancel_long_running_tasks_on_connection_loss=False,
    task_queues=[Queue(name) for name in (SHARED_QUEUE, *(f"college.{n}" for n in range(COLLEGE_QUEUES)))],
    task_default_queue=SHARED_QUEUE,
    task_create_missing_queues=False,
    imports=("config.delivery", "config.beat"),
    beat_schedule=SCHEDULE,
    enable_utc=True,
    timezone=settings.TIME_ZONE,
)


@signals.setup_logging.connect
def keep_our_logs(**_sent: object) -> None:
    """That somebody listens keeps Celery from setting up logs of its own."""


@signals.import_modules.connect
def wake_django(**_sent: object) -> None:
    """Before worker and schedule import their tasks. Raises ImproperlyConfigured where they must not start.

    This is the one signal of Celery whose listener can refuse: errors of all others are only logged.
    """
    if not apps.ready:
        django.setup()
    import_module("config.checks").refuse_unsafe_start()
    connections.close_all()


@signals.worker_process_init.connect
def leave_the_parent_s_connections(**_sent: object) -> None:
    """A forked process may not share a connection with its parent."""
    connections.close_all()


@signals.task_prerun.connect
@signals.task_postrun.connect
def drop_stale_connections(**_sent: object) -> None:
    """As a web process does between requests."""
    if not any(connection.in_atomic_block for connection in connections.all(initialized_only=True)):
        close_old_connections()
