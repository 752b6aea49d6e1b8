"""What a sentence speaks of, as the next one may take it up: its subject, the persons in it, its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizgen.model import Name
from quizgen.reading.edits import Edit, Problem, applied
from quizgen.reading.language import Sentence
from quizgen.reading.lists import listed
from quizgen.reading.mentions import Mention
from quizgen.reading.names import Names
from quizgen.reading.pieces import LEANING
from quizgen.reading.reference_words import PERSON_NOUNS, PRONOUNS, SPEECH
from quizgen.reading.spans import is_loose
from quizgen.reading.subject_heads import SUBJECTS, root_of
from quizgen.reading.topics import with_article
from quizgen.text import without_article

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SAID = re.compile(r"[,?!.…][”\"’']\s+(?=[^”\"]*\b(?:said|says|added|adds|stated|noted|told|explained|argued|stressed|asserted|opined)\b)")
ALONE = re.compile(r"\s*(?:\([^()]*\))?[.:]?$")
CLAUSES = frozenset({"relcl", "acl", "appos", "advcl", "punct", "cc", "conj"})
LONGEST_SUBJECT = 9
FEW = 9
# "The Programme was renamed the Mission. It functions under …": under its new name.
RENAMING = frozenset({"rename", "rechristen", "replace", "merge", "subsume", "supersede"})
# "The pact of India and the four - Chad, Mali, Niger and Togo - was signed": torn at its dash, a subject is half of one.
DASHED = re.compile(r"\s[-–—](?:\s|$)")
HINDI_AND = re.compile(r"(?: (?:evam|avam|ewam|aur|Evam)(?: [A-Z][\w-]*)+)+")
QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)‘[^’]*(?:’(?!\w)|$)")


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a sentence as it would be said elsewhere: its words, number, whether it is a person, and its name when it has one."""

    text: str
    plural: bool
    person: bool
    name: Name | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence in its surroundings: its names, what was read before it, and what the document is about.

    `kinds` are the nouns that the text so far has called its names by; `many_days` is whether the document sums up more than a week;
    `lead` are its first whole sentences;
    `page` is the one thing that its title names, as it stands within a sentence.
    """

    sentence: Sentence
    mentions: tuple[Mention, ...]
    names: Names
    before: tuple[Told, ...]
    seen: tuple[Name, ...]
    title: str
    context: str
    indian: bool
    quotes: tuple[tuple[int, int], ...]
    kinds: Mapping[str, tuple[Name, ...]] = field(default_factory=dict)
    many_days: bool = False
    lead: tuple[Sentence, ...] = ()
    page: str = ""

    def quoted(self, at: int) -> bool:
        """Whether a place in the sentence is inside quotation marks."""
        return any(start <= at < end for start, end in self.quotes)

    def quoted_briefly(self, at: int) -> bool:
        """Whether a place is inside a few quoted words in somebody else's sentence."""
        return any(start <= at < end and len(self.sentence.text[start:end].split()) <= FEW for start, end in self.quotes)

    def mention_at(self, start: int, end: int) -> Mention | None:
        """A name that overlaps a span, None when there is none."""
        return next((mention for mention in self.mentions if mention.start < end and start < mention.end), None)

    def persons(self, until: int | None = None) -> list[Name]:
        """The persons named before a place of the sentence, each once."""
        end = len(self.sentence.text) if until is None else until
        return list(dict.fromkeys(one.name for one in self.mentions if one.name.type == "person" and one.end <= end))


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that has been read: its scene, its subject after resolution, its verb."""

    scene: Scene
    subject: Subject | None
    verb: str

    @property
    def speaks(self) -> bool:
        """Whether somebody says something in it."""
        return self.verb in SPEECH


def quotes_in(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of a text between quotation marks."""
    return tuple(hit.span() for hit in QUOTED.finditer(text))


def subject_of(doc: Doc) -> Token | None:
    """The head word of the main clause's subject, None when it has none."""
    return next((child for child in root_of(doc).children if child.dep_ in SUBJECTS), None)


