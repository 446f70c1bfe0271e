"""The life of one college over the weeks: a few new pairs each week, and their acquaintances a week later."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from demo.pairs import Bases, bases_of, batches, introduce, make_pair
from demo.places import CollegePlan
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
