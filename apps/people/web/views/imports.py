"""The import step by step: file, columns, check, loading."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from apps.people import public as people_door
from apps.people.roster.bad_rows import write_bad_rows
from apps.people.web.column_choice import ColumnsPage, chosen_columns
from apps.people.web.forms import UploadForm
from apps.people.web.mending import settled_rows
from apps.people.web.review import ReviewPage
from apps.people.web.steps import of_batch, steps
from apps.records.public import task_state
from kernel.refusals import NotVisible
from kernel.requests import WorkRequest
from ui.forms import done as done_by
from ui.forms import version_of
from ui.spreadsheets import attachment
from ui.toasts import tell


def upload(request: WorkRequest) -> HttpResponse:
    """Choose a file, or go on with one that waits."""
    drafts = people_door.open_drafts(actor=request.actor)
    form = UploadForm(request.POST or None, request.FILES or None)
    kept: list[UUID] = []
    if form.is_bound and form.is_valid() and done_by(form, lambda: kept.append(_keep(request, form))):
        return redirect(_first_step(request, kept[0]), kept[0])
    batches = people_door.loaded_batches(actor=request.actor)
    facts = {"form": form, "drafts": drafts, "batches": batches, "steps": steps()}
    return render(request, "people/import_file.html", facts)


def columns(request: WorkRequest, draft_id: UUID) -> HttpResponse:
    """Say what the columns hold."""
    draft = people_door.draft_columns(actor=request.actor, draft_id=draft_id)
    if request.method == "POST":
        people_door.settle_columns(
            actor=request.actor,
            draft_id=draft_id,
            version=version_of(request.POST),
            chosen=chosen_columns(request.POST, draft),
        )
        return redirect("people:import-check", draft_id)
    return render(request, "people/import_columns.html", {"page": ColumnsPage(draft), "draft": draft})


def check(request: WorkRequest, draft_id: UUID) -> HttpResponse:
    """What loading would do; mend rows in place."""
    if request.method == "POST":
        people_door.settle_draft(
            actor=request.actor,
            draft_id=draft_id,
            version=version_of(request.POST),
            later=settled_rows(request.POST),
        )
        tell(request, _("Checked again with what you mended"))
        return redirect(request.get_full_path())
    draft = people_door.review_draft(actor=request.actor, draft_id=draft_id)
    return render(
        request, "people/import_check.html", {"page": ReviewPage.of(draft, request.GET), "draft": draft}
    )


def bad_rows(request: WorkRequest, draft_id: UUID) -> HttpResponse:
    """The bad rows with their reasons as a workbook."""
    draft = people_door.review_draft(actor=request.actor, draft_id=draft_id)
    return attachment(_("Rows to mend.xlsx"), write_bad_rows(draft.run, translate=_))


@require_POST
def load(request: WorkRequest, draft_id: UUID) -> HttpResponse:
    """Load the good rows, or let a worker load many."""
    version = version_of(request.POST)
    loading = people_door.begin_loading(actor=request.actor, draft_id=draft_id, version=version)
    if loading.task_id:
        return redirect("records:task", loading.task_id)
    return redirect("people:import-done", loading.batch_id)


def loaded(request: WorkRequest, task_id: UUID) -> HttpResponse:
    """To what a worker loaded."""
    result = task_state(actor=request.actor, task_id=task_id).result
    if "batch_id" not in result:
        raise NotVisible
    return redirect("people:import-done", result["batch_id"])


def drop(request: WorkRequest, draft_id: UUID) -> HttpResponse:
    """Ask once, then give the import up."""
    if request.method == "POST":
        people_door.drop_draft(actor=request.actor, draft_id=draft_id)
        tell(request, _("The file and what was mended in it are destroyed"))
        return redirect("people:import")
    draft = people_door.draft_columns(actor=request.actor, draft_id=draft_id)
    return render(request, "people/import_drop.html", {"draft": draft})


def done(request: WorkRequest, batch_id: UUID) -> HttpResponse:
    """What was loaded, and what comes next."""
    batch = people_door.loaded_batch(actor=request.actor, batch_id=batch_id)
    facts = {"batch": batch, "steps": steps(), "figures": of_batch(batch)}
    return render(request, "people/import_done.html", facts)


def _keep(request: WorkRequest, form: UploadForm) -> UUID:
    file = form.cleaned_data["file"]
    content = people_door.uploaded_content(file)
    return people_door.keep_draft(actor=request.actor, file_name=file.name, content=content)


def _first_step(request: WorkRequest, draft_id: UUID) -> str:
    draft = people_door.draft_columns(actor=request.actor, draft_id=draft_id)
    return "people:import-columns" if ColumnsPage(draft).needs_answers else "people:import-check"
