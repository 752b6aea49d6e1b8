"""A second reading of a sentence in which the parse found no verb with a subject.

The small model takes "deals", "vests" or "hosts" for nouns and runs an opening without a comma into the subject. Read once more with "will
deal" in that place, or with the comma, the same words get the parse of a plain sentence, which is then given to the words as they stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from quizgen.reading.clauses import verb_group
from quizgen.reading.doubts import AUXILIARIES, is_finite
from quizgen.reading.lists import listed
from quizgen.reading.subject_heads import SUBJECTS, root_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    Read = Callable[[Sequence[str], Sequence[bool]], Doc]

FEWEST, MOST, TRIES, OPENING = 6, 45, 4, 9
# Before a finite verb stands its subject: none of these.
NO_SUBJECT = frozenset({"DET", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "PRON", "VERB", "ADJ", "NUM"})
FILLED = frozenset({"dobj", "acomp", "attr", "oprd"})
CLOSING = frozenset("),\"'”’")
QUOTES = frozenset("\"'“‘")
BEHIND = frozenset({*FILLED, "prep", "ccomp", "xcomp", "advmod", "npadvmod", "advcl", "dative"})
PREPOSITIONS = frozenset(
    {"in", "on", "at", "for", "by", "under", "between", "after", "before", "since", "during", "from", "until", "among"}
)


class Variant(NamedTuple):
    """A sentence with one token put in before the token `at`, and that one written otherwise where it is the verb.

    It is `known` as a verb where the first reading takes it for one as well.
    """

    at: int
    put: str
    verb: str = ""
    tag: str = ""
    known: bool = False


def reread(doc: Doc, read: Read) -> Doc:
    """The parse of a sentence, or that of its second reading where only the second has a verb with a subject."""
    if is_plain(doc) or not is_sentence(doc):
        return doc
    for variant in (*verbs(doc), *commas(doc)):
        words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
        if variant.verb:
            words[variant.at] = variant.verb
            words.insert(variant.at, variant.put)
            spaces.insert(variant.at, True)
        else:
            words.insert(variant.at, variant.put)
            spaces[variant.at - 1] = False
            spaces.insert(variant.at, True)
        again = read(words, spaces)
        if len(again) == len(words) and fits(again, variant) and not any(doc[one].pos_ == "ADJ" for one in subjects(again)):
            return restored(again, variant, doc)
    return doc


def is_plain(doc: Doc) -> bool:
    """Whether the parse has a main verb with a tense and a subject before it, or an empty "there"."""
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or any(child.dep_ == "expl" for child in root.children):
        return True
    return verb_group(root) is not None and any(child.dep_ in SUBJECTS and child.i < root.i for child in root.children)


def is_sentence(doc: Doc) -> bool:
    """Whether words have the look of a sentence: a capital, a stop, no label, a fit length."""
    first = doc[0].text
    fit = FEWEST <= len(doc) <= MOST and doc[-1].text[-1:] == "." and first[:1].isupper() and doc[0].tag_ not in ("VB", "VBD", "VBN")
    return fit and not any(token.text in (":", "?", "→", "|", ";") or token.text.endswith(":") for token in doc)


def verbs(doc: Doc) -> Iterator[Variant]:
    """The words that may be the verb that the parse took for a noun or a participle, the likeliest first."""
    root = root_of(doc)
    tried = [root] if is_finite(root) else [token for token in doc if not any(child.dep_ in AUXILIARIES for child in token.children)]
    found = [(rank(token, form), token.i, form) for token in tried if may_be_verb(token) and (form := finite(token)) is not None]
    for _, number, (lemma, tag) in sorted(found)[:TRIES]:
        yield Variant(number, "did" if tag == "VBD" else "will", lemma, tag, doc[number].pos_ == "VERB")


def rank(token: Token, form: tuple[str, str]) -> int:
    """How unlikely a word is to be the verb: a form in "-s" or "-ed" is less often a noun than the bare one."""
    return (form[1] == "VBP") + (token.nbor(1).pos_ not in ("DET", "ADP", "NUM", "PROPN", "SCONJ"))


@cache
def forms_of(word: str) -> tuple[str, str] | None:
    """The infinitive of which a word may be a finite form, and that form's tag."""
    from lemminflect import getAllLemmas, getInflection

    for lemma in getAllLemmas(word, upos="VERB").get("VERB", ()):
        if lemma not in ("be", "have", "do"):
            for tag in ("VBZ", "VBD", "VBP"):
                if word in getInflection(lemma, tag=tag):
                    return lemma, tag
    return None


