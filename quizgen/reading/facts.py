"""A document's sentences → its facts: statements that stand alone, dated where they may change, with what can be asked of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from quizgen import dates
from quizgen.model import Document, Fact, Name, Passage, Slot
from quizgen.reading.anchoring import BY_CONTEXT, NAMES, UNIQUE, context_of, fits, is_dated, is_led_by_name, needed, says_already, strength
from quizgen.reading.language import Sentence
from quizgen.reading.relevance import document_relevance, relevance
from quizgen.reading.resolving import Resolution, is_indian
from quizgen.reading.slots import TIME_TYPES, Finder, slots_of
from quizgen.reading.statements import Refused, Statement, joined, listed, refusal, statements, whole
from quizgen.reading.worth import Setting, worth_of
from quizgen.text import fold, sentence, words

if TYPE_CHECKING:
    from spacy.tokens import Token

# What stays a fact in a sentence that praises.
HARD = frozenset({"money", "percent", "measure", "number", "date"})
NUMBERS = frozenset({"number", "percent", "money", "measure", "ordinal", "range"})
NOW = re.compile(r"\b(?:now|currently|at present|presently|today|still|so far|to date|yet|already|ongoing)\b", re.IGNORECASE)
OF_THE_TITLE = 4.0
LEAST_OF_DOCUMENT, LEAST_RELEVANCE = 0.2, 0.8
# A present tense that tells its own time: "as of March 2025", "in FY 2024-25".
FIXED = re.compile(r"\b(?:as (?:of|on|per)|in|on|from|to|between|during|till|until|by|through) (?:FY ?|the year |\w+ )?(?:\d{1,2} \w+ )?(?:19|20)\d\d", re.IGNORECASE)
TELLS = re.compile(r"\b(?:as (?:of|on) |FY ?\d)", re.IGNORECASE)
# A government of no country, where the article is not Indian.
BARE = re.compile(r"(?:(?<![\w’'] )|^|\b(?:the|that|its|of|by|on|The) )(?:Government|government|Parliament|parliament|Senate|Cabinet|Treasury)\b(?! (?:of|in)\b)")
YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
NOW_FIRST = re.compile(r"^(?:Today|Now|Currently|At present|Presently),? ")
SUPERLATIVE = re.compile(
    r"\b(?:largest|biggest|highest|smallest|longest|fastest|leading|only|most|top|fastest-growing|latest|newest|youngest)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence gave: its facts, or the rule by which it gave none."""

    facts: tuple[Fact, ...] = ()
    refused: Refused | None = None


def told(sentence: Sentence, resolution: Resolution, finder: Finder, setting: Setting) -> Told:
    """The facts of a sentence, or why it has none."""
    refused = refusal(sentence)
    if refused is None and any(problem.kind in OF_THE_WHOLE for problem in resolution.dangling):
        refused = Refused(resolution.problem, resolution.detail)
    if refused is not None:
        return Told(refused=refused)
    why = Refused("no_clause", "has no plain clause that the sentence asserts and that tells rather than judges")
    facts: list[Fact] = []
    cut = statements(sentence, resolution.edits)
    uncut = whole(sentence, resolution.edits)
    for statement in (*cut, *((uncut,) if uncut else ())):
        dangles = dangling(statement, sentence, resolution, setting)
        if isinstance(dangles, Refused):
            why = dangles
            continue
        made = fact_of(statement, sentence, resolution, finder, setting, leans=dangles)
        if isinstance(made, Refused):
            why = made
            continue
        known = {slot.text for fact in facts for slot in fact.slots}
        left = (replace(fact, slots=tuple(slot for slot in fact.slots if slot.text not in known)) for fact in made)
        facts += [fact for fact in left if fact.slots]
    return Told(tuple(facts)) if facts else Told(refused=why)


# Such a problem is one of the whole sentence, wherever it shows.
OF_THE_WHOLE = frozenset({"quote", "fragment", "first_person", "name", "ellipsis"})


def dangling(statement: Statement, source: Sentence, resolution: Resolution, setting: Setting) -> bool | Refused:
    """Whether a statement leans on its context: a definite description in it that the context explains. Refused where none does."""
    leans = False
    for problem in resolution.dangling:
        if problem.kind == "frame" and setting.context:
            leans = True
            continue
        tokens = [token for token in source.doc if problem.start <= token.idx < max(problem.end, problem.start + 1)]
        if tokens and not any(token.i in statement.tokens for token in tokens):
            continue
        if problem.kind != "definite" or not tokens or not setting.context or not explained(tokens[-1], setting):
            return Refused(problem.kind, problem.word)
        leans = True
    return leans


