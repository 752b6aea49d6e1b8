"""Key terms: what defines one, what only looks like it, and the tags of papers."""

from __future__ import annotations

import pytest

from quizgen.model import Term
from quizgen.sources import read_bytes
from quizgen.sources.papers import defined, untagged


def terms(text: str, path: str) -> list[tuple[str, str]]:
    return [(term.term, term.meaning) for term in read_bytes(text.encode(), path=path).terms]


@pytest.mark.parametrize(
    ("definition", "meaning", "papers"),
    [
        ("a tax on imports (GS3: Economy)", "a tax on imports", ("GS3: Economy",)),
        ("a tax on imports [GS2]", "a tax on imports", ("GS2",)),
        ("a tax on imports (GS2: Polity, GS3: Economy).", "a tax on imports", ("GS2: Polity", "GS3: Economy")),
        ("a tax on imports, relevant to GS3: Economy and GS2: Polity", "a tax on imports", ("GS3: Economy", "GS2: Polity")),
        (
            "a tax on imports, a key area of trade studied in GS2: Polity and GS3: Economy",
            "a tax on imports",
            ("GS2: Polity", "GS3: Economy"),
        ),
        ("a tax on imports. Relevant for GS Paper II.", "a tax on imports", ("GS Paper II",)),
        ("a tax on imports, frequently asked in UPSC Prelims", "a tax on imports", ("UPSC Prelims",)),
        ("a tax on imports; important for Prelims and Mains GS-3 (Economy)", "a tax on imports", ("Prelims and Mains", "GS-3 (Economy)")),
        ("a tax on imports – GS 3", "a tax on imports", ("GS 3",)),
        ("a tax on imports and is relevant for GS2", "a tax on imports", ("GS2",)),
        ("a tax on imports, which makes it an important topic for General Studies III", "a tax on imports", ("General Studies III",)),
        ("a tax on imports, quotas aside, a key topic, studied under GS2", "a tax on imports, quotas aside", ("GS2",)),
        ("bank that sits in Washington, D.C. (GS3)", "bank that sits in Washington, D.C.", ("GS3",)),
        ("bank that sits in Washington, D.C.", "bank that sits in Washington, D.C.", ()),
        ("gold, silver, etc.", "gold, silver, etc.", ()),
        ("a tax (or duty) on imports", "a tax (or duty) on imports", ()),
        ("the written part of the examination, held after Prelims in September", None, ()),
        ("rules for Prelims and Mains of the civil services", None, ()),
        ("GS3: Economy", None, ()),
    ],
)
def test_tags_are_taken_off_and_kept(definition: str, meaning: str | None, papers: tuple[str, ...]) -> None:
    tagged = untagged(definition)
    assert (tagged.meaning, tagged.papers) == (meaning or definition, papers)


@pytest.mark.parametrize(
    ("definition", "shown", "term", "meaning"),
    [
        ("Sanctions — punitive measures by a country", "sanctions", "Sanctions", "punitive measures by a country"),
        ("Fiscal deficit: excess of spending over receipts", "fiscal deficits", "Fiscal deficit", "excess of spending over receipts"),
        ("Article 356 - President's Rule in a State", "Article 356", "Article 356", "President's Rule in a State"),
        ("rate at which the bank lends: the repo", "repo rate", "repo rate", "rate at which the bank lends: the repo"),
        ("excess of spending over receipts", "deficit", "deficit", "excess of spending over receipts"),
        *(
            (f"{full}{seam}body that is asked for", shown, full, "body that is asked for")
            for full, seam, shown in (
                ("Indian Space Research Organisation (ISRO)", ": ", "ISRO"),
                ("Indian Space Research Organisation", " - ", "ISRO"),
                ("Armed Forces (Special Powers) Act", " – ", "AFSPA"),
                ("Comptroller and Auditor General of India", ": ", "CAG"),
                ("Mahatma Gandhi National Rural Employment Guarantee Act", " — ", "MGNREGA"),
                ("United Nations Framework Convention on Climate Change", ": ", "UNFCCC"),
                ("National Bank for Agriculture and Rural Development", ": ", "NABARD"),
                ("Self-Help Group (SHG)", ": ", "SHGs"),
                ("Press Trust (the older one) (XYZ)", ": ", "XYZ"),
                ("RBI", ": ", "Reserve Bank of India"),
            )
        ),
        ("Securities and Exchange Board: regulator", "RBI", "RBI", "Securities and Exchange Board: regulator"),
        ("Repo rate is the rate of lending to banks", "repo rate", "Repo rate", "the rate of lending to banks"),
        ("The repo rate refers to the rate of lending", "repo rate", "repo rate", "the rate of lending"),
        ("Tariffs are taxes on imports", "tariff", "Tariffs", "taxes on imports"),
        ("Gross Domestic Product (GDP) means the output of a year", "GDP", "Gross Domestic Product (GDP)", "the output of a year"),
        ("Repo rate is not a tax", "repo rate", "repo rate", "Repo rate is not a tax"),
        ("rate which is set by the bank", "repo rate", "repo rate", "rate which is set by the bank"),
    ],
)
def test_the_head_of_a_definition_is_the_term(definition: str, shown: str, term: str, meaning: str) -> None:
    assert defined(definition, shown) == Term(term, meaning, (), definition, shown)


