"""Who acts where somebody stands before a verb: Kenya in "Kenya accused Peru", but not in "traders from Kenya accused Peru"."""

from __future__ import annotations

import re

from quizgen.dates import MONTHS

# Where a clause may begin.
CLAUSE = re.compile(r"[.;:!?][”\"’]? |[“\"(–—]")
# "The Government of Kenya" acts as Kenya, and a title before a name is that of its bearer.
TITLED = re.compile(
    r"(?:(?:^|(?<=, ))[Tt]he (?:Government|Cabinet|Republic|Kingdom) of |(?:(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[A-Z][\w’'.-]*) ){0,3}"
    r"(?:counterpart|leader|chief|president|premier|minister|colleague) )$"
)
HEARSAY = re.compile(r"\b(?:according to|if|unless|whether|imagine|suppose|allegedly|reportedly|denie[sd])\b", re.IGNORECASE)
# What tells of when, where and how at the head of a clause.
OPENING = re.compile(
    r"(?:At|On|In|During|Following|After|Before|By|Since|Under|With|Through|For|From|Despite|Amid|Within|Last|This|Earlier|Then|Later|"
    r"Meanwhile|But|And|Yet|Still|Now|Today|Recently|Also|Thus|Instead|While|When|As|Though|Although|Because|Where|Once|Until|Here|There|"
    r"Finally|Separately|However|Nevertheless|[A-Z][a-z]+(?:ing|ed)) "
)
# Behind these somebody begins to act.
BEGINS = re.compile(
    rf"(?:(?:^|[ ,])(?:after|when|while|as|since|before|because|until|but|where|once|also|then|later|now|(?-i:[a-z]\w*), and)|^and|"
    rf"day|today|\b(?:week|month|year)|\d{{4}}|{'|'.join(MONTHS)}) $",
    re.IGNORECASE,
)
# Behind these he is a part of what another does, or the words are about him only.
PART = re.compile(
    r"(?:^|[ ‘])(?:of|in|from|to|by|with|for|and|or|nor|at|on|near|as|that|than|who|whom|whose|which|the|its|his|her|their|an?|like|via|"
    r"into|over|under|between|among|against|about|towards?|inside|outside|across|not|sa(?:id|ys)|[\w’']*['’]s|[A-Z‹][^ ]*) $"
)
# What somebody is told to have done, by one who has no quarrel with it.
TOLD = re.compile(r"\b(?:said|stated|noted|recalled|announced|added|recalls|notes|says|states)(?: that)? $")
# "A firm in Nairobi, Kenya had …": the land of a city.
PLACED = re.compile(r"\w (?:in|at|of|from|near|to) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?, $")
# Behind a name: it is only one of several.
ONE_OF = re.compile(r"(?:,| and| or| &|,? as well as|,? along with|,? together with) (?:the )?[A-Z‹]")


def is_clear(before: str, *, person: bool = False) -> bool:
    """Whether who stands behind some words acts himself: they end no name, and tell of nobody else who acts or who says so.

    What a person did is known to all; of a country only its rivals may say so.
    """
    clause = TITLED.sub("", CLAUSE.split(before)[-1])
    if not clause.strip(" ‘’'"):
        return True
    if HEARSAY.search(clause):
        return False
    opened = OPENING.match(clause) is not None
    if clause.endswith(", "):
        return opened or not PLACED.search(clause)
    return BEGINS.search(clause) is not None or (person and TOLD.search(clause) is not None) or (opened and not PART.search(clause))


def is_one_of(behind: str) -> bool:
    """Whether who stands before some words is only one of several: "with Peru" before "and Chad"."""
    return ONE_OF.match(behind) is not None
