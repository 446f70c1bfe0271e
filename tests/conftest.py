"""What every test may ask for: colleges of the template, a place to stand in, a database that commits."""

import os
from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.db import transaction
from django.utils import timezone, translation
from pytest_django.plugin import DjangoDbBlocker

from apps.records.public import whoami
from tenants import context
from tenants.public import CollegeFacts
from tenants.unit import UnitOfWork
from tests.factories import database


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """One clone of the template for this process."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    name = f"nastavnik_test_{os.getpid()}_{worker}"
    with django_db_blocker.unblock():
        database.clone(name)
        database.point_at(name)
    yield
    with django_db_blocker.unblock():
        database.point_at(name)
        database.drop(name)


@pytest.fixture(scope="session")
def colleges(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[str, CollegeFacts]:
    """The colleges of the template by their short address."""
    with django_db_blocker.unblock():
        return {slug: database.facts_of(slug) for slug in database.COLLEGES}


@pytest.fixture
def zarechny(colleges: dict[str, CollegeFacts]) -> CollegeFacts:
    """The college in which most tests play."""
    return colleges["zarechny"]


@pytest.fixture
def severny(colleges: dict[str, CollegeFacts]) -> CollegeFacts:
    """Another college of the same region."""
    return colleges["severny"]


@pytest.fixture
def ozerny(colleges: dict[str, CollegeFacts]) -> CollegeFacts:
    """A college of another region."""
    return colleges["ozerny"]


@pytest.fixture(autouse=True)
def _nothing_said_before() -> Iterator[None]:
    """A page leaves its language and zone with the thread; the next test begins without."""
    yield
    translation.deactivate()
    timezone.deactivate()


class UnitOfTest(UnitOfWork):
    """A unit inside the test's own transaction, in which requests and tasks may open theirs."""

    def _begin(self) -> None:
        self._atomic = transaction.atomic(using=context.alias())
        self._atomic._from_testcase = True  # type: ignore[attr-defined]
        self._atomic.__enter__()


def _standing_in(scope: context.Scope) -> Iterator[None]:
    with context.within(scope):
        unit = UnitOfTest()
        unit.enter()
        yield
        unit.leave(commit=False)


@pytest.fixture
def college(db: None, zarechny: CollegeFacts) -> Iterator[CollegeFacts]:
    """Stand in zarechny for the whole test; everything is rolled back."""
    for _ in _standing_in(zarechny.scope):
        assert whoami() == zarechny.id
        yield zarechny


@pytest.fixture
def shared(db: None) -> Iterator[None]:
    """Stand in the shared layer for the whole test; everything is rolled back."""
    yield from _standing_in(context.SHARED)


@pytest.fixture
def committed(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """A database of this test's own in which things are really stored; its name."""
    home = database.name_now()
    name = f"nastavnik_race_{uuid4().hex[:12]}"
    with django_db_blocker.unblock():
        database.clone(name)
        database.point_at(name)
        try:
            yield name
        finally:
            database.point_at(home)
            database.drop(name)
