"""What a house rule is: a name, one line for whoever broke it, the reason, and where to look."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tests.architecture.sources import Source

Check = Callable[[Source], Iterable[int]]
Scope = Callable[[Source], bool]


@dataclass(frozen=True)
class Rule:
    """`check` gives the lines that break the rule in a file for which `applies` holds."""

    name: str
    message: str
    law: str
    check: Check
    applies: Scope

    def breaches(self, file: Source) -> list[str]:
        """One line per breach: where, what to do, why."""
        if not self.applies(file):
            return []
        return [f"{file.path}:{line}: {self.message} [{self.law}]" for line in sorted(set(self.check(file)))]


def is_python(file: Source) -> bool:
    """All Python, tests included."""
    return file.path.suffix == ".py"


def is_product(file: Source) -> bool:
    """Python that ships: neither tests nor migrations (whose texts Django makes)."""
    return is_python(file) and not file.within("tests") and not file.has_part("migrations")


def is_page(file: Source) -> bool:
    """Templates of pages and letters."""
    return file.path.suffix in {".html", ".txt"} and "templates" in file.path.parts


def is_readable(file: Source) -> bool:
    """Everything of ours that people read as source, vendored and generated files excluded."""
    return file.path.suffix in {".py", ".html", ".js", ".css"} and not file.has_part("migrations")


def inside(*places: str) -> Scope:
    """Product code under one of `places`."""
    return lambda file: is_product(file) and file.within(*places)


def outside(*places: str) -> Scope:
    """Product code under none of `places`."""
    return lambda file: is_product(file) and not file.within(*places)
