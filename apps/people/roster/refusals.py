"""Why a file was not read at all, each with what to do about it."""

from kernel.refusals import Refusal
from kernel.words import noop


class FileRefused(Refusal):
    """The file was not read; nothing was changed."""


class EmptyFile(FileRefused):
    """Facts: name."""

    message = noop("There is nothing in the file «{name}».")
    way_out = noop("Open it, check that the list is there, save it and choose it again.")


class FileTooLarge(FileRefused):
    """Facts: name, megabytes (the limit)."""

    message = noop("The file «{name}» is larger than {megabytes} MB.")
    way_out = noop("Remove pictures and spare sheets, or divide the list into several files.")


class UnpacksTooLarge(FileRefused):
    """Facts: name, megabytes (the limit). Also the answer to a zip bomb."""

    message = noop("Unpacked, the file «{name}» takes more than {megabytes} MB.")
    way_out = noop("Copy only the list of people into a new workbook and choose that one.")


class TooHeavy(FileRefused):
    """Facts: name. Reading took more memory or time than is allowed."""

    message = noop("The file «{name}» is too heavy to read.")
    way_out = noop("Copy only the list of people into a new workbook and choose that one.")


class TooManyRows(FileRefused):
    """Facts: name, sheet, last (number of the last filled row), limit."""

    message = noop(
        "The last filled row of the list is number {last}; up to {limit} rows can be loaded at once."
    )
    way_out = noop(
        "Divide the list into several files. If it is shorter, delete whatever stands far below it."
    )


class TooManyColumns(FileRefused):
    """Facts: name, sheet, last (number of the last filled column), limit."""

    message = noop("The last filled column of the list is number {last}; up to {limit} columns can be read.")
    way_out = noop("Leave the columns about people and delete the rest.")


class OldWorkbook(FileRefused):
    """Facts: name."""

    message = noop("«{name}» is a workbook of the old Excel format.")
    way_out = noop("Open it in Excel, choose «Save as» and the type «Excel Workbook (.xlsx)».")


class OtherSpreadsheet(FileRefused):
    """Facts: name. OpenDocument, binary Excel, Numbers."""

    message = noop("«{name}» is a spreadsheet of a format that is not read here.")
    way_out = noop("Open it in its program, choose «Save as» and the type «Excel Workbook (.xlsx)».")


class PasswordProtected(FileRefused):
    """Facts: name."""

    message = noop("The file «{name}» is locked with a password.")
    way_out = noop("Open it with the password, remove the protection, save it and choose it again.")


class WebPage(FileRefused):
    """Facts: name. HTML that calls itself a workbook."""

    message = noop("«{name}» is a web page, though it is named like a spreadsheet.")
    way_out = noop("Open it in Excel, choose «Save as» and the type «Excel Workbook (.xlsx)».")


class PdfDocument(FileRefused):
    """Facts: name."""

    message = noop("«{name}» is a PDF document: it has pages, but no rows and columns.")
    way_out = noop("Ask for the list as a spreadsheet, the one the document was printed from.")


class Picture(FileRefused):
    """Facts: name."""

    message = noop("«{name}» is a picture: the names in it cannot be read as text.")
    way_out = noop("Ask for the list as a spreadsheet, the one the picture was taken from.")


class NotASpreadsheet(FileRefused):
    """Facts: name. Neither a workbook nor a table of text."""

    message = noop("«{name}» is neither an Excel workbook nor a text table.")
    way_out = noop("Save the list as «Excel Workbook (.xlsx)» or «CSV» and choose it again.")


class TextNamedWorkbook(FileRefused):
    """Facts: name. A text table under the name of a workbook."""

    message = noop("«{name}» is named like an Excel workbook, but holds plain text.")
    way_out = noop("Change the end of its name to .csv, or save the list as «Excel Workbook (.xlsx)».")


class WorkbookNamedText(FileRefused):
    """Facts: name. A workbook under the name of a text table."""

    message = noop("«{name}» is named like a text table, but is an Excel workbook.")
    way_out = noop("Change the end of its name to .xlsx and choose it again.")


class DamagedFile(FileRefused):
    """Facts: name."""

    message = noop("The file «{name}» is damaged and cannot be read to the end.")
    way_out = noop("Open it in Excel, save it again under a new name and choose that one.")


class BrokenQuotes(FileRefused):
    """Facts: name, row."""

    message = noop("A quotation mark is out of place in row {row} of «{name}»: its columns run together.")
    way_out = noop("Mend the row, or save the list as «Excel Workbook (.xlsx)».")


class UnknownLetters(FileRefused):
    """Facts: name."""

    message = noop("The letters of the file «{name}» are kept in an unknown way.")
    way_out = noop("Save the list as «Excel Workbook (.xlsx)», or as «CSV UTF-8».")


class MixedLetters(FileRefused):
    """Facts: name, row (the first one that differs from the rows above)."""

    message = noop(
        "The letters of the file «{name}» are kept in two different ways; the second begins in row {row}."
    )
    way_out = noop("It was probably put together from two files. Choose them one by one.")


class NoHeadings(FileRefused):
    """Facts: name, looked (how many rows were looked through)."""

    message = noop("No row with headings was found among the first {looked} rows of the file «{name}».")
    way_out = noop(
        "Put headings above the list: the name, and at least one thing more, such as group or position."
    )


class NoPeople(FileRefused):
    """Facts: name."""

    message = noop("The file «{name}» has headings, but no rows under them.")
    way_out = noop("Check that the list was saved, or choose another sheet or file.")


class NoSuchSheet(FileRefused):
    """Facts: name, sheet."""

    message = noop("The file «{name}» has no sheet «{sheet}» with a list of people.")
    way_out = noop("Choose another sheet.")
