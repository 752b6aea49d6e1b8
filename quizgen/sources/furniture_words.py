"""What furniture says: one table of patterns. To add one, add a line; each matches a whole line, whatever its case."""

from __future__ import annotations

import re

SECTIONS = (
    r"india|world|nation|national|international|states?|cities|city|delhi|mumbai|business|economy|markets?|politics|opinion|editorials?|"
    r"columns?|lead|explained|sports?|science|technology|tech|environment|education|entertainment|lifestyle|health|life|news|"
    r"current affairs|daily current affairs"
)


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


# Lines that are never part of an article, wherever they stand.
LINE = _any(
    r"advertisements?\s*[-–—|:].{0,60}",
    r"show full (?:article|story)",
    r"track (?:the )?latest news.{0,160}",
    r"get (?:all )?(?:the )?(?:latest|breaking) .{0,60}\b(?:news|updates|alerts).{0,120}",
    r"\(?except for the headline,.{0,240}",
    r"(?:this|the) (?:article|story|piece) (?:first )?appeared in .{0,120}",
    r"(?:a |about |\()?\d+[- ]min(?:ute)?s?\.?(?: of)? read(?:ing)?(?: time)?\)?\.?",
    r"(?:estimated )?read(?:ing)? time:?.{0,20}",
    r"skip to (?:main )?content",
    r"(?:a ?[-−–+] ?|a ){1,3}a ?\+",
    r"read later",
    r"screen reader access",
    r"go to ?top",
    r"back to top",
    r"scroll to top",
    r"top",
    r"advertisements?",
    r"sponsored(?: content| by.{0,30})?",
    r"promoted(?: content)?",
    r"story continues below.{0,40}",
    r"article continues (?:after|below).{0,40}",
    r"continue reading.{0,60}",
    r"share(?: (?:this|on|via)\b.{0,40})?:?",
    r"tweet(?: this)?",
    r"print(?: this.{0,20})?",
    r"email(?: this.{0,20})?",
    r"e-?mail",
    r"whatsapp",
    r"facebook",
    r"twitter",
    r"linkedin",
    r"telegram",
    r"copy (?:link|url)",
    r"pin ?it",
    r"save",
    r"listen",
    r"listen to (?:this )?(?:article|story).{0,30}",
    r"follow(?: us)?(?: on.{0,60})?",
    r"bookmark",
    r"\d+ shares?",
    r"\d+ comments?",
    r"\d+ (?:views|likes)",
    r"comments?(?: \(\d+\))?",
    r"leave a (?:comment|reply).{0,40}",
    r"click here to leave a comment.{0,40}",
    r"post a comment.{0,20}",
    r"view comments?",
    r"no comments.{0,20}",
    r"join the (?:conversation|discussion).{0,40}",
    r"comments are closed.{0,20}",
    r"(?:all rights reserved|(?:copyright|©|\(c\)).{0,120})\.?",
    r".{0,60}all rights reserved\.?",
    r"register (?:now|here)",
    r"(?:please )?(?:subscribe|sign up|log ?in|sign in)\b(?: (?:to|for|now|here|today)\b.{0,120}| us.{0,40})?[.!]?",
    r"(?:also|further|must)[ -]?(?:read|see|watch)\s*[:|–—-].{0,200}",
    r"read (?:also|more|next|the full (?:story|article))\s*(?:[:|–—>»-].{0,200})?",
    r"also read",
    r"related(?: (?:story|stories|articles?|posts?|news|links?|content|topics?|coverage))?\s*:.{0,200}",
    r"see also\s*:.{0,200}",
    r"watch\s*(?:[:|]| now).{0,200}",
    r"full (?:article|story|coverage)",
    r"more (?:here|on this.{0,60})",
    r"view (?:more|all)",
    r"load more",
    r"show more",
    r"see more",
    r"know more",
    r"learn more",
    r"(?:for )?(?:all )?the latest (?:news|updates).{0,160}(?:follow|app|visit|channel|subscribe).{0,120}",
    r"download (?:the |our ).{0,60}\bapp\b.{0,80}",
    r"(?:you can )?(?:also )?follow (?:us|him|her|them|me|[A-Z]\w+(?: \w+)?) on (?:twitter|facebook|instagram|x|youtube|"
    r"linkedin|telegram|google).{0,160}",
    r"e-?mail .{2,60}@\S+.{0,120}",
    r".{0,40}\breach(?:ed)? (?:him|her|them|us|the author) at .{0,80}",
    r"(?:click|tap) (?:here|below|to)\b.{0,100}",
    r"this link opens.{0,60}",
    r"opens in (?:a )?new (?:window|tab)",
    r"read this (?:press )?(?:release|explainer|document)?\s*in\s*:?.{0,200}",
    r"(?:visitor|page) (?:counter|views).{0,40}",
    r"backgrounder id.{0,40}",
    r"\(?release id\s*:?\s*\d+\)?.{0,60}",
    r"\(?(?:backgrounder|explainer|factsheet|note) id\s*:?\s*\d+\)?.{0,40}",
    r"pib (?:backgrounder|headquarters|delhi|mumbai|research(?: unit)?|explainer|factsheet|feature)",
    r"press information bureau",
    r"government of india",
    r"press release",
    r"backgrounder",
    r"research unit",
    r"[*_=~#•·.\s-]{2,}",
    r"[|/\\<>»«]+",
    r"photo gallery",
    r"slideshow",
    r"image \d+ of \d+",
    r"\d+ of \d+\.?",
    r"watch video",
    r"play video",
    r"video",
    r"gallery",
    r"(?:image|photo|picture|video)(?: (?:credit|source|courtesy))?s?\s*[:/].{0,120}",
    r"(?:getty images|file photo|representative image|representational image)\.?",
    r"this article (?:has been adapted from its original source|(?:first |originally )?(?:appeared|was (?:first |originally "
    r")?published) (?:in|on|by) .{0,120})\.?",
    r"(?:with )?(?:inputs|agencies|input) from .{0,60}",
    r"\(?with (?:agency |pti |ani )?inputs\)?.{0,40}",
    r"\(?agencies\)?",
    r"(?-i:Reporting|Writing|Editing) by (?-i:[A-Z]).{0,200}",
    r"\(reporting by .{0,300}",
    r"this story (?:has been|was) (?:sourced|published|auto-generated|generated).{0,300}",
    r"\(?this (?:story|article|report) has not been edited.{0,200}",
    r"this information was (?:given|provided|stated) by .{0,300}\b(?:lok|rajya) sabha\b.{0,60}",
    r"trending(?: (?:on|now|stories|news|topics)\b.{0,40})?",
    r"most (?:read|popular|viewed|shared)(?: .{0,30})?",
    r"latest(?: (?:news|stories|updates|posts?|articles?|videos?))?",
    r"top (?:stories|news)",
    r"breaking news",
    r"live updates",
    r"live tv",
    r"skip to .{0,30}",
    r"toggle navigation",
    r"search",
    r"menu",
    r"home",
    r"close",
    r"cancel",
    r"submit",
    r"accept(?: all)?(?: cookies)?",
    r"we use cookies.{0,300}",
    r"privacy policy.{0,60}",
    r"terms (?:of (?:use|service)|and conditions).{0,60}",
    r"disclaimer",
    r"(?:tags?|topics?|categor(?:y|ies)|filed under|published in|posted in|keywords?)\s*:.{0,200}",
    r"your email address will not be published.{0,80}",
    r"required fields are marked.{0,10}",
    r"have a tip\?.{0,80}",
    r"first published\s*:.{0,80}",
    r"editor['’]?s?['’]? note\s*:.{0,300}",
    r".{0,30}this (?:story|article|report|piece) (?:was|has been) (?:last |first )?(?:updated|amended|corrected)\b.{0,200}",
    r"correction\s*:.{0,300}",
    r"(?:listen to|watch) .{2,60}\blive\b.{0,100}",
    r"[-–—]?\s*.{2,50}\(@\w{2,30}\).{0,30}",
    r"(?:this is a )?developing story.{0,100}",
    r"thank you for (?:reading|subscribing).{0,60}",
    r"support (?:our|independent|quality) journalism.{0,100}",
    r"enter your email.{0,60}",
    r"get the (?:latest|best|day).{0,80}(?:inbox|email|newsletter).{0,40}",
    r"(?:about|meet) the (?:author|writer)s?.{0,60}",
    r"(?:the )?(?:writer|author) is (?:a|an|the) .{0,300}",
    r"(?:the )?views expressed .{0,300}",
)

