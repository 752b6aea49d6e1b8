"""The rules of a good item: what each one drops, and what it must let pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import (  # fmt: skip
    Ask,
    Choice,
    Cloze,
    Event,
    Mains,
    Pair,
    Pairs,
    Prompt,
    Recall,
    Sequence,
    Statement,
    Statements,
    TermCard,
)
from quizgen.options import statement_options
from quizgen.screen import RULES, broken_rule
from quizgen.screen.formats import one_key, solved
from samples import PROMPTS

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
    # Named by half: whose summit, on what a committee, of what a category.
    ("dangling", Recall("On which date did the first summit of leaders take place at Lima?", "16 June 2009")),
    ("dangling", Cloze("The rank of observer was created at the 16th Summit in Lima in 2024.", "Lima")),
    ("dangling", Recall("In which year did the 1999 Convention come into force?", "2006")),
    ("dangling", Recall("In which city did Minister Asha Rao unveil the logo, theme and website on 13 January 2026?", "Pune")),
    ("dangling", Recall("Which ministry appointed a judicial inquiry headed by retired judge Asha Rao?", "Home Ministry")),
    ("dangling", Cloze("A High-Level Committee chaired by former President Asha Rao was constituted on 2 May 2023.", "2 May 2023")),
    ("dangling", Cloze("A seven-judge Bench headed by Asha Rao ruled on 1 May 2024.", "1 May 2024")),
    ("dangling", Recall("Who was the first to be appointed under the Act (May 2025)?", "Asha Rao")),
    ("dangling", Cloze("The Bill, 2024 inserts Article 82A.", "Article 82A")),
    ("dangling", Cloze("The need for a separate category was seen by the Rao Commission (1961).", "Rao Commission")),
    ("dangling", Recall("Which commission recommended inclusion in the Sixth Schedule?", "the Tribes Commission")),
    ("dangling", Recall("On which date did Goa become the first State?", "14 May 2025")),
    ("dangling", Recall("In which city was the 32nd General Conference held?", "Paris")),
    ("dangling", Recall("Which committee has 24 members elected by the General Assembly of the States Parties?", "the Heritage Committee")),
    ("dangling", Cloze("India put forward a 21-point Action Plan.", "21")),
    ("dangling", Cloze("A second wave came in 2021 with the Krishna Bank.", "2021")),
    ("dangling", Cloze("The Krishna Bank sold its last holding of 0.4 per cent in 2018.", "2018")),
    ("dangling", Recall("Which country passed its law in January 2026?", "Peru")),
    ("dangling", Recall("On which date did the Bank deliver a larger-than-expected cut in its rate?", "6 June 2025")),
    ("dangling", Cloze("With reference to the Krishna Mission: The need for a separate category was seen in 1961.", "1961")),
    ("dangling", Cloze("The scheme of January 2024 has ₹8,500 crore.", "8,500")),
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
    # What is told in full, or under its subject.
    Recall("With reference to BRICS, on which date did the first summit of leaders take place at Lima?", "16 June 2009"),
    Recall("In which city was the 16th Summit of the Rice Union held?", "Lima"),
    Recall("In which year did the 1999 Convention on Rivers come into force?", "2006"),
    Recall("Which ministry appointed a judicial inquiry headed by Asha Rao into the Goa fire of 2019?", "Home Ministry"),
    Cloze(
        "A High-Level Committee chaired by former President Asha Rao on simultaneous elections was constituted on 2 May 2023.", "2 May 2023"
    ),
    Recall("In which city was the second round of talks between Peru and Chad held in May 2025?", "Lima"),
    Recall("On which date did Goa become the first State to adopt the Code?", "14 May 2025"),
    Recall("Which was the first State to form on the basis of language?", "Andhra"),
    Recall("On the recommendation of which committee was the Krishna Commission set up in 1964?", "the Rao Committee"),
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


def test_the_no_of_a_name_denies_nothing() -> None:
    said = (
        Statement("The mine has a No Objection Certificate.", holds=False, because="x."),
        Statement("Ulm lies on the Danube.", holds=True),
    )
    assert broken_rule(Statements("Consider", "which", said)) is None


@given(st.lists(st.booleans(), min_size=2, max_size=5), st.sampled_from(["which", "how_many", "not"]))
def test_whoever_reads_the_derived_options_finds_one_of_them_right(held: list[bool], ask: Ask) -> None:
    prompt = Statements("Consider", ask, tuple(Statement(f"Lake {number} is in Bihar.", holds) for number, holds in enumerate(held)))
    assert one_key(prompt) == ""
    if not any(rule.broken(prompt) for rule in RULES if rule.name == "derivable"):
        options = statement_options(prompt)
        assert solved(prompt)[1] == [options.texts[options.key]]
