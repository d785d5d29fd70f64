"""A manifest: a TSV whose first line names its columns, `path` and any of `address`, `captured-at`, `published`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from saikhao.model.page import Capture
from saikhao.model.place import Outside
from saikhao.read.faults import faulty

COLUMNS = ("path", "address", "captured-at", "published")


def is_manifest(head: bytes) -> bool:
    """True where the first line names the columns."""
    names = head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0].decode("utf-8", "replace").strip().split("\t")
    return names[0] == "path" and len(names) > 1 and set(names) <= set(COLUMNS)


def listed(lines: Iterable[bytes], name: str) -> Iterator[Capture]:
    """The files a manifest names, relative to its own folder; one that cannot be read gives a note."""
    folder = Path(name).parent
    columns: list[str] = []
    for number, line in enumerate(lines, 1):
        cells = line.decode("utf-8", "replace").rstrip("\r\n").split("\t")
        if number == 1:
            columns = [c.strip().removeprefix("\ufeff") for c in cells]
        elif any(c.strip() for c in cells):
            yield _file(dict(zip(columns, (c.strip() for c in cells), strict=False)), folder, f"{name}#{number}")


def _file(row: dict[str, str], folder: Path, place: str) -> Capture:
    path = row.get("path", "")
    uri = row.get("address") or path or place
    if not path:
        return faulty(uri, "bad-row", "no path")
    try:
        data = (folder / path).read_bytes()
    except (OSError, ValueError) as wrong:
        return faulty(uri, "unreadable", f"{path}: {getattr(wrong, 'strerror', None) or wrong}")
    given = []
    if row.get("published"):
        given.append(Outside("manifest", "published", row["published"]))
    if row.get("captured-at"):
        given.append(Outside("capture", "date", row["captured-at"]))
    return Capture(uri, data, None, tuple(given))
