"""The table by which the items of quizgen are measured, and the gate that it must pass."""
