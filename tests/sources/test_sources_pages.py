"""Whole pages of the web: the article comes through, what stands around it does not."""

from __future__ import annotations

import pytest

from quizgen.errors import SourceError
from quizgen.model import Document
from quizgen.sources import read_bytes

PAGE = """<!DOCTYPE html><html><head><title>India, Japan sign minerals pact | Example Times</title>
<meta property="og:site_name" content="Example Times"><link rel="canonical" href="https://example.org/pact">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"India, Japan sign minerals pact","datePublished":"2024-01-05"}</script>
</head><body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
<div class="layout has-sidebar"><main><article><h1>India, Japan sign minerals pact</h1>
<p class="byline">By A. Sharma</p><div class="share-bar"><a href="#">Share on Facebook</a></div>
<p>India and Japan signed a pact on <span class="key-term" data-definition="Critical minerals — minerals that an economy
cannot do without (GS3)">critical minerals</span> in New Delhi on Friday, officials of both ministries said after the talks.</p>
<h2>What the pact covers</h2>
<ul><li>Exploration, processing and recycling of rare earths</li><li>A fund of 10 billion yen, to be spent over ten years.</li></ul>
<p>The pact runs for ten years, and either side may end it with a notice of one year, according to the text that was released.</p>
<div class="related-stories"><h3>Related stories</h3><p><span class="key-term" data-definition="Quad — a group of four countries in
the Indo-Pacific">Quad</span> ministers to meet in Tokyo in the spring, and other stories that nobody asked for, at some length.</p></div>
<table><tr><th>Mineral</th><th>Share of imports</th></tr><tr><td>Lithium</td><td>100 per cent</td></tr><tr><td>Cobalt</td><td>99 per cent</td></tr></table>
<p>Also read: Why lithium matters</p>
<p>"This is a big step for both of us," the minister said, adding that work on the first site would begin in the month of April.</p>
<div class="newsletter"><p>Sign up for our newsletter and get the best of the week in your inbox every Sunday morning.</p></div></article>
<section class="comments"><h3>Comments</h3><p>I have never read such a thing in all my life, and I have read many things, said a reader.</p></section>
</main><aside><h3>Trending</h3><p>Ten things to know about the budget before it is read in the House on the first of February.</p></aside></div>
<footer><p>Copyright 2024 Example Times. All rights reserved. No part of it may be used without the leave of the owner.</p></footer>
<script>track()</script></body></html>"""


@pytest.fixture(scope="module")
def document() -> Document:
    return read_bytes(PAGE.encode(), path="pact.html")


def test_the_article_comes_through_with_its_structure(document: Document) -> None:
    assert [(block.kind, block.text[:36]) for block in document.blocks] == [
        ("paragraph", "India and Japan signed a pact on cri"),
        ("heading", "What the pact covers"),
        ("bullet", "Exploration, processing and recyclin"),
        ("bullet", "A fund of 10 billion yen, to be spen"),
        ("paragraph", "The pact runs for ten years, and eit"),
        ("row", "Lithium | 100 per cent"),
        ("row", "Cobalt | 99 per cent"),
        ("paragraph", '"This is a big step for both of us,"'),
    ]


@pytest.mark.parametrize(
    "words", ["Home", "Sharma", "Share on", "Quad", "Also read", "newsletter", "a reader", "budget", "Copyright", "track"]
)
def test_furniture_stays_out(document: Document, words: str) -> None:
    assert words not in document.text


def test_the_page_tells_its_title_date_and_address(document: Document) -> None:
    source = document.source
    assert (source.title, str(source.published), source.dated_by) == ("India, Japan sign minerals pact", "2024-01-05", "metadata")
    assert source.url == "https://example.org/pact"


def test_only_terms_of_the_article_are_kept(document: Document) -> None:
    assert [(term.term, term.meaning, term.papers) for term in document.terms] == [
        ("Critical minerals", "minerals that an economy cannot do without", ("GS3",))
    ]


TEASERS = "".join(
    f'<div><h3><a href="/{n}">Headline number {n} of the day</a></h3><p><a href="/{n}">Read more</a></p></div>' for n in range(40)
)


@pytest.mark.parametrize(
    "page",
    [
        f"<html><head><title>News</title><script></script></head><body><nav>x</nav>{TEASERS}<footer>y</footer></body></html>",
        "<script>window.go = 1</script><noscript><META http-equiv='refresh' content=\"0;URL='http://example.com'\"></noscript>",
        "<html><body><nav>a</nav><form><input></form><p>Log in to go on.</p></body></html>",
        "",
        "   \n ",
        "<p></p><div> &nbsp; </div>",
    ],
)
def test_a_page_without_an_article_is_refused(page: str) -> None:
    with pytest.raises(SourceError, match="holds no article"):
        read_bytes(page.encode(), path="page.html")


def test_a_page_that_is_one_form_is_read() -> None:
    page = (
        '<html><head><title>Press Release: Press Information Bureau</title><script></script></head><body><form id="form1"><header>x</header>'
        "<div><div>Ministry of Finance</div><h2>Cabinet approves a new tax Bill</h2><div>Posted On: 12 FEB 2026 5:06PM by PIB Delhi</div>"
        "<p>The Union Cabinet today approved a Bill that replaces the Income Tax Act of 1961, which had been amended sixty times.</p>"
        "<ul><li>The Bill has 536 sections in place of 819.</li></ul>"
        "<p>The Bill will be introduced in the Lok Sabha this week and then be sent to a select committee of the House.</p>"
        "<p>It is expected to come into force on the first day of April next year, the Ministry said in its note.</p>"
        "<p>****</p><p>NB/KMN</p><span>(Release ID: 2104567)</span></div><footer>y</footer></form><script></script></body></html>"
    )
    document = read_bytes(page.encode(), path="pib.html")
    assert document.source.title == "Cabinet approves a new tax Bill"
    assert str(document.source.published) == "2026-02-12"
    assert [block.kind for block in document.blocks] == ["paragraph", "bullet", "paragraph", "paragraph"]
