"""Reports of errors, without anything that could tell a person."""

import sentry_sdk
from sentry_sdk.types import Event, Hint

KEPT = ("event_id", "timestamp", "level", "platform", "release", "environment", "exception", "tags", "sdk")


def start_sentry(dsn: str, *, cell: str) -> None:
    """Begin to report to `dsn`; an empty one reports nowhere."""
    if not dsn:
        return
    sentry_sdk.init(
        dsn=dsn,
        send_default_pii=False,
        include_local_variables=False,
        max_breadcrumbs=0,
        before_send=only_what_is_ours,
    )
    sentry_sdk.set_tag("cell", cell)


def only_what_is_ours(report: Event, _hint: Hint) -> Event:
    """Keep the kind and place of the error; drop its words, the request and the person."""
    kept: Event = {key: value for key, value in report.items() if key in KEPT}  # type: ignore[assignment]
    for told in kept.get("exception", {}).get("values", []):
        told.pop("value", None)
    return kept
