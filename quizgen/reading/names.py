"""The names of a document: every person, body, place, law and thing it speaks of, with one identity and one type."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from quizgen.model import Document, Name
from quizgen.reading import lists, topics
from quizgen.reading.acronyms import Expansion, expansions, of_title
from quizgen.reading.candidates import Candidates, candidates_of
from quizgen.reading.halved_names import in_whole
from quizgen.reading.language import Sentence
from quizgen.reading.mentions import Mention
from quizgen.reading.name_words import ARTICLED, HONORIFICS, THE_COUNTRIES
from quizgen.reading.naming import cued, defined, head_of, headed, is_listed, listed, voted
from quizgen.reading.people import has_namesake, is_surname, named, parts, same_person
from quizgen.reading.spellings import variants, without_year
from quizgen.reading.titled import as_titled
from quizgen.syllabus import country_names
from quizgen.text import fold, typewriter, without_article

TITLED = frozenset({"law", "treaty", "scheme", "body"})
ADDRESS = rf"(?:(?:{'|'.join(sorted(HONORIFICS, key=len, reverse=True))})\.? )?"
ABSTRACT = re.compile(r"(?:tions?|ments|ities|ness|ances|ics|ogy)$")
PLACES = ("Nagar", "Bharat", "Chowk", "Marg", "Vihar", "Mod", "Pur", "Road", "Rajasthan", "Kutumbakam")


@dataclass(frozen=True, slots=True)
class Names:
    """All names of a document; `articles` are those that stand with "the"."""

    all: tuple[Name, ...] = ()
    articles: frozenset[str] = frozenset()
    index: dict[str, Name] = field(default_factory=dict)
    pattern: re.Pattern[str] | None = None

    def of(self, text: str) -> Name | None:
        """The name that a text is an alias of, with or without its article or form of address; None when it is none."""
        plain = without_article(text.strip())
        return self.index.get(key(plain)) or self.index.get(key(re.sub(rf"^{ADDRESS}", "", plain)))

    def found(self, text: str) -> list[Mention]:
        """The names in a text, the longest first where two overlap."""
        if self.pattern is None:
            return []
        plain = typewriter(text)
        # A line that shouts has its names in capitals, which others are only where they are long enough to be no other word.
        pattern = loud(self.pattern) if plain.isupper() else self.pattern
        hits = ((hit, self.index.get(key(hit["name"]))) for hit in pattern.finditer(plain))
        return [Mention(hit.start("name"), hit.end("name"), name) for hit, name in hits if name]

    def mentions(self, sentence: Sentence) -> list[Mention]:
        """The names in a sentence, in order, none inside another."""
        return self.found(sentence.text)


@lru_cache(maxsize=4)
def loud(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """A pattern of names for a line in capitals."""
    return re.compile(pattern.pattern, re.IGNORECASE)


def key(text: str) -> str:
    """The form in which two aliases are one: dashes and quotes do not count, the case of long words does."""
    plain = typewriter(text)
    return plain if len(plain) < 5 else fold(plain)  # noqa: PLR2004 - "US" is not "us", "Who" is not "WHO"


def names_of(document: Document, sentences: Sequence[Sentence]) -> Names:
    """Every name that a document speaks of, with its type, spellings, office and acronym."""
    candidates = candidates_of(document, sentences)
    lines = [document.source.title, *(block.text for block in document.blocks)]
    spelled = list(dict.fromkeys(one for line in lines for one in expansions(line)))
    known = {one.short for one in spelled}
    spelled += [one for one in of_title(document.source.title, document.text) if one.short not in known]
    people = list(persons(candidates, document))
    taken = {alias for one in people for alias in one.aliases}
    others = [name for name in things(document, candidates, spelled) if not set(name.aliases) & taken]
    found = as_titled(tuple(one if one in people else in_whole(one, document) for one in (*people, *others)), document)
    return indexed(found, frozenset(name.name for name in found if has_article(name, candidates, spelled)))


def has_article(name: Name, candidates: Candidates, spelled: list[Expansion]) -> bool:
    """Whether a name stands with "the": as the prose mostly has it, else by its noun."""
    if name.type in {"person", "nationality", "city", "state"}:
        return False
    if name.type == "country":
        return name.name in THE_COUNTRIES
    spellings = [alias for alias in name.aliases if alias != name.acronym]
    uses, with_article = sum(candidates.plain[one] for one in spellings), sum(candidates.articled[one] for one in spellings)
    if any(one.article and one.long == name.name for one in spelled):
        return True
    return with_article * 2 > uses if uses else head_of(name.name) in ARTICLED and name.name.split()[0] != head_of(name.name)


def indexed(found: tuple[Name, ...], articles: frozenset[str]) -> Names:
    """The names with their index by alias, the first name of each alias in front."""
    index: dict[str, Name] = {}
    for name in found:
        for alias in name.aliases:
            index.setdefault(key(alias), name)
    spellings = sorted({typewriter(alias) for name in found for alias in name.aliases}, key=lambda alias: (-len(alias), alias))
    pattern = re.compile(rf"(?<![\w])(?P<name>{'|'.join(map(re.escape, spellings))})(?!\w)") if spellings else None
    return Names(found, articles, index, pattern)


def persons(candidates: Candidates, document: Document) -> Iterator[Name]:
    """Every person: full names first, each with its surname when that is nobody else's."""
    types = defined(document)
    full: list[list[str]] = []
    for text in people_of(candidates, types, [term.term for term in document.terms]):
        group = next((group for group in full if any(same_person(text, one) for one in group)), None)
        if group is None:
            full.append([text])
        else:
            group.append(text)
    singles = [text for text in {**candidates.people, **candidates.plain} if " " not in text]
    last = Counter(parts(group[0])[-1] for group in full)
    for group in full:
        own = [text for text in singles if is_surname(text, group[0]) and last[parts(group[0])[-1]] == 1 and not_listed(text)]
        own = [text for text in own if not has_namesake(text, group, f"{document.source.title}\n{candidates.context}")]
        yield person(group, own, candidates)
    owned = {text for group in full for text in singles if is_surname(text, group[0])}
    for text in candidates.people:
        if " " not in text and text not in owned and (not_listed(text) or candidates.offices.get(text)):
            yield person([text], [], candidates)


