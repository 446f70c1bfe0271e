"""Who reacts to which event: one line an event; handlers run after the event's transaction is stored."""

from apps.notices import handlers as notices
from apps.notices.events import LetterWritten
from apps.people import handlers as people
from apps.people.events import DraftOutlived
from apps.records import handlers as records
from apps.records.events import LongTaskEnded, LongTaskStarted, NightFell
from apps.selection import handlers as selection
from commons.accounts import handlers as accounts
from commons.accounts.events import InvitationAccepted, InvitationMade
from commons.employers.events import EmployeeLeft
from commons.pool import events as pool
from commons.pool import handlers as pool_handlers
from commons.records.events import NightFell as NightFellForAll
from commons.reporting import handlers as reporting
from commons.reporting.events import FactsCounted, MonthDue
from kernel.subscriptions import in_college, in_own_units, in_shared, subscribe


def declare_all() -> None:
    """Name the subscribers of every event, with `kernel.subscriptions.subscribe`."""
    subscribe(
        NightFellForAll,
        in_shared(accounts.sweep_at_night),
        in_shared(pool_handlers.check_placements),
        in_shared(reporting.plan_last_month),
    )
    subscribe(InvitationMade, in_shared(accounts.send_invitation))
    subscribe(LetterWritten, in_own_units(notices.post_letter))
    subscribe(LongTaskStarted, in_own_units(records.run_long_task))
    subscribe(LongTaskEnded, in_college(notices.tell_that_task_ended))
    subscribe(EmployeeLeft, in_shared(pool_handlers.withdraw_person))
    subscribe(NightFell, in_college(selection.tell_lapsed_clearances))
    subscribe(FactsCounted, in_shared(reporting.take_facts))
    subscribe(InvitationAccepted, in_college(people.link_account_of_invited))
    subscribe(DraftOutlived, in_college(people.forget_outlived_file))
    subscribe(MonthDue, in_shared(reporting.close_due_month))
    subscribe(pool.PlacementTaken, in_shared(pool_handlers.take_place))
    subscribe(pool.PlacementFreed, in_shared(pool_handlers.free_place))
    subscribe(pool.PlacementSeen, in_shared(pool_handlers.hear_college))
    subscribe(pool.TimeIsUp, in_shared(pool_handlers.expire_place))
