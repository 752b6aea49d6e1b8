"""Who brings a report out: whose country's it is, and who else is a right answer."""

from __future__ import annotations

import re

from quizgen import gazetteer
from quizgen.reading.topics import Topic
from quizgen.reading.values import Value
from quizgen.text import fold, without_article

STATE = "Government of India"
# A name that says of which country it is, or that no other country has.
TELLING = re.compile(r"\b(?:Indian?|Bharat|Bharatiya|National|Union|Swachh|Lok|Rajya)\b")
# Offices of a ministry, whose reports are the ministry's too.
ATTACHED = re.compile(r"\b(?:Office|Survey|Bureau|Directorate)\b")


def in_its_country(topic: Topic, value: Value) -> Topic:
    """A report with its country where a body of India brings it out under a name that those of other countries have too."""
    body = gazetteer.entry(without_article(value.text))
    indian = body is not None and STATE in gazetteer.lineage(body)
    plain = without_article(topic.name)
    if topic.kind != "report" or not indian or TELLING.search(plain) or not re.fullmatch(r"[A-Z][\w’' &()-]+", plain):
        return topic
    return topic._replace(shown=f"India's {plain}")


def with_its_ministry(value: Value) -> Value:
    """A publisher with the ministry of which it is an office as another right answer."""
    body = gazetteer.entry(without_article(value.text))
    above = gazetteer.entry(body.of, "ministry") if body and ATTACHED.search(body.name) else None
    spellings = tuple(one for one in above.spellings if fold(one) != fold(value.text)) if above else ()
    return value._replace(accepts=(*value.accepts, *spellings))
