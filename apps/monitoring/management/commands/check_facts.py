"""`check_facts`: the counts of every college equal its events, and the region has what it was told."""

from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from apps.monitoring.public import Difference, MonthRow, check_facts, months_counted
from commons.reporting.public import facts_kept
from kernel.policy import Actor
from kernel.roles import WorkspaceKind
from tenants.public import CollegeFacts, active_colleges, college_unit, shared_unit


class Command(BaseCommand):
    """Hold the facts against the events."""

    help = "Compare every college's counts with its events, and the region's facts with the counts."

    def handle(self, *args: Any, **options: Any) -> None:
        """One line a college. Raises CommandError when anything differs."""
        found = [line for college in active_colleges() for line in self._check(college)]
        if found:
            raise CommandError("The facts differ:\n" + "\n".join(found))

    def _check(self, college: CollegeFacts) -> list[str]:
        actor = Actor.system(WorkspaceKind.COLLEGE, college.id)
        with college_unit(college.id):
            counted = months_counted(actor=actor)
            found = [_words(college, one) for one in check_facts(actor=actor)]
        for row in counted:
            found += _not_told(college, row)
        self.stdout.write(f"{college.slug}: {len(counted)} months, {len(found)} differences")
        return found


def _not_told(college: CollegeFacts, row: MonthRow) -> list[str]:
    region = Actor.system(WorkspaceKind.REGION, college.region_id)
    with shared_unit():
        kept = facts_kept(actor=region, month=row.month).get(college.id)
    if kept == row.facts:
        return []
    told = asdict(kept) if kept else "nothing"
    return [f"{college.slug} {row.month:%Y-%m}: the region has {told}, the college {asdict(row.facts)}"]


def _words(college: CollegeFacts, one: Difference) -> str:
    return f"{college.slug} {one.month:%Y-%m} {one.metric}: {one.kept} kept, {one.expected} by the events"
