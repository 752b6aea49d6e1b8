"""What prose says of Articles of the Constitution of India: "Article 324 vests the conduct of elections in the Election Commission".

The parse often takes such a verb for a noun ("deals", "vests"), and a number is no name; a teacher asks for it first of all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.gazetteer.shapes import any_of
from quizgen.model import Document, Fact, Slot
from quizgen.reading.clubs import lands_in
from quizgen.reading.constitution import OF_CONSTITUTION, OTHER_TEXTS, article_topic, constitutional_topic
from quizgen.reading.edits import applied
from quizgen.reading.language import Sentence
from quizgen.reading.provision_sentences import agreeing, doing
from quizgen.reading.refusals import refusal
from quizgen.reading.resolving import Resolution
from quizgen.reading.torn import is_torn
from quizgen.text import fold, sentence, words

ONE, MANY = any_of(doing()), any_of(doing().values())
OF_LAW = r"(?: of the (?:Indian )?Constitution(?: of India)?)?"
ARTICLE = re.compile(
    rf"(?:(?:In India|Under the Constitution), )?(?P<label>Article \d{{1,3}}[A-Z]{{0,2}}(?:\(\w+\))*){OF_LAW}(?:, [a-z][^,;]{{3,50}},)? "
    rf"(?:also )?(?P<verb>{ONE}) (?P<what>.+)$"
)
ARTICLES = re.compile(
    rf"(?P<label>Articles \d{{1,3}}[A-Z]{{0,2}}(?: to | and | ?[–-] ?)\d{{1,3}}[A-Z]{{0,2}}){OF_LAW}(?:, [a-z][^,;]{{3,50}},)? "
    rf"(?P<verb>{MANY}) (?P<what>.+)$"
)
# "Part IV (Articles 36 to 51) deals with …", "Chapter V of Part V, Articles 148 to 151, deals with …".
PART = re.compile(
    rf"(?:Chapter [IVX\d]+ of )?Part [IVX]+[A-C]?{OF_LAW}(?: \(|, )(?P<label>Articles \d{{1,3}}[A-Z]{{0,2}}(?: to | ?[–-] ?)"
    rf"\d{{1,3}}[A-Z]{{0,2}})(?:\)|,) (?P<verb>{ONE}|{MANY}) (?P<what>.+)$"
)
# What goes on behind a provision tells more of it than its question needs.
BEHIND = re.compile(r"(?:, (?:which|and|but|while|whereas|so|as|subject|with|including|though|although|unless)\b| [–—] |;|: | \(see).*$")
LEANS = re.compile(
    r"\b(?:this|these|those|such|said|(?:given|mentioned|listed) (?:above|below)|same|he|she|it|they|him|them|former|latter|here|"
    r"another)\b|Articles? \d|[“”\"→=…]",
    re.IGNORECASE,
)
# Who is spoken of where the Constitution of India is.
HOUSES = re.compile(
    r"\b(?:Parliament|Lok Sabha|Rajya Sabha|President|Governor|State [Ll]egislatures?|Legislative (?:Assembly|Council)|Chief Minister|"
    r"Directive Principles|Fundamental (?:Rights|Duties)|Supreme Court|High Courts?|Union and the States|Gram Sabha|Panchayats?)\b|"
    r"\b[Cc]onstitution\b"
)
OWNING = frozenset({"its", "their", "his", "her"})
FEWEST, LEAST_PLAIN, MOST, WORTH = 2, 6, 26, 0.72


def article_facts(document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution]) -> Iterator[tuple[int, Fact]]:
    """The Articles that sentences begin with and what they provide, each once, with the number of its block."""
    seen = set[str]()
    for one, resolution in zip(sentences, resolutions, strict=True):
        text = applied(one.text, resolution.edits).rstrip(". ")
        found = ARTICLE.match(text) or ARTICLES.match(text) or PART.match(text)
        if found is None or found["label"] in seen or is_refused(one):
            continue
        what = BEHIND.sub("", found["what"]).strip(" ,")
        fewest = FEWEST if re.search(r"[A-Z]", what) else LEAST_PLAIN
        if (
            fewest <= len(words(what)) <= MOST
            and not is_torn(what)
            and not leans(what, resolution)
            and is_of_constitution(found["label"], document, one)
        ):
            seen.add(found["label"])
            yield one.block, fact_of(found["label"], agreeing(found["verb"], several=found["label"].startswith("Articles")), what, one)


def is_refused(one: Sentence) -> bool:
    """Whether a sentence is unfit for another reason than a verb that the parse has missed."""
    refused = refusal(one)
    return refused is not None and refused.rule not in ("no_verb", "headline")


def leans(what: str, resolution: Resolution) -> bool:
    """Whether a provision points to what stands before it; "Parliament and its members" does not."""
    told = [one for one in resolution.dangling if one.word in what and one.kind not in ("definite", "frame")]
    return LEANS.search(what) is not None or what.split()[0] in OWNING or any(one.word.casefold() not in OWNING for one in told)


def is_of_constitution(label: str, document: Document, one: Sentence) -> bool:
    """Whether the Article is one of the Constitution of India, as the sentence itself or what stands above it says."""
    above = (*one.headings, document.source.title)
    if any(OTHER_TEXTS.search(fold(text)) for text in (*above, one.text)):
        return False
    if any(land != "India" for text in above for land in lands_in(text)):
        return False  # Other countries have Articles, a President and a Parliament, too.
    return (
        any(article_topic(label, above) or OF_CONSTITUTION.search(fold(text)) for text in (*above, one.text))
        or HOUSES.search(one.text) is not None
        or constitutional_topic(label, document, above) is not None
    )


def fact_of(label: str, verb: str, what: str, source: Sentence) -> Fact:
    """The fact that an Article provides something, asked for the Article."""
    kind, _, number = label.partition(" ")
    accepts = (number, re.sub(r" to |–", "-", number)) if kind == "Articles" else (number, f"Art. {number}")
    return Fact(
        sentence(f"{label} of the Constitution of India {verb} {what}"),
        source.quote or source.text,
        (Slot(label, "law", "article", tuple(dict.fromkeys(accepts)), "provides", WORTH),),
        section=source.headings,
        about=label,
        question=f"Which {kind} of the Constitution of India {verb} {what}?",
        worth=WORTH,
    )
