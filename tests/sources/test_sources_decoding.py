"""Bytes in every encoding that pages come in."""

from __future__ import annotations

import codecs

import pytest

from quizgen.errors import SourceError
from quizgen.sources.decoding import decode

TEXT = "Putin’s “talks” – 99\u202f% of US\u2011Russia trade… café"
HINDI = "भारत और रूस के विदेश मंत्री नई दिल्ली में मिले।"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (codecs.BOM_UTF8 + TEXT.encode(), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT),
        (("The talks were short. " * 5).encode("utf-16-le"), "The talks were short. " * 5),
        (("The talks were short. " * 5).encode("utf-16-be"), "The talks were short. " * 5),
        ("Putin’s “talks” – café costs £5".encode("cp1252"), "Putin’s “talks” – café costs £5"),
        (HINDI.encode(), HINDI),
        (b'<meta charset="iso-8859-1"><p>\x93caf\xe9\x94', '<meta charset="iso-8859-1"><p>“café”'),
        (
            b'<META http-equiv="Content-Type" content="text/html; charset=koi8-r">' + "Россия".encode("koi8-r"),
            '<META http-equiv="Content-Type" content="text/html; charset=koi8-r">Россия',
        ),
        ("Russiaâ€™s â€œtalksâ€\x9d â€“ cafÃ©".encode(), "Russia’s “talks” – café"),
        (HINDI.encode().decode("latin-1").encode(), HINDI),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree"),
        (TEXT.encode() + b"\xff end of a text with one stray byte", TEXT + "\ufffd end of a text with one stray byte"),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_decode(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    "text",
    [
        "“curly” ‘quotes’",
        "ﬁne ligature",
        "ｆｕｌｌ ｗｉｄｔｈ",
        "no\u00a0break\u202fspaces",
        "non\u2011breaking",
        "½ & &amp; &lt;",
        "e\u0301",
        HINDI,
    ],
)
def test_nothing_but_mangled_text_is_mended(text: str) -> None:
    assert decode(text.encode()) == text


def test_mending_leaves_the_good_part_of_a_mangled_text_alone() -> None:
    assert decode("“Good” ﬁrst line\nItâ€™s mangled".encode()) == "“Good” ﬁrst line\nIt’s mangled"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04rest", "zip"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"{\\rtf1 text}", "RTF"),
        (bytes(range(32)) * 40, "no text"),
        (b"\x00" * 400, "no text"),
    ],
)
def test_what_is_no_text_is_refused_with_a_word(data: bytes, word: str) -> None:
    with pytest.raises(SourceError, match=word):
        decode(data, path="file")
