"""What a sentence says by the way of what a thing is: its kind, what it measures, from which age on a law holds, to what an amount rose.

"The Mistral is a cold, dry wind that …" and "The Act treats anyone below eighteen years as a child" hold no name that anybody would ask
for; a teacher asks for the kind and the age.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from quizgen.dates import find_times, opening_of
from quizgen.model import Document, Fact, Name, Slot
from quizgen.quantities import variants
from quizgen.reading.contexts import context_of
from quizgen.reading.edits import applied
from quizgen.reading.fitness import LEAST_OF_DOCUMENT, OPINION
from quizgen.reading.language import Sentence
from quizgen.reading.lists import SMALL, listed
from quizgen.reading.main_names import main_name
from quizgen.reading.pattern_tables import HARMLESS, filled
from quizgen.reading.pieces import upper_first
from quizgen.reading.pointing import dangling_in, leans
from quizgen.reading.predicates import POINTS
from quizgen.reading.reference_words import INDIAN
from quizgen.reading.refusals import refusal
from quizgen.reading.relevance import document_relevance
from quizgen.reading.resolving import Resolution, is_indian
from quizgen.reading.sections import contexts_by_section
from quizgen.reading.topics import Topic, title_topic
from quizgen.reading.torn import is_torn
from quizgen.reading.turning import base, support
from quizgen.syllabus import table
from quizgen.text import SMALL_WORDS, fold, sentence, squeeze, veil, without_article, words

# "What does the scheme use to map land and is implemented by …?": the question has run into the next clause.
TWO_VERBS = re.compile(r"[A-Z][\w ]*?\b(?:do|does|did) .* and (?:is|are|was|were|has|have|will) ")
FILE = "glosses.yaml"
ALWAYS, BY_LAW = "always", "law"
# What lays down a duty; of another subject of a page no reader would know whose rule it is.
LAYING_DOWN = re.compile(
    r"\b(?:Act|Code|Rules|Regulations|Sanhita|Adhiniyam|Bill|Ordinance|Directions|Convention|Treaty|Scheme|Yojana|Mission|Programme|"
    r"Policy|Abhiyan)\b"
)
# "Aggregators": a word for those who do something, which no dictionary may have.
DOERS = re.compile(r"[A-Z][a-z]+[eo]rs")
MOST_WORDS, MOST_OF_ANSWER, MOST_OF_SUBJECT, FEW = 40, 18, 12, 2
# What is only wished for, or denied, is no knowledge of a thing.
UNSURE = re.compile(
    r"\b(?:may|might|could|would|should|likely|expected|proposed|proposal|reportedly|allegedly|perhaps|hopes?|if|unless|whether|says?|said|"
    r"argued?|believes?|claim(?:s|ed)?|formerly|earlier|no longer|not yet)\b"
)


# Of an amount only the figure is asked: "To what … from 6.5 per cent?" may tell the unit.
FIGURE = re.compile(r"\d[\d,.]*")
AMOUNTS = frozenset({"number", "duration"})
NAMES = frozenset({"thing", "term", "body"})
OPENINGS = frozenset({"In", "On", "At", "By", "For", "From", "Since", "Under", "After", "During", "What", "There", "Here", "Justice"})
ASKING = frozenset({"what", "which", "how", "many", "who", "when", "where", "that", "than"})


# Who says so, before all the rest: it is kept in the question.
SPEAKER = re.compile(r"(?P<who>According to [^,;]+, )")


class Gloss(NamedTuple):
    """One kind of words: see glosses.yaml."""

    relation: str
    shape: re.Pattern[str]
    ask: str
    state: str
    type: str
    worth: float
    dated: str
    under: str
    timed: str


class Page(NamedTuple):
    """What a sentence's page adds: month, words, the subject of its section, whether it speaks of India; the common word it begins with."""

    as_of: str
    text: str
    above: str
    indian: bool
    common: frozenset[str]


@cache
def glosses() -> tuple[Gloss, ...]:
    """Everything that is looked for."""
    return tuple(
        Gloss(
            *(one["relation"], re.compile(filled(one["shape"], table(FILE)["words"])), one["ask"], one["state"], one["type"], one["worth"]),
            **{key: one.get(key, "") for key in ("dated", "under", "timed")},
        )
        for one in table(FILE)["glosses"]
    )


