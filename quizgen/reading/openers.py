"""Words that only tie a sentence to the one before: openers that are cut, adverbs that are dropped, words that lean too far."""

from __future__ import annotations

import re

from quizgen.dates import find_times
from quizgen.reading.antecedents import Scene
from quizgen.reading.edits import Edit, Finding, Problem
from quizgen.reading.times import TOLD

# These are cut with or without a comma; LISTING only with one ("First Lady", "Together they").
TIES = (
    *("However", "Moreover", "Meanwhile", "Further", "Furthermore", "Also", "Additionally", "Notably", "Importantly", "Significantly"),
    *("Interestingly", "Thus", "Therefore", "Hence", "Accordingly", "Consequently", "Separately", "Similarly", "Likewise"),
    *("Nevertheless", "Nonetheless", "Indeed", "In fact", "Of course", "Overall", "Essentially", "Crucially", "Specifically", "Equally"),
    *(
        "In addition(?: to (?:this|these|that))?",
        "Apart from (?:this|these|that)",
        "Besides (?:this|these|that)",
        "For (?:instance|example)",
    ),
    *("Even so", "That said", "All the same", "Despite this", "In spite of this"),
    *("As a result", "As a consequence", "As such", "In general", "In particular", "In short", "In turn", "In essence", "In conclusion"),
    *("At the same time", "On the (?:one|other) hand", "(?:More|Most) importantly", "Conversely", "Again", "In a nutshell"),
    *("In (?:this|that) (?:context|regard|direction|connection|respect|light|backdrop|sense)", "Towards? this end", "To this end"),
    *(
        "Against (?:this|that|such a) (?:backdrop|background)",
        "(?:At|By) (?:this|that) (?:point|time|stage|juncture)",
        "In view of (?:this|the above)",
        "In line with this",
        "Because of this",
        "With this",
        "As part of this",
    ),
    *("For this(?: purpose)?", "On (?:this|the) occasion", "In light of this", "Keeping this in (?:view|mind)", "With this in mind"),
    *(
        "In response",
        "In the process",
        "In recognition of this",
        "Recogni[sz]ing this",
        "Building on this",
        "Following this",
        "To (?:do|meet|tackle|ensure) this",
        "To (?:provide|ensure|maintain) continuity",
        "To achieve this",
        "To support this",
        "To address this",
        "Through this",
        "In this way",
    ),
)
LISTING = (
    "Besides",
    "First",
    "Firstly",
    "Second",
    "Secondly",
    "Third",
    "Thirdly",
    "Lastly",
    "Finally",
    "Together",
    "Taken together",
    "Still",
    "Collectively",
    "Abroad",
    "At home",
)
CONJUNCTIONS = r"(?:And|But|Yet|So|Hence|Thus|Therefore|However)\b,?(?! that\b| far\b)"
OPENER = re.compile(
    rf"^(?:(?:{'|'.join((*TIES, *LISTING))}),|(?:{'|'.join(TIES)})(?=\s+(?:the|a|an|it|he|she|they|[A-Z])\b)|{CONJUNCTIONS})\s+"
)
# Openers whose sentence says little without the one before.
LEANING = re.compile(
    r"^(?:(?:Last|Next|Previous|Latest) (?!month|year|week)\w+|(?:Earlier|Later) in the \w+|"
    r"(?:Each|Every) (?!of|year|day|week|month|one|two|three|four|five|six|seven|eight|ten|few)[a-z]+ (?=\w+s\b)|"
    r"(?:Instead|Otherwise|Rather|Unlike this|This is why|That is why|By contrast|In contrast|On the contrary|Beyond that|If so|Then|"
    r"Afterwards|Thereafter|Subsequently|Later|Earlier|Since then|Until then|Here|There),?\s"
    r"(?!are\b|is\b|was\b|were\b|has\b|have\b|will\b|can\b|may\b|than\b))"
)
# What only sets a sentence off from the one before, where a name follows: "Instead, India will …".
CONTRAST = re.compile(r"^(?:Instead|Rather|By contrast|In contrast|On the contrary), (?=(?:the )?[A-Z])")
# What only says that a thing came after another, where the sentence tells its own time: "Subsequently, the Act was amended in 2003".
SEQUENCE = re.compile(r"^(?:Then|Afterwards|Thereafter|Subsequently|Later|Earlier|Later on), (?!that\b|the same\b)")
# In the middle or at the end of a sentence.
DROPPED = re.compile(
    r"(?<=\w), (?:however|therefore|moreover|meanwhile|thus|too|also|for example|for instance|in turn|in addition),(?=\s)|"
    r"(?<!but)\s(?:also|thus|therefore|hence|additionally)\b(?! (?:known|called|referred|as|in)\b)|"
    r",? (?:too|as well|as a result|in addition)(?=[.;]?$)|"
    r"(?:(?<=\bwas )|(?<=\bwere ))later (?=[a-z]+(?:ed|en|t)\b)|"
    r"(?<=[A-Z)\w]) (?:itself|himself|herself)(?= (?:was|is|has|had|were|will)\b)|"
    r"(?<=\w)\sfurther(?=\s[a-z]+(?:ed|es|s|en|ing)?\s(?!of\b))"
)
# "Earlier, in September 2025, …" tells its own time.
DATED = re.compile(
    r"(?:Earlier|Later|Subsequently|Then|Thereafter|Afterwards),? (?:in|on) (?:[A-Z][a-z]+ |\d{1,2} [A-Z][a-z]+ )?(?:19|20)\d\d\b"
)
SAME_TIME = re.compile(
    r"^(?P<then>Since then),?|\b(?:in|during|over) the same (?:fiscal |financial )?(?:year|period)\b|(?<=\w) the same year\b"
)
POINTED = r"(?:shown|given|listed|mentioned|described|discussed|detailed|stated|noted|said|seen) (?:above|below|earlier|here)"
LEAN = re.compile(
    r"\b(?:(?:yet )?[Aa]nother\b|the (?:latter|former)\b(?!\s+[A-Za-z])|the (?:following|above|said|aforesaid|same)\b(?! .{0,40}\bas\b)|"
    rf"as follows|following:|{POINTED}|[Bb]elow are|(?:as )?above\b(?=[,.]|$)|below\b(?=[,.:]|$)|see (?:also|above|below|[A-Z])|[Cc]lick|"
    r"(?:Annexure|Table|Figure|Box|Chart|Graph)[\s-](?:\d|[IVXABC]+\b)|"
    r"(?:Annex|Appendix)[\s-](?:\d|[IVXABC]+\b)(?! (?:of|to) (?:CITES|CMS|the [A-Z]\w+ ))|"
    r"[Aa]ll (?:two|three|four|five|six|seven|eight) \w+|"
    r"in response(?=[,.])|vice versa|elsewhere|thereof|therein|thereto|thereafter|likewise|"
    r"(?<!each )(?<!any )(?<!and )(?<!or )(?<!on the )(?<!with )(?<!all )(?<!among )[Oo]thers?\b(?! than| hand| way)(?!(?<=Other) [A-Z]))"
)
ORDERED = re.compile(r"\brespectively\b")
PLURALS = r"countries|sides|nations|parties|leaders|states|houses|contingents|teams|men|women|companies"
NAMED_PAIR = re.compile(r"\b[A-Z]\w+ and (?:the )?[A-Z]\w+")
BOTH_AND = re.compile(rf"both (?!the\b|of\b|{PLURALS})[^.;]*?\band\b", re.IGNORECASE)


