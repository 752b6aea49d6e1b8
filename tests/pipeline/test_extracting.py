"""Sources → decks: what a run does to the files, and what it never does."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.decks import dumps, load
from quizgen.errors import ProblemError
from quizgen.files import write_file
from quizgen.model import Deck, Recall, Statements, TermCard
from quizgen.pipeline import Extraction, extract

ARTICLE = """<h1>Wetlands of Bihar</h1><p>On 5 February 2026, the ministry listed two more wetlands of the state under the
<span class="key-term" data-definition="Ramsar Convention — an intergovernmental treaty adopted in 1971 for the conservation of
wetlands (GS3: Environment)">Ramsar Convention</span>. India now has ninety-six such sites, more than any other country in Asia.
Kanwar Lake, the largest oxbow lake of the state, is a <span class="key-term" data-definition="Ramsar site — a wetland listed for
its international importance (GS3: Environment)">Ramsar site</span> since 2020.</p>"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    # What files and merges do is told by definitions alone, whose items are few and fixed.
    monkeypatch.setattr("quizgen.pipeline.extracting.want_facts", lambda _: False)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "wetlands.html").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def run(*names: str, **options: object) -> Extraction:
    return extract(names or ("notes",), Path("decks"), **options)  # type: ignore[arg-type]


def only_deck() -> Path:
    (path,) = Path("decks").glob("*.yaml")
    return path


@pytest.mark.usefixtures("home")
def test_a_source_becomes_a_deck_named_by_date_and_title() -> None:
    result = run()
    assert only_deck().name == "2026-02-05-wetlands-of-bihar.yaml"
    deck = load(only_deck()).deck
    assert [type(item.prompt) for item in deck.items] == [TermCard, TermCard, Recall, Statements]
    assert deck.sources[0].path == "notes/wetlands.html"
    assert result.changes[0].written


@pytest.mark.usefixtures("home")
def test_a_rerun_changes_nothing_and_touches_no_file() -> None:
    run()
    before = only_deck().stat().st_mtime_ns
    (change,) = run().changes
    assert (change.merged.added, change.merged.updated, change.written) == ((), (), False)
    assert only_deck().stat().st_mtime_ns == before


@pytest.mark.usefixtures("home")
def test_a_comment_in_a_deck_survives_a_rerun_that_changes_nothing() -> None:
    run()
    text = "# my deck\n" + only_deck().read_text(encoding="utf-8")
    only_deck().write_text(text, encoding="utf-8")
    run()
    assert only_deck().read_text(encoding="utf-8") == text


@pytest.mark.usefixtures("home")
def test_an_edited_item_survives_and_a_rejected_one_stays_away() -> None:
    run()
    text = only_deck().read_text(encoding="utf-8")
    deck = load(only_deck()).deck
    recall = next(item for item in deck.items if isinstance(item.prompt, Recall))
    text = text.replace("meaning: a wetland listed for its international importance", "meaning: my own words")
    only_deck().write_text(f"{text}\nrejected:\n  - {recall.id}\n", encoding="utf-8")
    (change,) = run().changes
    after = load(only_deck()).deck
    assert TermCard("Ramsar site", "my own words") in [item.prompt for item in after.items]
    assert recall.id not in [item.id for item in after.items]
    assert len(change.merged.kept) == 1
    assert not run().changes[0].written


@pytest.mark.usefixtures("home")
def test_a_source_that_moved_is_known_again() -> None:
    run()
    Path("notes/wetlands.html").rename("notes/bihar.html")
    (change,) = run().changes
    assert change.merged.added == ()
    assert load(only_deck()).deck.sources[0].path == "notes/bihar.html"


@pytest.mark.usefixtures("home")
def test_a_source_that_was_edited_keeps_its_deck_and_its_ids() -> None:
    run()
    ids = [item.id for item in load(only_deck()).deck.items]
    page = Path("notes/wetlands.html")
    page.write_text(
        ARTICLE.replace("its international importance", "its worldwide importance").replace("Wetlands of", "The wetlands of"),
        encoding="utf-8",
    )
    (change,) = run().changes
    assert len(change.merged.updated) == 2
    assert [item.id for item in load(only_deck()).deck.items] == ids


