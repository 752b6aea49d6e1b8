"""Which files are sources, and which reader reads them."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.errors import SourceError
from quizgen.sources import FORMATS, discover, read_bytes

PROSE = "The ministers met for ten minutes on the sidelines of the summit and spoke of trade, energy and the war."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.html", "c.md", "notes.pdf", ".hidden.txt", "deep/d.HTM", ".git/e.txt", "page"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PROSE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["b.txt"], ["b.txt"]),
        (["."], ["a.html", "b.txt", "c.md", "deep/d.HTM"]),
        (["*.txt"], ["b.txt"]),
        (["**/*.HTM", "b.txt", "*.txt"], ["deep/d.HTM", "b.txt"]),
        (["page", "-", "b.txt"], ["page", "-", "b.txt"]),
        (["deep", "-"], ["deep/d.HTM", "-"]),
    ],
)
@pytest.mark.usefixtures("folder")
def test_discover(names: list[str], found: list[str]) -> None:
    assert [one if isinstance(one, str) else one.as_posix() for one in discover(names)] == found


@pytest.mark.parametrize("name", ["nothing.txt", "*.doc", "empty"])
def test_a_name_that_stands_for_nothing_is_named(folder: Path, name: str) -> None:
    (folder / "empty").mkdir()
    with pytest.raises(SourceError) as caught:
        discover([name])
    assert caught.value.path == name


def test_a_locked_folder_is_among_the_files_that_cannot_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look = os.scandir

    def scandir(path: str) -> object:
        if Path(path).name == "deep":
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return look(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert [Path(one).relative_to(folder).as_posix() for one in discover([str(folder)])] == ["a.html", "b.txt", "c.md", "deep"]


def test_a_pipe_in_a_folder_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    assert "pipe.txt" not in [Path(one).name for one in discover([str(folder)])]


def test_a_name_that_no_file_can_have_is_named() -> None:
    with pytest.raises(SourceError, match="cannot be read: File name too long"):
        discover(["a" * 5000])


@pytest.mark.parametrize("word", ["word ", "दिल्ली ", "x"])
def test_a_title_is_no_paragraph(word: str) -> None:
    document = read_bytes((word * 100_000).encode(), path="a.txt")
    assert 60 < len(document.source.title) <= 120 or len(document.source.title.split()) <= 13
    titled = read_bytes(
        f"<html><head><title>{word * 100_000}</title></head><body><article><p>{PROSE}</p></article></body></html>".encode(), path="a.html"
    )
    assert len(titled.source.title) <= 120
    assert set(titled.source.title.rstrip("…").split()) <= {word.strip(), titled.source.title.rstrip("…")}


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        ("a.txt", f"<p>{PROSE}</p><ul><li>One item of the list</li></ul>", "bullet"),
        ("a", f"<!DOCTYPE html><html><body><ul><li>{PROSE}</li></ul></body></html>", "bullet"),
        ("-", f"# Head of it\n\n{PROSE}\n\n**bold words** and [a link](https://example.org)\n\n> a quote", "quote"),
        ("a.md", f"{PROSE}\n\n> a quote", "quote"),
        ("a.html", f"{PROSE}\n\n• a bullet in a text that is called a page", "bullet"),
        ("a.txt", f"{PROSE}\n\n5 < 6 and a <b> is no page", "paragraph"),
    ],
)
def test_the_content_decides_when_it_is_plain(path: str, text: str, kind: str) -> None:
    assert read_bytes(text.encode(), path=path).blocks[-1].kind == kind


@pytest.mark.parametrize(
    ("path", "data", "word"),
    [
        ("a.json", b'{"date": "2026-03-07"}', "no reader for JSON"),
        ("a.txt", b'[{"date": "2026-03-07"}]', "no reader for JSON"),
        ("a.csv", b"a,b\n1,2", "no reader for CSV"),
        ("a.pdf", b"%PDF-1.7", "PDF"),
        ("a.txt", b"", "holds no article"),
    ],
)
def test_what_nobody_can_read_is_refused(path: str, data: bytes, word: str) -> None:
    with pytest.raises(SourceError, match=word):
        read_bytes(data, path=path)


def test_the_source_says_where_it_was_read() -> None:
    source = read_bytes(PROSE.encode(), path="deep/d.HTM").source
    assert source.path == "deep/d.HTM"
    assert source.sha256 == hashlib.sha256(PROSE.encode()).hexdigest()
    assert source.id == "the-ministers-met-for-ten-minutes"


def test_no_suffix_belongs_to_two_formats() -> None:
    suffixes = [suffix for one in FORMATS for suffix in one.suffixes]
    assert len(suffixes) == len(set(suffixes))


PARTS = st.sampled_from(
    [
        "<p>", "</p>", "<ul><li>", "</li>", "<table><tr><td rowspan=3>", "<td colspan='9'>", "</table>", "<dl><dt>", "<dd>", "<br><br>", "<sup>1</sup>",
        '<span class="key-term" data-definition="Tax — money (GS2: Polity)">tax</span>', "[1]", "[0]. ", "| a | b |\n", "|---|---|\n", "\t", "\n\n",
        "- ", "1. ", ":::details X\n", "**Term**: ", "# ", "> ", "```\n", "---\n", "March 2, 2023", "NEW DELHI, March 2 (PTI) - ", "By A. Sharma\n",
        "Previous Story\n", "References\n", "https://example.org/a\n", "<html><head><script></script><nav></nav>", "<form>", "\u00ad", "\u200b",
        "The ministers met for ten minutes and spoke of trade, energy and war. ", "GS2: ", "— ", "²", "भारत ", "â€™", "\x00", "&nbsp;", "&#0;",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PARTS | st.text(max_size=20), max_size=40).map("".join), st.sampled_from(["a.html", "a.md", "a.txt", "-"]))
def test_no_text_breaks_the_reader(text: str, path: str) -> None:
    _reads_or_refuses(text.encode("utf-8", "surrogatepass"), path)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.html", "a.md", "a.txt", "-"]))
def test_no_bytes_break_the_reader(data: bytes, path: str) -> None:
    _reads_or_refuses(data, path)


def _reads_or_refuses(data: bytes, path: str) -> None:
    try:
        document = read_bytes(data, path=path)
    except SourceError:
        return
    assert document == read_bytes(data, path=path)
    for block in document.blocks:
        assert block.text == block.text.strip() != ""
        assert all(0 <= mark.start <= mark.end <= len(block.text) for mark in block.marks)
