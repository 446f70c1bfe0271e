"""Every house rule holds over the tree, catches the breach it is for, and leaves the lawful way alone."""

import pytest

from tests.architecture.house_rules import RULES
from tests.architecture.rule import Rule
from tests.architecture.snippets import SNIPPETS, Snippet
from tests.architecture.sources import Source, source, walk

FILES = tuple(walk())
BY_NAME = {rule.name: rule for rule in RULES}
CASES = [pytest.param(BY_NAME[one.rule], one, id=f"{one.rule}-{n}") for n, one in enumerate(SNIPPETS)]


def found(rule: Rule, files: list[Source]) -> list[str]:
    """Breaches of one rule over some files."""
    return [line for file in files for line in rule.breaches(file)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_tree_keeps_the_rule(rule: Rule) -> None:
    assert found(rule, list(FILES)) == []


@pytest.mark.parametrize(("rule", "snippet"), CASES)
def test_the_rule_catches_the_breach(rule: Rule, snippet: Snippet) -> None:
    lines = found(rule, [source(snippet.path, snippet.bad)])

    assert len(lines) == 1
    assert rule.message in lines[0]
    assert rule.law in lines[0]


@pytest.mark.parametrize(("rule", "snippet"), CASES)
def test_the_rule_leaves_the_lawful_way_alone(rule: Rule, snippet: Snippet) -> None:
    assert found(rule, [source(snippet.good_path or snippet.path, snippet.good)]) == []


def test_every_rule_has_a_breach_to_catch() -> None:
    assert {one.rule for one in SNIPPETS} == set(BY_NAME)


def test_the_walk_sees_the_tree() -> None:
    seen = {str(file.path) for file in FILES}

    assert {"manage.py", "platform/kernel/refusals.py", "tests/architecture/house_rules.py"} <= seen
    assert not [path for path in seen if "node_modules" in path or ".venv" in path]
