"""Who reacts to which event: one line an event; handlers run after the event's transaction is stored."""

from apps.intake import events as intake_events
from apps.intake import handlers as intake
from apps.journey import handlers as journey
from apps.journey.events import MeetingPlanned, MeetingRecorded
from apps.matching import handlers as matching
from apps.matching.events import PairConfirmed, PairEnded, PairSuspended
from apps.monitoring import handlers as monitoring
from apps.notices import handlers as notices
from apps.notices.events import LetterWritten
from apps.people import events as people_events
from apps.people import handlers as people
from apps.people.events import DraftOutlived
from apps.records import handlers as records
from apps.records.events import LongTaskEnded, LongTaskStarted, NightFell
from apps.selection import events as standing
from apps.selection import handlers as selection
from commons.accounts import handlers as accounts
from commons.accounts.events import InvitationAccepted, InvitationMade, PasswordForgotten
from commons.employers.events import EmployeeLeft
from commons.pool import events as pool
from commons.pool import handlers as pool_handlers
from commons.records.events import NightFell as NightFellForAll
from commons.reporting import handlers as reporting
from commons.reporting.events import FactsCounted, MonthDue
from kernel.subscriptions import in_college, in_own_units, in_shared, subscribe


def declare_all() -> None:
    """Name the subscribers of every event, with `kernel.subscriptions.subscribe`."""
    _of_pairs()
    _of_placements()
    for listed in (people_events.PeopleLoaded, people_events.PersonAdded):
        subscribe(listed, in_college(monitoring.count_people))
    subscribe(
        NightFellForAll,
        in_shared(accounts.sweep_at_night),
        in_shared(pool_handlers.check_placements),
        in_shared(reporting.plan_last_month),
    )
    subscribe(InvitationMade, in_own_units(accounts.send_invitation))
    subscribe(PasswordForgotten, in_own_units(accounts.send_new_password))
    subscribe(LetterWritten, in_own_units(notices.post_letter))
    subscribe(LongTaskStarted, in_own_units(records.run_long_task))
    subscribe(LongTaskEnded, in_college(notices.tell_that_task_ended))
    subscribe(EmployeeLeft, in_shared(pool_handlers.withdraw_person))
    subscribe(FactsCounted, in_shared(reporting.take_facts))
    subscribe(InvitationAccepted, in_college(people.link_account_of_invited))
    subscribe(DraftOutlived, in_own_units(people.forget_outlived_file))
    subscribe(MonthDue, in_shared(reporting.close_due_month))
    subscribe(pool.PlacementTaken, in_shared(pool_handlers.take_place))
    subscribe(pool.PlacementFreed, in_shared(pool_handlers.free_place))
    subscribe(pool.PlacementSeen, in_shared(pool_handlers.hear_college))
    subscribe(pool.TimeIsUp, in_shared(pool_handlers.expire_place))


def _of_pairs() -> None:
    """What pairs rest on, and what follows when it changes."""
    subscribe(
        NightFell,
        in_college(intake.forget_at_night),
        in_own_units(people.sweep_at_night),
        in_college(selection.tell_lapsed_clearances),
        in_college(matching.review_every_night),
        in_college(monitoring.count_at_night),
    )
    for changed in (
        people_events.ConsentRecorded,
        people_events.ConsentWithdrawn,
        standing.ClearanceRecorded,
        standing.ClearanceLapsed,
        standing.ReadinessChanged,
    ):
        subscribe(changed, in_college(matching.review_pairs_of_person))
    subscribe(
        people_events.PersonChanged,
        in_college(matching.review_pairs_of_person),
        in_college(monitoring.count_people),
    )
    subscribe(intake_events.MenteeLeft, in_college(matching.end_pairs_of_the_one_who_left))
    subscribe(intake_events.MentorLeft, in_college(matching.end_pairs_of_the_one_who_left))
    subscribe(
        PairConfirmed,
        in_college(matching.tell_the_pair),
        in_college(journey.open_plan),
        in_college(monitoring.count_pair),
    )
    subscribe(
        PairEnded,
        in_college(matching.tell_that_pair_ended),
        in_college(journey.close_plan),
        in_college(monitoring.count_end_of_pair),
    )
    subscribe(MeetingPlanned, in_college(journey.tell_the_pair))
    subscribe(PairSuspended, in_college(matching.tell_that_pair_is_suspended))
    subscribe(MeetingRecorded, in_college(monitoring.count_meeting))


def _of_placements() -> None:
    """What a college does when the pool tells of a person who was offered."""
    subscribe(pool.PlacementAccepted, in_college(intake.enter_accepted))
    subscribe(pool.PlacementChecked, in_college(intake.compare_checked), in_college(matching.answer_the_pool))
    subscribe(
        pool.PlacementEnded, in_college(matching.end_pair_without_placement), in_college(intake.retire_ended)
    )
    subscribe(
        pool.PlacementExpired,
        in_college(matching.end_pair_without_placement),
        in_college(intake.retire_ended),
    )
