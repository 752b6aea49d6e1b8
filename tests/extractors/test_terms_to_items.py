"""Term cards, choices and pairs from the key terms of a document."""

from __future__ import annotations

import re
from datetime import date

import pytest

from quizgen.extractors import EXTRACTORS
from quizgen.extractors.key_terms import key_terms
from quizgen.extractors.kinds import kind_of_thing
from quizgen.extractors.rivals import is_exclusive, is_other
from quizgen.extractors.term_choices import term_choices
from quizgen.extractors.term_pairs import term_pairs
from quizgen.model import Block, Choice, Corpus, Document, Draft, Pairs, Reading, Source, Term, TermCard
from quizgen.syllabus import table

PERSONS = (
    Term("Sergei Lavrov", "Russia's Foreign Minister since 2004, responsible for talks", ("GS2: Polity",)),
    Term("Donald Trump", "45th President of the United States (2017‑2021) and 2024 election winner", ("GS2: Polity",)),
    Term("Vladimir Putin", "President of the Russian Federation since 2000", ("GS2: Polity",)),
    Term("Joe Biden", "46th President of the United States (2021‑present), whose administration kept sanctions", ("GS2: Polity",)),
)
BODIES = (
    Term("SAARC", "a regional grouping of eight South Asian states with its secretariat in Nepal"),
    Term("BIMSTEC", "a grouping of seven states round the Bay of Bengal"),
    Term("ASEAN", "a union of ten states of South-East Asia"),
    Term("QUAD", "a forum of four democracies of the Indo-Pacific"),
)


def reading(*terms: Term, article: str = "under former President Joe Biden", published: date | None = date(2026, 5, 13)) -> Reading:
    return Reading(Document(Source("s", "S", published), (Block(article),), terms))


def choices(made: Reading, corpus: Corpus | None = None) -> list[Choice]:
    drafts = term_choices(made, corpus or Corpus((made,)))
    return [draft.prompt for draft in drafts if isinstance(draft.prompt, Choice)]


def test_each_term_gives_a_card() -> None:
    cards = [draft.prompt for draft in key_terms(reading(*PERSONS), Corpus())]
    assert cards[0] == TermCard("Sergei Lavrov", "Russia's Foreign Minister since 2004, responsible for talks")
    assert len(cards) == len(PERSONS)


def test_years_that_the_article_contradicts_are_left_out() -> None:
    cards = [draft.prompt for draft in key_terms(reading(*PERSONS), Corpus())]
    assert cards[3] == TermCard("Joe Biden", "46th President of the United States, whose administration kept sanctions")
    in_office = [draft.prompt for draft in key_terms(reading(*PERSONS, article="President Joe Biden said"), Corpus())]
    dated = "46th President of the United States (since 2021), whose administration kept sanctions"
    assert in_office[3] == TermCard("Joe Biden", dated)
    undated = [draft.prompt for draft in key_terms(reading(*PERSONS, article="", published=None), Corpus())]
    assert undated[3] == in_office[3]


def test_a_foreign_leader_is_international_relations_and_the_sources_tag_is_kept() -> None:
    (draft,) = key_terms(reading(PERSONS[0]), Corpus())
    assert draft.tags == ("GS2::International_Relations",)
    assert draft.papers == ("GS2: Polity",)


def test_a_minister_stands_among_others_of_the_public_life_of_the_country() -> None:
    made = choices(reading(*PERSONS))
    assert made[0].question == "As of May 2026, who among the following is Russia's Foreign Minister?"
    assert made[0].answer == "Sergei Lavrov"
    assert set(made[0].distractors) <= set(table("public_life.yaml")["Russia"])
    assert len(made) == len(PERSONS)


def test_a_numbered_president_stands_among_those_of_the_same_country() -> None:
    presidents = set(table("statesmen.yaml")["president"]["United States"])
    numbered = [choice for choice in choices(reading(*PERSONS)) if re.search(r"\d\dth President of the United States", choice.question)]
    assert numbered
    assert all({choice.answer, *choice.distractors} <= presidents for choice in numbered)


def test_nobody_stands_twice_among_the_statesmen_of_one_office() -> None:
    for title, lands in table("statesmen.yaml").items():
        if title != "alike":
            everybody = [name for names in lands.values() for name in names]
            assert len(everybody) == len(set(everybody)), title


def test_two_of_a_kind_that_nobody_knows_are_too_few_for_a_choice() -> None:
    assert choices(reading(*BODIES[:2])) == []


def test_neighbours_of_the_same_kind_help_out() -> None:
    made = reading(*BODIES[:2])
    neighbour = reading(*BODIES[2:])
    assert [choice.answer for choice in choices(made, Corpus((made, neighbour)))] == ["SAARC", "BIMSTEC"]


def test_distractors_are_of_the_same_kind() -> None:
    made = choices(reading(*PERSONS, *BODIES))
    bodies = {term.term for term in BODIES}
    for choice in made:
        assert (choice.answer in bodies) == (set(choice.distractors) <= bodies)


def test_an_alias_is_no_distractor() -> None:
    spelled = Term("Sergey Lavrov", "Russia's Foreign Minister since 2004")
    made = choices(reading(*PERSONS, spelled))
    assert all("Sergey Lavrov" not in choice.distractors for choice in made if choice.answer == "Sergei Lavrov")


def test_a_holder_of_the_same_office_is_no_distractor() -> None:
    others = (Term("Keir Starmer", "Prime Minister of Britain since 2024"), Term("Rishi Sunak", "British Prime Minister"))
    made = choices(reading(*PERSONS, *others))
    assert [choice.answer for choice in made if "Britain" in choice.question] == ["Keir Starmer"]
    assert all("Rishi Sunak" not in choice.distractors for choice in made if choice.answer == "Keir Starmer")


