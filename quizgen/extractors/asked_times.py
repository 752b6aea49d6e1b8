"""A time that stands within a longer part of a clause → the same clause with the time as a part of its own, so that it can be asked for."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.model import Clause, Phrase, Slot

MOMENTS = frozenset({"year", "month", "date"})
# "a treaty adopted in 1998", "an agreement signed in 2016": the time is that of the participle and not that of the verb.
DOING = re.compile(
    r"\b(?:[a-z]{2,}(?:ed|ing)|held|made|built|set|given|brought|born|known|drawn|taken|sent|won|lost|written|begun|led|fought|said|cases?|"
    r"that|which|who|whose|when|where|since|after|before|until|till|by|between|from|or|to (?!the\b|an?\b|its\b|their\b)[a-z]+)\b"
)
PAST = frozenset({"was", "were"})
# "on 25 September 2024 in New York": what follows is a place, or how often it comes again.
FOLLOWS = re.compile(r",? (?:in|at|near|during|every|each|on the|under|with|as|from|to|for|by) ?")
JOINED = re.compile(r"^(?:and|or|to)\b|^[–-]")
# A plain passive: who or what, what was done, and by or under whom.
PLAIN = r"[A-Z][^,;:“”\"]*?"
DONE = (
    r"(?:formally |officially |first )?(?:launched|established|set up|notified|enacted|adopted|signed|approved|founded|constituted|created|"
    r"inaugurated|introduced|started|begun|held|formed|commissioned|ratified|passed|abolished|declared|merged|renamed|released)"
)
VERBS = re.compile(
    r"\b(?:is|are|has|have|had|was|were|will|which|that|who|when|where|after|before|since|and)\b|^(?:In|On|At|As|Under|By|With) "
)
AGENT = re.compile(r"^ (?:by|at|in|under|as|from|with) ")


def with_time_apart(clause: Clause, slot: Slot) -> Clause:
    """The clause with the time that is asked for as a complement of its own; the clause itself where it is, or where that is not sure."""
    if slot.type not in MOMENTS or not (clause.past or clause.auxiliary in PAST or is_yearly(slot)):
        return clause
    opened = out_of_opening(clause, slot)
    if opened is not clause:
        return opened
    for place, part in enumerate(clause.complements):
        pieces = apart(part, slot)
        if pieces:
            return replace(clause, complements=(*clause.complements[:place], *pieces, *clause.complements[place + 1 :]))
    return clause


def plain_clause(said: str, slot: Slot) -> Clause | None:
    """The clause of a plain passive that ends with the time asked for, where the parser saw none."""
    if slot.type not in MOMENTS:
        return None
    found = re.fullmatch(
        rf"(?P<subject>{PLAIN}) (?P<aux>was|were) (?P<verb>{DONE})(?P<rest>[^,;:]*?) (?P<time>(?:in|on) {re.escape(slot.text)})\.", said
    )
    if found is None or DOING.search(AGENT.sub("", found["rest"])) or VERBS.search(found["subject"]):
        return None
    rest = (Phrase(found["rest"].strip(), "adverb"),) if found["rest"].strip() else ()
    time = Phrase(found["time"], "preposition", found["time"][:2])
    return Clause("", found["subject"], found["aux"], found["verb"], "", (*rest, time), past=True, plural=found["aux"] == "were")


def is_yearly(slot: Slot) -> bool:
    """Whether a day comes again every year: 23 October."""
    return slot.type == "date" and re.search(r"\d{4}", slot.text) is None


def out_of_opening(clause: Clause, slot: Slot) -> Clause:
    """The clause with the time of its opening behind: "On June 26, 2024", "In December 2022, at the summit in Lima"."""
    found = re.match(
        rf"(In|On) {re.escape(slot.text)}(?:, (?P<rest>(?:at|in|near|during|under) (?:the )?[A-Za-z].*))?$", clause.opening.strip(" ,")
    )
    if found is None or (found["rest"] is None and "," not in slot.text):
        return clause
    rest = found["rest"] or ""
    time = Phrase(f"{found[1].lower()} {slot.text}", "preposition", found[1].lower())
    return replace(clause, opening=rest[:1].upper() + rest[1:], complements=(*clause.complements, time))


def apart(part: Phrase, slot: Slot) -> tuple[Phrase, ...]:
    """A complement as what goes before its time, the time, and what follows; nothing where the time belongs to something within."""
    before, found, after = part.text.partition(slot.text)
    hit = re.search(r"^(?P<told>.*?),? ?\b(?P<preposition>in|on|about|around) $", before)
    if not found or hit is None or part.role == "clause" or JOINED.match(after.strip(" ,")):
        return ()
    told = hit["told"].strip(" ,")
    within = told.removeprefix(f"{part.preposition} ").removesuffix("being")
    if (after.strip(" ,.") and not FOLLOWS.match(after)) or DOING.search(within) or (not told and not after.strip() and is_plain(part)):
        return ()
    time = Phrase(f"{hit['preposition']} {slot.text}", "preposition", hit["preposition"])
    front = (replace(part, text=told),) if told else ()
    rest = after.strip(" ,.")
    return (*front, time, *((Phrase(rest, "adverb"),) if rest else ()))


def is_plain(part: Phrase) -> bool:
    """Whether a time is a part of its own as it stands."""
    return part.role == "preposition" and not part.text.startswith(",")
