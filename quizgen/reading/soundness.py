"""Whether a clause that was cut out of a sentence still says what the sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.reading.attachments import is_cut_short, is_half_named, is_interrupted, is_long_ago, is_of_either, is_ruled_by_law
from quizgen.reading.doubts import FINITE
from quizgen.reading.losses import (
    ends_short,
    gaps,
    has_lost_as,
    has_lost_bracket,
    is_half_a_row,
    is_idle,
    is_objectless,
    is_of_a_row,
    is_patched,
    is_unhedged,
    is_unranked,
    is_without_aim,
    runs_on,
)
from quizgen.reading.pieces import text_of
from quizgen.reading.subject_heads import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from quizgen.reading.clauses import Cut

OPENING_WORDS = frozenset(
    {"when", "after", "before", "as", "since", "while", "although", "though", "because", "if", "until", "once", "where"}
)
WH = frozenset({"WP$", "WDT", "WP", "WRB"})
DASH = re.compile(r"\s[–—]\s")
OBJECTS, OBJECT_OF = frozenset({"it", "them"}), frozenset({"dobj", "pobj", "dative"})


def is_sound(cut: Cut, text: str, doc: Doc) -> bool:
    """Whether the pieces of a clause stood together, nothing but asides left out between them, and its "it" stands for what it names."""
    told = (number for piece in (cut.subject, *(part.piece for part in (*cut.parts, *cut.tail))) for number in piece.tokens)
    return not (
        any(breaks(cut, doc) for breaks in TORN)
        or is_half_an_aside(text, doc)
        or has_lost_bracket(text, doc)
        or is_of_a_row(text, doc)
        or points_outside(doc, text, told)
    )


def stands(text: str, doc: Doc, auxiliary: str) -> bool:
    """Whether a whole sentence tells what is, and of nothing outside it."""
    imagined = auxiliary == "would" and not any(token.ent_type_ == "DATE" for token in doc)
    subjects = [token for token in doc if token.dep_ in SUBJECTS and token.head.dep_ == "ROOT"]
    if any(is_of_one(subject, doc[subject.right_edge.i], subject.head) for subject in subjects):
        return False
    torn = any(disagrees(subject, verb) for subject in subjects for verb in (subject.head, *subject.head.children) if verb.pos_ == "AUX")
    return not imagined and not torn and not points_outside(doc, text, range(len(doc)))


def is_misread(cut: Cut, doc: Doc) -> bool:
    """Whether a participle between commas was taken for a past tense: "while the lake, spread over 20 hectares, is the smallest"."""
    verb = doc[cut.verb_head]
    if cut.auxiliary.tokens or verb.tag_ != "VBD" or not cut.subject.tokens or verb.i == 0 or verb.nbor(-1).text != ",":
        return False
    return all(doc[number].text != "," for number in range(cut.subject.tokens[0], verb.i - 1)) and any(
        token.tag_ in FINITE and token.i > verb.right_edge.i and token.nbor(-1).text == "," for token in doc
    )


def is_at_odds(cut: Cut, doc: Doc) -> bool:
    """Whether a subject of many has a verb of one: a slip of the source, or of the parse ("Inflows from Norway was …")."""
    if cut.auxiliary.tokens:
        return disagrees(doc[cut.subject_head], doc[cut.auxiliary.tokens[0]])
    return bool(cut.subject.tokens) and is_of_one(doc[cut.subject_head], doc[cut.subject.tokens[-1]], doc[cut.verb_head])


def is_of_one(head: Token, last: Token, verb: Token) -> bool:
    """Whether a name with its acronym has the verb of many: "The Camera Trap Data and Analysis Tool (CaTAT) classify images"."""
    spelled = last.text == ")" and last.i > 0 and sum(letter.isupper() for letter in last.nbor(-1).text) > 1
    return spelled and verb.tag_ == "VBP" and head.tag_ in ("NN", "NNP")


def disagrees(head: Token, auxiliary: Token) -> bool:
    """Whether a plural noun stands before "was", "is" or "has"; what is measured is one: "20 hectares was"."""
    many = head.tag_ == "NNS" or (head.tag_ == "NNPS" and any(child.dep_ == "poss" for child in head.children))
    counted = any(child.dep_ in ("nummod", "quantmod") for child in head.children) or head.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT")
    return many and not counted and head.lower_.endswith("s") and not head.is_upper and auxiliary.lower_ in ("was", "is", "has")


def is_marked(cut: Cut, doc: Doc) -> bool:
    """Whether a relative is taken for a clause: "after the Review that the Bank began in 2015, losses came to light"."""
    verb = doc[cut.verb_head]
    marks = {child.lower_ for child in verb.children if child.dep_ == "mark" and child.i < verb.i}
    if any(child.dep_ == "mark" and child.lower_ in ("while", "whereas") and 1 < child.i < verb.i for child in verb.children):
        return cut.way == "main" and bool(cut.opening.tokens)  # What stands before "while" is a clause of its own.
    return bool(marks & {"that", "after", "when", "before", "because"}) if cut.way == "main" else cut.way == "adverbial" and "that" in marks


def is_robbed(cut: Cut, doc: Doc) -> bool:
    """Whether the verb belongs to a relative that was left out, for that has none: "Assam, where a scheme now called X is run by Y, …"."""
    if cut.way not in ("main", "coordinate"):
        return False
    verbs = {*cut.auxiliary.tokens, cut.verb_head}
    return any(
        left[0].tag_ in WH and not any(token.tag_ in FINITE and token.i not in verbs for token in left)
        for left, _ in gaps((*cut.subject.tokens, cut.verb_head), doc)
    )


def asks_who(cut: Cut, doc: Doc) -> bool:
    """Whether the subject is a relative's own: "whose weight is less than …"."""
    return any(doc[number].tag_ in WH for number in cut.subject.tokens[:2])


