"""Gzip, as far as it goes."""

import zlib

from saikhao.model.page import Note


def inflate(data: bytes, limit: int) -> tuple[bytes, tuple[Note, ...]]:
    """The unpacked bytes, at most `limit`; of a truncated or broken stream what stands before the break, and a note."""
    out: list[bytes] = []
    size, rest = 0, data
    while rest and size < limit:
        stream = zlib.decompressobj(31)
        try:
            piece = stream.decompress(rest, limit - size)
        except zlib.error as wrong:
            return b"".join(out), (Note("bad-gzip", None, str(wrong)),)
        out.append(piece)
        size += len(piece)
        if not stream.eof:
            cut = () if size >= limit else (Note("truncated", None, f"the gzip stream breaks off after {size} bytes"),)
            return b"".join(out), cut
        rest = stream.unused_data
        if rest[:2] != b"\x1f\x8b":
            break
    return b"".join(out), ()