@pytest.mark.parametrize(
    ("element", "found"),
    [
        ('<span class="key-term" data-definition="Tariff — a tax on imports">tariffs</span>', [("Tariff", "a tax on imports")]),
        ("<span class='keyterm' data-def='a tax on imports'><b>tariffs</b></span>", [("tariffs", "a tax on imports")]),
        ('<a class="tooltip" title="a tax on imports">tariffs</a>', [("tariffs", "a tax on imports")]),
        ('<span class="glossary" title="a tax on imports (GS3)">tariffs</span>', [("tariffs", "a tax on imports")]),
        ('<dfn title="a tax on imports">tariffs</dfn>', [("tariffs", "a tax on imports")]),
        ('<abbr title="Reserve Bank of India">RBI</abbr>', [("RBI", "Reserve Bank of India")]),
        (
            '<dfn title="a list kept by UNESCO">Representative List of the Intangible Cultural Heritage of Humanity</dfn>',
            [("Representative List of the Intangible Cultural Heritage of Humanity", "a list kept by UNESCO")],
        ),
        (f'<dfn title="a whole sentence is no term">{"word " * 15}</dfn>', []),
        ("<dfn>tariffs</dfn>", []),
        ('<abbr title="Mr">Mister</abbr>', []),
        ('<abbr title="2026-05-13T08:00">today</abbr>', []),
        ('<a class="tooltip" title="Click to share on Facebook">share</a>', []),
        ('<a class="tooltip" title="Opens in a new window">RBI</a>', []),
        ('<span class="key-term" data-definition="">tariffs</span>', []),
        ('<span class="key-term">tariffs</span>', []),
        ('<span title="a tax on imports">tariffs</span>', []),
    ],
)
def test_terms_that_a_page_marks(element: str, found: list[tuple[str, str]]) -> None:
    assert terms(f"<p>The talks on {element} went on for a day.</p>", "a.html") == found


def test_a_term_said_twice_is_kept_once_as_first_defined() -> None:
    span = '<span class="key-term" data-definition="Tariff — {}">tariff</span>'
    page = f"<p>A {span.format('a tax on imports')} and a {span.format('a duty at the border')}.</p>"
    assert terms(page, "a.html") == [("Tariff", "a tax on imports")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("**Repo rate**: the rate at which the RBI lends to banks", [("Repo rate", "the rate at which the RBI lends to banks")]),
        ("**Repo rate** — rate of lending to banks (GS3)", [("Repo rate", "rate of lending to banks")]),
        ("CRR - Cash Reserve Ratio", [("CRR", "Cash Reserve Ratio")]),
        ("Inflation targeting: keeping inflation near four per cent", [("Inflation targeting", "keeping inflation near four per cent")]),
        ("**Note**: read this twice before the exam", []),
        ("Examples: repo, reverse repo and the rest", []),
        ("Repo rate: 6.5%", []),
        *(
            (f"**{term}**: what an aspirant should know of it", [(term, "what an aspirant should know of it")])
            for term in (
                "Mission LiFE",
                "Doctrine of Basic Structure",
                "Global Hunger Index",
                "Greenhouse effect",
                "Capital adequacy ratio",
                "Point of order",
                "Article 356",
                "Carbon credit",
                "Vitamin A",
                "Total fertility rate",
                "Eighth Schedule",
                "Question Hour",
                "Terms of trade",
                "Convention on International Trade in Endangered Species",
            )
        ),
        ("**Launch year**: nobody knows it for sure", []),
        ("**Powers and functions**: those that the Act gives", []),
        ("**Step 2**: read the passage once more", []),
        ("The RBI met on Friday: rates were left as they were", []),
        ("See also: https://example.org/a/b/c/d for more of this", []),
    ],
)
def test_lines_under_a_glossary_heading(line: str, found: list[tuple[str, str]]) -> None:
    assert terms(f"## Key Terms\n\n- {line}\n- and something else\n", "a.md") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("**Bank rate**: the rate at which the RBI rediscounts bills", ["Bank rate"]),
        ("Moral suasion — a request by the central bank to banks to behave", ["Moral suasion"]),
        ("LEMOA (2016): Logistics Exchange Memorandum of Agreement", ["LEMOA"]),
        ("COMCASA: Communications Compatibility and Security Agreement", ["COMCASA"]),
        ("**Effective date:** 15 July 2026 for both CETA and the agreement", []),
        ("**Trade access:** Zero tariffs on 99 % of Indian tariff lines", []),
        ("**Social Security:** Exemption of dual contributions for workers", []),
        ("Headquarters: Kathmandu, in the kingdom of Nepal", []),
        ("Formation: 1985 in Dhaka by the seven members", []),
        ("**Political Will**: Leadership commitment essential for the bloc", []),
        ("Governor: Sanjay Malhotra, who took office in December", []),
        ("NTCA: source for Tiger Reserve count and census updates", []),
        ("Timing: 10:30 am to 1 pm on Sunday the first", []),
        ("GDP growth: the economy grew by 7.4 per cent in the year", []),
        ("**Voice:** a platform for the reform of the Bank", []),
        ("**Skill development:** A coordinated programme with the Ministry of Skills", []),
        ("**Consent Manager:** a person registered with the Board, through whom consent is given", ["Consent Manager"]),
        ("**Oligopoly:** a market in which a few sellers hold most of the trade", ["Oligopoly"]),
    ],
)
def test_lines_elsewhere_must_read_as_definitions(line: str, found: list[str]) -> None:
    assert [term for term, _ in terms(f"## Facts of the case\n\nSome words.\n\n- {line}\n", "a.md")] == found


