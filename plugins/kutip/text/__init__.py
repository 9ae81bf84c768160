"""The only splitter of the project: paragraphs, sentences, quotation marks paired, word tokens; and EDTF values."""

from .quotes import QUOTE_MARKS, QuotePair, pair_quotes
from .split import Document, Span, paragraphs, scoring_tokens, small_letters, split_sentences, word_lists, words

__all__ = [
    "QUOTE_MARKS",
    "Document",
    "QuotePair",
    "Span",
    "pair_quotes",
    "paragraphs",
    "scoring_tokens",
    "small_letters",
    "split_sentences",
    "word_lists",
    "words",
]
