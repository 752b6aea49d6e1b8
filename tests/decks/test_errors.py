"""Whatever a person gets wrong in a deck file is one line with the place and the mend."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.decks import deck_paths, load, loads
from quizgen.errors import DeckError

ITEM = "title: T\nitems:\n  - kind: recall\n    question: Q?\n"
CHOICE = "title: T\nitems:\n  - kind: choice\n    question: Q?\n    answer: A\n"
MAINS = "title: T\nitems:\n  - kind: mains\n    question: Q?\n    points: [a]\n"
CONFLICT = "<<<<<<< HEAD\n  - {kind: recall, question: Q, answer: A}\n=======\n  - {kind: recall, question: Q, answer: B}\n>>>>>>> theirs\n"
CASES = [
    ("a key that is not there", ITEM + "    tags: [a]\n", "d.yaml:3: item has no answer; add a line 'answer: …'"),
    ("a required key misspelt", ITEM + "    anwser: A\n", "d.yaml:5: unknown key 'anwser' in item; did you mean 'answer'?"),
    ("a required key in capitals", ITEM + "    Answer: A\n", "d.yaml:5: unknown key 'Answer' in item; did you mean 'answer'?"),
    ("a kind misspelt", "title: T\nitems:\n  - knid: term\n", "d.yaml:3: unknown key 'knid' in item; did you mean 'kind'?"),
    ("an empty distractor", CHOICE + "    distractors: [a, b, '']\n", "d.yaml:6: distractors has an empty entry; write it, or take it out"),
    ("a distractor's dash alone", CHOICE + "    distractors:\n    - a\n    -\n    - c\n", "d.yaml:8: distractors has an empty entry"),
    (
        "no distractors after the key",
        CHOICE + "    distractors:\n",
        "d.yaml:6: distractors is empty; write the distractors or delete the item",
    ),
    ("an empty accepted answer", ITEM + "    answer: A\n    accepts: [' ']\n", "d.yaml:6: accepts has an empty entry"),
    ("an empty point", "title: T\nitems:\n  - {kind: mains, question: Q, points: [a, '']}\n", "d.yaml:3: points has an empty entry"),
    ("an empty event", "title: T\nitems:\n  - kind: sequence\n    lead: L\n    events: [{text: }]\n", "d.yaml:5: text is empty"),
    (
        "a number without end",
        MAINS + f"    words: {'9' * 5000}\n",
        "d.yaml:6: words is '99999999999999999999…'; write a whole number up to 9999",
    ),
    ("a number in words", MAINS + "    words: many\n", "d.yaml:6: words is 'many'; write a whole number up to 9999"),
    ("a merge conflict", f"title: T\nitems:\n{CONFLICT}", "d.yaml:3: a merge conflict stands here (<<<<<<< HEAD); keep one"),
    ("half a merge conflict", ITEM + "    answer: A\n=======\n    tags: [a]\n", "d.yaml:6: a merge conflict stands here (=======)"),
    ("brackets without end", "title: " + "[" * 100_000, "d.yaml: is nested hundreds of levels deep"),
    ("dashes without end", "items:\n" + "- " * 100_000, "d.yaml: is nested hundreds of levels deep"),
    ("a key too many", ITEM + "    answer: A\n    acepts: x\n", "d.yaml:6: unknown key 'acepts' in item; did you mean 'accepts'?"),
    ("an empty answer", ITEM + "    answer:\n", "d.yaml:5: answer is empty; write the answer or delete the item"),
    (
        "a colon in a sentence",
        "title: T\nitems:\n  - kind: recall\n    question: Lavrov said: what?\n    answer: A\n",
        "d.yaml:4: a ': ' inside a sentence needs quotes round it; write question: \"Lavrov said: what?\"",
    ),
    (
        "a text that begins with a bracket",
        ITEM + "    answer: [x] marks\n",
        'd.yaml:5: a text that begins with [ needs quotes round it; write answer: "[x] marks"',
    ),
    (
        "a quotation mark that is never closed",
        ITEM + '    answer: "A\n    tags: [a]\n' + "  - {kind: term, term: t, meaning: m}\n" * 3,
        "d.yaml:5: a quotation mark is opened here and never closed; close it at the end of the text",
    ),
    (
        "a quotation mark that the next one closes",
        'title: T\nitems:\n  - kind: recall\n    question: "Q?\n    answer: "A"\n',
        "d.yaml:4: a quotation mark is opened here and never closed",
    ),
    ("a tab", ITEM + "\tanswer: A\n", "d.yaml:5: a tab stands at the start of the line; use spaces"),
    ("a kind that does not exist", "title: T\nitems:\n  - kind: quiz\n", "d.yaml:3: kind is 'quiz'; write one of: term, recall"),
    ("the same key twice", ITEM + "    answer: A\n    answer: B\n", "d.yaml:6: answer stands twice in item; keep one of them"),
    (
        "the same id twice",
        "title: T\nitems:\n" + "  - {id: a.1, kind: recall, question: Q, answer: A}\n" * 2,
        "d.yaml:4: the id a.1 is also that of line 3",
    ),
    ("a list where text belongs", ITEM + "    answer: [a, b]\n", "d.yaml:5: answer must be plain text"),
    ("a mapping where text belongs", ITEM + "    answer:\n      a: b\n", "d.yaml:6: answer must be plain text"),
    ("no title", "items: []\n", "d.yaml:1: deck has no title"),
    ("an empty file", "", "d.yaml: is empty"),
    ("a list as the whole file", "- a\n", "d.yaml:1: deck is not written as 'key: value' lines"),
    (
        "a cloze that does not hold its answer",
        "title: T\nitems:\n  - {kind: cloze, text: abc, hidden: x}\n",
        "d.yaml:3: 'x' stands 0 times",
    ),
    ("a cloze that holds it twice", "title: T\nitems:\n  - {kind: cloze, text: a b a, hidden: a}\n", "d.yaml:3: 'a' stands 2 times"),
    (
        "holds that is neither yes nor no",
        "title: T\nitems:\n  - kind: statements\n    lead: L\n    ask: which\n    statements:\n      - {text: t, holds: maybe}\n",
        "d.yaml:7: holds is 'maybe'; write yes or no",
    ),
    (
        "a source nobody listed",
        ITEM + "    answer: A\n    origin: {by: key_terms, sources: [x], digest: y}\n",
        "d.yaml:6: source x is not under 'sources:'",
    ),
    (
        "a date in words",
        "title: T\nsources:\n  a:\n    published: 13 May\n",
        "d.yaml:4: published is '13 May'; write the date like 2026-05-13",
    ),
    ("a control character", "title: T\x07\n", "d.yaml:1: holds the control character"),
    (
        "three columns",
        "title: T\nitems:\n  - {kind: pairs, lead: L, columns: [a, b, c], ask: which, pairs: []}\n",
        "d.yaml:3: columns names 3",
    ),
]


@pytest.mark.parametrize(("text", "told"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_slip_is_told_in_one_line_with_its_place(text: str, told: str) -> None:
    with pytest.raises(DeckError) as error:
        loads(text, path="d.yaml")
    assert str(error.value).startswith(told)
    assert "\n" not in str(error.value)


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "d.yaml").write_bytes(b"title: \xff\xfe\n")
    with pytest.raises(DeckError, match="is not UTF-8 text; save it as UTF-8"):
        load(tmp_path / "d.yaml")


def test_a_deck_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DeckError, match="there is no such deck or folder"):
        deck_paths([tmp_path / "none"])


def test_a_folder_means_its_decks_in_order(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", ".hidden.yaml", "c.txt", "D.YAML", "e.Yml", ".git/f.yaml", "deep/g.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("title: T\n", encoding="utf-8")
    assert [path.name for path in deck_paths([tmp_path])] == ["D.YAML", "a.yml", "b.yaml", "g.yaml", "e.Yml"]
    assert [load(path).deck.name for path in deck_paths([tmp_path])] == ["D", "a", "b", "g", "e"]


def test_a_folder_that_is_locked_is_not_an_empty_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def scandir(path: object) -> Iterator[os.DirEntry[str]]:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(DeckError, match="cannot be read: Permission denied"):
        deck_paths([tmp_path])


def test_a_name_that_no_file_can_have_is_named() -> None:
    with pytest.raises(DeckError, match="cannot be read: File name too long"):
        deck_paths([Path("a" * 5000)])
