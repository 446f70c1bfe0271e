"""The life of one college over the weeks: a few new pairs each week, and their acquaintances a week later."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from demo.pairs import Bases, bases_of, batches, introduce, make_pair, wait_for_a_mentor
from demo.places import CollegePlan
from demo.stages import go_on
from kernel.policy import Actor, Workspace
from kernel.roles import Role, WorkspaceKind
from tenants.public import CollegeFacts, college_unit


@dataclass(slots=True)
class Life:
    """`weeks` is over how many weeks the pairs of the plan are spread."""

    plan: CollegePlan
    college: CollegeFacts
    weeks: int
    bases: Bases | None = None
    to_introduce: list[UUID] = field(default_factory=list)

    def live(self, week: int, day: date) -> None:
        """One week: last week's pairs are introduced, this week's are confirmed."""
        actor = Actor(Workspace(WorkspaceKind.COLLEGE, self.college.id), Role.CURATOR)
        share = batches(self.plan.pairs, self.weeks)[week]
        with college_unit(self.college.id):
            for pair_id in self.to_introduce:
                introduce(actor, pair_id, day)
            self.bases = self.bases or bases_of(actor)
            self.to_introduce = [make_pair(actor, self.bases, day) for _ in range(share)]
        go_on(self.college)

    def leave_some_waiting(self) -> None:
        """What the college has before it today: mentees without a mentor, and a question to the region."""
        actor = Actor(Workspace(WorkspaceKind.COLLEGE, self.college.id), Role.CURATOR)
        if self.bases is not None:
            with college_unit(self.college.id):
                wait_for_a_mentor(actor, self.bases)