@pytest.mark.parametrize(
    ("header", "row", "found"),
    [
        ("Term | Meaning", "OMO | Open market operation of the RBI", [("OMO", "Open market operation of the RBI")]),
        ("Concept | Exam-ready meaning", "✅ **Status** change | a change of category", [("Status change", "a change of category")]),
        ("Abbreviation | Full form", "EDA | Electronic Design Automation", [("EDA", "Electronic Design Automation")]),
        ("Key data point | Verified figure", "GDP growth | 7.4 per cent of output", []),
        ("Country | Capital", "India | New Delhi is the capital", []),
        ("Term | Members", "Lok Sabha | five hundred and forty three", []),
    ],
)
def test_tables_of_terms(header: str, row: str, found: list[tuple[str, str]]) -> None:
    assert terms(f"Words.\n\n| {header} |\n|---|---|\n| {row} |\n", "a.md") == found


def test_definition_lists_of_html() -> None:
    page = "<h3>Key terms</h3><dl><dt>Wafer</dt><dd>A thin slice of silicon (GS3: Science)</dd><dt>OSAT</dt><dd>Outsourced assembly and test</dd></dl>"
    assert terms(page, "a.html") == [("Wafer", "A thin slice of silicon"), ("OSAT", "Outsourced assembly and test")]


DEFINITION_LIST = (
    "<h1>Terms of the week</h1><p>Written for those who read about the state and its ministries every day of the year.</p><dl>"
    "<dt>CCS</dt><dd>the committee of the Union Cabinet that decides on security</dd>"
    "<dt>Money Bill</dt><dd>Article 110 bill on taxation and public spending</dd>"
    "<dt>Price</dt><dd>Rs 500</dd><dt>Date</dt><dd>5 May 2026</dd><dt>Author</dt><dd>Rajesh Kumar Singh</dd></dl>"
)


def test_a_definition_list_is_believed_but_for_its_labels() -> None:
    document = read_bytes(DEFINITION_LIST.encode(), path="terms.html")
    assert [term.term for term in document.terms] == ["CCS", "Money Bill"]
    assert document.terms[0].meaning == "the committee of the Union Cabinet that decides on security"


@pytest.mark.parametrize(
    ("meaning", "defines"),
    [
        ("a supplier who cannot be sued has less reason to be careful.", False),
        ("a State that joins late gets no share of the fund.", False),
        ("a supplier who cannot be sued in the courts of the land.", True),
        ("a bank that is licensed and has branches in every State.", True),
    ],
)
def test_a_whole_sentence_behind_a_label_is_no_meaning(meaning: str, defines: bool) -> None:  # noqa: FBT001 - a column
    document = read_bytes(
        f"The Bill speaks of liability.\n\n- **Moral hazard:** {meaning}\n- **Repo rate:** the rate of a loan.\n".encode(), path="x.md"
    )
    assert ("Moral hazard" in {term.term for term in document.terms}) is defines
