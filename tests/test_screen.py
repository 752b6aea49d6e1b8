"""The rules of a good item: what each one drops, and what it must let pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import (  # fmt: skip
    Ask,
    Assertion,
    Block,
    Choice,
    Cloze,
    Document,
    Event,
    Finding,
    Item,
    Mains,
    Origin,
    Pair,
    Pairs,
    Prompt,
    Quote,
    Recall,
    Sequence,
    Source,
    Statement,
    Statements,
    Term,
    TermCard,
)
from quizgen.options import statement_options
from quizgen.screen import RULES, Placed, broken_rule, check_definitions, check_duplicates, check_falsehoods, check_item, check_source
from quizgen.screen.formats import one_key, solved
from samples import PROMPTS, SOURCE, item

BROKEN: list[tuple[str, Prompt]] = [
    ("leak", Recall("Where did the Antalya Forum in Antalya take place?", "Antalya")),
    ("leak", Choice("Who is Ned Price of the State Department?", "Ned Price", ("A", "B", "C"))),
    ("leak", TermCard("Sanctions", "sanctions")),
    ("relative_time", Recall("Whom did Putin meet on Friday?", "Steve Witkoff")),
    ("relative_time", Cloze("Blinken met Lavrov today in New Delhi.", "New Delhi")),
    ("relative_time", Recall("Who is currently the Secretary of State?", "Antony Blinken")),
    ("dangling", Recall("How long did the meeting last?", "ten minutes")),
    ("dangling", Cloze("He asked Russia to end the war in 2023.", "2023")),
    ("dangling", Recall("What did the official say about support?", "it is not wavering")),
    ("debris", Recall("Who had a brief encounter?[0]", "Blinken and Lavrov")),
    ("debris", Recall("What is <b>GST</b>?", "a tax")),
    ("debris", TermCard("Fed", "central bank of the US &amp; its branches")),
    ("too_long", Recall("Who " + "very " * 70 + "?", "me")),
    ("too_long", Recall("Who?", "word " * 50)),
    ("options", Choice("Which?", "a", ("b", "c"))),
    ("options", Choice("Which?", "a", ("b", "B.", "c"))),
    ("options", Choice("Which?", "a", ("b", "c", "All of the above"))),
    (
        "derivable",
        Statements("Consider", "which", (Statement("a b", holds=False), Statement("c d", holds=False), Statement("e f", holds=False))),
    ),
    (
        "groundless",
        Statements(
            "Consider",
            "which",
            (Statement("Bonn is in Germany.", holds=False, quote="Bonn is in Germany."), Statement("D e is f.", holds=True)),
        ),
    ),
    (
        "telltale",
        Statements(
            "Consider",
            "which",
            (Statement("Bonn is in Germany.", holds=True), Statement("Ulm is not in Germany.", holds=False, because="it is.")),
        ),
    ),
    (
        "out_of_order",
        Sequence("Consider", (Event("A b was held.", "2009"), Event("C d was held.", "2001"), Event("E f was held.", "2010"))),
    ),
    (
        "out_of_order",
        Sequence("Consider", (Event("A b was held.", "May 2009"), Event("C d was held.", "2009"), Event("E f was held.", "2010"))),
    ),
    ("derivable", Pairs("Consider", ("A", "B"), "how_many", (Pair("a", "b", holds=True),))),
    ("derivable", Sequence("Consider", (Event("a"), Event("b")))),
    ("leak", Recall("Which convention was adopted at Ramsar?", "the Ramsar Convention")),
    ("leak", Recall("Which ministry presents the budget of the Finance Minister?", "Ministry of Finance")),
    ("leak", Cloze("Sanctions are economic measures; such sanctions hurt trade.", "Sanctions")),
    ("leak", Choice("A tax that is levied on goods and services alike is called an", "indirect tax", ("customs duty", "levy", "toll"))),
    ("relative_time", Recall("Which mission did ISRO launch two years ago?", "Chandrayaan-3")),
    ("relative_time", Recall("Who won the election last month?", "X")),
    ("relative_time", Recall("By how much did exports grow in the past five years?", "9 per cent")),
    ("relative_time", Recall("Who visited Kyiv last Friday?", "Janet Yellen")),
    ("relative_time", Recall("How many members does BRICS have at present?", "eleven")),
    ("relative_time", TermCard("Chenab bridge", "currently the highest railway bridge in the world")),
    ("relative_time", Recall("Who signed the treaty with the current Prime Minister?", "X")),
    ("relative_time", Recall("Who is the Governor of the Reserve Bank of India?", "Sanjay Malhotra")),
    ("relative_time", Recall("Who is India's External Affairs Minister?", "S. Jaishankar")),
    ("dangling", Recall("When did he resign?", "1977")),
    ("dangling", Recall("In which year was it adopted?", "1971")),
    ("dangling", Recall("For how many years did they rule?", "ten")),
    ("dangling", Recall("Where is its headquarters?", "Geneva")),
    ("dangling", Recall("Who was his successor?", "Bahadur Shah")),
    ("dangling", Cloze("The meeting was held in New Delhi.", "New Delhi")),
    ("dangling", Recall("Which is the largest bank in the country?", "SBI")),
    ("dangling", Recall("Which river flows through both these countries?", "the Mekong")),
    ("debris", Recall("What is GST (Goods and Services Tax?", "a tax")),
    ("debris", Recall("Who wrote the the Arthashastra?", "Kautilya")),
    ("debris", Choice("Which is a tax?", "GST", ("VAT &amp; excise", "a fee", "a fine"))),
    ("wrong_word", Recall("Who founded the Brahmo Samaj?", "1828")),
    ("wrong_word", Recall("In which year was the Brahmo Samaj founded?", "Ram Mohan Roy")),
    ("options", Choice("Which?", "the NPT", ("NPT", "b", "c"))),
    (
        "options",
        Choice("What is a Money Bill?", "a bill that has only provisions on taxes, borrowing and the funds", ("a bill", "a loan", "a tax")),
    ),
    ("derivable", Sequence("Consider", tuple(Event(f"event {n}") for n in range(12)))),
    ("repeated", Mains("Discuss.", ("It cleans water.", "It cleans  water."))),
    ("repeated", Sequence("Consider", (Event("a"), Event("b"), Event("A")))),
    ("open_ended", TermCard("Joe Biden", "46th President of the United States (2021‑present)")),
]

SOUND: list[Prompt] = [
    *PROMPTS,
    Recall("On which date did the meeting of the G20 foreign ministers in New Delhi take place?", "2 March 2023"),
    Recall("What did Narendra Modi say “today is not” according to Antony Blinken on 2 March 2023?", "an era of war"),
    Recall("Which day of the week is the Friday prayer held on?", "Friday noon"),
    TermCard("Donald Trump", "45th President of the United States (2017‑2021)"),
    TermCard("Ceasefire", "the meeting of opposing forces to stop fighting"),
    Choice("Which of the following is a treaty?", "the NPT", ("the IMF", "the WTO", "the UN")),
    # An answer that the question offers, or of which it holds one common word.
    Recall("Is the Goods and Services Tax a direct or an indirect tax?", "indirect"),
    Recall("Of Chilika and Loktak, which lake is the larger?", "Chilika"),
    Recall("Which House can be dissolved, the Lok Sabha or the Rajya Sabha?", "the Lok Sabha"),
    Recall("How many ministers met in New Delhi on 2 March 2023?", "2"),
    Recall("Who becomes the acting President when the office falls vacant?", "the Vice-President"),
    Choice("The instrument by which the court frees a prisoner is a", "writ", ("bill", "rule", "law")),
    # Times that need no day of reading.
    Recall("As of May 2026, how many missions to the Moon has ISRO flown so far?", "three"),
    Recall("As of May 2026, who is currently the Secretary of State?", "Antony Blinken"),
    Recall("Which dynasty ruled what is today Bihar in the last year of the plan?", "the Mauryas"),
    Recall("Which magazine is older than India Today?", "The Week"),
    Recall("If Republic Day falls on Sunday, what happens to the parade?", "it is held"),
    Recall("Who spoke at the summit on Friday, May 13, 2026?", "Sergei Lavrov"),
    Recall("In which year, the next year after the Revolt, did the Crown take over?", "1858"),
    Recall("Who is the ex-officio Chairman of the Rajya Sabha?", "the Vice-President of India"),
    Recall("Who is the Chairman of NITI Aayog?", "Prime Minister"),
    Recall("Who was the Governor of the Reserve Bank of India in 2016?", "Urjit Patel"),
    Recall("Who is the author of Hind Swaraj?", "M. K. Gandhi"),
    # Words that point to something the item shows.
    Mains("It is often argued that federalism in India is more cooperative than competitive. Discuss.", ("It is both.",)),
    Mains("It is difficult to reform the Council of the United Nations. Examine.", ("Five members hold a veto.",)),
    Mains("Those who ignore history are condemned to repeat it. Comment.", ("History teaches.",)),
    Cloze("It was in 1930 that the Congress celebrated Independence Day on 26 January.", "1930"),
    Recall("Which freedom fighter gave up his knighthood after Jallianwala Bagh?", "Rabindranath Tagore"),
    Recall("Who did his research on the scattering of light in Calcutta?", "C. V. Raman"),
    Recall("After Gandhi returned to India, where did he set up an ashram?", "Kochrab"),
    Recall("Why do farmers burn stubble, and where do they do so most?", "to clear fields, in Punjab"),
    Recall("How long does it take for sunlight to reach the Earth?", "eight minutes"),
    Recall("When was it decided that Hindi would be the official language?", "14 September 1949"),
    Recall("What is the former name of Myanmar?", "Burma"),
    Recall("What does TEPA, the agreement India concluded with EFTA, stand for?", "Trade and Economic Partnership Agreement"),
    Recall("Which part of the Constitution contains the article abolishing untouchability?", "Part III"),
    Recall("Which agreement ended the war of 1971, and where was the agreement signed?", "the Simla Agreement, in Simla"),
    Recall("Which state of India has the largest area under forest in the country?", "Madhya Pradesh"),
    Recall("Who chaired the panel behind the report submitted in 1979?", "B. P. Mandal"),
    Statements(
        "With reference to the Paris Agreement, consider the following statements",
        "which",
        (Statement("Under the agreement, every party sets its own target.", holds=True), Statement("It was adopted in 2010.", holds=False)),
    ),
    # Signs that are no debris.
    Recall("What do R&D; and S&T; stand for in the budget?", "research and development, science and technology"),
    Recall("Which inequality holds: a < b or b > c?", "the first"),
    Recall("Who urged students to read more books?", "A. P. J. Abdul Kalam"),
    Recall("1) What is a wetland? 2) Name one.", "a marsh; Kanwar Lake"),
    # Question words.
    Recall("In which year of the plan was the target met?", "the second"),
    Recall("In which year did India become free?", "nineteen forty-seven"),
    Recall("By which year should India reach net zero?", "2070"),
    Choice("Which value is right?", "5", ("-5", "+5", "50")),
    Sequence("Consider", tuple(Event(f"event {n}") for n in range(7))),
]


@pytest.mark.parametrize(("rule", "prompt"), BROKEN)
def test_a_rule_drops_what_breaks_it(rule: str, prompt: Prompt) -> None:
    found = broken_rule(prompt)
    assert found is not None
    assert found[0].name == rule
    assert found[1]


@pytest.mark.parametrize("prompt", SOUND)
def test_a_sound_prompt_passes(prompt: Prompt) -> None:
    assert broken_rule(prompt) is None


def test_every_rule_says_why_and_what_to_do() -> None:
    assert all(rule.name and rule.reason and rule.mend for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_a_finding_is_one_line_with_place_and_mend() -> None:
    (finding,) = check_item(item(Recall("How long did the meeting last?", "ten minutes")), "decks/a.yaml", 7)
    assert str(finding).startswith("decks/a.yaml:7: 'the meeting' points to something")
    assert str(finding).endswith("; name what is meant")


def test_a_tag_outside_the_syllabus_is_noticed() -> None:
    made = Item("a.1", Recall("Who?", "A"), "A", ("GS3::International_Relations", "my own tag"))
    assert [finding.rule for finding in check_item(made, "d.yaml", 1)] == ["tag"]


TERM = Term("Joe Biden", "46th President (2021‑present)", (), "Joe Biden — 46th President (2021‑present)")
DOCUMENT = Document(Source(SOURCE.id, "T"), (Block("It was so under former President Joe Biden."),), (TERM,))


def found(prompt: Prompt, quote: str) -> list[str]:
    made = Item("a.1", prompt, "A", (), Origin("key_terms", (Quote(SOURCE.id, quote),), (), "0"))
    return [finding.rule for finding in check_source(made, {SOURCE.id: DOCUMENT}, "d.yaml", 1)]


def test_a_definition_that_its_article_contradicts_is_flagged() -> None:
    card = Item("a.1", TermCard("Joe Biden", "46th President"), "A")
    (with_card,) = check_definitions(DOCUMENT, {"joe biden": Placed(card, "d.yaml", 7)}, "e.yaml")
    assert str(with_card).startswith(
        "d.yaml:7: the source defines Joe Biden with '(2021‑present)' but also says 'former President Joe Biden'"
    )
    (without,) = check_definitions(DOCUMENT, {}, "d.yaml")
    assert "it makes no card" in without.problem


def test_a_card_on_which_a_person_has_put_years_is_left_alone() -> None:
    card = Item("a.1", TermCard("Joe Biden", "46th President (2021-2025)"), "A")
    assert list(check_definitions(DOCUMENT, {"joe biden": Placed(card, "d.yaml", 7)}, "e.yaml")) == []


def test_a_quote_that_is_not_in_its_source_is_noticed() -> None:
    assert found(Recall("Who?", "A"), "under former President Joe Biden") == []
    assert found(Recall("Who?", "A"), "under President Joe Biden") == ["untraced"]


def compared(one: Prompt, other: Prompt) -> list[Finding]:
    return list(check_duplicates([("a.yaml", 3, Item("a.1", one, "A")), ("b.yaml", 5, Item("b.2", other, "A"))]))


def test_the_same_question_in_two_decks_is_found() -> None:
    one, two = Item("a.1", Recall("Who wrote it?", "X"), "A"), Item("b.2", Recall("who wrote  it?", "x"), "A")
    findings: list[Finding] = list(check_duplicates([("a.yaml", 3, one), ("b.yaml", 5, two), ("c.yaml", 7, one)]))
    assert [(finding.path, finding.rule) for finding in findings] == [("b.yaml", "same_question"), ("c.yaml", "same_id")]


def test_two_answers_to_one_question_are_named_with_their_places() -> None:
    (finding,) = compared(Recall("In which year did it begin?", "2015"), Recall("In which year  did it begin?", "2014"))
    assert (finding.rule, finding.severity) == ("contradiction", "error")
    assert str(finding).startswith("b.yaml:5: the answer here is '2014', but '2015' at a.yaml:3, to the same question [b.2]")


EVENTS = (Event("one"), Event("two"), Event("three"))
COMPARED: list[tuple[str, Prompt, Prompt, list[str]]] = [
    ("an accepted answer", Recall("Who?", "Gandhi", ("M. K. Gandhi",)), Recall("Who?", "M. K. Gandhi"), ["same_question"]),
    ("two gaps in one sentence", Cloze("Delhi is in India.", "Delhi"), Cloze("Delhi is in India.", "India"), []),
    ("one gap filled twice", Cloze("It began in 2014.", "2014"), Cloze("It began in 2015.", "2015"), ["contradiction"]),
    ("a typed and a chosen answer", Recall("When did it begin?", "2014"), Choice("When did it begin?", "2015", ("1", "2", "3")), ["contradiction"]),
    ("other lists of the following", Choice("Which of the following is a treaty?", "NPT", ("a", "b", "c")), Choice("Which of the following is a treaty?", "CTBT", ("d", "e", "f")), []),
    ("the same list of the following", Choice("Which of the following is a treaty?", "NPT", ("CTBT", "b", "c")), Choice("Which of the following is a treaty?", "CTBT", ("NPT", "b", "c")), ["contradiction"]),
    ("a term with two meanings", TermCard("GST", "a tax"), TermCard("gst", "a levy on goods"), ["same_term"]),
    ("a term twice", TermCard("GST", "a tax"), TermCard("GST", "A tax."), ["same_question"]),
    ("a statement that holds here and not there", Statements("L", "which", (Statement("a", holds=True), Statement("b", holds=True))), Statements("L", "not", (Statement("b", holds=True), Statement("a", holds=False))), ["contradiction"]),
    ("other statements under one lead", Statements("L", "which", (Statement("a", holds=True), Statement("b", holds=True))), Statements("L", "which", (Statement("c", holds=True), Statement("b", holds=True))), []),
    ("a row that matches here and not there", Pairs("L", ("A", "B"), "which", (Pair("a", "b", holds=True),)), Pairs("L", ("A", "B"), "which", (Pair("a", "b", holds=False),)), ["contradiction"]),
    ("events in another order", Sequence("L", EVENTS), Sequence("L", EVENTS[::-1]), ["contradiction"]),
    ("one verdict and another", Assertion("a", "b", "both"), Assertion("a", "b", "explains"), ["contradiction"]),
    ("an essay with other points", Mains("Discuss.", ("a",)), Mains("Discuss.", ("b",)), ["same_question"]),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "rules"), [case[1:] for case in COMPARED], ids=[case[0] for case in COMPARED])
def test_what_is_the_same_and_what_contradicts(one: Prompt, other: Prompt, rules: list[str]) -> None:
    assert [finding.rule for finding in compared(one, other)] == rules
    assert [finding.rule for finding in compared(other, one)] == rules


def test_a_term_with_two_meanings_is_a_mere_notice() -> None:
    (finding,) = compared(TermCard("GST", "a tax"), TermCard("GST", "a levy on goods"))
    assert finding.severity == "notice"
    assert "a.yaml:3" in finding.problem


def test_the_no_of_a_name_denies_nothing() -> None:
    said = (
        Statement("The mine has a No Objection Certificate.", holds=False, because="x."),
        Statement("Ulm lies on the Danube.", holds=True),
    )
    assert broken_rule(Statements("Consider", "which", said)) is None


def marked(text: str, *, holds: bool) -> Prompt:
    other = Statement("Ulm lies on the Danube.", holds=True, quote="Ulm lies on the Danube.")
    return Statements("Consider", "which", (Statement(text, holds, "quote", "" if holds else "the source says otherwise."), other))


def test_what_one_item_has_as_false_and_another_as_true_is_found() -> None:
    placed = [
        (item(marked("Bonn is in Germany.", holds=False), 1), "a.yaml", 3),
        (item(marked("Bonn is in Germany.", holds=True), 2), "b.yaml", 5),
    ]
    (found,) = check_falsehoods(placed, [])
    assert (found.path, found.line, found.rule) == ("a.yaml", 3, "asserted")


def test_a_falsehood_that_a_source_has_word_for_word_is_found() -> None:
    document = Document(SOURCE, (Block("As it happens, the city of Bonn is in Germany, on the Rhine."),))
    placed = [(item(marked("The city of Bonn is in Germany.", holds=False)), "a.yaml", 3)]
    assert [found.rule for found in check_falsehoods(placed, [document])] == ["asserted"]
    assert not list(check_falsehoods([(item(marked("The city of Bonn is in Austria.", holds=False)), "a.yaml", 3)], [document]))


@given(st.lists(st.booleans(), min_size=2, max_size=5), st.sampled_from(["which", "how_many", "not"]))
def test_whoever_reads_the_derived_options_finds_one_of_them_right(held: list[bool], ask: Ask) -> None:
    prompt = Statements("Consider", ask, tuple(Statement(f"Lake {number} is in Bihar.", holds) for number, holds in enumerate(held)))
    assert one_key(prompt) == ""
    if not any(rule.broken(prompt) for rule in RULES if rule.name == "derivable"):
        options = statement_options(prompt)
        assert solved(prompt)[1] == [options.texts[options.key]]
