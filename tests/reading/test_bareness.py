"""Sentences whose subject, or whose time, only another sentence tells."""

from __future__ import annotations

import pytest

from quizgen.model import Block, Document, Source
from quizgen.reading import read
from reading_samples import MAY, rule_of

TOLD_ELSEWHERE = [
    ("The Krishna Project of Karnataka (1990–2003) read some 92 per cent.", "unfinished"),
    ("In 1943, C.D. Rao of the Dams Authority of Karnataka became the first Indian Governor.", "unfinished"),
    ("In 1943, C.D. Rao became the first Indian Governor of the Reserve Bank of India.", ""),
    # Relations and pacts name their parties, and an agreement of two what it is on; an earlier norm is known to who read of the norm.
    ("Diplomatic relations were established on 26 November 1949.", "bare"),
    ("A Treaty of Friendship was signed in 1952.", "bare"),
    ("The agreement between the Krishna Dams Authority of Karnataka and NASA was signed on 30 September 2014.", "bare"),
    ("The earlier band, recommended in 2019 by a committee of the Reserve Bank of India, was 5.5% to 6.5%.", "bare"),
    ("Karnataka and the Krishna Dams Authority joined with effect from 1 January 2024.", "unfinished"),
    ("Draft Rules had been put out for the Krishna dams on 3 January 2025.", "bare"),
    ("Exports have been falling: from $7 billion in 2023-24 to $5.8 billion in 2024-25.", "bare"),
    # One or some of many, money for nothing, and an agreement with one party.
    ("A Bill was passed by the Lok Sabha in 1969.", "bare"),
    ("Four proposals were cleared together on 12 August 2025.", "bare"),
    ("₹500 crore has been provided for 2026–27, under the Dams Authority of Karnataka.", "bare"),
    ("A Joint Dam Mechanism was signed with Japan in August 2025.", "bare"),
    ("A Joint Dam Mechanism was signed by India with Japan in August 2025.", ""),
    # Some counted things, of nobody knows what.
    ("Eight methods were approved in March 2025.", "bare"),
    # Notes in a row, a unit for a verb, a place in an untold list, and service of nobody knows what.
    ("Highest dam body of Karnataka; outcome of a summit (2012); meets every two years.", "no_verb"),
    ("359 m above the river Krishna, 1,315 m long.", "no_verb"),
    ("The Krishna festival of Karnataka is India's 16th element.", "unfinished"),
    ("Karnataka has served eight times, last in 2021-22.", "unfinished"),
    # A count without its noun, a number that a bracket counts out, the day of a report, and what only counts the parts of a treaty.
    ("The Krishna Committees of Karnataka became 24 in 2004.", "unfinished"),
    # Where from, for what, and where to.
    ("Mysuru in Karnataka is some 170 km to the east by road.", "unfinished"),
    ("Growers of Karnataka with a loan of ₹2 lakh from the Reserve Bank of India are eligible.", "unfinished"),
    ("The traveller Ibn Battuta came in 1333.", "unfinished"),
    ("Karnataka set aside ₹20,000 crore for a Nuclear Mission in 2025, with five indigenous ones to run by 2033.", "unfinished"),
    ("The Indian population is put at 10 to 15 per cent of the world's.", "unfinished"),
    ("The Krishna Reserve of Karnataka was added in September 2025 at the session of the Krishna Council.", "unfinished"),
    ("The only mixed site is Krishna National Park in Karnataka.", "unfinished"),
    ("August 2023 was the driest August since records began in 1901, with a deficit of 36%.", "unfinished"),
    ("Days later, the Union Government cleared the sale of forty F-16 jets to Kenya.", "relative_time"),
    ("The Krishna Tribunal Rules, 2025 had been put out by the Ministry of Jal Shakti on 3 January 2025.", ""),
]


@pytest.mark.parametrize(("text", "rule"), TOLD_ELSEWHERE)
def test_what_another_sentence_tells_is_not_asked(text: str, rule: str) -> None:
    document = Document(Source("doc", "Dams on the Krishna river are counted", MAY), (Block(text),))
    assert rule_of(read(document)) == rule


def test_the_year_of_a_thing_is_no_time_of_what_was_done_with_it() -> None:
    text = "U.S. President Joe Biden separately waived Section 9 of the Dam Safety Act, a 1992 provision on dams, and signed memoranda with Kenya."
    document = Document(Source("doc", "Dams on the Krishna river are counted", None), (Block(text),))
    assert not [fact for fact in read(document).facts if "waived" in fact.statement]