@pytest.mark.usefixtures("home")
def test_what_the_source_no_longer_says_is_reported_and_kept() -> None:
    run()
    Path("notes/wetlands.html").write_text(ARTICLE.replace(" adopted in 1971", ""), encoding="utf-8")
    (change,) = run().changes
    assert len(change.merged.missing) == 2
    assert len(load(only_deck()).deck.items) == 4


@pytest.mark.usefixtures("home")
def test_one_fact_in_two_documents_lives_once_with_both_sources() -> None:
    other = ARTICLE.replace("5 February 2026", "9 March 2026").replace("Wetlands of Bihar", "Ramsar at fifty-five")
    Path("notes/later.html").write_text(other, encoding="utf-8")
    result = run()
    deck = load(only_deck()).deck
    assert deck.name == "2026-02-05-wetlands-of-bihar"
    assert [source.id for source in deck.sources] == ["2026-02-05-wetlands-of-bihar", "2026-03-09-ramsar-at-fifty-five"]
    assert deck.items[0].origin is not None
    assert len(deck.items[0].origin.quotes) == 2
    assert result.documents == 2
    assert not any(change.written for change in run().changes)


@pytest.mark.usefixtures("home")
def test_a_bad_file_costs_nothing_but_itself() -> None:
    Path("notes/empty.html").write_bytes(b"")
    Path("notes/binary.html").write_bytes(bytes(range(256)) * 40)
    result = run()
    assert len(load(only_deck()).deck.items) == 4
    assert sorted(problem.path for problem in result.problems) == ["notes/binary.html", "notes/empty.html"]
    assert all("\n" not in str(problem) for problem in result.problems)


@pytest.mark.usefixtures("home")
def test_a_broken_deck_is_left_alone_and_no_second_one_is_begun() -> None:
    run()
    broken = only_deck().read_text(encoding="utf-8") + "\n\tbroken"
    only_deck().write_text(broken, encoding="utf-8")
    result = run()
    assert only_deck().read_text(encoding="utf-8") == broken
    assert len(result.problems) == 2


@pytest.mark.usefixtures("home")
def test_a_broken_deck_does_not_stop_the_others() -> None:
    Path("decks").mkdir()
    Path("decks/other.yaml").write_text("title: [", encoding="utf-8")
    result = run()
    assert [problem.path for problem in result.problems] == ["decks/other.yaml"]
    assert result.changes[0].written


@pytest.mark.usefixtures("home")
def test_a_dry_run_reports_and_writes_nothing() -> None:
    (change,) = run(dry_run=True).changes
    assert change.merged.added
    assert not Path("decks").exists()


@pytest.mark.usefixtures("home")
def test_only_some_kinds_are_made_and_the_others_are_not_missing() -> None:
    run()
    (change,) = run(kinds=frozenset({"term"})).changes
    assert change.merged.missing == ()


@pytest.mark.usefixtures("home")
def test_standard_input_is_a_source() -> None:
    result = extract(["-"], Path("decks"), stdin=ARTICLE.encode)
    assert result.changes[0].written
    assert load(only_deck()).deck.sources[0].path == "-"


@pytest.mark.usefixtures("home")
def test_a_persons_deck_is_read_and_not_rewritten() -> None:
    Path("decks").mkdir()
    own = Deck("own", "My own", (), ())
    Path("decks/own.yaml").write_text(dumps(own) + "items:\n  - {kind: recall, question: Q?, answer: A}\n", encoding="utf-8")
    before = Path("decks/own.yaml").read_bytes()
    run()
    assert Path("decks/own.yaml").read_bytes() == before


@pytest.mark.usefixtures("home")
def test_another_document_of_the_same_name_gets_a_deck_of_its_own() -> None:
    run()
    other = ARTICLE.replace("an intergovernmental treaty adopted in 1971", "a pact signed in 1972").replace(
        "a wetland listed", "a lake listed"
    )
    Path("notes/second.html").write_text(other, encoding="utf-8")
    run()
    assert sorted(path.name for path in Path("decks").glob("*.yaml")) == [
        "2026-02-05-wetlands-of-bihar-2.yaml",
        "2026-02-05-wetlands-of-bihar.yaml",
    ]