def explained(noun: Token, setting: Setting) -> bool:
    """Whether a context tells which thing "the …" is: it names such a thing, or the thing is no person and stands at the edge."""
    if noun.lemma_.lower() in {singular for word in words(setting.context) for singular in (word, word.removesuffix("s"))}:
        return True
    return noun.dep_ not in ("nsubj", "nsubjpass") and noun.ent_type_ != "PERSON" and noun.lemma_.lower() not in listed("pointed")


def fact_of(  # noqa: PLR0913 - a statement in its surroundings
    statement: Statement, source: Sentence, resolution: Resolution, finder: Finder, setting: Setting, *, leans: bool
) -> tuple[Fact, ...] | Refused:
    """One statement as facts: one for the slots that its words explain, one for those that need the context."""
    lemma = source.doc[statement.verb].lemma_
    slots = slots_of(statement, finder, lemma)
    if not setting.indian and BARE.search(statement.text):
        return Refused("definite", "speaks of a government or parliament without its country")
    if statement.judges:
        slots = tuple(slot for slot in slots if slot.type in HARD)
    if not slots:
        return Refused("nothing_to_ask", "holds no name, number, date or term that could be asked for")
    if lemma in listed("say") or statement.said_by:
        slots = tuple(slot for slot in slots if slot.type in NUMBERS or (slot.type == "phrase" and statement.said_by))
        if not slots:
            return Refused("talk", "only tells what somebody said")
    if setting.relevance < LEAST_OF_DOCUMENT or setting.relevance + relevance(statement.text) < LEAST_RELEVANCE:
        return Refused("irrelevant", "speaks of nothing that the exam asks")
    slots = tuple(slot for slot in slots if not is_member(slot, source.text))
    timed = any(slot.type in TIME_TYPES.values() for slot in slots) or bool(YEAR.search(statement.text))
    moving = changes(statement, source, slots, resolution, setting)
    if setting.published is None and ((moving and not (timed and FIXED.search(statement.text))) or (not timed and passed(statement) and lemma not in listed("events"))):
        return Refused("undated", "may change or happened once, and neither the sentence nor the document has a date")
    leans = leans and not says_already(setting.context, statement)
    facts = []
    for context in ("", setting.context):
        fit = tuple(slot for slot in slots if (leans or needs(statement, slot, slots, finder, setting)) == bool(context))
        fit = tuple(slot for slot in fit if not context or suits(context, statement, slot, slots, finder, leans=leans))
        shown = dated(statement, moving, timed, context, setting)
        if fit and (not context or setting.context):
            facts.append(built(shown, source, fit, finder, setting, context, lemma, slots))
    return tuple(facts) or Refused("unanchored", "names too little for a reader to tell what it speaks of")


def built(shown: Statement, source: Sentence, fit: tuple[Slot, ...], finder: Finder, setting: Setting, context: str, lemma: str, slots: Sequence[Slot]) -> Fact:
    """The fact of a statement with its slots."""
    return Fact(
        sentence(shown.text),
        source.text,
        fit,
        said_by=shown.said_by,
        spoken=lemma in listed("say"),
        hedged=shown.hedged,
        as_of=setting.published,
        section=source.headings,
        about=about(shown, finder),
        context=context,
        clause=shown.clause,
        worth=worth_of(shown, source, slots, setting),
    )


def is_member(slot: Slot, source: str) -> bool:
    """Whether a name is one of several in the source, so that alone it is not the whole answer."""
    if slot.type not in NAMES or slot.type == "list":
        return False
    plain = re.sub(r"\s*\([^()]*\)$", "", slot.text)
    place = source.find(plain)
    after, before = source[place + len(plain) :], source[: max(place, 0)]
    after = re.sub(r"^\s*\([^()]*\)", "", after)
    return place >= 0 and bool(MEMBER_AFTER.match(after) or MEMBER_BEFORE.search(before))


MEMBER_AFTER = re.compile(r"\s*(?:,? (?:and|or|as well as) (?:the )?[A-Z“]|, (?:the )?[A-Z][\w.&’'-]*(?: [A-Z(&][\w.&’'-]*)*(?:,| and\b| or\b))")
MEMBER_BEFORE = re.compile(r"[A-Z][\w.)’'-]*,? (?:and|or|as well as) (?:the )?$|[A-Z][\w.)’'-]*, [A-Z][\w.)’'-]*(?: [A-Z][\w.)’'-]*)*, (?:the )?$")


def needs(statement: Statement, slot: Slot, slots: Sequence[Slot], finder: Finder, setting: Setting) -> bool:
    """Whether a reader must be told the context before the slot is asked."""
    if statement.clause is not None and defines(statement) and statement.clause.subject.endswith(slot.text) and (slot.type == "term" or UNIQUE.search(statement.text)):
        return False
    if slot.type == "term":
        return False
    if statement.first == "had" or (set(words(slot.text)) <= finder.title and strength(statement, slot, slots, finder) < OF_THE_TITLE):
        return True
    if says_already(setting.context, statement):
        return strength(statement, slot, slots, finder) < needed(slot)
    return not is_led_by_name(statement, slot, finder) or strength(statement, slot, slots, finder) < needed(slot)


