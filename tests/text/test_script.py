"""Scripts."""

from saikhao.text.script import main_script, scripts


def test_counts() -> None:
    assert scripts("ไทย Thai 123") == {"THAI": 3, "LATIN": 4}
    assert main_script("ประเทศไทย Thai") == "THAI"
    assert main_script("Москва") == "CYRILLIC"
    assert main_script("김정은") == "HANGUL"
    assert main_script("12 - 34") is None
