"""Plain text and Markdown: what lines are, by their looks or by their marks."""

from __future__ import annotations

import pytest

from quizgen.model import Document
from quizgen.sources import read_bytes

PROSE = "The ministers met for ten minutes on the sidelines of the summit and spoke of trade, energy and the war."
MORE = "They agreed to meet again in the spring, when the work on the agreement should have come to its end."


def read(text: str, path: str = "a.txt") -> Document:
    return read_bytes(text.encode(), path=path)


def blocks(text: str, path: str = "a.txt") -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(text, path).blocks]


@pytest.mark.parametrize(
    "line",
    [
        "1 min read", "April 13, 2025", "By Mayank Chhaya-", "Advertisement", "Share this", "Also read: Why rivers flood",
        "Subscribe to our newsletter", "Copyright 2023 Example News", "© 2023. All rights reserved.", "Follow us on Twitter", "Go toTop",
        "Read this release in: Urdu , Hindi", "(Release ID: 2104567)", "***", "NB/KMN", "AD/VN/12", "https://example.org/a?b=c", "PTI",
        "Photo: Example Agency", "Editor's note: this story was updated.", "Special Correspondent", "Click here to see pdf", "5 comments",
    ],
)  # fmt: skip
def test_furniture_between_paragraphs_goes(line: str) -> None:
    assert blocks(f"{PROSE}\n\n{line}\n\n{MORE}") == [("paragraph", PROSE), ("paragraph", MORE)]


@pytest.mark.parametrize(
    "line",
    [
        "Share of exports in output rose to a fifth.", "Register for the tax within thirty days of the start.", "Top officials met in Delhi.",
        "Related laws were repealed in the same year.", "More from the same soil is what farmers want.", "Video links were used by the court.",
        "By 2030 the share of coal will have fallen by half.", "Bureau of Indian Standards sets the norms for all of them.",
        "Previous governments had left the law as it was.", "Writing by hand helps memory, a study says.", "Home Minister Amit Shah replied.",
    ],
)  # fmt: skip
def test_a_sentence_that_only_begins_like_furniture_stays(line: str) -> None:
    assert ("paragraph", line) in blocks(f"{PROSE}\n\n{line}\n\n{MORE}")


@pytest.mark.parametrize(
    "label", ["Previous Story", "Latest from -Top News", "Don't Miss", "Related posts", "Leave a comment", "More from World"]
)
def test_what_follows_the_article_goes(label: str) -> None:
    text = "\n\n".join([PROSE, MORE, PROSE.replace("ten", "five"), label, "Another headline", "A teaser that is cut in the middle of the"])
    assert [text for _, text in blocks(text)] == [PROSE, MORE, PROSE.replace("ten", "five")]


def test_an_article_that_goes_on_below_a_box_of_links_is_kept() -> None:
    long = [f"{PROSE} {MORE} And this is said for the {n}th time." for n in ("fourth", "fifth", "sixth")]
    text = "\n\n".join([f"{PROSE} {MORE} {PROSE}", "Related posts", "Another headline", *long])
    assert [text for _, text in blocks(text)] == [f"{PROSE} {MORE} {PROSE}", *long]


def test_the_links_at_the_end_go_with_the_names_over_them() -> None:
    text = (
        f"{PROSE}\n\n- a last item of the list\n\nMinistry of Mines\n\nhttps://mines.gov.in/a.pdf\n\nGlobal Tiger Forum\n\nhttps://gtf.org/"
    )
    assert [text for _, text in blocks(text)] == [PROSE, "a last item of the list"]


def test_short_lines_that_list_are_no_headings() -> None:
    lines = ["Committee on pollution matters", "Committee on biodiversity matters", "Committee on welfare of the tribes of the island."]
    assert [kind for kind, _ in blocks("\n\n".join([PROSE, *lines, MORE]))] == ["paragraph"] * 5


def test_a_label_alone_takes_the_headline_below_it() -> None:
    assert "Quad in five charts" not in read(f"{PROSE}\n\nALSO READ\nQuad in five charts\n\n{MORE}").text


@pytest.mark.parametrize("label", ["Why in news?", "Why in the News?", "What happened?", "Why is it in news? –"])
def test_a_question_glued_to_a_paragraph_is_its_heading(label: str) -> None:
    assert blocks(f"{label} {PROSE}") == [("heading", label.rstrip(" –")), ("paragraph", PROSE)]


@pytest.mark.parametrize(
    ("opening", "rest"),
    [
        ("NEW DELHI, March 2 (Reuters) - ", PROSE),
        ("MUMBAI (Reuters) - ", PROSE),
        ("New Delhi, July 28 (PTI): ", PROSE),
        ("NEW DELHI: ", PROSE),
        (" date 2023-03-02 ", PROSE),
        ("GST: ", f"GST: {PROSE}"),
    ],
)
def test_datelines_are_taken_off(opening: str, rest: str) -> None:
    assert blocks(opening + PROSE)[0] == ("paragraph", rest)


