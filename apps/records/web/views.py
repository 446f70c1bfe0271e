"""The page of a long task: how far it is, and the way to its result; it asks itself each second."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from apps.records.public import TaskState, task_state
from kernel.long_tasks import KINDS
from kernel.requests import WorkRequest


@require_GET
def task(request: WorkRequest, task_id: UUID) -> HttpResponse:
    """One task of mine."""
    state = task_state(actor=request.actor, task_id=task_id)
    return render(request, "records/task.html", {"task": state, "title": _title(state), "page": _page(state)})


def _title(state: TaskState) -> str:
    return _(KINDS[state.kind].title) if state.kind in KINDS else _("Long work")


def _page(state: TaskState) -> str:
    """Where the result is shown, once there is one."""
    known = KINDS.get(state.kind)
    return reverse(known.page, args=[state.id]) if state.finished and known and known.page else ""