def suits(context: str, statement: Statement, slot: Slot, slots: Sequence[Slot], finder: Finder, *, leans: bool) -> bool:  # noqa: PLR0913
    """Whether a slot has one answer once the context is told, and the context does not tell it."""
    if set(words(slot.text)) <= finder.title and strength(statement, slot, slots, finder) < OF_THE_TITLE:
        return False
    return fits(context, statement, slot) and (leans or not says_already(context, statement)) and strength(statement, slot, slots, finder) + BY_CONTEXT >= needed(slot)


def dated(statement: Statement, moving: bool, timed: bool, context: str, setting: Setting) -> Statement:  # noqa: FBT001 - what is known of the statement
    """The statement with the date that it needs, unless its context tells it."""
    if setting.published is None or is_dated(context, setting.published):
        return statement
    if moving and not TELLS.search(statement.text):
        return opened(statement, f"As of {dates.month_year(setting.published)}")
    return opened(statement, f"As reported in {dates.month_year(setting.published)}") if passed(statement) and not timed else statement


def passed(statement: Statement) -> bool:
    """Whether a statement tells what has happened."""
    return statement.past or statement.first in ("was", "were", "had", "did", "has", "have")


def changes(statement: Statement, source: Sentence, slots: Sequence[Slot], resolution: Resolution, setting: Setting) -> bool:
    """Whether a statement is true for a time only."""
    first = statement.first
    if statement.past or first in ("was", "were", "had", "did"):
        return False
    if statement.planned and setting.published is None:
        return not (first == "will" or YEAR.search(statement.text))
    if resolution.as_of or statement.planned or NOW.search(statement.text):
        return True
    lemma = source.doc[statement.verb].lemma_
    numbers = any(slot.type in NUMBERS for slot in slots)
    if SUPERLATIVE.search(statement.text) or (lemma == "be" and numbers) or any(slot.type == "person" for slot in slots):
        return True
    if setting.published is None:
        if first in ("has", "have") and lemma in listed("events"):
            return False
        running = source.doc[statement.verb].tag_ == "VBG"
        return running or (numbers and lemma not in listed("lasting")) or (numbers and first in ("has", "have"))
    return lemma not in listed("lasting") and not (lemma == "be" and defines(statement))


def defines(statement: Statement) -> bool:
    """Whether a statement says what a thing is."""
    clause = statement.clause
    attribute = next((phrase.text for phrase in clause.complements if phrase.role == "attribute"), "") if clause else ""
    return bool(clause and re.match(r"(?:an?|the) ", attribute) and not clause.verb)


def opened(statement: Statement, when: str) -> Statement:
    """The statement under its date."""
    clause = statement.clause
    if clause is None:
        return replace(statement, text=f"{when}, {opening_inside(NOW_FIRST.sub('', statement.inside))}")
    own = "" if NOW.fullmatch(clause.opening) else clause.opening
    opening = f"{when}, {opening_inside(own)}" if own else when
    clause = replace(clause, opening=opening)
    return replace(statement, clause=clause, text=joined(clause))


def opening_inside(opening: str) -> str:
    """An opening as it stands behind another."""
    small = re.match(r"[A-Z][a-z]*\b(?! of [A-Z])", opening)
    return opening[:1].lower() + opening[1:] if small and fold(small[0]) in SMALL else opening


SMALL = frozenset(
    {*("in", "on", "at", "by", "under", "as", "for", "from", "during", "since", "after", "before", "until", "according", "with", "within", "of", "to", "between"),
     *("through", "across", "over", "among", "following", "along", "while", "when", "although", "despite", "out", "the", "a", "an", "this", "each", "every")}
)


def about(statement: Statement, finder: Finder) -> str:
    """What a statement tells of: the name in its subject, else the first name in it, else its subject."""
    subject = statement.clause.subject if statement.clause else ""
    hits = [name for _, _, name in finder.find(subject)] or [name for _, _, name in finder.find(statement.text)]
    return hits[0].name if hits else subject or " ".join(statement.text.split()[:4])


def facts_of(
    document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution], names: Sequence[Name]
) -> Iterator[tuple[int, Told, str]]:
    """What every sentence told, with the number of its block and its text."""
    finder = Finder(names, document.source.title)
    setting = Setting.of(document, context_of(document), document_relevance(document), indian=is_indian(document))
    for one, resolution in zip(sentences, resolutions, strict=True):
        yield one.block, told(one, resolution, finder, setting), one.text


def passage(told_: Told, text: str) -> Passage:
    """The fate of a sentence."""
    rule, reason = told_.refused or ("", "")
    return Passage(text, len(told_.facts), rule, reason)
