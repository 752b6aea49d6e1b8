"""quizgen: what you read for the exam, turned into what you can recall in it."""

__version__ = "0.1.0"
