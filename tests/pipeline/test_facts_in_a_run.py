"""Facts in a run: one fact once, nothing that sources disagree on, a fate for every sentence, and key terms when no parser is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.cli import outcome as run_command
from quizgen.decks import load
from quizgen.errors import ProblemError
from quizgen.model import Corpus, Document, Draft, Fact, Item, Passage, Quote, Reading, Recall, Slot
from quizgen.pipeline import Extraction, check, extract
from quizgen.pipeline import readings as room
from quizgen.text import fold

FIRST = """<h1>Blinken meets Lavrov</h1><p>Published on 2 March 2023.</p><p>Antony Blinken met Sergei Lavrov in New Delhi on 2 March 2023.</p>
<p>The Blinken–Lavrov meeting lasted about ten minutes.</p><p>Much remains to be said of it by all who were there.</p>
<dl><dt>G20</dt><dd>a forum of the twenty largest economies of the world</dd></dl>"""
SECOND = """<h1>Ten minutes in Delhi</h1><p>Published on 3 March 2023.</p><p>On 2 March 2023, in New Delhi, Blinken met Russia's Lavrov.</p>
<p>The Blinken–Lavrov meeting lasted less than 10 minutes.</p><p>The meeting was asked for by Ned Price.</p>"""
FACTS = {
    "Antony Blinken met Sergei Lavrov in New Delhi on 2 March 2023.": ("On which date did Antony Blinken meet Sergei Lavrov in New Delhi?", "2 March 2023", "date"),
    "On 2 March 2023, in New Delhi, Blinken met Russia's Lavrov.": ("When did Blinken meet Russia's Lavrov in New Delhi?", "2 March 2023", "date"),
    "The Blinken–Lavrov meeting lasted about ten minutes.": ("How long did the Blinken–Lavrov meeting last?", "about ten minutes", "duration"),
    "The Blinken–Lavrov meeting lasted less than 10 minutes.": ("How long did the Blinken–Lavrov meeting last?", "less than 10 minutes", "duration"),
    "The meeting was asked for by Ned Price.": ("Who asked for the Blinken–Lavrov meeting?", "Ned Price", "person"),
}  # fmt: skip


def parse(document: Document) -> Reading:
    """The facts of the table that a document states; its other sentences state nothing."""
    facts, passages = [], []
    for block in document.blocks:
        if block.text in FACTS:
            question, answer, kind = FACTS[block.text]
            slot = Slot(answer, kind, relation=f"{fold(question.split()[0])} {kind}")
            facts.append(Fact(block.text, block.text, (slot,), about="Blinken–Lavrov meeting", question=question))
        passages.append(
            Passage(block.text, 1) if block.text in FACTS else Passage(block.text, 0, "opinion", "nobody can be asked what remains")
        )
    return Reading(document, tuple(facts), passages=tuple(passages))


def ask(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """A question for each fact; its words are its identity, so that two wordings are two ids."""
    del corpus
    for fact in reading.facts:
        prompt = Recall(fact.question, fact.slots[0].text)
        yield Draft(prompt, fact.about, (Quote(reading.document.source.id, fact.quote),), fact.question, fact.slots[0].text, "facts")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    from quizgen.extractors import EXTRACTORS

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUIZGEN_CACHE", str(tmp_path / ".cache"))
    monkeypatch.setattr(room, "read_now", parse)
    monkeypatch.setattr("quizgen.pipeline.drafting.EXTRACTORS", {"key_terms": EXTRACTORS["key_terms"], "facts": ask})
    (tmp_path / "first.html").write_text(FIRST, encoding="utf-8")
    (tmp_path / "second.html").write_text(SECOND, encoding="utf-8")
    return tmp_path


def run(*names: str, **options: object) -> Extraction:
    return extract(names or ("first.html", "second.html"), Path("decks"), **options)  # type: ignore[arg-type]


def items() -> list[Item]:
    return [item for path in sorted(Path("decks").glob("*.yaml")) for item in load(path).deck.items]


def questions() -> list[str]:
    return [item.prompt.question for item in items() if isinstance(item.prompt, Recall)]


def sources_of(question: str) -> tuple[str, ...]:
    (item,) = [item for item in items() if isinstance(item.prompt, Recall) and item.prompt.question == question]
    return item.origin.sources if item.origin else ()


WHEN, ALSO, WHO = (FACTS[name][0] for name in list(FACTS)[:2] + list(FACTS)[-1:])


@pytest.mark.usefixtures("home")
def test_one_fact_of_two_documents_is_one_item_with_both_sources() -> None:
    result = run()
    assert sorted(questions()) == sorted([WHEN, WHO])
    assert sources_of(WHEN) == ("2023-03-02-blinken-meets-lavrov", "2023-03-03-ten-minutes-in-delhi")
    assert [fate.rule for fate in result.fates if fate.rule == "duplicate"] == ["duplicate"]


@pytest.mark.usefixtures("home")
def test_a_rerun_changes_nothing() -> None:
    run()
    assert not any(change.written or change.merged.missing for change in run().changes)


@pytest.mark.usefixtures("home")
def test_documents_that_come_one_by_one_give_the_same_items() -> None:
    run("first.html")
    run("second.html")
    assert sorted(questions())[-1:] == [WHO]
    assert ALSO not in questions()
    assert sources_of(WHEN) == ("2023-03-02-blinken-meets-lavrov", "2023-03-03-ten-minutes-in-delhi")
    assert not any(change.written for name in ("first.html", "second.html") for change in run(name).changes)


@pytest.mark.usefixtures("home")
def test_the_wording_that_a_deck_has_stays_though_an_earlier_document_comes() -> None:
    run("second.html")
    (change,) = [change for change in run().changes if change.merged.deck.name.startswith("2023-03-03")]
    assert ALSO in questions()
    assert WHEN not in questions()
    assert sources_of(ALSO) == ("2023-03-03-ten-minutes-in-delhi", "2023-03-02-blinken-meets-lavrov")
    assert len(change.merged.missing) == 1
    assert not any(change.written for change in run().changes)


@pytest.mark.usefixtures("home")
def test_a_fact_that_was_rejected_does_not_come_back_in_other_words() -> None:
    run()
    path = next(path for path in Path("decks").glob("*.yaml") if WHEN in path.read_text(encoding="utf-8"))
    (item,) = [item for item in load(path).deck.items if isinstance(item.prompt, Recall)]
    path.write_text(f"{path.read_text(encoding='utf-8')}\nrejected:\n  - {item.id}\n", encoding="utf-8")
    run()
    assert questions() == [WHO]


@pytest.mark.usefixtures("home")
def test_what_sources_disagree_on_is_not_asked_and_check_shows_both() -> None:
    result = run()
    assert not [question for question in questions() if question.startswith("How long")]
    assert [fate.rule for fate in result.fates if fate.rule == "contradiction"] == ["contradiction"] * 2
    (notice,) = [finding for finding in check([Path("decks")]).findings if finding.rule == "contradiction"]
    assert "lasted about ten minutes.” (Blinken meets Lavrov) but “The Blinken–Lavrov meeting lasted less than 10" in notice.problem
    assert (notice.path, notice.severity) == ("decks/2023-03-02-blinken-meets-lavrov.yaml", "notice")


@pytest.mark.usefixtures("home")
def test_what_a_later_document_contradicts_is_not_asked_again_and_is_shown_at_the_item() -> None:
    run("first.html")
    assert len([question for question in questions() if question.startswith("How long")]) == 1
    result = run("second.html")
    assert [fate.rule for fate in result.fates if fate.rule == "contradiction"] == ["contradiction"]
    assert len([question for question in questions() if question.startswith("How long")]) == 1
    (notice,) = check([Path("decks")]).findings
    assert (notice.rule, notice.item.startswith("blinken-lavrov-meeting."), notice.line > 0) == ("contradiction", True, True)


@pytest.mark.usefixtures("home")
def test_a_source_that_is_not_at_hand_or_not_remembered_is_passed_over(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    run("first.html")
    monkeypatch.setenv("QUIZGEN_CACHE", str(home / ".other"))
    assert not [fate for fate in run("second.html").fates if fate.rule == "contradiction"]
    Path("decks").rename("old")
    monkeypatch.setenv("QUIZGEN_CACHE", str(home / ".cache"))
    run("first.html")
    Path("first.html").rename("gone.html")
    assert not [fate for fate in run("second.html").fates if fate.rule == "contradiction"]


@pytest.mark.usefixtures("home")
def test_a_rerun_asks_no_extractor_and_tells_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    first = run(dry_run=True)
    monkeypatch.setattr("quizgen.pipeline.drafting.EXTRACTORS", {"facts": lambda *_: pytest.fail("an extractor was asked again")})
    assert run(dry_run=True) == first
    with pytest.raises(pytest.fail.Exception):
        run("first.html", dry_run=True)


@pytest.mark.usefixtures("home")
def test_only_terms_need_no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "read_now", lambda _: pytest.fail("a document was parsed"))
    (change, _) = run(kinds=frozenset({"term"})).changes
    assert len(change.merged.added) == 1


@pytest.mark.usefixtures("home")
def test_without_a_parser_the_terms_come_and_nothing_is_called_missing(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    run()
    before = questions()

    def refuse(document: Document) -> Reading:
        raise ProblemError("the model is not installed", document.source.path, mend="install it")

    monkeypatch.setattr(room, "read_now", refuse)
    monkeypatch.setenv("QUIZGEN_CACHE", str(home / ".other"))
    result = run()
    assert [str(problem) for problem in result.problems] == ["the model is not installed; install it"]
    assert all(change.merged.missing == () for change in result.changes)
    assert questions() == before
    Path("decks").rename("old")
    assert sum(len(change.merged.added) for change in run().changes) == 1
    assert [str(problem) for problem in check([Path("decks")]).problems] == ["the model is not installed; install it"]


@pytest.mark.usefixtures("home")
def test_ctrl_c_while_reading_leaves_no_deck_and_a_second_run_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def interrupted(document: Document) -> Reading:
        if len(seen) == 1:
            raise KeyboardInterrupt
        seen.append(document.source.title)
        return parse(document)

    def noted(document: Document) -> Reading:
        seen.append(document.source.title)
        return parse(document)

    monkeypatch.setattr(room, "read_now", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run()
    assert not Path("decks").exists()
    monkeypatch.setattr(room, "read_now", noted)
    run()
    assert seen == ["Blinken meets Lavrov", "Ten minutes in Delhi"]


@pytest.mark.usefixtures("home")
def test_ticks_cover_the_files_the_prose_and_the_drafts() -> None:
    ticks: list[tuple[int, int, str]] = []
    run(tick=lambda *tick: ticks.append(tick))
    files = [(0, 2, "first.html"), (1, 2, "second.html"), (2, 2, "")]
    assert ticks == files * 3


@pytest.mark.usefixtures("home")
def test_explain_has_a_line_for_every_sentence_in_order(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "90")
    assert run_command(["extract", "first.html", "--explain", "--dry-run"]) == 0
    lines = capsys.readouterr().out.splitlines()[1:]
    assert lines == [
        "  first.html",
        "    [1 fact → 1 item] “Antony Blinken met Sergei Lavrov in New Delhi on 2 March 2023.”",
        "    [1 fact → 1 item] “The Blinken–Lavrov meeting lasted about ten minutes.”",
        "    [opinion: nobody can be asked what remains] “Much remains to be said of it by all wh…”",
        "    [opinion: nobody can be asked what remains] “G20: a forum of the twenty largest econ…”",
        "    term “G20” kept",
        "    recall “Blinken–Lavrov meeting” kept",
        "    recall “Blinken–Lavrov meeting” kept",
    ]
    assert max(map(len, lines)) <= 90


@pytest.mark.usefixtures("home")
def test_a_sentence_whose_fact_another_document_told_first_gave_that_item() -> None:
    told = {outcome.passage.text: outcome.items for outcome in run(explain=True).outcomes if outcome.passage.facts}
    assert list(told.values()) == [1, 0, 1, 0, 1]
    run("first.html")
    again = {outcome.passage.text: outcome.items for outcome in run("second.html", explain=True).outcomes if outcome.passage.facts}
    assert list(again.values()) == [1, 0, 1]


@pytest.mark.usefixtures("home")
def test_without_explain_no_sentence_is_kept() -> None:
    assert run().outcomes == ()
