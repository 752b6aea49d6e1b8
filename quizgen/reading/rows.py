"""Facts that stand in table rows: the first telling column names the subject, each other column is a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen import gazetteer
from quizgen.model import Block, Document, Fact
from quizgen.reading.ages import age_of_digs
from quizgen.reading.asking import answer
from quizgen.reading.backwards import backs
from quizgen.reading.cells import LEAST_ROWS, cell_answer, told_of
from quizgen.reading.contexts import context_of
from quizgen.reading.dated_names import in_full as in_full_of_year
from quizgen.reading.deeds import deed
from quizgen.reading.distinctions import distinction
from quizgen.reading.expansions import full_forms
from quizgen.reading.grids import Table, continued, tables
from quizgen.reading.headers import column
from quizgen.reading.heading_names import is_country
from quizgen.reading.headings import listed
from quizgen.reading.label_facts import Answer
from quizgen.reading.labels import is_mere_letters, spelled
from quizgen.reading.meanings import meanings_of
from quizgen.reading.name_words import demonym
from quizgen.reading.ranks import is_ranking, ranking
from quizgen.reading.reports import reported
from quizgen.reading.subjects import subject, subject_headers
from quizgen.reading.table_years import MANY_ROWS
from quizgen.reading.topics import Topic, named, topic_at, with_article
from quizgen.syllabus import table
from quizgen.text import fold, words


def row_facts(document: Document) -> Iterator[tuple[int, Fact]]:
    """The facts of all tables of a document, each with the number of its block."""
    told = list[tuple[int, Fact, Topic]]()
    seen = set[tuple[str, str]]()
    for one in continued(tables(document)):
        for number, topic, found in read_table(document, one):
            for fact in found.facts:
                if topic is None or is_noted(document.blocks[number], fact) or is_minor(topic, fact) or is_routine(one, fact):
                    continue
                key = (fold(fact.about), fact.slots[0].relation)
                if key not in seen:
                    seen.add(key)
                    told.append((number, fact, topic))
                    yield number, fact
    yield from backs(told)


def is_minor(topic: Topic, fact: Fact) -> bool:
    """Whether a row only tells when a case was decided that is not one of those that every course names."""
    known = any(name in topic.name for name in table("reading.yaml")["landmark_cases"])
    return topic.kind == "case" and (fact.slots[0].type in ("date", "month", "year")) and not known


def is_routine(one: Table, fact: Fact) -> bool:
    """Whether a row only measures one of many: nobody learns the areas of eighteen reserves."""
    return len(one.rows) >= MANY_ROWS and fact.slots[0].type == "measure" and "area" in fact.slots[0].relation


def is_noted(block: Block, fact: Fact) -> bool:
    """Whether a cell that answers carries a mark for a footnote, which may take back what it says."""
    marked = (cell.rstrip("*†‡# ") for cell in block.cells if cell.rstrip().endswith(("*", "†", "‡")))
    return any(slot.text in cell for cell in marked for slot in fact.slots)


def read_table(document: Document, one: Table) -> Iterator[tuple[int, Topic | None, Answer]]:
    """What each cell states: of the subject of its row, of the table's topic, or of the subject above its column."""
    headers = [fold(column(header).label) for header in one.columns]
    first = headers[one.subject] if one.subject < len(headers) else ""
    width = max(len(row.cells) for row in one.rows) - one.subject
    if is_ranking(one):
        yield from ranking(document, one)
    elif width == 2 and first in listed("plain") and all(header in listed("plain") for header in headers[one.subject :]):  # noqa: PLR2004 - label and value
        yield from label_rows(document, one)
    elif first in listed("plain") and len(headers) > one.subject + 1:
        yield from comparing(document, one)
    elif first and len(one.rows) >= LEAST_ROWS and (first not in listed("empty") or first in subject_headers()):
        yield from subject_rows(document, one)


def label_rows(document: Document, one: Table) -> Iterator[tuple[int, Topic | None, Answer]]:
    """`Headquarters | Kathmandu`: each row is a label of the thing that the table is about, or a figure of a dated report."""
    for number, block in zip(one.numbers, one.rows, strict=True):
        if len(block.cells) <= one.subject + 1:
            continue
        label, value = block.cells[one.subject], block.cells[one.subject + 1]
        plain = column(label)
        choices = meanings_of(plain.label)
        topic = (
            in_full_of_year(
                topic_at(document, number, loose=any(one.loose for one in choices), through=any(one.through for one in choices)), document
            )
            if choices
            else None
        )
        if topic:
            yield number, topic, answer(told_of(document, block, plain, value), topic)
        else:
            yield number, *reported(document, block, label, value)


