"""What the office makes of a draft before it goes out: corrections, decisions, and what is still in doubt."""

from directives.review import changes
from directives.review.applying import apply
from directives.review.doubts import CONFIRMED_FIRST, OpenDoubt, doubts_of
from directives.review.review import Review, ReviewedTask, Treatment, labels_of, phrase_key, review_of
from directives.review.versions import HEADER, SCOPE, places_of, revised

__all__ = [
    "CONFIRMED_FIRST",
    "HEADER",
    "SCOPE",
    "OpenDoubt",
    "Review",
    "ReviewedTask",
    "Treatment",
    "apply",
    "changes",
    "doubts_of",
    "labels_of",
    "phrase_key",
    "places_of",
    "review_of",
    "revised",
]
