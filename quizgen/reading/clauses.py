"""Parsed sentences → the clauses that they assert, each cut where a question needs it.

Simple statements are cut out of complex sentences as Heilman and Smith (2010) do: coordinated verbs, non-restrictive relatives,
participles and appositions. What stands under a condition, a hope or a question is not asserted and gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.reading.doubts import AUXILIARIES, disagrees, follows_comma, is_either, is_missed
from quizgen.reading.pieces import Piece

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
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
}
# After these words a clause is no statement of what is.
CONDITIONS = frozenset({"if", "unless", "whether", "provided", "lest", "should", "assuming", "suppose"})
YEAR = re.compile(r"(?:19|20)\d\d")
# Adverbs without which a statement would say more than its source.
TELLING = frozenset(
    {
        "only",
        "never",
        "almost",
        "nearly",
        "hardly",
        "barely",
        "rarely",
        "seldom",
        "partly",
        "mostly",
        "no",
        "not",
        "reportedly",
        "allegedly",
        "nominally",
    }
)
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


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


def clause_of(verb: Token) -> Cut | None:
    """The clause of a finite verb with its own subject; None where the parse is doubtful."""
    children = list(verb.children)
    subjects = [child for child in children if child.dep_ in SUBJECTS]
    if len(subjects) != 1 or any(child.dep_ in BROKEN for child in children) or subjects[0].i > verb.i:
        return None
    subject = subjects[0]
    if verb.tag_ == "VBD" and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "by":
        return None  # A passive participle that the parse took for a past tense: "the Cabinet chaired by … has approved".
    if subject.tag_ in ("EX", "WP", "WDT", "WP$") or any(child.tag_ in ("WP", "WDT", "WRB", "WP$") for child in (*children,)):
        return None
    group = verb_group(verb)
    if group is None or group[0] <= subject.i:
        return None
    opening = opening_of(verb, subject)
    if opening is None:
        return None
    if is_either(verb) or follows_comma(verb):
        return None
    if disagrees(subject, verb.doc[group[0]]):
        return None
    parts, tail = complements(verb)
    auxiliary, rest = split_group(verb, group)
    if any(is_missed(verb.doc[number], verb) for part in parts for number in part.piece.tokens):
        return None
    if leftover(verb, subject, group, opening, (*parts, *tail)):
        return None
    return Cut(
        "main",
        opening,
        subject_piece(subject),
        auxiliary,
        rest,
        tuple(parts),
        verb.i,
        subject.i,
        past=verb.doc[group[0]].tag_ in ("VBD", "VBN"),
        plural=is_plural(subject, verb.doc[group[0]]),
        tail=tuple(tail),
    )


def subject_piece(subject: Token) -> Piece:
    """The subject without what is only added to it behind a comma, which is a statement of its own."""
    leave = [token for token in subject.subtree if is_loose(token) and not is_name_behind(token)]
    return Piece(without_commas(subject.doc, span(subject, leave), leave))


def leftover(verb: Token, subject: Token, group: Sequence[int], opening: Piece, parts: Sequence[Part]) -> bool:
    """Whether words of the clause are in none of its pieces: then the parse has not understood it."""
    participles = (child for child in verb.children if child.dep_ == "advcl" and child.tag_ in ("VBN", "VBG") and child.i < subject.i)
    known = {
        *span(subject),
        *(number for child in participles for number in span(child)),
        *group,
        *opening.tokens,
        *(number for part in parts for number in part.piece.tokens),
    }
    aside = [child for child in verb.children if child.dep_ in ("conj", "cc", "preconj", "mark", "punct")]
    known |= {token.i for child in aside for token in child.subtree}
    known |= {token.i for token in verb.subtree if is_loose(token) for token in token.subtree}
    before = verb.doc[min(group) - 1] if min(group) else verb
    if before.dep_ == "advmod" and before.head == verb and before.lower_ not in TELLING:
        known.add(before.i)  # "India formally joined the pact" is told as well without the adverb.
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


def span(head: Token, leave: Iterable[Token] = ()) -> tuple[int, ...]:
    """The numbers of all tokens under a head, without those under the heads to leave."""
    gone = {token.i for out in leave for token in out.subtree}
    return tuple(token.i for token in head.subtree if token.i not in gone)


def is_plural(subject: Token, first: Token) -> bool:
    """Whether a verb agrees with a plural subject."""
    if first.tag_ == "VBZ" or first.lower_ in ("was", "has", "is"):
        return False
    joined = any(child.dep_ == "conj" for child in subject.children)
    return joined or subject.tag_ in ("NNS", "NNPS") or first.lower_ in ("were", "have", "are", "do")


def opening_of(verb: Token, subject: Token) -> Piece | None:
    """What stands before the subject, without a conjunction at its beginning; None where it is no plain opening."""
    heads = [child for child in verb.children if child.i < subject.i and child.dep_ not in ("punct", "cc", "preconj", "mark")]
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


def complements(verb: Token) -> tuple[list[Part], list[Part]]:
    """What follows the verb in order, and what is loosely joined behind a comma (participles, "as" clauses) and can be left out."""
    parts: list[Part] = []
    tail: list[Part] = []
    after = [child for child in verb.children if child.i > verb.i]
    loose = False
    for child in after:
        if child.dep_ in ("cc", "conj"):
            break
        if child.dep_ == "punct":
            loose = loose or child.text in (",", "–", "—", ";", ":")
            continue
        part = part_of(child)
        if loose and child.dep_ in ("advcl", "prep", "npadvmod", "advmod", "ccomp", "acomp"):
            tail.append(part)
        elif loose:
            break
        else:
            parts.append(part)
    return parts, tail


def part_of(child: Token) -> Part:
    """One complement, without non-restrictive relatives, participles and appositions behind commas in it."""
    preposition = child.lower_ if child.dep_ in ("prep", "agent", "dative") and child.tag_ in ("IN", "TO", "RP") else ""
    leave = [token for token in child.subtree if is_loose(token) and not is_name_behind(token)]
    numbers = without_commas(child.doc, span(child, leave), leave)
    return Part(Piece(numbers), ROLES.get(child.dep_, "other"), preposition, child.i)


def is_loose(token: Token) -> bool:
    """Whether words only add something to what they follow: a relative, participle or apposition behind a comma."""
    left = token.left_edge.i
    if YEAR.fullmatch(token.text):
        return False  # The year of a law stands behind a comma too.
    return token.dep_ in ("relcl", "acl", "appos") and left > 0 and token.doc[left - 1].text in (",", "–", "—") and token.head.i < left


def is_name_behind(token: Token) -> bool:
    """Whether words behind a comma are a bare name: "the vice-president-elect, Mary Munive"."""
    return token.dep_ == "appos" and token.pos_ == "PROPN" and all(part.pos_ in ("PROPN", "PUNCT") for part in token.lefts)


def without_commas(doc: Doc, numbers: Sequence[int], leave: Sequence[Token]) -> tuple[int, ...]:
    """The tokens without the commas that enclosed what was left out."""
    edges = {token.left_edge.i - 1 for token in leave} | {token.right_edge.i + 1 for token in leave}
    return tuple(number for number in numbers if not (number in edges and doc[number].text in (",", "–", "—")))
