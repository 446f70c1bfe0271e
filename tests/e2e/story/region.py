"""Step 5: the month is closed, and the region's figures hold what the story did; no names."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from config.beat import night
from config.places import SharedPlace
from demo.errands import run_errands
from demo.places import REGION_SLUG, ZONE
from kernel.clock import standing_at, today
from tests.factories.visits import Visitor

ANALYST = "analyst@priozersk.example"
COLLEGE = "Заречный технологический техникум"
PAIRS, MEETINGS = 3, 4
"""Where they stand among the columns of both tables, after the name."""
WITHHELD, THRESHOLD = "скрыто", 10
PAGES = ("", "how/", "target/")
DAYS = (1, 28)
"""Of the next month: its first night counts what has ended, on the other the month is closed."""


def sees_closed_months(analyst: Visitor) -> None:
    """Coverage, pairs and meetings against the target; small cells are withheld."""
    analyst.sign_in(ANALYST)
    analyst.sees("при цели", "закрыт", WITHHELD)
    analyst.look("overview")


def the_month_is_closed() -> None:
    """Let the next month come to the product's database, with what falls due in it."""
    first = (today(ZONE).replace(day=1) + timedelta(days=31)).replace(day=1)
    for day in DAYS:
        with standing_at(datetime.combine(first.replace(day=day), time(7), ZoneInfo(ZONE))):
            night.run(place=SharedPlace())
            run_errands()


def college_says(curator: Visitor) -> list[str]:
    """The row of this month on the college's own page."""
    curator.page.goto(f"{curator.at('zarechny')}/figures/")
    curator.look("figures")
    return curator.page.locator("tbody tr").filter(has_text="ещё идёт").locator("td").all_inner_texts()


def sees_the_story(analyst: Visitor, own: list[str]) -> None:
    """The closed month shows what the college said of itself. Her session has run out by then."""
    analyst.sign_in(ANALYST)
    analyst.look("overview with the story")
    rows = analyst.page.locator("tbody tr").filter(has_text=COLLEGE)
    shown = [text.strip() for text in rows.last.locator("td").all_inner_texts()]
    for measure in (PAIRS, MEETINGS):
        assert shown[measure] == (own[measure] if int(own[measure]) >= THRESHOLD else WITHHELD), shown
    assert all(cell in (mine, WITHHELD) for cell, mine in zip(shown, own, strict=True)), shown


def difference(own: list[str], before: list[str]) -> tuple[int, int]:
    """How many pairs and meetings the college has more than before."""
    return int(own[PAIRS]) - int(before[PAIRS]), int(own[MEETINGS]) - int(before[MEETINGS])


def names_nobody(analyst: Visitor, people: set[str]) -> None:
    """Every page of the region, looked through for every name of every college."""
    for page in PAGES:
        analyst.open(f"{analyst.base}/region/{REGION_SLUG}/{page}", page.strip("/") or "overview once more")
        text = " ".join(analyst.page.content().split())
        assert [name for name in people if name in text] == []
