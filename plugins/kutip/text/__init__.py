"""The only splitter of the project: paragraphs, sentences, quotation marks paired, word tokens; and EDTF values."""

from .quotes import QuotePair, pair_quotes
from .split import Document, Span, paragraphs, scoring_tokens, split_sentences, words

__all__ = [
    "Document",
    "QuotePair",
    "Span",
    "pair_quotes",
    "paragraphs",
    "scoring_tokens",
    "split_sentences",
    "words",
]
