"""Clauses → statements that stand alone, or the rule by which a sentence gives none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.model import Clause, Phrase
from quizgen.reading import headings, openers
from quizgen.reading.clauses import Cut, Part, clause_of
from quizgen.reading.edits import Edit
from quizgen.reading.heading_names import head_word
from quizgen.reading.lists import SMALL, listed
from quizgen.reading.losses import FINDING
from quizgen.reading.named import rename
from quizgen.reading.opinions import exhorts, judges
from quizgen.reading.pieces import Writer, text_of, tidy, upper_first
from quizgen.reading.shortening import lesser, without_purpose
from quizgen.reading.soundness import is_sound
from quizgen.reading.subclauses import clauses
from quizgen.reading.tenses import is_planned, simple_past
from quizgen.reading.topics import with_article
from quizgen.reading.torn import is_torn
from quizgen.text import fold, squeeze

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from quizgen.reading.language import Sentence

# "only a short time before the anniversary" is a remark; "founded by countries" tells nobody by which.
UNTELLING = re.compile(
    r"(?:only|just|merely|barely|shortly|soon) (?:an? |some )?(?:short|few|days|weeks|months|after|before)\b|"
    r"as amended\b|by (?:countries|states|nations|members|people|leaders|officials|companies)(?:, [^,]* among them,?)?$"
)
ONLY = re.compile(r"^only(?: (?=(?:in|on|since) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:1[5-9]|20)\d\d)|$)")
SHORTEST, LONGEST, WITH_TAIL = 5, 34, 26
# Openers that only a cut clause can go without, besides those of openers.py.
CUT_OPENER = re.compile(
    r"^(?:Even|Instead|Besides|Altogether|Finally|Lastly|Today|Now|With (?:this|these|that)(?: \w+)?|In doing so|Going forward|"
    r"Over the years|In a significant (?:\w+ )?move|On the (?:sidelines|margins)(?! of)|Further \w+ing [^,]+),? ",
)
# "Oil and Natural Gas Corporation" is one name.
NAME_BEGINS = re.compile(r"[A-Z]\w+(?: (?:and|of|for|the))* [A-Z]")
PREPOSITION = re.compile(r"(?:On|In|At|By|From|Since|Until|During|For|To|With)", re.IGNORECASE)
# "Leaders from 13 countries, including India, adopted": what is only named beside a subject has a comma at both ends.
ASIDE = re.compile(r", (?:including|such as|or) [^,]+$")
NUMBERED = frozenset({"Article", "Articles", "Section", "Sections", "Schedule", "Part", "Phase", "Chapter", "Rule", "Resolution"})
# A name of some words, with its year or acronym behind it.
NAME_ALONE = re.compile(r"(?:\d+(?:st|nd|rd|th) )?[A-Z][\w.-]+(?: (?:[A-Z][\w.-]*|\([A-Z][\w-]*\)|of|and|for|on))+(?:,? \(?\d{4}\)?)?")
HEDGES = frozenset({"may", "might", "could", "would"})


@dataclass(frozen=True, slots=True)
class Statement:
    """One clause as a sentence of its own: its `text` without the full stop, and the clause in pieces (None: the whole sentence).

    `inside` is the subject, or the whole sentence, as it is written behind an opening; `verb` and `tokens` are numbers of tokens,
    `first` is the first auxiliary. `judges` says that it praises or could not be parsed, so that only hard facts may be asked; `less`
    that it leaves out what the clause has, and is needed only where the whole of it gives nothing.
    """

    text: str
    clause: Clause | None
    verb: int
    way: str
    inside: str
    tokens: frozenset[int]
    first: str = ""
    past: bool = False
    said_by: str = ""
    hedged: bool = False
    planned: bool = False
    judges: bool = False
    less: bool = False


def statements(sentence: Sentence, edits: tuple[Edit, ...]) -> Iterator[Statement]:
    """The statements of a sentence that is fit, the main one first."""
    writer = Writer(sentence.doc, tuple(without_capital(edit, sentence.text) for edit in edits))
    rename(sentence.doc, edits)
    for cut in clauses(sentence.doc):
        verb = sentence.doc[cut.verb_head]
        if verb.lemma_ in listed("say") and cut.way in ("main", "coordinate"):
            yield from reported(cut, verb, writer)
        if exhorts(cut, sentence.doc) or is_empty(cut, verb):
            continue
        for form, less in ((cut, False), (without_purpose(cut, sentence.doc), False), *((one, True) for one in lesser(cut, sentence.doc))):
            made = made_of(form, writer) if form is cut or form != cut else None
            if made is not None and is_sound(form, made.text, sentence.doc):
                yield replace(made, judges=judges(cut, sentence.doc), less=less)


def without_capital(edit: Edit, text: str) -> Edit:
    """An edit that takes an opening away, without the capital that it gives to the word behind."""
    kept = text[edit.end - 1 : edit.end]
    return Edit(edit.start, edit.end - 1, "") if len(edit.text) == 1 and edit.text == kept.upper() and edit.end - edit.start > 1 else edit


def reported(cut: Cut, verb: Token, writer: Writer) -> Iterator[Statement]:
    """From "X said that C": According to X, C."""
    speaker = writer.write(cut.subject)
    inner = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    named = any(writer.doc[number].pos_ == "PROPN" for number in cut.subject.tokens) or speaker != cut_text(cut, writer)
    named = named or fold(speaker) in listed("officials")
    if inner is None or cut.auxiliary.tokens or not speaker or not named or len(speaker.split()) > 12:  # noqa: PLR2004 - a speaker is a name with an office
        return
    clause = clause_of(inner)
    if clause is None:
        return
    first = writer.doc[cut.subject.tokens[0]] if cut.subject.tokens else None
    plain = first is not None and first.tag_ in ("NN", "NNS") and speaker.startswith(first.text) and not first.is_upper
    shown = speaker[:1].lower() + speaker[1:] if plain else lower_article(speaker)
    made = made_of(clause, writer, opening=f"According to {shown}", said_by=speaker)
    if made is not None:
        yield made


def is_empty(cut: Cut, verb: Token) -> bool:
    """Whether the clause only says that somebody spoke, for what was said could not be cut with it."""
    if verb.lemma_ not in listed("say") or any(part.role in ("clause", "object") for part in cut.parts):
        return False
    # A day is observed, a record is claimed: that is no speech.
    return not (verb.lemma_ in listed("also_done") and verb.tag_ == "VBN")


def cut_text(cut: Cut, writer: Writer) -> str:
    """The subject of a clause as the source has it, without edits."""
    return Writer(writer.doc).write(cut.subject)


def lower_article(text: str) -> str:
    """The words as they stand inside a sentence."""
    return re.sub(r"^(?:(?:The|A|An) |(?:Agency|Government|Ministry|Officials|Members?)\b)", lambda found: found[0].lower(), text)


def without_opener(text: str) -> str:
    """The words without what only ties them to the sentence before."""
    return CUT_OPENER.sub("", openers.OPENER.sub("", text))


def tails(cut: Cut, tail: list[Phrase], doc: Doc) -> Iterator[list[Phrase]]:
    """What may stand behind a clause: all of its tail, else only who vouches for it, however long that makes the statement."""
    yield tail
    # What was ruled or found is the whole of the matter: "The Bench ruled on 1 August 2024, [that States can …]".
    if doc[cut.verb_head].lemma_ not in FINDING or not any(part.role == "clause" for part in cut.tail):
        yield [phrase for phrase in tail if re.match(r", (?:according to|as per) (?:the |an? )?[A-Z]", phrase.text)]


def made_of(cut: Cut, writer: Writer, opening: str = "", said_by: str = "") -> Statement | None:
    """The clause written out, with what is loosely joined to it where that leaves it short enough."""
    begun = ", ".join(part for part in (opening, writer.write(cut.opening)) if part)
    told = [phrase_of(part, writer, listing(part, cut, writer.doc)) for part in cut.parts]
    parts = governing([phrase for phrase in told if phrase.text and not UNTELLING.match(phrase.text.lstrip(" ,"))])
    tail = [phrase_of(part, writer, sign=", ") for part in cut.tail]
    subject, auxiliary, verb = (writer.write(piece) for piece in (cut.subject, cut.auxiliary, cut.verb))
    past = simple_past(cut, writer.doc)
    auxiliary, verb = ("", past) if past else (auxiliary, verb[:1].lower() + verb[1:])
    subject = f"{subject}," if ASIDE.search(subject) or ends_aside(cut, writer) else subject
    inside = with_its_article(within(subject, cut, writer), cut, writer.doc)
    begun = upper_first(without_opener(f"{begun}, ").strip(" ,"))
    for extra in tails(cut, tail, writer.doc):
        clause = Clause(begun, inside, auxiliary, verb, base_of(cut, writer, past), (*parts, *extra), cut.past, cut.plural)
        text = joined(clause)
        if len(text.split()) <= (WITH_TAIL if extra else LONGEST):
            break
    else:
        return None
    if len(text.split()) < SHORTEST or not subject or not (auxiliary or verb) or is_torn(text):
        return None
    doc = writer.doc
    first = "" if past else doc[cut.auxiliary.tokens[0]].lower_ if cut.auxiliary.tokens else fold(cut.auxiliary.words)
    planned = is_planned(first, doc[cut.verb_head])
    used = (
        cut.opening,
        cut.subject,
        cut.auxiliary,
        cut.verb,
        *(part.piece for part in (*cut.parts, *(cut.tail if clause.complements[len(parts) :] else ()))),
    )
    tokens = frozenset(number for piece in used for number in piece.tokens)
    if re.search(r": (?:an?|the) ", text) or is_short_of_list(text, doc):
        return None  # A list behind a colon of which the cut may have lost a part.
    if PREPOSITION.fullmatch(begun):
        return None  # "On, 25 June 2025 Captain Rao lifted off": the parse took the day for a part of the name.
    if tokens and ":" not in text and any(token.text == ":" for token in doc[min(tokens) : max(tokens)]):
        return None  # What stands behind a colon was spliced into the clause.
    return Statement(text, clause, cut.verb_head, cut.way, inside, tokens, first, cut.past, said_by, first in HEDGES, planned)


def with_its_article(subject: str, cut: Cut, doc: Doc) -> str:
    """A name at the head of a note with the article that it has in a sentence: "the Rice Committee (2016) recommended"."""
    person = any(doc[number].ent_type_ == "PERSON" for number in cut.subject.tokens)
    plain = person or NAME_ALONE.fullmatch(subject) is None or head_word(subject) in headings.listed("sites")
    return subject if plain else with_article(subject)


def listing(part: Part, cut: Cut, doc: Doc) -> str:
    """The comma between a complement and the one before it, where the sentence has it: "ranks second in jute, third in rice and …"."""
    first = min(part.piece.tokens, default=0)
    follows = first > 1 and doc[first - 1].text == "," and any(first - 2 in other.piece.tokens for other in cut.parts)
    return ", " if follows and doc[first].dep_ in ("advmod", "conj", "amod", "dobj", "attr", "npadvmod") else ""


def ends_aside(cut: Cut, writer: Writer) -> bool:
    """Whether the subject ends with an aside: "the Court, in The Hague, ruled", "his successor, Jane Roe, had signed"."""
    tokens = [number for number in cut.subject.tokens if number + 1 < len(writer.doc)]
    while tokens and writer.doc[tokens[-1]].is_punct:
        tokens.pop()
    signs = [number for number in tokens if writer.doc[number].text == ","]
    if not signs or writer.doc[tokens[-1] + 1].text != ",":
        return False
    last = writer.doc[signs[-1] + 1 : tokens[-1] + 1]
    if tokens[-1] + 2 == min((*cut.auxiliary.tokens, *cut.verb.tokens), default=-1):
        return len(last) > 1 or not last[0].like_num  # The verb follows the comma in the source too.
    return not any(token.lower_ in ("and", "or", "&") or token.like_num for token in last)


def is_short_of_list(text: str, doc: Doc) -> bool:
    """Whether what stands behind a sentence's colon has lost some of it: "four demands: Statehood and two seats"."""
    listed_here = ": " in text and ": " in text_of(doc) and text.partition(": ")[0].rpartition(" ")[2] in text_of(doc).rpartition(": ")[0]
    return listed_here and squeeze(text.partition(": ")[2]) not in squeeze(text_of(doc))


