"""Names and phrases that "the …" takes up by what the text has called them: "the Council", "the satellite", "the reforms"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from quizgen.model import Name
from quizgen.reading.antecedents import Scene, Told, name_of, phrase
from quizgen.reading.continuing import about
from quizgen.reading.lists import listed
from quizgen.reading.naming import LINK, head_of
from quizgen.reading.reference_words import BY_LETTERS, PERSON_NOUNS, TIME_NOUNS
from quizgen.reading.subject_heads import root_of
from quizgen.text import words as words_of

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR, PAIR, OFTEN = 3, 2, 3
HOME = frozenset({"country", "nation"})
# With a capital these stand for another thing than the one that the text has named: "the State", "the House".
OTHERS = frozenset(
    {"government", "state", "union", "house", "minister", "president", "governor", "party", "constitution", "article", "section"}
    | {"speaker", "chairman", "chairperson", "chair", "secretary", "commissioner", "collector", "judge", "director"}
)


SECOND = re.compile(r"\b(?:deputy|vice|assistant|additional|acting|former|shadow)[ -]$")


def is_by_letters(words: str, name: Name) -> bool:
    """Whether the first letters of a name say what it is: "the ship", of INS Vikrant."""
    return any(words in nouns_of and letters.match(name.name) for letters, nouns_of in BY_LETTERS)


@lru_cache(maxsize=1 << 12)
def ends_in(words: str, name: Name) -> bool:
    """Whether words are a name's own noun, or its last words: "the Council" for the GST Council."""
    if is_by_letters(words.lower(), name):
        return True
    plain, front = words.lower(), LINK.split(name.name, maxsplit=1)[0].lower()
    if SECOND.search(front.removesuffix(plain)):
        return False  # "The Speaker" is not the Deputy Speaker.
    return name.type not in {"person", "nationality"} and (plain == head_of(name.name).lower() or front.endswith(f" {plain}"))


def capital(words: str, scene: Scene) -> Name | None:
    """The one name of the whole text that "the Council" shortens: with its capital it is a name itself."""
    if not all(word[:1].isupper() for word in words.split()) or words.lower() in OTHERS:
        return None
    fitting = list(dict.fromkeys(name for name in scene.names.all if ends_in(words, name) or begins_with(words.lower(), name)))
    if len(fitting) > 1:
        return titled(fitting, scene)
    return fitting[0] if len(fitting) == 1 and fitting[0] in scene.seen else None


def titled(fitting: list[Name], scene: Scene) -> Name | None:
    """The one of several such names that the title has, where no other was named near by: "The Commission" on the page of the Sixteenth."""
    own = list(dict.fromkeys(one.name for one in scene.names.found(scene.title) if one.name in fitting))
    beside = [told.scene for told in scene.before[-PAIR:] if told.scene.sentence.headings == scene.sentence.headings]
    near = [*scene.mentions, *(one for other in beside for one in other.mentions)]
    return own[0] if len(own) == 1 and not any(one.name in fitting and one.name is not own[0] for one in near) else None


def throughout(words: str, scene: Scene) -> Name | None:
    """The one such thing that a text names at all, where its title or many of its sentences are about it: "the dam"."""
    noun = words.lower()
    if noun not in listed("single_things"):
        return None
    fitting = list(dict.fromkeys(name for name in scene.names.all if ends_in(words, name) or begins_with(noun, name)))
    named = [name for name in fitting if name in scene.seen]
    if len(named) != 1 or lettered(noun, named[0], scene):
        return None
    spellings = {one for one in (named[0].name, *named[0].aliases, named[0].acronym) if one}
    often = len(fitting) == 1 and sum(scene.context.count(one) for one in spellings) >= OFTEN
    # Of the dam in a headline the first that is named is the one.
    return named[0] if often or noun in words_of(scene.title) else None


def lettered(noun: str, name: Name, scene: Scene) -> bool:
    """Whether the title has letters that may stand for another such thing: of "IMEC", the last may be a corridor's."""
    others = [one.name for one in scene.names.found(scene.title) if one.name is not name]
    return any(one.name.isupper() and one.name.endswith(noun[0].upper()) and len(one.name) > PAIR for one in others)


def begins_with(noun: str, name: Name) -> bool:
    """Whether a name begins with its noun: "Exercise DUSTLIK"."""
    return noun in listed("leading_nouns") and name.name.lower().startswith(f"{noun} ")


def genus(words: str, scene: Scene) -> Name | None:
    """The one name that the text has called so: "NISAR is a radar satellite … The satellite"."""
    called = [name for name in scene.kinds.get(words.lower(), ()) if name.type not in ("office", "ministry")]
    if len(called) != 1 or any(ends_in(words, name) and name not in called for name in scene.seen):
        return None
    near = [one.name for told in scene.before[-NEAR:] for one in told.scene.mentions] + subjects(scene.before[-NEAR:])
    return called[0] if called[0] in (*near, *about(scene)) else None


