"""The bare address of a college's host: everybody is led to where their own work begins."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from kernel.requests import WorkRequest
from kernel.roles import PARTICIPANTS


@require_GET
def home(request: WorkRequest) -> HttpResponse:
    """Staff to the desk, participants to their pair."""
    return redirect("journey:home" if request.actor.role in PARTICIPANTS else "programme:desk")
