"""Names in bylines."""

import pytest

from dumps import made

STORY = "\n\nTwo dock workers died on Thursday in a fire at the Lomvik shipyard, the coroner's office said on Friday."


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("By Anna Falk", ["Anna Falk"]),
        ("Harbour Wire / Anna Falk / Monday 7 September 2026", ["Anna Falk"]),
        ("Words: Ida Valk", ["Ida Valk"]),
        ("VTX NewsVTX News02/10/2029", ["VTX News"]),
        ("โดย ช่างกลเรือ", ["ช่างกลเรือ"]),
        ("Sunday, 16 May 2027 18:15", []),
    ],
)
def test_bylines(line: str, want: list[str]) -> None:
    art, words = made(f"Harbour Wire\nTwo dead in Lomvik dock fire\n\n{line}{STORY}")
    assert [s.of(words) for s in art.bylines] == want
