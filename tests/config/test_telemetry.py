"""Reports of errors carry no personal data."""

from collections.abc import Iterator

import pytest
import sentry_sdk
from celery import Celery
from sentry_sdk.envelope import Envelope
from sentry_sdk.transport import Transport

from config.telemetry import only_what_is_ours, start_sentry, told_of
from kernel.ids import new_id


class Kept(Transport):
    """A transport that keeps what would have been sent."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[str] = []

    def capture_envelope(self, envelope: Envelope) -> None:
        self.sent.append(envelope.serialize().decode())


def test_a_report_keeps_the_kind_of_error_and_drops_its_words() -> None:
    kept = Kept()
    client = sentry_sdk.Client(
        dsn="https://key@example.invalid/1",
        transport=kept,
        include_local_variables=False,
        before_send=only_what_is_ours,
        default_integrations=False,
    )
    error = ValueError("Иванов Пётр, 12.03.2009")
    client.capture_event(*sentry_sdk.utils.event_from_exception(error))

    assert len(kept.sent) == 1
    assert "ValueError" in kept.sent[0]
    assert "Иванов" not in kept.sent[0]
    assert "\\u0418\\u0432" not in kept.sent[0]


@pytest.fixture
def reported() -> Iterator[Kept]:
    """What would have been sent by the SDK as it is joined to Celery."""
    kept = Kept()
    before = sentry_sdk.get_global_scope().client
    start_sentry("https://key@example.invalid/1", cell="probe", transport=kept)
    yield kept
    sentry_sdk.get_client().close()
    sentry_sdk.get_global_scope().set_client(before)


def test_a_report_of_a_task_names_cell_and_college_and_nobody(db: None, reported: Kept) -> None:
    tasks = Celery("probe", broker="memory://", set_as_current=False, fixups=[])
    college_id, canary = str(new_id()), f"Petrova {new_id()}"

    @tasks.task(name="probe.write")
    def write(name: str) -> None:
        with told_of(college_id):
            raise ValueError(name)

    write.apply(args=(canary,), throw=False)

    assert write.name == "probe.write"
    (report,) = reported.sent
    assert "ValueError" in report
    assert canary not in report
    assert f'"college":"{college_id}"' in report.replace(" ", "")
    assert '"cell":"probe"' in report.replace(" ", "")
    assert "celery_task_id" not in report
