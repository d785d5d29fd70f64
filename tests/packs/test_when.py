"""What a wrong rule file says."""

from pathlib import Path

import pytest

from saikhao.annotate.kit import Kit
from saikhao.annotate.when import picks
from saikhao.model.errors import BadData
from saikhao.packs import Packs


def kit(folder: Path, rule: str) -> Kit:
    pack = folder / "zz"
    pack.mkdir()
    (pack / "pack.toml").write_text('name = "Z"\nown_name = "Z"\nscript = "LATIN"\n')
    (pack / "numerals.toml").write_text('thousands = ","\ndecimal = "."\n')
    (pack / "when.toml").write_text(f'[words.today]\n0 = ["nu"]\n\n{rule}')
    return Kit(Packs(folder))


def test_a_new_language_is_a_folder(tmp_path: Path) -> None:
    rule = '[[rule]]\nname = "now"\nmatch = "{shift:today}"\nmake = "shift"\nconst = { unit = "D" }\n'
    (made,) = picks("Li kome nu.", "zz", kit(tmp_path, rule))
    assert (made.rule.name, made.token.value.shift, made.token.value.unit) == ("now", 0, "D")


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        (
            '[[rule]]\nname = "a"\nmatch = "nu"\nmake = "dat"\n',
            r"pack zz: when.toml: rule 0: expected one of date, month, .*\$\.rule\[0\]\.make, got 'dat'",
        ),
        (
            '[[rule]]\nname = "a"\nmatch = "{nope}"\nmake = "date"\n',
            r"rule\[0\]\.match: no word class, .* makes 'nope'",
        ),
        ('[[rule]]\nname = "a"\nmatch = 5\nmake = "date"\n', r"when.toml: .*\$\.rule\[0\]\.match"),
        ('[[rule]]\nname = "a"\nmatch = "nu"\nmake = "date"\nmaek = 1\n', r"when.toml: .*maek"),
    ],
)
def test_what_is_wrong_is_said_with_its_path(tmp_path: Path, rule: str, says: str) -> None:
    with pytest.raises(BadData, match=says):
        picks("nu", "zz", kit(tmp_path, rule))
