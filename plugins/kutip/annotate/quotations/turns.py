"""Who has the word by what stands right before: a confession behind an arrest, an answer behind a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model import Name
from ...text import QUOTE_MARKS, Document
from .arrests import Arrests
from .cast import Cast
from .focus import Focus
from .found import Found
from .lexicon import Lexicon
from .manner import Manner
from .subjects import NOBODY, Speaker, Subjects
from .tokens import Tokens

NEAR = 8
"""Sentences back to the arrest of whoever confesses."""
FIRST = 4
"""Words within which a mood is told."""
ANSWER = 2
"""Sentences from a question to its answer."""
_CLOSING = " " + "".join(sorted(QUOTE_MARKS))
"""What may stand behind the last mark of a question."""


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
        arrests: Arrests,
    ) -> None:
        self._lex = lexicon
        self._tok = tokens
        self._doc = document
        self._cast = cast
        self._now = focus
        self._manner = manner
        self._subjects = subjects
        self._arrests = arrests

    # --- questions and answers ----------------------------------------------------------------------------------------

    def answers(self, quote: Found, before: Found) -> bool:
        """Whether a pronoun answers in `quote` what was asked right before it."""
        words, cue = self._lex.words, quote.cue.lower().removesuffix(self._lex.enclitic)
        asked = before.kind == "direct" and before.cue.lower() in words.asked_cues
        return asked and quote.kind == "direct" and quote.ref.kind == "pronoun" and cue in words.answer_cues

    def heard(self, quote: Found, found: Sequence[Found], index: int) -> Speaker | None:
        """`"Di mana?" tanya hakim X. "Di rumah, Pak," jawab saksi.`: whoever spoke before the question, where one who
        is heard answers it and no name says who.
        """
        before, words = found[index - 1] if index else None, self._lex.words
        bare = quote.ref.head in words.heard_as - words.accused_nouns and len(quote.ref.words) == 1
        if before is None or not bare or not self._is_answer(quote) or not self._is_question(before):
            return None
        asker = self._now.spoke.get(before.sentence)
        other = self._other_than(asker) if asker is not None else None
        return other if other is not None and not other.anonymous and not self._official(other) else None

    def asked(self, quote: Found) -> Speaker | None:
        """`Jaksa bertanya kepada Rangga. "Saudara disumpah," kata jaksa. Ia menjawab …`: whom a sentence near tells a
        question to be put, and who has not spoken last, where a pronoun answers.
        """
        if not self._is_answer(quote):
            return None
        last = self._now.talkers[-1].name if self._now.talkers else None
        back = 1 if quote.kind == "direct" else FIRST
        for number in range(quote.sentence - 1, max(-1, quote.sentence - 1 - back), -1):
            asked = self._subjects.asked(number)
            if asked is not None:
                return asked if number == quote.sentence - 1 or asked.name != last else None
        return None

    def answerer(self, quote: Found, found: Sequence[Found], index: int) -> Speaker | None:
        """`"Disuruh siapa?" tanya Jaksa X. "Pak Iwan," kata dia.`: who has the word besides whoever has asked, in words
        in marks right behind a question; None where whoever asked goes on (`"Adilkah?" tanya X. "Tidak," tegasnya`).

        Of one who is neither of court, police nor press only where an answer is told, or who is asked.
        """
        before = found[index - 1] if index else None
        if before is None or quote.ref.kind not in {"pronoun", "continued"}:
            return None
        asker, words = self._now.spoke.get(before.sentence), self._lex.words
        near = quote.sentence - self._doc.sentence_at(before.end - 1) <= ANSWER
        if asker is None or not near:
            return None
        asks_on = self._asks_on(quote, found, index, asker)
        if asks_on is not None or self._addresses(quote):
            return asks_on
        cue = self._verb(quote).removesuffix(self._lex.enclitic)
        if cue and cue not in words.answer_cues and cue not in words.saying_cues:
            return None
        if before.kind != "direct":
            return self._told_answer(quote, before, found[:index], asker)
        if quote.kind != "direct" or not self._is_question(before):
            return None
        official = self._official(asker)
        asking = before.cue.lower()
        if words.asked_cues.isdisjoint((asking, asking.removesuffix(self._lex.enclitic))):
            answered = index > 1 and found[index - 2].cue.lower() in words.answer_cues
            if official and cue in words.answer_cues and not answered:  # `"Siapa?" kata hakim. "Ibu saya," jawab dia.`
                first = self._doc.sentence_at(before.start)
                return self._other_than(asker) or self._met_before(first, asker) or NOBODY
            return self._other_than(asker) if official and answered else None
        first = self._doc.sentence_at(before.start)
        asked = self._subjects.asked(before.sentence) or (self._subjects.asked(first - 1) if first else None)
        if asked is not None and asked.name != asker.name:
            return asked
        if not official and cue not in words.answer_cues:
            return None
        return self._other_than(asker) or self._met_before(first, asker) or (NOBODY if asker.anonymous else None)

    def _asks_on(self, quote: Found, found: Sequence[Found], index: int, answerer: Speaker) -> Speaker | None:
        """`"Siapa?" kata hakim. "Ibu saya," jawab X. ¶ "Saudara kerja apa?"`: who asks again, without a cue, behind an
        answer of the `answerer` to a question of his.
        """
        before, first = found[index - 1], found[index - 2] if index > 1 else None
        asks = quote.ref.kind == "continued" and self._is_question(quote)
        if first is None or not asks or not self._is_answer(before) or before.kind != "direct":
            return None
        direct = first.kind == "direct"
        asked = self._is_question(first) if direct else self._verb(first) in self._lex.words.asking
        one = self._now.spoke.get(first.sentence) if asked else None
        return one if one is not None and one.name != answerer.name else None

    def _told_answer(self, quote: Found, before: Found, earlier: Sequence[Found], asker: Speaker) -> Speaker | None:
        """`Jaksa X menanyakan apakah ada tanda terima. "Tidak ada," jawabnya.`: who answers a question that is told in
        `before`: who is asked, who has answered last, who alone is named in the question, or was met before it; nobody
        where none of them is known, and None where whoever asked may go on.
        """
        words, answers = self._lex.words, self._is_answer(quote)
        told = self._verb(before) in words.asking and (quote.kind == "direct" or answers)
        if not told or not (answers or (self._official(asker) and asker.name not in self._counsel)):
            return None
        if any(self._subjects.subject(number) for number in range(before.sentence + 1, quote.sentence)):
            return None  # somebody else was brought in
        if not answers and self._is_question(quote):
            return None
        asked = self._subjects.asked(before.sentence)
        if asked is not None and asked.name != asker.name:
            return asked
        last = next((one for one in reversed(earlier) if self._is_answer(one)), None)
        one = self._now.spoke.get(last.sentence) if last is not None else None
        if one is not None and one.name != asker.name:
            return one
        others = (one for one in reversed(self._now.talkers) if one.name != asker.name and one.person)
        other = next((one for one in others if not self._official(one)), None)
        met = self._met_before(before.sentence, asker) or self._asked_by_pronoun(before, asker)
        lows = self._tok.within(before.start, before.end)
        if not self._lex.any_pronoun.isdisjoint(lows):
            return met or other or (NOBODY if answers else None)  # `menanyakan apakah ia mengenal Rangga`
        pressed = asker.anonymous and not words.press.isdisjoint((asker.name or "").lower().split())
        if pressed:  # `Wartawan menanyakan apakah Rangga akan dipanggil`: one who is away
            return next((one for one in reversed(self._now.talkers) if one.name != asker.name), met) or NOBODY
        return self._subject_of_question(before, asker) or other or met or (NOBODY if answers else None)

    def _subject_of_question(self, before: Found, asker: Speaker) -> Speaker | None:
        """`apakah Dewi mengetahui sumber uang`: the person named right behind the word that asks."""
        tok = self._tok
        at = tok.at(before.start) + 1
        which = tok.name_of[at] if at < len(tok.name_of) and self._lex.asks(tok.lows[at - 1]) else -1
        named = which >= 0 and tok.names[which].kind == "person" and tok.names[which].entity != asker.name
        return Speaker(tok.names[which].entity, person=True) if named else None

    def _asked_by_pronoun(self, before: Found, asker: Speaker) -> Speaker | None:
        """`Kades X ditahan. Wartawan bertanya mengapa ia menjual tanah.`: who alone is named before the question."""
        lows = self._tok.within(before.start, before.end)
        if self._lex.any_pronoun.isdisjoint(lows) or not before.sentence:
            return None
        return self._alone_with(before.sentence - 1, asker)

    def _alone_with(self, sentence: int, asker: Speaker) -> Speaker | None:
        """The only person whom `sentence` names besides `asker`."""
        span = self._doc.sentences[sentence]
        people = self._cast.people_in(span.start, span.end) - {asker.name}
        return Speaker(people.pop(), person=True) if len(people) == 1 else None

    @property
    def _counsel(self) -> set[str]:
        """Those who speak for a client, and go on behind what they ask."""
        return self._cast.having(self._lex.words.counsel)

    def _is_question(self, quote: Found) -> bool:
        """Whether the words of `quote` end in a question mark."""
        return self._tok.text[quote.start : quote.end].rstrip(_CLOSING).endswith("?")

    def _is_answer(self, quote: Found) -> bool:
        return self._verb(quote).removesuffix(self._lex.enclitic) in self._lex.words.answer_cues

    def _verb(self, quote: Found) -> str:
        """The first word of the cue of `quote` in lower case; empty where it has none."""
        return next(iter(quote.cue.lower().split()), "")

    def _addresses(self, quote: Found) -> bool:
        """Whether somebody is spoken to in the words of `quote` (`Saudara ini pejabat`), so that they are no answer."""
        lows = self._tok.within(quote.start, quote.end)
        return not self._lex.words.second_person.isdisjoint(lows)

    def _official(self, asker: Speaker) -> bool:
        """Whether `asker` asks by his trade: of court, police or press, named or not."""
        words = self._lex.words
        if asker.anonymous:
            described = (asker.name or "").lower().split()
            return not (words.tellers | words.press).isdisjoint(described)
        return asker.name in self._cast.tellers

    def _other_than(self, asker: Speaker) -> Speaker | None:
        return next((one for one in reversed(self._now.talkers) if one.name != asker.name), None)

    def _met_before(self, question: int, asker: Speaker) -> Speaker | None:
        """The person whom the sentence before the one of the `question` is about, or who alone is named there, if not
        somebody unnamed asks who is none of court or police.
        """
        if question < 1:
            return None
        subject = self._subjects.subject(question - 1)
        if subject is not None and subject.person and subject.name != asker.name:
            return subject
        return None if asker.anonymous and not self._official(asker) else self._alone_with(question - 1, asker)

    # --- words of one's own -------------------------------------------------------------------------------------------

    def shown(self, quote: Found) -> Speaker | None:
        """`Kapolres X menyebut RS bersalah. RS menangis. "Saya menyesal, Pak," ucapnya.`: who is seen right before
        words of his own, and not the officer, judge or guest who has spoken; or who is told to speak little.

        Not where those may as well go on (`RS menangis. "Saya imbau warga tenang," ujarnya`).
        """
        number = quote.sentence - 1
        if number < 0 or number in self._now.spoke:
            return None
        paragraph = self._doc.paragraph_at(quote.start)
        if self._doc.paragraph_at(self._doc.sentences[number].start) < paragraph - 1:
            return None
        silent = self._subjects.says_little(number) if quote.kind == "direct" else None
        if silent is not None and not self._of_others(quote, silent):
            return silent
        one, courteous = self._subjects.shows(number)
        if one is None or not self._may_be_his(quote, one, courteous=courteous):
            return None
        self._subjects.named.add(one.name)  # no officer from before goes on
        return one

    def _may_be_his(self, quote: Found, one: Speaker, *, courteous: bool) -> bool:
        """Whether nobody but `one`, who is seen right before, says `quote`: to the press, as a plea, or to an officer.

        What he hopes only where he has been `courteous`, so that he has spoken already.
        """
        lex, tok = self._lex, self._tok
        lo, hi = tok.at(quote.start), tok.at(quote.end)
        if one.name in self._cast.people_in(quote.start, quote.end):
            return False  # `RS menangis. Ia menyatakan RS dijerat pasal 338.`
        if quote.kind != "direct":
            own = lex.words.person_verbs | lex.words.excuses | lex.words.remedies
            own = own | lex.words.own_verbs if courteous or not self._accused(one) else own
            return not own.isdisjoint({*quote.cue.lower().split(), *tok.lows[lo : lo + FIRST]})
        if self._subjects.met_press(*tok.sentences[quote.sentence - 1]):
            return True
        if self.speaks_to_one(quote):
            return not self._is_called_so(quote, one)
        if self._of_others(quote, one):
            return False  # `RS menangis. "Kami mohon maaf kepada keluarga," ujarnya`
        thanks = any(tok.phrase(at, hi, lex.courtesies) for at in range(lo, min(hi, lo + FIRST)))
        sorry = not lex.words.pleas.isdisjoint(tok.lows[lo:hi])
        accused = self._accused(one)
        return sorry and accused if not thanks else accused or not self._official_spoke()

    def _of_others(self, quote: Found, one: Speaker) -> bool:
        """Whether the words of `quote` name `one`, are of a case or of several (`Kami`), as an officer's are, of
        somebody else (`"Dia sudah minta maaf"`), or ask something.
        """
        words, tok = self._lex.words, self._tok
        lows = tok.within(quote.start, quote.end)
        official = not (words.case_words | words.first_plural).isdisjoint(lows)
        official = official or (words.first_singular.isdisjoint(lows) and not words.pronouns.isdisjoint(lows))
        return official or self._is_question(quote) or one.name in self._cast.people_in(quote.start, quote.end)

    def _accused(self, one: Speaker) -> bool:
        return one.name in self._cast.protected or one.name == self._cast.accused

    def _official_spoke(self) -> bool:
        """Whether whoever has spoken last has an office, so that he may ask for pardon himself."""
        last = self._now.talkers[-1].name if self._now.talkers else None
        return last in self._cast.officers or last in self._cast.tellers

    def _is_called_so(self, quote: Found, one: Speaker) -> bool:
        """`Pramono memeluk Tarmin. "Terima kasih, Pak Gubernur," katanya.`: whether `one` himself is spoken to."""
        return one.name in self._cast.having(set(self._tok.within(quote.start, quote.end)))

    def speaks_to_one(self, quote: Found) -> bool:
        """`"Tidak ada, Pak."`: whether somebody is spoken to in the words of `quote`, without a name."""
        tok, hi = self._tok, self._tok.at(quote.end)
        for at in range(tok.at(quote.start) + 1, hi):
            length = tok.phrase(at, hi, self._lex.vocatives) if tok.comma(at) else 0
            if length and (at + length >= hi or tok.comma(at + length) or tok.gap(at + length) != " "):
                return True
        return False

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
        own = self._own(quote)
        if not (own or self._manner.confesses(quote) or quote.cue.lower() in self._lex.words.excuses):
            return None
        number = quote.sentence - 1
        while (
            number > max(0, quote.sentence - NEAR) and number not in self._now.spoke and self._subjects.goes_on(number)
        ):
            number -= 1  # `RS ditangkap. Pria itu mengakui perbuatannya. Ia mengaku …`
        span = self._doc.sentences[number]
        named = {name.entity: name for name in self._cast.names_in(span.start, span.end) if name.kind == "person"}
        taken = self._arrests.taken(number)
        if taken is not None:
            return None if self._another_acts(number, taken) else self._seized(quote, taken, named)
        if self._now.person is None or before < paragraph:
            return None
        officer = self._now.person.name
        if own:
            # `"Sudah ditahan," kata Kapolsek X. RS lalu membuat video. "Saya khilaf," ucapnya.`: either of them
            case = officer not in named and len(named) == 1 and self._opens(span.start, *next(iter(named.items())))
            return Speaker(None, candidates=(*named, officer)) if case and officer else None
        if officer in named and self._is_officer(officer):
            del named[officer]
            return self._with_officer(quote, *named.popitem(), officer=officer) if len(named) == 1 else None
        if len(named) != 1 or officer in named:
            return None
        name, one = named.popitem()
        return Speaker(name, person=True) if self._of_case(name, one) else None

    def _opens(self, start: int, entity: str, name: Name) -> bool:
        """Whether `name`, of `entity`, one of a case, opens the sentence at `start`, also behind what he is in it."""
        before = self._tok.lows[self._tok.at(start) : self._tok.at(name.start)]
        return self._lex.words.suspect_nouns.issuperset(before) and self._of_case(entity, name)

    def _of_case(self, entity: str, name: Name) -> bool:
        """Whether `entity`, named by `name`, is one of a case: protected, or called by initials."""
        return entity in self._cast.protected or "initials" in name.flags

    def _own(self, quote: Found) -> bool:
        """Whether words in marks with a mere cue are somebody's own, also of the case where no officer has spoken."""
        if not quote.cue.lower().endswith(self._lex.enclitic):
            return False
        lows = self._tok.within(quote.start, quote.end)
        alone = quote.kind == "direct" and self._now.teller is None
        return self._manner.own_words(quote) or (alone and not self._lex.words.first_singular.isdisjoint(lows))

    def _is_officer(self, name: str | None) -> bool:
        return name in self._cast.tellers or name in self._cast.policemen

    def _another_acts(self, number: int, taken: Speaker) -> bool:
        """`Suminah menangis saat polisi menangkap anaknya, Rangga.`, `Kades X mengatakan warganya, Y, ditangkap.`:
        whether sentence `number` is about somebody else who is no officer.
        """
        for one in (self._now.spoke.get(number), self._subjects.subject(number)):
            if one is None or one.anonymous or not one.person or one.name in {taken.name, None}:
                continue
            if not self._is_officer(one.name):
                return True
        return False

    def _seized(self, quote: Found, taken: Speaker, named: Mapping[str, Name]) -> Speaker | None:
        """`Polisi menangkap Rangga. Ia mengaku mencuri.`: whom the sentence before tells to be `taken` in.

        Open where somebody else is `named` there who is no officer and to whom nothing was done, or was told of before
        and may say so (`"Saya lega," katanya`, `Ia mengaku lega`), or where a named officer may.
        """
        words, lows = self._lex.words, self._tok.within(quote.start, quote.end)
        officer = next((name for name in named if name != taken.name and self._is_officer(name)), None)
        if officer is not None:
            told = any(name.entity == taken.name for name in self._cast.names_in(quote.start, quote.end))
            if told or not words.case_words.isdisjoint(lows) or quote.cue.lower() in words.reasoning:
                return None  # `Kapolsek X menangkap Y. Ia mengaku menerima laporan tentang pelaku.`
            if words.deeds.isdisjoint(lows) and not self._lex.is_passive(lows[0]):
                return NOBODY if taken.anonymous else Speaker(None, candidates=(officer, taken.name or ""))
        described = (taken.name or "") if taken.anonymous else ""
        others = [
            name
            for name, one in named.items()
            if name != taken.name
            and not self._is_officer(name)
            and name not in described
            and not self._arrests.harmed(one.start)
        ]
        mood = not words.moods.isdisjoint(lows[:FIRST])
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
