"""The dry run laid out for its page: counts, tabs, and the rows of one tab at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.people.public import DraftReview
from apps.people.roster import Outcome
from apps.people.rules.consents import NEEDED
from apps.people.web.review_lines import Line, LineMaker, lines_of
from apps.people.web.steps import Figure, added, alike, bad, changed, same, steps
from apps.people.web.words import told
from ui.navigation import Link

AT_ONCE = 50
TABS = ("bad", "alike", "guessed", "add", "change", "skip", "same")


@dataclass(frozen=True)
class ReviewPage:
    """One tab of a review."""

    draft: DraftReview
    tab: str
    first: int

    @classmethod
    def of(cls, draft: DraftReview, asked: Mapping[str, str]) -> "ReviewPage":
        """The tab that the address names, else the first that has something to decide."""
        rows = rows_by_tab(draft)
        usual = next((tab for tab in TABS if rows[tab]), "bad")
        tab = asked.get("tab", "") if asked.get("tab") in TABS else usual
        first = asked.get("from", "0")
        return cls(draft, tab, int(first) if first.isdecimal() and len(first) < 6 else 0)

    @cached_property
    def rows(self) -> Mapping[str, tuple[object, ...]]:
        """The rows of every tab."""
        return rows_by_tab(self.draft)

    @property
    def title(self) -> str:
        """«212 строк готовы, 9 нужно исправить»."""
        ready, bad = len(self.draft.run.loadable), self.count("bad") + self.count("alike")
        if not ready:
            return title_without_ready_rows(bad)
        words = ngettext("{count} row is ready", "{count} rows are ready", ready).format(count=ready)
        if not bad:
            return words
        rest = ngettext("{count} needs mending", "{count} need mending", bad).format(count=bad)
        return f"{words}, {rest}"

    @property
    def steps(self) -> list[Link]:
        """Where in the import this is."""
        return steps(self.draft.id)

    @property
    def figures(self) -> list[Figure]:
        """What loading would do, in five numbers."""
        counts = self.counts
        return [
            added(counts["add"]),
            changed(counts["change"]),
            same(counts["same"]),
            bad(counts["bad"]),
            alike(counts["alike"]),
        ]

    @property
    def notes(self) -> list[str]:
        """What was decided about the file's sheets."""
        return [told(note) for note in self.draft.run.notes]

    @property
    def has_bad(self) -> bool:
        """Whether there is something to download and mend."""
        return bool(self.count("bad") or self.count("alike"))

    @property
    def first_url(self) -> str:
        """The beginning of the tab."""
        return f"?tab={self.tab}"

    def count(self, tab: str) -> int:
        """How many rows a tab has."""
        return len(self.rows[tab])

    @property
    def counts(self) -> dict[str, int]:
        """By tab."""
        return {tab: self.count(tab) for tab in TABS}

    @property
    def ready(self) -> int:
        """How many rows loading would write."""
        return len(self.draft.run.loadable)

    @property
    def waiting_for_consent(self) -> int:
        """How many of them would still lack a consent."""
        covered = set(NEEDED) <= set(self.draft.consents)
        return len(self.draft.run.unconsented) if covered else self.ready

    @property
    def tabs(self) -> list[Link]:
        """The tabs that are not empty."""
        words = {
            "bad": _("Mistakes"),
            "alike": _("Perhaps known"),
            "guessed": _("Guesses"),
            "add": _("New"),
            "change": _("Will change"),
            "skip": _("Skipped"),
            "same": _("Without changes"),
        }
        return [
            Link(words[tab], f"?tab={tab}", "", self.count(tab), tab == self.tab)
            for tab in TABS
            if self.count(tab) or tab == self.tab
        ]

    @property
    def lines(self) -> list[Line]:
        """What stands on this page of the tab."""
        shown = self.draft.run.rows and self.rows[self.tab][self.first : self.first + AT_ONCE]
        return lines_of(self.tab, shown, LineMaker(self.draft))  # type: ignore[arg-type]

    @property
    def next_url(self) -> str:
        """The next rows of the tab."""
        further = self.first + AT_ONCE
        return f"?tab={self.tab}&from={further}" if further < self.count(self.tab) else ""

    @property
    def mends(self) -> bool:
        """Whether the tab has something to type or to choose."""
        return self.tab in ("bad", "alike", "guessed") or any(line.can_return for line in self.lines)


def title_without_ready_rows(bad: int) -> str:
    """«5 строк нужно исправить», or that there is nothing to load."""
    if not bad:
        return _("Nothing new to load")
    return ngettext("{count} row needs mending", "{count} rows need mending", bad).format(count=bad)


def rows_by_tab(draft: DraftReview) -> Mapping[str, tuple[object, ...]]:
    """The rows of the dry run, by the tab that shows them."""
    run = draft.run
    return {
        "bad": run.mistaken,
        "alike": run.alike,
        "guessed": run.guessed,
        "add": run.of(Outcome.ADD),
        "change": run.of(Outcome.CHANGE),
        "skip": tuple(row for row in run.of(Outcome.SKIP) if row.skipped and row.skipped.code != "empty"),
        "same": run.of(Outcome.SAME),
    }
