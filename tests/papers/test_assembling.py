"""Papers by profile: what a paper is made of, what never stands in one, and what is said of decks that cannot fill it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from many_items import decks as many_decks
from quizgen.errors import ProblemError
from quizgen.model import (
    Assertion,
    Choice,
    Deck,
    Event,
    Item,
    Origin,
    Prompt,
    Quote,
    Recall,
    Sequence,
    Source,
    Statement,
    Statements,
    TermCard,
)
from quizgen.papers import Order, assemble, in_set, profile, profiles
from quizgen.papers.profiles import FORMATS, format_of
from quizgen.questions import form_of, questions_of

MANY = many_decks(1200)
OLD, NEW = Source("old", "Old news", date(2024, 5, 1)), Source("new", "New news", date(2026, 5, 1))


def asked(number: int, prompt: Prompt, *tags: str, source: str = "new", quote: str = "") -> Item:
    return Item(f"item.{number}", prompt, f"Thing {number}", tags, Origin("test", (Quote(source, quote or f"Quote number {number}."),)))


def choice(number: int, *tags: str, source: str = "new") -> Item:
    prompt = Choice(f"Which lake lies in the district of Zila{number}?", f"Sar{number}", (f"x{number}", f"y{number}", f"z{number}"))
    return asked(number, prompt, *tags, source=source)


def deck(*items: Item, name: str = "d") -> Deck:
    return Deck(name, name, (OLD, NEW), items)


def order(name: str = "2026", questions: int = 0, **options: object) -> Order:
    return Order(profile(name), questions, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", profiles())
def test_a_profile_is_made_of_formats_that_there_are(name: str) -> None:
    one = profile(name)
    assert set(one.formats) <= set(FORMATS)
    assert sum(one.targets(one.questions).values()) == one.questions


@given(st.sampled_from(sorted(profiles())), st.integers(1, 300))
def test_shares_add_up_and_none_is_off_by_a_whole_question(name: str, questions: int) -> None:
    one = profile(name)
    wanted, whole = one.targets(questions), sum(one.formats.values())
    assert sum(wanted.values()) == questions
    assert all(abs(wanted[key] - share * questions / whole) < 1 for key, share in one.formats.items())


def test_an_unknown_profile_is_refused_with_the_names_of_all() -> None:
    with pytest.raises(ProblemError, match="'2019' is no profile; choose from 2022, 2023, 2024, 2025, 2026, mixed, flashcards, mains"):
        profile("2019")


@pytest.mark.parametrize(
    ("name", "questions", "minutes"), [("2026", 100, 120), ("2026", 50, 60), ("2026", 1, 5), ("mains", 20, 180), ("flashcards", 30, 0)]
)
def test_the_time_is_that_of_the_real_paper(name: str, questions: int, minutes: int) -> None:
    assert profile(name).time(questions) == minutes


def test_decks_that_hold_enough_give_the_formats_of_the_year() -> None:
    made = assemble(MANY, order("2023", 100))
    found = Counter(format_of(item) for item in made.paper.items)
    wanted = {key: count for key, count in profile("2023").formats.items() if count}
    assert {key: found[key] for key in wanted} == wanted
    assert made.paper.minutes == 120
    assert made.paper.profile == "2023"


def test_what_cannot_be_filled_is_filled_with_other_formats_and_told() -> None:
    made = assemble([deck(*(choice(number) for number in range(40)))], order(questions=20))
    assert len(made.paper.items) == 20
    assert made.remarks == ("the decks gave no statements, no pairs; filled 15 with choices",)


def test_a_paper_that_stays_short_is_told() -> None:
    made = assemble([deck(choice(1), choice(2))], order(questions=20))
    assert made.remarks[-1] == "2 of 20 questions: the decks hold no more that can stand in one paper"


def test_without_a_number_the_paper_is_as_long_as_the_decks_allow() -> None:
    made = assemble([deck(choice(1), choice(2))], order())
    assert (len(made.paper.items), made.remarks[-1]) == (2, "the decks fill 2 of the 100 questions of a whole paper")


@pytest.mark.parametrize(
    ("topic", "found"),
    [
        ("GS2", {1, 2, 3}),
        ("gs2::polity", {1, 2}),
        ("Polity", {1, 2}),
        ("International Relations", {3}),
        ("GS3", {4}),
        ("", {1, 2, 3, 4, 5}),
    ],
)
def test_a_topic_is_a_tag_the_beginning_of_one_or_its_last_name(topic: str, found: set[int]) -> None:
    tags = ("GS2::Polity", "GS2::Polity", "GS2::International_Relations", "GS3::Economy")
    items = [choice(number, *((tags[number - 1],) if number < 5 else ())) for number in range(1, 6)]
    made = assemble([deck(*items)], order(topic=topic))
    assert {int(item.id.removeprefix("item.")) for item in made.paper.items} == found


def test_a_topic_that_no_item_has_is_told_with_those_there_are() -> None:
    with pytest.raises(ProblemError, match="no item is tagged 'GS9'; choose from: GS2::Polity, GS3::Economy"):
        assemble([deck(choice(1, "GS2::Polity"), choice(2, "GS3::Economy"))], order(topic="GS9"))


def test_what_is_older_than_the_day_or_undated_stays_out() -> None:
    items = (choice(1), choice(2, source="old"), choice(3, source="lost"))
    made = assemble([deck(*items)], order(since=date(2026, 5, 1)))
    assert [item.id for item in made.paper.items] == ["item.1"]
    assert made.remarks[-1] == "left out 1 item whose source has no date"


def test_a_profile_for_which_there_is_nothing_says_what_it_wants() -> None:
    with pytest.raises(
        ProblemError, match="the decks hold nothing for the profile mains; it wants mains; choose another with --profile, or add items"
    ):
        assemble([deck(choice(1))], order("mains"))


def test_an_item_that_makes_no_question_is_left_out_and_counted() -> None:
    one = Statements("Consider the following statements", "how_many", (Statement("Only one.", holds=True),))
    made = assemble([deck(choice(1), asked(2, one))], order())
    assert len(made.paper.items) == 1
    assert "left out 1 item that can make no question; `quizgen check` names them" in made.remarks


WHO = Choice("As of May 2026, who is the Foreign Minister of Russia?", "Sergei Lavrov", ("Joe Biden", "Li Qiang", "Xi Jinping"))
SINCE = Recall("Since which year has Sergei Lavrov been the Foreign Minister of Russia?", "2004")
CARD = TermCard("Sergei Lavrov", "Russia's Foreign Minister since 2004")
TABLE = Statements(
    "With reference to Russia, consider the following statements",
    "which",
    (
        Statement("Sergei Lavrov is the Foreign Minister of Russia.", holds=True, quote="q"),
        Statement("The rouble is a coin of Peru.", holds=False, quote="r"),
    ),
)
SAME = replace(WHO, question="Who holds the office of Foreign Minister of Russia?")
FALSE = Statements(
    "Consider the following statements",
    "which",
    (
        Statement(
            "Julian Assange had been facing the rape charge in Sweden since 2008.",
            holds=False,
            because="the source says “2010”, not “2008”.",
            quote="one",
        ),
        Statement("The rouble is a coin of Peru.", holds=False, quote="roub"),
    ),
)
TRUE = Statements(
    "Consider the following statements",
    "how_many",
    (
        Statement("Julian Assange faced a rape charge in Sweden in 2010.", holds=True, quote="two"),
        Statement("The peso is a coin of Chad.", holds=False, quote="peso"),
        Statement("The taka is a coin of Mali.", holds=False, quote="taka"),
    ),
)
ORDERED = Sequence(
    "Arrange the following events",
    (Event("ASEAN was founded.", "1967"), Event("SAARC was founded.", "1985"), Event("BIMSTEC was founded.", "1997")),
)
AGAIN = replace(ORDERED, events=(*ORDERED.events[:2], Event("The NDB was founded.", "2014")))
REASON = Assertion("The tiger is the national animal of India.", "The tiger lives in sixteen of the States of India.", "both")
STATED = Statements(
    "Consider the following statements",
    "which",
    (Statement("The tiger is the national animal of India.", holds=True), Statement("The lion is the animal of Peru.", holds=False)),
)
RESERVES = Recall("How many tiger reserves has Project Tiger established across 18 States?", "58")
STATES = Recall("Across how many States has Project Tiger established 58 tiger reserves?", "18")
MET = Choice(
    "In which month had Foreign Minister Amina Odera of Kenya and Prime Minister Kari Solberg of Norway last met before their talks in Lima?",
    "January 2022",
    ("January 2021", "May 2022", "May 2021"),
)
WHERE = Statements(
    "Consider the following statements",
    "which",
    (
        Statement(
            "Amina Odera and Kari Solberg had last met in Berlin in January 2022.",
            holds=False,
            because="the source says “Geneva”, not “Berlin”.",
        ),
        Statement("The rouble is a coin of Peru.", holds=False, quote="roub"),
    ),
)
SPOILS = [
    ("a false place beside the true month", "mixed", MET, WHERE),
    ("two counts of one sentence", "mixed", RESERVES, STATES),
    ("two sequences of the same events", "mixed", ORDERED, AGAIN),
    ("a statement of an assertion", "mixed", REASON, STATED),
    ("one says truly what the other says falsely", "mixed", FALSE, TRUE),
    ("the answer stands in another stem", "mixed", WHO, SINCE),
    ("a statement asks what a choice asks", "mixed", WHO, TABLE),
    ("one fact in other words", "mixed", WHO, SAME),
    ("a card defines what is asked", "mixed", CARD, SINCE),
]


def test_options_that_are_signs_stop_no_paper() -> None:
    signs = Choice("Which sign stands for the sum of two numbers in a table?", "+", ("−", "×", "÷"))
    table = Statements("Consider the following statements", "which", (Statement("The table has ten rows.", holds=True, quote="q"),) * 2)
    assert len(assemble([deck(asked(1, signs), asked(2, table))], order(questions=2)).paper.items) == 2


@pytest.mark.parametrize(("profile_name", "one", "other"), [row[1:] for row in SPOILS], ids=[row[0] for row in SPOILS])
@pytest.mark.parametrize("seed", range(4))
def test_no_question_gives_another_away(profile_name: str, one: Prompt, other: Prompt, seed: int) -> None:
    both = replace(
        profile(profile_name),
        formats={"statements": 1, "counted statements": 1, "choice": 1, "recall": 1, "term": 1, "sequence": 1, "assertion": 1},
    )
    items = tuple(replace(asked(number, prompt, quote="q"), about="Sergei Lavrov") for number, prompt in enumerate((one, other)))
    made = assemble([deck(*items)], Order(both, seed=seed))
    assert len(made.paper.items) == 1


def test_a_day_in_another_form_is_the_same_fact() -> None:
    said = "It was the first talk since Peru's invasion of Chile on February 24th, 2022."
    dated = Choice("On which date did Peru invade Chile?", "24 February 2022", ("24 February 2023", "18 February 2022", "18 February 2023"))
    exchanged = "the source says “February 24th, 2022”, not “February 24th, 2020”."
    told = (
        Statement("Peru invaded Chile on 24 February 2020.", holds=False, quote=said, because=exchanged),
        Statement("Lima is on the coast.", holds=True, quote="Lima is on the coast."),
    )
    weighed = Statements("Consider the following statements", "which", told)
    made = assemble([deck(asked(1, dated, quote=said), asked(2, weighed, quote=said))], order(questions=2))
    assert len(made.paper.items) == 1


def test_cards_are_seen_one_by_one_and_may_tell_of_each_other() -> None:
    items = [replace(asked(1, CARD, quote="one"), about="Sergei Lavrov"), replace(asked(2, SINCE, quote="two"), about="Sergei Lavrov")]
    assert len(assemble([deck(*items)], order("flashcards")).paper.items) == 2


def test_who_keeps_two_others_out_stays_out_where_questions_are_few() -> None:
    asking = [
        ("As of May 2026, who among the following is the President of the Russian Federation?", "Vladimir Putin"),
        ("On 11 April 2025, in which city did Russian President Vladimir Putin meet Steve Witkoff?", "Saint Petersburg"),
        ("When did Russian President Vladimir Putin suspend the New START treaty?", "February 2023"),
    ]
    items = [
        asked(number, Choice(question, key, (f"x{number}", f"y{number}", f"z{number}"))) for number, (question, key) in enumerate(asking)
    ]
    for seed in range(6):
        assert len(assemble([deck(*items)], order(seed=seed)).paper.items) == 2


@given(st.integers(0, 500), st.sampled_from(["2022", "2024", "2026", "mixed"]), st.sampled_from([(), ("A", "B", "C", "D")]))
@settings(max_examples=8, deadline=None)
def test_keys_are_spread_evenly_in_every_set(seed: int, name: str, sets: tuple[str, ...]) -> None:
    paper = assemble(MANY, Order(profile(name), 60, seed=seed, sets=sets)).paper
    # Where the statements decide, the letter is given: what is shuffled must not add to their unevenness.
    given = Counter(question.key for question in questions_of(replace(paper, items=tuple(filter(is_given, paper.items)))))
    most = max(60 / 5, max(given.values(), default=0) - min(given[key] for key in range(4)))
    for letter in sets or ("",):
        keys = Counter(question.key for question in questions_of(in_set(paper, letter)) if question.options)
        assert max(keys.values()) - min(keys[key] for key in range(4)) <= most


def is_given(item: Item) -> bool:
    """Whether the letter of an item's key follows from its statements."""
    shuffled = isinstance(item.prompt, Choice) and not item.prompt.fixed_order
    return not shuffled and form_of(item.prompt) == "options"