def gloss_facts(
    document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution], names: Sequence[Name]
) -> Iterator[tuple[int, Fact]]:
    """What sentences say by the way, each thing once, with the number of its block; nothing that is answered in two ways."""
    if OPINION.search(document.source.title) or document_relevance(document) < LEAST_OF_DOCUMENT:
        return
    published, above = document.source.published, contexts_by_section(document, context_of(document))
    as_of = opening_of(published)
    main = title_topic(document) or main_name(document, names)
    persons = frozenset(name.name for name in names if name.type == "person")
    indian, found = is_indian(document), dict[str, list[tuple[int, Fact]]]()
    for one, resolution in zip(sentences, resolutions, strict=True):
        refused = refusal(one)
        if refused is not None and refused.rule not in HARMLESS:
            continue
        page = Page(as_of, document.text, known(above(one.headings), main), indian, common_first(one, document.text))
        for fact in told(one, resolution, page):
            if fact.slots[0].text not in persons:  # Who was first in an office is told of elsewhere.
                found.setdefault(fact.question, []).append((one.block, fact))
    yield from (same[0] for same in found.values() if len({fold(fact.slots[0].text) for _, fact in same}) == 1)


def known(context: str, main: Topic | None) -> str:
    """What a sentence stands under: the thing of its section, or the one that a page with a headline is about."""
    return context if context and not context.startswith("“") else main.shown if main is not None and not main.country else ""


def common_first(source: Sentence, text: str) -> frozenset[str]:
    """The first word of a sentence, where only its place gives it a capital: the language has it, and no sentence has it so inside."""
    from lemminflect import getAllLemmas

    first = source.doc[0].text
    known = getAllLemmas(re.split(r"[-’']", first.lower())[0]) or DOERS.fullmatch(first)
    return frozenset({first}) if known and not re.search(rf"[a-z,] {re.escape(first)}\b", text) else frozenset()


def told(source: Sentence, resolution: Resolution, page: Page) -> Iterator[Fact]:
    """What one sentence says by the way."""
    text = applied(source.text, resolution.edits).rstrip(". ")
    text = upper_first(text)
    if len(text.split()) > MOST_WORDS:
        return
    for gloss in glosses():
        found = gloss.shape.search(text)
        fact = fact_of(gloss, found, source, page) if found else None
        if fact is not None and not leans(dangling_in(resolution, fact.statement), INDIAN if page.indian else frozenset()):
            yield fact


def fact_of(gloss: Gloss, found: re.Match[str], source: Sentence, page: Page) -> Fact | None:
    """The fact of a sentence; None where its question tells the answer, or where a reader could not tell what it speaks of."""
    times = find_times(found[0])
    if UNSURE.search(found[0]) or (times and not gloss.timed):
        return None
    as_of = page.as_of if gloss.dated == ALWAYS or (gloss.dated and not times) else ""
    parts = parts_of(found, page) | {"as_of": as_of}
    ask, state = (led_by(who_says(found), squeeze(one.format(**parts))) for one in (gloss.ask, gloss.state))
    if TWO_VERBS.match(ask):
        return None
    named = is_unique(parts) or len(re.findall(r"\b[A-Z]", ask.removeprefix(as_of)[1:])) >= (FEW if gloss.under in (ALWAYS, BY_LAW) else 1)
    context = "" if named or not gloss.under else page.above
    undated = gloss.dated and not (as_of or times)
    if gloss.under == BY_LAW and not LAYING_DOWN.search(f"{context} {ask}"):
        return None
    if not is_fit(parts | {"type": gloss.type}, sentence(state), ask) or (gloss.under and not (named or context)) or undated:
        return None
    value = parts["value"]
    accepts = tuple(one for one in dict.fromkeys(ways(gloss, value)) if one and one != value)
    return Fact(
        sentence(state),
        source.quote or source.text,
        (Slot(value, gloss.type, parts.get("noun", ""), accepts, gloss.relation, gloss.worth),),
        section=source.headings,
        about=without_article(parts.get("subject") or value),
        context=context,
        question=ask,
        worth=gloss.worth,
    )


def who_says(found: re.Match[str]) -> str:
    """Who says what was found, where a sentence begins so: "According to the ILO, "; "" where nobody is named."""
    led = SPEAKER.match(found.string)
    return led["who"] if led and found.start() < led.end() and led["who"] not in found.groupdict().values() else ""


def led_by(who: str, told: str) -> str:
    """A question or statement behind who says so."""
    small = told.partition(" ")[0] in SMALL | OPENINGS
    return f"{who}{told[:1].lower()}{told[1:]}" if who and small else f"{who}{told if who else upper_first(told)}"


