"""The house rules in one table, and the command that holds the tree against them.

Run `python -m tests.architecture.house_rules` from the project's root.
"""

import sys

from tests.architecture import bans, doors, moments, pages, shapes
from tests.architecture.rule import Rule
from tests.architecture.sources import Source, walk

RULES: tuple[Rule, ...] = (*bans.RULES, *moments.RULES, *shapes.RULES, *doors.RULES, *pages.RULES)


def breaches(files: list[Source]) -> list[str]:
    """Every breach of every rule, one line each."""
    return [line for rule in RULES for file in files for line in rule.breaches(file)]


def main() -> int:
    """Print the breaches; the exit code is 1 when there is one."""
    found = breaches(list(walk()))
    for line in found:
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"{len(RULES)} rules, {len(found)} breaches\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
