"""What a page says of itself in its head: title, date, address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from selectolax.lexbor import LexborHTMLParser

from quizgen.sources.dates import date_line, stamp
from quizgen.sources.making import furnished
from quizgen.sources.marked import clean
from quizgen.sources.straplines import strap_line

PUBLISHED = re.split(
    r"\s+",
    """article:published_time og:published_time article:published datepublished date dc.date dc.date.issued dcterms.date
    dcterms.created dc.date.created dcterms.issued publishdate publish-date publish_date pubdate publication_date published-date
    published_time sailthru.date parsely-pub-date article.published cxenseparse:recs:publishtime rnews:datepublished
    citation_publication_date citation_date originalpublicationdate bt:pubdate displaydate article_date_original eomportal-lastupdate
    revision_date""",
)
TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "title",
    "headline",
    "parsely-title",
    "sailthru.title",
    "citation_title",
)
ARTICLE = re.compile(r"article|blogposting|posting|report|page$", re.IGNORECASE)
LONGEST_JSON = 400_000
BESIDE = ", ".join(
    f'[class*="{word}"]' for word in ("byline", "dateline", "meta", "posted", "publish", "date", "timestamp", "author", "crumb")
)
MOST_BESIDE = 6


@dataclass(frozen=True, slots=True)
class Metadata:
    """Titles in order of trust, the date of publication, the page's own address and its site's name; empty where the page is silent."""

    titles: tuple[str, ...] = ()
    published: date | None = None
    url: str = ""
    site: str = ""


def metadata(tree: LexborHTMLParser) -> Metadata:
    """Read a page's own word on itself: linked data first, then meta tags, then what its body marks up."""
    named = _meta(tree)
    linked = list(_linked_data(tree))
    titles = [str(entry[key]) for entry in linked for key in ("headline",) if isinstance(entry.get(key), str)]
    titles += [named[name] for name in TITLES if named.get(name)]
    element = tree.css_first("head > title") or tree.css_first("title")
    titles += [element.text() or ""] if element is not None else []
    return Metadata(
        tuple(dict.fromkeys(clean(title).strip() for title in titles if title.strip())),
        _published(tree, named, linked),
        _address(tree, named),
        clean(named.get("og:site_name") or named.get("application-name") or "").strip(),
    )


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    named = dict[str, str]()
    for node in tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        content = attributes.get("content")
        if name and content:
            named.setdefault(name.strip().lower(), content)
    return named


def _linked_data(tree: LexborHTMLParser) -> Iterator[dict[str, object]]:
    """The articles that the page's linked data describes."""
    for node in tree.css('script[type="application/ld+json"]'):
        text = (node.text() or "").strip()
        try:
            loaded = json.loads(text) if len(text) < LONGEST_JSON else None
        except (ValueError, RecursionError):
            continue
        for entry in _entries(loaded):
            if ARTICLE.search(str(entry.get("@type", ""))):
                yield entry


def _entries(loaded: object) -> Iterator[dict[str, object]]:
    for entry in loaded if isinstance(loaded, list) else [loaded]:
        if isinstance(entry, dict):
            yield entry
            graph = entry.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _published(tree: LexborHTMLParser, named: dict[str, str], linked: list[dict[str, object]]) -> date | None:
    values = [str(entry[key]) for entry in linked for key in ("datePublished", "dateCreated") if isinstance(entry.get(key), str)]
    values += [named[name] for name in PUBLISHED if name in named]
    for selector in (
        '[itemprop~="datePublished"]',
        "time[pubdate]",
        "article time[datetime]",
        "main time[datetime]",
        "header time[datetime]",
    ):
        node = tree.css_first(selector)
        if node is not None:
            values.append(node.attributes.get("datetime") or node.attributes.get("content") or node.text() or "")
    in_address = re.search(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?:/|$)", _address(tree, named))
    values += ["-".join(in_address.groups())] if in_address else []
    return next((day for day in map(stamp, values) if day), None) or _beside_headline(tree)


def _beside_headline(tree: LexborHTMLParser) -> date | None:
    """The day in the line that says who wrote an article and when, beside its one headline."""
    headlines = tree.css("h1")
    parent = headlines[0].parent if len(headlines) == 1 else None
    lines = [clean(node.text(separator=" ") or "") for node in parent.css(BESIDE)[:MOST_BESIDE]] if parent is not None else []
    told = (" ".join(line.split()) for line in lines)
    return next((day for line in told if (day := date_line(line) or strap_line(line) or furnished(line))), None)


def _address(tree: LexborHTMLParser, named: dict[str, str]) -> str:
    node = tree.css_first('link[rel="canonical"]')
    for value in (node.attributes.get("href") if node is not None else "", named.get("og:url"), named.get("twitter:url")):
        if value and re.match(r"https?://\S+$", value.strip()):
            return value.strip()
    return ""
