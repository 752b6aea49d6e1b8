"""Facts → claims: statements short, plain and whole enough to be printed as statements of the exam, each with ways to make it false."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from quizgen.dates import A_YEAR
from quizgen.extractors.clipping import is_clipped, is_last_word, is_other_edition
from quizgen.extractors.doers import doer_of
from quizgen.extractors.fair_copy import fair_copy
from quizgen.extractors.falsehoods import falsehoods, is_fine, points_to
from quizgen.extractors.judged import is_of_topic
from quizgen.extractors.lasting import SUBJECT, is_ended, is_of_record, is_past, is_perfect, is_settled, is_stative, is_timeless, is_undated
from quizgen.extractors.near_fellows import tells_where
from quizgen.extractors.prefixing import lower_first
from quizgen.extractors.printable import is_card, is_printable
from quizgen.extractors.rewording import FUTURE, STAMP, put_plainly, unstamped
from quizgen.extractors.standing import is_bare, is_cut_short, is_misread, is_surname, is_tail, is_word_of, lost_comma, unexplained
from quizgen.extractors.tagging import tags_for
from quizgen.extractors.tenses import in_simple_past
from quizgen.extractors.ways import Falsehood, Ways
from quizgen.gazetteer import entry, member_count
from quizgen.model import Corpus, Fact, Quote, Reading, Slot
from quizgen.model.slot_types import COUNTS
from quizgen.screen.wording import MONTH, dangling_opening, day_words, debris_in, vague_noun
from quizgen.syllabus import table
from quizgen.text import words

SHORTEST, LONGEST, LISTED = 4, 30, 22
LEAST_WORTH = 0.5
TOO_EXACT, OF_COUNTRIES = 0.2, 0.15
FINITE = re.compile(r" (?:is|are|was|were|has|have|had|will|shall|can|may|must|does|do|did)\b")
# Words that lean on what was said before.
LEANS = re.compile(
    r"\b(?:the (?:project|scheme|programme|mission|policy|initiative|government|committee|meeting|deal|bill|act|law|plan|fund|corridor|"
    r"treaty|agreement|pact|evaluation)"
    r"(?! (?:of|for|on|to|in) )|the (?:count|number|list|figure|total|share|rate)\b(?! (?:\w+ ){0,3}of)|"
    r"^An? (?:much |far )?[a-z]+er [A-Z]\w+|the [A-Z][\w-]*-based [a-z]+|[Mm]embership of (?:the )?[A-Z][\w ]+ (?:has|was|is|stood)|"
    r"(?:largest|highest) (?:population|number|count|share) \(|(?:was|were) announced\.$|launched or approved|signed or adopted|"
    r"in the (?:first|second|third|final|last|coming|initial) (?:year|phase|stage|round)\b(?! of)|"
    r"founded or edited|turned|said|former|latter|respectively|"
    r"the (?!world|public|poor|sector|country|economy|ocean|sea|sun|moon|earth|internet)[a-z]+\.$|thereof|above|below|aforesaid)(?:\b|$)"
)
NAME = re.compile(r"(?<![.?!:] )(?<!^)\b(?!FY\b)[A-Z][\w'’&-]*")
DATED_TITLE = re.compile(rf"\((?P<when>(?:{MONTH}\w* )?(?:19|20)\d\d)\)$")
MEMBERS = "members number"
# Verbs of speech that do something: "declared a sanctuary", "added Part IX", "observed 2016 as", "wrote Stri Purush Tulana".
DONE = re.compile(
    r"\b(?:(?:was|were|been) (?:declared|added|announced)|(?:is|are|was|were) (?:observed|celebrated|marked)|observed \d{4} as|"
    r"declared (?:the |an? )?[A-Z][\w ]+ (?:as|an?|the) |added (?:the |a new |new )?(?:Part|Article|Schedule|Chapter|Section|List)|"
    r"wrote (?:the )?[A-Z]\w+ [A-Z]|spoken at the [A-Z])"
)
HAD = re.compile(r"\bhad (?!\d|an? |the |no |its |been )[a-z]+(?:ed|en|wn|nt)\b")
# What stands under such a heading is wrong on purpose.
TRAPS = re.compile(r"\b(?:traps?|myths?|misconceptions?|common (?:mistakes|errors)|pitfalls?)\b", re.IGNORECASE)
# Words that only report what somebody says or expects.
REPORTED = re.compile(
    r"\b(?:reveal|state|announce|claim|sa(?:y|id)|note|stress|emphasi[sz]e|declare|reiterate|underline|add|describe|highlight|affirm|believe|argue|"
    r"suggest|indicate|report)\w* that\b|\b(?:expected|likely|set|planned|proposed|poised|slated) to\b|"
    r", \w[\w. ]* (?:has|have|had) (?:\w+ )?(?:said|established|reported)\."
)
# What stands before the subject, unless it is a time, a law or a source.
OPENING = re.compile(r"^(?:As (?:of|reported in) (?:[A-Z][a-z]+ )?\d{4}, )?(?P<rest>.*)")
BEFORE = re.compile(
    r"^(?:(?:Beyond|With|Along|While|Through|Besides|Despite|Within|Across|Following|Building|Against|Amid|Alongside|Apart|Given|Thus|"
    r"However|Moreover|Further|Furthermore|Additionally|Overall|Today|Together|Meanwhile|Similarly|Also|"
    r"For|To)\b|[A-Z][a-z]+(?: [a-z]+){1,3}, [A-Z])",
    re.IGNORECASE,
)
# A count of nothing that is named, and a list that has lost a comma.
BROKEN = re.compile(
    r"\b(?:has|have|had) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\.$|"
    r"\b(?:first|second|third|fourth|fifth) (?:\w+ ){1,4}(?:second|third|fourth|fifth|sixth)\b(?! (?:and|or)\b)"
)
# Debris of tables and of figures that nobody learns: ₹10,12,529 crore.
TABULAR = re.compile(r"[“”\"|→:;/]|\s[—–]\s|\bFY\b(?! ?\d)|\d[\d,.]{8,}|\bas the figure for\b")
OF_LANDS = COUNTS | {"country", "nationality"}
MATTERS = frozenset({"thing", "term"})
THERE_ARE = re.compile(r"There (?:is|are|was|were) ")
THERE = re.compile(
    r"^(?:There|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Around|Nearly|About|Over|Gross|Total|Bilateral|Exports|Imports|Leaders)\b"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A true statement that stands alone under its `context` ("" for none), and how it can be made false for sure.

    `about` and `relation` are what it tells of what; `key` is the value that it tells; `kind` says whether a fact or a definition gave it.
    """

    text: str
    quote: Quote
    about: str
    relation: str
    key: str
    worth: float
    falsehoods: Ways = field(default_factory=Ways)
    context: str = ""
    tags: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    kind: str = "fact"
    section: tuple[str, ...] = ()


