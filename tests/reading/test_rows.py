"""What table rows give: one table of a kind, its questions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.model import Block
from quizgen.reading.note_values import launcher, long_way, natural_place
from quizgen.reading.rows import row_facts, why_not_row
from quizgen.reading.values import occasion, person
from quizgen.sources import read_bytes


def rows(text: str) -> list[tuple[str, str]]:
    note = read_bytes(text.encode(), path="note.md")
    found = list(row_facts(note))
    for number, fact in found:
        assert fact.quote in note.blocks[number].text
        assert fact.statement.count(fact.slots[0].text) == 1
    return [(fact.question, fact.slots[0].text) for _, fact in found]


def table(heading: str, columns: str, *lines: str) -> str:
    rule = "|".join("---" for _ in columns.split("|"))
    return "\n".join((f"# {heading}", "", f"| {columns} |", f"|{rule}|", *(f"| {line} |" for line in lines), ""))


# heading, columns, a row, a question, its answer
GIVES = [
    # Rivers, forts, ports and rulers in the words of notes.
    ("Rivers", "River | Source", "Krishna | Near Mahabaleshwar", "Where does the Krishna River originate?", "near Mahabaleshwar"),
    ("Rivers", "River | Source", "Periyar | Sivagiri hills", "Where does the Periyar River originate?", "Sivagiri hills"),
    ("Rivers", "River | Length", "Ganga | 2,525 km", "What is the approximate length of the Ganga River?", "2,525 km"),
    ("Rivers", "River | Falls into", "Mahi | Gulf of Khambhat", "Where does the Mahi River end its course?", "Gulf of Khambhat"),
    # Of a partner and a pact the pact between both was signed.
    (
        "Pacts of India",
        "Partner | Agreement | Signed",
        "EFTA | TEPA | 10 Mar 2024",
        "On which date was the TEPA between India and the EFTA signed?",
        "10 Mar 2024",
    ),
    # What an index says of its year, and who brings a report out.
    (
        "Indices",
        "Index | Edition | India's rank",
        "Global Tea Index | 2025 | 38 of 139",
        "What was India's rank in the Global Tea Index of 2025?",
        "38",
    ),
    (
        "Indices",
        "Index | India's rank (2024) | Topper (2024)",
        "Tea Index | 12th | Kenya",
        "Which country topped the Tea Index of 2024?",
        "Kenya",
    ),
    # Reports of India under a name that other countries' have too are India's.
    (
        "Reports",
        "Report | Body",
        "Tea Stability Report | Reserve Bank of India",
        "Who publishes India's Tea Stability Report?",
        "the Reserve Bank of India",
    ),
    ("Indices", "Report | Body", "World Tea Outlook | World Bank", "Who publishes the World Tea Outlook?", "the World Bank"),
    (
        "Drills",
        "Exercise | Who takes part",
        "Sagar Kavach | India, Brazil, South Africa",
        "With which countries does India hold Exercise Sagar Kavach?",
        "Brazil and South Africa",
    ),
    (
        "Reserves",
        "Biosphere reserve | UNESCO WNBR (year)",
        "Nilgiri | 2000",
        "In which year was the Nilgiri Biosphere Reserve added to UNESCO's World Network of Biosphere Reserves?",
        "2000",
    ),
    # A revolt has its noun, a town its State; of a place that only its village and district name, nothing.
    ("Risings", "Revolt | Leader", "Kol | Buddhu Bhagat", "Who led the Kol revolt?", "Buddhu Bhagat"),
    ("Old sites", "Site | Location", "Kalibangan | Hanumangarh, Rajasthan", "In which State is Kalibangan located?", "Rajasthan"),
    ("Old sites", "Site | Excavator (year)", "Lothal | S.R. Rao (1954)", "Who excavated Lothal?", "S.R. Rao"),
    ("Shrines", "Temple | Place", "Keshava | Somanathapura", "Where is the Keshava Temple located?", "Somanathapura"),
    ("Councils", "Zonal Council | HQ", "Eastern | Kolkata", "Where is the headquarters of the Eastern Zonal Council?", "Kolkata"),
    ("Forts", "Fort | District", "Salher | Nashik", "In which district is Salher Fort located?", "Nashik"),
    (
        "Ports",
        "Port (ancient name) | Identified with",
        "Barygaza | Bharuch, Gujarat",
        "With which modern place is ancient Barygaza identified?",
        "Bharuch, Gujarat",
    ),
    ("Sultans", "Dynasty | Last ruler", "Sayyid | Alam Shah", "Who was the last ruler of the Sayyid Dynasty?", "Alam Shah"),
    ("Rayas", "Dynasty | Founder", "Sangama | Harihara I and Bukka I", "Who founded the Sangama Dynasty?", "Harihara I and Bukka I"),
    ("Pacts", "Foundational agreement | Year", "LEMOA | 2016", "In which year was LEMOA signed?", "2016"),
    (
        "Treaties",
        "Convention / Protocol | Deals with",
        "Minamata Convention | Mercury",
        "What does the Minamata Convention deal with?",
        "mercury",
    ),
    ("Tribunals", "Tribunal | Parent law", "CESTAT | Customs Act, 1962", "Under which Act was CESTAT set up?", "the Customs Act, 1962"),
    ("Storms", "Cyclone | Named by", "Dana | Qatar", "Which country suggested the name of Cyclone Dana?", "Qatar"),
    ("Missiles", "Missile | Range", "Agni-I | 700–900 km", "What is the range of Agni-I?", "700–900 km"),
    ("Grains", "Species | Indian name", "Pearl millet | Bajra", "What is the Indian name of Pearl millet?", "Bajra"),
    ("Jinas", "Tirthankara | Emblem", "Mallinatha | water jar", "What is the emblem of Mallinatha?", "water jar"),
    (
        "New laws",
        "New law | Replaces",
        "Bharatiya Nyaya Sanhita | Indian Penal Code",
        "Which earlier law did the Bharatiya Nyaya Sanhita replace?",
        "the Indian Penal Code",
    ),
    # Meetings that are numbered, or told apart by their year.
    (
        "Buddhist councils (asked often)",
        "No. | Place | King",
        "3rd, c. 250 BCE | Pataliputra | Ashoka",
        "Where was the 3rd Buddhist Council held?",
        "Pataliputra",
    ),
    (
        "Buddhist councils",
        "No. | Place | King",
        "3rd, c. 250 BCE | Pataliputra | Ashoka",
        "Under which ruler was the 3rd Buddhist Council held?",
        "Ashoka",
    ),
    ("Jain Councils", "Council | President", "First | Sthulabhadra", "Who presided over the First Jain Council?", "Sthulabhadra"),
    (
        "Important INC sessions",
        "Year | Place | President",
        "1907 | Surat | Rash Behari Ghosh",
        "Where was the 1907 session of the Indian National Congress held?",
        "Surat",
    ),
    (
        "Biosphere Reserves of India (list)",
        "# | Name | State",
        "1 | Nokrek | Meghalaya",
        "In which State is the Nokrek Biosphere Reserve located?",
        "Meghalaya",
    ),
    (
        "Biosphere Reserves of India",
        "Name | State",
        "Cold Desert | Himachal Pradesh",
        "In which State is the Cold Desert Biosphere Reserve located?",
        "Himachal Pradesh",
    ),
    ("Parks", "National park | State", "Gir NP | Gujarat", "In which State is the Gir National Park located?", "Gujarat"),
    ("World bodies", "Organisation | Year", "ILO | 1919", "In which year was the ILO established?", "1919"),
    (
        "Journals",
        "Paper | Founder / editor | Year",
        "Young Bengal | Ram Mohan Sen | 1831",
        "Who founded or edited the newspaper Young Bengal?",
        "Ram Mohan Sen",
    ),
    (
        "Journals",
        "Paper | Founder / editor | Year",
        "The Patriot | Ram Mohan Sen | 1831",
        "In which year was the newspaper The Patriot started?",
        "1831",
    ),
    (
        "Schemes",
        "Scheme | Launched / approved",
        "Atal Pension Yojana | May 2015",
        "In which month and year was Atal Pension Yojana launched or approved?",
        "May 2015",
    ),
    (
        "Laws",
        "New law | Replaces",
        "Bharatiya Nagrik Sanhita | Old Code Act, 1898",
        "Which earlier law did the Bharatiya Nagrik Sanhita replace?",
        "the Old Code Act, 1898",
    ),
    (
        "Passes",
        "Pass | State/UT | Connects",
        "Nathu La | Sikkim | Gangtok – Chumbi valley; reopened 2006",
        "In which State is Nathu La located?",
        "Sikkim",
    ),
    ("Days", "Day | Date", "World Environment Day | 5 June", "On which day of the year is World Environment Day observed?", "5 June"),
    ("Passes", "Pass | State/UT", "Rohtang | HP", "In which State is the Rohtang Pass located?", "Himachal Pradesh"),
    (
        "Finance Commission (Art 280)",
        "FC | Chairman | Period",
        "14th | Y.V. Reddy | 2015-20",
        "Who chaired the 14th Finance Commission?",
        "Y.V. Reddy",
    ),
    (
        "Finance Commission (Art 280)",
        "FC | Chairman | Period",
        "14th | Y.V. Reddy | 2015-20",
        "Which period do the recommendations of the 14th Finance Commission cover?",
        "2015-20",
    ),
    (
        "Schemes",
        "S. No. | Scheme | Ministry",
        "1 | PM-KISAN | Agriculture and Farmers Welfare",
        "Which ministry is responsible for PM-KISAN?",
        "Ministry of Agriculture and Farmers Welfare",
    ),
    (
        "Schemes",
        "Scheme | Outlay 2025-26 (₹ crore)",
        "National Green Hydrogen Mission | 19,744",
        "As of 2025-26, what is the outlay of the National Green Hydrogen Mission?",
        "₹19,744 crore",
    ),
    (
        "Species in news",
        "Species | IUCN Status (2025)",
        "Great Indian Bustard | CR",
        "As of 2025, what is the IUCN Red List status of the Great Indian Bustard?",
        "Critically Endangered",
    ),
    (
        "Species in news",
        "Species | WPA, 1972",
        "Red Panda | I",
        "In which Schedule of the Wildlife (Protection) Act, 1972 is the Red Panda listed?",
        "Schedule I",
    ),
    (
        "Species in news",
        "Species | Scientific Name",
        "Gharial | Gavialis gangeticus",
        "Which species has the scientific name Gavialis gangeticus?",
        "gharial",
    ),
    (
        "Articles of the Constitution of India",
        "Article | Provision",
        "21A | Right to education",
        "Which Article of the Constitution of India deals with the right to education?",
        "Article 21A",
    ),
    (
        "Constitutional bodies",
        "Body | Article",
        "Finance Commission | 280",
        "Which Article of the Constitution of India provides for the Finance Commission?",
        "Article 280",
    ),
    (
        "Amendments",
        "Amendment | Year",
        "73rd | 1992",
        "Which year does the 73rd Amendment to the Constitution of India bear in its title?",
        "1992",
    ),
    (
        "Landmark judgments",
        "Case | Year",
        "Minerva Mills v. Union of India | 1980",
        "In which year was Minerva Mills v. Union of India decided?",
        "1980",
    ),
    ("Protected areas", "Tiger Reserve | State", "Periyar | Kerala", "In which State is the Periyar Tiger Reserve located?", "Kerala"),
    ("Dams", "Dam | River", "Hirakud | Mahanadi", "On which river is the Hirakud Dam located?", "Mahanadi"),
    (
        "Exercises",
        "Exercise | Country",
        "Yudh Abhyas | USA",
        "With which country does India hold Exercise Yudh Abhyas?",
        "the United States",
    ),
    (
        "Indices",
        "Index | Published by | India's rank",
        "World Happiness Report | Gallup | 118",
        "Who publishes the World Happiness Report?",
        "Gallup",
    ),
    (
        "Committees",
        "Committee | Related to",
        "Balwant Rai Mehta | Panchayati Raj",
        "With which subject was the Balwant Rai Mehta Committee concerned?",
        "Panchayati Raj",
    ),
    ("Revolts", "Revolt | Leader", "Rampa Rebellion | Alluri Sitarama Raju", "Who led the Rampa Rebellion?", "Alluri Sitarama Raju"),
    ("Culture", "GI Product | State", "Pochampally Ikat | Telangana", "With which State is Pochampally Ikat associated?", "Telangana"),
    (
        "Bodies",
        "Organisation | Headquarters",
        "Asian Development Bank | Mandaluyong, Philippines",
        "Where is the headquarters of the Asian Development Bank?",
        "Mandaluyong, Philippines",
    ),
    ("Terms", "Acronym | Full form", "CRR | Cash Reserve Ratio", "What does CRR stand for?", "Cash Reserve Ratio"),
    (
        "Allocation for schemes (₹ crore)",
        "Scheme | 2025-26 (BE)",
        "Jal Jeevan Mission | 67,000",
        "How much was allocated to the Jal Jeevan Mission in 2025-26 (Budget Estimates)?",
        "₹67,000 crore",
    ),
    (
        "Amendments",
        "Amendment | What it did",
        "61st † | Lowered the voting age from 21 to 18 years; applied to all elections",
        "Which amendment to the Constitution of India lowered the voting age from 21 to 18 years?",
        "61st Amendment",
    ),
    (
        "Committees",
        "Committee | Key recommendations",
        "Balwant Rai Mehta Committee | Recommended a three-tier structure of Panchayati Raj institutions",
        "Which committee recommended a three-tier structure of Panchayati Raj institutions?",
        "Balwant Rai Mehta Committee",
    ),
    (
        "Committees on Centre-State relations",
        "Committee / Commission | What it is known for",
        "Rajamannar Committee | Called for doing away with Articles 356 and 365, and abolishing two all-India services",
        "Which committee called for doing away with Articles 356 and 365, and abolishing two all-India services?",
        "Rajamannar Committee",
    ),
    (
        "Constitutional bodies",
        "Body | Article(s)",
        "Finance Commission | 280",
        "Which Article of the Constitution of India provides for the Finance Commission?",
        "Article 280",
    ),
    (
        "Biosphere Reserves in India: Complete List",
        "Name | State(s)/UT",
        "Nokrek | Meghalaya",
        "In which State is the Nokrek Biosphere Reserve located?",
        "Meghalaya",
    ),
    ("Codes", "Code | Laws subsumed", "Code on Wages, 2019 | 4", "How many earlier laws did the Code on Wages, 2019 subsume?", "4"),
    ("Dynasties", "Dynasty | Capital", "Pallavas | Kanchipuram", "Which city was the capital of the Pallavas?", "Kanchipuram"),
    ("Dynasties", "Dynasty | Capital", "Kadambas | Banavasi (Vaijayanti)", "Which city was the capital of the Kadambas?", "Banavasi"),
    ("Tribal uprisings", "Movement | Leader", "Kol | Buddhu Bhagat", "Who led the Kol movement?", "Buddhu Bhagat"),
    (
        "National Quantum Mission",
        "Hub | Lead institution",
        "Quantum Computing | IISc Bengaluru",
        "Which institution leads the Quantum Computing hub of the National Quantum Mission?",
        "IISc Bengaluru",
    ),
    (
        "India State of Forest Report 2023",
        "Measure | First | Second",
        "Largest forest cover (sq km) | Madhya Pradesh (77,073) | Arunachal Pradesh (65,882)",
        "According to the India State of Forest Report 2023, which State has the second largest forest cover?",
        "Arunachal Pradesh",
    ),
    ("Comparison", "Feature | SAARC | BIMSTEC", "Headquarters | Kathmandu | Dhaka", "Where is the headquarters of BIMSTEC?", "Dhaka"),
    (
        "Matsya Sampada Yojana",
        "Parameter | Details",
        "Total Outlay (2024) | ₹20,050 crore",
        "As of 2024, what is the total outlay of Matsya Sampada Yojana?",
        "₹20,050 crore",
    ),
]
# A second row, of a kind with the first, so that there is a table at all.
OTHER = "Zzz | —"


@pytest.mark.parametrize(("heading", "columns", "row", "question", "answer"), GIVES)
def test_a_cell_under_a_known_header_is_asked_for(heading: str, columns: str, row: str, question: str, answer: str) -> None:
    assert (question, answer) in rows(table(heading, columns, row, OTHER))


# columns, a row, why it gives nothing
SILENT = [
    ("Partner | Agreement | Signed", "EFTA | TEPA | 10 Mar 2024", "whose pacts they are no heading tells"),
    ("Phase | Duration | Cost", "Phase I | 5 years | ₹500 crore", "Phase I names nothing outside the table"),
    ("Scheme | Ministry", "Stand-Up India | Ministry of Finance / SIDBI", "two values"),
    ("Scheme | Remarks", "Stand-Up India | Important", "a column of remarks"),
    ("Scheme | Outlay", "Stand-Up India | 7,200", "a sum without its unit"),
    ("Index | India's rank", "Global Innovation Index | 38", "a rank changes every year"),
    ("River | Length", "Mahi | 583 km", "how long a short river is tells little"),
    ("Article | Provision", "Article II | Executive power", "an Article of no named constitution"),
    ("Concept | Meaning", "Repo rate | Rate of lending", "a definition, which other readers know better"),
    ("Year | GDP growth (%)", "2023-24 | 8.2", "figures of years are no names"),
    ("Treaty | Year", "Minamata Convention | 2013", "signed, adopted or in force: a bare year does not say"),
    ("Tiger Reserve | State", "Pench | Madhya Pradesh, Maharashtra", "two States"),
    ("Scheme | Ministry", "Tribal Pride Yojana | Ministry of Tribal Affairs", "the name gives the answer away"),
    ("Committee | Chairperson", "NCRWCX | M.N. Rao", "letters that the table spells out nowhere"),
    ("Committee | Key recommendation", "Rao Committee | Favoured a strong Centre", "many may have"),
    ("Amendment | What it did", "105th | Restored the power of the States to keep their own lists", "whose lists"),
    ("Newspaper | Founder", "Young Bengal | Ram Mohan Sen (later Hari Sen)", "two persons in turn"),
    ("Old rule | New rule", "Each State taxed mines. | One rule holds.", "sentences"),
]


@pytest.mark.parametrize(("columns", "row", "_why"), SILENT)
def test_other_cells_give_nothing(columns: str, row: str, _why: str) -> None:
    assert rows(table("Notes", columns, row, OTHER)) == []


def test_an_unknown_header_is_asked_over_a_column_of_one_kind() -> None:
    found = rows(table("Tribes", "Tribe | Mother tongue", "Bonda | Remo", "Chenchu | Telugu"))
    assert found == [
        ("What is the mother tongue of the Bonda tribe?", "Remo"),
        ("What is the mother tongue of the Chenchu tribe?", "Telugu"),
    ]
    assert rows(table("Tribes", "Tribe | Mother tongue", "Bonda | Remo", "Chenchu | 12 dialects")) == []


def test_a_value_that_two_subjects_share_is_not_asked_backwards() -> None:
    lines = ("Sarkaria | Centre-State relations", "Punchhi | Centre-State relations", "Balwant Rai Mehta | Panchayati Raj")
    found = [answer for question, answer in rows(table("Committees", "Committee | Related to", *lines)) if question.startswith("Which")]
    assert found == ["Balwant Rai Mehta Committee"]


def test_a_figure_of_a_dated_report_is_asked_with_its_time() -> None:
    head = "---\ntitle: Economic Survey 2024-25, in tables\n---\n\n"
    text = head + table(
        "External sector",
        "Indicator | Figure",
        *(
            "Forex reserves | USD 640.3 bn as of 20 Dec 2024",
            "Import cover | Around 11 months",
            "Lower-middle-income poverty | 23.9% in 2022-23",
        ),
    )
    assert rows(text) == [
        ("What figure does India's Economic Survey 2024-25 give for forex reserves as of 20 December 2024?", "USD 640.3 billion")
    ]


def test_a_silent_row_says_why() -> None:
    note = read_bytes(table("Notes", "Phase | Cost", "Phase I | ₹500 crore", "Phase II | ₹700 crore").encode(), path="note.md")
    assert [why_not_row(note, number) for number, block in enumerate(note.blocks) if block.kind == "row"] == [
        "row subject names nothing"
    ] * 2


def test_rows_that_go_on_behind_a_note_keep_the_header_above_them() -> None:
    note = read_bytes(table("Bodies", "Organisation | Headquarters", "WTO | Geneva", "ADB | Manila").encode(), path="note.md")
    rest = tuple(
        replace(note.blocks[-1], columns=(), cells=(name, seat), text=f"{name} | {seat}")
        for name, seat in (("ILO", "Geneva"), ("NATO", "Brussels"))
    )
    whole = replace(note, blocks=(*note.blocks, Block("Others:", headings=note.blocks[-1].headings), *rest))
    assert ("Where is the headquarters of NATO?", "Brussels") in [(fact.question, fact.slots[0].text) for _, fact in row_facts(whole)]


def test_a_committee_of_common_words_is_asked_under_the_title_that_says_whose() -> None:
    lines = ("House | Anita Rao", "Sarkaria | Ravi Sen")
    note = read_bytes(table("Making of the Lima Charter", "Committee | Chairman", *lines).encode(), path="note.md")
    assert [(fact.about, bool(fact.context)) for _, fact in row_facts(note)] == [("House Committee", True), ("Sarkaria Committee", False)]


@pytest.mark.parametrize(
    ("name", "accepts"),
    [("Ravi Sen", ("Sen",)), ("Kumara I", ()), ("Khizr Khan", ()), ("Jalal-ud-din Firuz", ()), ("N.K. Singh", ())],
)
def test_a_last_word_that_tells_nobody_is_no_answer(name: str, accepts: tuple[str, ...]) -> None:
    value = person(name)
    assert value is not None
    assert value.accepts == accepts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1935 under the Lima Act, 1934", True),
        ("2003 (interim, by resolution)", False),
        ("1988; statutory since 1992", False),
    ],
)
def test_what_was_set_up_twice_has_no_one_year(text: str, told: bool) -> None:  # noqa: FBT001 - a column of the table
    assert (occasion(text) is not None) == told


def test_a_dynasty_s_founder_has_not_founded_the_town_of_its_name() -> None:
    lines = ("Bidar | Barid Shahi | Qasim Barid", "Golconda | Qutb Shahi | Quli Qutb Shah", "Berar | Imad Shahi | Fathullah Imad")
    text = f"{table('Successors', 'State | Dynasty | Founder', *lines)}\nThe army of Bidar fought that of Golconda and of Berar.\n"
    assert [question for question, _ in rows(text) if "founded" in question] == []


def test_a_species_is_told_by_its_whole_name() -> None:
    cells = ("White-rumped (*Gyps bengalensis*) | CR", "Egyptian | EN", "Griffon | LC")
    assert ("As of 2025, what is the IUCN Red List status of the Egyptian vulture?", "Endangered") in rows(
        table("Vultures of India", "Species | IUCN Status (2025)", *cells)
    )


def test_the_areas_of_many_are_nobody_s_to_learn() -> None:
    names = ("Nokrek", "Manas", "Panna", "Kachchh", "Similipal")
    few = [f"{name} | {area}" for name, area in zip(names[:3], (820, 2837, 2999), strict=True)]
    many = [f"{name} | {area}" for name, area in zip(names, (820, 2837, 2999, 12454, 4374), strict=True)]
    assert rows(table("Biosphere Reserves of India", "Biosphere Reserve | Area (sq km)", *few))
    assert not rows(table("Biosphere Reserves of India", "Biosphere Reserve | Area (sq km)", *many))


@pytest.mark.parametrize(
    ("cell", "told", "accepts"),
    [
        ("Ganga at Prayagraj", "Ganga at Prayagraj", ("Ganga", "Prayagraj")),
        ("Vindhyas, Dhar district", "Vindhyas, Dhar district", ("Vindhyas", "Dhar district")),
        ("Sutlej (Panjnad)", "Sutlej", ("Panjnad",)),
        ("Near Mahabaleshwar", "near Mahabaleshwar", ("Mahabaleshwar",)),
    ],
)
def test_who_answers_with_a_part_of_a_place_is_right(cell: str, told: str, accepts: tuple[str, ...]) -> None:
    value = natural_place(cell)
    assert value is not None
    assert (value.text, value.accepts) == (told, accepts)


@pytest.mark.parametrize(("cell", "accepts"), [("PSLV-C25", ("PSLV",)), ("LVM3-M4", ("LVM3",)), ("Ariane", ())])
def test_who_answers_with_the_kind_of_rocket_is_right(cell: str, accepts: tuple[str, ...]) -> None:
    value = launcher(cell)
    assert value is not None
    assert value.accepts == accepts


def test_the_length_of_a_river_is_accepted_in_round_numbers() -> None:
    value = long_way("1,376 km")
    assert value is not None
    assert "1,400 km" in value.accepts


FAR = (
    "Aryabhata | 19 April 1975",
    "Rohini | 18 July 1980",
    "INSAT-1A | April 1982",
    "EDUSAT | 20 September 2004",
    "XPoSat | 1 January 2024",
)
NEAR = ("Aditya-L1 | 2 September 2023", "XPoSat | 1 January 2024", "INSAT-3DS | 17 February 2024", "NVS-02 | 29 January 2025")


@pytest.mark.parametrize(
    ("lines", "question", "answer"),
    [
        (FAR, "In which year was Aryabhata launched?", "1975"),
        (FAR, "In which year was INSAT-1A launched?", "1982"),
        # Few rows, or rows of few years: the day is what one would ask.
        (NEAR, "On which date was XPoSat launched?", "1 January 2024"),
        ((*NEAR, "EOS-09 | 18 May 2025"), "On which date was XPoSat launched?", "1 January 2024"),
        (FAR[3:], "On which date was XPoSat launched?", "1 January 2024"),
    ],
)
def test_a_long_table_over_many_years_is_asked_by_the_year(lines: tuple[str, ...], question: str, answer: str) -> None:
    assert (question, answer) in rows(table("Satellites of India", "Satellite | Launch date", *lines))


def test_a_project_is_called_by_what_it_is() -> None:
    lines = ("Lohit Lower | Lohit | NHPC", "Kalai Multipurpose | Lohit | Huaren (Peru)")
    found = rows(table("Hydropower projects", "Project | River | Developer", *lines))
    assert ("Which company is the developer of the Lohit Lower hydroelectric project?", "NHPC") in found
    assert ("Which company is the developer of the Kalai Multipurpose project?", "Huaren") in found


def test_letters_are_written_out_or_not_asked() -> None:
    lines = ("NHB | 1988", "QZMF | 2010", "NABARD | 1982")
    found = rows(table("Lenders", "Institution | Set up", *lines))
    assert [one for one, _ in found] == ["In which year was the National Housing Bank (NHB) set up?", "In which year was NABARD set up?"]


def test_rules_are_made_under_an_act() -> None:
    lines = ("Parent law | Water (Prevention and Control of Pollution) Act, 1974", "Parts | seven")
    (found,) = rows(table("Solid Cargo Rules, 2025", "Feature | Detail", *lines))
    assert found == ("Under which Act were the Solid Cargo Rules, 2025 made?", "the Water (Prevention and Control of Pollution) Act, 1974")


def test_a_convention_of_a_year_is_called_by_its_full_name() -> None:
    labels = ("Adopted by | the General Conference", "Entry into force | 2009")
    told = "The Convention for the Protection of the Old Boats (2004) lists boats.\n"
    plain = table("About the 2004 Convention", "Feature | Detail", *labels)
    question = "In which year did the 2004 Convention for the Protection of the Old Boats come into force?"
    assert (question, "2009") in rows(f"{plain}\n{told}")
    assert rows(plain) == []


def test_the_state_of_a_port_of_its_capital_is_not_asked() -> None:
    found = rows(table("Ports", "Port | State", "Mumbai | Maharashtra", "Paradip | Odisha"))
    assert [one for one, _ in found] == ["In which State is the Paradip Port located?"]


def test_the_ministry_of_an_office_is_a_right_publisher_too() -> None:
    note = read_bytes(
        table("Surveys", "Report | Publisher", "Tea Survey | National Statistics Office", "World Tea | IMF").encode(), path="note.md"
    )
    accepted = {one for _, fact in row_facts(note) for one in fact.slots[0].accepts if fact.about == "Tea Survey"}
    assert {"NSO", "National Statistical Office", "MoSPI"} <= accepted


def test_a_site_that_no_map_knows_is_told_by_the_age_of_its_page() -> None:
    text = table("Iron Age sites of the south", "Site | District", "Manglur | Salem", "Sivagiri | Thoothukudi", "Kilnad | Tiruvannamalai")
    assert ("In which district is the Iron Age site of Manglur located?", "Salem") in rows(f"{text}\nThe Iron Age began early here.\n")
