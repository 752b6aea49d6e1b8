"""Words of news that are mended or left out: "on the sidelines" of nothing, what was not said, the meeting of one G20 minister."""

from __future__ import annotations

import re

from quizgen.reading.antecedents import Scene
from quizgen.reading.edits import Edit, Finding

BESIDE = re.compile(r"(?<=\s)on the (?:sidelines|margins)(?=[.,;]| (?!of\b|there\b))|^On the (?:sidelines|margins), ")
ONE_MINISTER = re.compile(
    r"\b(?:G-?20|G-?7|SCO|BRICS|ASEAN|Quad|EU) (?:(?:foreign|finance|defence|trade) )?(?P<who>minister['’]s) (?=meet)"
)
SILENT = re.compile(
    r",?(?P<close>[”\"]?),? (?:but|and) (?:did not|declined to|gave no|refused to) "
    r"(?:provid\w+|giv\w+|elaborat\w+|comment\w*|disclos\w+|specif\w+|offer\w*|(?:additional |further |more )?details)[^,.;“”\"]*(?=[.;]$)"
)
# "has invested $28 billion in Indian capital market": an article that the writer's own language does not have.
NO_ARTICLE = re.compile(
    r"\b(?:in|into|of|to|for|on|from|by|across|within) (?=Indian (?:(?:capital|stock|equity|bond|"
    r"domestic|banking|financial|power|labour|digital) )?"
    r"(?:market|economy|sector|subcontinent|diaspora|parliament|constitution|ocean)\b(?! (?:size|growth|share)))",
    re.IGNORECASE,
)
# "Retail inflation was 3.16% in April 2025": whose, an Indian page need not say.
INDICATOR = re.compile(
    r"(?:The )?(?P<what>(?:[Rr]etail|[Ww]holesale|[Hh]eadline|[Cc]ore|[Ff]ood|[Cc]onsumer price) inflation|GDP|[Ff]orex reserves|"
    r"[Ff]oreign exchange reserves|[Ff]iscal deficit|[Cc]urrent account deficit|[Mm]erchandise exports|[Uu]nemployment rate|"
    r"[Ii]ndustrial (?:output|production))(?= (?:was|is|had|has|fell|rose|grew|slipped|stood|eased|slowed|climbed|touched|declined|"
    r"increased|narrowed|widened|measured|in|of|at|for)\b)"
)
FIGURE = re.compile(r"\d[\d.,]*\s?(?:%|per ?cent|billion|million|lakh|crore|trillion)")
# "GDP is the value of all goods", "was first put forward in 1934": of the notion, and no figure of a year.
NOTION = re.compile(r" (?:is|was) (?:the|an?|first|defined|measured as)\b")


def slips(scene: Scene) -> list[Finding]:
    """The cut of an occasion that is not named and of what was not said, the plural of ministers who meet, an article left out."""
    text = scene.sentence.text
    cuts = (Edit(hit.start(), hit.end(), "") for hit in BESIDE.finditer(text) if not scene.quoted(hit.start()))
    several = (Edit(hit.start("who"), hit.end("who"), f"ministers{hit['who'][-2]}") for hit in ONE_MINISTER.finditer(text))
    unsaid = (Edit(hit.start(), hit.end(), hit["close"]) for hit in SILENT.finditer(text))
    figure = ownerless(scene)
    whose = [Edit(figure.start(), figure.end(), f"India’s {small(figure['what'])}")] if figure else []
    missing = (Edit(hit.end(), hit.end(), "the ") for hit in NO_ARTICLE.finditer(text) if not scene.quoted(hit.start()))
    return [*cuts, *several, *unsaid, *missing, *whose]


def ownerless(scene: Scene) -> re.Match[str] | None:
    """The figure of an economy with which a sentence of an Indian article begins, where no country is named beside it."""
    text = scene.sentence.text
    found = INDICATOR.match(text) if scene.indian else None
    if found is None or NOTION.match(text, found.end()) or not FIGURE.search(text):
        return None
    placed = any(one.name.type in ("country", "nationality", "state", "city") for one in scene.mentions) or "India" in text
    return None if placed else found


def small(text: str) -> str:
    """A term as it stands within a sentence: "retail inflation", "GDP"."""
    return text if text.isupper() else text[:1].lower() + text[1:]
