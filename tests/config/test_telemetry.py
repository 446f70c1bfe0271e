"""Reports of errors carry no personal data."""

import sentry_sdk
from sentry_sdk.envelope import Envelope
from sentry_sdk.transport import Transport

from config.telemetry import only_what_is_ours


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
