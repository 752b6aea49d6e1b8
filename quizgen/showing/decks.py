"""What becomes of sources and decks: documents, extractions, findings, exports, builds."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from shutil import get_terminal_size
from typing import Any

from quizgen.errors import ProblemError
from quizgen.model import Block, Document, Finding
from quizgen.pipeline import Built, Checked, Exported, Extraction, Outcome
from quizgen.showing.lines import BOLD, DIM, GREEN, RED, YELLOW, as_size, complain, count, paint, pass_over, say, tell
from quizgen.showing.papers import show_paper

# A line where there is no terminal to tell its width, and what is shown of a sentence at least.
WIDE, LEAST_TEXT = 140, 24


def show_extraction(extraction: Extraction, *, explain: bool, dry_run: bool, told: set[str] | None = None) -> None:
    """A line for each deck: added, updated, kept as a person's, no longer found; then what needs a person's eye.

    `told` holds the problems that have been told already, and remembers those of this run.
    """
    for change in extraction.changes:
        merged = change.merged
        if not (merged.deck.items or merged.missing):
            continue
        counts = (("+", merged.added, GREEN), ("~", merged.updated, YELLOW), ("=", merged.kept, BOLD), ("?", merged.missing, RED))
        shown = " ".join(paint(f"{sign}{len(ids)}", code if ids else DIM, sys.stdout) for sign, ids, code in counts)
        say(f"{shown}  {change.path.as_posix()}")
        for item in merged.conflicts:
            say(f"    {item}: yours is kept; its source now says something else")
        for item in merged.missing:
            say(f"    {item}: its source no longer yields it; keep it, or put its id under 'rejected:'")
    if explain:
        show_fates(extraction)
    complain(extraction.problems, told)
    pass_over(extraction.skipped)
    for source in extraction.silent:
        tell(paint(f"{source.path}: no items; see why with: quizgen extract --explain", DIM, sys.stderr))
    tell(summary(extraction, dry_run=dry_run))


def summary(extraction: Extraction, *, dry_run: bool) -> str:
    """The run in one line."""
    added = sum(len(change.merged.added) for change in extraction.changes)
    updated = sum(len(change.merged.updated) for change in extraction.changes)
    written = sum(change.written for change in extraction.changes)
    verb = "would be written" if dry_run else "written"
    return f"{count(extraction.documents, 'document')} read, {count(added, 'item')} new, {updated} updated, {count(written, 'deck')} {verb}"


def show_fates(extraction: Extraction) -> None:
    """What became of every sentence and every draft, source by source, and by which rule."""
    sources = (*(outcome.source for outcome in extraction.outcomes), *(fate.source for fate in extraction.fates))
    for source in dict.fromkeys(sources):
        say(f"  {paint(source, BOLD, sys.stdout)}")
        for outcome in (outcome for outcome in extraction.outcomes if outcome.source == source):
            say(as_outcome(outcome))
        for fate in (fate for fate in extraction.fates if fate.source == source):
            verdict = paint("kept", GREEN, sys.stdout) if not fate.rule else paint(f"dropped ({fate.rule})", YELLOW, sys.stdout)
            why = f": {fate.problem}; {fate.reason}" if fate.rule else ""
            say(f"    {fate.kind} “{fate.about}” {verdict}{why}")


def as_outcome(outcome: Outcome) -> str:
    """A sentence on one line: what it gave, or by which rule it gave nothing, and its words as far as the terminal is wide."""
    passage = outcome.passage
    why = f"{passage.rule}: {passage.reason}" if passage.rule and passage.reason else passage.rule or "states nothing that can be asked"
    verdict = f"{count(passage.facts, 'fact')} → {count(outcome.items, 'item')}" if passage.facts else why
    width = max(get_terminal_size((WIDE, 0)).columns - len(f"    [{verdict}] “”"), LEAST_TEXT)
    text = " ".join(passage.text.split())
    clipped = text if len(text) <= width else f"{text[: width - 1].rstrip()}…"
    return f"    [{paint(verdict, GREEN if passage.facts else YELLOW, sys.stdout)}] “{clipped}”"


def show_document(document: Document) -> None:
    """The clean article on standard output; what is known about it on standard error."""
    source = document.source
    tell(paint(source.title, BOLD, sys.stderr))
    dated = f"{source.published:%A}, {source.published.day} {source.published:%B %Y} ({source.dated_by})" if source.published else "undated"
    tell(paint(" · ".join(filter(None, (dated, source.url, source.path))), DIM, sys.stderr))
    tell()
    sys.stderr.flush()
    heading: tuple[str, ...] = ()
    for block in document.blocks:
        if block.kind != "heading" and block.headings != heading:
            heading = block.headings
        say(as_text(block))
    sys.stdout.flush()
    if document.terms:
        tell(paint(f"\n{count(len(document.terms), 'key term')}", BOLD, sys.stderr))
    for term in document.terms:
        papers = paint(f" [{', '.join(term.papers)}]", DIM, sys.stderr) if term.papers else ""
        tell(f"  {term.term} — {term.meaning}{papers}")
    if document.references:
        tell(paint(f"\n{count(len(document.references), 'reference')}", BOLD, sys.stderr))
    for reference in document.references:
        tell(f"  [{reference.label}] {reference.text}")


def as_text(block: Block) -> str:
    """A block as a line of plain text, with a blank line before what begins something new."""
    match block.kind:
        case "heading":
            return f"\n{paint(block.text, BOLD, sys.stdout)}\n"
        case "bullet" | "numbered":
            return f"{'  ' * block.depth}- {block.text}"
        case _:
            return f"{block.text}\n"


def as_json(documents: Sequence[Document]) -> str:
    """All that is known of the documents, for machines: a list, dates as text."""
    return json.dumps([record(document) for document in documents], ensure_ascii=False, indent=2)


def record(document: Document) -> dict[str, Any]:
    """A document as plain values."""
    values = asdict(document)
    source = values.pop("source")
    source["published"] = document.source.published.isoformat() if document.source.published else None
    return {**source, **values, "text": document.text}


def show_findings(checked: Checked) -> None:
    """Every finding on a line of its own, then the count of errors and of notices."""
    complain(checked.problems)
    for finding in checked.findings:
        say(as_finding(finding))
    errors = sum(finding.severity == "error" for finding in checked.findings)
    notices = len(checked.findings) - errors
    found = count(errors, "problem") + (f" and {count(notices, 'notice')}" if notices else "")
    where = f"in {count(checked.decks, 'deck')} with {count(checked.items, 'item')}"
    unread = f"; {count(checked.unread, 'source')} not at hand, so their quotes were not looked up" if checked.unread else ""
    tell(paint(f"{found} {where}", RED if errors else YELLOW if notices else GREEN, sys.stderr) + unread)


def as_finding(finding: Finding) -> str:
    """The finding, a notice marked as such."""
    return f"{finding}" if finding.severity == "error" else f"{finding} {paint('(notice)', DIM, sys.stdout)}"


def show_exported(exported: Exported, told: set[str] | None = None) -> None:
    """The files that were written, and what stood in the way, less what has been told."""
    rest = f"; {exported.left_out} left out, for others ask or tell the same" if exported.left_out else ""
    items = count(exported.items, "item")
    for path, size in exported.files:
        say(f"{path.as_posix()}  {paint(f'{items}, {as_size(size)}{rest}', DIM, sys.stdout)}")
    complain(exported.problems, told)


def show_built(built: Built) -> None:
    """The whole build, step by step; a deck that no step can read is told once."""
    told: set[str] = set()
    show_extraction(built.extraction, explain=False, dry_run=False, told=told)
    for finding in built.checked.findings:
        if str(finding) not in told:
            tell(as_finding(finding))
        told.add(str(finding))
    complain(built.checked.problems, told)
    for exported in built.exports:
        show_exported(exported, told)
    if built.paper:
        show_paper(built.paper, told)
    complain((problem for problem in built.problems if isinstance(problem, ProblemError)), told)
