"""A document's sentences → its facts: statements that stand alone, dated where they may change, with what can be asked of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen.model import Document, Fact, Name, Passage, Slot
from quizgen.model.slot_types import TIMES
from quizgen.reading.anchoring import STRONG
from quizgen.reading.case import Case
from quizgen.reading.contexts import context_of, says_already, written
from quizgen.reading.dating import dated, is_once
from quizgen.reading.edits import applied
from quizgen.reading.entire import is_duty, whole
from quizgen.reading.fitness import OF_THE_WHOLE, TIMELESS, UNFIT, askable, leaning, unfit
from quizgen.reading.language import PROSE, Sentence
from quizgen.reading.lists import listed
from quizgen.reading.nominals import nominals
from quizgen.reading.owning import is_own
from quizgen.reading.predicates import is_official, predicates
from quizgen.reading.refusals import Refused, refusal
from quizgen.reading.relevance import document_relevance
from quizgen.reading.remarks import row_topics
from quizgen.reading.resolving import Resolution, is_indian
from quizgen.reading.sections import contexts_by_section, of_entry
from quizgen.reading.slots import Finder, exchangeable_of, slots_of, values_of
from quizgen.reading.statements import Statement, statements
from quizgen.reading.under_context import is_apart, is_everywhere, is_settled, needs, suits
from quizgen.reading.worth import Setting, is_abroad, worth_of
from quizgen.text import fold, sentence, words

# What stands in the way of asking for one thing in a sentence, but not of judging the whole.
ONLY_JUDGED = frozenset({"nothing_to_ask", "unanchored", "no_clause", "talk"})
AS_OF = re.compile(r"^As of [^,]+, ")
MOST_OF_IT = 0.85
LEAST_WORDS = 7
# "Launched on 6 March 2025, AIKosh hosts 3,000 datasets": with its own month before it, this has two.
OPENS_DATED = re.compile(r"[A-Z][a-z]+(?:ed|en|un) [^,]*\b(?:19|20)\d\d\b[^,]*, ")
JUDGED_WORDS, LEAST_NAMES = range(7, 31), 2
NO_CLAUSE = Refused("no_clause", "has no plain clause that the sentence asserts and that tells rather than judges")


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence gave: its facts, or the rule by which it gave none."""

    facts: tuple[Fact, ...] = ()
    refused: Refused | None = None

    def passage(self, text: str) -> Passage:
        """The fate of the sentence with that text."""
        rule, reason = self.refused or ("", "")
        return Passage(text, sum(bool(fact.slots) for fact in self.facts), rule, reason)


def facts_of(
    document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution], names: Sequence[Name]
) -> Iterator[tuple[int, Told, str]]:
    """What every sentence told, with the number of its block and its text."""
    finder = Finder(names, document.source.title)
    setting = Setting.of(document, context_of(document), document_relevance(document), written(document), indian=is_indian(document))
    context = contexts_by_section(document, setting.context)
    setting = replace(setting, abroad=is_abroad(document, names))
    strayed, rows = strays(sentences, finder), row_topics(document)
    for one, resolution, away in zip(sentences, resolutions, strayed, strict=True):
        row = rows.get(one.block)
        entry = row.shown if row else of_entry(document, one.block) if document.blocks[one.block].kind in PROSE else ""
        above = entry or context(one.headings)
        # "Chilika was put on it in 1993. A new mouth was opened": under the heading of a register, of Chilika.
        known = not away or fold(away) in fold(above) or fold(above) in fold(away)
        own = replace(setting, context=above if known else "", wider=setting.context if known else "", entry=entry != "")
        yield one.block, told(one, resolution, finder, own), one.quote or one.text


def strays(sentences: Sequence[Sentence], finder: Finder) -> Iterator[str]:
    """For each sentence that goes on in a point of a list the name that the point begins with, "" for others."""
    start: Sentence | None = None
    for one in sentences:
        if start is None or start.block != one.block:
            start = one
        goes_on = start is not one and one.kind in ("bullet", "numbered")
        first = next(iter(finder.find(start.text)), None) if goes_on else None
        yield first[2].name if first is not None and first[0] == 0 else ""


