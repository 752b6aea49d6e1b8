"""One fact once: what falls together, what must not, and who stays."""

from __future__ import annotations

import pytest

from quizgen.identity import digest, item_id
from quizgen.model import Choice, Cloze, Draft, Item, Origin, Prompt, Quote, Recall, TermCard
from quizgen.pipeline.once import once


def ask(prompt: Prompt, evidence: str = "", *, source: str = "one") -> Draft:
    """A draft whose identity is its evidence (its own words, if none is given), quoted from a source."""
    words = evidence or str(prompt)
    return Draft(prompt, "Blinken", (Quote(source, f"{source} tells: {words}"),), words, "key", "facts")


SAME = [
    ("When did Blinken meet Lavrov in New Delhi?", "On what date did Antony Blinken and Sergei Lavrov meet in New Delhi?", "2 March 2023"),
    ("Where did Blinken and Lavrov meet in March 2023?", "In which city did Blinken and Sergey Lavrov meet on 2 March 2023?", "New Delhi"),
    ("Who initiated the Blinken–Lavrov meeting in New Delhi?", "Who initiated the meeting of Blinken and Lavrov in New Delhi?", "Blinken"),
    (
        "Which arms treaty did Russia suspend, as discussed by Blinken and Lavrov?",
        "Which arms treaty, discussed by Blinken and Lavrov, did Moscow's Russia suspend?",
        "New START",
    ),
    (
        "Which detained American did Blinken raise with Lavrov?",
        "Which American detained in Russia did Blinken raise with Lavrov?",
        "Paul Whelan",
    ),
    (
        "Who has put forward a 10-point plan for peace in Ukraine?",
        "Which president put forward a ten-point plan for peace in Ukraine?",
        "Volodymyr Zelensky",
    ),
    ("Who was Russia's Foreign Minister as of March 2023?", "As of May 2026, who is Russia's Foreign Minister?", "Sergei Lavrov"),
    ("When was GST introduced in India?", "In which year was GST introduced in India?", "2017"),
    (
        "How many points does the peace plan of President Zelensky have?",
        "How many points does Zelensky's peace plan have?",
        "ten",
    ),
    ("Which ministry runs the U.S. programme for clean energy?", "Which ministry runs the US clean energy programme?", "Energy"),
]
APART = [
    ("Who was Peru's Foreign Minister as of March 2023?", "Who was Peru's Defence Minister as of May 2024?", "Luis Quispe"),
    ("Which ministry launched the Lake Mission?", "Which ministry launched the Tiger Mission?", "Ministry of Environment"),
    ("Where was the G20 summit of 2022 held?", "Where was the G20 summit of 2023 held?", "Bali"),
    ("Who met Lavrov first in New Delhi in 2023?", "Who met Lavrov last in New Delhi in 2023?", "Antony Blinken"),
    ("Which state has the largest lake in India?", "Which state has the largest tiger reserve in India?", "Bihar"),
    ("Which country was admitted to the WTO in 2001?", "Which country was not admitted to the WTO in 2001?", "China"),
    ("How many sites does Bihar have?", "How many sites does Odisha have?", "ten"),
    ("In which year did India join?", "In which year did China join?", "2001"),
    ("Who is the Foreign Minister of Russia?", "Who is the neighbour of Russia?", "Sergei Lavrov"),
    ("In which year was the lake listed?", "In which year was the lake drained?", "1990"),
]


@pytest.mark.parametrize(("first", "second", "key"), SAME)
def test_one_fact_in_other_words_is_one_item_with_both_quotes(first: str, second: str, key: str) -> None:
    one, two = ask(Recall(first, key)), ask(Recall(second, key), source="two")
    found = once({"one": [one], "two": [two]})
    assert [draft.prompt for draft in found.drafts["one"]] == [one.prompt]
    assert found.drafts["one"][0].quotes == (*one.quotes, *two.quotes)
    assert found.drafts["two"] == []
    assert found.dropped == {("two", 0): item_id(one)}


