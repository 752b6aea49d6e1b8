"""Which head of the syllabus a set belongs to: by its words, by its subject, by its whole article."""

from __future__ import annotations

from datetime import date

import pytest

from quizgen.extractors.tagging import tags_for
from quizgen.model import Block, Document, Reading, Source

TAXES = "The tax on goods lowers inflation and serves fiscal policy; the tax on exports and imports, and the bank's monetary policy, follow the budget."

# Subject, statement, article; then the tags.
TAGGED = (
    ("tigers", "The tiger is a species of the forest.", "", ("GS3::Environment",)),
    ("SAARC", "SAARC has eight members.", "", ("GS2::International_Relations",)),
    ("limit", "The limit was raised to ₹40 lakh.", TAXES, ("GS3::Economy",)),
    ("limit", "The limit was raised to ₹40 lakh.", "The minister spoke of the tax.", ()),
)


@pytest.mark.parametrize(("about", "statement", "article", "tags"), TAGGED)
def test_a_statement_is_tagged_by_the_nearest_thing_that_tells(about: str, statement: str, article: str, tags: tuple[str, ...]) -> None:
    own = Reading(Document(Source("s", "Notes", date(2026, 5, 13)), (Block(article),)))
    assert tags_for(about, statement, own) == tags
