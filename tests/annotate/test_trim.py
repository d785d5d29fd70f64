"""What only introduces a name is cut off."""

import pytest

from names_page import kit
from saikhao.annotate.trim import trimmed


@pytest.mark.parametrize(
    ("text", "kind", "lang", "want"),
    [
        ("พล.อ.สมหมาย ดีใจ", "person", "th", "สมหมาย ดีใจ"),
        ("รศ.ดร. สมหมาย", "person", "th", "สมหมาย"),
        ("จังหวัดเชียงใหม่", "place", "th", "เชียงใหม่"),
        ("สำนักข่าวเมฆินทร์", "org", "th", "เมฆินทร์"),
        ("สำนักข่าวกรองแห่งชาติ", "org", "th", "สำนักข่าวกรองแห่งชาติ"),
        ("นาย", "person", "th", "นาย"),
    ],
)
def test_trimmed(text: str, kind: str, lang: str, want: str) -> None:
    start, end = trimmed(text, 0, len(text), kind, kit(), lang)  # type: ignore[arg-type]
    assert text[start:end] == want
