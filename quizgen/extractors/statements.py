"""Claims of one document → sets of two to four statements on one theme: which, or how many, of them are correct?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from quizgen.dates import A_YEAR
from quizgen.extractors.claims import Claim, fact_claims
from quizgen.extractors.distractors import HOME
from quizgen.extractors.doers import is_deed
from quizgen.extractors.fair_copy import fair_copy
from quizgen.extractors.left_rows import sets_of_rows
from quizgen.extractors.office_claims import office_claims
from quizgen.extractors.prefixing import lower_first
from quizgen.extractors.refuting import Known
from quizgen.extractors.standing import is_about, names_another
from quizgen.extractors.term_claims import term_claims
from quizgen.extractors.themes import FEWEST, names_in, sets_of, shared_name
from quizgen.extractors.threads import thread_of, threads_of
from quizgen.extractors.truths import chosen_way, drawn, is_timed, truth_of
from quizgen.extractors.ways import Falsehood, Ways
from quizgen.gazetteer import entry, kind_of
from quizgen.identity import shuffled
from quizgen.model import Ask, Corpus, Draft, Reading, Statement, Statements
from quizgen.screen import broken_rule, gist, same_gist
from quizgen.text import fold, spaced

TELLING, SHORT = 3, 1
ADJECTIVE = re.compile(r"[A-Z]\w+(?:ic|ian|ese)")
NEAR = 1  # so many years beside the right one another year of the same thing gives it away
# Under the name of a law or a body stands only what names it; under a scheme's or a project's what is told of it too.
NAMES_ITS_OWN = frozenset({"law", "treaty", "body", "event"})
# Out of twenty: how often a set of three asks which, how many, and which not.
ASKED: tuple[Ask, ...] = ("which",) * 11 + ("how_many",) * 7 + ("not",) * 2
# "for the Safeguarding of Heritage": what is left of a name is no theme.
OUT_OF_A_NAME = re.compile(r"(?:for|of|in|on|at|to|from|with|by|as|and|under|between) ")


def statements(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """The sets of a document, each claim in one of them at most; they are made once for a run."""
    yield from sets_of_known(Known(corpus)).get(reading.document.source.id, ())


@lru_cache(maxsize=1)
def sets_of_known(known: Known) -> dict[str, tuple[Draft, ...]]:
    """The sets of every document of a run, by the ids of their sources."""
    readings = {reading.document.source.id: reading for reading in known.corpus.readings}
    return {source: tuple(drafts_of(claims, readings[source], known.corpus)) for source, claims in claims_of_known(known).items()}


def drafts_of(claims: Iterable[Claim], reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """The sets that the claims of one document make: those of one theme, and rows of one relation that nothing else asks."""
    own, used = list(claims), set[int]()
    named = {id(claim): threads_of(claim, reading) for claim in own}
    for found in sets_of(own, reading.document.source.title, reading.topic, named):
        chosen = without_strangers(found)
        draft = None if is_news(chosen, reading) else draft_of(chosen, reading.topic, thread=thread_of(chosen, reading))
        if draft is not None:
            used |= {id(claim) for claim in chosen}
            yield draft
    for chosen in sets_of_rows([claim for claim in own if id(claim) not in used], reading, corpus):
        draft = draft_of(chosen, reading.topic, thread=thread_of(chosen, reading))
        if draft is not None:
            yield draft


def without_strangers(chosen: list[Claim]) -> list[Claim]:
    """A set without what only has a part of its name: Dharti Aaba is no mission that is called after him."""
    only = shared_name(chosen)
    full = in_full(only, chosen) if only else ""
    longer = re.match(r" [A-Z]", full[len(only) :]) is not None
    kept = [claim for claim in chosen if full in claim.text] if longer else chosen
    return kept if len(kept) >= FEWEST else chosen[:1]


def is_news(chosen: list[Claim], reading: Reading) -> bool:
    """Whether a set tells only of people in office: what they said and whom they met is news of the day."""
    men = {name.name for name in reading.names if name.type == "person" and name.office}
    return {claim.about for claim in chosen} <= men or all(any(name in claim.text for name in men) for claim in chosen)


def claims_of(reading: Reading, corpus: Corpus) -> tuple[Claim, ...]:
    """The claims of a document, the best first, each once; those of a whole run are made together and kept while it lasts."""
    return claims_of_known(Known(corpus)).get(reading.document.source.id, ())


@lru_cache(maxsize=1)
def claims_of_known(known: Known) -> dict[str, tuple[Claim, ...]]:
    """The claims of every document of a run, by the ids of their sources."""
    corpus = known.corpus
    return {reading.document.source.id: tuple(distinct(claims_in(reading, corpus))) for reading in corpus.readings}


def claims_in(reading: Reading, corpus: Corpus) -> Iterator[Claim]:
    """What the facts of a document claim, its definitions, and its holders of offices where no fact says the same of them."""
    told = list(fact_claims(reading, corpus))
    yield from (*told, *term_claims(reading, corpus))
    for claim in office_claims(reading, corpus):
        if not any(spaced(claim.about) in spaced(other.text) and spaced(claim.key) in spaced(other.text) for other in told):
            yield claim


def distinct(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, the best first, without those that tell again what a better one tells, or need a context that they are not about."""
    kept: list[Claim] = []
    for claim in sorted(filter(is_at_home, claims), key=lambda claim: -claim.worth):
        mine = gist(claim.text)
        again = any(
            (claim.quote == other.quote and not is_deed(claim.about, claim.relation, claim.text))
            or (claim.about, claim.relation) == (other.about, other.relation)
            or same_gist(mine, gist(other.text))
            for other in kept
        )
        if not again:
            kept.append(claim)
    return kept


