"""Where names may stand in a sentence, read from capital letters: the longest runs that belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quizgen.model import Name
from quizgen.reading.capitals import Spelling, Word, is_capital, is_loud, opens, words_of
from quizgen.reading.language import Sentence
from quizgen.reading.lists import listed
from quizgen.reading.name_words import (
    CALENDAR,
    COMMON,
    HELD,
    HONORIFICS,
    JOINS,
    LAW_JOINS,
    LAWS,
    LISTED,
    NUMBERED,
    SHARED,
    SMALL_JOINS,
    TOPICS,
    demonym,
    head_types,
    is_country,
    is_region,
)
from quizgen.reading.word_lists import several

EVERY_JOIN = JOINS | LAW_JOINS
# A month alone begins no name, nor does whoever speaks.
NO_BEGINNING = CALENDAR | {"I"}

FUNCTION = frozenset({"DET", "PRON", "ADP", "SCONJ", "CCONJ", "AUX", "INTJ", "PART", "ADV", "VERB"})
NEAR = 4  # How far before the end of a name a noun shared by two parts may begin.
# What is decreed has brackets in its name as laws have: "the River Ganga (Rejuvenation …) Authorities Order".
DECREES = several("Order Orders Regulations Ordinance Regulation")
# "the National Programme of Nutritional Support to Primary Education"
GIVEN_TO = several("Support Assistance Aid Access Help")
DATED = re.compile(r",? (?=(?:19|20)\d\d\b)")
YEARED = several("law event scheme work treaty")
ORDINAL = re.compile(r"(?:\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)$")
BRACKETED = re.compile(r" \(((?:[A-Z][\w-]*)(?:(?:,| and| of| for| on|,? &)? [A-Z][\w-]*)*)\) (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands in a sentence's text."""

    start: int
    end: int
    name: Name


def spans(sentence: Sentence, spelling: Spelling) -> Iterator[list[Word]]:
    """The runs of words that may be names, as lists of words; lines in capitals have none."""
    if is_loud(sentence.text):
        return
    words, at = words_of(sentence), 0
    while at < len(words):
        if not begins(sentence.text, words, at, spelling):
            at += 1
            continue
        end = Run(sentence.text, words, at).end()
        yield words[at : end + 1]
        at = end + 1


def begins(text: str, words: list[Word], at: int, spelling: Spelling) -> bool:
    """Whether a name may begin with a word."""
    word = words[at]
    if ORDINAL.match(word.text) and at + 1 < len(words):
        return ordinal_event(text, words, at)
    if not is_capital(word.text) or is_of_calendar(text, words, at) or word.text[0].isdigit():
        return False
    if not opens(text, word.start):
        return word.text not in {"The", "A", "An", "I"}
    return not plain_opening(word, words[at + 1] if at + 1 < len(words) else None, spelling)


def is_of_calendar(text: str, words: list[Word], at: int) -> bool:
    """Whether a word is a month or a day of the week; in "Pradhan Mantri Jan Dhan Yojana" the people are meant."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else None
    people = word.text == "Jan" and after is not None and text[word.end : after.start] == " " and after.text in listed("of_the_people")
    return word.text in CALENDAR and not people


def addressed(word: Word) -> bool:
    """Whether a word is a form of address: a person's name follows it."""
    return word.text.rstrip(".") in HONORIFICS


def ordinal_event(text: str, words: list[Word], at: int) -> bool:
    """Whether an ordinal belongs to the name of something held again and again ("4th Antalya Diplomacy Forum")."""
    if not is_capital(words[at + 1].text) or text[words[at].end : words[at + 1].start] != " ":
        return False
    end = Run(text, words, at + 1).end()
    return any(word.text in HELD for word in words[at + 1 : end + 1])


