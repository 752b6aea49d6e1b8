"""What acronyms stand for, when the text itself says so and the initials agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from quizgen import gazetteer
from quizgen.gazetteer import is_known_acronym, means_another
from quizgen.model import Document, Fact, Slot
from quizgen.reading.heading_names import is_country, is_publisher, is_written_so
from quizgen.reading.headings import listed
from quizgen.reading.letters import LETTERS_TO_STAND_ALONE, SMALL, agrees
from quizgen.reading.letters_alone import is_around, is_known_alone, is_of_an_honour, owns
from quizgen.reading.name_words import demonym
from quizgen.reading.small_forms import small_forms
from quizgen.reading.topics import Topic, title_topic, topic_at, with_article
from quizgen.syllabus import spoken_of, table
from quizgen.text import fold, veil, without_article, words

ACRONYM = r"[A-Za-z]{0,3}(?:[A-Z][\w&]*-)?[A-Z]{2,}(?:[a-z]?[A-Z]+|[A-Za-z])?\d?"
BEFORE = re.compile(rf"\((?P<short>{ACRONYM})(?:s)?(?:[,;:][^()]*)?\)")
AFTER = re.compile(rf"(?<![\w-])(?P<short>{ACRONYM}) \((?P<full>[^()]{{6,110}})\)")
LABEL = re.compile(rf"^(?P<short>{ACRONYM})(?: \(\d{{4}}\))?(?: ?[:–—]| -) (?P<full>[A-Z][^():;.]{{6,110}})$")
INSIDE = re.compile(rf"\((?P<short>{ACRONYM}) ?[-–:] (?P<full>[A-Z][^():;.]{{6,110}})\)")
# "MISHTI stands for …", "The acronym PMFBY stands for …".
STANDS = re.compile(
    rf"(?<![\w-])(?P<short>{ACRONYM}|[A-Z][a-z]+[A-Z]\w+) (?:stands for|is short for|is the (?:acronym|abbreviation) (?:of|for)) "
    r"(?:the )?(?P<full>[A-Z][^().,;:]{6,110}?)(?=[.,;]|$| and (?:was|is|has)\b)"
)
# "the Lima method, short for …", "LIMA, which is short for …".
SHORT_FOR = re.compile(
    rf"(?<![\w-])(?P<short>{ACRONYM})(?: [a-z]+)?, (?:which is )?short for (?:the )?(?P<full>[A-Z][^().,;:]{{6,110}}?)(?=[.,;]|$)"
)
# "a Coral Access and Trade system, known as CATS", "the Lima Trade Agreement, or LTA".
OR = re.compile(
    r"(?: [a-z]+)?, (?:or|known as|also known as|better known as|known by the acronym|abbreviated (?:as|to)|called) (?:the )?"
    r"(?P<short>[A-Z]{3,8})(?=[.,;)]| (?:is|was|has|and|in|for|will)\b|$)"
)
# Words that a full form may have in either form.
TWINS = (
    *(
        ("Environment", "Environmental"),
        ("Environmental", "Environment"),
        ("Organisation", "Organization"),
        ("Organization", "Organisation"),
    ),
    # The slips of many pages: "Advance Light Helicopter", "Payment Infrastructure Development Fund".
    *(("Advance", "Advanced"), ("Payment", "Payments"), ("Payments", "Payment")),
    *(("Programme", "Program"), ("Program", "Programme"), ("Centre", "Center"), ("Center", "Centre"), ("&", "and")),
)
LONGEST_PHRASE, LEAST_LETTERS, IN_HEADING, MOST, SHORT_LINE = 12, 3, 10, 8, 5
BULLETS = frozenset({"bullet", "numbered"})
COUNTED = re.compile(r"(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) ", re.IGNORECASE)
# Of so many letters there is often a second meaning in another field.
LETTERS_OF_MANY = 4
# Of "World Health Organization's Good Manufacturing Practices" the letters have no 's, of "Countering America's Adversaries" they do.
# "Cabinet Cttee on Political Affairs" is itself shortened.
SHORTENED = re.compile(r"\b(?:[Cc]ttee|[Gg]ovt|[Dd]ept|[Ii]ntl|[Nn]atl|[Mm]gmt|[Aa]ssn|[Uu]niv|[Cc]orpn|[Aa]uth)\b")
OWNED = re.compile(r"\b(Organi[sz]ation|Nations|Bank)['’]s? (?=[A-Z])")


class Expansion(NamedTuple):
    """An acronym, its full form, and where the text says it."""

    short: str
    full: str
    block: int
    quote: str


def words_before(text: str, short: str) -> str:
    """The shortest run of words at the end of the text whose initials are the acronym; "" when there is none."""
    parts = list(re.finditer(r"[^\s,;:(“\"]+(?=[\s,]|$)", text))
    for start in range(len(parts) - 1, max(-1, len(parts) - LONGEST_PHRASE), -1):
        phrase = text[parts[start].start() :].strip()
        first = phrase.split()[0] if phrase else ""
        if first and fold(first) not in SMALL and first[0].isupper() and agrees(short, phrase) and proper(phrase):
            whole = begun_earlier(text, phrase, short)
            return "" if has_lost_words(text[: text.rindex(whole)]) else whole
    return common_words_before(text, short)


def common_words_before(text: str, short: str) -> str:
    """The words in small letters at the end of the text whose first letters are exactly the acronym: "the cash reserve ratio (CRR)"."""
    found = re.search(rf"(?<![\w-])(?:[a-z]+[- ](?:(?:of|and|the|for|in|to)[- ])?){{{len(short) - 1}}}[a-z]+$", text)
    letters = [part[0] for part in re.split(r"[- ]", found[0]) if part not in SMALL] if found else []
    if found is None or len(short) < LEAST_LETTERS or "".join(letters).upper() != short:
        return ""
    # "greenhouse gas emission intensity (GEI)": which of two words the first letter is of, nobody can tell.
    return "" if re.search(rf"\b{letters[0]}\w*[ -]$", text[: found.start()], re.IGNORECASE) else found[0]


def has_lost_words(before: str) -> bool:
    """Whether a full form begins within a longer name: "the earlier Self Employment | Scheme for Rehabilitation of …"."""
    found = re.search(r"\b[a-z]+ (?P<lost>(?:[A-Z][a-z]+ ){1,3})$", before)
    return found is not None and not any(demonym(word) or fold(word) in listed("neutral") for word in found["lost"].split())


def begun_earlier(text: str, phrase: str, short: str) -> str:
    """A full form with the noun that the words before it hang on, where its letters agree too: "Bay of Bengal Initiative …"."""
    before = re.search(r"[A-Z][\w'’-]+ of (?:the )?$", text[: text.rindex(phrase)])
    longer = f"{before[0]}{phrase}" if before else ""
    return longer if longer and agrees(short, longer) and proper(longer) else phrase


def proper(phrase: str) -> bool:
    """Whether every word of a full form but the small ones has its capital, and none is all capitals like a heading's."""
    parts = [part for part in re.split(r"[\s-]+", phrase) if part and fold(part) not in SMALL]
    return len(parts) > 1 and all(part[0].isupper() or not part[0].isalpha() for part in parts) and not phrase.isupper()


