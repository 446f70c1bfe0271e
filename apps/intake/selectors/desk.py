"""What the bases put on the desk: what to begin, whose consent is waited for, the map of requests."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.intake.selectors.request_map import RequestLine, RequestMap, request_map
from apps.intake.selectors.sight import SEES_EVERYBODY
from apps.intake.selectors.standing import mentees_standing, mentors_standing
from apps.programme.public import current_cycle, first_list
from kernel.desk import DeskItem, DeskPanel, PanelBar
from kernel.policy import Actor
from kernel.roles import Role

MAP_LINES = 6
COUNTERS = SEES_EVERYBODY | {Role.CONTROLLER, Role.PSYCHOLOGIST}


def on_the_desk(*, actor: Actor) -> Iterator[DeskItem | DeskPanel]:
    """Nothing while no cycle is open."""
    if actor.role not in COUNTERS or current_cycle(actor=actor) is None:
        return
    mentees = mentees_standing(actor=actor)
    if actor.role in SEES_EVERYBODY:
        yield from () if mentees else first_list(actor=actor)
        yield from _to_begin(has_mentees=bool(mentees), has_mentors=bool(mentors_standing(actor=actor)))
        yield from _consents(sum(not one.consented for one in mentees))
    yield from _panel(request_map(actor=actor))


def _to_begin(*, has_mentees: bool, has_mentors: bool) -> Iterator[DeskItem]:
    if not has_mentees:
        yield DeskItem(
            title=_("Begin the base of mentees"),
            explain=_("Who asks for help with what: by a list from a file or one by one."),
            act=_("Begin"),
            route="intake:mentees",
            icon="users-plus",
        )
    if not has_mentors:
        yield DeskItem(
            title=_("Begin the base of mentors"),
            explain=_("Teachers, alumni, partners' employees, senior students: who can help with what."),
            act=_("Begin"),
            route="intake:mentors",
            icon="user-heart",
        )


def _consents(without: int) -> Iterator[DeskItem]:
    if without:
        title = ngettext("Get the consent of {n} mentee", "Get the consents of {n} mentees", without).format(
            n=without
        )
        yield DeskItem(
            title=title,
            explain=_("Without it nobody else sees them and no pair can be formed."),
            act=_("See whose"),
            route="intake:without-consent",
            icon="file-certificate",
            count=without,
        )


def _panel(found: RequestMap) -> Iterator[DeskPanel]:
    if found.asked:
        title = _("Map of requests: {met} of {asked} have a mentor").format(met=found.met, asked=found.asked)
        yield DeskPanel(
            title=title,
            route="intake:requests",
            link=_("Open the map"),
            head=_("Request"),
            unit=_("Met"),
            bars=tuple(
                PanelBar(label=line.name, value=line.met, of=line.asked, note=_note(line))
                for line in found.lines[:MAP_LINES]
            ),
        )


def _note(line: RequestLine) -> str:
    if not line.waiting:
        return _("all met")
    if line.lacks:
        return ngettext("{n} place is missing", "{n} places are missing", line.lacks).format(n=line.lacks)
    return ""
