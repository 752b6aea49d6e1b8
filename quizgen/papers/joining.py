"""A paper that grows question by question: who may join those that are in it, however many are waiting.

Stricter than what leaves out of whole decks: nobody joins who asks a fact that is asked, be it as one statement among others, whose
answer stands in print already, or whose words give another's answer away.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from quizgen.identity import subject
from quizgen.model import Choice, Item, Prompt, TermCard
from quizgen.papers.telling import (
    ASKING,
    SHORTEST_KEY,
    STEM,
    Asked,
    Claim,
    Printed,
    answers,
    claims_of,
    content,
    facts_of,
    is_moment,
    key_of,
    printed_in,
    same_fact,
)
from quizgen.text import fold, words

MOST_OPTIONS = 3  # so many options in common and the key of one question is crossed out in the other
LEAST_PART = 3  # content words of a statement that can be recognised in another's stem


@dataclass(frozen=True, slots=True)
class Voice:
    """What an item asks and tells. `key` is empty where nothing can be given away; `sure` where a part that may be false is no answer.

    `parts` are the content words of what it prints without vouching for it, `claims` what of that is true.
    """

    topic: str
    defines: bool
    facts: tuple[Asked, ...]
    printed: tuple[Printed, ...]
    key: tuple[str, ...]
    question: frozenset[str]
    sure: bool
    parts: tuple[frozenset[str], ...]
    claims: tuple[Claim, ...]
    options: frozenset[str] = frozenset()


def voice_of(item: Item) -> Voice:
    """The item as its neighbours hear it."""
    key, printed = tuple(words(key_of(item.prompt))), tuple(printed_in(item))
    return Voice(
        topic=fold(subject(item.prompt, item.about)),
        defines=isinstance(item.prompt, TermCard),
        facts=tuple(facts_of(item)),
        printed=printed,
        key=key if sum(map(len, key)) >= SHORTEST_KEY else (),
        question=content(item.prompt) if key else frozenset(),
        sure=isinstance(item.prompt, Choice),
        claims=tuple(claims_of(item.prompt)),
        options=named_options(item.prompt),
        parts=tuple(stems for text in printed if not text.asserted and len(stems := telling(text)) >= LEAST_PART),
    )


def named_options(prompt: Prompt) -> frozenset[str]:
    """The options of a choice between names, folded; years and amounts are the same in many questions."""
    listed = (prompt.answer, *prompt.distractors) if isinstance(prompt, Choice) else ()
    return frozenset(name for one in listed if not any(map(str.isdigit, one)) and (name := " ".join(words(one))))


def telling(text: Printed) -> frozenset[str]:
    """The beginnings of the words of a text that say something."""
    return frozenset(word[:STEM] for word in text.held if word not in ASKING)


def alike(one: Asked, other: Asked) -> bool:
    """Whether two facts are one, or two statements of one quotation that share two thirds of their words."""
    if same_fact(one, other):
        return True
    if one.question is not None or other.question is not None or not one.quotes & other.quotes:
        return False
    here, there = (frozenset(word[:STEM] for word in fact.told.split() if word not in ASKING) for fact in (one, other))
    return 3 * len(here & there) >= 2 * min(len(here), len(there))


@dataclass(slots=True)
class Company:
    """The questions so far, found again by their quotes, by their words, by the longest word of their keys and of their parts."""

    apart: bool = False
    topics: set[tuple[str, bool]] = field(default_factory=set)
    facts: defaultdict[str, list[Asked]] = field(default_factory=lambda: defaultdict(list))
    printed: defaultdict[str, list[Printed]] = field(default_factory=lambda: defaultdict(list))
    keyed: defaultdict[str, list[Voice]] = field(default_factory=lambda: defaultdict(list))
    stated: defaultdict[str, list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))
    parts: defaultdict[str, list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))
    claims: defaultdict[str, list[Claim]] = field(default_factory=lambda: defaultdict(list))
    said: defaultdict[str, list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))
    choices: list[Voice] = field(default_factory=list)

    def admits(self, voice: Voice) -> bool:
        """Whether an item may join: it repeats nobody, nobody tells its answer, and it tells nobody's.

        Where each is seen `apart`, only the first counts.
        """
        if any(alike(fact, other) for fact in voice.facts for quote in fact.quotes for other in self.facts.get(quote, ())):
            return False
        if self.apart:
            return True
        defined = (voice.topic, not voice.defines) in self.topics
        return not (defined or self.weighs(voice) or self.told(voice) or self.tells(voice) or self.betrays(voice))

    def weighs(self, voice: Voice) -> bool:
        """Whether it has three options with another choice in common, or a text, true or false, gives an option to a choice's question."""
        if any(len(voice.options & other.options) >= MOST_OPTIONS for other in self.choices):
            return True
        near = (text for option in voice.options for text in self.printed.get(max(option.split(), key=len), ()))
        return any(names_option(text, voice) for text in near) or any(
            names_option(text, other) for text in voice.printed for other in self.choices
        )

    def told(self, voice: Voice) -> bool:
        """Whether print that is there answers it."""
        near = self.printed.get(max(voice.key, key=len), ()) if voice.key else ()
        return any(answers(text, list(voice.key), voice.question) for text in near if counts(text, voice)) or any(
            part <= text for part in voice.parts for text in self.stated.get(longest(part), ())
        )

    def tells(self, voice: Voice) -> bool:
        """Whether its print answers one that is there."""
        for text in voice.printed:
            near = (other for word in text.held for other in self.keyed.get(word, ()) if counts(text, other))
            if any(answers(text, list(other.key), other.question) for other in near):
                return True
            stems = telling(text) if text.asserted else frozenset()
            if any(part <= stems for word in stems for part in self.parts.get(word, ())):
                return True
        return False

    def betrays(self, voice: Voice) -> bool:
        """Whether two statements say one thing, be it that one of them says it falsely."""
        told = any(claim.in_words(text) for claim in voice.claims for text in self.said.get(longest(claim.pins), ()))
        texts = [telling(text) for text in voice.printed]
        return told or any(claim.in_words(text) for text in texts for stem in text for claim in self.claims.get(stem, ()))

    def join(self, voice: Voice) -> None:
        """Let an item in."""
        self.topics.add((voice.topic, voice.defines))
        for fact in voice.facts:
            for quote in fact.quotes:
                self.facts[quote].append(fact)
        for text in voice.printed:
            for word in text.held:
                self.printed[word].append(text)
            for stem in (stems := telling(text)):
                self.said[stem].append(stems)
                if text.asserted:
                    self.stated[stem].append(stems)
        self.choices += [voice] if voice.options else []
        if voice.key:
            self.keyed[max(voice.key, key=len)].append(voice)
        for part in voice.parts:
            self.parts[longest(part)].append(part)
        for claim in voice.claims:
            self.claims[longest(claim.pins)].append(claim)


def counts(text: Printed, voice: Voice) -> bool:
    """Whether a text may tell an item's answer: what may be false tells no choice's, but for a moment, which a false name leaves alone."""
    return text.asserted or not voice.sure or is_moment(list(voice.key))


def names_option(text: Printed, choice: Voice) -> bool:
    """Whether a text that says what a choice asks, be it of another number or year, names one of its options, be it a wrong one."""
    said = frozenset(word for word in choice.question if not any(map(str.isdigit, word)))
    return any(option in text.text and answers(text, option.split(), said) for option in choice.options)


def longest(stems: frozenset[str]) -> str:
    """The longest of the words, the first of them in the alphabet."""
    return min(stems, key=lambda stem: (-len(stem), stem))
