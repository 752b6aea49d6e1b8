"""A statement as a paper prints it: the abbreviations of notes written out, "the" before the acronyms that are spoken with it."""

from __future__ import annotations

import re
from functools import cache

from quizgen.dates import MONTHS, canonical, find_times
from quizgen.extractors.prose import PHRASE_ENDS
from quizgen.extractors.standing import OPENING
from quizgen.syllabus import table
from quizgen.text import sentence, with_indefinite

FILE = "formats.yaml"
# "13 countries-Bangladesh, Bhutan": a dash that was meant to stand between spaces.
RUN_ON = re.compile(r"(?<=[a-z]{3})-(?=[A-Z][a-z]+, [A-Z])")


# "Deflation is a Fall in the price level": the capital of a cell in a table.
CAPITAL_KIND = re.compile(r"(?:(?<=\bis an )|(?<=\bis a ))[A-Z](?=[a-z]+ (?:in|of|on|for|that|which|from|by|to)\b)")
# No other text of India has so many schedules that they are called by these words.
# "Which Bill provides for …" is no name.
ASKS = re.compile(r"(?:Which|What|Whose|How)\b")
SCHEDULE = re.compile(
    r"\b[Tt]he (?:Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth) Schedule\b"
    r"(?=$|[.,;:?)]| (?:is|was|were|are|has|had|lists?|deals?|contains?|provides?|allocates?|describes?|gives?|names?|covers?|does|did|"
    r"and|or|in|by|for|with|on|from|recognises?|mentions?|came|disqualifies|applies|allows)\b)"
)
OF_A_TEXT = re.compile(r"\b(?:Act|Code|Constitution(?:al)?|Rules|Order|Regulations|Treaty|Sanhita|Bill)\b")
# "The A PLI Scheme": a name that was read with its article.
TWO_ARTICLES = re.compile(r"\bThe (An?) ")
# "01st July, 2017", "July 1, 2017" and "1 Jul 2017" are 1 July 2017, as all other days are written.
SHORT_MONTHS = {name[:3]: name for name in MONTHS} | {"Sept": "September"}
SHORT_YEAR = re.compile(r"[a-z]\.? [’']?[0-3]\d\b")
MONTH = "|".join((*MONTHS, *SHORT_MONTHS))
DAY = re.compile(
    rf"\b0?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH})\b\.?(?!\w)(?:,?(?P<year> \d{{4}})\b)?|"
    rf"\b(?P<first>{MONTH})\.? 0?(?P<second>\d{{1,2}})(?:st|nd|rd|th)?,(?P<last> \d{{4}})\b"
)