DESCRIBING = frozenset(
    {"African", "Asiatic", "Asian", "European", "American", "Himalayan", "Peninsular", "Tropical", "Temperate", "Indian"}
)


def is_describing(header: str) -> bool:
    """Whether a column's header only describes a thing that the caption names: "African | Asiatic" cheetahs."""
    return header in DESCRIBING or bool(demonym(header))


def comparing(document: Document, one: Table) -> Iterator[tuple[int, Topic | None, Answer]]:
    """`Feature | SAARC | BIMSTEC`: each row is a label, each column a thing."""
    topics = [None if is_describing(header) else column_topic(header, document) for header in one.columns]
    for number, block in zip(one.numbers, one.rows, strict=True):
        head = column(block.cells[one.subject])
        if CHAIR.match(head.label) and any(APPOINTED.search(cell) for cell in block.cells):
            continue  # "Appointed by the Speaker | Speaker": who appoints the chair, not who sits in it.
        for topic, value in list(zip(topics, block.cells, strict=False))[one.subject + 1 :]:
            if topic and meanings_of(head.label):
                yield number, topic, answer(told_of(document, block, head, value), topic)
            else:
                yield number, None, Answer(why="table header tells no question")


def column_topic(header: str, document: Document) -> Topic | None:
    """The thing that a header names; None for letters that nothing spells out."""
    topic = named(in_full(header, document), document)
    topic = spelled(topic, document) if topic else None
    return None if topic is None or is_mere_letters(topic) else topic


PARTNERS = frozenset({"partner", "partners", "partner country", "country", "countries", "counterpart", "with", "party"})
CHAIR, APPOINTED = re.compile(r"chair|head", re.IGNORECASE), re.compile(r"\b(?:appointed|nominated|elected|chosen) by\b", re.IGNORECASE)
# "VVP-I", the first phase of a programme.
PHASE, PHASE_BEHIND = re.compile(r"(?P<short>[A-Z]{3,})(?P<part>-(?:[IVX]+|\d))"), re.compile(r"-(?:[IVX]+|\d)$")


def in_full(header: str, document: Document) -> str:
    """The name that the text gives in full where a header shortens it: `Basel` for the Basel Convention, `VVP-I` for its programme."""
    letters = PHASE.fullmatch(header)
    if letters:
        forms = {PHASE_BEHIND.sub("", short): PHASE_BEHIND.sub("", full) for short, full in full_forms(document.text).items()}
        return f"{forms[letters['short']]}{letters['part']} ({header})" if letters["short"] in forms else header
    kinds = re.findall(
        rf"\b{re.escape(header)} (Convention|Protocol|Agreement|Treaty|Accord|Mission|Scheme|Commission|Committee|Act)\b", document.text
    )
    told = set(kinds)
    return f"{header} {kinds[0]}" if re.fullmatch(r"[A-Z][a-z]+", header) and len(told) == 1 else header


def subject_rows(document: Document, one: Table) -> Iterator[tuple[int, Topic | None, Answer]]:
    """`Scheme | Ministry | Launched`: each row is a thing, each column a label."""
    header = one.columns[one.subject]
    counted = [plain_name(row.cells[one.subject]) for row in one.rows if len(row.cells) > one.subject]
    pact = agreement_spot(one)
    for number, block in zip(one.numbers, one.rows, strict=True):
        cells = block.cells
        if len(cells) <= one.subject or counted.count(plain_name(cells[one.subject])) > 1:
            yield number, None, Answer(why="row without a subject of its own")
            continue
        named_so = with_its_noun(cells[one.subject], one, document)
        above = (*block.headings, document.source.title)
        topic = pact_of(cells, one.subject, pact, above) if pact else subject(document, header, named_so, above)
        topic = dug_up(spelled(as_written(topic, named_so, header, counted), document), header, document) if topic else None
        if topic is None or is_mere_letters(topic):
            yield number, None, Answer(why="row subject names nothing")
            continue
        panel = topic.kind == "committee" or topic.name.endswith(" Committee")
        alone = not panel or not is_of_words(topic.name)
        for spot in range(one.subject + 1, min(len(cells), len(one.columns))):
            found = cell_answer(document, one, block, spot, topic)
            if not found.facts:
                head = column(one.columns[spot])
                told = told_of(document, block, head, block.cells[spot])
                ways = (deed(told, topic), distinction(told, topic, one.columns[one.subject]))
                found = next((way for way in ways if way.facts), found)
            yield number, topic, found if alone else under(context_of(document), found)