def within(subject: str, cut: Cut, writer: Writer) -> str:
    """A subject without the capital of a sentence's beginning, unless a name begins with it."""
    first = writer.doc[cut.subject.tokens[0]] if cut.subject.tokens else None
    head, _, rest = subject.partition(" ")
    if head in SMALL:
        return subject[:1].lower() + subject[1:]
    if (
        first is None
        or (NAME_BEGINS.match(subject) and not (is_describing(first) and first.tag_ == "VBG"))
        or not first.is_sent_start
        or first.pos_ == "PROPN"
        or first.ent_type_ == "NORP"
        or head != first.text
        or any(letter.isdigit() for letter in head)
        or not head[1:].islower()
        or (rest[:1].isupper() and not is_describing(first))
        or (rest[:1].isdigit() and head in NUMBERED)
    ):
        return lower_article(subject)
    return subject[:1].lower() + subject[1:]


def is_describing(first: Token) -> bool:
    """Whether a word before a name only describes it: "Sweeping United Nations sanctions"."""
    return first.dep_ == "amod" and first.tag_ in ("VBG", "VBN", "JJ", "RB") and not first.ent_type_


def phrase_of(part: Part, writer: Writer, sign: str = "") -> Phrase:
    """A complement in words; "only" before a time is a remark of the writer's."""
    words = ONLY.sub("", writer.write(part.piece)) if part.role in ("preposition", "adverb") else writer.write(part.piece)
    # "cleared a bill[, passed in May,] to suspend …": the comma was that of an aside; an aim needs none.
    return Phrase(words if words.startswith("to ") else f"{sign}{words}", part.role, part.preposition)  # type: ignore[arg-type]


def governing(parts: list[Phrase]) -> list[Phrase]:
    """The complements with a lone preposition joined to what it governs: in "in September last year" the parse sees two.

    "With effect from" is one preposition too.
    """
    found: list[Phrase] = []
    for part in parts:
        if found and found[-1].role == "preposition" and found[-1].text == found[-1].preposition:
            lone = found.pop()
            found.append(Phrase(f"{lone.text} {part.text}", "preposition", lone.preposition))
        elif found and found[-1].text == "with effect" and part.preposition == "from":
            found[-1] = Phrase(f"with effect {part.text}", "preposition", "with effect from")
        else:
            found.append(part)
    return found


def joined(clause: Clause) -> str:
    """The statement that a clause's pieces make."""
    opening = f"{clause.opening}," if clause.opening else ""
    parts = (opening, clause.subject, clause.auxiliary, clause.verb, *(phrase.text for phrase in clause.complements))
    return upper_first(tidy(" ".join(part for part in parts if part)))


def base_of(cut: Cut, writer: Writer, past: str = "") -> str:
    """The infinitive of a simple verb form."""
    if (cut.auxiliary and not past) or not cut.verb.tokens:
        return ""
    return writer.doc[cut.verb_head].lemma_
