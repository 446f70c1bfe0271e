"""Threads ask the pages of three colleges at once; no answer ever holds a name of another college."""

import random
from concurrent.futures import ThreadPoolExecutor

from django.db import connections
from django.test import Client

from apps.people.public import Kind, PersonDetails, add_person
from tenants.public import CollegeFacts, college_unit
from tests.factories.actors import a_curator
from tests.factories.pages import signed_in

READS, THREADS = 2_000, 4


def canary_of(college: CollegeFacts) -> str:
    """A family name that nobody else has."""
    return f"Канарейка{college.schema_name[2:].upper()}"


def plant(college: CollegeFacts) -> None:
    with college_unit(college.id):
        for number in range(5):
            details = PersonDetails(
                family_name=canary_of(college), given_name=f"Имя{number}", kind=Kind.STAFF
            )
            add_person(actor=a_curator(college), details=details)


def foreign_names(thread: int, colleges: list[CollegeFacts], cookies: dict[str, str]) -> tuple[int, int]:
    """How many answers one thread read, and in how many a foreign name stood or the own one was missing."""
    draw, wrong, read = random.Random(thread), 0, READS // THREADS
    canaries = {college.slug: canary_of(college) for college in colleges}
    try:
        for _ in range(read):
            college = draw.choice(colleges)
            browser = Client(headers={"host": f"{college.slug}.localhost"})
            browser.cookies.load(cookies[college.slug])
            text = browser.get("/people/", {"search": "Канарейка"}).content.decode()
            wrong += {slug for slug, name in canaries.items() if name in text} != {college.slug}
    finally:
        connections.close_all()
    return read, wrong


def test_two_thousand_reads_over_four_threads_meet_no_foreign_name(
    committed: str, colleges: dict[str, CollegeFacts]
) -> None:
    places = list(colleges.values())
    cookies = {}
    for college in places:
        plant(college)
        cookies[college.slug] = signed_in(Client(), a_curator(college)).cookies.output(header="", sep=";")
    with ThreadPoolExecutor(THREADS) as pool:
        found = list(pool.map(lambda n: foreign_names(n, places, cookies), range(THREADS)))
    assert sum(read for read, _ in found) == READS
    assert sum(wrong for _, wrong in found) == 0
