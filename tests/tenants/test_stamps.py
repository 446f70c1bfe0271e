"""A row read in one college is never written into another; the cache never mixes them."""

import pytest
from django.core.cache import cache

from apps.records.models import OutboxRow
from tenants import context
from tenants.context import IsolationError
from tenants.models import College
from tenants.public import CollegeFacts, college_unit


def a_row() -> OutboxRow:
    return OutboxRow.objects.create(name="test.happened", payload={})


def test_a_row_of_one_college_is_not_saved_in_another(
    db: None, zarechny: CollegeFacts, severny: CollegeFacts
) -> None:
    with college_unit(zarechny.id):
        made, read = a_row(), OutboxRow.objects.get(pk=a_row().pk)
        made.save()
        read.save()
    with college_unit(severny.id):
        for row in (made, read):
            with pytest.raises(IsolationError):
                row.save()
            with pytest.raises(IsolationError):
                row.delete()
        assert not OutboxRow.objects.exists()


def test_the_cache_parts_colleges(db: None, zarechny: CollegeFacts, severny: CollegeFacts) -> None:
    with context.within(zarechny.scope):
        cache.set("answer", "of zarechny", 60)
        assert cache.get("answer") == "of zarechny"
    with context.within(severny.scope):
        assert cache.get("answer") is None
        assert cache.get_or_set("answer", "of severny", 60) == "of severny"
    with context.within(zarechny.scope):
        assert cache.get("answer") == "of zarechny"


def test_the_cache_refuses_whoever_stands_nowhere() -> None:
    with pytest.raises(IsolationError):
        cache.set("answer", "of nobody")


def test_the_libraries_own_ways_of_switching_are_closed(zarechny: CollegeFacts) -> None:
    college = College(schema_name=zarechny.schema_name)
    with pytest.raises(IsolationError):
        college.activate()
    with pytest.raises(IsolationError):
        college.__enter__()
