"""What a reader is told before a statement so that it stands alone: the article's subject, its headline, its date."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from quizgen import dates, gazetteer
from quizgen.model import Document, Slot
from quizgen.quantities.shapes import ORDINALS
from quizgen.reading.headlines import unlabelled
from quizgen.reading.series import NUMBER, SERIAL
from quizgen.reading.statements import Statement
from quizgen.reading.title_phrases import phrase_context
from quizgen.reading.topics import named, title_topic
from quizgen.text import fold, squeeze, without_plural, words

HEADLINE_WORDS = range(3, 15)
LONGER = 15
# A day in the first lines of an article of these years is its own time; days of older notes are their matter.
RECENT, LEAD_LETTERS, NEAR = 2020, 700, 3
# The day of a launch or an approval is that of its matter, however often the year comes again.
HAPPENED_THEN = re.compile(
    r"\b(?:launched|inaugurated|started|approved|notified|enacted|signed|adopted|established|set up|constituted|founded|commissioned|"
    r"ratified|came into (?:force|effect)|observed|celebrated|born|died|rolled out|introduced)\b[^.]{0,60}$"
)
# "The Prelims Desk | Saturday | Free daily PDF #0412", "Phy Geog — OCEANOGRAPHY": what is printed over notes, no headline.
MASTHEAD = re.compile(r"\||#\d|\b[A-Z]{6,}\b.*|\b(?:PDF|Handbook|Booklet|Workbook)\b")
LESSON = re.compile(
    r"^(?:Daily |Weekly |Monthly |UPSC )*Current Affairs\b|\b(?:Lecture|Lesson|Handout|Class Notes|"
    r"Worksheet|Syllabus|Tracker|Daily News|News (?:Analysis|Digest|Capsule|Summary)|"
    r"Editorial Analysis|Compilation|Weekly|Monthly|Cheat ?sheet|Flash ?cards|Quick (?:Notes|Revision|Facts)|One-liners?)\b|"
    r"^(?:Major|Important|Key|Top|Rapid|Quick|Must-know|Miscellaneous|\d+) ",
    re.IGNORECASE,
)
# A title that names a field of the syllabus, and that field as a question names it.
FIELDS = (
    (re.compile(r"^(?P<age>Modern|Medieval|Ancient) (?:Indian )?(?:History|India)\b"), "{age} Indian history"),
    (re.compile(r"^Indian (?P<age>Geography|Economy|Polity)\b(?!:)"), "Indian {age}"),
)
# "What is the EU's carbon border tax, and how will it hit India?" tells of that tax.
ASKED = re.compile(
    r"What (?:is|are|was|were) (?P<thing>[^,?:;]+?)(?:,| and (?:how|why|what|when|who|where)\b| (?:that|which|who|in the news)\b|\?)",
    re.IGNORECASE,
)
MOST_ASKED, OFTEN = 8, 2
# "What is in the deal?" asks for what is in it.
PLACED = re.compile(r"(?:in|on|at|behind|next|new|happening|going)\b", re.IGNORECASE)
# Of what they do there is news every day.
INSTITUTION = re.compile(
    r"(?:Ministry|Department) of |(?:(?:Supreme|High|Apex) Court|Parliament|Lok Sabha|Rajya Sabha|Union Cabinet|Cabinet|Government|Centre|"
    r"Prime Minister|President)(?: of India)?$"
)
# "Asha Rao and the Rivers Act" names two things, and no reader knows them as one.
TWO_THINGS = re.compile(r"(?:the )?[A-Z]\w+(?: [A-Z]\w+){0,3} and the [A-Z]")
QUOTED = re.compile(r"(?:^| )[‘'“\"]([A-Z][^‘’“”\"]{6,60})[’'”\"](?= |$)")


@lru_cache(maxsize=4)
def context_of(document: Document) -> str:
    """The thing that the title names, else the headline with its month; "" when the title is neither."""
    topic = title_topic(document)
    if (TWO_THINGS.match(topic.shown) if topic else is_piece(document)) or is_of_terms(document):
        return ""
    if topic and not is_double(document):
        return "" if is_no_matter(topic.shown) else first_of_series(topic.shown, document)
    title = unlabelled(squeeze(document.source.title).strip(' .“”"'))
    return title if topic else phrase_context(document) or headline_context(document, title)


def headline_context(document: Document, title: str) -> str:
    """A headline as the context of its page: a field of the syllabus, what it asks of or quotes, else itself with its month."""
    for shape, named_so in FIELDS:
        if found := shape.match(title):
            return named_so.format(age=found["age"].lower())
    asked = ASKED.match(title)
    if asked and len(asked["thing"].split()) <= MOST_ASKED and re.search(r"[A-Z]", asked["thing"]) and not PLACED.match(asked["thing"]):
        return asked["thing"]
    if len(title.split()) not in HEADLINE_WORDS or title.isupper() or LESSON.search(title) or title.endswith((",", "…", ":", "?")):
        return quoted_topic(document)
    if MASTHEAD.search(title):
        return ""
    published = document.source.published
    if title.count("“") != title.count("”") or title.count('"') % 2:
        title = re.sub(r"[“”\"]", "", title)
    return f"“{title}”{f' ({dates.month_year(published)})' if published else ''}"


def first_of_series(shown: str, document: Document) -> str:
    """A title's thing without its number, where the text mostly tells of it without: a page on "Kavach 4.0" tells how Kavach began."""
    found = SERIAL.fullmatch(shown)
    name = found["base"].removeprefix("the ") if found else ""
    alone = len(re.findall(rf"(?<![\w-]){re.escape(name)}(?![\w-]| ?(?:{NUMBER})\b)", document.text)) if name else 0
    numbered = len(re.findall(rf"{re.escape(name)}[ -]{re.escape(found['number'])}(?!\w)", document.text)) if found else 0
    return found["base"] if found and alone > OFTEN * numbered else shown