# Where in a site a page stands; furniture above an article only, for an article may well list "Technology".
BREADCRUMB = _any(
    rf"home(?:\s*[>»/|›-]?\s*(?:{SECTIONS}|news))+",
    rf"(?:{SECTIONS})(?: news)?(?:\s*[>»/|›-]\s*(?:{SECTIONS})(?: news)?)*",
)
# The head that runs over the pages of a magazine or handout: "Science Explained :: September 2025 issue :: Page 31".
RUNNING = _any(
    r".{2,80}\s(?:::|\||•|·|/|[–—-])\s.{0,60}\b(?:page|pg\.?|p\.) ?\d+.{0,20}",
    r".{2,60}\s(?:::|\||•|·|/)\s.{0,40}\b(?:(?:19|20)\d\d issue|issue (?:no\.? ?)?\d+|vol(?:ume|\.)? ?[\dIVXL]+).{0,60}",
    r"(?:page|pg\.?) \d+(?: of \d+)?",
)
# Sections with signs between them, whatever they are called: "World | Diplomacy".
TRAIL = re.compile(r"[A-Z][\w&-]*(?: [\w&-]+){0,2}(?:\s*[|»>]\s*[A-Z][\w&-]*(?: [\w&-]+){0,2}){1,4}")
# From here on nothing is article any more, unless much prose follows.
TAIL = _any(
    r"previous (?:story|post|article|news)",
    r"next (?:story|post|article|news)",
    r"(?:previous|next)(?:\s*:.{0,120})?",
    r"prev(?: post)?",
    r"newer posts?",
    r"older posts?",
    r"post navigation",
    r"latest from\b.{0,40}",
    r"more (?:from|stories|news|on)\b.{0,60}",
    r"more like this",
    r"don['’]t miss.{0,40}",
    r"don['’]?t miss out.{0,40}",
    r"in case you missed it.{0,20}",
    r"related(?: (?:story|stories|articles?|posts?|news|links?|content|topics?|coverage|reading|internet links))?",
    r"recommended(?: (?:for you|stories|articles|reading).{0,20})?",
    r"similar (?:posts|articles|stories)",
    r"you (?:may|might)(?: also)? (?:like|be interested).{0,40}",
    r"also on .{0,40}",
    r"around the web.{0,30}",
    r"from around the web",
    r"suggested.{0,30}",
    r"editor['’]?s['’]? (?:picks?|choice).{0,20}",
    r"what to read next",
    r"read next",
    r"people also read.{0,20}",
    r"other (?:stories|news)",
    r"leave a (?:comment|reply).{0,60}",
    r"click here to leave a comment.{0,60}",
    r"post a comment.{0,40}",
    r"comments?(?: \(\d+\))?",
    r"\d+ comments?",
    r"join the (?:conversation|discussion).{0,60}",
    r"conversations?",
    r"(?:subscribe|sign up) (?:to|for) (?:our|the|my)\b.{0,100}",
    r"newsletter(?: sign[- ]?up)?",
    r"about the author.{0,40}",
    r"author bio",
    r"written by",
    r"share this(?: .{0,40})?",
    r"trending (?:on|now|stories|news)\b.{0,40}",
    r"most (?:read|popular|viewed|shared)(?: .{0,30})?",
    r"top stories",
    r"popular (?:posts|stories|news).{0,20}",
    r"featured (?:posts|stories).{0,20}",
    r"recent (?:posts|news|articles|stories|comments)",
    r"latest (?:news|stories|posts|articles|videos)",
)
# A label whose teaser is the line below it.
TEASER = _any(
    r"(?:also|must|further) (?:read|see|watch)",
    r"read (?:also|more|next)",
    r"related(?: (?:story|stories|articles?|news|coverage))?",
    r"see also",
    r"watch",
    r"recommended",
    r"opinion \|.{0,10}",
)
# Words before a sentence that only call for attention; the sentence stays.
LABEL = re.compile(
    r"^(?:did you know\s*[?:!]+|fact\s*[:–—-]|quick fact\s*[:–—-]|highlights\s*[:–—-]|explained\s*[:|–—-]|watch\s*[:|])\s*(?=\S)",
    re.IGNORECASE,
)
ORGANISATION = re.compile(
    r"^(?:ministry of|department of|prime minister['’]?s office|president['’]?s secretariat|vice president['’]?s secretariat|"
    r"cabinet(?: committee| secretariat)?$|"
    r"niti aayog|election commission|lok sabha secretariat|rajya sabha secretariat|pmo\b|office of (?:the )?(?:union|principal)|"
    r"union cabinet$|"
    r"comptroller and auditor|parliament of india|finance commission$|upsc$|press information bureau|पत्र सूचना|.{0,30}मंत्रालय)",
    re.IGNORECASE,
)
INITIALS = re.compile(
    r"^[*\s]*(?:[A-Z]{1,5}(?:\.[A-Z]\.?)*\s*/\s*)+(?:[A-Z]{1,6}|\d{1,4})(?:\s*/\s*(?:[A-Za-z]{1,6}|\d{1,4}))*(?:\s*[-–]\s*\d+)?[*\s]*$"
)
ADDRESS = re.compile(r"^\W*(?:https?://|www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)+/)\S*$|^\S+/\S+\.(?:pdf|html?|aspx|php)\S*$", re.IGNORECASE)
MOTTO = re.compile(r"^[“\"‘'][^”\"]{3,120}[”\"’']\s*(?:[-–—]\s*[\w .]{2,40})?$")
