"""Which part of the workbook holds which sheet."""

import posixpath
from xml.etree import ElementTree as ET

from apps.people.roster.child.archive import BOOK, Parts

RELATIONS = "xl/_rels/workbook.xml.rels"


def sheet_parts(parts: Parts) -> dict[str, bytes]:
    """The XML of each sheet by the name a person sees; raises ParseError on broken XML."""
    targets = {
        relation.get("Id", ""): posixpath.normpath(posixpath.join("/xl", relation.get("Target", ""))).lstrip(
            "/"
        )
        for relation in elements(parts, RELATIONS, "Relationship")
    }
    found: dict[str, bytes] = {}
    for sheet in elements(parts, BOOK, "sheet"):
        told = [value for name, value in sheet.items() if name.endswith("}id")]
        target = targets.get(told[0], "") if told else ""
        if target in parts:
            found[sheet.get("name", "")] = parts[target]
    return found


def elements(parts: Parts, part: str, tag: str) -> list[ET.Element]:
    """All elements of a part with this name, whatever their namespace."""
    content = next((text for name, text in parts.items() if name.lower() == part), b"<none/>")
    tree = ET.fromstring(content)  # noqa: S314 - entities were refused while unpacking
    return [element for element in tree.iter() if element.tag.rpartition("}")[2] == tag]