def phrase(token: Token) -> tuple[int, int]:
    """The span of a noun with its articles, adjectives and "of …", without clauses after it."""
    start = min((child.left_edge.idx for child in token.lefts if child.dep_ not in CLAUSES), default=token.idx)
    end = token.idx + len(token)
    for child in token.rights:
        if is_day(child):
            break
        if child.dep_ in {"cc", "conj", "prep", "nummod", "case"} or child == tail_of(token):
            edge = child.right_edge
            end = max(end, edge.idx + len(edge))
        elif child.dep_ in CLAUSES:
            break
    return min(start, token.idx), end


def is_day(token: Token) -> bool:
    """Whether words tell on which day: "the Cabinet on 1 July 2025 approved …" is no Cabinet of that day."""
    return token.lower_ == "on" and any(re.search(r"\b(?:19|20)\d\d$", child.text) for child in token.children)


def tail_of(token: Token) -> Token | None:
    """The last noun of a compound of which the parse makes something else: "the Ganges river dolphin is …"; None where there is none."""
    after = token.doc[token.i + 1 : token.i + 3]
    if len(after) < 2 or after[0].head != token or after[0].dep_ not in ("appos", "advmod", "npadvmod", "dep"):  # noqa: PLR2004 - the noun and its verb
        return None
    plain = after[0].is_alpha and after[0].is_lower and not after[0].lower_.endswith("ly") and after[0].lower_ not in LEANING
    return after[0] if plain and after[1].pos_ in ("VERB", "AUX") else None


def is_plural(token: Token) -> bool:
    """Whether a noun is plural or the first of several joined by "and"."""
    joined = any(child.dep_ == "cc" and child.lower_ == "and" for child in token.children) and any(
        child.dep_ == "conj" for child in token.children
    )
    return joined or token.tag_ in {"NNS", "NNPS"}


def name_of(token: Token, mentions: Sequence[Mention]) -> Name | None:
    """The name whose last or only noun a word is."""
    return next((one.name for one in mentions if one.start <= token.idx < one.end), None)


def is_person(token: Token, name: Name | None) -> bool:
    """Whether a noun stands for a person."""
    return name.type == "person" if name else token.lemma_.lower() in PERSON_NOUNS


def told(scene: Scene, edits: tuple[Edit, ...], problems: Sequence[Problem], carried: Subject | None) -> Told:
    """A sentence as the next one may refer to it; `carried` is what its own pronoun subject stood for."""
    doc = scene.sentence.doc
    speaker = speaker_of(scene)
    if speaker is not None:
        return Told(scene, Subject(speaker.name, plural=False, person=True, name=speaker), "say")
    head, verb = subject_of(doc), root_of(doc).lemma_.lower()
    if head is None or (head.lower_ in PRONOUNS and carried is None):
        return Told(scene, named_alone(scene) if head is None else None, verb)
    if head.lower_ in PRONOUNS:
        return Told(scene, carried, verb)
    start, end = phrase(head)
    # "Pradhan Mantri Kisan Suraksha evam Utthaan Mahabhiyan" is one name, whatever the parse makes of it.
    end += len(hit[0]) if (hit := HINDI_AND.match(scene.sentence.text, end)) else 0
    text = unquoted(applied(scene.sentence.text, edits, start, end))
    # "The Ganges river dolphin" is no river, whatever the parse makes of it.
    other = tail_of(head) is not None or (not is_one_name(head, scene.mentions) and any(child.dep_ == "conj" for child in head.children))
    name = None if other else name_of(head, scene.mentions) or last_name(text, scene.names)
    sure = not any(start <= one.start < end for one in problems) and head.pos_ in {"NOUN", "PROPN"}
    sure = sure and (len(text.split()) <= LONGEST_SUBJECT or (name is not None and name.type == "person"))
    # "The last war Peru fought was brief. It …": without what says which war, "the last war" is any.
    sure = sure and not any(child.dep_ == "relcl" and not is_loose(child) for child in head.children)
    # "the River Rice (Use and Care) Order of 1996": what stands behind its bracket is no whole name.
    sure = sure and not scene.sentence.text[:start].rstrip().endswith(")")
    # "A bus hit a tree. It burned": "a bus burned" would speak of any bus.
    sure = sure and not text.startswith(("A ", "An ", "a ", "an "))
    if (called := called_so(head, scene)) is not None:
        return Told(scene, called, verb)
    # A note's fragment is none of the things that "it" takes up.
    sure = sure and not (text[:1].islower() and scene.sentence.kind != "paragraph" and not any(child.dep_ == "det" for child in head.lefts))
    sure = sure and not (text.count(" ") == 0 and head.lemma_.lower() in listed("goings_on"))
    sure = sure and not (verb in RENAMING and head.dep_ == "nsubjpass") and not DASHED.search(text)
    # "The Lokpal and Lokayuktas Act" is one Act.
    plural = is_plural(head) and not (name and name.type not in {"people", "nationality"})
    return Told(scene, Subject(said(text, name), plural, is_person(head, name), name, sure), verb)