@cache
def short_forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The abbreviations of notes with their long forms; those of sites stand behind a name."""
    lists = table(FILE)["written_out"]
    anywhere = ((re.compile(rf"(?<![\w&.-]){re.escape(short)}(?![\w&-])"), full) for short, full in lists["anywhere"].items())
    behind = ((re.compile(rf"(?<=[a-z] ){re.escape(short)}(?![\w&-])"), full) for short, full in lists["behind a name"].items())
    return (*anywhere, *behind)


WATERWAY = re.compile(r"\bNW[- ](\d{1,3})\b")
# Behind these a name that takes an article has it: "launched the Digital Intelligence Platform", "did the Rice Mission begin".
BEHIND = re.compile(
    r"(?:\b(?:under|by|through|via|against|into|within|launched|unveiled|inaugurated|established|constituted|introduced|enacted|notified|"
    r"signed|ratified|joined|founded|created|approved|passed|replaces?|replaced|repeals?|repealed|"
    r"amends?|(?<!the )amended|supersedes?|superseded|did|does|while|"
    r"(?:year|date|city|State|country|place|whom|body|ministry|organisation) (?:was|is|were|are))|"
    r"\b[a-z]{3,} (?:of|in|with|for|to)) (?=[A-Z])"
)
# Behind these an acronym takes no article of its own: "the WTO", "the first CAG".
DETERMINED = "".join(rf"(?<!\b{word} )" for word in ("the", "a", "an", "first", "second", "last", "former", "new", "erstwhile", "then"))


@cache
def acronyms(group: str) -> re.Pattern[str]:
    """The acronyms of one of the lists where nothing stands before them that takes the place of an article."""
    listed = "|".join(map(re.escape, sorted(table(FILE)["acronyms"][group], key=len, reverse=True)))
    # "with WHO and UNICEF support": both describe another noun.
    describes = r"(?! and [A-Z]{2,} [a-z]+(?:[?.,]|$))"
    return re.compile(rf"(?P<before>^|[,;] |\b[a-z]+ {DETERMINED}|\band )(?P<short>{listed})\b{PHRASE_ENDS}{describes}")


def written_out(text: str) -> str:
    """A name or statement without the abbreviations of notes: Gir NP → Gir National Park, NW-68 → National Waterway 68."""
    text = WATERWAY.sub(r"National Waterway \1", text)
    for pattern, full in short_forms():
        text = pattern.sub(full, text)
    return text


def with_articles(text: str) -> str:
    """A statement with the articles that its acronyms need: "IMF was founded" → "The IMF was founded", "SEZ is a" → "An SEZ is a"."""
    text = acronyms("with the").sub(lambda found: f"{found['before']}the {found['short']}", text)
    return acronyms("counted").sub(lambda found: f"{found['before']}{with_indefinite(found['short'])}", text)


def with_the(text: str) -> str:
    """A text with the article of a programme or body that begins it, or that something is done to, under or by: "under Rice Mission"."""
    begun = OPENING.match(text)
    places = [begun.start("rest") if begun else 0, *(found.end() for found in BEHIND.finditer(text))]
    for place in sorted(places, reverse=True):
        if named_things().match(text, place) and not ASKS.match(text, place):
            text = f"{text[:place]}{'the' if place else 'The'} {text[place:]}"
    return text


@cache
def named_things() -> re.Pattern[str]:
    """The names that take "the" as the subject of a sentence, by their last word, or by their first before "of" and "for"."""
    lists = table(FILE)["named_the"]
    last, first = "|".join(lists["last"]), "|".join(lists["first"])
    name = r"(?:[A-Z][\w.&/-]*|\([A-Z][\w. ]*\))"
    of = rf"(?: (?:of|for|on|to) (?:(?:the|{name}|and|of|for|in|on) )*?{name})"
    small = r"(?:of|and|for|on|in|to|the|&)"
    finite = (
        "listed|set|put|is|are|was|were|has|have|had|will|aims|seeks|covers|provides|came|comes|consists|began|held|met|gave|led|took|made"
    )
    asked = "come|aim|seek|cover|provide|begin|take|make|meet|have|hold|define|set|give|report|find|rank"
    ended = rf"(?:{finite}|{asked}|and|that|which|to|in|on|for|from|with|at|\w{{3,}}ed)"
    behind = rf"(?=(?:,? (?:1[89]|20)\d\d)?(?: \([A-Z][\w. -]*\))?(?: {ended}\b|[,.?]|$))"
    alone = "|".join(head for head in lists["last"] if " " in head)
    return re.compile(
        r"(?!(?:The|According|Under|In|On|By|As|At|For|From|With|Through|After|Before|During|Since|Of|To|Both|All|Project|Operation|Exercise|"
        r"Phase|Stage|Part|Section|Article|Chapter|Schedule|When|While|If|Although|Though|Because|Where|Once|Until) )"
        rf"(?:{name} (?:(?:{name}|{small}) ){{0,8}}?(?:{last}){of}?|(?:{alone}){of}?|(?:{first}){of}){behind}"
    )


def fair_copy(text: str) -> str:
    """A statement as a paper prints it."""
    plain = CAPITAL_KIND.sub(lambda found: found[0].lower(), text)
    return sentence(articled(written_out(DAY.sub(day_of, with_whole_years(plain)))))


def articled(text: str) -> str:
    """A question or a card's statement with the articles and dashes that it needs; letters that are only spelled out take no article."""
    if text.endswith(" stand for?"):
        return text
    text = RUN_ON.sub(" – ", text)
    text = text if OF_A_TEXT.search(text) else SCHEDULE.sub(r"\g<0> to the Constitution of India", text)
    return TWO_ARTICLES.sub(r"\1 ", with_the(with_articles(text)))


def day_of(found: re.Match[str]) -> str:
    """A day as all days are written: 1 July 2017; the full stop of a sentence stays."""
    day, month, year = (found[one] or found[other] or "" for one, other in (("day", "second"), ("month", "first"), ("year", "last")))
    stop = "." if found[0].endswith(".") and found.end() == len(found.string) else ""
    return f"{day} {SHORT_MONTHS.get(month, month)}{year}{stop}"


def with_whole_years(text: str) -> str:
    """A text with "18 Jul 25" as "18 July 2025"."""
    for time in reversed(find_times(text) if SHORT_YEAR.search(text) else ()):
        if time.kind == "date" and str(time.year) not in time.text:
            text = f"{text[: time.start]}{canonical(time.text)}{text[time.end :]}"
    return text


def fair_question(text: str) -> str:
    """A question with its days, abbreviations and articles as a paper prints them."""
    return articled(written_out(DAY.sub(day_of, with_whole_years(text))))