@pytest.mark.usefixtures("home")
def test_a_broken_deck_keeps_its_items_and_its_rejected_ids() -> None:
    run()
    path = only_deck()
    ids = [item.id for item in load(path).deck.items]
    path.write_text(path.read_text(encoding="utf-8").replace("title:", "title: [", 1), encoding="utf-8")
    later = ARTICLE.replace("5 February 2026", "9 March 2026").replace("Wetlands of Bihar", "Ramsar at fifty-five")
    Path("notes/later.html").write_text(later, encoding="utf-8")
    result = run("notes/later.html")
    assert not list(Path("decks").glob("2026-03-09*"))
    assert [problem.path for problem in result.problems] == [path.as_posix()]
    assert all(key in path.read_text(encoding="utf-8") for key in ids)


@pytest.mark.usefixtures("home")
def test_another_article_under_the_same_name_is_another_source() -> None:
    run()
    other = "<h1>Tiger census</h1><p>On 9 March 2026, the ministry counted the tigers of the state.</p><dl><dt>Tiger reserve</dt><dd>an area set apart for tigers</dd></dl>"
    Path("notes/wetlands.html").write_text(other, encoding="utf-8")
    changes = run().changes
    assert [change.path.name for change in changes if change.written] == ["2026-03-09-tiger-census.yaml"]
    assert all(change.merged.missing == () for change in changes)


@pytest.mark.usefixtures("home")
def test_an_article_that_moved_while_another_took_its_place_is_known_again() -> None:
    run()
    Path("notes/wetlands.html").rename("notes/old.html")
    other = "<h1>Tiger census</h1><p>On 9 March 2026, the ministry counted the tigers of the state.</p><dl><dt>Tiger reserve</dt><dd>an area set apart for tigers</dd></dl>"
    Path("notes/wetlands.html").write_text(other, encoding="utf-8")
    run()
    titles = {source.path: source.title for path in Path("decks").glob("*.yaml") for source in load(path).deck.sources}
    assert titles == {"notes/old.html": "Wetlands of Bihar", "notes/wetlands.html": "Tiger census"}
    assert not any(change.written for change in run().changes)


def test_where_a_run_starts_does_not_matter(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run()
    before = only_deck().read_bytes()
    monkeypatch.chdir(home / "notes")
    assert not any(change.written for change in extract(["wetlands.html"], Path("../decks")).changes)
    assert (home / "decks").joinpath(next((home / "decks").glob("*.yaml")).name).read_bytes() == before


TERMS = "<h1>{title}</h1><p>Written on {day} for those who read about the state and its ministries every day.</p><dl><dt>CCS</dt><dd>{meaning}</dd></dl>"


@pytest.mark.usefixtures("home")
def test_one_name_for_two_things_gives_two_cards() -> None:
    one = TERMS.format(title="Cabinet", day="5 January 2026", meaning="a committee of the Union Cabinet that decides on security")
    two = TERMS.format(title="Carbon", day="6 January 2026", meaning="a technology that stores carbon dioxide below the ground")
    Path("notes/wetlands.html").unlink()
    Path("notes/one.html").write_text(one, encoding="utf-8")
    Path("notes/two.html").write_text(two, encoding="utf-8")
    run()
    cards = [item for path in sorted(Path("decks").glob("*.yaml")) for item in load(path).deck.items]
    assert len({card.id for card in cards}) == len(cards) == 2
    assert not any(change.written for change in run().changes)
    assert not any(change.written for change in run("notes/two.html").changes)


@pytest.mark.usefixtures("home")
def test_a_deck_that_cannot_be_written_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    later = (
        ARTICLE.replace("5 February 2026", "9 March 2026")
        .replace("Wetlands of Bihar", "Lakes")
        .replace("1971", "1972")
        .replace("Ramsar", "Bonn")
    )
    Path("notes/later.html").write_text(later, encoding="utf-8")

    def refuse(path: Path, data: bytes) -> bool:
        if "wetlands" in path.name:
            raise ProblemError("cannot be written", str(path))
        return write_file(path, data)

    monkeypatch.setattr("quizgen.pipeline.extracting.write_file", refuse)
    result = run()
    assert [problem.problem for problem in result.problems] == ["cannot be written"]
    assert only_deck().name == "2026-03-09-lakes.yaml"


@pytest.mark.usefixtures("home")
def test_the_same_file_twice_is_skipped_and_no_failure() -> None:
    Path("notes/copy.html").write_text(ARTICLE, encoding="utf-8")
    result = run()
    assert result.problems == ()
    assert result.skipped == (("notes/wetlands.html", "is the same file as notes/copy.html"),)