def is_mixed(cut: Cut, doc: Doc) -> bool:
    """Whether "and" joins to a participle what is none: "founded after Lima and with headquarters in Peru"."""
    words = [doc[number].lower_ for part in cut.parts for number in part.piece.tokens]
    return cut.way == "participle" and ("and", "with") in pairwise(words)


def is_shared_out(cut: Cut, doc: Doc) -> bool:
    """Whether what is told belongs to several in turn: "in January and April, respectively"."""
    return any(token.lower_ == "respectively" for token in doc[cut.verb_head].subtree)


def is_imagined(cut: Cut, doc: Doc) -> bool:
    """Whether a clause tells what somebody would do, and not when: "the EU would lean on Article XX"."""
    would = cut.way == "main" and any(doc[number].lower_ == "would" for number in cut.auxiliary.tokens)
    return would and not any(token.ent_type_ == "DATE" for token in doc)


def points_outside(doc: Doc, text: str, tokens: Iterable[int]) -> bool:
    """Whether an "it" or "them" has no noun before it to stand for: "X proposed to extend it", "the law behind it"."""
    told = frozenset(tokens)
    return any(
        token.lower_ in OBJECTS
        and ((token.dep_ in OBJECT_OF and (not has_noun_before(token, told) or is_of_main(token))) or is_told_to(token))
        and re.search(rf"\b{token.lower_}\b", text)
        for token in (doc[number] for number in told)
    )


def is_told_to(pronoun: Token) -> bool:
    """Whether an "it" is to do something that the sentence says of its subject alone: "Section 23 allows it to be sought"."""
    verb = pronoun.head
    led = pronoun.dep_ in SUBJECTS and verb.dep_ in ("xcomp", "ccomp") and any(child.lower_ == "to" for child in verb.children)
    return led and verb.head.dep_ == "ROOT" and not has_noun_before(pronoun)


def is_of_main(pronoun: Token) -> bool:
    """Whether an "it" is what the main verb does something to: "the Committee has to keep it at 4 per cent"."""
    verb = pronoun.head
    apart = verb.dep_ == "conj" and any(child.dep_ in SUBJECTS for child in verb.children)
    return pronoun.dep_ == "dobj" and (apart or verb.dep_ == "ROOT" or (verb.dep_ == "xcomp" and verb.head.dep_ == "ROOT"))


