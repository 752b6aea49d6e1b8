"""Whatever a source says arrives on the card as the words it said."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anki_reader import Reader, Words, reading, words_of
from quizgen.exporters.anki import Ledger, export_anki
from quizgen.exporters.anki.escaping import escaped, hidden_words, tag, web_address
from quizgen.text import squeeze
from samples import HOSTILE, deck, hostile_deck

MARKUP = [
    *(
        "<script>alert(1)</script>",
        "{{x}}",
        "{{c1::x::y}}",
        "{{c1::",
        "::",
        "}}",
        "{{cloze:Text}}",
        "{{#Answer}}",
        "{{FrontSide}}",
        "<%Text%>",
    ),
    *("a<b", "&lt;", "&amp;nbsp;", "<!--", "[sound:x.mp3]", "[anki:tts lang=en_US]x[/anki:tts]", "[anki:play:q:0]", "[latex]x[/latex]"),
    *(
        "[$]x[/$]",
        "[$$]x[/$$]",
        r"\(x\)",
        r"\[x\]",
        "\\\\(",
        '"',
        "'",
        "\n",
        "\r\n",
        "\t",
        "\x1f",
        "\x00",
        "\u2028",
        "नई दिल्ली",
        "₹",
        "👍",
        "\u0301",
    ),
]
texts = st.lists(st.sampled_from(MARKUP) | st.text(st.characters(codec="utf-8"), max_size=8), min_size=1, max_size=6).map("".join)
solid = texts.filter(lambda text: bool(seen(text)))


def seen(text: str) -> str:
    """The words of a text: controls and the kind of space do not count, and Anki composes accents."""
    return squeeze(unicodedata.normalize("NFC", re.sub(r"[\x00-\x1f\x7f]", " ", text)))


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    with reading(tmp_path_factory.mktemp("reader")) as one:
        one.take(export_anki([deck()], Ledger())[0])
        yield one


def rendered(reader: Reader, number: int, fields: dict[str, str]) -> tuple[str, str]:
    """Question and answer of a sample note with other fields, by Anki's own renderer; nothing may be left for a player."""
    note = reader.note(deck().items[number].id)
    for name in note.keys():  # noqa: SIM118 - an Anki note is no mapping
        note[name] = fields.get(name, "")
    front, back = Reader.shown(note.ephemeral_card())
    return front.html, back.html


@settings(deadline=None)
@given(solid, texts)
def test_any_words_arrive_as_they_are(reader: Reader, question: str, answer: str) -> None:
    front, back = rendered(reader, 1, {"Question": escaped(question), "Answer": escaped(answer)})
    assert seen(words_of(front)) == seen(f"Recall\n{question}")
    assert seen(words_of(back)) == seen(f"{question}\n{answer}")
    assert Words(back).active == []


@settings(deadline=None)
@given(texts, solid, texts)
def test_any_words_can_be_hidden(reader: Reader, before: str, hidden: str, after: str) -> None:
    text = f"{escaped(before)}{{{{c1::{hidden_words(hidden)}}}}}{escaped(after)}"
    front, back = rendered(reader, 2, {"Text": text})
    assert seen(words_of(front)) == seen(f"Fill the gap\n{before}[...]{after}")
    assert seen(words_of(back)) == seen(f"{before}{hidden}{after}")


@given(texts)
def test_mathjax_finds_no_formula(text: str) -> None:
    assert not [words for words in Words(escaped(text)).texts if re.search(r"\\[(\[]", words)]


@given(texts)
def test_a_field_never_parts_and_anki_finds_no_markup_of_its_own(text: str) -> None:
    assert not re.search(r"[\x00-\x1f\x7f]|\{\{|\}\}|\[|<(?!br>|/?span>)", escaped(text))


@given(texts)
def test_a_tag_is_one_word(text: str) -> None:
    assert not re.search(r"[\s\"\x00-\x1f]", tag(text))


def test_words_without_markup_stay_as_they_are() -> None:
    assert escaped("India's “Act East” policy — नई दिल्ली, 50%") == "India's “Act East” policy — नई दिल्ली, 50%"


@pytest.mark.parametrize("number", range(len(hostile_deck().items)))
def test_hostile_words_show_on_every_kind_of_card(tmp_path: Path, number: int) -> None:
    one = hostile_deck().items[number]
    with reading(tmp_path) as fresh:
        fresh.take(export_anki([hostile_deck()], Ledger())[0])
        words = " ".join(side.words for side in fresh.card(one.id))
        assert squeeze(HOSTILE) in words
        assert words.count(squeeze(f"note {HOSTILE}")) == 1
        assert words.count(squeeze(f"quote {HOSTILE}")) == 1


@pytest.mark.parametrize(
    ("url", "field"),
    [
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&amp;c=2"),
        ("HTTP://example.org", "HTTP://example.org"),
        ('https://example.org/"><script>', "https://example.org/&quot;&gt;&lt;script&gt;"),
        ("javascript:alert(1)", ""),
        (" https://example.org", ""),
        ("https://", ""),
        ("https://example.org/a b", ""),
        ("ftp://example.org", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_become_links(url: str, field: str) -> None:
    assert web_address(url) == field
