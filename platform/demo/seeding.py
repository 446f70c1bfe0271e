"""Filling the demonstration region, once; a region that is there already stays as people have made it."""

from collections.abc import Callable
from datetime import date

from commons.records.public import claim_effect, knows_effect
from config.beat import night
from config.places import SharedPlace
from demo.calendar import first_day, moment, weeks
from demo.college import settle_in
from demo.errands import run_errands
from demo.life import Life
from demo.places import REGION_SLUG, ZONE, CollegePlan, plans
from demo.region import Opened, hire, let_a_pair_in, let_everybody_in, open_places
from kernel.clock import standing_at, today
from tenants.public import NoSuchRegion, region_by_slug, shared_unit

Say = Callable[[str], None]
FILLED = "demo.filled"


class HalfARegion(RuntimeError):
    """An earlier filling was interrupted; `up --fresh` begins anew."""


def seed(how_many: int, say: Say) -> None:
    """Open the region with `how_many` colleges and let them work; says what it does."""
    if is_there():
        say("the demonstration region is there already")
        return
    if is_begun():
        raise HalfARegion
    here, wanted = today(ZONE), plans(how_many)
    with standing_at(moment(first_day(here))):
        opened = begin(wanted, say)
    live_through(opened, wanted, weeks(here), say)
    hire(opened, here)
    let_a_pair_in(opened, wanted)
    run_errands()
    with shared_unit():
        claim_effect(FILLED)


def begin(wanted: tuple[CollegePlan, ...], say: Say) -> Opened:
    """September: places are opened, lists loaded, cycles launched, people let in."""
    say("region, colleges, employers")
    opened = open_places(wanted)
    for plan in wanted:
        say(plan.short_name)
        settle_in(plan, opened.colleges[plan.slug], today(ZONE))
    let_everybody_in(opened, wanted)
    run_errands()
    return opened


def live_through(opened: Opened, wanted: tuple[CollegePlan, ...], days: list[date], say: Say) -> None:
    """Week after week: new pairs, the nights, and what falls due, such as the closing of a month."""
    lives = [Life(plan, opened.colleges[plan.slug], len(days)) for plan in wanted if plan.pairs]
    for number, day in enumerate(days):
        with standing_at(moment(day)):
            for life in lives:
                life.live(number, day)
            night.run(place=SharedPlace())
            done = run_errands()
        say(f"{day:%d.%m.%Y}: {done} events")
    for life in lives:
        life.leave_work_for(days[-1])


def is_there() -> bool:
    """Whether the region was filled before."""
    with shared_unit():
        return knows_effect(FILLED)


def is_begun() -> bool:
    """Whether the region was opened, though perhaps not filled."""
    try:
        region_by_slug(REGION_SLUG)
    except NoSuchRegion:
        return False
    return True