def subjects(before: Iterable[Told]) -> list[Name]:
    """The names that were told of in some sentences, also where a pronoun stood for them."""
    return [told.subject.name for told in before if told.subject is not None and told.subject.name is not None]


@cache
def kindless() -> frozenset[str]:
    """Nouns that say of no thing what it is."""
    return PERSON_NOUNS | TIME_NOUNS | listed("hollow") | listed("no_kinds")


def kinds_in(told: Told) -> Iterator[tuple[str, Name]]:
    """What a sentence calls its names: "X is a satellite", "X, a satellite", "the X satellite"."""
    mentions = told.scene.mentions
    root, subject = root_of(told.scene.sentence.doc), told.subject
    for token in told.scene.sentence.doc:
        if token.tag_ != "NN" or token.lemma_.lower() in kindless():
            continue
        if token.dep_ == "attr" and token.head is root and subject is not None and subject.sure and subject.name is not None:
            yield from ((token.lower_, subject.name) for _ in (0,) if is_one(token))
        name = name_of(token.head, mentions) if token.dep_ == "appos" and is_one(token) else beside(token, told)
        if name is not None:
            yield token.lower_, name


def is_one(noun: Token) -> bool:
    """Whether a noun says what a thing is: "a satellite", "the first satellite", and not "no satellite"."""
    return any(child.dep_ == "det" and child.lower_ in {"a", "an", "the"} for child in noun.children) or any(
        child.dep_ == "poss" for child in noun.children
    )


def beside(noun: Token, told: Told) -> Name | None:
    """The name that stands right before a noun: "the NISAR satellite"."""
    before = noun.nbor(-1) if noun.i else None
    fits = before is not None and before.dep_ == "compound" and before.head is noun and before.pos_ == "PROPN"
    return name_of(before, told.scene.mentions) if fits and before is not None and noun.text.islower() else None


def home(words: str, scene: Scene) -> bool:
    """Whether "the country" is India: in an article on its own affairs, no other country near."""
    if words.lower() not in HOME or not scene.indian:
        return False
    if re.search(r"\b(?:dedicat\w+|address\w*|gift\w*|servic\w+|tribute) to the (?:nation|country)\b", scene.sentence.text):
        return False  # "was dedicated to the nation" is said so.
    beside = [told.scene for told in scene.before[-PAIR:] if told.scene.sentence.headings == scene.sentence.headings]
    near = [*scene.mentions, *(one for other in beside for one in other.mentions)]
    lines = (scene.title, *scene.sentence.headings[-1:])
    names = [one.name for one in near] + [one.name for line in lines for one in scene.names.found(line)]
    return all(name.name in {"India", "Indian"} for name in names if name.type in {"country", "nationality"})


def echoed(words: str, scene: Scene) -> str:
    """The phrase of the sentence before that "the port" shortens: "the Galathea Bay transhipment port"; "" where there is none, or two."""
    previous = scene.before[-1].scene if scene.before else None
    if previous is None or previous.sentence.block != scene.sentence.block or " " in words or not words.islower():
        return ""
    if words not in previous.sentence.text.lower():
        return ""
    found = [token for token in previous.sentence.doc if token.lower_ == words and token.pos_ == "NOUN"]
    other = re.search(rf"\b(?:an?|another|each|every|other|new) (?:[\w-]+ )*{re.escape(words)}\b", previous.sentence.text)
    if len(found) != 1 or other or previous.quoted(found[0].idx):
        return ""
    start = phrase(found[0])[0]
    text = previous.sentence.text[start : found[0].idx + len(found[0])]
    if words in words_of(scene.title) and not (set(words_of(text)) - {"the", words}) & set(words_of(scene.title)):
        return ""  # "The New Bank was agreed on at the Lima summit. Chad was let in before the summit": before that of the headline.
    named = any(start <= one.start < found[0].idx and one.name.type != "person" for one in previous.mentions)
    led = re.match(r"(?:[Tt]he|[A-Z][\w.]*[’']s) ", text)
    return text[0].lower() + text[1:] if named and led and text.lower().startswith("the ") else text if named and led else ""


def merged(kinds: Mapping[str, tuple[Name, ...]], told: Told) -> dict[str, tuple[Name, ...]]:
    """What the names have been called, with what one more sentence calls them."""
    out = dict(kinds)
    for word, name in kinds_in(told):
        out[word] = tuple(dict.fromkeys((*out.get(word, ()), name)))
    return out