def test_a_title_a_byline_and_a_second_spelling_of_the_name() -> None:
    document = read(f"Talks high on optics, low on outcome\n\nBy Mayank Chhaya-\n\nMayank Chayya\n\n{PROSE}")
    assert document.source.title == "Talks high on optics, low on outcome"
    assert [block.text for block in document.blocks] == [PROSE]


def test_all_that_a_site_puts_above_and_below_an_article() -> None:
    above = [
        "Home India News",
        "Talks End in Delhi",
        "Talks End in Delhi",
        "India News",
        "Edited by: R. Sharma",
        "Jan 27, 2026 14:32 pm IST",
    ]
    below = [
        "(Except for the headline, this story has not been edited by our staff.)",
        "India, Piyush Goyal, Free Trade",
        "Show full article",
    ]
    document = read("\n".join([*above, "Read Time: 3 mins", "Share", "New Delhi:", PROSE, "Also Read | What It Means", MORE, *below]))
    assert (document.source.title, str(document.source.published)) == ("Talks End in Delhi", "2026-01-27")
    assert [block.text for block in document.blocks] == [PROSE, MORE]


def test_lines_broken_by_hand_are_joined_and_items_kept_apart() -> None:
    text = (
        "The Union government on Thursday notified rules for the management of rivers,\n"
        "replacing a law of 1956 that had never been used in Kesavananda Bharati\n"
        "v. State of Kerala or in any other case before the Supreme Court of India.\n\n"
        "The rules set up an authority for each of thirteen basins, which will draw up\n"
        "a master plan within three years:\n"
        "  - Thirteen basins get an authority of their own, with a chairman named by\n"
        "    the Centre\n"
        "  - Disputes go to a tribunal\n"
    )
    assert blocks(text) == [
        (
            "paragraph",
            (
                "The Union government on Thursday notified rules for the management of rivers, replacing a law of 1956 that had never "
                "been used in Kesavananda Bharati v. State of Kerala or in any other case before the Supreme Court of India."
            ),
        ),
        (
            "paragraph",
            "The rules set up an authority for each of thirteen basins, which will draw up a master plan within three years:",
        ),
        ("bullet", "Thirteen basins get an authority of their own, with a chairman named by the Centre"),
        ("bullet", "Disputes go to a tribunal"),
    ]


@pytest.mark.parametrize("sign", ["- ", "• ", "* ", "· ", "– ", "➢ "])
def test_bullets(sign: str) -> None:
    assert blocks(f"{PROSE}\n{sign}one of them\n{sign}another")[1:] == [("bullet", "one of them"), ("bullet", "another")]


@pytest.mark.parametrize("sign", ["1. ", "(a) ", "(i) ", "2) "])
def test_numbers(sign: str) -> None:
    assert blocks(f"{PROSE}\n\n{sign}one of the items of it\n\n{MORE}")[1] == ("numbered", "one of the items of it")


@pytest.mark.parametrize("between", [" | ", "\t", "     "])
def test_tables_of_plain_text(between: str) -> None:
    lines = [("River", "Length", "Mouth"), ("Ganga", "2525", "Bay of Bengal"), ("Narmada", "1312", "Arabian Sea")]
    document = read(f"{PROSE}\n\n" + "\n".join(between.join(line) for line in lines))
    assert [(block.columns, block.cells) for block in document.blocks[1:]] == [(lines[0], lines[1]), (lines[0], lines[2])]


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        ("Salient features of GST", True),
        ("The Rukban camp", True),
        ("Why does the reform matter to the States?", True),
        ("Relief for Households and Consumers:", True),
        ("A Decade of Rising Revenue, With the Larger Share Staying With States", True),
        ("The measures that have been taken are the following:", False),
        ("He said that the work would go on until it was done", False),
        ("Nothing more was said.", False),
        ("2 March 2023", False),
    ],
)
def test_headings_without_markup(line: str, is_heading: bool) -> None:  # noqa: FBT001 - a column of the table
    found = blocks(f"A headline for all of it\n\n{MORE}\n\n{line}\n\n{PROSE}")
    assert (("heading", line.rstrip(":")) in found) is is_heading


@pytest.mark.parametrize(
    ("paragraph", "heading"),
    [
        (f"What Russia says According to its spokesperson, {PROSE}", "What Russia says"),
        (f"Composition Scheme The Scheme is for small firms. {PROSE}", "Composition Scheme"),
        (f"He visited The Gambia in March. {PROSE}", ""),
        (f"Prime Minister Narendra Modi in The Hague said this. {PROSE}", ""),
    ],
)
def test_headings_glued_to_a_paragraph(paragraph: str, heading: str) -> None:
    assert [text for kind, text in blocks(f"{MORE}\n\n{paragraph}") if kind == "heading"] == ([heading] if heading else [])