def fact_claims(reading: Reading, corpus: Corpus) -> Iterator[Claim]:
    """The claims that the facts of a document make, in their order, each quotation once."""
    seen: set[str] = set()
    for fact in (unstamped(put_plainly(in_simple_past(fact))) for fact in reading.facts if is_card(fact) or is_of_topic(fact, reading)):
        # One line of notes tells several deeds of one person.
        if (fact.quote in seen and not doer_of(fact)) or not is_plain(fact):
            continue
        claim = claim_of(fact, reading, corpus)
        if claim is not None and is_printable(claim.text, claim.context):
            seen.add(fact.quote)
            yield claim


def is_plain(fact: Fact) -> bool:
    """Whether a fact is a short, sure statement in the voice of its source that says something one could get wrong."""
    unasked = {"expansion", "quote", "definition"} | (set() if len(fact.statement.split()) <= LISTED else {"list"})
    asked = [slot for slot in fact.slots if slot.type not in unasked]
    spoken = fact.spoken and not fact.question and not DONE.search(fact.statement)
    if (fact.slots and not asked) or fact.hedged or fact.said_by or spoken:
        return False
    sized = len(words(fact.statement)) >= SHORTEST and len(fact.statement.split()) <= LONGEST
    worthy = fact.worth >= LEAST_WORTH and all(slot.worth >= LEAST_WORTH for slot in asked[:1])
    lasted = fact.statement.startswith("As reported") and is_stative(fact.statement)
    return sized and worthy and not (lasted or is_outdated(fact) or crime().search(fact.statement) or is_empty(without_colon(fact)))


