"""The whole river on the seeds: what `make` gives, the same everywhere and every time."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.decks import load
from quizgen.errors import ProblemError
from quizgen.model import TermCard
from quizgen.papers import load_paper
from quizgen.pipeline import build, check, export, read_all
from quizgen.text import fold

ROOT = Path(__file__).parents[2]
TERMS = {
    "Sergei Lavrov": "Russia's Foreign Minister since 2004, responsible for diplomatic engagements",
    "U.S.-Russia relations": "bilateral diplomatic, economic and security interactions between the United States and Russia",
    "Donald Trump": "45th President of the United States (2017‑2021) and 2024 election winner, whose foreign policy stance influences US‑Russia dynamics",
    "Vladimir Putin": "President of the Russian Federation since 2000, central figure in Russia's foreign policy",
    "Ukraine war": "armed conflict that began in 2022 after Russia's invasion of Ukraine, a major geopolitical issue",
    "Joe Biden": "46th President of the United States (2021‑present), whose administration maintained sanctions on Russia",
    "Sanctions": "punitive economic measures imposed by one country to coerce another",
}
FURNITURE = (
    "Pahalgam",
    "Kenya",
    "Bhamidipaty",
    "Taliban",
    "Sindh",
    "Roscosmos",
    "Crimea",
    "Go toTop",
    "Asian Lite",
    "Previous Story",
    "min read",
    "WION",
    "Leave a Comment",
    "Related posts",
    "Chhaya",
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    for seed in (ROOT / "seeds").iterdir():
        (tmp_path / "seeds" / seed.name).write_bytes(seed.read_bytes())
    return tmp_path


@pytest.mark.usefixtures("home")
def test_the_key_terms_of_the_first_seed_are_right_word_for_word() -> None:
    (document,) = read_all(["seeds/000_9203ffa47a577bbd.txt"]).documents
    assert {term.term: term.meaning for term in document.terms} == TERMS
    assert document.text.count("45th President") == 0


@pytest.mark.usefixtures("home")
def test_the_cards_of_the_first_seed_carry_no_tag_and_no_stale_year() -> None:
    build(["seeds"], Path("decks"), Path("build"))
    (path,) = Path("decks").glob("2026-05-13-*.yaml")
    cards = {item.prompt.term: item for item in load(path).deck.items if isinstance(item.prompt, TermCard)}
    assert list(cards) == list(TERMS)
    for item in cards.values():
        assert "GS2" not in str(item.prompt)
        assert item.origin is not None
        assert all("GS2" not in quote.text and "present" not in quote.text for quote in item.origin.quotes)
        assert "GS2::International_Relations" in item.tags
        assert "GS2::Polity" not in item.tags
    assert "GS3: International Relations" in (cards["Ukraine war"].origin or pytest.fail("no origin")).papers


@pytest.mark.usefixtures("home")
def test_no_word_of_the_seeds_furniture_is_in_any_item() -> None:
    build(["seeds"], Path("decks"), Path("build"))
    for path in Path("decks").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        assert [word for word in FURNITURE if word in text] == []


@pytest.mark.usefixtures("home")
def test_every_quote_is_in_its_source() -> None:
    build(["seeds"], Path("decks"), Path("build"))
    documents = {document.source.path: document for document in read_all(["seeds"]).documents}
    for path in Path("decks").glob("*.yaml"):
        deck = load(path).deck
        for item in deck.items:
            for quote in item.origin.quotes if item.origin else ():
                source = deck.source(quote.source)
                assert source is not None
                document = documents[source.path]
                raw = Path(source.path).read_text(encoding="utf-8")
                assert quote.text in raw or quote.text in document.text
                assert source.sha256 == hashlib.sha256(Path(source.path).read_bytes()).hexdigest()


@pytest.mark.usefixtures("home")
def test_check_flags_the_definition_that_its_article_contradicts_and_nothing_else() -> None:
    build(["seeds"], Path("decks"), Path("build"))
    (finding,) = check([Path("decks")]).findings
    assert (finding.rule, finding.severity) == ("contradiction", "notice")
    assert "former President Joe Biden" in finding.problem


@pytest.mark.usefixtures("home")
def test_a_second_build_changes_no_byte() -> None:
    build(["seeds"], Path("decks"), Path("build"))
    before = contents(Path())
    result = build(["seeds"], Path("decks"), Path("build"))
    assert contents(Path()) == before
    assert not any(change.written for change in result.extraction.changes)


def contents(folder: Path) -> dict[str, str]:
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_two_builds_in_two_folders_at_two_times_are_the_same(home: Path) -> None:
    for name, zone, seed, since in (("one", "UTC", "1", "1000000000"), ("two", "Asia/Kolkata", "2", "1900000000")):
        folder = home / name
        folder.mkdir()
        (home / "seeds").rename(folder / "seeds")
        environment = {
            **os.environ,
            "TZ": zone,
            "PYTHONHASHSEED": seed,
            "SOURCE_DATE_EPOCH": since,
            "HOME": str(folder),
            "LC_ALL": "C.UTF-8",
        }
        subprocess.run([sys.executable, "-m", "quizgen", "build"], cwd=folder, env=environment, check=True, capture_output=True)
        (folder / "seeds").rename(home / "seeds")
    one, two = contents(home / "one"), contents(home / "two")
    assert len([name for name in one if name.startswith("build/")]) == 9
    assert one == two


@pytest.mark.usefixtures("home")
def test_the_decks_in_the_repository_are_those_that_the_seeds_give() -> None:
    build(["seeds"], Path("decks"), Path("build"))
    assert contents(Path("decks")) == contents(ROOT / "decks")


@pytest.mark.usefixtures("home")
def test_a_deck_that_cannot_be_read_is_reported_and_the_others_are_exported() -> None:
    build(["seeds"], Path("decks"), Path("build"))
    Path("decks/broken.yaml").write_text("title: [", encoding="utf-8")
    exported = export("html", [Path("decks")], Path("-"))
    assert fold("Foreign Minister") in fold(exported.output.decode())
    assert [problem.path for problem in exported.problems] == ["decks/broken.yaml"]


@pytest.mark.usefixtures("home")
def test_an_export_goes_where_it_is_told() -> None:
    build(["seeds"], Path("decks"), Path("build"))
    exported = export("pdf", [Path("decks")], Path("out/paper.pdf"))
    assert [path.as_posix() for path, _ in exported.files] == ["out/paper.pdf", "out/paper-key.pdf"]
    (deck,) = Path("decks").glob("2026-05-13-*.yaml")
    (only,) = export("csv", [deck], Path("tables"), folder=True).files
    assert only[0] == Path("tables") / f"{deck.stem}.csv"


def anki_ids(path: Path) -> dict[str, str]:
    """The state of every note in the ledger, by item."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("note\t")]
    return {row[1]: row[7] for row in rows}


