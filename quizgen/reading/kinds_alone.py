"""Notes that begin with the kind of thing that something is: "statutory body set up under an Act"."""

from __future__ import annotations

import re

KIND_ALONE = re.compile(
    r"(?:(?:[Ss]tatutory|[Cc]onstitutional|[Aa]utonomous|[Aa]pex|[Nn]odal|[Aa]dvisory|[Rr]egulatory|[Qq]uasi-judicial|[Pp]remier) )+"
    r"(?:body|agency|organi[sz]ation|authority|institution|institute|panel|committee|forum|council|commission) "
    r"(?:set up|formed|created|[a-z]+ed|under|for|of|in|with|which|that)\b"
)
