"""Bytes → text, whatever they were written in."""

from __future__ import annotations

# ruff: noqa: PLR2004 - so many words, such a share: each number is a rule, and is best read where it rules
import codecs
import re
import warnings

from quizgen.errors import SourceError

DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})|<\?xml[^>]{0,100}?encoding=["']([^"']{2,40})""", re.IGNORECASE
)
BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers read under these names: the web's Latin-1 has always been cp1252.
ALIASES = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "x-user-defined": "cp1252",
}
MOJIBAKE = re.compile(
    r"[\u00c2\u00c3\u00e2\u00c5\u00c6\u00cb][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2010-\u203a\u20ac\u2122]|\u00e0[\u00a4\u00a5\u00a6\u00a7\u00a8\u00ac\u00ad\u00ae\u00af\u00b0\u00b2\u00b4\u00b5]"
)
SIGNATURES = {
    b"%PDF": "a PDF; save its text as .txt or .html first",
    b"PK\x03\x04": "a zip archive (or an office document); unpack it or save it as .html first",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\x1f\x8b": "a gzip archive; unpack it first",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
    b"{\\rtf": "an RTF document; save it as .txt or .html first",
    b"\xd0\xcf\x11\xe0": "an old office document; save it as .html first",
}
SAMPLE = 65_536


def decode(data: bytes, *, path: str = "") -> str:
    """The text of a file, with line ends as newlines. Raises SourceError when the bytes are no text."""
    _refuse_binary(data, path)
    text = _unmangled(_decoded(data))
    if text.count("\x00") > len(text) // 1000 or _noise(text):
        raise SourceError("holds no text that can be read", path=path, mend="save it as UTF-8 text or HTML")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\x00", "")


def _refuse_binary(data: bytes, path: str) -> None:
    word = next((word for start, word in SIGNATURES.items() if data.startswith(start)), "")
    if word:
        problem, _, mend = f"no reader for this: it is {word}".partition("; ")
        raise SourceError(problem, path=path, mend=mend)


def _decoded(data: bytes) -> str:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    wide = _wide(data)
    if wide:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data)


def _wide(data: bytes) -> str:
    """UTF-16 without its mark: every other byte of a Western text is zero."""
    sample = data[: SAMPLE & ~1]
    if len(sample) < 4:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.6 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.6 and odd < half * 0.1 else ""


def _legacy(data: bytes) -> str:
    declared = DECLARED.search(data[:8192])
    if declared:
        name = next(group for group in declared.groups() if group).decode("ascii").lower()
        text = _tried(data, ALIASES.get(name, name))
        if text:
            return text
    if _mostly_utf8(data):
        return data.decode("utf-8", errors="replace")
    return _western(data) or _guessed(data)


def _tried(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding, errors="replace")
    except (LookupError, UnicodeError, ValueError):
        return ""
    return text if isinstance(text, str) and text.count("\ufffd") <= 1 + len(text) // 500 else ""


def _mostly_utf8(data: bytes) -> bool:
    """A few broken bytes (a cut in the middle of a letter, a stray byte) do not make a UTF-8 text something else."""
    text = data.decode("utf-8", errors="replace")
    letters = sum(1 for char in text if ord(char) > 127 and char != "\ufffd")
    return letters > 4 * text.count("\ufffd")


def _western(data: bytes) -> str:
    """cp1252, when its high bytes are the punctuation and accents that English texts have."""
    high = [byte for byte in data if byte > 127]
    typical = sum(
        1
        for byte in high
        if byte in b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa9\xb0\xb7\xbd\xe0\xe1\xe7\xe8\xe9\xed\xef\xf1\xf3\xf6\xfc"
    )
    if len(high) * 5 < len(data) and typical * 10 >= len(high) * 8:
        return data.decode("cp1252", errors="replace")
    return ""


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes  # only texts of unknown encoding pay for it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of short texts, for which there is no better guess
        best = from_bytes(data[:SAMPLE]).best()
    return data.decode(best.encoding if best else "cp1252", errors="replace")


def _unmangled(text: str) -> str:
    """UTF-8 that was once read as cp1252 and saved again is put right; nothing else of the text is touched."""
    if not MOJIBAKE.search(text):
        return text
    import ftfy  # only mangled texts pay for it

    config = ftfy.TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_encoding=True,
        restore_byte_a0=True,
        replace_lossy_sequences=True,
        decode_inconsistent_utf8=True,
        fix_c1_controls=True,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
    return ftfy.fix_text(text, config)


def _noise(text: str) -> bool:
    """Whether the text is mostly what no writer writes: control characters and letters that could not be read."""
    sample = text[:SAMPLE]
    bad = sum(1 for char in sample if char == "\ufffd" or (ord(char) < 32 and char not in "\t\n\r\f\v"))
    return bad * 10 > len(sample)