def people_of(candidates: Candidates, types: dict[str, str], terms: list[str]) -> list[str]:
    """The full names of persons: by office or form of address, by definition, by the model's majority."""
    sure = [text for text in candidates.people if " " in text]
    told = [text for text in (*terms, *candidates.plain) if types.get(fold(text)) == "person"]
    guessed = [text for text in candidates.plain if " " in text and is_person(text, candidates, types)]
    return list(dict.fromkeys((*sure, *told, *guessed)))


def is_person(text: str, candidates: Candidates, types: dict[str, str]) -> bool:
    """Whether a run without an office is a person's name."""
    words = text.split()
    if (
        fold(text) in types
        or not named(words)
        or headed(text)
        or fold(words[-1]) in lists.listed("bodies")
        or words[-1] in PLACES
        or f"‘{text}" in candidates.context
    ):
        return False
    if any(ABSTRACT.search(word) or stands_in(word.lower(), candidates.context) for word in words):
        return False
    kind = listed(text)
    return kind == "person" or (not kind and (voted(candidates.votes[text]) == "person" or cued(text, candidates.context) == "person"))


def stands_in(word: str, context: str) -> bool:
    """Whether a text holds a word as it is spelled."""
    return word in context and re.search(rf"\b{re.escape(word)}\b", context) is not None


def not_listed(text: str) -> bool:
    """Whether a single word is nobody's but a person's name: no country, city or acronym."""
    return listed(text) in {"", "person"} and not (text.isupper() and len(text) > 1)