def told(source: Sentence, resolution: Resolution, finder: Finder, setting: Setting) -> Told:
    """The facts of a sentence, or why it has none."""
    refused = refusal(source)
    if refused is not None and refused.rule == "short" and is_lengthened(source, resolution):
        refused = None
    if refused is None and any(problem.kind in OF_THE_WHOLE for problem in resolution.dangling):
        refused = Refused(resolution.problem, resolution.detail)
    if refused is not None:
        return Told(refused=refused)
    why, facts, done = NO_CLAUSE, list[Fact](), set[int]()
    whole_text, entire = applied(source.text, resolution.edits), whole(source, resolution.edits)
    cut = tuple(statements(source, resolution.edits))
    facts += worded(Case(one, source, resolution, finder, setting) for one in (*cut, entire) if one)
    entire = None if entire and is_duty(entire, source.doc) else entire  # Of what must be done only its own words may ask.
    for statement in (*cut, *nominals(source, whole_text), entire):
        if statement and statement.less and statement.verb in done:
            continue
        made = facts_from(Case(statement, source, resolution, finder, setting)) if statement else NO_CLAUSE
        if isinstance(made, Refused):
            why = made if statement else why
            continue
        done |= {statement.verb} if statement else set()
        known = {slot.text for fact in facts for slot in fact.slots}
        facts += [fact for one in made if (fact := without(one, known)).slots]
    return Told(tuple(facts)) if facts else judged(Case(entire, source, resolution, finder, setting) if entire else None, why)


def is_lengthened(source: Sentence, resolution: Resolution) -> bool:
    """Whether a few words say enough once they tell of what: "The total outlay is Rs 800 crore", of which scheme."""
    return not resolution.dangling and len(applied(source.text, resolution.edits).split()) >= LEAST_WORDS


def worded(cases: Iterable[Case]) -> list[Fact]:
    """The facts that the words of a sentence's statements ask for by themselves, each once."""
    found = dict[tuple[str, str], Fact]()
    for case in cases:
        for question, slot, told_of_it in predicates(case):
            leans = leaning(replace(case, resolution=known_without(case, slot)))
            if isinstance(leans, Refused):
                continue
            own = replace(case, slots=(slot,), values=values_of(case.statement.text, case.finder), leans=leans)
            if not any(breaks(own) for breaks in (UNFIT if told_of_it else TIMELESS)):
                fact = replace(built(own, (slot,), case.setting.context if leans else ""), question=question, clause=None)
                found.setdefault((slot.relation, slot.text), replace(fact, worth=max(fact.worth, slot.worth)))
    return list(found.values())


def known_without(case: Case, slot: Slot) -> Resolution:
    """How a sentence stands alone where neither what is asked nor the President and the Governor need telling of which."""
    home, answer = case.setting.indian, fold(slot.text)
    rest = (
        one
        for one in case.resolution.dangling
        if one.kind != "definite" or not (fold(one.word) in answer or (home and is_official(one.word)))
    )
    return replace(case.resolution, dangling=tuple(rest))


def judged(case: Case | None, why: Refused) -> Told:
    """The sentence as a whole, where it can be judged right or wrong under the article's subject though nothing in it can be asked."""
    if case is None or why.rule not in ONLY_JUDGED or case.statement.judges or case.statement.hedged or case.statement.planned:
        return Told(refused=why)
    statement, context, leans = case.statement, case.setting.context, leaning(case)
    case = replace(case, slots=exchangeable_of(statement, case.finder, case.lemma), leans=leans is True)
    if (
        not (context or is_told_apart(case))
        or is_poor(case)
        or isinstance(leans, Refused)
        or len(statement.text.split()) not in JUDGED_WORDS
        or not case.slots
    ):
        return Told(refused=why)
    refused = unfit(case)
    return Told(refused=why) if refused else Told((built(case, (), context),), why)