def unquoted(text: str) -> str:
    """A phrase without quotation marks that open and do not close in it."""
    return re.sub(r"[“”\"]", "", text) if text.count("“") != text.count("”") or text.count('"') % 2 else text


def called_so(head: Token, scene: Scene) -> Subject | None:
    """The name by which a subject is called: "a new regimen named BPaLM has been introduced. It …"."""
    given = [child for child in head.children if child.dep_ == "acl" and child.lower_ in ("named", "called", "christened")]
    behind = [
        one
        for one in scene.mentions
        if given and one.start > given[0].idx and one.end <= given[0].right_edge.idx + len(given[0].right_edge)
    ]
    if len(behind) != 1 or is_plural(head) or is_person(head, None):
        return None
    name = behind[0].name
    shown = scene.sentence.text[given[0].idx + len(given[0]) : behind[0].start].strip()
    return Subject(with_article(name.name) if shown in ("", "the") else f"{shown} {name.name}", plural=False, person=False, name=name)


def is_one_name(head: Token, mentions: Sequence[Mention]) -> bool:
    """Whether a noun and what "and" joins to it stand in one name."""
    joined = [child for child in head.children if child.dep_ == "conj"]
    return any(one.start <= head.idx and all(child.idx < one.end for child in joined) for one in mentions if one.end > head.idx)


def named_alone(scene: Scene) -> Subject | None:
    """Whom or what a line names that says nothing else: "Raja Rammohan Roy (1772-1833)."; what follows tells of it."""
    text = ALONE.sub("", scene.sentence.text).strip()
    name = next((one.name for one in scene.mentions if scene.sentence.text[one.start : one.end] == without_article(text)), None)
    if name is None:
        return None
    person = name.type == "person"
    shown = name.name if person else with_article(name.name)
    return Subject(shown, plural=False, person=person, name=name)


def last_name(text: str, names: Names) -> Name | None:
    """The name that a phrase consists of, with its article or office; None when the name only belongs to something in it."""
    found = [one for one in names.found(text) if one.end == len(text)]
    whole = found and (found[-1].name.type == "person" or text[: found[-1].start].strip().lower() in {"", "the"})
    return found[-1].name if whole else None


def speaker_of(scene: Scene) -> Name | None:
    """The person after or before whose words a quotation stands: "…," Lavrov said; … said Paul Sheard."""
    text = scene.sentence.text
    found = SAID.search(text) if scene.quotes else None
    spoken = [
        one.name
        for one in scene.mentions
        if found and one.name.type == "person" and not scene.quoted(one.start) and one.start >= found.start()
    ]
    return spoken[0] if len(set(spoken)) == 1 else None


def said(text: str, name: Name | None) -> str:
    """A subject as it is said in the middle of another sentence: a person by the full name alone."""
    if name and name.type == "person":
        return name.name
    if name and ": " in name.name and text.removeprefix("the ") in name.name:
        return name.name  # "PM Surya Ghar: Muft Bijli Yojana" is one name.
    first = text.split(" ", 1)[0]
    return text[0].lower() + text[1:] if first in {"The", "A", "An", "All", "These", "This", "Each", "Both"} else text


def nouns(doc: Doc, until: int) -> Iterator[Token]:
    """The nouns that end before a place in a sentence and may be taken up again."""
    for token in doc:
        if (
            token.idx + len(token) <= until
            and token.pos_ in {"NOUN", "PROPN"}
            and token.dep_ not in {"compound", "npadvmod", "amod", "nmod"}
        ):
            yield token