def person(group: list[str], surnames: list[str], candidates: Candidates) -> Name:
    """One person under the fullest spelling, the most frequent first where they are as full."""
    counts = {text: candidates.people[text] + candidates.plain[text] for text in group}
    best = max(group, key=lambda text: (len([part for part in parts(text) if len(part) > 1]), len(parts(text)), counts[text]))
    aliases = tuple(dict.fromkeys((best, *group, *surnames)))
    offices = Counter(office for alias in aliases for office in candidates.offices.get(alias, ()))
    office = max(offices, key=lambda text: (offices[text] > 0, len(text.split()), text)) if offices else ""
    return Name(best, "person", aliases, office)


def things(document: Document, candidates: Candidates, spelled: list[Expansion]) -> Iterator[Name]:
    """Every name that is no person's: expansions with their acronyms, key terms, then the other runs."""
    types = defined(document)
    seen: set[str] = set()
    plain = [text for text in candidates.plain if text]
    heard = {fold(one.short) for one in spelled}
    longer = [one.long for one in spelled]
    plain = [text for text in plain if not any(within(text, one, candidates) for one in longer) and not is_tail(text, candidates)]
    plain = [text for text in plain if not is_kind(text, candidates)]
    terms = [*(term.term for term in document.terms if types.get(fold(term.term)) != "person"), *headlines(document)]
    for text, short in (*((one.long, one.short) for one in spelled), *((one, "") for one in (*terms, *plain))):
        if fold(text) in seen or (not short and fold(text) in heard):
            continue
        aliases = tuple(dict.fromkeys((text, *((short,) if short else ()), *variants(text, plain))))
        if short and fold(short) in seen:
            continue
        seen |= {fold(alias) for alias in aliases}
        kind = type_of(text, short, candidates, types)
        own = country_names().get(fold(text), "") if kind == "country" else ""
        full = own if own in aliases else max(aliases, key=len) if own else text
        yield Name(full, kind, aliases, acronym=short)


def headlines(document: Document) -> Iterator[str]:
    """The laws, schemes and bodies that a heading names, of which the text below it may only say "it"."""
    for line in dict.fromkeys(block.text for block in document.blocks if block.kind == "heading"):
        topic = topics.named(line)
        if (
            topic
            and not topic.pair
            and not topic.full
            and headed(topic.name) in TITLED
            and " " in topic.name
            and " and the " not in topic.name
        ):
            yield topic.name


def within(text: str, long: str, candidates: Candidates) -> bool:
    """Whether a run was only ever read inside a longer name that an acronym confirms."""
    return text != long and text in long and candidates.context.count(text) <= candidates.context.count(long)


def is_kind(text: str, candidates: Candidates) -> bool:
    """Whether a run is written like a name but names a kind: "a Centrally Sponsored Scheme"."""
    return " " in text and candidates.indefinite[text] * 2 >= candidates.plain[text] and not is_listed(text)


def is_tail(text: str, candidates: Candidates) -> bool:
    """Whether a run is only the end of one longer name, taken up with an article: "the Task Force" after the Tiger Task Force."""
    if " " not in text or sum(without_year(one).endswith(f" {text}") for one in candidates.plain) != 1:
        return False
    taken = rf"\b(?:the|this) {re.escape(text)}\b"
    always = len(re.findall(taken, candidates.context, re.IGNORECASE)) >= candidates.plain[text]
    return always and not is_listed(text)


def type_of(text: str, short: str, candidates: Candidates, types: dict[str, str]) -> str:
    """The type of a name that is no person's."""
    spoken = types.get(fold(text)) or (types.get(fold(short)) if short else "")
    kind = spoken or listed(text) or headed(text) or cued(text, candidates.context)
    if kind:
        return kind
    votes = candidates.votes[text] + candidates.votes[short]
    kind = voted(votes)
    if (kind == "body" and not (text.isupper() or short or candidates.plain[text] > 1)) or text.lower() in candidates.context:
        return "thing"
    if kind == "person" or (kind == "nationality" and not text.endswith(("n", "s", "sh", "se", "i"))):
        return "thing"
    return kind or ("term" if text[:1].islower() or short else "thing")
