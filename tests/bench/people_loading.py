"""What a list of 5,000 people costs from dry run to loading (P13); prints a table.

Run: `python3 manage.py test tests/bench/people_loading.py -s --no-browser`
"""

from pathlib import Path

from pytest_django.fixtures import Settings

from apps.people.models import Person
from apps.people.public import keep_draft, load_draft, people_page, review_draft
from tenants.public import CollegeFacts
from tests.apps.people.roster.files import workbook
from tests.apps.people.roster.lists import HEADINGS
from tests.bench.people_list import PEOPLE, cost, person
from tests.factories.actors import a_curator

DRY_RUN, LOADING, PAGE = 5.0, 10.0, 0.15


def test_a_list_of_5000_people(college: CollegeFacts, settings: Settings, tmp_path: Path) -> None:
    storage = {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": storage}
    actor = a_curator(college)
    rows = [(*person(number), "да") for number in range(PEOPLE)]
    draft = keep_draft(actor=actor, file_name="a.xlsx", content=workbook([(*HEADINGS, "Согласие"), *rows]))

    dry_run = cost(lambda: review_draft(actor=actor, draft_id=draft))
    loading = cost(lambda: load_draft(actor=actor, draft_id=draft, version=1))
    filters = {"consent": "no"}
    page = cost(lambda: people_page(actor=actor, search="", filters={}, order="name", cursor=""))
    narrowed = cost(lambda: people_page(actor=actor, search="ба", filters=filters, order="name", cursor=""))

    print(f"\nwhat ({PEOPLE} people)               goal, CPU s   measured")
    print(f"dry run                               {DRY_RUN:5}      {dry_run:.2f}")
    print(f"loading, its dry run included         {LOADING:5}      {loading:.2f}")
    print(f"first page of the list                {PAGE:5}      {page:.3f}")
    print(f"searched, without consent             {PAGE:5}      {narrowed:.3f}")
    assert Person.objects.count() == PEOPLE
    assert dry_run < DRY_RUN
    assert loading < LOADING
    assert max(page, narrowed) < PAGE
