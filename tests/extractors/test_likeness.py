"""Which options are weighed against each other, which rows change places, and how a description stands in a sentence."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.extractors.key_terms import key_terms
from quizgen.extractors.likeness import is_like
from quizgen.extractors.term_choices import inside_a_sentence, term_choices
from quizgen.extractors.term_pairs import term_pairs
from quizgen.model import Block, Choice, Corpus, Document, Reading, Source, Term, TermCard


def reading(*terms: Term, article: str = "", published: date | None = None) -> Reading:
    return Reading(Document(Source("s", "S", published), (Block(article),), terms))


@pytest.mark.parametrize(
    ("meaning", "article", "published", "card"),
    [
        ("Prime Minister of the UK (2019‑present), who led Brexit", "former Prime Minister Ann Lee", date(2025, 7, 25), ""),
        ("14th Prime Minister of the UK (2019‑present)", "former Prime Minister Ann Lee", None, "14th Prime Minister of the UK"),
        ("14th Prime Minister of India (2014‑present)", "", date(2025, 10, 3), "14th Prime Minister of India (since 2014)"),
        ("Governor of Tamil Nadu (2021‑present)", "", date(2025, 10, 3), "Governor of Tamil Nadu (since 2021, as of October 2025)"),
        ("Governor of Tamil Nadu (2021‑present)", "", None, "Governor of Tamil Nadu (since 2021)"),
        ("President of Brazil (2003‑2010 and 2023‑present)", "", None, "President of Brazil (2003–2010 and since 2023)"),
        ("Governor of the RBI (December 2024‑present)", "", None, "Governor of the RBI (since December 2024)"),
        ("Governor of the RBI (since May 2019)", "", None, "Governor of the RBI (since May 2019)"),
        ("Governor of the RBI (2003‑2010)", "", None, "Governor of the RBI (2003‑2010)"),
    ],
)
def test_a_present_that_passes_is_no_part_of_a_card(meaning: str, article: str, published: date | None, card: str) -> None:
    cards = [draft.prompt for draft in key_terms(reading(Term("Ann Lee", meaning), article=article, published=published), Corpus())]
    assert cards == ([TermCard("Ann Lee", card)] if card else [])


def test_a_holder_with_a_lower_number_is_past() -> None:
    terms = (
        Term("Shaktikanta Das", "25th Governor of the RBI (2018‑present)"),
        Term("Sanjay Malhotra", "26th Governor of the Reserve Bank of India"),
    )
    cards = [draft.prompt for draft in key_terms(reading(*terms), Corpus())]
    assert cards[0] == TermCard("Shaktikanta Das", "25th Governor of the RBI")


POLITY, ECONOMY, GREEN = ("GS2: Polity",), ("GS3: Economy",), ("GS3: Environment",)
MURMU, GAVAI = Term("Droupadi Murmu", "15th President of India", POLITY), Term("B.R. Gavai", "52nd Chief Justice of India", POLITY)
MALHOTRA, RAVI = Term("Sanjay Malhotra", "26th Governor of the RBI", ECONOMY), Term("R.N. Ravi", "Governor of Tamil Nadu", POLITY)
KANT, DUTERTE = (
    Term("Surya Kant", "53rd Chief Justice of India", POLITY),
    Term("Rodrigo Duterte", "16th President of the Philippines", POLITY),
)
KHICHAN = Term("Khichan", "desert wetland in Phalodi district where cranes winter", GREEN)
LIKES = [
    (MALHOTRA, RAVI, False),
    (MALHOTRA, Term("Shaktikanta Das", "25th Governor of the Reserve Bank of India", ECONOMY), True),
    (GAVAI, MURMU, False),
    (GAVAI, KANT, True),
    (MURMU, Term("Narendra Modi", "14th Prime Minister of India", POLITY), True),
    (MURMU, DUTERTE, False),
    (DUTERTE, Term("Ferdinand Marcos Jr.", "17th President of the Philippines", POLITY), True),
    (DUTERTE, Term("Luiz Inácio Lula da Silva", "39th President of Brazil", POLITY), False),
    (MURMU, Term("P.T. Usha", "President of the Indian Olympic Association", POLITY), False),
    (KHICHAN, Term("Belém", "capital of the Brazilian state of Pará", ("GS1: Geography",)), False),
    (KHICHAN, Term("Menar", "freshwater wetland near Udaipur", GREEN), True),
    (Term("RTI Act", "Act of 2005", ("GS2: Governance",)), Term("SEBI Act", "Act of 1992", ECONOMY), False),
    (Term("NBWL", "apex body for wildlife", GREEN), Term("COP", "supreme body of the UNFCCC", GREEN), False),
]


@pytest.mark.parametrize(("term", "other", "like"), LIKES)
def test_an_option_from_elsewhere_is_of_the_same_class_and_subject(term: Term, other: Term, like: bool) -> None:  # noqa: FBT001 - a column
    assert is_like(other, term, together=False) == like


def test_a_judge_is_not_asked_for_among_presidents_and_governors() -> None:
    made = reading(MURMU, GAVAI, KANT, RAVI)
    (draft,) = term_choices(made, Corpus((made,)))
    assert isinstance(draft.prompt, Choice)
    assert draft.prompt.answer == "Droupadi Murmu"
    assert set(draft.prompt.distractors) == {"Ram Nath Kovind", "Pranab Mukherjee", "Pratibha Patil"}


@pytest.mark.parametrize(
    ("clause", "inside"),
    [
        ("Principle of the Cabinet system", "principle of the Cabinet system"),
        ("Desert wetland in Phalodi", "desert wetland in Phalodi"),
        ("Mughal fort in Delhi", "Mughal fort in Delhi"),
        ("Indian policy of 2014", "Indian policy of 2014"),
        ("World Heritage fort", "World Heritage fort"),
        ("US-led grouping of 14 countries", "US-led grouping of 14 countries"),
    ],
)
def test_a_description_inside_a_sentence_has_no_capital_of_its_own(clause: str, inside: str) -> None:
    assert inside_a_sentence(clause) == inside


def test_rows_change_places_only_with_their_like() -> None:
    assert list(term_pairs(reading(MURMU, GAVAI, DUTERTE), Corpus())) == []