def parts_of(found: re.Match[str], page: Page) -> dict[str, str]:
    """The words of a question and its statement: the groups of a shape, and the forms of its verbs."""
    groups = {key: squeeze(part or "").strip(" ,") for key, part in found.groupdict().items()}
    for key in ("value", "noun"):
        groups |= {key: groups.get(key) or groups[f"{key}_too"]} if f"{key}_too" in groups else {}
    groups |= {key: f" {groups[key]}" for key in ("after", "noun_after") if groups.get(key)}
    groups["was"] = {"became": "was"}.get(groups.get("is", ""), groups.get("is", ""))
    small = {f"small_{key}": within(part, page) for key, part in groups.items()}
    own: dict[str, str] = {key: small[f"small_{key}"] for key in ("subject", "law", "body") if key in groups}
    own |= {key: fold(groups[key]) for key in ("noun",) if key in groups}
    own |= {"subject_alone": own["subject"].removesuffix(groups.get("aside", "")).rstrip(" ,")} if "subject" in groups else {}
    own |= {"above": page.above, "formed": fold(groups.get("done", "")).replace("born", "formed")}
    own["under_law"] = f"Under {own['law']}, " if own.get("law") else ""
    return groups | small | own | verbs(groups.get("verb", "")) | fronts(groups.get("is", ""))


def fronts(auxiliary: str) -> dict[str, str]:
    """The auxiliary of a question and what is left of it behind the subject: "will be" → is … to be."""
    first, _, rest = auxiliary.partition(" ")
    return {"front": "is", "rest": f"to {rest}"} if first in ("will", "shall") else {"front": first, "rest": rest}


def ways(gloss: Gloss, value: str) -> tuple[str, ...]:
    """The ways to type an answer: without its article, an amount in figures and in words."""
    return (without_article(value), *(variants(value) if gloss.type in AMOUNTS and "-" not in value else ()))


def verbs(verb: str) -> dict[str, str]:
    """The forms that a question needs of a verb: "uses" → does … use."""
    return {"base": base(verb), "do": support(verb)} if verb else {"base": "", "do": ""}


def within(subject: str, page: Page) -> str:
    """A subject as it stands within a sentence: without a capital that the page does not give it elsewhere."""
    first, _, rest = subject.partition(" ")
    common = (
        first[1:].islower()
        and not re.match(r"(?:(?:&|and|of) )?[A-Z]", rest)
        and (first in page.common or f" {first.lower()} " in page.text)
    )
    small = subject[:1].lower() + subject[1:] if first in SMALL or common else subject
    return f"the {small}" if re.fullmatch(r"[a-z]+ economy", small) else small


def is_fit(parts: dict[str, str], statement: str, ask: str) -> bool:
    """Whether an answer is short, stands once in its statement and not in the question, and the question tells what it is about."""
    value = parts["value"]
    return (
        0 < len(value.split()) <= MOST_OF_ANSWER
        and statement.count(value) == 1
        and not tells(ask, value, parts.get("noun", ""))
        and not is_torn(statement)
        and (parts.get("type") not in NAMES or is_a_name(value))
        and (
            "subject" not in parts
            or is_told(parts["subject"])
            or ("must" in parts and DOERS.fullmatch(parts["subject"].capitalize()) is not None)
        )
    )


def tells(ask: str, value: str, noun: str) -> bool:
    """Whether a question has a telling word of its answer beside the noun that it asks by, or its figure."""
    figure = FIGURE.search(value)
    if figure:
        return re.search(rf"(?<![\d.]){re.escape(figure[0])}(?![\d.]?\d)", ask) is not None
    own = " ".join(word for word in words(value) if word not in SMALL_WORDS | ASKING and word != noun)
    return veil(ask, own) != ask


def is_a_name(value: str) -> bool:
    """Whether an answer that should be a name begins like one, and not like the opening of a sentence."""
    return not POINTS.search(value) and value.partition(" ")[0] not in SMALL | OPENINGS


def is_unique(parts: dict[str, str]) -> bool:
    """Whether a subject is one of which there is only one: "the repo rate"."""
    return without_article(fold(parts.get("subject", ""))) in listed("unique_phrases")


def is_told(subject: str) -> bool:
    """Whether a subject is a name, or a description that no other sentence need explain; no country by itself."""
    if POINTS.search(subject) or len(subject.split()) > MOST_OF_SUBJECT:
        return False
    telling = [word for word in words(subject) if len(word) > FEW and word not in listed("hollow")]
    return is_unique({"subject": subject}) or re.search(r"[A-Z]", subject) is not None or len(telling) >= FEW
