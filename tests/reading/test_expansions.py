"""Full forms of acronyms under the thing that their page or section is about."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading.expansions import expansion_facts
from reading_samples import MAY

SECTION = ("National Rice Mission",)
OWN = Block("The National Rice Mission keeps a Register of Paddy Growers of India (RPGI).", headings=SECTION)
LINE = Block("III. e-Kisan", headings=SECTION)
OTHER = Block("The e-Kisan portal keeps a Register of Paddy Growers of India (RPGI).", kind="bullet", headings=SECTION)


@pytest.mark.parametrize(("blocks", "context"), [((OWN,), True), ((LINE, OTHER), False), ((OWN, LINE, OTHER), True)])
def test_an_acronym_is_told_of_the_thing_of_its_heading_only_where_that_is_spoken_of(blocks: tuple[Block, ...], context: bool) -> None:  # noqa: FBT001 - a column of the table
    document = Document(Source("doc", "Year-End Review 2025: Ministry of Agriculture", MAY), (Block(SECTION[0], kind="heading"), *blocks))
    found = {fact.about: "Rice Mission" in fact.context for _, fact in expansion_facts(document)}
    assert found.get("RPGI") == context
