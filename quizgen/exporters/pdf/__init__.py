"""Paper → PDF: question paper, answer key, answer sheet and flashcards, set by Typst from the templates in `templates/pdf`.

Every word reaches the typesetter as a value in JSON, never as markup. Fonts come from the templates' own folder and from
nowhere else, and the document carries no date: the same paper gives the same bytes on every machine. The files are tagged
(PDF/UA-1), which also makes the typesetter refuse a glyph that the preflight should ever overlook.
"""

from quizgen.exporters.pdf.booklet import export_key, export_pdf
from quizgen.exporters.pdf.cards import export_cards
from quizgen.exporters.pdf.omr import export_bubbles, export_omr

__all__ = ["export_bubbles", "export_cards", "export_key", "export_omr", "export_pdf"]
