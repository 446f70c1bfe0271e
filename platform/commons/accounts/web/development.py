"""The development page: one-time codes and letters. It exists only with DEBUG."""

import email
from dataclasses import dataclass
from email import policy
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from commons.accounts.selectors.development import codes_now
from kernel.audience import for_everyone

LETTERS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that was put into a file."""

    to: str
    subject: str
    body: str


@for_everyone
def page(request: HttpRequest) -> HttpResponse:
    """Codes that change every 30 seconds, and the latest letters."""
    if not settings.DEBUG:
        raise Http404
    context = {"codes": codes_now(), "letters": letters_in(Path(settings.VAR_DIR) / "letters")}
    return render(request, "accounts/development.html", context)


def letters_in(folder: Path) -> list[Letter]:
    """The latest letters of a folder, newest first."""
    files = sorted(folder.glob("*.log"), key=lambda file: file.stat().st_mtime, reverse=True)
    return [letter for file in files[:LETTERS_SHOWN] for letter in reversed(_letters_of(file))]


def _letters_of(file: Path) -> list[Letter]:
    """Django's file backend parts the letters of one connection by a line of 79 dashes."""
    parts = file.read_bytes().split(b"\n" + b"-" * 79 + b"\n")
    return [_letter(part) for part in parts if part.strip()]


def _letter(raw: bytes) -> Letter:
    message = email.message_from_bytes(raw, policy=policy.default)
    body = message.get_body(("plain",))
    return Letter(str(message["To"]), str(message["Subject"]), str(body.get_content()) if body else "")
