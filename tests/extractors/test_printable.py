"""What may be printed as a statement of a paper: sentences that stand alone, and those that do not."""

from __future__ import annotations

import pytest

from quizgen.extractors.printable import is_printable, is_well_put
from quizgen.extractors.standing import unexplained
from quizgen.model import Term

STANDS = (
    "The Kosala Water Mission was approved by the Union Cabinet on 4 May 2022.",
    "A conservation reserve is an area, usually government land next to a park.",
    "The Reserve Bank of India was set up in 1935 under the Reserve Bank of India Act, 1934.",
)
LEANS = (
    "As of April 2025, the Kosala Treasury Secretary was Asha Rao.",
    "The Kosala Roof Scheme: Muft Bijli had been launched by the Prime Minister on 4 May 2022.",
    "The four - Norway was signed in Pune on 4 May 2022.",
    "The Kosala Council was set up under Article 279A Act, 2016.",
    "On 4 May 2022, the Kosala Bank cut its rate to 4 per cent, twice what traders had expected.",
    "Kosali means the language of an old canon.",
    "Endemic is a constantly present in a population.",
    "Outer sea is an up to 40 nautical miles from the coast.",
    "The QWXR is governed by the Framework of 1995.",
)


@pytest.mark.parametrize("text", STANDS)
def test_a_whole_statement_is_printed(text: str) -> None:
    assert is_printable(text)


@pytest.mark.parametrize("text", LEANS)
def test_what_is_torn_or_needs_its_article_is_not(text: str) -> None:
    assert not is_printable(text)


NEEDS_ITS_ARTICLE = (
    "India and Norway signed a framework agreement on the corridor in February 2024.",
    "As of March 2025, much of the money comes from the Asha Fund, which was created in 2013.",
    "Lakhota Fort (Gujarat) and the Vedi Caves (Kerala) were the two additions of 2023.",
    "The first central law on the subject was passed in 1993.",
    "In 1987, India became the first country to be given pioneer investor status.",
    "The female leopard was set free in the park.",
    "The orphan cub is the third of the litter.",
)
EVERY_ONE_OF_ITS_KIND = (
    "The hill leopard is listed in Appendix I of CITES.",
    "The marsh crocodile lives in rivers and lakes.",
)


@pytest.mark.parametrize("text", NEEDS_ITS_ARTICLE)
def test_words_that_lean_on_the_article_are_found(text: str) -> None:
    assert unexplained(text)


@pytest.mark.parametrize("text", EVERY_ONE_OF_ITS_KIND)
def test_what_is_told_of_every_animal_of_a_kind_stands_alone(text: str) -> None:
    assert not unexplained(text)


DEFINED = (
    ("A buffer zone is an area around a core.", "Buffer zone", True),
    ("The Kelkar Commission is a body set up in 2017 to look into water rates.", "Kelkar Commission", True),
    ("Buffer zone is an area around a core.", "Buffer zone", False),
    ("The Keystone species is a species with a great effect.", "Keystone species", False),
    ("The Norway-Chile relations are trade and security ties between Norway and Chile.", "Norway-Chile relations", False),
)


@pytest.mark.parametrize(("said", "term", "well"), DEFINED, ids=[row[0] for row in DEFINED])
def test_a_definition_has_its_article_and_says_more_than_its_term(said: str, term: str, *, well: bool) -> None:
    assert is_well_put(said, Term(term, "a meaning")) is well
