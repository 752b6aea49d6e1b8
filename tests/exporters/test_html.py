"""The page as written: markup, policy, colours. What it does is in test_html_browser.py."""

from __future__ import annotations

import os
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

import samples
from exporter_papers import hindi_paper, hostile_paper, paper_of, sample_paper
from quizgen.errors import ExportError
from quizgen.exporters.html import SCRIPTS, STYLES, export_html, spoken
from quizgen.exporters.html.facts import topic_name
from quizgen.model import Mains, Marking, Paper, Prompt, Recall, Statement, Statements
from quizgen.templating import template_text

GOLDEN = Path(__file__).parent / "golden"
ASSETS = re.compile(r"(<style>|<script type=\"module\">).*?(</style>|</script>)", re.DOTALL)


def page(paper: Paper) -> str:
    return export_html(paper).decode("utf-8")


def markup(paper: Paper) -> str:
    """The page without its style, its script and their hashes: what the golden file keeps."""
    return re.sub(r"sha256-[\w+/=]+", "sha256", ASSETS.sub(r"\1\2", page(paper)))


def test_the_markup_is_that_of_the_golden_file() -> None:
    """After a wanted change: QUIZGEN_WRITE_GOLDEN=1 pytest tests/exporters/test_html.py, then read the difference."""
    golden, made = GOLDEN / "quiz.html", markup(sample_paper())
    if os.environ.get("QUIZGEN_WRITE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert export_html(sample_paper()) == export_html(sample_paper())


def test_the_policy_admits_the_inline_style_and_script_and_nothing_else() -> None:
    made = page(sample_paper())
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', made)
    assert found
    inline = re.findall(r"<style>(.*?)</style>|<script type=\"module\">(.*?)</script>", made, re.DOTALL)
    hashes = [b64encode(sha256((style or script).encode()).digest()).decode() for style, script in inline]
    policy = found[1].replace("&#39;", "'")
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; base-uri 'none'; form-action 'none'"
    )
    assert made.count("<style") == made.count("<script") == 1


def test_nothing_is_loaded_from_anywhere() -> None:
    class Loaded(HTMLParser):
        found: tuple[str, ...] = ()

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.found += tuple(
                f"{tag} {name}" for name, _ in attrs if name in ("src", "srcset", "action", "style") or name.startswith("on")
            )
            self.found += (tag,) if tag in ("link", "img", "iframe", "object", "base") else ()

    reader = Loaded()
    reader.feed(page(hostile_paper()))
    assert reader.found == ()


def test_no_words_of_a_deck_become_markup() -> None:
    made = markup(hostile_paper())
    assert "<script>alert" not in made
    assert made.count("&lt;script&gt;alert(1)&lt;/script&gt;") > 50


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_makes_no_markup_of_words_and_stays_small(name: str) -> None:
    text = template_text("html", name)
    assert re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function", text) == []
    assert len(text.splitlines()) <= 300
    assert max(map(len, text.splitlines())) <= 140


def test_only_web_addresses_become_links() -> None:
    assert "javascript:" not in page(hostile_paper())
    assert 'href="https://example.org/wetlands"' in page(sample_paper())


def test_hindi_passages_are_marked_as_such() -> None:
    assert str(spoken("रेपो दर <5%> है")) == '<span lang="hi">रेपो दर</span> &lt;5%&gt; <span lang="hi">है</span>'
    assert '<h1><span lang="hi">भारतीय अर्थव्यवस्था: मौद्रिक नीति</span></h1>' in page(hindi_paper())


@pytest.mark.parametrize(
    ("prompts", "line"),
    [
        (samples.PROMPTS, "9 questions: 5 multiple choice, 3 short answers, 1 essay"),
        (samples.PROMPTS[1:2], "1 question"),
        ((*samples.PROMPTS[1:2], *samples.PROMPTS[8:]), "2 questions: 1 short answer, 1 essay"),
    ],
)
def test_the_page_says_what_there_is_to_answer(prompts: tuple[Prompt, ...], line: str) -> None:
    assert f'<p class="facts">{line}</p>' in page(paper_of(*prompts))