def has_noun_before(pronoun: Token, told: frozenset[int] = frozenset()) -> bool:
    """Whether a noun of what is told stands before a pronoun that is neither what it belongs to, its verb's subject, nor a time."""
    subject = next((child for verb in pronoun.ancestors for child in verb.children if child.dep_ in SUBJECTS and child != pronoun), None)
    own = {*pronoun.ancestors, *(subject.subtree if subject is not None else ())}
    before = (token for token in pronoun.doc[: pronoun.i] if not told or token.i in told)
    return any(token.pos_ in ("NOUN", "PROPN") and token.ent_type_ not in ("DATE", "TIME") and token not in own for token in before)


def is_gapped(cut: Cut, doc: Doc) -> bool:
    """Whether a subject goes on behind what was left out of it: "the Bench, headed by …, and comprising …" is cut wrong."""
    for _, after in gaps(cut.subject.tokens, doc):
        behind = [doc[number] for number in cut.subject.tokens if number >= after]
        if not all(is_idle(token) or token.ent_type_ == "DATE" or token.pos_ == "ADP" for token in behind):
            return True
    return False


def is_half_an_aside(text: str, doc: Doc) -> bool:
    """Whether a dash was left of the two round an aside."""
    return len(DASH.findall(text)) % 2 == 1 and len(DASH.findall(text_of(doc))) % 2 == 0


def is_of_another(cut: Cut, doc: Doc) -> bool:
    """Whether an "its" in a relative may be of the sentence's subject: "the Task Force published the report, adopted at its Plenary"."""
    if cut.way == "coordinate":
        first = doc[cut.verb_head].head
        objects = [token for token in doc[first.i : cut.verb_head] if token.dep_ == "dobj"]
        owned = (doc[number] for part in cut.parts for number in part.piece.tokens)
        # "declined to stay the Act but put some of its provisions on hold": the Act's.
        return any(child.pos_ == "PROPN" for child in objects) and any(token.lower_ in ("its", "their") for token in owned)
    if cut.way not in ("relative", "participle"):
        return False
    subject = doc[cut.subject_head]
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    own = root is not None and (subject.head.i == root.i and subject.dep_ in SUBJECTS)
    owning = (doc[number] for part in (*cut.parts, *cut.tail) for number in part.piece.tokens)
    return not own and any(token.lower_ in ("its", "their") and token.head.dep_ == "pobj" for token in owning)


def opens_with_clause(cut: Cut, doc: Doc) -> bool:
    """Whether what stands before a clause is a whole sentence of its own: "Under the Act, licences lie with the States, while …"."""
    tokens = [doc[number] for number in cut.opening.tokens]
    marked = any(token.dep_ in ("mark", "advmod") and token.lower_ in OPENING_WORDS for token in tokens[:2])
    return not marked and any(token.tag_ in FINITE and token.dep_ not in ("relcl", "aux", "auxpass") for token in tokens)


def is_doubled(cut: Cut, doc: Doc) -> bool:
    """Whether the verb stands again among its own complements: "regulates banks and the Board regulates the market" is two clauses."""
    verb = doc[cut.verb_head]
    told = (number for part in (*cut.parts, *cut.tail) for number in part.piece.tokens)
    return verb.tag_ in ("VBZ", "VBD", "VBP") and any(doc[number].lower_ == verb.lower_ for number in told)


# Every way in which a clause may have been cut in the wrong place.
TORN = (
    is_gapped,
    is_robbed,
    is_patched,
    is_unranked,
    ends_short,
    is_objectless,
    is_half_a_row,
    is_unhedged,
    asks_who,
    is_shared_out,
    is_mixed,
    is_imagined,
    is_half_named,
    is_of_either,
    is_cut_short,
    is_interrupted,
    is_misread,
    is_ruled_by_law,
    is_at_odds,
    is_marked,
    is_long_ago,
    is_of_another,
    is_doubled,
    opens_with_clause,
    is_without_aim,
    runs_on,
    has_lost_as,
)