@pytest.mark.parametrize(("first", "second", "key"), APART)
def test_two_facts_with_one_answer_stay_two(first: str, second: str, key: str) -> None:
    drafts = {"one": [ask(Recall(first, key))], "two": [ask(Recall(second, key), source="two")]}
    assert once(drafts).drafts == drafts


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (Recall("When did A meet B in Goa?", "2 March 2023"), Recall("When did A meet B in Goa?", "3 March 2023"), False),
        (Recall("When did A meet B in Goa?", "2 March 2023", ("2023-03-02",)), Recall("When did A meet B in Goa?", "2023-03-02"), True),
        (Recall("When did A meet B in Goa?", "2 March 2023"), Recall("When did A meet B in Goa?", "March 2nd, 2023"), True),
        (Recall("How long was the Blinken visit?", "ten days"), Recall("How long was the Blinken visit?", "10 days"), True),
        (Recall("Which body runs the lake?", "the Lake Board"), Recall("Which body runs the lake?", "Lake Board"), True),
        (Recall("Who met Lavrov in Delhi?", "Antony J. Blinken"), Recall("Who met Lavrov in Delhi?", "Antony Blinken"), True),
        (Cloze("The lake moved 30 miles in Goa.", "30 miles", ("30",)), Cloze("The lake moved 30 days in Goa.", "30 days", ("30",)), False),
        (TermCard("GST", "a tax"), TermCard("GST", "a tax"), False),
        (Recall("Which lake is in Bihar?", "Kanwar Lake"), Choice("Which lake is in Bihar?", "Kanwar Lake", ("A", "B", "C")), False),
        (
            Choice("Which lake is in Bihar?", "Kanwar Lake", ("A", "B", "C")),
            Choice("Which lake lies in Bihar?", "Kanwar Lake", ("D", "E", "F")),
            False,
        ),
        (
            Choice("Which oxbow lake lies in Bihar?", "Kanwar Lake", ("A", "B", "C")),
            Choice("In Bihar lies which oxbow lake?", "Kanwar Lake", ("D", "E", "F")),
            True,
        ),
    ],
    ids=[
        "other day",
        "accepted form",
        "another way to write a date",
        "number word",
        "article",
        "initial",
        "a short form of two",
        "cards",
        "choice beside card",
        "too little",
        "two choices",
    ],
)
def test_what_has_one_answer(first: Prompt, second: Prompt, same: bool) -> None:  # noqa: FBT001 - a column of the table
    found = once({"one": [ask(first, "a")], "two": [ask(second, "b", source="two")]})
    assert bool(found.dropped) is same


QUESTION = Recall("In which city did Blinken meet Lavrov in March 2023?", "New Delhi")
GAP = Cloze("Blinken met Lavrov in New Delhi in March 2023, on a city visit.", "New Delhi")


def test_a_question_stays_before_a_cloze() -> None:
    question, gap = ask(Recall("Where did Blinken meet Lavrov in March 2023?", "New Delhi")), ask(GAP)
    plain = ask(Cloze("Blinken did meet Lavrov in New Delhi in March 2023.", "New Delhi"), source="two")
    found = once({"one": [], "two": [plain, question]})
    assert [draft.prompt for draft in found.drafts["two"]] == [question.prompt]
    assert once({"one": [gap], "two": []}).drafts["one"] == [gap]


ONE_SENTENCE = (
    (
        Recall("What is the financial outlay of the Lake Mission?", "Rs 440 crore"),
        Cloze(
            "The Lake Mission was to run for six years with a financial outlay of Rs 440 crore in all coastal blocks of nine States and reach fishing families first.",
            "440",
            ("Rs 440 crore", "440 crore"),
        ),
        True,
    ),
    (
        Recall("For how many years is the Lake Mission to run?", "six"),
        Cloze("The Lake Mission was to run for six years with an outlay of Rs 440 crore.", "440", ("Rs 440 crore",)),
        False,
    ),
    (
        Recall("Of how many members does the board of the Lake Mission consist?", "six"),
        Cloze("The Lake Mission was to run for six years with an outlay of Rs 440 crore.", "six"),
        False,
    ),
)


