"""A process that is killed while it opens a college leaves the whole college, or nothing of it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connections

from apps.records.public import whoami
from commons.accounts.events import InvitationMade
from commons.accounts.models import Invitation
from commons.records.models import JournalEntry, OutboxRow
from tenants.models import College, Domain
from tenants.public import CollegeFacts, college_unit, shared_unit
from tests.factories.database import COLLEGES

OPENS = """
import os, signal, sys, django
django.setup()
from itertools import count
from uuid import UUID
from django.db import connections
from tests.factories import database
database.point_at(sys.argv[1])
from commons.colleges.public import NewCollege, open_college
from kernel.policy import CONSOLE, Actor

def open_one(slug):
    new = NewCollege(slug=slug, name="k", short_name="k", city="k", municipality_id=UUID(sys.argv[2]))
    open_college(actor=Actor.system(CONSOLE.kind, CONSOLE.id), new=new, curator_email="a@example.org")
"""
WITHOUT_END = (
    OPENS
    + """
for number in count():
    open_one(f"k{os.getpid()}-{number}")
    print(number, flush=True)
"""
)
KILLED_AT_EACH_STATEMENT = (
    OPENS
    + """
def die_at(fatal):
    seen = count()
    def statement(execute, *asked):
        if next(seen) == fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(*asked)
    for alias in ("default", "provisioner"):
        connections[alias].execute_wrappers.append(statement)

for fatal in count():
    child = os.fork()
    if not child:
        die_at(fatal)
        open_one(f"k-{fatal}")
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
        break
print(fatal)
"""
)


@contextmanager
def running(program: str, database: str, near: CollegeFacts) -> Iterator[subprocess.Popen[str]]:
    arguments = [sys.executable, "-c", program, database, str(near.municipality_id)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, env=os.environ) as process:
        yield process


def read_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def test_a_process_killed_at_each_statement_leaves_no_half_of_a_college(
    committed: str, zarechny: CollegeFacts
) -> None:
    with running(KILLED_AT_EACH_STATEMENT, committed, zarechny) as process:
        statements = int(read_line(process))

    assert statements > 10
    assert opened_whole() == {f"k-{statements}"}


def test_a_process_killed_at_any_moment_leaves_no_half_of_a_college(
    committed: str, zarechny: CollegeFacts
) -> None:
    for delay in (0.02, 0.09, 0.2):
        with running(WITHOUT_END, committed, zarechny) as process:
            read_line(process)
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)

    assert len(opened_whole()) >= 3


def opened_whole() -> set[str]:
    """The colleges that were opened, by their slugs, once it is sure that no part of another is there."""
    await_the_end_of_sessions()
    with shared_unit():
        colleges = {row.id: row for row in College.objects.all()}
        opened = {key: row for key, row in colleges.items() if row.slug not in COLLEGES}
        assert set(Domain.objects.values_list("tenant_id", flat=True)) == set(colleges)
        told = JournalEntry.objects.filter(act="colleges.open_college").values_list("subjects", flat=True)
        assert sorted(told) == sorted([key] for key in opened)
        invited = {row.id: row.workspace_id for row in Invitation.objects.filter(role="curator")}
        assert sorted(invited.values()) == sorted(opened)
        letters = OutboxRow.objects.filter(name=InvitationMade.name).values_list("payload", flat=True)
        assert {UUID(payload["invitation_id"]) for payload in letters} == set(invited)
    assert schemas() == {row.schema_name for row in colleges.values()}
    for college_id in colleges:
        with college_unit(college_id):
            assert whoami() == college_id
    return {row.slug for row in opened.values()}


def schemas() -> set[str]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(r"SELECT nspname FROM pg_namespace WHERE nspname LIKE 'c\_%'")
        return {str(name) for (name,) in cursor.fetchall()}


def await_the_end_of_sessions() -> None:
    """The server notices the death of a client only when it has finished the statement in hand."""
    end = time.monotonic() + 10
    while time.monotonic() < end and sessions_of_the_killed():
        time.sleep(0.05)


def sessions_of_the_killed() -> int:
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE usename = 'nastavnik_provisioner'"
            " AND datname = current_database() AND pid <> pg_backend_pid()"
        )
        return int(cursor.fetchone()[0])