def is_told_apart(case: Case) -> bool:
    """Whether a statement needs no article to be known by: it has a time and two names."""
    names = {name.name for _, _, name in case.finder.find(case.statement.text) if name.type != "nationality"}
    return any(slot.type in TIMES for slot in case.slots) and len(names) >= LEAST_NAMES


def is_poor(case: Case) -> bool:
    """Whether a statement praises, or names too little to be told wrong: "is of paramount national importance"."""
    praising = listed("judging_words") | listed("praising")
    return len(case.slots) < LEAST_NAMES or any(word in praising for word in words(case.statement.text))


def without(fact: Fact, known: set[str]) -> Fact:
    """The fact without the slots that have been asked for already, alone or as a part of more."""
    return replace(fact, slots=tuple(slot for slot in fact.slots if not any(f" {slot.text} " in f" {one} " for one in known)))


def facts_from(case: Case) -> tuple[Fact, ...] | Refused:
    """One statement as facts: one for the slots that its words explain, one for those that need the context."""
    whole_case = case
    leans = leaning(case)
    if isinstance(leans, Refused):
        return leans
    context, leans = case.setting.context, leans or case.setting.entry
    slots = slots_of(case.statement, case.finder, case.lemma)
    values = values_of(case.statement.text, case.finder)
    case = replace(case, slots=slots, values=values, leans=leans and not says_already(context, case.statement))
    case = replace(case, slots=askable(case))
    refused = unfit(case)
    if refused is not None:
        return refused
    once = is_once(case)
    plain = tuple(slot for slot in case.slots if (not case.leans or is_everywhere(case)) and not needs(case, slot))
    plain += tuple(slot for slot in case.slots if slot not in plain and is_apart(case, slot))
    plain = tuple(slot for slot in plain if not once or is_settled(case, slot))
    whole_sentence = is_whole(case)
    if OPENS_DATED.match(case.statement.text) and dated(case, context) is not case.statement:
        return Refused("undated", "tells what is so now behind a date of its own")
    if case.statement.first == "had" and not whole_sentence:
        return Refused("cut", "tells what had been before something that was cut away")
    leant = tuple(slot for slot in case.slots if whole_sentence and slot not in plain and context and suits(case, slot))
    made = [
        built(case, slots, under)
        for slots, under in ((plain, ""), (leant, context))
        if slots and (whole_sentence or dated(case, under) is case.statement or all(is_own(case, slot) for slot in slots))
    ]
    if not made and case.setting.wider not in ("", context):
        return facts_from(replace(whole_case, setting=replace(case.setting, context=case.setting.wider, wider="")))
    return tuple(made) or Refused("unanchored", "names too little for a reader to tell what it speaks of")


def is_whole(case: Case) -> bool:
    """Whether a statement tells all but a few words of its sentence.

    Of what was cut out of a longer one, readers find a headline or a date before it to be wrong for it more often than right.
    """
    return len(words(case.statement.text)) > MOST_OF_IT * len(words(case.source.text))


def built(case: Case, slots: tuple[Slot, ...], context: str) -> Fact:
    """The fact of a statement with the slots that are asked under that context."""
    shown = dated(case, context)
    return Fact(
        sentence(shown.text),
        case.source.quote or case.source.text,
        slots,
        said_by=shown.said_by,
        spoken=case.is_one_of("say"),
        hedged=shown.hedged,
        as_of=case.setting.published,
        section=case.source.headings,
        about=about(shown, case.finder),
        context=context,
        clause=shown.clause,
        worth=worth_of(shown, case.source, case.slots, case.setting),
        exchangeable=exchangeable_of(shown, case.finder, case.lemma),
    )


def about(statement: Statement, finder: Finder) -> str:
    """What a statement tells of: the strongest name in it, those of its subject first, else its subject."""
    subject = statement.clause.subject if statement.clause else ""
    found = (name for text in (subject, statement.text) for _, _, name in finder.find(text) if name.type != "nationality")
    hits = sorted(found, key=lambda name: name.type not in STRONG)
    return hits[0].name if hits else subject or " ".join(AS_OF.sub("", statement.text).split()[:4])
