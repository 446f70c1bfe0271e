"""Filling the demonstration region, once; a region that is there already stays as people have made it."""

from collections.abc import Callable
from datetime import date

from demo.college import settle_in
from demo.errands import run_errands
from demo.places import REGION_SLUG, ZONE, plans
from demo.region import hire, let_everybody_in, open_places
from kernel.clock import today
from tenants.public import NoSuchRegion, region_by_slug

Say = Callable[[str], None]


def seed(how_many: int, say: Say) -> None:
    """Open the region with `how_many` colleges and let them work; says what it does."""
    if is_there():
        say("the demonstration region is there already")
        return
    here: date = today(ZONE)
    wanted = plans(how_many)
    say("region, colleges, employers")
    opened = open_places(wanted)
    for plan in wanted:
        say(plan.short_name)
        settle_in(plan, opened.colleges[plan.slug], here)
    hire(opened, here)
    let_everybody_in(opened, wanted)
    say("events on their way")
    run_errands()


def is_there() -> bool:
    """Whether the region was opened before."""
    try:
        region_by_slug(REGION_SLUG)
    except NoSuchRegion:
        return False
    return True