def plain_opening(word: Word, after: Word | None, spelling: Spelling) -> bool:
    """Whether a sentence's first word has its capital only from standing there."""
    if known(word.text) or spelling.inner[word.text] > spelling.small[word.text.lower()]:
        return False
    if word.text in head_types() or word.text in HONORIFICS:
        return after is None or not (is_capital(after.text) or after.text in JOINS)
    if sum(c.isupper() for c in word.text) > 1:
        return False
    if (
        word.part not in FUNCTION
        and after
        and is_capital(after.text)
        and not (after.text.isupper() or known(after.text) or after.text in CALENDAR)
    ):
        return after.text in HONORIFICS or word.text == "Former"
    return word.part in FUNCTION or spelling.small[word.text.lower()] > 0 or word.part != "PROPN"


@cache
def known(text: str) -> bool:
    """Whether a word is a country's or its people's name."""
    return is_country(text) or bool(demonym(text))


@dataclass(frozen=True, slots=True)
class Run:
    """A name being read from its first word on."""

    text: str
    words: list[Word]
    at: int

    def end(self) -> int:
        """The number of the name's last word."""
        last = self.at
        while (further := self.step(last)) > last:
            last = further
        return last

    def step(self, last: int) -> int:
        """The number of the word up to which the name goes on after a word, or the same number when it ends there."""
        if last + 1 >= len(self.words) or (
            self.words[last].possessive and not self.words[last].text.endswith(("People", "Women", "Children", "St"))
        ):
            return last
        following = (self.plain, self.bracket, self.year, self.joined, self.paired, self.listed)
        return next((end for way in following if (end := way(last)) > last), last)

    def gap(self, last: int) -> str:
        """What stands between a word and the next."""
        return self.text[self.words[last].end : self.words[last + 1].start]

    def plain(self, last: int) -> int:
        """One more capitalised word, or a number that belongs to the name."""
        after, word = self.words[last + 1].text, self.words[last].text
        if self.gap(last) not in {" ", " & "} or is_of_calendar(self.text, self.words, last + 1):
            return last
        if is_capital(after) and not after[0].isdigit():
            return last + 1
        small = after in SMALL_JOINS - {"the", "la", "se"} and last + 2 < len(self.words) and is_capital(self.words[last + 2].text)
        return last + 2 if small else last + 1 if word in NUMBERED and re.match(r"\d", after) else last

    def bracket(self, last: int) -> int:
        """The bracket inside the name of a law: "(Development and Regulation) Act"."""
        found = BRACKETED.match(self.text, self.words[last].end)
        if not found:
            return last
        inside = [number for number in range(last, len(self.words)) if self.words[number].start >= found.end()]
        following = inside[:3]
        lawful = any(
            head_types().get(self.words[number].text) in {"law", "treaty"} or self.words[number].text in DECREES for number in following
        )
        return following[0] if following and lawful else last

    def year(self, last: int) -> int:
        """The year of a law, a meeting or a scheme."""
        kind = head_types().get(self.words[last].text, "")
        dated = DATED.match(self.text, self.words[last].end)
        return last + 1 if dated and kind in YEARED and (kind == "law" or dated[0] == " ") else last

    def right(self, start: int) -> int:
        """The last word of the plain run of capitals that begins at a word, or -1."""
        if start >= len(self.words) or not is_capital(self.words[start].text) or self.words[start].text in NO_BEGINNING:
            return -1
        while (
            start + 1 < len(self.words)
            and self.plain(start) > start
            and not self.words[start].possessive
            and not addressed(self.words[start + 1])
        ):
            start = self.plain(start)
        return start

    def joined(self, last: int) -> int:
        """A part that a small word joins: "Institute of India", "Convention on Wetlands", "Mission for Self-reliance in Pulses"."""
        link = self.words[last + 1].text
        if link not in EVERY_JOIN or self.gap(last) != " " or last + 2 >= len(self.words) or self.gap(last + 1) != " ":
            return last
        start = last + 3 if self.words[last + 2].text == "the" else last + 2
        end = self.right(start)
        return end if end >= 0 and self.may_join(last, link, self.words[start].text) else last

    def may_join(self, last: int, link: str, after: str) -> bool:
        """Whether a small word belongs to the name rather than to the sentence."""
        word = self.words[last].text
        kind = head_types().get(word, "")
        if word == "Right" and link == "to":
            return True  # "the Right to Information Act"
        if word in GIVEN_TO and link == "to":
            return any(head_types().get(one.text) == "scheme" for one in self.words[self.at : last])
        if link in LAW_JOINS and self.ends_as_law(last) and not known(word):
            return True  # "Rights of Persons with Disabilities Act", "Protection of Children from Sexual Offences Act"
        if link == "for" and kind == "place":
            return False  # "in the National Capital Region for Deepavali"
        if link in {"of", "for"}:
            return (
                bool(kind)
                or word.endswith(("tion", "ment", "Republic", "Kingdom", "States", "Council"))
                or (word in COMMON and link == "of")
                or (word.endswith("ing") and any(one.text in ("for", "on") for one in self.words[self.at : last]))
            )
        if link == "in":
            scheme = any(head_types().get(one.text) == "scheme" for one in self.words[self.at : last + 1])
            return scheme and not known(after) and any(one.text == "for" for one in self.words[self.at : last])
        return word in TOPICS and link in {"on", "to", "against"} and not (known(after) and link != "on")

    def ends_as_law(self, last: int) -> bool:
        """Whether the capitals behind a word run on, over small words, to the noun of a law."""
        link = last + 1
        while link + 1 < len(self.words) and self.words[link].text in LAW_JOINS and self.gap(link) == " ":
            end = self.right(link + 1)
            if end < 0:
                return False
            if self.words[end].text in LAWS:
                return True
            link = end + 1
        return False

    def paired(self, last: int) -> int:
        """Two parts that share one noun: "Critical and Emerging Technology", "Mines and Minerals … Act"."""
        if self.words[last + 1].text not in {"and", "&"} or self.gap(last) != " ":
            return last
        end = self.right(last + 2)
        if end < 0:
            return last
        if self.words[last + 2].text == "Other" and self.bracket(end) > end:
            return end  # "the Chief Election Commissioner and Other Election Commissioners (Appointment) Act"
        left, right = self.words[last].text, self.words[end].text
        if known(left) or left in head_types() or left.isupper() or left in COMMON or not left[0].isalpha():
            return last
        begun = " ".join(word.text for word in self.words[self.at : last + 1])
        if head_types().get(right) == "body" and right != "Court" and is_region(begun):
            return last  # "Tamil Nadu and Paradip Port Authority"
        closed = (head_types().get(right, "office") != "office" or right in SHARED) and last - self.at < NEAR
        return end if closed or self.bracket(end) > end or self.inside(last, end) else last

    def inside(self, last: int, end: int) -> bool:
        """Whether two parts share the noun before them: "Ministry of Environment and Forests"."""
        before = [word.text for word in self.words[self.at : last]]
        links = [number for number, word in enumerate(before) if word in {"of", "for"}]
        headed = bool(links) and head_types().get(before[links[-1] - 1]) in {"ministry", "body", "office"}
        after = [word.text for word in self.words[last + 2 : end + 1]]
        own = any(word in head_types() or known(word) or word.isupper() or word in HONORIFICS for word in after)
        return headed and not own and not any(known(word) for word in before[links[-1] :]) and (before[links[-1] - 1] != "Secretary")

    def listed(self, last: int) -> int:
        """What follows a comma in the name of a ministry: "Environment, Forest and Climate Change"."""
        named = [word.text for word in self.words[self.at : last + 1]]
        if self.gap(last) != ", " or not set(named) & LISTED or not {"of", "for"} & set(named):
            return last
        rest = re.match(
            r", ((?:[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2}, ){0,4}[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?,? and [A-Z])",
            self.text[self.words[last].end :],
        )
        if not rest or any(word in head_types() or known(word) for word in re.findall(r"\w+", rest[1])):
            return last
        return self.right(last + 1)