def test_a_set_is_named() -> None:
    made = page(replace(sample_paper(), set="B", minutes=0))
    assert "Set B · 9 questions" in made
    assert 'data-set="B"' in made


def test_a_paper_without_a_time_proposes_the_pace_of_the_real_one() -> None:
    assert 'data-minutes="17"' in page(replace(sample_paper(), minutes=0)), "five at 1.2 minutes, three at 0.6, an essay at 9, rounded up"


def test_topics_read_as_words() -> None:
    assert topic_name("GS2::International_Relations") == "GS2 › International Relations"


def test_another_wording_is_another_quiz() -> None:
    def stored_under(question: str) -> list[str]:
        return re.findall(r'data-quiz="(\w+)"', page(paper_of(Recall(question, "1971"))))

    assert stored_under("When?") == stored_under("When?") != stored_under("In which year?")


def test_a_single_part_has_no_heading() -> None:
    assert "Part A" not in page(paper_of(samples.PROMPTS[1]))
    assert "Part C: Essays" in page(sample_paper())


@pytest.mark.parametrize(
    ("marking", "rule"),
    [
        (Marking(), "Each right answer earns 2 marks; each wrong answer takes one third of that (0.67) off; a blank counts nothing."),
        (
            Marking(2, -0.66),
            "Each right answer earns 2 marks; each wrong answer takes one third of that (0.66) off; a blank counts nothing.",
        ),
        (
            Marking(1, -0.25),
            "Each right answer earns 1 mark; each wrong answer takes a quarter of that (0.25) off; a blank counts nothing.",
        ),
        (Marking(4, -0.5), "Each right answer earns 4 marks; each wrong answer takes 0.5 off; a blank counts nothing."),
        (Marking(1, 0), "Each right answer earns 1 mark; nothing is taken off for a wrong answer."),
    ],
)
def test_the_marking_scheme_stands_on_the_page(marking: Marking, rule: str) -> None:
    assert rule in page(replace(sample_paper(), marking=marking))


def test_an_item_that_makes_no_question_is_named() -> None:
    broken = Statements("Consider", "which", (Statement("Alone.", holds=True),))
    with pytest.raises(ExportError, match=r"item item-1\.00000001 makes no question: there must be two to five statements"):
        export_html(paper_of(samples.PROMPTS[0], broken))


def test_an_empty_paper_is_refused() -> None:
    with pytest.raises(ExportError, match="no question to export"):
        export_html(Paper("Empty", ()))


def test_an_item_of_a_person_needs_no_source() -> None:
    own = replace(samples.item(Mains("Discuss.", ())), origin=None, tags=())
    made = page(Paper("Own", (own,)))
    assert "blockquote>" not in made
    assert "Other" in made


def luminance(colour: str) -> float:
    colour = colour if len(colour) == 7 else "#" + "".join(digit * 2 for digit in colour[1:])
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, relative contrast of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_text_has_aa_contrast_in_light_and_dark() -> None:
    blocks = re.findall(r":root[^{]*\{(.*?)\}", template_text("html", STYLES[0]), re.DOTALL)
    light, dark, follows = (dict(re.findall(r"--([\w-]+): (#\w+);", block)) for block in blocks)
    assert dark == follows, "dark is the same, chosen or followed"
    assert dark.keys() == light.keys()
    for scheme in (light, dark):
        for text in ("ink", "faint", "accent", "right", "wrong"):
            for ground in ("paper", "raised"):
                assert contrast(scheme[text], scheme[ground]) >= 4.5, (text, ground)
        for text, ground in (
            ("right", "right-wash"),
            ("wrong", "wrong-wash"),
            ("ink", "right-wash"),
            ("faint", "wrong-wash"),
            ("accent", "wash"),
        ):
            assert contrast(scheme[text], scheme[ground]) >= 4.5, (text, ground)
        assert contrast(scheme["on-accent"], scheme["accent"]) >= 4.5
        assert contrast(scheme["edge"], scheme["paper"]) >= 3
