"""HTML fragments: blocks, spaces and marks."""

from __future__ import annotations

import pytest

from quizgen.model import Block
from quizgen.sources import read_bytes
from quizgen.sources.html import read

LAST = "<p>The last paragraph of the page closes it, as it should.</p>"


def pieces(fragment: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in read(fragment).pieces]


def blocks(fragment: str) -> tuple[Block, ...]:
    return read_bytes(fragment.encode(), path="a.html").blocks


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("On <strong>May 13, 2026</strong>, <span>Lavrov</span> told", "On May 13, 2026, Lavrov told"),
        ("U<b>.S.</b>-Russia", "U.S.-Russia"),
        ("a <i> b </i> c", "a b c"),
        ("a&nbsp;&nbsp;b\u202f%", "a b %"),
        ("soft&shy;hyphen zero\u200bwidth\ufeff", "softhyphen zerowidth"),
        ("R & D, AT&T &amp; co &lt;5%", "R & D, AT&T & co <5%"),
        ("US\u2011Russia ‘x’ – “y” ½", "US\u2011Russia ‘x’ – “y” ½"),
        ("one\n   line\tmore", "one line more"),
        ("a <!-- no -->b<script>x</script><style>y</style>", "a b"),
        ("क्\u200dष और ज्ञ", "क्\u200dष और ज्ञ"),
        ("one broken by<br>hand", "one broken by hand"),
        ("CO<sub>2</sub> in 10<sup>6</sup> km<sup>2</sup> on the 1<sup>st</sup>", "CO2 in 10⁶ km² on the 1st"),
    ],
)
def test_inline_text_is_joined_as_a_browser_joins_it(fragment: str, text: str) -> None:
    assert pieces(f"<p>{fragment}</p>") == [("paragraph", text)]


@pytest.mark.parametrize(
    ("fragment", "found"),
    [
        ("text in no tag<div>a div<p>a p</p>its tail</div>", ["text in no tag", "a div", "a p", "its tail"]),
        ("<p>One.<br><br>Two.</p>", ["One.", "Two."]),
        ("<p>• one<br>• two</p>", ["• one", "• two"]),
        ("<p>FTA: a pact<br>WTO: a body</p>", ["FTA: a pact", "WTO: a body"]),
        ("<nav>menu</nav><p>kept</p><aside>x</aside><button>y</button><template>z</template><iframe>w</iframe>", ["kept"]),
        ("<p hidden>x</p><p style='display: none'>y</p><p>kept</p>", ["kept"]),
        ("<p title='not me' data-definition='nor me'>kept</p>", ["kept"]),
    ],
)
def test_blocks(fragment: str, found: list[str]) -> None:
    assert [text for _, text in pieces(fragment)] == found


def test_every_kind_of_block() -> None:
    fragment = (
        "<h2>Head</h2><ul><li>one<ul><li><p>deep</p></li></ul></li></ul><ol><li>first</li></ol><blockquote><p>said</p></blockquote>"
        "<figure><figcaption>shown</figcaption></figure><pre>x  = 1</pre><dl><dt>Term</dt><dd>its meaning</dd></dl>"
    )
    assert pieces(fragment) == [
        ("heading", "Head"),
        ("bullet", "one"),
        ("bullet", "deep"),
        ("numbered", "first"),
        ("quote", "said"),
        ("caption", "shown"),
        ("code", "x  = 1"),
        ("bullet", "Term: its meaning"),
    ]
    assert [piece.depth for piece in read(fragment).pieces][1:3] == [0, 1]


def test_headings_make_the_path_of_what_stands_under_them() -> None:
    found = blocks(f"<h2>A</h2><p>The first of them is here.</p><h3>B</h3><p>The second one is here.</p><h2>C</h2>{LAST}")
    assert [block.headings for block in found if block.kind == "paragraph"] == [("A",), ("A", "B"), ("C",)]


def test_a_table_has_cells_under_columns_and_spans_are_filled() -> None:
    table = (
        '<table><tr><th rowspan="2">Slab</th><th colspan="2">Items</th></tr><tr><th>Goods</th><th>Services</th></tr>'
        '<tr><td rowspan="2"><b>5%</b></td><td>Sugar</td><td>Rail</td></tr><tr><td>Tea</td><td>Air</td></tr></table>'
    )
    found = [(block.text, block.columns, block.cells) for block in blocks(f"{LAST}{table}") if block.kind == "row"]
    columns = ("Slab", "Items Goods", "Items Services")
    assert found == [("5% | Sugar | Rail", columns, ("5%", "Sugar", "Rail")), ("5% | Tea | Air", columns, ("5%", "Tea", "Air"))]