def without_colon(fact: Fact) -> str:
    """A statement without the colon within the name of what it tells of: "PM Surya Ghar: Muft Bijli Yojana"."""
    return fact.statement.replace(fact.about, fact.about.replace(":", "")) if fact.about else fact.statement


@cache
def crime() -> re.Pattern[str]:
    """The words of crime and courts."""
    return re.compile(rf"\b(?:{'|'.join(table('formats.yaml')['reported_crime'])})\b")


@cache
def empty() -> re.Pattern[str]:
    """The words of what only sums up, praises or hopes."""
    return re.compile(rf"\b(?:{'|'.join(table('formats.yaml')['empty'])})\b", re.IGNORECASE)


def is_outdated(fact: Fact) -> bool:
    """Whether a fact counts the members of a group otherwise than they are known to be by now, or at no time."""
    counted = [slot.text for slot in fact.slots if slot.relation == MEMBERS]
    known = member_count(fact.about) if counted else 0
    if counted and not known and not fact.statement.startswith("As of "):
        return True
    return bool(known) and any(text != str(known) for text in counted)


def is_empty(text: str) -> bool:
    """Whether a statement leans on others, praises, or carries debris."""
    shapes = (empty(), LEANS, TABULAR, BROKEN, REPORTED)
    if BEFORE.search(OPENING.sub(r"\g<rest>", text)) or any(shape.search(text) for shape in shapes):
        return True
    return bool(debris_in(text) or dangling_opening(text) or day_words(text) or vague_noun(text))


def claim_of(fact: Fact, reading: Reading, corpus: Corpus) -> Claim | None:
    """The claim of a fact, None where it does not stand alone."""
    dated, context = in_its_time(fact, reading)
    if dated is None or not stands(fact, dated, reading):
        return None
    if unexplained(dated, context):  # only what stands above it explains it: then that has to stand there
        context = f"the {fact.about}" if not unexplained(dated, fact.about) else ""
        if not context:
            return None
    slots = fact.slots or fact.exchangeable or (Slot(fact.statement, "thing"),)
    slot = max(slots, key=lambda slot: slot.worth)
    if slot.type in MATTERS and points_to(fact.statement.replace(slot.text, "", 1), slot.text):
        return None  # "The Convention on Cluster Munitions bans cluster bombs" is said by its name.
    if tells_where(fact.about, slot.text) or is_word_of(dated, reading):
        return None
    source = reading.document.source.id
    ways = Ways(said(way, fact, dated) for way in falsehoods(fact, reading, corpus))
    worth = fact.worth - TOO_EXACT * is_fine(slot.text) - OF_COUNTRIES * is_count_of_country(fact, slots)
    if worth < LEAST_WORTH:
        return None
    tags = tags_for(fact.about, fact.statement, reading)
    return Claim(
        fair_copy(dated), Quote(source, fact.quote), fact.about, slot.relation, slot.text, worth, ways, context, tags, section=fact.section
    )