def expansions(document: Document) -> Iterator[Expansion]:
    """Every acronym that the document spells out, in order of reading; the first full form is the one."""
    seen = set[str]()
    for number, block in enumerate(document.blocks):
        for found in spelled_out(block.text):
            short, full, quote = found
            if short not in seen:
                seen.add(short)
                yield Expansion(short, full, number, quote)


@lru_cache(maxsize=4)
def full_forms(text: str) -> dict[str, str]:
    """The acronyms that a text spells out, with the first full form of each."""
    found = [one for line in text.split("\n") for one in spelled_out(line)]
    return {short: full for short, full, _ in reversed(found)}


def spelled_out(text: str) -> Iterator[tuple[str, str, str]]:
    """Acronym, full form and the words that say so."""
    for pattern in (LABEL, AFTER, INSIDE, STANDS, SHORT_FOR):
        for found in pattern.finditer(text):
            full = found["full"].strip(' "“”')
            goes_on = pattern is STANDS and re.match(r", [A-Z][\w-]+(?:,| and) ", text[found.end() :])
            if not goes_on and proper(full) and agrees(found["short"], full):
                yield found["short"], full, found[0].strip("()") if pattern is INSIDE else found[0]
    yield from small_forms(text)
    for found in (*BEFORE.finditer(text), *OR.finditer(text)):
        full = words_before(text[: found.start()].rstrip(), found["short"])
        if full and not re.search(r"[\"“”]", full):
            yield found["short"], full, text[text.rindex(full, 0, found.start()) : found.end()]