@pytest.mark.usefixtures("home")
def test_the_notes_of_a_deleted_deck_are_withdrawn_but_not_those_of_a_broken_one() -> None:
    build(["seeds"], Path("decks"), Path("build"))
    Path("decks/own.yaml").write_text("title: Own\nitems:\n  - {id: own.1, kind: recall, question: Who?, answer: I}\n", encoding="utf-8")
    export("anki", [Path("decks")])
    assert anki_ids(Path("decks/anki.ledger"))["own.1"] == "asked"
    Path("decks/own.yaml").write_text("title: [", encoding="utf-8")
    export("anki", [Path("decks")])
    assert anki_ids(Path("decks/anki.ledger"))["own.1"] == "asked"
    Path("decks/own.yaml").unlink()
    export("anki", [Path("decks")])
    assert anki_ids(Path("decks/anki.ledger"))["own.1"] != "asked"


@pytest.mark.usefixtures("home")
def test_exporting_one_deck_withdraws_nothing_of_the_others() -> None:
    build(["seeds"], Path("decks"), Path("build"))
    Path("decks/own.yaml").write_text("title: Own\nitems:\n  - {id: own.1, kind: recall, question: Who?, answer: I}\n", encoding="utf-8")
    export("anki", [Path("decks/own.yaml")], Path("own.apkg"))
    assert set(anki_ids(Path("decks/anki.ledger")).values()) == {"asked"}


@pytest.mark.usefixtures("home")
def test_a_build_sets_a_paper_in_the_formats_of_2026() -> None:
    built = build(["seeds"], Path("decks"), Path("build"))
    paper = load_paper(Path("build/quizgen-2026.yaml"))
    assert built.paper is not None
    assert built.paper.paper == paper
    assert (paper.profile, paper.minutes > 0, len(paper.items) > 3) == ("2026", True, True)
    printed = [path.name for path, _ in built.paper.files]
    assert printed == [f"quizgen-2026{end}" for end in (".yaml", ".pdf", "-key.pdf", "-omr.pdf", "-omr.json", ".html")]


