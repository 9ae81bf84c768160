"""Who has the word by what stands right before: a confession behind an arrest, an answer behind a question."""

from __future__ import annotations

from collections.abc import Mapping

from ...model import Name
from ...text import Document
from .cast import Cast
from .focus import Focus
from .found import Found
from .lexicon import Lexicon
from .manner import Manner
from .subjects import NOBODY, Speaker, Subjects
from .tokens import Tokens

NEAR = 8
"""Sentences back to the arrest of whoever confesses."""
ANSWER = 2
"""Sentences from a question to its answer."""


class Turns:
    """Finds who confesses and who answers; it asks `focus` who has spoken and is spoken of."""

    def __init__(
        self,
        lexicon: Lexicon,
        tokens: Tokens,
        document: Document,
        *,
        cast: Cast,
        focus: Focus,
        manner: Manner,
        subjects: Subjects,
    ) -> None:
        self._lex = lexicon
        self._tok = tokens
        self._doc = document
        self._cast = cast
        self._now = focus
        self._manner = manner
        self._subjects = subjects

    # --- questions and answers ----------------------------------------------------------------------------------------

    def answers(self, quote: Found, before: Found) -> bool:
        """Whether a pronoun answers in `quote` what was asked right before it."""
        words, cue = self._lex.words, quote.cue.lower().removesuffix(self._lex.enclitic)
        asked = before.kind == "direct" and before.cue.lower() in words.asked_cues
        return asked and quote.kind == "direct" and quote.ref.kind == "pronoun" and cue in words.answer_cues

    def answerer(self, quote: Found, before: Found) -> Speaker | None:
        """`"Disuruh siapa?" tanya Jaksa X. "Pak Iwan," kata dia.`: who has the word besides whoever has asked, in words
        in marks right behind a question that is told to be one, or that prosecutor or judge asks.
        """
        turn = quote.kind == before.kind == "direct" and quote.ref.kind in {"pronoun", "continued"}
        asks = self._tok.text[before.end - 1 : before.end] == "?"
        asker = self._now.spoke.get(before.sentence)
        near = quote.sentence - self._doc.sentence_at(before.end - 1) <= ANSWER
        if not (turn and asks and near) or asker is None or before.ref.kind not in {"named", "noun"}:
            return None
        words = self._lex.words
        told = before.cue.lower() in words.asked_cues
        if not told and asker.name not in self._cast.having(words.standing_nouns):
            return None
        asked = self._subjects.asked(before.sentence)
        if asked is not None:
            return asked
        others = (one for one in reversed(self._now.talkers) if one.name != asker.name)
        subject = self._subjects.subject(before.sentence - 1) if told and before.sentence else None
        known = subject if subject is not None and subject.person and subject.name != asker.name else None
        return next(others, None) or known or (NOBODY if told else None)

    # --- confessions --------------------------------------------------------------------------------------------------

    def confessor(self, quote: Found) -> Speaker | None:
        """`Ibu korban, Ani, melapor. Pelaku, MA (40), ditangkap. Ia mengaku khilaf.`: the suspect who is alone in the
        sentence before a confession; None where whoever spoke or acted before is in it, or somebody else.
        """
        if not quote.sentence:
            return None
        paragraph = self._doc.paragraph_at(quote.start)
        before = self._doc.paragraph_at(self._doc.sentences[quote.sentence - 1].start)
        if before < paragraph - 1:
            return None
        own = self._manner.own_words(quote) and quote.cue.lower().endswith(self._lex.enclitic)
        if not (own or self._manner.confesses(quote) or quote.cue.lower() in self._lex.words.excuses):
            return None
        number = quote.sentence - 1
        while (
            number > max(0, quote.sentence - NEAR) and number not in self._now.spoke and self._subjects.goes_on(number)
        ):
            number -= 1  # `RS ditangkap. Pria itu mengakui perbuatannya. Ia mengaku …`
        span = self._doc.sentences[number]
        named = {name.entity: name for name in self._cast.names_in(span.start, span.end) if name.kind == "person"}
        taken = self._subjects.taken(number)
        if taken is not None:
            return self._seized(quote, taken, named)
        if own or self._now.person is None or before < paragraph:
            return None
        officer = self._now.person.name
        if officer in named and (officer in self._cast.tellers or officer in self._cast.policemen):
            del named[officer]
            return self._with_officer(quote, *named.popitem(), officer=officer) if len(named) == 1 else None
        if len(named) != 1 or officer in named:
            return None
        name, one = named.popitem()
        return Speaker(name, person=True) if name in self._cast.protected or "initials" in one.flags else None

    def _seized(self, quote: Found, taken: Speaker, named: Mapping[str, Name]) -> Speaker | None:
        """`Polisi menangkap Rangga. Ia mengaku mencuri.`: whom the sentence before tells to be `taken` in.

        Open where somebody else is `named` there who is no officer, or was told of before and may say so (`"Saya
        lega," katanya`, `Ia mengaku lega`).
        """
        others = [name for name in named if name not in {taken.name, *self._cast.tellers, *self._cast.policemen}]
        mood = self._tok.lows[self._tok.at(quote.start)] in self._lex.words.moods
        person = self._now.person
        if person is not None and person.name not in {taken.name, None} and (mood or quote.kind == "direct"):
            others = [*others, *(name for name in (person.name,) if name and not person.anonymous)]
        if others and not taken.anonymous and taken.name:
            return Speaker(None, candidates=tuple(dict.fromkeys((taken.name, *others))))
        return NOBODY if others else taken

    def _with_officer(self, quote: Found, name: str, mention: Name, *, officer: str) -> Speaker | None:
        """`Bripka X mendampingi korban, Y. Ia mengaku dipukul.`: the one of the case whom the sentence names behind the
        officer; open where the officer may say so (`Ia mengaku iba`).
        """
        at = self._tok.at(mention.start)
        noun = self._tok.lows[at - 1] if at else ""
        if noun not in self._lex.words.suspect_nouns:
            return None
        suffered = self._lex.is_passive(self._tok.lows[self._tok.at(quote.start)])
        own = suffered or noun in self._lex.words.wanted_nouns
        return Speaker(name, person=True) if own else Speaker(None, candidates=(officer, name))
