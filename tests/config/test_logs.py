"""Log lines say which route, college and kind of error; no name, no address, no token gets into them."""

import io
import json
import logging
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import structlog
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from apps.records import public as records
from config.delivery import deliver_row_of_college
from config.logs import formatter
from config.request_log import RequestLogMiddleware
from kernel.ids import new_id
from kernel.subscriptions import SUBSCRIPTIONS, in_college
from tenants.public import CollegeFacts, college_unit
from tests.factories.probes import Happened, write_and_break

CANARIES = ("Ivanov", "12.03.2009", "t0ken", "petrova@")


class Lines(logging.StreamHandler[io.StringIO]):
    """What would have been written to the log."""

    def __init__(self) -> None:
        super().__init__(io.StringIO())
        self.setFormatter(formatter(readable=False))

    def all(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.stream.getvalue().splitlines()]


@pytest.fixture
def lines() -> Iterator[Lines]:
    kept = Lines()
    logging.getLogger().addHandler(kept)
    yield kept
    logging.getLogger().removeHandler(kept)


def told(lines: Lines, event: str) -> list[dict[str, Any]]:
    return [line for line in lines.all() if line["event"] == event]


def assert_no_canary(lines: Lines) -> None:
    written = lines.stream.getvalue()
    assert written
    assert [canary for canary in CANARIES if canary in written] == []


def test_a_request_is_one_line_without_its_path(client: Client, college: CollegeFacts, lines: Lines) -> None:
    client.get("/no/such/t0ken/?q=Ivanov", headers={"host": "zarechny.localhost"})

    (line,) = told(lines, "request")
    assert (line["method"], line["route"], line["status"]) == ("GET", "none", 404)
    assert_no_canary(lines)


def test_an_error_of_a_view_is_told_by_kind_and_place(lines: Lines) -> None:
    def break_down(_request: HttpRequest) -> HttpResponse:
        try:
            int("Ivanov Pyotr, 12.03.2009")
        except ValueError:
            structlog.get_logger("probe").exception("the view broke")
        return HttpResponse(status=500)

    RequestLogMiddleware(break_down)(RequestFactory().get("/t0ken/"))

    (line,) = told(lines, "the view broke")
    assert line["error"] == "ValueError"
    assert line["where"][-1].endswith(" break_down")
    assert_no_canary(lines)


def test_a_library_s_arguments_are_dropped(lines: Lines) -> None:
    logging.getLogger("some.library").error("cannot write to %s", "petrova@example.invalid")

    assert told(lines, "cannot write to %s")[0]["logger"] == "some.library"
    assert_no_canary(lines)


def test_a_failing_task_is_told_without_the_words_of_its_error(
    college: CollegeFacts, lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SUBSCRIPTIONS, Happened.name, (in_college(write_and_break),))
    with college_unit(college.id):
        records.emit(Happened(new_id()))

    deliver_row_of_college(str(_only_row(college)), college_id=str(college.id))

    (failed,) = told(lines, "a subscriber failed")
    assert (failed["error"], failed["college"]) == ("Broken", str(college.id))
    (task,) = told(lines, "task")
    assert (task["task"], task["outcome"]) == ("deliver.row_of_college", "done")
    assert_no_canary(lines)


def _only_row(college: CollegeFacts) -> object:
    with college_unit(college.id):
        (row,) = records.claim_rows(10, timedelta(minutes=2))
    return row.id
