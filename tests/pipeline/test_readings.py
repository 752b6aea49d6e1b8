"""Readings are remembered by what a document says, and nothing depends on it."""

from __future__ import annotations

import ast
import builtins
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from program import ROOT
from quizgen.errors import ProblemError
from quizgen.model import Block, Document, Fact, Passage, Reading, Slot, Source, Term
from quizgen.pipeline import readings, store
from quizgen.pipeline.drafting import STORE as DRAFTS
from quizgen.pipeline.reading import STORE as DOCUMENTS
from quizgen.pipeline.reading import document_of
from quizgen.pipeline.readings import STORE, reading_of, readings_of, want_facts

SOURCE = Source("2026-02-05-lakes", "Lakes of Bihar", date(2026, 2, 5), "metadata", "notes/lakes.md", "https://example.org", "ab")
DOCUMENT = Document(SOURCE, (Block("Kanwar Lake lies in Bihar."),), (Term("lake", "a body of water"),))


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    """The documents that were parsed, one by one, by a parser that finds one fact in each."""
    seen: list[Document] = []

    def parse(document: Document) -> Reading:
        seen.append(document)
        text = document.text
        fact = Fact(text, text, (Slot("Bihar", "state", relation="lie place"),), about="Kanwar Lake")
        return Reading(document, (fact,), passages=(Passage(text, 1),))

    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(readings, "read_now", parse)
    return seen


def entries(folder: Path) -> list[Path]:
    return sorted((folder / "cache" / "readings").glob("*.pickle"))


def test_what_was_read_once_is_not_parsed_again(read: list[Document]) -> None:
    assert reading_of(DOCUMENT) == reading_of(DOCUMENT)
    assert len(read) == 1


def test_the_same_words_in_another_place_are_known_and_keep_their_own_source(read: list[Document]) -> None:
    elsewhere = replace(DOCUMENT, source=replace(SOURCE, id="other", path="other.md", url="", sha256="cd"))
    first, second = reading_of(DOCUMENT), reading_of(elsewhere)
    assert len(read) == 1
    assert (first.document, second.document) == (DOCUMENT, elsewhere)
    assert first.facts == second.facts


def test_a_parser_sees_no_place(read: list[Document]) -> None:
    reading_of(DOCUMENT)
    assert read[0].source == Source("", "Lakes of Bihar", date(2026, 2, 5), "metadata")


@pytest.mark.parametrize(
    "other",
    [
        replace(DOCUMENT, blocks=(Block("Kanwar Lake lies in Bihar!"),)),
        replace(DOCUMENT, blocks=(Block("Kanwar Lake lies in Bihar.", "bullet"),)),
        replace(DOCUMENT, terms=()),
        replace(DOCUMENT, source=replace(SOURCE, published=date(2026, 2, 6))),
        replace(DOCUMENT, source=replace(SOURCE, title="Lakes")),
    ],
    ids=["another word", "another kind of block", "other terms", "another date", "another title"],
)
def test_what_a_reading_depends_on_makes_another(read: list[Document], other: Document) -> None:
    reading_of(DOCUMENT)
    reading_of(other)
    assert len(read) == 2


def test_another_edition_of_the_program_reads_anew(read: list[Document], monkeypatch: pytest.MonkeyPatch) -> None:
    reading_of(DOCUMENT)
    monkeypatch.setattr(store, "edition", lambda *_: "later")
    reading_of(DOCUMENT)
    assert len(read) == 2


def test_an_edition_follows_code_data_and_libraries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizgen.__file__", str(tmp_path / "__init__.py"))
    monkeypatch.setattr(store, "digest_of", store.digest_of.__wrapped__)
    (tmp_path / "reading").mkdir()
    (tmp_path / "data").mkdir()
    seen = set()
    for number, (name, text) in enumerate(
        [("reading/facts.py", "a"), ("reading/facts.py", "b"), ("dates.py", "c"), ("data/names.yaml", "d")]
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        seen.add(store.edition.__wrapped__(("reading", "dates"), ()))
        assert len(seen) == number + 1
    (tmp_path / "cli.py").write_text("e", encoding="utf-8")
    assert store.edition.__wrapped__(("reading", "dates"), ()) in seen
    assert store.edition.__wrapped__(("reading", "dates"), ("pytest",)) not in seen


@pytest.mark.parametrize("damage", [b"", b"junk", b"\x80\x05K\x01.", b"\x80\x05\x8c\x03abc\x94."])
def test_a_damaged_entry_is_worth_no_more_than_none(tmp_path: Path, read: list[Document], damage: bytes) -> None:
    whole = reading_of(DOCUMENT)
    entries(tmp_path)[0].write_bytes(damage)
    assert reading_of(DOCUMENT) == whole
    assert len(read) == 2
    assert reading_of(DOCUMENT) == whole
    assert len(read) == 2


def test_a_folder_that_cannot_be_written_is_no_matter(tmp_path: Path, read: list[Document]) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    assert readings_of([DOCUMENT]).readings[0].facts
    assert len(read) == 1


@pytest.mark.usefixtures("read")
def test_the_oldest_entries_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [replace(DOCUMENT, blocks=(Block(f"Lake {number} lies in Bihar."),)) for number in range(5)]
    readings_of(documents[:3])
    first = set(entries(tmp_path))
    size = max(path.stat().st_size for path in first)
    monkeypatch.setattr(store, "MOST_BYTES", size * 2)
    readings_of(documents)
    assert len(entries(tmp_path)) == 2
    assert not first & set(entries(tmp_path))


@pytest.mark.usefixtures("read")
def test_passages_are_kept_only_where_they_are_wanted() -> None:
    assert readings_of([DOCUMENT]).readings[0].passages == ()
    assert readings_of([DOCUMENT], passages=True).readings[0].passages == (Passage("Kanwar Lake lies in Bihar.", 1),)


def test_a_document_that_cannot_be_read_states_nothing_and_is_told_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(document: Document) -> Reading:
        raise ProblemError("the model is not installed", mend=f"install it{document.text[:0]}")

    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path))
    monkeypatch.setattr(readings, "read_now", refuse)
    other = replace(DOCUMENT, source=replace(SOURCE, id="other"))
    found = readings_of([DOCUMENT, other])
    assert found.readings == (Reading(DOCUMENT), Reading(other))
    assert [str(problem) for problem in found.problems] == ["the model is not installed; install it"]
    assert found.unread == {SOURCE.id, "other"}


