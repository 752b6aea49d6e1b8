"""Members with the years in which they joined: "India and Pakistan (2017)" in the list of a body's members."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.model import Document, Fact
from quizgen.reading.heading_names import is_country
from quizgen.reading.label_facts import Told, fact_of
from quizgen.reading.meanings import meanings
from quizgen.reading.topics import parents, topic_at, with_article
from quizgen.reading.values import YEAR, Value

JOINED = re.compile(rf"(?P<names>[A-Z][\w .,&’'-]+?) \((?:joined |joined in |since |in |from )?(?P<year>{YEAR})\)")
MEMBERS = re.compile(r"^(?:new|full|current|recent|additional|latest|later)?\s*members?(?:hip| states| countries)?\b(?! of)", re.IGNORECASE)
APART = re.compile(r", (?:and )?| and | & ")
MOST = 4


def joining_facts(document: Document) -> Iterator[tuple[int, Fact]]:
    """When each member of a list joined the body that the list is about."""
    meaning = next(one for one in meanings() if one.relation == "join")
    for number, block in enumerate(document.blocks):
        found = JOINED.fullmatch(block.text.strip(" .")) if block.kind in ("bullet", "numbered") else None
        above = next(iter(parents(document, number)), "") if found else ""
        topic = topic_at(document, number) if MEMBERS.match(above) else None
        if found is None or topic is None or topic.pair or topic.country:
            continue
        names = APART.split(found["names"])
        if len(names) > MOST or not all(map(is_country, names)):
            continue
        shown = [with_article(name) for name in names]
        who = " and ".join((", ".join(shown[:-1]), shown[-1])) if len(shown) > 1 else shown[0]
        fact = fact_of(
            meaning,
            Told("joined", found["year"], block.text, block.headings),
            topic,
            Value(found["year"], "year", kind="year"),
            f"In which year did {who} join {topic.shown}?",
            f"{who} joined {topic.shown} in {found['year']}",
            relation=f"{found['names']} join year",
        )
        if fact:
            yield number, fact