def test_a_build_of_decks_with_nothing_to_mark_still_prints_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notes.md").write_text("Nothing.\n", encoding="utf-8")
    own_decks("own.yaml")
    built = build(["notes.md"], Path("decks"), Path("build"))
    assert (built.paper, built.problems) == (None, ())
    assert sorted(path.name for path in Path("build").iterdir()) == [
        "quizgen-cards.pdf",
        "quizgen-key.pdf",
        "quizgen.apkg",
        "quizgen.html",
        "quizgen.pdf",
    ]


@pytest.mark.usefixtures("home")
def test_a_build_does_not_read_what_it_has_written() -> None:
    build(["."], Path("decks"), Path("build"))
    before = contents(Path())
    build(["."], Path("decks"), Path("build"))
    assert contents(Path()) == before
    Path("copy.html").write_bytes(Path("build/quizgen.html").read_bytes())
    read = read_all(["copy.html"])
    assert (read.documents, read.problems) == ([], [])
    assert read.skipped == [("copy.html", "is a quiz that quizgen made")]


OWN = "title: Own\nitems:\n  - {id: own.00000001, kind: recall, question: Who?, answer: I}\n"


def own_decks(*names: str) -> None:
    for number, name in enumerate(names):
        path = Path("decks") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(OWN.replace("own.00000001", f"own.0000000{number}").replace("Who?", f"Who {number}?"), encoding="utf-8")


@pytest.mark.usefixtures("home")
def test_decks_of_one_root_share_one_ledger_however_they_are_named() -> None:
    own_decks("a/economy.yaml", "b/economy.yaml")
    export("anki", [Path("decks")])
    export("anki", [Path("decks/a/economy.yaml")])
    assert sorted(path.as_posix() for path in Path("decks").rglob("*.ledger")) == ["decks/anki.ledger"]
    assert anki_ids(Path("decks/anki.ledger")) == {"own.00000000": "asked", "own.00000001": "asked"}


@pytest.mark.usefixtures("home")
def test_an_item_that_moved_to_another_deck_is_not_withdrawn() -> None:
    own_decks("a.yaml", "b.yaml")
    export("anki", [Path("decks")])
    moved = Path("decks/a.yaml").read_text(encoding="utf-8").splitlines(keepends=True)[-1]
    Path("decks/a.yaml").write_text("title: Own\n", encoding="utf-8")
    with Path("decks/b.yaml").open("a", encoding="utf-8") as file:
        file.write(moved)
    export("anki", [Path("decks/a.yaml"), Path("decks/b.yaml")])
    assert anki_ids(Path("decks/anki.ledger")) == {"own.00000000": "asked", "own.00000001": "asked"}


@pytest.mark.usefixtures("home")
def test_an_item_without_id_gets_one_for_good_before_anki_knows_it() -> None:
    Path("decks").mkdir()
    path = Path("decks/own.yaml")
    path.write_text("title: Own\nitems:\n  - kind: recall # mine\n    question: Who wrote it?\n    answer: I\n", encoding="utf-8")
    export("anki", [Path("decks")])
    named = path.read_text(encoding="utf-8")
    assert "  - id: who-wrote-it." in named
    assert "kind: recall # mine" in named
    path.write_text(named.replace("Who wrote it?", "Who wrote this?"), encoding="utf-8")
    export("anki", [Path("decks")])
    assert list(anki_ids(Path("decks/anki.ledger")).values()) == ["asked"]


@pytest.mark.usefixtures("home")
def test_a_ledger_that_is_no_text_is_named() -> None:
    own_decks("a.yaml")
    Path("decks/anki.ledger").write_bytes(b"\xff\xfe")
    with pytest.raises(ProblemError, match="cannot be read as text"):
        export("anki", [Path("decks")])


@pytest.mark.parametrize(("form", "made"), [("pdf", ["paper-key.pdf", "paper-key-key.pdf"]), ("key", ["paper-key.pdf"])])
@pytest.mark.usefixtures("home")
def test_no_output_overwrites_another(form: str, made: list[str]) -> None:
    own_decks("a.yaml")
    exported = export(form, [Path("decks")], Path("paper-key.pdf"))
    assert [path.name for path, _ in exported.files] == made