def without(library: str) -> Callable[..., object]:
    """An import in which the room of the parser lacks a library."""

    def load(name: str, *rest: object) -> object:
        if name == "quizgen" and rest[2] == ("reading",):
            message = f"No module named '{library}'"
            raise ModuleNotFoundError(message, name=library)
        return whole(name, *rest)  # type: ignore[arg-type]

    whole = builtins.__import__
    return load


def test_a_library_that_is_missing_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builtins, "__import__", without("spacy.tokens"))
    with pytest.raises(ProblemError, match=r"the library spacy is not installed; install it with: pip install spacy"):
        readings.read_now(DOCUMENT)


def test_a_module_of_our_own_that_is_missing_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builtins, "__import__", without("quizgen.reading.gone"))
    with pytest.raises(ModuleNotFoundError):
        readings.read_now(DOCUMENT)


@pytest.mark.parametrize(
    ("kinds", "wanted"), [(None, True), ({"term"}, False), ({"term", "recall"}, True), ({"cloze"}, True), ({"pairs"}, True)]
)
def test_facts_are_wanted_unless_only_terms_are(kinds: set[str] | None, wanted: bool) -> None:  # noqa: FBT001 - a column of the table
    assert want_facts(None if kinds is None else frozenset(kinds)) is wanted


def test_ticks_name_the_document_and_end(read: list[Document]) -> None:
    del read
    ticks: list[tuple[int, int, str]] = []
    readings_of([DOCUMENT], tick=lambda *tick: ticks.append(tick))
    assert ticks == [(0, 1, "notes/lakes.md"), (1, 1, "")]


def test_a_file_is_not_taken_apart_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path))
    data = b"# Lakes of Bihar\n\nKanwar Lake is the largest oxbow lake of the state, and it is a refuge of birds.\n"
    first = document_of(data, "lakes.md")
    other = document_of(data, "ponds.md")
    monkeypatch.setattr("quizgen.pipeline.reading.read_bytes", lambda *_, **__: pytest.fail("the file was taken apart again"))
    assert document_of(data, "lakes.md") == first
    moved = document_of(data, "/old/notes/ponds.md")
    assert moved == replace(other, source=replace(other.source, path="/old/notes/ponds.md"))


def modules_of(room: str) -> set[str]:
    """Rooms of the program that a room imports, with those that they import."""
    known: set[str] = set()
    wanted = [room]
    while wanted:
        here = wanted.pop()
        if here not in known and (paths := [path for path in store.files_of(here) if path.suffix == ".py"]):
            known.add(here)
            for node in (node for path in paths for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))):
                if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "quizgen":
                    inside = (node.module or "").split(".")[1:]
                    wanted += inside[:1] or [alias.name for alias in node.names]
    return known


@pytest.mark.parametrize(("room", "one"), [("reading", STORE), ("sources", DOCUMENTS), ("extractors", DRAFTS), ("screen", DRAFTS)])
def test_an_edition_covers_every_room_that_is_used(room: str, one: store.Store) -> None:
    # What is wrong is told by the errors, and does not change what is right.
    assert modules_of(room) - {"errors"} <= set(one.rooms)


def test_the_model_of_the_parser_is_among_the_libraries() -> None:
    text = (ROOT / "quizgen" / "reading" / "language.py").read_text(encoding="utf-8")
    names = [
        node.value.value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and [target.id for target in node.targets if isinstance(target, ast.Name)] == ["MODEL"]
    ]
    assert [str(name).replace("_", "-") in STORE.libraries for name in names] == [True]


def test_a_rerun_loads_no_parser(tmp_path: Path) -> None:
    line = (
        "import sys; from pathlib import Path; from quizgen.model import Reading; from quizgen.pipeline import extract, readings;\n"
        "if len(sys.argv) == 2: readings.read_now = Reading\n"
        "extract(['a.md'], Path('decks'))\n"
        "print([name for name in ('spacy', 'lemminflect') if name in sys.modules])"
    )
    (tmp_path / "a.md").write_text(
        "# Lakes\n\nKanwar Lake is the largest oxbow lake of the state, and a refuge of birds.\n", encoding="utf-8"
    )
    environment = {"QUIZGEN_CACHE": str(tmp_path / "cache"), "PYTHONPATH": str(ROOT)}
    for arguments in (["first"], []):
        done = subprocess.run(
            [sys.executable, "-c", line, *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
        )
        assert done.stdout == "[]\n"