def stands(fact: Fact, dated: str, reading: Reading) -> bool:
    """Whether a statement is whole: no note, no pronoun, no bare surname, nothing that happened once under the date of its report."""
    wrong = (
        is_bare(dated)
        or is_dated_twice(dated)
        or is_undated(fact)
        or is_surname(dated, reading.document.text)
        or is_misread(dated, fact.quote)
        or lost_comma(dated, fact.quote)
    )
    wrong = wrong or is_cut_short(dated, fact.about, reading.document.text) or is_tail(dated, reading.document.text)
    wrong = wrong or is_clipped(dated, reading.document.text) or is_last_word(dated, fact.context, reading.document.text)
    wrong = wrong or is_other_edition(dated, fact.quote, reading.document.text)
    # Of what had been proclaimed only its story tells before what; of the many Protocols of a city only its page tells which.
    several = not fact.context and any(one in dated for one in table("reading.yaml")["several_treaties"])
    wrong = wrong or several or HAD.search(dated) is not None or is_ended(fact, dated)
    planned = STAMP.match(dated) and FUTURE.search(dated)  # What was to come by then, nobody knows.
    return not (wrong or planned or "s reported in" in dated or any(map(TRAPS.search, fact.section)))


def is_dated_twice(dated: str) -> bool:
    """Whether a statement that holds as of a year tells of that year by itself: "As of June 2025, … holds the chair in 2025"."""
    stamp = STAMP.match(dated)
    year = A_YEAR.search(stamp[0]) if stamp else None
    return year is not None and bool(re.search(rf"\b(?:in|since|during) (?:\w+ )?{year[0]}\b", dated[len(stamp[0]) if stamp else 0 :]))


def is_count_of_country(fact: Fact, slots: tuple[Slot, ...]) -> bool:
    """Whether a statement only counts what a country has or trades, which an exam does not ask."""
    known = entry(fact.about, "country")
    return known is not None and known.kind == "country" and all(slot.type in OF_LANDS for slot in slots)


def said(way: Falsehood, fact: Fact, dated: str) -> Falsehood:
    """A falsehood within the words that date its statement."""
    opening = dated[: len(dated) - len(fact.statement)] if len(dated) > len(fact.statement) else ""
    rest = lower_first(way.text, always=bool(THERE.match(way.text))) if opening else way.text
    return way._replace(text=fair_copy(f"{opening}{rest}"))


def in_its_time(fact: Fact, reading: Reading) -> tuple[str | None, str]:
    """The statement with its date where it needs one, and the context that it still needs; None where it cannot stand in a paper."""
    context, title = fact.context, fact.context.startswith("“")
    alone = names_its_subject(fact, reading)
    if not context or (not title and set(words(context)) <= set(words(fact.statement))):
        return fact.statement, ""
    if not title:
        return fact.statement, "" if alone and (A_YEAR.search(fact.statement) or is_past(fact)) else context
    when = DATED_TITLE.search(context)
    if not alone:
        return None, ""
    if fact.statement.startswith("As ") or is_timeless(fact) or (A_YEAR.search(fact.statement) and not is_perfect(fact)):
        return fact.statement, ""
    if not when or FUTURE.search(fact.statement):
        return None, ""
    if is_past(fact) and is_stative(fact.statement):
        return None, ""
    if is_past(fact) and (is_of_record(fact) or is_settled(fact)):
        return fact.statement, ""
    opening = f"As {'reported in' if is_past(fact) else 'of'} {when['when']}"
    return f"{opening}, {lower_first(fact.statement, always=bool(THERE.match(fact.statement)))}", ""


def names_its_subject(fact: Fact, reading: Reading) -> bool:
    """Whether the words before the verb name what is told of: no common noun that only its article explains."""
    subject = fact.clause.subject if fact.clause else " ".join(FINITE.split(fact.statement)[0].split()[:SUBJECT])
    start = f"{fact.clause.opening} {subject}".strip() if fact.clause else subject
    if THERE_ARE.match(fact.statement):
        start = " ".join(fact.statement.split()[2 : SUBJECT + 2])
    first = re.match(r"[\w'’&-]+", start)
    rest = re.sub(r"^(?:As of|As reported in|In|On|By|Since|Effective from) (?:\w+ )?(?:\d{1,2} \w+ )?\d{4},? ?", "", start)
    named = {word for name in reading.names for word in words(name.name)} | {
        word for term in reading.document.terms for word in words(term.term)
    }
    known = first is not None and (first[0].isupper() or bool(entry(first[0])) or set(words(first[0])) <= named)
    return bool(NAME.search(rest)) or (known and rest == start)
