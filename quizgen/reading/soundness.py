"""Whether a clause that was cut out of a sentence still says what the sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.reading.attachments import is_cut_short, is_half_named, is_interrupted, is_long_ago, is_ruled_by_law
from quizgen.reading.doubts import FINITE
from quizgen.reading.pieces import LEANING, brackets
from quizgen.reading.subject_heads import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from quizgen.reading.clauses import Cut

RANKS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "only", "last"})
BEYOND = re.compile(
    r"and (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:from|of|in|by|for) |"
    r"(?:and|or) (?:above|below|over|more|less|under|upwards|older|younger)\b"
)
JOINING = frozenset({"cc", "prep", "conj", "mark", "aux", "advmod", "agent", "npadvmod"})
WH = frozenset({"WP$", "WDT", "WP", "WRB"})
DASH = re.compile(r"\s[–—]\s")
SERIES = re.compile(r",? (?:and )?\d[\d.]*")
OBJECTS, OBJECT_OF = frozenset({"it", "them"}), frozenset({"dobj", "pobj", "dative"})


def is_sound(cut: Cut, text: str, doc: Doc) -> bool:
    """Whether the pieces of a clause stood together, nothing but asides left out between them, and its "it" stands for what it names."""
    told = (number for piece in (cut.subject, *(part.piece for part in (*cut.parts, *cut.tail))) for number in piece.tokens)
    return not (any(breaks(cut, doc) for breaks in TORN) or is_half_an_aside(text, doc) or points_outside(doc, text, told))


def stands(text: str, doc: Doc, auxiliary: str) -> bool:
    """Whether a whole sentence tells what is, and of nothing outside it."""
    imagined = auxiliary == "would" and not any(token.ent_type_ == "DATE" for token in doc)
    subjects = (token for token in doc if token.dep_ in SUBJECTS and token.head.dep_ == "ROOT")
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
    # "The Camera Trap Tool (CATT) classify images": one tool, whatever its name joins.
    spelled = cut.subject.tokens and doc[cut.subject.tokens[-1]].text == ")" and doc[cut.subject.tokens[-1] - 1].is_upper
    return bool(spelled) and doc[cut.verb_head].tag_ == "VBP" and doc[cut.subject_head].tag_ in ("NN", "NNP")


def disagrees(head: Token, auxiliary: Token) -> bool:
    """Whether a plural noun stands before "was", "is" or "has"; what is measured is one: "20 hectares was"."""
    many = head.tag_ == "NNS" or (head.tag_ == "NNPS" and any(child.dep_ == "poss" for child in head.children))
    counted = any(child.dep_ in ("nummod", "quantmod") for child in head.children) or head.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT")
    return many and not counted and head.lower_.endswith("s") and auxiliary.lower_ in ("was", "is", "has")


def is_marked(cut: Cut, doc: Doc) -> bool:
    """Whether a relative is taken for a clause: "after the Review that the Bank began in 2015, losses came to light"."""
    verb = doc[cut.verb_head]
    marks = {child.lower_ for child in verb.children if child.dep_ == "mark" and child.i < verb.i}
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


def is_patched(cut: Cut, doc: Doc) -> bool:
    """Whether a complement goes on behind what was left out of it with words that do not join: "24 crore, of which …, 8 crore"."""
    told = [number for part in cut.parts for number in part.piece.tokens]
    return any(doc[after].dep_ not in JOINING and not doc[after].is_punct for _, after in gaps(told, doc))


def is_half_a_row(cut: Cut, doc: Doc) -> bool:
    """Whether the end of a row was left out as if it told more of a name: "elected Ghana, Togo[, the Congo and Peru] as members"."""
    told = cut_tokens(cut)
    return any(
        token.dep_ == "appos"
        and token.pos_ == "PROPN"
        and token.i not in told
        and token.head.i in told
        and token.head.dep_ == "conj"
        and any(child.dep_ == "cc" for child in token.subtree)
        for token in doc
    )


def gaps(tokens: Sequence[int], doc: Doc) -> Iterator[tuple[list[Token], int]]:
    """What was left out between some tokens, brackets and idle words aside, with the number of the token behind each gap."""
    if not tokens or tokens[-1] - tokens[0] == len(tokens) - 1:
        return
    inside = {number for begin, end in brackets(doc) for number in range(begin, end + 1)}
    for before, after in pairwise(tokens):
        left = [doc[number] for number in range(before + 1, after) if number not in inside and not is_idle(doc[number])]
        if left:
            yield left, after


def is_unranked(cut: Cut, doc: Doc) -> bool:
    """Whether a rank lost the words that say among what: "becomes the second member of the Union, with which India has a pact"."""
    told = {number for part in (*cut.parts, *cut.tail) for number in part.piece.tokens}
    ranked = any(doc[number].lower_ in RANKS or doc[number].tag_ in ("JJS", "RBS") for number in told)
    return ranked and any(
        token.dep_ in ("relcl", "acl") and token.i > cut.verb_head and token.i not in told and doc[token.left_edge.i].pos_ == "ADP"
        for token in doc[cut.verb_head].subtree
    )


def ends_short(cut: Cut, doc: Doc) -> bool:
    """Whether a measure lost "and above", or the one who did it lost the other: "by K. Rao, adviser to the State, and R. Sen"."""
    ends = {max(part.piece.tokens) for part in (*cut.parts, *cut.tail) if part.piece.tokens}
    if any(SERIES.match(doc[end + 1 :].text) and re.search(r"\d", doc[end].text) for end in ends if end + 2 < len(doc)):
        return True  # "expects 2.9 per cent, 3.4 per cent and 3.9 per cent": one of a row is not the whole.
    if any(BEYOND.match(doc[end + 1 : end + 4].text_with_ws) for end in ends if end + 1 < len(doc)):
        return True
    agents = (doc[part.head] for part in cut.parts if part.role == "agent" and part.head >= 0)
    return any(token.dep_ == "appos" and token.i not in cut_tokens(cut) for agent in agents for token in agent.subtree)


def cut_tokens(cut: Cut) -> set[int]:
    """All tokens that a clause tells."""
    return {number for piece in (cut.subject, cut.verb, *(part.piece for part in (*cut.parts, *cut.tail))) for number in piece.tokens}


def is_objectless(cut: Cut, doc: Doc) -> bool:
    """Whether a verb lost its object behind an aside: "flagged off, from Malda Town, the first sleeper train"."""
    told = cut_tokens(cut)
    whole = any(part.role in ("object", "clause") for part in cut.parts)
    return (
        not whole
        and cut.way in ("main", "coordinate")
        and any(child.dep_ == "dobj" and child.i > cut.verb_head and child.i not in told for child in doc[cut.verb_head].children)
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
    return any(
        token.lower_ in OBJECTS
        and token.dep_ in OBJECT_OF
        and (not has_noun_before(token) or is_of_main(token))
        and re.search(rf"\b{token.lower_}\b", text)
        for token in (doc[number] for number in tokens)
    )


def is_of_main(pronoun: Token) -> bool:
    """Whether an "it" is what the main verb does something to: "the Committee has to keep it at 4 per cent"."""
    verb = pronoun.head
    apart = verb.dep_ == "conj" and any(child.dep_ in SUBJECTS for child in verb.children)
    return pronoun.dep_ == "dobj" and (apart or verb.dep_ == "ROOT" or (verb.dep_ == "xcomp" and verb.head.dep_ == "ROOT"))


def has_noun_before(pronoun: Token) -> bool:
    """Whether a noun stands before a pronoun that is neither what it belongs to, nor the subject of its verb, nor a time."""
    subject = next((child for verb in pronoun.ancestors for child in verb.children if child.dep_ in SUBJECTS), None)
    own = {*pronoun.ancestors, *(subject.subtree if subject is not None else ())}
    before = pronoun.doc[: pronoun.i]
    return any(token.pos_ in ("NOUN", "PROPN") and token.ent_type_ not in ("DATE", "TIME") and token not in own for token in before)


def is_gapped(cut: Cut, doc: Doc) -> bool:
    """Whether a subject goes on behind what was left out of it: "the Bench, headed by …, and comprising …" is cut wrong."""
    for _, after in gaps(cut.subject.tokens, doc):
        behind = [doc[number] for number in cut.subject.tokens if number >= after]
        if not all(is_idle(token) or token.ent_type_ == "DATE" or token.pos_ == "ADP" for token in behind):
            return True
    return False


def is_idle(token: Token) -> bool:
    """Whether a word or sign may go without a trace."""
    return token.is_punct or token.lower_ in LEANING


def is_half_an_aside(text: str, doc: Doc) -> bool:
    """Whether a dash was left of the two round an aside."""
    return len(DASH.findall(text)) % 2 == 1 and len(DASH.findall(doc.text)) % 2 == 0


# Every way in which a clause may have been cut in the wrong place.
TORN = (
    is_gapped,
    is_robbed,
    is_patched,
    is_unranked,
    ends_short,
    is_objectless,
    is_half_a_row,
    asks_who,
    is_shared_out,
    is_mixed,
    is_imagined,
    is_half_named,
    is_cut_short,
    is_interrupted,
    is_misread,
    is_ruled_by_law,
    is_at_odds,
    is_marked,
    is_long_ago,
)
