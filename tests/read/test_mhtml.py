"""Pages as browsers save them."""

from saikhao.model.page import Capture
from saikhao.packs import Packs
from saikhao.read import read
from saikhao.read.mhtml import is_mhtml

PACKS = Packs()
SAVED = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/story\r\nSubject: A story\r\n"
    b"Date: Sat, 30 Nov 2024 07:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x"\r\n\r\n\r\n'
    b"------x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    b"Content-Location: https://a.example/story\r\n\r\n"
    b"<html><head><meta charset=3D\"utf-8\"></head><body><p>=E0=B8=82=E0=B9=88=E0=B8=B2=E0=B8=A7</p></body></html>\r\n"
    b"------x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------x--\r\n"
)  # fmt: skip


def test_the_page_in_a_saved_page() -> None:
    made = read(Capture("a.mhtml", SAVED), PACKS)
    assert (made.kind, made.text, made.notes) == ("html", "ข่าว", ())
    assert ("header", "Snapshot-Content-Location", "https://a.example/story") in [
        (m.at, m.path, m.exact) for m in made.meta
    ]


def test_a_torn_one_gives_what_is_there() -> None:
    assert "ข" in read(Capture("a.mht", SAVED[:560]), PACKS).text


def test_one_without_a_page_is_noted() -> None:
    made = read(Capture("a.mht", SAVED.replace(b"text/html", b"text/css")), PACKS)
    assert [n.code for n in made.notes] == ["no-text"]


def test_a_text_that_begins_like_a_letter_is_a_text() -> None:
    letter = b"Date: Saturday\nFrom: the editor\n\nDear reader"
    assert not is_mhtml(letter) and read(Capture("a", letter), PACKS).text == letter.decode()