def is_at_home(claim: Claim) -> bool:
    """Whether a claim that needs a context is about it; of a scheme or project, what names no other thing and could be told wrong is."""
    lead = claim.context.removeprefix("the ")
    if not lead or fold(claim.about) == fold(lead) or is_about(claim.text, lead):
        return True
    return kind_of(lead) not in NAMES_ITS_OWN and not names_another(claim.text) and bool(claim.falsehoods)


def is_subject(about: str) -> bool:
    """Whether a name will do as the subject of a whole question: more than the reader's own country or two letters."""
    adjective = ADJECTIVE.fullmatch(about) is not None and entry(about) is None  # "the Gangetic" is no name of the dolphin.
    return about[:1].isupper() and about not in HOME and len(about) >= TELLING and not adjective


def guarded(claims: list[Claim], lead: str) -> list[Claim]:
    """The claims of a set, without the ways to make one false that another, or the lead, would give away: it holds the value."""
    texts = (lead, *(claim.text for claim in claims))
    return [replace(claim, falsehoods=Ways(unheard(claim, [text for text in texts if text != claim.text]))) for claim in claims]


def unheard(claim: Claim, others: list[str]) -> Iterator[Falsehood]:
    """The ways to make a claim false of which no other text holds a value, nor a year of its subject near to it."""
    held = [spaced(text) for text in others]
    named = names_in(claim.text)
    years = {int(year) for text in others if named & names_in(text) for year in A_YEAR.findall(text)}
    for way in claim.falsehoods:
        if is_deed(claim.about, claim.relation, claim.text) and way.right == claim.about and spaced(way.right) not in held[0]:
            yield way  # Who did one thing may have done another.
            continue
        values = [spaced(name) for value in (way.right, way.wrong) for name in forms_of(value) if len(name) > SHORT]
        near = is_timed(way) and any(abs(int(year) - other) <= NEAR for year in A_YEAR.findall(way.right) for other in years)
        told = is_timed(way) and any(int(year) in years for year in A_YEAR.findall(way.wrong))
        if not near and not told and not any(value in text for text in held for value in values):
            yield way


def forms_of(value: str) -> tuple[str, ...]:
    """A value with the name and the acronym that it is written of: "Ministry of Mines (MoM)"."""
    name, _, rest = value.partition(" (")
    short = re.sub(r"^(?:the )?Indian (?=\w+ \w)", "", name)  # "the Evidence Act" is the Indian Evidence Act.
    ministry = re.sub(r"^(?:the )?(Ministry|Department) of (.+)$", r"\2 \1", name)  # the Finance Ministry
    short = ministry if ministry != name else short
    return (value, name, short, rest.removesuffix(")")) if rest.endswith(")") else (value, short)