def test_a_table_for_layout_is_read_as_text() -> None:
    cell = "An article that stands in a table, as pages of old had it. " * 20
    assert pieces(f"<table><tr><td>Menu</td><td><p>{cell}</p></td></tr><tr><td>x</td><td>y</td></tr></table>")[1] == (
        "paragraph",
        cell.strip(),
    )


def test_a_link_that_says_where_a_figure_stands_is_no_part_of_it() -> None:
    table = "<table><tr><th>A</th><th>B</th></tr><tr><td>Growth</td><td><b>7.4%</b> — <a href='x'>Chapter 1</a></td></tr></table>"
    assert [piece.cells for piece in read(table).pieces] == [("Growth", "7.4%")]


@pytest.mark.parametrize(
    ("fragment", "text", "labels"),
    [
        ("It grew.[0] Then it fell [1][2].", "It grew. Then it fell.", ["0", "1", "2"]),
        ('It grew.<sup><a href="#fn1">1</a></sup> Then', "It grew. Then", ["1"]),
        ('It grew<sup class="reference">[12]</sup> then', "It grew then", ["12"]),
        ("It grew.¹ Then", "It grew. Then", ["1"]),
        ("It grew.<sup>[<i>citation needed</i>]</sup>", "It grew.", ["citation needed"]),
        ("This “give[s] us hope”, he said [sic] in [2023].", "This “give[s] us hope”, he said [sic] in [2023].", []),
        ("3 km² of land", "3 km² of land", []),
    ],
)
def test_citation_marks_leave_the_text_and_are_kept(fragment: str, text: str, labels: list[str]) -> None:
    block = blocks(f"<p>{fragment}</p>{LAST}")[0]
    assert block.text == text
    assert [mark.label for mark in block.marks if mark.kind == "citation"] == labels


def test_marks_say_what_is_bold_italic_or_a_term() -> None:
    fragment = (
        '<p>A <b>bold</b> and <em>slanted </em>word of <span class="key-term" data-definition="Tax — money for the state">tax</span>.</p>'
    )
    block = blocks(fragment + LAST)[0]
    assert [(mark.kind, block.text[mark.start : mark.end]) for mark in block.marks] == [
        ("bold", "bold"),
        ("italic", "slanted"),
        ("term", "tax"),
    ]


def test_a_press_release_of_paragraphs_only() -> None:
    document = read_bytes(
        (
            "<p>PIB Backgrounder</p><p>Mining Act, 2026</p><p>“Minerals for All”</p><p>18 AUG 2026 8:29PM by PIB Delhi</p>"
            "<p>Why the Act Matters</p><p>Mining is regulated under the Act of 1957, and States levied taxes of their own on it.</p>"
            "<p>Did You Know? The Act of 1957 has been amended more than a dozen times since it was passed by Parliament.</p>"
            "<p>Before. | All was taxed. </p><p>After. | One tax is left. </p>"
            "<p>Ministry of Mines</p><p>https://mines.gov.in/a.pdf</p><p>***</p><p>SK/PK</p>"
            "<p>Click here to see pdf</p><p>(Release ID: 2301002)</p><p>Read this release in: Urdu , हिन्दी</p>"
        ).encode(),
        path="a.html",
    )
    assert document.source.title == "Mining Act, 2026"
    assert str(document.source.published) == "2026-08-18"
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("heading", "Why the Act Matters"),
        ("paragraph", "Mining is regulated under the Act of 1957, and States levied taxes of their own on it."),
        ("paragraph", "The Act of 1957 has been amended more than a dozen times since it was passed by Parliament."),
        ("row", "Before. | All was taxed."),
        ("row", "After. | One tax is left."),
    ]


def test_what_stands_over_the_headline_of_a_release_is_the_sites() -> None:
    items = "".join(f"<li>{name}</li>" for name in ("Home", "About Us", "Fact Check"))
    page = (
        f"<html><head><title>Press Release: Press Information Bureau</title></head><body><div>Government of India</div><ul>{items}</ul>"
        "<div>Ministry of Coffee</div><h2>From Bean to Cup: the Coffee Mission Enters its Second Phase</h2>"
        "<div>Posted On: 05 MAR 2026 4:12PM by PIB Delhi</div><p>The Coffee Mission planted 5,000 trees in Coorg in February 2026.</p>"
        "</body></html>"
    )
    document = read_bytes(page.encode(), path="coffee.html")
    assert document.source.title == "From Bean to Cup: the Coffee Mission Enters its Second Phase"
    assert [block.text for block in document.blocks] == ["The Coffee Mission planted 5,000 trees in Coorg in February 2026."]