@pytest.mark.parametrize(("question", "gap", "same"), ONE_SENTENCE)
def test_out_of_one_sentence_a_short_question_asks_what_a_gap_asks(question: Prompt, gap: Prompt, same: bool) -> None:  # noqa: FBT001 - a column of the table
    quote = (Quote("one", "The Mission will run for six years with a financial outlay of Rs 440 crore."),)
    drafts = [Draft(prompt, "Lake Mission", quote, str(prompt), "key", "facts") for prompt in (question, gap)]
    assert len(once({"one": drafts}).drafts["one"]) == (1 if same else 2)
    apart = [drafts[0], Draft(gap, "Lake Mission", (Quote("one", "Another sentence."),), str(gap), "key", "facts")]
    assert len(once({"one": apart}).drafts["one"]) == 2


def test_what_is_worth_more_stays() -> None:
    early, late = ask(QUESTION, "a"), ask(Recall("In which city did Blinken meet Lavrov in March 2023?", "New Delhi"), "b", source="two")
    found = once({"one": [early], "two": [late]}, worth=lambda draft: 0.9 if draft.quotes[0].source == "two" else 0.2)
    assert (found.drafts["one"], [draft.evidence for draft in found.drafts["two"]]) == ([], ["b"])


def test_an_id_with_several_drafts_stays_or_goes_as_one() -> None:
    first, again = ask(QUESTION, "a"), ask(QUESTION, "a", source="two")
    other = ask(Recall("Where did Blinken meet Lavrov in March 2023?", "New Delhi"), "b", source="three")
    found = once({"one": [first], "two": [again], "three": [other]})
    assert (len(found.drafts["one"]), len(found.drafts["two"]), len(found.drafts["three"])) == (1, 1, 0)
    assert found.drafts["one"][0].quotes == (*first.quotes, *other.quotes)


def test_what_a_deck_has_stays_and_its_better_twin_does_not_come_in() -> None:
    old, better = (
        ask(GAP, "old", source="two"),
        ask(Recall("On a city visit, where did Blinken meet Lavrov in March 2023?", "New Delhi"), "new"),
    )
    found = once({"one": [better], "two": [old]}, (), [item_id(old)], worth=lambda draft: float(draft is better))
    assert found.drafts["one"] == []
    assert [draft.evidence for draft in found.drafts["two"]] == ["old"]


def test_two_items_that_decks_have_both_stay() -> None:
    one, two = ask(QUESTION, "a"), ask(QUESTION, "b", source="two")
    drafts = {"one": [one], "two": [two]}
    assert once(drafts, (), [item_id(one), item_id(two)]).drafts == drafts


def test_an_item_of_a_deck_that_the_run_has_not_found_hears_of_the_other_wording() -> None:
    item = Item("old.00000001", QUESTION, "Blinken", (), Origin("facts", (Quote("zero", "…"),), (), digest(QUESTION)))
    draft = ask(Recall("Where did Blinken meet Lavrov in March 2023?", "New Delhi"))
    found = once({"one": [draft]}, [item], [item.id])
    assert found.drafts == {"one": []}
    assert found.echoes == {item.id: draft.quotes}


def test_the_order_of_the_result_is_that_of_the_drafts() -> None:
    drafts = {"one": [ask(Recall(f"Which lake of Bihar has number {number}?", f"Lake {number}")) for number in (3, 1, 2)]}
    assert once(drafts).drafts == drafts


def test_ten_thousand_drafts_are_compared_with_few_others(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"{first}{second}{third}ur" for first in "bcdfghjklm" for second in "aeiou" for third in "bcdfghjklmnpqrstvwxz"]
    drafts = {
        place: [
            ask(Recall(f"Which state reported the {place} outbreak in {name.title()}?", f"State {number % 100}"), f"{place} {name}")
            for number, name in enumerate(names)
        ]
        for place in ("measles", "dengue", "malaria", "cholera", "rabies", "polio", "typhoid", "plague", "mumps", "fever")
    }
    compared: list[None] = []
    monkeypatch.setattr("quizgen.pipeline.once.asks_the_same", lambda *_: compared.append(None))
    assert sum(map(len, once(drafts).drafts.values())) == 10_000
    assert len(compared) < 1_000_000