def is_phrase(context: str) -> bool:
    """Whether a context is a headline, or says what its page tells of without being a name: "the Ramsar sites of India"."""
    return context.startswith("“") or bool(re.match(r"[a-z]|.* [a-z]+$", context.removeprefix("the ")))


def is_no_matter(shown: str) -> bool:
    """Whether a title's thing explains nothing of its page: the ministry whose year it reviews, a word such as "Moon"."""
    from lemminflect import getAllLemmas

    word = shown.removeprefix("the ")
    plain = word.isalpha() and word.istitle() and bool(getAllLemmas(word.lower())) and gazetteer.entry(word) is None
    return plain or INSTITUTION.match(word) is not None


def quoted_topic(document: Document) -> str:
    """The one thing that a headline names in quotation marks: "Cabinet approves ‘Mission for Self-reliance in Pulses’ with …"."""
    found = list(dict.fromkeys(QUOTED.findall(document.source.title)))
    topic = named(found[0], document) if len(found) == 1 and not found[0].isupper() else None
    return topic.shown if topic and not topic.country and not topic.pair else ""


def is_double(document: Document) -> bool:
    """Whether a title is a name of two halves that its text uses whole: "PM Surya Ghar: Muft Bijli Yojana"."""
    title = fold(document.source.title).strip(" .")
    return ": " in title and title in fold(document.text)


def is_piece(document: Document) -> bool:
    """Whether a title is only a piece of a sentence of the text."""
    title = fold(document.source.title).strip(" .")
    return not title or any(title in fold(block.text) and len(block.text) > len(title) + LONGER for block in document.blocks)


def is_of_terms(document: Document) -> bool:
    """Whether a title was put together from key terms: "Donald Trump and Sanctions"."""
    terms = {fold(term.term) for term in document.terms} | {fold(term.shown) for term in document.terms}
    title = fold(document.source.title).strip(" .")
    return any(part in terms for part in (title, *re.split(r" and |, ", title)))


def written(document: Document) -> date | None:
    """When a document was written: its date, else the latest day that its first lines tell of, where its text speaks of that year again."""
    if document.source.published:
        return document.source.published
    text = document.text
    days = [
        date(time.year, time.month, time.day)
        for time in dates.find_times(text[:LEAD_LETTERS])
        if not HAPPENED_THEN.search(text[: time.start])
        and time.kind == "date"
        and time.year
        and time.month
        and time.day
        and time.preposition not in ("by", "until", "till", "before")
    ]
    latest = max((day for day in days if day.year >= RECENT), default=None)
    if latest and any(is_later(time, latest) for time in dates.find_times(text)):
        return None  # What happened later stands in it too: the day is one of its matters, not its own.
    return latest if latest and len(re.findall(rf"(?<!\d){latest.year}(?!\d)", text)) > 1 else None


def is_later(time: dates.Time, day: date) -> bool:
    """Whether a time lies in a month after that of a day, in the next few years, and is no limit that is set for the future."""
    if not (time.year and time.month) or time.preposition in ("by", "until", "till", "before"):
        return False
    return (day.year, day.month) < (time.year, time.month) and time.year <= day.year + NEAR


def is_dated(context: str, published: date | None) -> bool:
    """Whether a context tells the month of its article."""
    return published is not None and dates.month_year(published) in context


def fits(context: str, slot: Slot) -> bool:
    """Whether a context may stand before a statement: it does not say what is asked for."""
    known = {without_plural(word) for word in words(context)}
    own = [word for spelling in (slot.text, *slot.accepts) for word in words(spelling)]
    telling = [word for word in own if word.isdigit() or (len(word) > 2 and word not in ("india", "indian", "the", "and"))]  # noqa: PLR2004 - small words tell nothing
    # "COP30 ends" tells which one comes next, and a year beside the article's own is no guess.
    near = {str(int(number) + step) for number in re.findall(r"\d+", context) for step in (-1, 1)}
    near |= {str(place + step) for place, word in enumerate(ORDINALS) if word in known for step in (-1, 0, 1)}
    if any(number in near for number in re.findall(r"\d+", slot.text)) and slot.type not in ("money", "percent", "measure"):
        return False
    same = any(gazetteer.same_thing(word, slot.text) for word in re.findall(r"[A-Z][\w.]+", context))
    return bool(context) and not same and not any(without_plural(word) in known for word in telling)


def says_already(context: str, statement: Statement) -> bool:
    """Whether a statement names its context itself."""
    telling = {without_plural(word) for word in words(context) if word not in ("the", "and", "of", "in", "on", "to", "for", "a")}
    return bool(telling) and telling <= {without_plural(word) for word in words(statement.text)}
