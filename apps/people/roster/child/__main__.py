"""Start of the child: lock in, read the file from standard input, answer."""

import sys
from collections.abc import Iterable

from apps.people.roster.child.answer import answer_refusal, answer_sheets
from apps.people.roster.child.cage import lock_in
from apps.people.roster.child.delimited import read_delimited
from apps.people.roster.child.job import Job, unpack
from apps.people.roster.child.sheet import Sheet
from apps.people.roster.child.sniffing import is_zip, refuse_strangers
from apps.people.roster.child.workbook import read_workbook
from apps.people.roster.refusals import DamagedFile, FileRefused, TooHeavy


def read(job: Job, content: bytes) -> Iterable[Sheet]:
    """Choose the reader by what the file is."""
    if is_zip(content):
        return read_workbook(job, content)
    refuse_strangers(job, content)
    return read_delimited(job, content)


def main() -> None:
    """Answer with the sheets or with a refusal; a panic of the reader is a damaged file."""
    job, content = unpack(sys.stdin.buffer.read())
    lock_in(job.limits)
    try:
        answer_sheets(read(job, content), job)
    except FileRefused as refusal:
        answer_refusal(refusal)
    except MemoryError:
        answer_refusal(TooHeavy(name=job.name))
    except BaseException as panic:
        # The reader of workbooks is written in Rust; its panics are no Exception here.
        if type(panic).__name__ != "PanicException":
            raise
        answer_refusal(DamagedFile(name=job.name))


if __name__ == "__main__":
    main()
