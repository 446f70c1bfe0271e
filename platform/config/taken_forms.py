"""Tells the tab that a form was taken, so that the draft kept there goes (`ui/scripts/drafts.js`)."""

import re
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

GetResponse = Callable[[HttpRequest], HttpResponse]
TOKEN = re.compile(r"[0-9a-f]{32}")
A_MINUTE = 60


class TakenFormsMiddleware:
    """Answers the token of a posted form with a cookie, when the view was reached and answered.

    Who was led to the sign-in page, was refused or met an error has not been heard: the draft stays.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        token = getattr(request, "reached_with_draft", "")
        if token and response.status_code < HTTPStatus.BAD_REQUEST:
            secure = settings.SESSION_COOKIE_SECURE
            response.set_cookie(f"taken-{token}", "yes", max_age=A_MINUTE, secure=secure, samesite="Lax")
        return response

    def process_view(self, request: HttpRequest, _view: object, _args: Any, _kwargs: Any) -> None:
        """The guards before us have let the request pass."""
        token = request.POST.get("draft_token", "")
        if TOKEN.fullmatch(token):
            request.reached_with_draft = token  # type: ignore[attr-defined]
