"""Facts → flashcards: a wh-question where it is plain, otherwise the statement with a gap; one card for each fact that is asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from quizgen.extractors.announced import which_are_they
from quizgen.extractors.answering import answer_of
from quizgen.extractors.asking import question_for
from quizgen.extractors.fair_copy import articled, fair_question, written_out
from quizgen.extractors.gaps import is_unfair, is_vague
from quizgen.extractors.leaking import is_begun, tells, tells_name
from quizgen.extractors.prefixing import told_under
from quizgen.extractors.question_words import LISTED, SIZES, size_of
from quizgen.extractors.sole import is_told_by_day
from quizgen.extractors.tenses import in_simple_past
from quizgen.model import Cloze, Corpus, Draft, Fact, Quote, Reading, Recall, Slot
from quizgen.model.slot_types import COUNTS, PLACES
from quizgen.syllabus import tags_of
from quizgen.text import fold, words

LISTING = frozenset({"inscribe", "add", "include", "list"})
RANKED = re.compile(r"\b(?:first|only|second|third|last|latest|\d+(?:st|nd|rd|th))\b(?! [Ss]ession)")
LEAST_WORTH, LEAST_OF_FACT = 0.45, 0.54
# The end of an office before the name of who holds it.
OFFICE = re.compile(r"[A-Za-z-]*[A-Z][\w-]* $|\bpremier $|\benvoy $")
# The same person is not the answer all over one document.
MOST_OF_A_PERSON = 2
MOST_SLOTS, FEW_WORDS, LONGEST = 3, 7, 36
# A gap holds no longer list.
MOST_LISTED = 4
WORKS = frozenset(
    {"begin", "launch", "start", "introduce", "open", "inaugurate", "unveil", "roll", "set", "establish", "implement", "notify", "run"}
)
NAMES = frozenset({"law", "treaty", "body", "scheme", "ministry", "company", "country", "state", "person", "event"})
# "The energisation of households is the work of the Ministry": that defines nothing.
TASK = re.compile(r"(?:the|an?) (?:work|task|job|responsibility|duty|part|result|aim|goal) of\b|(?:one|part) of\b")
# "After two postponements and a nervous week, on …": how a story begins.
STORY = re.compile(r"^(?:After|Despite|Following|Amid) [^,A-Z\d]+, (?=(?:on|in|the) )")
FIGURE = re.compile(r"\d(?:[\d,.]*\d)?")


def flashcards(reading: Reading, corpus: Corpus) -> Iterator[tuple[Fact, Slot, Recall | Cloze]]:
    """The best card of every slot that is worth asking, the worthiest slots of a fact first."""
    del corpus
    persons = Counter[str]()
    for fact in reading.facts:
        for slot in asked_of(fact):
            persons[slot.text] += slot.type == "person"
            if persons[slot.text] > MOST_OF_A_PERSON:
                continue
            card = recall_of(fact, slot) or recall_of(in_simple_past(fact), slot) or cloze_of(in_simple_past(fact), slot)
            if card is not None:
                yield fact, slot, card


def asked_of(fact: Fact) -> list[Slot]:
    """The slots of a fact that are worth asking, the worthiest first: one of each type, then amounts of other things, up to three.

    A fact that nothing speaks for is not asked: of such, readers fail one in three, and every tenth has a wrong key.
    """
    if fact.worth < LEAST_OF_FACT:
        return []
    fit = [
        slot
        for slot in fact.slots
        if not (slot.type == "person" and is_no_doer(fact, slot)) and not one_of_many(fact, slot) and not is_told_by_day(fact, slot)
    ]
    worthy = sorted((slot for slot in fit if worth(fact, slot) >= LEAST_WORTH), key=lambda slot: -slot.worth)
    first = {slot.type: slot for slot in reversed(worthy)}
    unlike = {kind(fact, slot): slot for slot in reversed(worthy)}
    kept = {slot.text: slot for slot in (*reversed(first.values()), *reversed(unlike.values()))}
    return list(kept.values())[:MOST_SLOTS]


def kind(fact: Fact, slot: Slot) -> tuple[str, str]:
    """What is asked: the type of a slot, of a count with what it counts, of a name with its part in the clause."""
    if slot.type in COUNTS:
        return slot.type, " ".join(words(fact.statement.partition(slot.text)[2])[:2])
    return slot.type, part_of(fact, slot) if slot.type in NAMES else ""


def part_of(fact: Fact, slot: Slot) -> str:
    """Where a name stands in its clause: in the subject, or in a complement with that preposition."""
    if fact.clause is None:
        return ""
    if slot.text in fact.clause.subject:
        return "subject"
    return next((phrase.preposition or phrase.role for phrase in fact.clause.complements if slot.text in phrase.text), "")


def one_of_many(fact: Fact, slot: Slot) -> bool:
    """Whether a name is only said to be "a" something, as others are too, or was put on a list with others."""
    clause = fact.clause
    put = slot.relation.partition(" ")[0] in LISTING and slot.type != "term" and not RANKED.search(fact.statement)
    if put and clause is not None and slot.text in clause.subject and clause.auxiliary.split(" ")[-1] in ("was", "were", "been"):
        return True
    first = next((phrase.text for phrase in clause.complements if phrase.role == "attribute"), "") if clause else ""
    kind = slot.type != "term" or len(first.split()) <= FEW_WORDS  # A term may be defined, in more words than name a kind.
    whole = clause is not None and fold(clause.subject).endswith(fold(slot.text))
    among = whole and clause is not None and any(phrase.text.startswith("among ") for phrase in clause.complements)
    many = clause is not None and not clause.verb and ((first.startswith(("a ", "an ")) and kind) or among)
    task = slot.type == "term" and TASK.match(first)
    return (many or bool(task)) and clause is not None and fold(slot.text) in fold(clause.subject)


def is_no_doer(fact: Fact, slot: Slot) -> bool:
    """Whether a person only tells what another might have told, or is none: a scheme by a name like a person's."""
    return told_by(fact, slot) or is_work(fact, slot)


