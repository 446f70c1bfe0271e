"""The forms of pages, read as a browser reads them and filled in as a hurried person would."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

CSRF = "csrfmiddlewaretoken"
USUAL = {"date": "2026-11-20", "datetime-local": "2026-11-25T10:00", "time": "10:00", "number": "1"}
UNSENT = {"submit", "button", "reset", "image", "file"}


@dataclass
class Form:
    """One form: where it is sent, and what a browser would send."""

    action: str
    fields: dict[str, list[str]] = field(default_factory=dict)

    def fill(self, name: str, value: str) -> None:
        self.fields.setdefault(name, []).append(value)


class FormReader(HTMLParser):
    """Collects the forms of a page that are sent by POST."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.form: Form | None = None
        self.select = ""
        self.area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A form, or something in one."""
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.form = Form(told.get("action", "")) if told.get("method", "").lower() == "post" else None
            self.forms += [self.form] if self.form else []
        elif self.form and tag == "input":
            self._input(self.form, told)
        elif self.form and tag == "option":
            self._option(self.form, told)
        elif self.form and tag == "select":
            self.select = told.get("name", "")
        elif self.form and tag in {"textarea", "button"} and told.get("name"):
            self.form.fill(told["name"], told.get("value", "") or "слово")

    def handle_endtag(self, tag: str) -> None:
        """The end of a form."""
        if tag == "form":
            self.form = None

    def _input(self, form: Form, told: Mapping[str, str]) -> None:
        name, kind = told.get("name", ""), told.get("type", "text")
        if not name or name == CSRF or kind in UNSENT or (kind == "radio" and name in form.fields):
            return
        form.fill(name, told.get("value") or USUAL.get(kind, "on" if kind == "checkbox" else "слово"))

    def _option(self, form: Form, told: Mapping[str, str]) -> None:
        """The first choice that says something."""
        if self.select and self.select not in form.fields and told.get("value"):
            form.fill(self.select, told["value"])


def forms_of(html: str) -> Iterator[Form]:
    """The forms of a page."""
    reader = FormReader()
    reader.feed(html)
    yield from reader.forms