def draft_of(chosen: list[Claim], topic: str = "", lead: str = "", thread: str = "") -> Draft | None:
    """The set of some claims of an article on that topic, or of things that the lead names; None where it breaks a rule.

    `thread` is what else all of them have in common.
    """
    key = "\x1f".join(f"{claim.about} {claim.relation} {claim.key}" for claim in chosen)
    lead = f"With reference to {lead}, consider the following statements" if lead else lead_of(chosen, topic, thread)
    order = shuffled(guarded(chosen, lead), key=f"order:{key}")
    if len(order) < FEWEST or not any(claim.falsehoods for claim in order):
        return None
    ask = asked(len(order), key)
    held = truth_of(order, ask, key)
    if held is None:
        return None
    parts = parts_of(order, held, key)
    prompt = Statements(lead, ask, parts)
    first = chosen[0]
    if not parts or broken_rule(prompt):
        return None
    return Draft(
        prompt,
        about=title_of(chosen),
        quotes=tuple(dict.fromkeys(claim.quote for claim in order)),
        evidence=f"{first.about} {first.relation}",
        key=first.key,
        by="statements",
        tags=tuple(dict.fromkeys(tag for claim in chosen for tag in claim.tags)),
        papers=tuple(dict.fromkeys(paper for claim in chosen for paper in claim.papers)),
        pool=tuple(way.text for claim in order for way in claim.falsehoods),
    )


def title_of(chosen: list[Claim]) -> str:
    """What a set is about: the first subject that has a name, else the context, else the first subject."""
    named = next((claim.about for claim in chosen if is_subject(claim.about) and not claim.about.startswith("As ")), "")
    context = next((claim.context.removeprefix("the ") for claim in chosen if claim.context), "")
    return named or context or chosen[0].about


def lead_of(chosen: list[Claim], topic: str = "", thread: str = "") -> str:
    """What stands above the statements: their subject where they have one, the context that one of them needs, or the article's topic."""
    subjects = {fold(claim.about): claim.about for claim in chosen}
    needed = next((claim.context for claim in chosen if claim.context), "")
    only = next(iter(subjects.values())) if len(subjects) == 1 else "" if needed else shared_name(chosen)
    if only.isupper() and thread.endswith(f"({only})"):
        only = thread  # the short form with its full one
    if len(subjects) > 1 and kind_of(only) == "country":
        only = ""  # Strangers name one country by chance, unless the title of their page has it.
    theme = topic if is_theme(topic, chosen) else ""
    named = in_full(only, chosen) if is_subject(only) else needed or theme or thread
    named = "" if OUT_OF_A_NAME.match(named) else named
    if theme == f"the {named}":
        return f"With reference to {theme}, consider the following statements"
    taken = fair_copy(f"{named} was named").startswith("The ") and not named.startswith("the ")
    # "The Gahirmatha Marine Sanctuary" has its article from its last word.
    article = re.compile(rf"\bthe {re.escape(named)}\b(?! [A-Z])")
    the = "the " if taken or any(article.search(f"{claim.context} / {lower_first(claim.text, always=True)}") for claim in chosen) else ""
    return f"With reference to {the}{named}, consider the following statements" if named else "Consider the following statements"


def in_full(name: str, chosen: list[Claim]) -> str:
    """A name with what most of the statements say behind it: the Ken-Betwa project, the Dharti Aaba Janjatiya Gram Utkarsh Abhiyan."""
    behind = re.compile(
        rf"{re.escape(name)}(?P<rest> (?:project|link|corridor|canal|scheme|programme|mission|port|dam)\b|(?: [A-Z][\w-]+)+)"
    )
    found = Counter(hit["rest"] for claim in chosen if (hit := behind.search(claim.text)))
    rest, often = next(iter(found.most_common(1)), ("", 0))
    return f"{name}{rest}" if 2 * often > len(chosen) else name


def is_theme(topic: str, chosen: list[Claim]) -> bool:
    """Whether what an article is about may stand above statements of it: where all of them speak of it."""
    name = topic.removeprefix("the ")
    return all(is_about(claim.text, name) or claim.context.removeprefix("the ") == name for claim in chosen)


def asked(count: int, key: str) -> Ask:
    """What is asked of a set: which of two; of more, which or how many, seldom which not."""
    return "which" if count == FEWEST else ASKED[drawn("ask", key, len(ASKED))]


def parts_of(claims: Sequence[Claim], held: Sequence[bool], key: str) -> tuple[Statement, ...]:
    """The claims as statements: as they are, or made false, each by a value of its own; () where a term would be defined twice."""
    parts: list[Statement] = []
    used: set[str] = set()
    for claim, holds in zip(claims, held, strict=True):
        way = None if holds else chosen_way(claim, key, used)
        if way and way.wrong in used and claim.kind == "term":
            return ()  # Of two definitions of one term one has to be wrong.
        used |= {way.wrong} if way else set()
        because = reason(way) if way else ""
        parts.append(Statement(way.text if way else claim.text, holds, quote=claim.quote.text, because=because))
    return tuple(parts)


def reason(way: Falsehood) -> str:
    """Why a statement is not correct."""
    return f"the source says “{way.right}”, not “{way.wrong}”."
