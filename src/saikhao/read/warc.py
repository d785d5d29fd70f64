"""WARC archives (.warc, .warc.gz, and WET): one capture for each page in them."""

from collections.abc import Iterator
from typing import IO, Any

from saikhao.model.page import Capture
from saikhao.model.place import Outside
from saikhao.read.faults import faulty

LIMIT = 32_000_000  # bytes of one record's payload that are read
_MEDIA = ("text/html", "application/xhtml", "text/plain")


def records(stream: IO[bytes], name: str) -> Iterator[Capture]:
    """The pages of an archive in its order: answers with status 200 and a text type, resources, and WET conversions.
    Where the archive is torn, what came before has been given, and a note follows."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    seen = 0
    rows = ArchiveIterator(stream, record_types=wanted, parse_http=False)
    while True:
        try:
            record = next(rows, None)
            if record is None:
                break
            seen += 1
            made, torn = _capture(record, f"{name}#{seen}")
        except (OSError, ValueError, EOFError, RuntimeError, UnicodeError) as wrong:
            yield faulty(f"{name}#{seen + 1}", "truncated", f"the archive breaks off after {seen} records: {wrong}")
            return
        if made:
            yield made
        if torn:
            yield faulty(f"{name}#{seen}", "truncated", f"the archive breaks off within record {seen}")
            return
    if not seen:
        yield faulty(name, "empty", "no record in the archive")


def _capture(record: Any, place: str) -> tuple[Capture | None, bool]:
    """The record as a capture, None for what is no page; and whether the record is shorter than it says."""
    uri = (record.headers.get("WARC-Target-URI") or place).strip("<>")
    said = record.content_length
    if said > LIMIT:
        return faulty(uri, "too-large", f"{said} bytes, at most {LIMIT} are read"), False
    record.freeze()
    torn = record.content_length < said or said == 0
    given = [Outside("capture", "date", d) for d in [record.headers.get("WARC-Date")] if d]
    media = record.headers.get("Content-Type") or ""
    if record.is_http:
        record.parse_http(auto_decode="all", quirks_mode=True)
        head = record.http_headers
        if head is None or head.status_code != 200:
            return None, torn
        media = head.get("Content-Type") or ""
        given += [Outside("header", k, v) for k in ("Date", "Last-Modified") for v in [head.get(k)] if v]
    if media and not media.lower().startswith(_MEDIA):
        return None, torn
    return Capture(uri, record.reader.read(LIMIT + 1), media or None, tuple(given)), torn
