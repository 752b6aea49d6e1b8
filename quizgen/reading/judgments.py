"""Which case decided what, where texts name a case with its ruling: "In Swiss Ribbons v. Union of India (2019), the Court upheld …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from quizgen.model import Document, Fact, Slot
from quizgen.reading.contexts import context_of
from quizgen.reading.edits import Edit, applied
from quizgen.reading.language import Sentence
from quizgen.reading.resolving import Resolution
from quizgen.reading.topics import title_topic
from quizgen.syllabus import table
from quizgen.text import squeeze

PART = r"(?:[A-Z][\w.'’&/-]*|\(Retd\.?\)|@ [A-Z]\w+)"
SMALL = r"(?:(?:of|and|the|for) ){0,2}"
PARTY = rf"(?!(?:In|The|But|And|However|Later|Earlier|As|While|That|This) )[A-Z][\w.'’&/-]*(?: {SMALL}{PART}){{0,8}}"
SECOND = rf"[A-Z][\w.'’&/-]*(?:(?:, (?!Justices?\b|CJI\b|SC\b)| {SMALL}){PART}){{0,9}}"
WHEN = r"(?:(?:\d{1,2} )?[A-Z][a-z]+,? )?(?P<year>(?:19|20)\d\d)"
CASE = re.compile(
    rf"(?P<case>(?P<one>{PARTY}) (?:v|vs|versus)\.? (?P<two>{SECOND}))(?= ?\(| ?[,:–—-]| [a-z]|\.?$| A )"
    rf"(?: \({WHEN}\)|, {WHEN.replace('year', 'late')})?"
)
BESIDE = r"(?:,? (?:inter alia|unanimously|by a majority|by \d[:–-]\d)(?: of \d[:–-]\d)?,?)?"
# "two-child norm for contesting upheld", "validity upheld": a note of the outcome behind the case.
NOTED = re.compile(r"^(?P<what>[a-z][\w' -]{8,70}?) (?:was |were )?(?P<done>upheld|struck down|quashed)$", re.IGNORECASE)
# Who decides, between the case and the verb; what only tells more of the case may stand before.
DECIDER = re.compile(r"(?:(?:which|decided|delivered|dated|a) [^,]+, )?(?:\S+ ){0,25}?", re.IGNORECASE)
COURTS = re.compile(r"\b(?:[Cc]ourt|Bench|bench|SC|CJI|Chief Justice|Justices?|[Ii]t|judges)\b")
ADVERBS = re.compile(r"(?:(?:had|has|also|later|then|unanimously|which|where|it was|by \d[:–-]\d,?) )*", re.IGNORECASE)
ASIDE = re.compile(r"\b(?:who|while|when|although|said|found|asked|agreed)\b")
OTHER_COURT = re.compile(
    r"\b(?:High Court|Tribunal|International|ICJ|District Court|U\.?S\.? Supreme|House of Lords|Privy Council|Federal Court|Divisional)\b"
)
DISSENT = re.compile(
    r"\b(?:dissent\w*|minority|argued|contended|would have|not held|never|submitted|petitioners?|counsel)\b", re.IGNORECASE
)
NATIONAL = re.compile(r"\b(?:Supreme Court|SC\b|CJI|Constitution Bench|apex court)")
LEANS = re.compile(
    r"^(?:it|they|he|she|this|that|these|such|the (?:same|latter|former|two|law|provision|view|question|case|matter|petition\w*|order|"
    r"appeals?|officer|state|applicant|respondent))\b|"
    r"\b(?:this|these|those|such|the same|said|its|their|his|her|they|he|she|it|"
    r"the (?:appellant|petitioner|latter|former|challenge|present|instant|impugned|amendment|ordinance|notification|"
    r"first proviso|plea|then))\b",
    re.IGNORECASE,
)
PREPOSED = re.compile(r"(?:in|on|by|at|under|for|with|against) ")
BEHIND = re.compile(
    r"(?:, (?:which|since|because|but|while|whereas|although|though|on the ground|should|would|must|was|were|is|are|had|has|"
    r"and (?:set|laid|directed|asked|held|also))\b| on the ground\b|[;:–—]).*$"
)
# A cell that is a sentence: "Delay in compensation violates Article 300A; value of 2019".
SAYS = re.compile(
    r"(?!Part|Only\b)[A-Z][\w’' -]{3,60}? (?:is|are|was|were|cannot|can|must|may|has|have|violates?|needs?|applies|apply|includes?|"
    r"extends?|binds?|"
    r"shall|does not|do not|requires?|overrides?|prevails?) (?!a new|added|inserted)\w"
)
# A note behind a case that is a sentence: "(2023) – the whip is appointed by the party"; what the court did is told in the past.
ASSERTS = re.compile(
    r"\s*[:–—-]\s+(?P<what>(?!(?:is|are|has|have|first|held|one|two|three|four|five|six|seven|nine|\d|[A-Z]\w+ (?:case|Bench|bench))\b)"
    r"(?:[\w’'-]+ ){1,8}?"
    r"(?:is|are|cannot|can|must|may|violates?|needs?|requires?|overrides?|prevails?|extends?|applies|apply|includes?|binds?|ha(?:s|ve) to|"
    r"do(?:es)? not)\b(?! (?:a new|the (?:first |leading |landmark )?(?:case|ruling|judgment|basis|source)|known|called|about|seen|"
    r"considered|pending|under|now|still|also)\b).+)$"
)
LEAST_ASSERTED = 8
FEWEST, MOST = 4, 30
WORTH, NO_CHOICE = 0.75, 0.49
# What may stand before a case of which the sentence tells: "In …", "A nine-judge Bench in …", "The Court, in …", "…: ".
LED = re.compile(
    r"(?:[A-Z0-9][^.;]{0,60}[,:] )?"
    r"(?:in|(?:the |an? )?[^,;]*\b(?:Court|Bench|SC|verdict|judgment|ruling|decision|case)\b[^,;]*,? in)?(?: the case of)? ?",
    re.IGNORECASE,
)
PUBLIC = re.compile(r"(?:the )?(?:State|Union|Government|Govt|Speaker|Secretary|Election Commission)\b")


@cache
def verbs(group: str) -> dict[str, str]:
    """What courts do, with the infinitive of each: "holds" takes a clause, "does" a thing."""
    return dict(table("reading.yaml")["rulings"][group])


@cache
def noted_without(group: str) -> frozenset[str]:
    """What notes leave the article of: "offices" keep their capital, "things" do not."""
    return frozenset(table("reading.yaml")["rulings"][group])


@cache
def deeds() -> re.Pattern[str]:
    """What a court did, and what it decided, behind the name of a case."""
    return re.compile(
        rf"(?P<lead>.*?)(?:(?<!\w)(?P<holds>{'|'.join(verbs('holds'))}){BESIDE} that |"
        rf"(?<!\w)(?P<finds>held|declared|recogni[sz]ed) (?=(?:the |an? )?[\w'’ -]+? (?:to be|as|unconstitutional|illegal|void|invalid)\b)|"
        rf"(?<!\w)(?P<does>{'|'.join(verbs('does'))}) )(?P<what>.+)$",
        re.IGNORECASE,
    )


@cache
def held_in() -> re.Pattern[str]:
    """The verb before a case: "held in Rao v. State of Assam that"."""
    return re.compile(rf"(?P<said>{'|'.join(verbs('holds'))}){BESIDE},? (?:in|in the case of) $")


class Ruling(NamedTuple):
    """A case with its parties and year ("" when untold), whether the Supreme Court decided it, and how its ruling is told."""

    case: str
    one: str
    two: str
    year: str
    supreme: bool
    base: str
    said: str
    what: str


def judgment_facts(document: Document, sentences: Sequence[Sentence], resolutions: Sequence[Resolution]) -> Iterator[tuple[int, Fact]]:
    """Which case decided what, each ruling once, with the number of its block."""
    seen = set[str]()
    for sentence, resolution in zip(sentences, resolutions, strict=True):
        if not re.search(r" (?:v|vs|versus)\.? ", sentence.text):
            continue
        ruling = ruling_in(sentence.text, document.text)
        if ruling is None or ruling.case in seen:
            continue
        told = explained(sentence, ruling, resolution, document)
        if told is not None:
            seen.add(ruling.case)
            yield sentence.block, told
    for number, block in enumerate(document.blocks):
        ruling = ruling_of_row(block.cells, document.text) if block.kind == "row" else None
        if ruling is not None and ruling.case not in seen and not LEANS.search(ruling.what):
            seen.add(ruling.case)
            yield number, fact_of(ruling, block.text, block.headings)


def ruling_in(text: str, around: str) -> Ruling | None:
    """The ruling that a sentence tells of the one case that it names."""
    found = list(CASE.finditer(text))
    if len(found) != 1 or DISSENT.search(text) or OTHER_COURT.search(text):
        return None
    case = found[0]
    before, after = text[: case.start()], text[case.end() :]
    held = held_in().search(before)
    that = re.match(r",? that ", after)
    if held and that:
        told = told_as(held["said"], after[that.end() :], joined=True)
    else:
        whole = LED.fullmatch(before) is not None
        told = noted(after) or ruled(re.sub(r"^\s*[,:–—-]?\s*", "", after)) or asserted(before, after) if whole else None
    if told is None:
        return None
    year = case["year"] or case["late"] or ""
    landmark = any(name in case["case"] for name in table("reading.yaml")["landmark_cases"])
    supreme = landmark or NATIONAL.search(text) is not None or NATIONAL.search(around) is not None
    return Ruling(squeeze(case["case"]), case["one"], case["two"], year, supreme, *told)


def ruled(after: str) -> tuple[str, str, str] | None:
    """What the words behind a case say that the court did: the infinitive, the past form with what joins it, and the ruling."""
    verb = deeds().match(after)
    if verb is None or not is_decider(verb["lead"]):
        return None
    said = (verb["holds"] or verb["finds"] or verb["does"]).lower()
    return told_as(said, verb["what"], joined=bool(verb["holds"]))


def asserted(before: str, after: str) -> tuple[str, str, str] | None:
    """The ruling that stands as a sentence of its own behind a case that begins a note."""
    found = ASSERTS.match(after.split("; ")[0]) if not before.strip() else None
    told = told_as("held", opened(found["what"]), joined=True) if found else None
    return told if told and len(told[2].split()) >= LEAST_ASSERTED else None


def is_decider(lead: str) -> bool:
    """Whether the words between a case and its verb name the court, or nobody."""
    whole = DECIDER.fullmatch(lead) is not None and COURTS.search(lead) is not None and not ASIDE.search(lead)
    return whole or ADVERBS.fullmatch(lead) is not None


def told_as(said: str, what: str, *, joined: bool) -> tuple[str, str, str] | None:
    """The verb and the ruling of a case, None where that is no clause of a fit length."""
    ruling, join = cut(what), " that" if joined else ""
    fit = FEWEST <= len(ruling.split()) <= MOST and not PREPOSED.match(ruling)
    return (f"{({**verbs('holds'), **verbs('does')})[said]}{join}", f"{said}{join}", ruling) if fit else None


def noted(after: str) -> tuple[str, str, str] | None:
    """The outcome that stands as a note behind a case."""
    found = NOTED.match(re.sub(r"^\s*[,:–—-]\s*", "", after).rstrip(". "))
    if found is None or len(found["what"].split()) < FEWEST - 1:
        return None
    base = verbs("does")[found["done"].lower()]
    return base, found["done"].lower(), f"the {found['what'][:1].lower()}{found['what'][1:]}"


def cut(what: str) -> str:
    """A ruling without what only explains it, and without the end of its sentence."""
    plain = re.sub(r"\s*\([^()]*\)\s*$", "", what.strip().rstrip("."))
    short = BEHIND.sub("", plain).strip(" ,")
    return short if len(short.split()) >= FEWEST else plain


def ruling_of_row(cells: tuple[str, ...], around: str) -> Ruling | None:
    """The ruling of a row whose first cell names a case: the first of its other cells that tells one."""
    if not cells or not CASE.match(cells[0]):
        return None
    dated = next((found[1] for cell in cells[1:] if (found := re.fullmatch(r"(?:[A-Z][a-z]+\.? )?((?:19|20)\d\d)", cell.strip()))), "")
    name = cells[0] if re.search(r"\d{4}", cells[0]) or not dated else f"{cells[0]} ({dated})"
    plain = (f"held that {opened(cell)}" if SAYS.match(cell) else cell for cell in cells[1:])
    return next((ruling for cell in plain if (ruling := ruling_in(f"{name}: {cell}", around))), None)


def opened(cell: str) -> str:
    """A note as a clause goes on: with the article that it leaves out before an office or its house."""
    first = cell.split()[0]
    if first in noted_without("offices"):
        return f"the {cell}"
    plain = f"{cell[:1].lower()}{cell[1:]}" if not cell[1:2].isupper() else cell
    return f"the {plain}" if first in noted_without("things") else plain


def explained(sentence: Sentence, ruling: Ruling, resolution: Resolution, document: Document) -> Fact | None:
    """The fact of a ruling that a reader understands; None where something in it is told elsewhere."""
    start = sentence.text.find(ruling.what)
    end = start + len(ruling.what)
    if start < 0:  # A note is told in other words.
        return None if LEANS.search(ruling.what) else fact_of(ruling, sentence.quote or sentence.text, sentence.headings)
    inside = [Edit(edit.start - start, edit.end - start, edit.text) for edit in resolution.edits if start <= edit.start and edit.end <= end]
    what = applied(ruling.what, tuple(inside))
    dangling = [one for one in resolution.dangling if start <= one.start < end]
    if LEANS.search(what) or any(one.kind != "definite" for one in dangling):
        return None
    noted_so = ruling.said == "held that" and not re.search(r"\bheld\b", sentence.text)
    context = matter_of(document) if dangling or noted_so else ""
    if len(dangling) > 0 and not context:
        return None
    return fact_of(ruling._replace(what=what), sentence.quote or sentence.text, sentence.headings, context)


def matter_of(document: Document) -> str:
    """What the title of a page names, of which its cases tell; "" for a headline."""
    topic, context = title_topic(document), context_of(document)
    return topic.shown if topic else "" if context.startswith("“") else context


def fact_of(ruling: Ruling, quote: str, section: tuple[str, ...], context: str = "") -> Fact:
    """The fact that a case decided something, with its question."""
    court = "the Supreme Court" if ruling.supreme else "the court"
    year = f" ({ruling.year})" if ruling.year else ""
    return Fact(
        f"In {ruling.case}{year}, {court} {ruling.said} {ruling.what}.",
        quote,
        (Slot(ruling.case, "work", "case", other_names(ruling), "decided what", NO_CHOICE),),
        section=section,
        about=ruling.case,
        context=context,
        question=f"In which {f'{ruling.year} ' if ruling.year else ''}case did {court} {ruling.base} {ruling.what}?",
        worth=WORTH,
    )


def other_names(ruling: Ruling) -> tuple[str, ...]:
    """What else a case is called: with "vs", with the year, by the party that is no government."""
    plain = re.sub(r"\s*\(Retd\.?\)", "", ruling.case)
    private = [side for side in (ruling.one, ruling.two) if not PUBLIC.match(side)][:1]
    known = [re.sub(r"\s*\(Retd\.?\)|^(?:Justice|Dr\.?|Shri|Smt\.?) ", "", side) for side in private]
    versus = [re.sub(r" (?:v|vs|versus)\.? ", f" {sign} ", plain) for sign in ("vs", "v", "v.", "versus")]
    dated = [f"{plain} ({ruling.year})"] if ruling.year else []
    return tuple(dict.fromkeys(one for one in (*dated, *versus, *known, *(f"{side} case" for side in known)) if one != ruling.case))