def plain_name(cell: str) -> str:
    """The name in a cell without what stands in or behind its bracket: of two temples of one name none is asked for."""
    return fold(re.sub(r"(?<=\w)\s*\([^()]*\)(?:, .*)?$", "", cell.strip()))


def as_written(topic: Topic, name: str, header: str, others: list[str]) -> Topic:
    """A row's thing without the noun of its column where other rows have it themselves: "Swachh Survekshan" is no Index."""
    added = fold(topic.name) == f"{fold(name)} {fold(header)}" and any(one.endswith(f" {fold(header)}") for one in others)
    return topic._replace(name=name, shown=with_article(name)) if added else topic


DIGS = frozenset({"site", "sites", "excavated site", "archaeological site", "place", "iron age site", "harappan site"})


def dug_up(topic: Topic, header: str, document: Document) -> Topic:
    """A place of digs by its age, where a bare word names it and no map knows it: "the Iron Age site of Mangadu"."""
    age = age_of_digs(document) if fold(header) in DIGS and " " not in topic.name and gazetteer.entry(topic.name) is None else ""
    return topic._replace(shown=f"the {age} site of {topic.name}") if age else topic


def agreement_spot(one: Table) -> int:
    """The column of the agreement in a table of partners, 0 where there is none."""
    headers, kinds = [fold(column(header).label) for header in one.columns], table("labels.yaml")["kinds"]
    spot = next((number for number, header in enumerate(headers) if header in (*kinds["agreement"], *kinds["treaty"])), 0)
    return spot if headers[one.subject] in PARTNERS else 0


def pact_of(cells: tuple[str, ...], subject: int, spot: int, above: tuple[str, ...]) -> Topic | None:
    """The agreement between India and the partner of a row: "EFTA | TEPA" tells when that was signed, not the EFTA.

    None where no heading says that the agreements are India's.
    """
    indian = any(re.search(r"\bIndian?\b", text) for text in above)
    if not indian or len(cells) <= spot or not re.fullmatch(r"[A-Z][\w. ()&-]{2,60}", cells[spot]):
        return None
    partner = cells[subject].strip()
    shown = with_article(partner) if is_country(partner) else f"the {partner}" if partner.isupper() else partner
    return Topic(f"{cells[spot]} with {partner}", f"the {cells[spot]} between India and {shown}")


def with_its_noun(name: str, one: Table, document: Document) -> str:
    """A species with the noun that its column leaves out, as the page is about it: of "Vultures of India", "White-rumped vulture"."""
    first = document.source.title.partition(" ")[0].strip(":,")
    names = [re.sub(r"\s*\([^()]*\)", "", row.cells[one.subject]) for row in one.rows if len(row.cells) > one.subject]
    bare = sum(ADJECTIVE.search(each) is not None for each in names) * 2 > len(names)
    if fold(one.columns[one.subject]) != "species" or not bare or not PLURAL.fullmatch(first) or fold(first)[:-1] in fold(" ".join(names)):
        return name
    return re.sub(r"^([^()]+?)(?= \(|$)", rf"\1 {fold(first)[:-1]}", name, count=1)


PLURAL, ADJECTIVE = re.compile(r"[A-Z][a-z]{2,}[^s]s"), re.compile(r"(?:ed|an|ese|ic|ous|al)$")


def is_of_words(name: str) -> bool:
    """Whether a committee is called by common words, as many are: "House Committee", not "Sarkaria Commission" or "15th …"."""
    from lemminflect import getAllLemmas

    return all(getAllLemmas(word) or len(word) <= len("the") for word in words(name) if not word[0].isdigit()) and not re.search(
        r"\d", name
    )


# The title of a page of a day, and no name of a matter.
DATED_TITLE = re.compile(r"^“.*\d{4}\)$")


def under(context: str, found: Answer) -> Answer:
    """What is told of "the House Committee", of which there are many, under the title that says which; nothing where no title does."""
    named = context and not DATED_TITLE.search(context)
    return Answer(tuple(replace(fact, context=context) for fact in found.facts) if named else (), found.why or "one of many")


def why_not_row(document: Document, number: int) -> str:
    """Why a table row gave no fact; "" when it gave one."""
    for one in continued(tables(document)):
        if number in one.numbers:
            found = [answered for spot, _, answered in read_table(document, one) if spot == number]
            return (
                ""
                if any(answered.facts for answered in found)
                else next((answered.why for answered in found), "table header tells no question")
            )
    return ""
