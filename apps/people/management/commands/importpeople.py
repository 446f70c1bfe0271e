"""`importpeople`: loads a list of students and staff into a college, or says what loading it would do."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from apps.people.public import keep_draft, load_draft, loaded_batch, review_draft, review_file
from apps.people.roster import LIMITS, DryRun, Outcome
from apps.people.roster.bad_rows import told
from kernel.policy import Actor
from kernel.refusals import Refusal
from kernel.roles import WorkspaceKind
from tenants.public import CollegeFacts, NoSuchCollege, college_by_slug, college_unit
from ui.refusals import words_of

ENDS = {
    Outcome.ADD: "new",
    Outcome.CHANGE: "to be changed",
    Outcome.SAME: "known, without changes",
    Outcome.SKIP: "skipped",
    Outcome.BAD: "with mistakes",
}


class Command(BaseCommand):
    """Load a list of people."""

    help = (
        "Load a list of students and staff (XLSX or CSV) into a college. The good rows are loaded in one "
        "transaction or not at all; the bad ones are printed with their reasons and wait on the import page."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The college, the file, and whether to write."""
        parser.add_argument("file", type=Path, help="the list, as the college keeps it")
        parser.add_argument("--college", required=True, metavar="SLUG", help="short address of the college")
        parser.add_argument("--dry-run", action="store_true", help="say what would be loaded, write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print what is done as it is done. Raises CommandError with what is wrong."""
        file, college = options["file"], self._college(options["college"])
        actor = Actor.system(WorkspaceKind.COLLEGE, college.id)
        self.stdout.write(f"Reading {file.name} …")
        content = self._content(file)
        try:
            with college_unit(college.id):
                (self._try if options["dry_run"] else self._load)(actor, file.name, content)
        except Refusal as refusal:
            raise CommandError(str(words_of(refusal))) from refusal

    def _try(self, actor: Actor, name: str, content: bytes) -> None:
        self._tell(review_file(actor=actor, file_name=name, content=content))
        self.stdout.write("Nothing is written: this was a dry run.")

    def _load(self, actor: Actor, name: str, content: bytes) -> None:
        draft_id = keep_draft(actor=actor, file_name=name, content=content)
        review = review_draft(actor=actor, draft_id=draft_id)
        self._tell(review.run)
        self.stdout.write(f"Loading {len(review.run.loadable)} rows …")
        batch_id = load_draft(actor=actor, draft_id=draft_id, version=review.version)
        batch = loaded_batch(actor=actor, batch_id=batch_id)
        self.stdout.write(f"Loaded: {batch.added} new, {batch.changed} changed.")

    def _tell(self, run: DryRun) -> None:
        self.stdout.write(f"Checked {len(run.rows)} rows: {counted(run)}.")
        for row in run.of(Outcome.BAD):
            self.stdout.write(f"  row {row.number}, {row.person}: {told(row, str)}")

    def _college(self, slug: str) -> CollegeFacts:
        try:
            return college_by_slug(slug)
        except NoSuchCollege as absent:
            raise CommandError(f"There is no college {slug}.") from absent

    def _content(self, file: Path) -> bytes:
        try:
            with file.open("rb") as stream:
                return stream.read(LIMITS.file_bytes + 1)
        except OSError as problem:
            raise CommandError(f"{file} cannot be opened: {problem.strerror}.") from problem


def counted(run: DryRun) -> str:
    """«53 new, 5 with mistakes»: ends that no row has are left out."""
    return ", ".join(f"{count} {ENDS[outcome]}" for outcome, count in run.counts.items() if count)
