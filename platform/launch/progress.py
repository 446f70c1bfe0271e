"""Tells what the launcher does, step by step: with colour on a terminal, in plain lines elsewhere."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.table import Table

Note = Callable[[str], None]


class PlainProgress:
    """For logs and pipes: one line when a step begins, one when it ends."""

    @contextmanager
    def step(self, title: str) -> Iterator[Note]:
        began = time.monotonic()
        self.say(f"{title} …")
        yield lambda line: self.say(f"    {line}")
        self.say(f"{title}: done in {time.monotonic() - began:.1f} s")

    def say(self, words: str) -> None:
        print(words, flush=True)

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        widths = [max(map(len, column)) for column in zip(headings, *rows, strict=True)]
        for row in (headings, *rows):
            self.say("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


class RichProgress:
    """For a terminal: a line that moves while a step runs and stays with a tick when it is done."""

    def __init__(self) -> None:
        self.console = Console(highlight=False)

    @contextmanager
    def step(self, title: str) -> Iterator[Note]:
        began = time.monotonic()
        with self.console.status(escape(title)) as moving:
            yield lambda line: moving.update(f"{escape(title)}  [dim]{escape(line)}[/dim]")
        self.console.print(f"[green]✓[/green] {escape(title)}  [dim]{time.monotonic() - began:.1f} s[/dim]")

    def say(self, words: str) -> None:
        self.console.print(escape(words), soft_wrap=True)

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        table = Table(*headings, header_style="bold", border_style="dim")
        for row in rows:
            table.add_row(*map(escape, row))
        self.console.print(table)


Progress = PlainProgress | RichProgress


def progress() -> Progress:
    return RichProgress() if sys.stdout.isatty() else PlainProgress()