def is_work(fact: Fact, slot: Slot) -> bool:
    """Whether a name that was taken for a person's is told to have been begun or launched, as only works are: "Krishi Udan was begun"."""
    clause = fact.clause
    led = clause is not None and slot.text in clause.subject
    done = slot.relation.partition(" ")[0]
    begun = clause is not None and done in WORKS and (clause.auxiliary in ("was", "is", "were", "has been") or done == "open")
    return led and begun


def told_by(fact: Fact, slot: Slot) -> bool:
    """Whether a slot only names who said a thing that another might have said as well."""
    quoted = any(other.type == "quote" for other in fact.slots)
    titled = OFFICE.search(fact.statement.partition(slot.text)[0])
    spoken = fact.spoken and not quoted and not titled
    return slot.text in fact.said_by or (spoken and fact.clause is not None and slot.text in fact.clause.subject)


def worth(fact: Fact, slot: Slot) -> float:
    """How gladly the slot of a fact is asked, from 0 to 1."""
    return (fact.worth + slot.worth) / 2


def recall(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """The cards that are questions."""
    for fact, slot, card in flashcards(reading, corpus):
        if isinstance(card, Recall):
            yield draft_of(reading, fact, slot, card, "recall")


def cloze(reading: Reading, corpus: Corpus) -> Iterator[Draft]:
    """The cards that are statements with a gap."""
    for fact, slot, card in flashcards(reading, corpus):
        if isinstance(card, Cloze):
            yield draft_of(reading, fact, slot, card, "cloze")


def draft_of(reading: Reading, fact: Fact, slot: Slot, card: Recall | Cloze, by: str) -> Draft:
    """The draft of a card: about what the fact is about, known by the relation it asks for."""
    quote = Quote(reading.document.source.id, fact.quote)
    tags = tags_of((), fact.about, fact.statement)
    return Draft(card, fact.about, (quote,), f"{fact.about} {slot.relation}", slot.text, by, tags)


def recall_of(fact: Fact, slot: Slot) -> Recall | None:
    """The question for a slot, None where it would be clumsy."""
    question = question_for(fact, slot) or which_are_they(fact, slot)
    return Recall(fair_question(question), *answer_of(slot)) if question and not is_vague(question, slot) else None


def cloze_of(fact: Fact, slot: Slot) -> Cloze | None:
    """The statement with the slot hidden, of an amount the figure alone; None where that does not stand in it exactly once."""
    said = articled(fact.statement)
    plain = written_out(said)
    said = plain if plain.count(slot.text) == said.count(slot.text) else said
    said = STORY.sub("", said)
    said = said[:1].upper() + said[1:] if said.startswith(("the ", "on ", "in ")) else said
    text = told_under(fact.context, said, slot.text)
    if len(text.split()) > LONGEST:
        return None
    rest = text.replace(slot.text, " ", 1)
    told = tells_name(rest, slot) or (fact.context and is_begun(rest, slot)) or (slot.type in PLACES and tells(rest, slot))
    if told or (slot.type == "list" and ((slot.head in LISTED and not is_counted(text, slot)) or size_of(slot.text) > MOST_LISTED)):
        return None
    if is_unfair(said, figure_of(slot) or slot.text, slot, fact.context):
        return None
    if slot.type == "year":  # Adopted "in […]" may be adopted in Rome.
        text = re.sub(rf"\bin {slot.text}\b", f"in the year {slot.text}", text, count=1)
    # "An […] per cent majority": the article would tell eight, eleven or eighty.
    text = re.sub(rf"\b([Aa])n? (?={re.escape(figure_of(slot) or slot.text)}\b)", r"\1(n) ", text)
    figure = figure_of(slot)
    if figure and stands_once(figure, text):
        return Cloze(text, figure, tuple(dict.fromkeys((slot.text, *slot.accepts))))
    answer, others = answer_of(slot)
    accepts = tuple(one for one in (answer, *others) if fold(one) != fold(slot.text))
    return Cloze(text, slot.text, accepts) if stands_once(slot.text, text) else None


def is_counted(text: str, slot: Slot) -> bool:
    """Whether the rest of a statement tells how many names are asked for: into "signed after […] had met" many a word would fit."""
    size = SIZES[size_of(slot.text)]
    return bool({size, str(SIZES.index(size))} & set(words(text.replace(slot.text, " ", 1))))


def figure_of(slot: Slot) -> str:
    """The figure of an amount with a unit, "" for another slot: the unit beside the gap tells what is asked ("₹[…] crore").

    Of an article or section it is the number: "Under Section […] of the Act".
    """
    part = re.fullmatch(r"(?:Article|Section) (.+)", slot.text) if slot.type == "law" else None
    if part:
        return part[1]
    figures = FIGURE.findall(slot.text) if slot.type in ("money", "percent", "measure") else []
    return figures[0] if len(figures) == 1 and figures[0] != slot.text else ""


def stands_once(part: str, text: str) -> bool:
    """Whether a part stands in a text once, and as a word of its own."""
    return text.count(part) == 1 and re.search(rf"\w{re.escape(part)}|{re.escape(part)}[\w]|{re.escape(part)}[.,]\d", text) is None