def expansion_facts(document: Document) -> Iterator[tuple[int, Fact]]:
    """What acronyms stand for: those that a heading or a label spells out; of the others the most used, up to eight in all."""
    weighed = [(weight(document, one), one) for one in expansions(document) if is_askable(document, one)]
    own = [one for _, one in weighed if is_own(document, one)]
    others = sorted((pair for pair in weighed if pair[1] not in own), key=lambda pair: -pair[0])
    chosen = [*own, *(one for _, one in others[: max(0, MOST - len(own))])]
    for number, one in weighed:
        fact = expansion_fact(document, one, uses=number) if one in chosen else None
        if fact:
            yield one.block, fact


def is_askable(document: Document, one: Expansion) -> bool:
    """Whether an exam may ask what an acronym stands for: it is none of every day's, no unit, and not better known as another's."""
    half = re.search(r"\b[A-Z]{2,}\b", one.full)  # "PM Dhan-Dhaanya Krishi Yojana" is spelled out by half.
    foreign = any(is_country(word) or demonym(word) for word in one.full.split() if not word.startswith("India"))
    if foreign and not is_known_acronym(one.short, one.full):
        return False  # The Tanzania Peoples' Defence Force is nobody's to spell out.
    places = all(gazetteer.kind_of(part.strip()) in ("state", "country") for part in re.split(r",| and ", one.full) if part.strip())
    return not (
        half
        or SHORTENED.search(one.full)
        or OWNED.search(one.full)
        or is_of_an_honour(document, one.short)
        or is_around(document, one.short, one.full)
        or places
        or is_everyday(one.short)
        or is_unit(document, one)
        or is_passing(document, one)
        or (fold(one.short) in table("reading.yaml")["several_meanings"] and not title_topic(document))
        or means_another(one.short, one.full)
    )


def is_passing(document: Document, one: Expansion) -> bool:
    """Whether letters are used once, for paperwork or a measure of a project: "an Economic Internal Rate of Return (EIRR) of 14%"."""
    known = re.match(r"(?:National|International|Indian|India|Global|World|European)\b", one.full)
    return known is None and fold(one.full.split()[-1]) in listed("passing") and weight(document, one) == 1


def is_everyday(short: str) -> bool:
    """Whether an acronym is one that nobody asks the meaning of."""
    everyday = listed("everyday")
    return fold(short) in everyday or fold(short).removesuffix("s") in everyday


def is_own(document: Document, one: Expansion) -> bool:
    """Whether a heading, or the label of a bullet, is the acronym with its full form."""
    block = document.blocks[one.block]
    told = any(found["short"] == one.short for found in STANDS.finditer(block.text))
    return told or LABEL.match(block.text) is not None or (block.kind == "heading" and one.short in block.text.split())


def weight(document: Document, one: Expansion) -> int:
    """How often the document uses an acronym; ten more when its title or a heading does."""
    text = f"{document.source.title}\n{document.text}"
    return len(re.findall(rf"(?<![\w-]){re.escape(one.short)}(?!\w)", text)) + IN_HEADING * is_about(document, one)


def is_about(document: Document, one: Expansion) -> bool:
    """Whether the title or a heading has the acronym."""
    heads = (document.source.title, *(block.text for block in document.blocks if block.kind == "heading"))
    return any(one.short in head and re.search(rf"(?<!\w){re.escape(one.short)}(?!\w)", head) for head in heads)


def is_unit(document: Document, one: Expansion) -> bool:
    """Whether an acronym only names a unit, a company or a ministry: it stands behind a number, or its full form says so."""
    behind = re.search(rf"\d[\d,.]*\s*{re.escape(one.quote)}|\d[\d,.]*\s+{re.escape(one.short)}(?!\w)", document.text)
    firm = re.search(r"\b(?:Ltd|Limited|Inc|Pvt|Private|Corp|Manufacturing Corporation|LLC|Company|plc)\.?$", one.full, re.IGNORECASE)
    # The names of ministries are long, and their acronyms a matter of spelling.
    ministry = re.match(r"(?:Ministry|Department) of\b", one.full)
    unit = re.search(r"\b(?:per|Tonnes?|Units?|Hours?|Watts?|Passengers?|Tons?|Equivalent|Metric)\b", one.full, re.IGNORECASE)
    return bool(behind or firm or unit or ministry)


