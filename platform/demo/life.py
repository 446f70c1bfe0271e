"""The life of one college over the weeks: a few new pairs each week, and their acquaintances a week later."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from demo.entering import Bases, bases_of
from demo.pairs import appoint, ask_the_region, batches, introduce, make_pair, propose, wait_for_mentors
from demo.places import CollegePlan
from demo.stages import go_on
from kernel.policy import Actor, Workspace
from kernel.roles import Role, WorkspaceKind
from tenants.public import CollegeFacts, college_unit

TOGETHER = 4
"""Every fourth pair was found at the general meeting of last week and gets acquainted today, so the month
that is open has as many meetings as its figure may be shown with, on whatever day of it one begins."""
FORGETFUL = 9
"""Every ninth pair has appointed nothing since its first meeting."""
WITHIN = 12
"""Days: the others meet within so many."""


@dataclass(slots=True)
class Life:
    """`weeks` is over how many weeks the pairs of the plan are spread."""

    plan: CollegePlan
    college: CollegeFacts
    weeks: int
    bases: Bases | None = None
    to_introduce: list[UUID] = field(default_factory=list)
    at_work: list[UUID] = field(default_factory=list)

    def live(self, week: int, day: date) -> None:
        """One week: last week's pairs are introduced, this week's confirmed; some begin to wait."""
        actor = Actor(Workspace(WorkspaceKind.COLLEGE, self.college.id), Role.CURATOR)
        is_last_week, together = week == max(0, self.weeks - 2), self.plan.pairs // TOGETHER
        share = batches(self.plan.pairs - together, self.weeks)[week] + (together if is_last_week else 0)
        with college_unit(self.college.id):
            for pair_id in self.to_introduce:
                introduce(actor, pair_id, day)
            self.at_work += self.to_introduce
            self.bases = self.bases or bases_of(actor)
            self.to_introduce = [make_pair(actor, self.bases, day) for _ in range(share)]
            if is_last_week:
                wait_for_mentors(actor, self.bases, day)
        go_on(self.college)

    def leave_work_for(self, day: date) -> None:
        """What the college has before it that day: proposals to decide on, meetings to come."""
        actor = Actor(Workspace(WorkspaceKind.COLLEGE, self.college.id), Role.CURATOR)
        if self.bases is None:
            return
        with college_unit(self.college.id):
            propose(actor, day)
            for number, pair_id in enumerate(self.at_work):
                if number % FORGETFUL:
                    appoint(actor, pair_id, day + timedelta(days=1 + number % WITHIN))
            if self.plan.asks_the_region:
                ask_the_region(actor, self.bases)