ALIASES = [
    (Term("RBI", "central bank that issues the rupee and sets the repo rate"), Term("Reserve Bank of India", "bank of banks at Mumbai")),
    (
        Term("GST", "tax on supply that subsumed excise and octroi"),
        Term("Goods and Services Tax", "indirect tax of the states and the centre"),
    ),
    (Term("GST (Goods and Services Tax)", "tax on supply"), Term("Goods and Services Tax", "indirect tax")),
    (
        Term("UNSC", "body of fifteen members charged with peace"),
        Term("United Nations Security Council", "principal organ with five permanent members"),
    ),
    (
        Term("Manipur", "State in north-east India bordering Myanmar"),
        Term("Mizoram", "State in north-east India bordering Myanmar and Bangladesh"),
    ),
    (
        Term("Jal Jeevan Mission", "scheme launched in 2019 to provide tap water connections to every rural household"),
        Term("Har Ghar Jal", "scheme for tap water to every rural household"),
    ),
    (Term("FAO", "agency that leads efforts against hunger, of which Codex is a part"), Term("Codex", "body of food standards")),
]


@pytest.mark.parametrize(("term", "other"), ALIASES)
def test_what_may_be_right_too_is_no_option(term: Term, other: Term) -> None:
    assert not is_other(other, term, kind_of_thing(term))


@pytest.mark.parametrize(
    ("term", "meaning", "exclusive"),
    [
        ("CVC", "statutory body under the central government", False),
        ("Manipur", "State in north-east India bordering Myanmar", False),
        ("World Bank", "international financial institution headquartered in Washington", False),
        ("ILO", "specialised agency of the United Nations headquartered in Geneva", False),
        ("Great Indian Bustard", "critically endangered bird found mainly in Rajasthan and Gujarat", False),
        ("Dengue", "viral disease spread by Aedes mosquitoes", False),
        ("DRDO", "body one of many under the Ministry of Defence", False),
        ("Finance Commission", "constitutional body set up in 1951, 1956 and 1960", False),
        ("Alexei Navalny", "politician known as a critic of Russia's President", False),
        ("Hoolock Gibbon", "the only ape species found in India", True),
        ("BIMSTEC", "a grouping of seven states round the Bay of Bengal", True),
        ("PM-KISAN", "central sector scheme that pays ₹6,000 a year to landholding farmer families", True),
        ("Verghese Kurien", "social worker known as the father of the White Revolution in India", True),
        ("Simon Stiell", "UN Climate Change Executive Secretary since August 2022", False),
        ("Ashwini Vaishnaw", "Minister of Railways, Information & Broadcasting since 2021 / 2024", False),
        ("Ajay Seth", "Finance Secretary since August 2022", False),
    ],
)
def test_a_description_tells_one_thing_from_all_others(term: str, meaning: str, exclusive: bool) -> None:  # noqa: FBT001 - a column
    assert is_exclusive(Term(term, meaning)) == exclusive


def test_a_person_is_asked_for_with_who() -> None:
    persons = (
        Term("Verghese Kurien", "social worker known as the father of the White Revolution in India"),
        Term("Muhammad Yunus", "economist who founded Grameen Bank in Dhaka"),
        Term("Homi Bhabha", "physicist who planned the three stages of nuclear power"),
        Term("Salim Ali", "scientist who surveyed the birds of the subcontinent"),
    )
    made = choices(reading(*persons))
    assert made
    assert all(choice.question.startswith("Who among the following is described as") for choice in made)


def test_a_stem_that_names_its_key_is_not_asked() -> None:
    telling = Term("Nordic Council", "a forum of the Nordic states and their parliaments")
    assert all(choice.answer != "Nordic Council" for choice in choices(reading(telling, *BODIES)))


def test_holders_of_offices_are_asked_for_among_holders_of_offices() -> None:
    kurien = Term("Verghese Kurien", "social worker known as the father of the White Revolution in India")
    made = choices(reading(*PERSONS, kurien))
    assert {choice.answer for choice in made} == {term.term for term in PERSONS}
    assert all("Verghese Kurien" not in choice.distractors for choice in made)


def pairs(made: Reading) -> list[Pairs]:
    return [draft.prompt for draft in term_pairs(made, Corpus((made,))) if isinstance(draft.prompt, Pairs)]


def test_like_terms_make_a_table() -> None:
    (table,) = pairs(reading(*BODIES))
    assert table.columns == ("Body", "Description")
    assert [pair.left for pair in table.pairs] == ["SAARC", "BIMSTEC", "ASEAN", "QUAD"]


def test_a_wrong_row_shows_anothers_side_and_says_so() -> None:
    (table,) = pairs(reading(*BODIES))
    rights = {term.term: term.meaning for term in BODIES}
    for pair in table.pairs:
        assert pair.holds == (pair.right.casefold() == rights[pair.left].casefold())
        assert pair.holds != bool(pair.because)
        assert pair.right.casefold() in {right.casefold() for right in rights.values()}


def test_offices_of_today_are_asked_for_with_their_date() -> None:
    (table,) = pairs(reading(*PERSONS))
    assert table.lead == "As of May 2026, consider the following pairs"
    assert table.columns == ("Person", "Office")


def test_a_table_is_the_same_table_whatever_its_words() -> None:
    (draft,) = term_pairs(reading(*BODIES), Corpus())
    assert (draft.evidence, draft.key) == ("s body", "pairs")


def test_every_draft_says_where_it_was_read() -> None:
    made = reading(*PERSONS, *BODIES)
    drafts: list[Draft] = [draft for extractor in EXTRACTORS.values() for draft in extractor(made, Corpus((made,)))]
    assert drafts
    assert all(draft.quotes and all(quote.source == "s" and quote.text for quote in draft.quotes) for draft in drafts)