def strays(document: Document, one: Expansion, topic: Topic) -> bool:
    """Whether an acronym stands further down in a section, where the thing of its heading is no longer spoken of."""
    block = document.blocks[one.block]
    before = [other for other in document.blocks[: one.block] if other.headings == block.headings]
    # A short line between the heading and the list is a heading that nothing marks.
    lines = block.kind in BULLETS and any(other.kind == "paragraph" and len(other.text.split()) <= SHORT_LINE for other in before)
    further = lines or (block.kind == "paragraph" and before[-1:] != [] and before[-1].kind == "paragraph")
    known = {word for word in words(f"{topic.name} {topic.full}") if len(word) > LEAST_LETTERS}
    return further and not known & set(words(block.text))


def expansion_fact(document: Document, one: Expansion, *, uses: int) -> Fact | None:
    """The fact that an acronym stands for its full form; a short acronym is asked in the context of its topic, or not at all."""
    block = document.blocks[one.block]
    topic = (None if block.kind == "heading" else topic_at(document, one.block)) or title_topic(document)
    if topic and COUNTED.match(topic.shown):
        topic = title_topic(document)  # "The four Thematic Hubs (T-Hubs)" are a part of what the page is about.
    topic = None if topic and strays(document, one, topic) else topic
    topic = None if topic and (is_publisher(topic.name) or (topic.name.isupper() and not is_written_so(topic.name, document))) else topic
    topic = topic if topic and owns(topic.shown, document) else None
    context = topic.shown if topic and not (stands_in(one, topic.shown) or topic.country or topic.pair) else ""
    letters = len(re.findall(r"[A-Za-z]", one.short))
    # A short acronym means many things: it is asked only where the document is about it, or in its context.
    if letters < LETTERS_TO_STAND_ALONE and not is_about(document, one) and (letters < LEAST_LETTERS or not context):
        return None
    if not context and is_word(one.short):
        return None  # "What does SAVE stand for?"
    if stands_by_itself(one.short, one.full):
        context = ""  # Everybody who studies knows the NDMA, whatever page speaks of it.
    unsure = letters < LETTERS_TO_STAND_ALONE or is_word(one.short)
    told = unsure and context and not is_about(document, one) and veil(context, one.full) == context
    sure = letters > LETTERS_OF_MANY or (letters == LETTERS_OF_MANY and stands_by_itself(one.short, one.full))
    field = "" if told or sure else field_of(document, one)
    lead = f"In the context of {context if told else field}, what" if told or field else "What"
    full = re.sub(r",? \(?(?:19|20)\d\d\)?$", "", without_article(one.full))  # The letters of CLNDA stand for no year.
    worth = min(0.75, 0.55 + 0.02 * uses)
    others = {one.full, *(swapped for a, b in TWINS if (swapped := re.sub(rf"\b{a}\b", b, full)) != full)} - {full}
    slot = Slot(full, "expansion", "full form", tuple(sorted(others)), "stand for", worth)
    statement = f"{one.short} stands for {full}."
    if statement.count(full) != 1:
        return None
    return Fact(
        statement,
        one.quote,
        (slot,),
        section=block.headings,
        about=one.short,
        context="" if field else context,
        question=f"{lead} does {one.short} stand for?",
        worth=worth,
    )


def field_of(document: Document, one: Expansion) -> str:
    """The field that a whole document is about, which tells the Forum on tigers from all else that is called GTF."""
    heads = spoken_of(f"{document.source.title} {document.text}")
    field = table("syllabus.yaml")["fields"].get(heads[0], "") if heads else ""
    return field if veil(field, one.full) == field else ""


def stands_by_itself(short: str, full: str) -> bool:
    """Whether letters are known to mean just that, and are no word: no page has to tell which NDMA is meant."""
    several = fold(short) in table("reading.yaml")["several_meanings"]
    return is_known_alone(short, full) and not is_word(short, least=1) and not several


def is_word(short: str, *, least: int = LETTERS_TO_STAND_ALONE) -> bool:
    """Whether an acronym is a word that everybody uses: SAVE, SHIP, CROPS; of three letters, PAT, there are many that are both."""
    from lemminflect import getAllLemmas

    return len(short) >= least and short.isalpha() and bool(getAllLemmas(short.lower()))


def stands_in(one: Expansion, text: str) -> bool:
    """Whether a text has the acronym or its full form in it."""
    return re.search(rf"(?<!\w){re.escape(one.short)}(?!\w)", text) is not None or one.full in text or text in with_article(one.full)