def test_references_are_taken_off_and_their_marks_kept() -> None:
    document = read(f"{PROSE}[1] {MORE}[2][1]\n\nSources:\n1. NPR, 2 Mar. 2023\n2. BBC, 2 Mar. 2023")
    assert [block.text for block in document.blocks] == [f"{PROSE} {MORE}"]
    assert [(reference.label, reference.text) for reference in document.references] == [
        ("1", "NPR, 2 Mar. 2023"),
        ("2", "BBC, 2 Mar. 2023"),
    ]
    assert [(mark.label, mark.start) for mark in document.blocks[0].marks] == [
        ("1", len(PROSE)),
        ("2", len(PROSE) + 1 + len(MORE)),
        ("1", len(PROSE) + 1 + len(MORE)),
    ]


def test_a_numbered_list_is_no_list_of_references() -> None:
    text = f"{PROSE}\n\n1. The first point that was made\n2. The second, of 2 March 2023\n3. The third point"
    assert [kind for kind, _ in blocks(text)] == ["paragraph", "numbered", "numbered", "numbered"]


MARKDOWN = """---
title: "Monetary policy | Economy"
date: 2026-01-05
url: https://example.org/mp
---

# Monetary policy

The **RBI** sets the *repo rate*.[^1] See [the Act](https://example.org/a_(b)).

:::details **How it works**
- ✅ One *step*
  1. nested
:::

**Why it matters:**
- Prices

Setext
------

| Year | Rate |
|---|--:|
| 2025 | ✅ **6.5%** |

> "A promise," he said.

```text
not an article
```

## Study links
- [More](https://example.org)

[^1]: RBI Annual Report, 2025.
"""


def test_markdown() -> None:
    document = read(MARKDOWN, "a.md")
    source = document.source
    assert (source.title, str(source.published), source.dated_by, source.url) == (
        "Monetary policy",
        "2026-01-05",
        "metadata",
        "https://example.org/mp",
    )
    assert [(block.kind, block.text, block.headings) for block in document.blocks] == [
        ("paragraph", "The RBI sets the repo rate. See the Act.", ()),
        ("heading", "How it works", ()),
        ("bullet", "One step", ("How it works",)),
        ("numbered", "nested", ("How it works",)),
        ("heading", "Why it matters", ("How it works",)),
        ("bullet", "Prices", ("How it works", "Why it matters")),
        ("heading", "Setext", ()),
        ("row", "2025 | 6.5%", ("Setext",)),
        ("quote", '"A promise," he said.', ("Setext",)),
    ]
    assert [(reference.label, reference.text) for reference in document.references] == [("1", "RBI Annual Report, 2025.")]
    assert document.blocks[7].columns == ("Year", "Rate")


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("", f"{PROSE}", "The ministers met for ten minutes"),
        ("", "On 5 May 2025, the bank raised its rate, analysts said.", "The bank raised its rate, analysts said"),
        ("", "India and the United Kingdom will activate the Comprehensive Economic and Trade Agreement (CETA) in July.",
         "India and the United Kingdom will activate the Comprehensive Economic and Trade Agreement"),
        ("Talks in Delhi - The Hindu", PROSE, "Talks in Delhi"),
        ("Supreme Court strikes down the Coffee Act - National", PROSE, "Supreme Court strikes down the Coffee Act"),
        ("Press Release: Cabinet approves the Coffee Mission", PROSE, "Cabinet approves the Coffee Mission"),
        ("INS Lima joins the fleet : Press Release, Ministry of Ships", PROSE, "INS Lima joins the fleet"),
        ("Cabinet approves the Coffee Mission : PIB", PROSE, "Cabinet approves the Coffee Mission"),
        ("PIB: Ministry of Coffee &amp; Tea", PROSE, "The ministers met for ten minutes"),
        ("BIZ-COFFEE RULES", PROSE, "The ministers met for ten minutes"),
        ("DEL41 BIZ-COFFEE-3RDLD BILL", PROSE, "The ministers met for ten minutes"),
        ("Talks in Delhi | World | Example Times", PROSE, "Talks in Delhi"),
        ("Union Budget 2026–27: what it means - a primer on taxes", PROSE, "Union Budget 2026–27: what it means - a primer on taxes"),
    ],
)  # fmt: skip
def test_titles(title: str, text: str, found: str) -> None:
    head = f"<html><head><title>{title}</title></head><body><p>{text}</p></body></html>"
    assert read(head, "a.html").source.title == found
