"""Setting a paper: decks → a paper file and its prints, and the same from the paper file alone."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from exporter_papers import sample_paper
from many_items import decks as many_decks
from quizgen.decks import dumps
from quizgen.errors import ExportError, ProblemError
from quizgen.model import Mains
from quizgen.options import LETTERS
from quizgen.papers import Order, in_set, load_paper, profile
from quizgen.pipeline import PaperSet, check, export, keep, opened, print_paper, set_paper
from quizgen.pipeline.setting import usual
from quizgen.questions import questions_of
from samples import item

ORDER = Order(profile("mixed"), 12, sets=("A", "B", "C", "D"), seed=3)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("decks").mkdir()
    for one in many_decks(120, 60):
        Path("decks", f"{one.name}.yaml").write_text(dumps(one), encoding="utf-8")
    return tmp_path


def set_here() -> PaperSet:
    return set_paper([Path("decks")], ORDER)


@pytest.mark.usefixtures("home")
def test_a_paper_with_sets_is_printed_whole() -> None:
    made = print_paper(keep(set_here(), Path("out/test.yaml")), (), Path("out/test.yaml"))
    ends = (
        ".yaml",
        *(f"-{letter}{end}.pdf" for end in ("", "-key") for letter in "ABCD"),
        "-omr.pdf",
        "-omr.json",
        *(f"-{letter}.html" for letter in "ABCD"),
        "-sets.csv",
    )
    assert [path.name for path, _ in made.files] == [f"test{end}" for end in ends]
    assert all(path.stat().st_size == size > 0 for path, size in made.files)
    assert json.loads(Path("out/test-omr.json").read_text(encoding="utf-8"))["questions"] == 12


@pytest.mark.usefixtures("home")
def test_the_table_of_sets_finds_every_question_in_every_set() -> None:
    made = print_paper(set_here(), ("sets",), Path("test.yaml"))
    head, *rows = csv.reader(Path("test-sets.csv").read_text(encoding="utf-8-sig").splitlines())
    assert head == ["A", "key A", "B", "key B", "C", "key C", "D", "key D", "item"]
    for place, letter in enumerate("ABCD"):
        asked = questions_of(in_set(made.paper, letter))
        assert {int(row[2 * place]): (row[2 * place + 1], row[-1]) for row in rows} == {
            number: (LETTERS[question.key], question.item) for number, question in enumerate(asked, 1)
        }


@pytest.mark.usefixtures("home")
def test_a_paper_file_prints_the_same_when_its_decks_are_gone() -> None:
    made = keep(set_here(), Path("test.yaml"))
    before = print_paper(made, (), Path("one/test.yaml"))
    for path in Path("decks").iterdir():
        path.unlink()
    after = print_paper(opened(Path("test.yaml")), (), Path("two/test.yaml"))
    assert after.paper == before.paper
    for path, _ in after.files:
        assert path.read_bytes() == Path("one", path.name).read_bytes()


@pytest.mark.usefixtures("home")
def test_a_question_edited_in_the_paper_file_is_printed_as_edited() -> None:
    keep(set_here(), Path("test.yaml"))
    text = Path("test.yaml").read_text(encoding="utf-8")
    Path("test.yaml").write_text(text.replace("Consider the following pairs", "Look at these pairs of lakes"), encoding="utf-8")
    print_paper(opened(Path("test.yaml")), ("html",), Path("test.yaml"))
    assert all("Look at these pairs of lakes" in Path(f"test-{letter}.html").read_text(encoding="utf-8") for letter in "ABCD")


@pytest.mark.usefixtures("home")
def test_a_paper_file_is_not_replaced_by_another_paper_unasked() -> None:
    made = set_here()
    keep(made, Path("test.yaml"))
    keep(made, Path("test.yaml"))
    other = replace(made, paper=replace(made.paper, title="Another"))
    with pytest.raises(ProblemError, match=r"^test\.yaml: holds another paper; name this one with -o, or replace that one with --force$"):
        keep(other, Path("test.yaml"))
    keep(other, Path("test.yaml"), force=True)
    assert load_paper(Path("test.yaml")).title == "Another"


@pytest.mark.usefixtures("home")
def test_what_is_asked_of_a_paper_file_is_changed_and_nothing_else() -> None:
    made = keep(set_here(), Path("test.yaml"))
    changed = opened(Path("test.yaml"), title="Week 2", minutes=0, seed=9, sets=("A", "C")).paper
    assert changed == replace(made.paper, title="Week 2", minutes=0, seed=9, sets=("A", "C"))


@pytest.mark.usefixtures("home")
def test_a_broken_deck_among_others_is_told_and_the_paper_is_set() -> None:
    Path("decks/broken.yaml").write_text("title: [", encoding="utf-8")
    made = set_here()
    assert (len(made.paper.items), [problem.path for problem in made.problems]) == (12, ["decks/broken.yaml"])


@pytest.mark.usefixtures("home")
def test_only_what_was_published_since_a_day_is_asked() -> None:
    made = set_paper([Path("decks")], replace(ORDER, since=date(2026, 2, 1))).paper
    assert {source.published for source in made.sources} == {date(2026, 2, 5)}


def test_decks_without_an_item_have_nothing_to_ask(tmp_path: Path) -> None:
    (tmp_path / "empty.yaml").write_text("title: T\nitems: []\n", encoding="utf-8")
    with pytest.raises(ProblemError, match="there is nothing to ask; make decks with: quizgen extract SOURCE"):
        set_paper([tmp_path], ORDER)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("html", [f"test-{letter}.html" for letter in "ABCD"]),
        ("pdf", [f"test-{letter}{end}.pdf" for end in ("", "-key") for letter in "ABCD"]),
        ("key", [f"test-{letter}-key.pdf" for letter in "ABCD"]),
        ("omr", ["test-omr.pdf", "test-omr.json"]),
        ("csv", ["test.csv"]),
        ("sets", ["test-sets.csv"]),
    ],
)
def test_a_paper_file_is_exported_where_a_deck_is(form: str, names: list[str]) -> None:
    keep(set_here(), Path("papers/test.yaml"))
    exported = export(form, [Path("papers/test.yaml")], Path("out"), folder=True)
    assert [path for path, _ in exported.files] == [Path("out", name) for name in names]
    assert exported.items == 12


@pytest.mark.usefixtures("home")
def test_a_paper_on_standard_output_is_its_first_set() -> None:
    keep(set_here(), Path("test.yaml"))
    export("key", [Path("test.yaml")], Path("out"), folder=True)
    assert export("key", [Path("test.yaml")], Path("-")).output == Path("out/test-A-key.pdf").read_bytes()


@pytest.mark.usefixtures("home")
def test_cards_for_anki_are_made_of_decks_and_of_no_paper() -> None:
    keep(set_here(), Path("test.yaml"))
    with pytest.raises(ExportError, match="is a paper; an Anki package is made of decks; name the decks"):
        export("anki", [Path("test.yaml")])


def test_what_is_printed_suits_the_paper() -> None:
    mixed = sample_paper()
    assert usual(mixed) == ("pdf", "omr", "html")
    assert usual(replace(mixed, sets=("A", "B"))) == ("pdf", "omr", "html", "sets")
    assert usual(replace(mixed, profile="flashcards")) == ("cards", "html")
    essays = replace(mixed, items=(item(Mains("Discuss the lakes of Bihar.", ("a",))),))
    assert usual(essays) == ("pdf", "html")


@pytest.mark.usefixtures("home")
def test_the_questions_of_a_paper_file_are_checked_where_they_stand() -> None:
    keep(set_here(), Path("decks/test.yaml"))
    lines = Path("decks/test.yaml").read_text(encoding="utf-8").splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("    question: "))
    lines[place] = "    question: What did the minister say on Thursday?"
    Path("decks/test.yaml").write_text("\n".join(lines), encoding="utf-8")
    begins = max(number for number, line in enumerate(lines[:place], 1) if line.startswith("  - id: "))
    assert begins in [finding.line for finding in check([Path("decks/test.yaml")]).findings]
    told = [finding for finding in check([Path("decks")]).findings if finding.path == "decks/test.yaml"]
    assert [(finding.line, finding.problem) for finding in told] == [(0, "is a paper, not a deck")]