def test_topics_take_turns() -> None:
    paper = assemble(MANY, order(questions=50)).paper
    heads = [item.tags[0] for item in paper.items]
    assert max(Counter(heads).values()) - min(Counter(heads).values()) <= 6
    assert sum(one == other for one, other in pairwise(heads)) <= 3


def test_the_same_order_gives_the_same_paper_and_another_seed_another() -> None:
    one, again, other = (assemble(MANY, order(questions=30, seed=seed)).paper for seed in (4, 4, 5))
    assert one == again
    assert len({item.id for item in one.items} & {item.id for item in other.items}) < 20


def test_the_order_of_the_decks_does_not_matter() -> None:
    one, other = assemble(MANY, order(questions=30)).paper, assemble(MANY[::-1], order(questions=30)).paper
    assert [item.id for item in one.items] == [item.id for item in other.items]


def test_the_best_of_a_deck_come_first() -> None:
    chosen = [
        item.id
        for seed in range(20)
        for item in assemble([deck(*(choice(number) for number in range(40)))], order(questions=10, seed=seed)).paper.items
    ]
    places = [int(name.removeprefix("item.")) for name in chosen]
    assert sum(place < 20 for place in places) > 0.75 * len(places)


def test_a_retired_item_is_not_asked() -> None:
    made = assemble([deck(choice(1), replace(choice(2), retired="out of date"))], order())
    assert [item.id for item in made.paper.items] == ["item.1"]


