"""Parsed sentences → the clauses that they assert, each cut where a question needs it.

Simple statements are cut out of complex sentences as Heilman and Smith (2010) do: coordinated verbs, non-restrictive relatives,
participles and appositions. What stands under a condition, a hope or a question is not asserted and gives nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.reading.doubts import AUXILIARIES, FINITE, disagrees, follows_comma, is_either, is_left_open, is_missed
from quizgen.reading.interposed import added_behind, between, left_out, moved, numbers_of, time_behind
from quizgen.reading.lists import listed
from quizgen.reading.pieces import Piece
from quizgen.reading.spans import YEAR, is_loose, is_name_behind, span, without_commas
from quizgen.reading.subject_heads import subject_heads

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OPENINGS = frozenset({"prep", "npadvmod", "advmod", "advcl", "nmod", "pcomp"})
# Where one of these hangs on the verb, the parse is of several things or of none.
BROKEN = frozenset({"parataxis", "dep", "intj", "csubj", "csubjpass", "expl", "meta"})
ROLES = {
    "dobj": "object",
    "attr": "attribute",
    "acomp": "attribute",
    "oprd": "attribute",
    "agent": "agent",
    "prep": "preposition",
    "dative": "preposition",
    "npadvmod": "adverb",
    "advmod": "adverb",
    "prt": "particle",
    "xcomp": "clause",
    "ccomp": "clause",
    "advcl": "clause",
    "neg": "adverb",
    # A subject behind its verb is an object that the parse has taken for one: "She wrote | Stri Purush Tulana".
    "nsubj": "object",
}
# After these words a clause is no statement of what is.
CONDITIONS = frozenset({"if", "unless", "whether", "provided", "lest", "should", "assuming", "suppose"})


@dataclass(frozen=True, slots=True)
class Part:
    """A complement of a verb: its words, its role, and the preposition it begins with."""

    piece: Piece
    role: str
    preposition: str = ""
    head: int = -1

    def doc_has_past(self, doc: Doc) -> bool:
        """Whether the words hold a year, which makes a participle an event of that time."""
        return any(YEAR.search(doc[number].text) for number in self.piece.tokens)


@dataclass(frozen=True, slots=True)
class Cut:
    """One asserted clause of a sentence in pieces; `way` says how it was cut out, `verb_head` is the number of its main verb."""

    way: str
    opening: Piece
    subject: Piece
    auxiliary: Piece
    verb: Piece
    parts: tuple[Part, ...]
    verb_head: int
    subject_head: int
    past: bool = False
    plural: bool = False
    tail: tuple[Part, ...] = ()


def conditional(verb: Token) -> bool:
    """Whether a clause stands under a condition."""
    return any(
        child.dep_ in ("mark", "advmod") and child.lower_ in CONDITIONS
        for child in (*verb.children, *(grand for child in verb.children if child.dep_ == "advcl" for grand in child.children))
    )


def clause_of(verb: Token, of: Token | None = None, apart: Sequence[Token] = ()) -> Cut | None:
    """The clause of a finite verb with its own subject, or with one that the parse has hung elsewhere; None where the parse is doubtful.

    What stands `apart` is no part of it.
    """
    children = [child for child in verb.children if child not in apart]
    heads = subject_heads(verb) if of is None else (of,)
    added = list(added_behind(verb))
    if not heads or is_misread(verb, heads[0], [child for child in children if child not in added]):
        return None
    subject = heads[-1]
    group = verb_group(verb)
    opening = opening_of(verb, subject, (*heads, *apart))
    if group is None or group[0] <= subject.i or opening is None or is_either(verb) or follows_comma(verb):
        return None
    if (len(heads) == 1 and disagrees(subject, verb.doc[group[0]])) or is_left_open(subject, verb.doc[group[0]]):
        return None
    middle = between(verb, subject, group[0])
    since = time_behind(subject, group[0])
    opening = with_moved(opening, (*moved(middle), *since), verb)
    parts, tail = complements(verb, added)
    auxiliary, rest = split_group(verb, group)
    if opening is None or any(is_missed(verb.doc[number], verb) for part in parts for number in part.piece.tokens):
        return None
    aside = numbers_of([*added, *apart, *(head for head in middle if left_out(head)), *run_on(verb)])
    if leftover(verb, group, opening, (*parts, *tail), {*aside, *numbers_of(heads)}):
        return None
    return Cut(
        "main",
        opening,
        subject_piece(heads, since),
        auxiliary,
        rest,
        tuple(parts),
        verb.i,
        subject.i,
        past=verb.doc[group[0]].tag_ in ("VBD", "VBN"),
        plural=(len(heads) > 1 and is_plural(heads[0], verb.doc[group[0]])) or is_plural(subject, verb.doc[group[0]]),
        tail=tuple(tail),
    )


def is_misread(verb: Token, subject: Token, children: Sequence[Token]) -> bool:
    """Whether a verb is a question's or a relative's, a participle, or holds what the parse could not place."""
    asked = subject.tag_ in ("EX", "WP", "WDT", "WP$") or any(child.tag_ in ("WP", "WDT", "WRB", "WP$") for child in children)
    return asked or is_participle(verb) or any(child.dep_ in BROKEN for child in children)


def is_participle(verb: Token) -> bool:
    """Whether a past tense is a participle with its agent: "the Cabinet chaired by … has approved"; not so "rose by 26%"."""
    if verb.tag_ != "VBD" or verb.i + 1 >= len(verb.doc) or verb.nbor(1).lower_ != "by":
        return False
    by = verb.nbor(1)
    return by.dep_ == "agent" or not any(letter.isdigit() for token in by.subtree for letter in token.text)


def with_moved(opening: Piece, heads: Sequence[Token], verb: Token) -> Piece | None:
    """An opening with what is told between subject and verb and opens the clause as well; None where both would run together."""
    numbers = numbers_of(heads)
    last = max(opening.tokens, default=-1)
    if numbers and last >= 0 and verb.doc[last].text != ",":
        return None
    while numbers and verb.doc[max(numbers)].text == ",":
        numbers.remove(max(numbers))
    return Piece(tuple(sorted({*opening.tokens, *numbers})))


def run_on(verb: Token) -> Iterator[Token]:
    """The verb of a clause that stands whole before another behind a sign: "The one covers land; the other covers water"."""
    for child in verb.children:
        if child.dep_ != "ccomp" or child.i > verb.i or verb.lemma_ in listed("say") | listed("lay_down"):
            continue
        behind = verb.doc[child.right_edge.i + 1 : child.right_edge.i + 3]
        sign = behind.text.lower()
        if subject_heads(child) and (sign[:1] in (";", ":", "—", "–") or sign.startswith((", so", ", and", ", but", ", while"))):
            yield child


def subject_piece(heads: Sequence[Token], without: Sequence[Token] = ()) -> Piece:
    """The subject without what is only added to it behind a comma, which is a statement of its own."""
    leave = [token for head in heads for token in head.subtree if (is_loose(token) and not is_name_behind(token)) or token in without]
    numbers = sorted({number for head in heads for number in span(head, leave)})
    return Piece(without_commas(heads[0].doc, numbers, leave))


def leftover(verb: Token, group: Sequence[int], opening: Piece, parts: Sequence[Part], known: set[int]) -> bool:
    """Whether words of the clause are in none of its pieces: then the parse has not understood it."""
    first = min(known)
    participles = [child for child in verb.children if child.dep_ == "advcl" and child.tag_ in ("VBN", "VBG") and child.i < min(group)]
    known = {
        *known,
        *numbers_of([child for child in participles if child.i < first]),
        *group,
        *opening.tokens,
        *(number for part in parts for number in part.piece.tokens),
    }
    aside = [child for child in verb.children if child.dep_ in ("conj", "cc", "preconj", "mark", "punct")]
    known |= numbers_of(aside)
    known |= {token.i for token in verb.subtree if is_loose(token) for token in token.subtree}
    return any(token.i not in known and not token.is_punct for token in verb.subtree)


def verb_group(verb: Token) -> tuple[int, ...] | None:
    """The numbers of the tokens of a verb with its auxiliaries, negation and adverbs between; None where none of them is finite."""
    group = [child.i for child in verb.children if child.i < verb.i and child.dep_ in (*AUXILIARIES, "neg")]
    group = [number for number in group if verb.doc[number].tag_ != "TO"] + [verb.i]
    first = verb.doc[group[0]]
    deps = {child.dep_ for child in verb.children}
    told = first.tag_ == "VBN" and first == verb and {"nsubj", "dobj"} <= deps
    if first.tag_ not in FINITE and not told:
        return None
    between = [
        token.i
        for token in verb.doc[group[0] : verb.i]
        if token.i not in group and token.dep_ in ("advmod", "neg") and token.head.i == verb.i
    ]
    whole = tuple(sorted((*group, *between)))
    return whole if whole[-1] - whole[0] == len(whole) - 1 else None


def split_group(verb: Token, group: tuple[int, ...]) -> tuple[Piece, Piece]:
    """The first auxiliary or copula, and the rest of the verb group."""
    first = verb.doc[group[0]]
    if len(group) > 1 or (first.lemma_ == "be" and first.i == verb.i):
        negated = 2 if len(group) > 1 and verb.doc[group[1]].dep_ == "neg" else 1
        return Piece(group[:negated]), Piece(group[negated:])
    return Piece(), Piece(group)


def is_plural(subject: Token, first: Token) -> bool:
    """Whether a verb agrees with a plural subject."""
    if first.tag_ == "VBZ" or first.lower_ in ("was", "has", "is"):
        return False
    joined = any(child.dep_ == "conj" for child in subject.children)
    return joined or subject.tag_ in ("NNS", "NNPS") or first.lower_ in ("were", "have", "are", "do")


def opening_of(verb: Token, subject: Token, heads: Sequence[Token]) -> Piece | None:
    """What stands before the subject, without a conjunction at its beginning; None where it is no plain opening."""
    apart = (*heads, *run_on(verb))
    before = [child for child in verb.children if child.i < subject.i and child not in apart]
    heads = [child for child in before if child.dep_ not in ("punct", "cc", "preconj", "mark")]
    if any(child.dep_ not in OPENINGS for child in heads):
        return None
    # What a past participle says of the subject is a statement of its own.
    heads = [child for child in heads if not (child.dep_ == "advcl" and child.tag_ == "VBN")]
    # What one does meanwhile says nothing when it names nothing: "further strengthening the framework, …".
    heads = [child for child in heads if child.tag_ != "VBG" or any(token.pos_ == "PROPN" for token in child.subtree)]
    numbers = [number for head in heads for number in span(head)]
    signs = [child.i for child in verb.children if child.dep_ == "punct" and child.i < subject.i]
    if not numbers:
        return Piece()
    return Piece(tuple(sorted({*numbers, *(sign for sign in signs if sign > min(numbers))})))


def complements(verb: Token, added: Sequence[Token] = ()) -> tuple[list[Part], list[Part]]:
    """What follows the verb in order, and what is loosely joined behind a comma (participles, "as" clauses) and can be left out."""
    parts: list[Part] = []
    tail: list[Part] = []
    after = [child for child in verb.children if child.i > verb.i]
    loose = False
    for child in after:
        if child in added and child.dep_ == "advcl":
            continue
        if child.dep_ in ("cc", "conj") or child in added:
            break
        if child.dep_ == "punct":
            loose = loose or child.text in (",", "–", "—", ";", ":")
            continue
        part = part_of(child)
        if tail and child.lower_ == "as" and child.i == parts_end(tail[-1]):
            # "…, with Tanzania as co-host": no comma stands between the two.
            tail[-1] = replace(tail[-1], piece=Piece((*tail[-1].piece.tokens, *part.piece.tokens)))
        elif loose and child.dep_ in ("advcl", "prep", "npadvmod", "advmod", "ccomp", "acomp"):
            tail.append(part)
        elif loose:
            break
        else:
            parts.append(part)
        loose = loose or ends_in_comma(child, part)
    return parts, tail


def parts_end(part: Part) -> int:
    """The number of the token behind a complement."""
    return part.piece.tokens[-1] + 1 if part.piece.tokens else -1


def ends_in_comma(child: Token, part: Part) -> bool:
    """Whether the parse has hung a comma before what is loose on the phrase that it ends: no aside's own, nor that of "May 4, 2021,"."""
    last = child.right_edge
    dated = last.i > 0 and ", " in last.nbor(-1).text and bool(YEAR.search(last.nbor(-1).text))
    return last.text == "," and not dated and last.i - 1 in part.piece.tokens


def part_of(child: Token) -> Part:
    """One complement, without non-restrictive relatives, participles and appositions behind commas in it."""
    preposition = child.lower_ if child.dep_ in ("prep", "agent", "dative") and child.tag_ in ("IN", "TO", "RP") else ""
    leave = [token for token in child.subtree if is_loose(token) and not is_name_behind(token)]
    numbers = without_commas(child.doc, span(child, leave), leave)
    return Part(Piece(numbers), ROLES.get(child.dep_, "other"), preposition, child.i)
