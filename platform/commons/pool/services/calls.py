"""A college asks the pool, and stops asking."""

from collections.abc import Iterable
from uuid import UUID

from commons.pool.models import Call, Placement
from commons.pool.models.call import SPECIALTY_LENGTH
from commons.pool.rules import HOLDING, Act, MenteeIsCalledForAlready, State, check_nameless, check_not_closed
from commons.pool.services.moving import let_go
from commons.records.public import record
from kernel.clock import now
from kernel.columns import check_columns
from kernel.constraints import refusing
from kernel.policy import Actor
from kernel.refusals import found
from tenants.public import college_facts


def open_call(
    *,
    actor: Actor,
    mentee_entry_id: UUID,
    form: str,
    requests: Iterable[str],
    specialty: str,
    course: int | None,
    is_minor: bool,
    note: str,
) -> UUID:
    """Ask the employers of the region for a mentor, without saying for whom (B1).

    Raises NoteTellsWho, MenteeIsCalledForAlready.
    """
    check_nameless(note)
    college = college_facts(actor.workspace.id)
    call = Call(
        region_id=college.region_id,
        college_id=college.id,
        municipality_id=college.municipality_id,
        mentee_entry_id=mentee_entry_id,
        form=form,
        requests=list(requests),
        specialty=specialty[:SPECIALTY_LENGTH],
        course=course,
        is_minor=is_minor,
        note=note,
    )
    check_columns(Call, {"form": form, "requests": call.requests, "note": note, "course": course})
    with refusing(Call, one_open_call_per_mentee_entry=MenteeIsCalledForAlready()):
        call.save(force_insert=True)
    record(actor=actor, act="pool.open_call", subjects=[call.id])
    return call.id


def close_call(*, actor: Actor, call_id: UUID) -> None:
    """The mentee needs nobody any more; whoever is offered or accepted is let go."""
    call = found(Call.objects.select_for_update().filter(college_id=actor.workspace.id, id=call_id))
    check_not_closed(closed=call.state == Call.State.CLOSED)
    held = Placement.objects.select_for_update().filter(call=call, state__in=HOLDING).first()
    call.state, call.closed_at = Call.State.CLOSED, now()
    call.save()
    if held is not None:
        held.call = call
        let_go(held, Act.DECLINE if held.state == State.OFFERED else Act.FREE)
    record(actor=actor, act="pool.close_call", subjects=[call_id])
