"""Logs: a line per request and per task; names of routes, ids and kinds of errors, never anybody's data.

The words of an error and the arguments of a library's message may hold a name or a token: both are left out.
"""

import sys
import traceback
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any

import structlog
from structlog.stdlib import ProcessorFormatter

PLACES_SHOWN = 8
Entry = MutableMapping[str, Any]


def without_words(_logger: Any, _method: str, entry: Entry) -> Entry:
    """Replace an exception by its kind and the places it went through."""
    entry.pop("stack_info", None)
    error = _error_of(entry.pop("exc_info", None))
    if error is not None:
        entry["error"] = type(error).__qualname__
        entry["where"] = _places(error.__traceback__)
    return entry


def _error_of(given: Any) -> BaseException | None:
    if isinstance(given, BaseException):
        return given
    if isinstance(given, tuple):
        return _error_of(given[1])
    return sys.exception() if given else None


def _places(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)[-PLACES_SHOWN:]
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]


SHARED_STEPS: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    without_words,
]


def log_settings(*, readable: bool) -> dict[str, Any]:
    """The LOGGING of Django: lines to read on a terminal, or JSON for a collector."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"ours": {"()": "config.logs.formatter", "readable": readable}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "ours"}},
        "root": {"handlers": ["stderr"], "level": "INFO"},
        "loggers": {
            "django": {"handlers": [], "level": "WARNING", "propagate": True},
            "django.request": {"handlers": [], "level": "ERROR"},
            "celery": {"handlers": [], "level": "WARNING"},
            "httpx": {"level": "WARNING"},
        },
    }


def formatter(*, readable: bool) -> ProcessorFormatter:
    """The one form of all lines. A library's message is kept as its template, without what fills it."""
    last = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()) if readable else _json()
    return ProcessorFormatter(
        foreign_pre_chain=SHARED_STEPS,
        processors=[ProcessorFormatter.remove_processors_meta, last],
        use_get_message=False,
    )


def _json() -> structlog.processors.JSONRenderer:
    return structlog.processors.JSONRenderer(ensure_ascii=False)


def configure_structlog() -> None:
    """Let structlog write through Python's logging, so that there is one form and one place."""
    structlog.configure(
        processors=[*SHARED_STEPS, ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
