"""Input and output of a sitting: keys, lines, the screen, and what is shown on it."""