def finite(token: Token) -> tuple[str, str] | None:
    """The infinitive and the tag of a word that may be a verb with a tense."""
    closed = token.pos_ in ("AUX", "ADP", "DET", "PRON", "CCONJ", "SCONJ", "PART")
    return forms_of(token.text) if token.text.isalpha() and token.text.islower() and not closed else None


def may_be_verb(token: Token) -> bool:
    """Whether a subject may stand before a word, and more behind it."""
    if token.i == 0 or token.i + 2 >= len(token.doc) or any(child.dep_ in AUXILIARIES for child in token.children):
        return False
    before, after = token.nbor(-1), token.nbor(1)
    alone = before.text == "," and not any(one.text == "," for one in token.doc[: before.i])
    begun = alone or token.text in listed("said_behind") or (before.is_punct and before.text not in CLOSING)
    led = before.pos_ not in NO_SUBJECT or before.tag_ == "VBN" or before.text == "I" or token.dep_ == "ROOT"
    goes_on = (not after.is_punct or after.text in QUOTES) and after.lower_ not in ("of", "and", "or") and after.tag_ != "VBG"
    return led and goes_on and not begun


def commas(doc: Doc) -> Iterator[Variant]:
    """The places where an opening may end without its comma: "In Niger | General Tiani overthrew …"."""
    if doc[0].lower_ not in PREPOSITIONS:
        return
    for token in doc[2:OPENING]:
        before = token.nbor(-1)
        if token.text == ",":
            return
        if before.pos_ in ("NOUN", "PROPN", "NUM") and (token.pos_ in ("DET", "PROPN", "PRON", "ADJ", "NUM") or token.text[:1].isupper()):
            yield Variant(token.i, ",")


def fits(again: Doc, variant: Variant) -> bool:
    """Whether the second reading has the verb where it was tried, with a subject of its number and what it needs behind it."""
    if not variant.verb:
        return is_plain(again) and any(child.dep_ in SUBJECTS and child.i > variant.at for child in root_of(again).children)
    verb, children = again[variant.at + 1], [*again[variant.at + 1].children]
    subject = next((child for child in children if child.dep_ == "nsubj" and child.i < variant.at), None)
    led = any(child.i == variant.at and child.dep_ == "aux" for child in children)
    if verb.dep_ != "ROOT" or subject is None or not led or subject.pos_ not in ("NOUN", "PROPN"):
        return False
    behind = {child.dep_ for child in children if child.i > verb.i}
    several = any(child.dep_ == "conj" for child in subject.children)
    filled = bool(behind & FILLED) or (bool(behind & BEHIND) and (variant.known or variant.verb in listed("prepositional")))
    if variant.tag == "VBD":
        went = "prep" in behind and variant.verb in listed("intransitive")
        return (bool(behind & FILLED) or went) and again[variant.at - 1].text != ","
    if variant.tag == "VBZ":
        counted = any(child.dep_ == "nummod" for child in subject.children)
        return filled and not several and subject.tag_ in ("NN", "NNP") and not counted
    return filled and ((several and variant.known) or (not several and subject.tag_ in ("NNS", "NNPS")))


def subjects(again: Doc) -> Iterator[int]:
    """The numbers of the subjects of a second reading, which stand before what was put in."""
    return (child.i for child in root_of(again).children if child.dep_ in SUBJECTS and child.i < root_of(again).i)


def restored(again: Doc, variant: Variant, doc: Doc) -> Doc:
    """The words as they stand with the parse of the second reading, without the token that was put in."""
    from spacy.tokens import Doc as Parsed

    kept = [token for token in again if token.i != variant.at]
    place = {token.i: number for number, token in enumerate(kept)}
    verb = variant.at + 1 if variant.verb else -1
    heads = [place.get(token.head.i, place.get(variant.at + 1, 0)) for token in kept]
    return Parsed(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[variant.tag if token.i == verb else token.tag_ for token in kept],
        pos=[token.pos_ for token in kept],
        lemmas=[variant.verb if token.i == verb else token.lemma_ for token in kept],
        deps=[token.dep_ for token in kept],
        heads=heads,
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in kept],
    )