def openers(scene: Scene) -> list[Finding]:
    """What is to be done about the words that tie a sentence to the one before."""
    text = scene.sentence.text
    since = since_then(scene)
    if since is not None:
        return [since, *adverbs(scene), *leaners(scene)]
    leaning, loose = LEANING.match(text), needless(text)
    if leaning and (loose or DATED.match(text)):
        return [Edit(0, loose or leaning.end(), ""), *adverbs(scene), *leaners(scene)]
    if leaning:
        return [Problem("opener", 0, leaning.end(), leaning[0].strip())]
    return [*opening(text), *adverbs(scene), *leaners(scene)]


def needless(text: str) -> int:
    """Where a sentence goes on behind an opener that says nothing which it does not tell itself; 0 for others."""
    found = CONTRAST.match(text)
    after = SEQUENCE.match(text)
    dated = after and any(time.kind in ("date", "month", "year") and time.year for time in find_times(text))
    return found.end() if found else after.end() if after and dated else 0


def since_then(scene: Scene) -> Edit | None:
    """The time for "Since then" and "in the same year", where the sentence before tells of one only."""
    found = SAME_TIME.search(scene.sentence.text)
    previous = scene.before[-1].scene.sentence if scene.before else None
    if found is None or previous is None or previous.block != scene.sentence.block:
        return None
    if found["then"] is None and any(time.kind in TOLD for time in find_times(scene.sentence.text[: found.start()])):
        return None  # "The scheme began in 1986, and the lake was notified in the same year": its own year is meant.
    every = [time for time in find_times(previous.text) if time.kind in TOLD]
    if len(every) != 1 or every[0].preposition in ("by", "before", "until", "till", "since"):
        return None
    then = found["then"] is not None
    if not then and every[0].kind not in ("year", "fiscal"):
        return None
    shown = every[0].text
    gap = " " if found[0].startswith(" ") else ""
    return Edit(found.start(), found.end(), f"Since {shown}," if then else f"{gap}in {shown}")


def opening(text: str) -> list[Finding]:
    """The cut of an opener, which leaves the next word to begin the sentence."""
    found = OPENER.match(text)
    return [Edit(0, found.end(), "")] if found else []


def adverbs(scene: Scene) -> list[Finding]:
    """The words also, too and their like, dropped outside quotations."""
    found: list[Finding] = []
    hits = list(DROPPED.finditer(scene.sentence.text))
    parts = {token.idx: token.pos_ for token in scene.sentence.doc} if hits else {}
    for hit in hits:
        if scene.quoted(hit.start()) or (hit[0].strip() == "further" and parts.get(hit.end() + 1) != "VERB"):
            continue
        found.append(Edit(hit.start(), hit.end(), ""))
    return found


def leaners(scene: Scene) -> list[Finding]:
    """Words that need what was said before: another, the latter, above."""
    text = scene.sentence.text
    found: list[Finding] = [Problem("context", hit.start(), hit.end(), hit[0]) for hit in LEAN.finditer(text)]
    doc = scene.sentence.doc if "both" in text.lower() else ()
    alone = [token for token in doc if token.lower_ == "both" and not BOTH_AND.match(text[token.idx :])]
    alone = [token for token in alone if not NAMED_PAIR.search(text[: token.idx])]
    found += [Problem("context", token.idx, token.idx + 4, token.text) for token in alone]
    if ORDERED.search(text) and len(re.findall(r"\band\b", text)) < 2:  # noqa: PLR2004 - two lists have two
        found.append(Problem("context", 0, len(text), "respectively"))
    return found
