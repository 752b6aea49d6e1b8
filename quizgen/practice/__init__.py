"""Practice: the log of answers, when each item is due, what a sitting asks, and the state of a timed paper."""
