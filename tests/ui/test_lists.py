"""What an address may ask of a list, and the addresses a list offers."""

from kernel.pages import Page
from ui import lists

SPEC = lists.Spec(
    filters=(
        lists.Filter("form", "Форма", (("s", "студент"), ("w", "работодатель"))),
        lists.Filter("group", "Группа", (("ТМ-21", "ТМ-21"),)),
    ),
    orders=("urgency", "days"),
)


def drawn(asked: dict[str, str], rows: tuple[object, ...] = (1, 2), cursor: str = "") -> lists.Listing:
    return lists.Listing(SPEC, lists.parse(SPEC, asked), Page(rows, 24, cursor))


def test_an_empty_address_asks_for_the_usual_list() -> None:
    assert lists.parse(SPEC, {}) == lists.Query(order="urgency")


def test_what_the_spec_knows_is_taken() -> None:
    asked = {"search": "  Ким   Е ", "form": "w", "order": "-days", "cursor": "abc"}
    assert lists.parse(SPEC, asked) == lists.Query("Ким Е", {"form": "w"}, "-days", "abc")


def test_what_the_spec_does_not_know_is_passed_over() -> None:
    asked = {"form": "evil", "group": "", "order": "password", "other": "1", "search": "а\x00б"}
    assert lists.parse(SPEC, asked) == lists.Query("аб", {}, "urgency")


def test_a_long_search_is_cut() -> None:
    assert len(lists.parse(SPEC, {"search": "ж" * 5000}).search) == 100


def test_a_list_without_orders_has_none() -> None:
    assert lists.parse(lists.Spec(), {"order": "x"}).order == ""


def test_chips_name_the_filter_and_lead_to_the_list_without_it() -> None:
    chips = drawn({"form": "w", "group": "ТМ-21", "search": "Ким"}).chips
    assert chips == [
        lists.Chip("Форма: работодатель", "?search=%D0%9A%D0%B8%D0%BC&group=%D0%A2%D0%9C-21"),
        lists.Chip("Группа: ТМ-21", "?search=%D0%9A%D0%B8%D0%BC&form=w"),
    ]


def test_links_keep_the_query_and_drop_the_cursor() -> None:
    listing = drawn({"form": "w", "order": "days", "cursor": "abc"}, cursor="next one")
    assert listing.next_url == "?form=w&order=days&cursor=next+one"
    assert listing.first_url == "?form=w&order=days"
    assert listing.export_url == "?form=w&order=days&export=xlsx"


def test_the_last_page_leads_nowhere() -> None:
    assert drawn({}).next_url == ""
    assert drawn({}).first_url == ""


def test_a_column_sorts_and_then_turns_round() -> None:
    assert drawn({}).sort("days") == ("?order=days", "")
    assert drawn({"order": "days"}).sort("days") == ("?order=-days", "ascending")
    assert drawn({"order": "-days"}).sort("days") == ("?order=days", "descending")
    assert drawn({"order": "-urgency"}).sort("urgency") == ("?", "descending")


def test_an_empty_list_knows_whether_it_was_narrowed() -> None:
    assert not drawn({}).is_narrowed
    assert drawn({"search": "Ким"}).is_narrowed
    assert drawn({"form": "s"}).is_narrowed
