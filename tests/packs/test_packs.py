"""Packs are found by listing."""

from pathlib import Path

import pytest

from saikhao.model.errors import BadData
from saikhao.packs import Packs
from saikhao.packs.language import PackInfo, language


def test_every_folder_is_a_pack() -> None:
    assert {"en", "th", "vi"} <= set(Packs().langs)


def test_a_new_language_is_a_new_folder(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "pack.toml").write_text('name = "X"\nown_name = "X"\nscript = "GREEK"\n')
    packs = Packs(tmp_path)
    assert packs.langs == ("xx",)
    assert language("ένα", packs) == "xx"
    assert language("one", packs) == "und"


def test_asking_for_a_pack_that_is_not_there() -> None:
    with pytest.raises(BadData, match="no pack for 'zz': there are en, th, vi"):
        Packs().toml("zz", "pack", PackInfo)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("นายกรัฐมนตรีกล่าวว่า", "th"),
        ("Ngoại trưởng cho biết hai bên đã ký thỏa thuận", "vi"),
        ("The minister said both sides had signed", "en"),
        ("Министр заявил", "und"),
        ("12/11 - 3", "und"),
        ("", "und"),
    ],
)
def test_language(text: str, lang: str) -> None:
    assert language(text, Packs()) == lang
