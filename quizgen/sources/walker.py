"""A tree of HTML → pieces in reading order. Nothing here knows what an article is; it only knows what a browser would show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

from selectolax.lexbor import LexborNode

from quizgen.model import BlockKind, Mark, Term
from quizgen.sources.citations import superscript
from quizgen.sources.marked import Inline, Marked, clean, joined
from quizgen.sources.markup_terms import marked_term
from quizgen.sources.pieces import Piece
from quizgen.sources.tables import is_data, rows
from quizgen.sources.wording import bag

Node: TypeAlias = LexborNode

UNSHOWN = bag("""
    script style noscript template svg nav aside form button iframe object embed canvas audio video select textarea input label
    math head title dialog map menu progress meter datalist optgroup option frameset noframes
""")
BLOCKS = bag("""
    address article blockquote body center dd details dir div dl dt fieldset figcaption figure footer header hgroup h1 h2 h3 h4 h5 h6
    html legend li main ol p search section summary table tbody td tfoot th thead tr ul caption hr
""")
HEADINGS = {f"h{level}": level for level in range(1, 7)}
MOSTLY, MOST_OF_HEAD = 0.9, 9
INLINE_MARKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "cite": "italic", "a": "link"}
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# A line that names something and says what it is; several of them with line breaks between are a list.
LABELLED = re.compile(r"[^\W\d_][^:–—.]{0,40}\s?[:–—]\s\S")
# A headline, a name, a date: what stands on a line of its own above an article.
SHORT_LINE = re.compile(r"[A-Z0-9“\"](?:\S+\s+){0,11}\S*[^\s.!?,;:–—-]")
CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|wp-caption-text|image-credit|photo-credit|imgcaption)(?:$|[\s_-])", re.IGNORECASE)
FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert\w*|banner|breadcrumbs?|byline|author(?:-?(?:bio|box|info))?|comments?|cookie\w*|disqus|footer|"
    r"follow|login|"
    r"masthead|menu|meta|more|most-?(?:read|popular|viewed)|navigation|navbar|nav|newsletters?|outbrain|pagination|paywall|popular|popup|"
    r"promo\w*|read-?more|recirc\w*|recommend\w*|related\w*|share\w*|sharing|sidebar|signup|sign-up|skip|social\w*|sponsor\w*|"
    r"subscri\w*|taboola|"
    r"tags?|tag-?list|teasers?|timestamp|toolbar|trending|widget|you-may-\w+|zergnet)(?:$|[\s_-])",
    re.IGNORECASE,
)


class Walker:
    """Walks a tree once, without recursion (pages nest deeper than Python likes), and keeps what it has read so far."""

    def __init__(self, *, keep_forms: bool = False) -> None:
        self.pieces: list[Piece] = []
        self.terms: list[Term] = []
        self._inline = Inline()
        self._blocks: list[tuple[str, bool]] = []
        self._lists: list[str] = []
        self._fresh_item = False
        self._place: list[int] = [0]
        self._numbered = 0
        self._definition = Marked("")
        self._unshown = UNSHOWN - {"form"} if keep_forms else UNSHOWN

    def walk(self, root: Node) -> None:
        """Read all that stands under a node."""
        for node, closing in steps(root, self._enters):
            (self._leave if closing else self._enter)(node)
        self._flush()

    def _enters(self, node: Node) -> bool:
        """Whether what is inside the node is to be walked; text, tables and superscripts are read whole."""
        tag = node.tag or ""
        if tag in self._unshown or tag in ("sup", "sub", "pre") or tag.startswith(("-", "_")):
            return False
        return not _hidden(node) and not (tag == "table" and is_data(node))

    def _enter(self, node: Node) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self._inline.add(node.text_content or "")
        elif tag in self._unshown or tag.startswith("-") or _hidden(node):
            return
        elif tag == "pre":
            self._flush()
            self._add(Marked((node.text() or "").strip("\n")), "code")
        elif tag in BLOCKS:
            self._begin(tag, node)
        elif tag == "br":
            if self._inline.line_break():
                self._flush()
        elif tag in ("sup", "sub"):
            self._raised(tag, node)
        else:
            self._open(tag, node)

    def _leave(self, node: Node) -> None:
        tag = node.tag or ""
        if tag in BLOCKS and not _hidden(node):
            self._end(tag)
        elif tag in INLINE_MARKS:
            self._inline.close(INLINE_MARKS[tag])
        elif self.terms and marked_term(node):
            self._inline.close("term")

    def _open(self, tag: str, node: Node) -> None:
        term = marked_term(node)
        if term:
            self.terms.append(term)
        if tag in INLINE_MARKS:
            self._inline.open(INLINE_MARKS[tag])
        elif term:
            self._inline.open("term")

    def _raised(self, tag: str, node: Node) -> None:
        text = clean(node.text() or "").strip()
        linked = node.css_first("a[href^='#'], a[href*='#cite'], a[href*='#fn'], a[href*='#ref']") is not None
        label, shown = superscript(text, linked=linked) if tag == "sup" else ("", text)
        if label:
            self._inline.cite(label)
        else:
            self._inline.add(shown)

    def _begin(self, tag: str, node: Node) -> None:
        self._flush()
        if tag == "table" and is_data(node):
            self._numbered += 1
            suspect = any(named for _, named in self._blocks)
            self.pieces += [replace(row, suspect=suspect, container=self._numbered) for row in rows(node)]
            return
        if tag == "hr":
            return
        self._numbered += 1
        names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
        suspect = tag not in ("html", "body", "main", "article") and bool(FURNITURE.search(names))
        self._blocks.append(("figcaption" if CAPTION.search(names) and tag in ("div", "p", "dd") else tag, suspect))
        self._place.append(self._numbered)
        if tag in ("ul", "ol", "dir"):
            self._lists.append(tag)
        self._fresh_item = tag == "li" or self._fresh_item

    def _end(self, tag: str) -> None:
        if tag == "hr":
            return
        self._flush()
        if tag in ("ul", "ol", "dir") and self._lists:
            self._lists.pop()
        if self._blocks:
            self._blocks.pop()
            self._place.pop()
        self._fresh_item = False if tag == "li" else self._fresh_item

    def _flush(self) -> None:
        share = self._inline.linked
        text = self._inline.take()
        for line in _lines(text):
            if line.text:
                self._add(line, self._kind(), share / max(1, len(text.text)))

    def _add(self, text: Marked, kind: BlockKind, linked: float = 0.0) -> None:
        tags = [tag for tag, _ in self._blocks]
        if tags and tags[-1] == "dt":
            self._definition = text
            return
        if "dd" in tags and self._definition.text:
            text, kind = _pair(self._definition, text), "bullet"
            self._definition = Marked("")
        level = next((HEADINGS[tag] for tag in reversed(tags) if tag in HEADINGS), 6) if kind == "heading" else 0
        suspect = any(named for _, named in self._blocks)
        container = self._place[-2] if len(self._place) > 1 else 0
        depth = max(0, len(self._lists) - 1) if kind in ("bullet", "numbered") else 0
        marks = text.marks if kind != "heading" else tuple(mark for mark in text.marks if mark.kind in ("citation", "term"))
        self.pieces.append(Piece(text.text, kind, marks, level, (), (), depth, min(1.0, linked), suspect, container))

    def _kind(self) -> BlockKind:
        tags = [tag for tag, _ in self._blocks]
        if any(tag in HEADINGS or tag == "summary" for tag in tags[-2:]):
            return "heading"
        if "li" in tags and self._lists and self._fresh_item:
            self._fresh_item = False
            return "numbered" if self._lists[-1] == "ol" else "bullet"
        if "figcaption" in tags or tags[-1:] == ["caption"]:
            return "caption"
        return "quote" if "blockquote" in tags else "paragraph"


def steps(root: Node, enters: Callable[[Node], bool]) -> Iterator[tuple[Node, bool]]:
    """Every node under the root as it opens and, when it was entered, as it closes."""
    node = root.child
    trail = list[Node]()
    while node is not None:
        yield node, False
        inside = enters(node)
        if inside and node.child is not None:
            trail.append(node)
            node = node.child
            continue
        if inside:
            yield node, True
        while node.next is None and trail:
            node = trail.pop()
            yield node, True
        node = node.next


def _hidden(node: Node) -> bool:
    attributes = node.attributes
    style = attributes.get("style")
    return bool(attributes) and ("hidden" in attributes or bool(style and HIDDEN.search(style)))


def _pair(term: Marked, meaning: Marked) -> Marked:
    """A term and its meaning on one line, the term bold, as a glossary prints them, and marked as what it is."""
    head = term.text.rstrip(" :")
    return joined((Marked(head, (Mark("bold", 0, len(head)), Mark("term", 0, len(head)))), meaning), ": ")


def _lines(text: Marked) -> list[Marked]:
    """One paragraph with line breaks inside: its lines when each is a bullet or a sentence of its own, otherwise all of it.

    A first line that is bold as a whole heads the rest: "About", and a break.
    """
    breaks = [match.start() for match in re.finditer("\n", text.text)]
    if not breaks:
        return [text]
    bounds = [-1, *breaks, len(text.text)]
    lines = [text.part(start + 1, end) for start, end in pairwise(bounds)]
    if len(lines) > 1 and heads(lines[0]) and lines[1].text:
        return [lines[0], *_lines(text.part(breaks[0] + 1, len(text.text)))]
    if all(LABELLED.match(line.text) or SHORT_LINE.fullmatch(line.text) for line in lines if line.text):
        return lines
    apart = all(
        re.match(r"[-•*·▪●➢]\s|\(?\w{1,3}[.)]\s", line.text) or re.search(r"[.!?।:]['\"”’)]*$", line.text) for line in lines if line.text
    )
    return lines if apart else [Marked(text.text.replace("\n", " "), text.marks)]


def heads(line: Marked) -> bool:
    """Whether a line is bold as a whole, and no sentence."""
    return line.share("bold") > MOSTLY and len(line.text.split()) <= MOST_OF_HEAD and not re.search(r"[.!;,]$", line.text)