def who(number: int, question: str, answer: str, *others: str) -> Item:
    return asked(number, Choice(question, answer, others))


FIRST_HEAD = who(1, "Who was the 7th Governor of Zila?", "Asha Rao", "Bina Sen", "Chitra Das", "Devi Lal")


@pytest.mark.parametrize(
    "other",
    [
        who(2, "Who was the 8th Governor of Zila?", "Bina Sen", "Asha Rao", "Chitra Das", "Esha Roy"),
        asked(
            2,
            Statements(
                "Consider the following statements",
                "which",
                (
                    Statement("Bina Sen was the 7th Governor of Zila.", holds=False, because="the source says “8th”, not “7th”."),
                    Statement("The canal of Zila was opened in 1931.", holds=True),
                ),
            ),
        ),
        asked(
            2,
            Statements(
                "Consider",
                "which",
                (Statement("Chitra Das was the 9th Governor of Zila.", holds=True), Statement("Zila is old.", holds=True)),
            ),
        ),
    ],
    ids=["three options in common", "an option in a statement", "an option beside another number"],
)
def test_no_two_questions_weigh_the_same_names(other: Item) -> None:
    assert len(assemble([deck(FIRST_HEAD, other)], order(questions=2)).paper.items) == 1


def test_two_choices_with_other_names_stand_together() -> None:
    other = who(2, "Who was the 8th Governor of Zila?", "Esha Roy", "Farida Khan", "Gita Pal", "Asha Rao")
    assert len(assemble([deck(FIRST_HEAD, other)], order(questions=2)).paper.items) == 2


def test_an_event_of_a_sequence_tells_where_it_was_though_not_when() -> None:
    events = [Event("The pact of Zila was signed in Kosala.", "May 1991"), Event("Zila was founded.", "1931"), Event("Zila rose.", "1950")]
    sequence = asked(1, Sequence("Arrange the following events in chronological order", tuple(events)))
    place = who(2, "On 4 May 1991, in which city was the pact of Zila signed?", "Kosala", "Vedi", "Lakhota", "Asha")
    assert len(assemble([deck(sequence, place)], order("2022", questions=2)).paper.items) == 1
