"""Whom a sentence without words of its own is about, or brings in: the focus that pronouns behind it take."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence, Set

from msgspec import Struct
from msgspec.structs import replace

from ...text import Document
from .lexicon import Lexicon
from .parties import PartyReader
from .phrases import LONGEST_PHRASE
from .refs import Ref
from .tokens import Tokens

NEAR = 8
"""Words within which a verb or noun and whoever it belongs to stand."""
UNREACHED = 4
"""Words behind a name within which he is told not to be reached."""


class Speaker(Struct, frozen=True):
    """Who spoke; `name` is None where the text leaves it open."""

    name: str | None
    anonymous: bool = False
    person: bool = False
    co: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    about: str | None = None
    flags: tuple[str, ...] = ()


NOBODY = Speaker(None)


class Met(Struct, frozen=True):
    """Somebody unnamed whom a sentence is about, by the noun `head`; `replies` says that he answers, so that the next
    words are his, `suffers` that something is done to him, `seen` that he only weeps or bows.
    """

    sentence: int
    who: Speaker
    head: str
    replies: bool
    suffers: bool
    seen: bool


class Subjects:
    """Tells whom a sentence is about.

    `protected` are those who go by initials, `holder` finds who has the role of a noun and the words of its phrase.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        tokens: Tokens,
        reader: PartyReader,
        document: Document,
        *,
        protected: Set[str],
        holder: Callable[[str, frozenset[str]], Speaker | None],
    ) -> None:
        self._lex = lexicon
        self._tok = tokens
        self._read = reader
        self._doc = document
        self._protected = protected
        self._holder = holder
        self._hole_starts: list[int] = []
        self._hole_ends: list[int] = []
        self.named: set[str | None] = set()
        """Those who say something in the article under their names, as far as is known."""

    def pass_over(self, holes: Sequence[tuple[int, int]]) -> None:
        """Take the spans of `holes`, the words between marks, for no part of the sentences they stand in."""
        self._hole_starts = [start for start, _ in holes]
        self._hole_ends = [end for _, end in holes]

    def subject(self, number: int) -> Speaker | None:
        """The person or body that sentence `number` is about: a name that only titles stand before."""
        tok, lex, doc = self._tok, self._lex, self._doc
        span = doc.sentences[number]
        hole = bisect_right(self._hole_starts, span.start)
        if hole and self._hole_ends[hole - 1] > span.start:
            return None
        lo, hi = tok.sentences[number]
        if hole < len(self._hole_starts):
            hi = min(hi, tok.at(self._hole_starts[hole]))
        end, hi = hi, min(hi, lo + LONGEST_PHRASE)
        echo = self._feels(lo, hi) or self._listed(lo, hi)
        echo = (
            echo or self.brought_in(lo, hi) or self._asked(lo, hi) or self._moved(lo, hi) or self._made_to_feel(lo, hi)
        )
        if echo:
            return echo
        pieces = self._without_company(tok.pieces(lo, hi)[:4])
        for index, (begins, b) in enumerate(pieces):
            connective = tok.phrase(begins, b, lex.connectives)  # `Sementara itu Kapolsek X hanya tersenyum`
            first = begins + connective if begins + connective < b else begins
            if self._read.opens_circumstance(first):
                if not lex.words.presenting.isdisjoint(tok.lows[first:b]):
                    return self._presented(first, b, end)
                continue
            if not index and tok.lows[first] in lex.words.besides and len(pieces) > 1:
                continue  # `Berbeda dengan X, terdakwa Y tidak membantah`
            first += first + 1 < b and tok.lows[first] in lex.words.question_openers  # `Lantas, apakah Rina khawatir?`
            a = next((k for k in range(first, b) if tok.name_of[k] >= 0 or tok.lows[k] not in lex.before_subject), b)
            if a < b and tok.lows[a] in lex.words.pronouns:
                return None  # `Ia memeluk ayahnya, Darsono, cukup lama.`: whoever that is goes on
            titled = self._read.titled_person(a, b) or (self._read.person_of_trade(a, b) if a < b else None)
            if titled:
                behind = pieces[index + 1] if index + 1 < len(pieces) and titled[1] == b else None
                return self._acting((first, a, b), titled, behind)
            if index + 1 < len(pieces) and self._does_to(a, b) and self._read.alone(*pieces[index + 1]):
                return None  # `Korban melaporkan suaminya, Rangga, ke polisi`
            only_titles = all(self._read.is_title(at) for at in range(a, b)) or self._read.is_office(a, b)
            if index + 1 < len(pieces) and (only_titles or not self._read.mentions(a, b)):
                continue  # a title whose name stands behind the comma, or an opening phrase
            alone = self._named_behind(*pieces[index + 1]) if index + 1 < len(pieces) else None
            if alone and tok.lows[a] in lex.speaker_nouns and not self._does_to(a, b):
                # `Salah satu pedagang di Pasar X, Rina, menyambut …`
                return None if tok.lows[a] in lex.words.suspect_nouns else Speaker(alone.name, person=True)
            return self._second_clause(a, b, end) or self._untitled(first, a, b)
        return None

    def _presented(self, lo: int, hi: int, end: int) -> Speaker | None:
        """`Di antara massa ada Wiwik, operator jahit.`: the only person of the sentence up to token `end`, whom the
        words in ``lo:hi`` let appear; not `Di antara korban terdapat Kepala Desa X, Y`.
        """
        tok, words = self._tok, self._lex.words
        persons = self._read.mentions(lo, end, "person")
        if len(persons) != 1 or not lo < persons[0][0] < hi or not words.suspect_nouns.isdisjoint(tok.lows[lo:hi]):
            return None
        name = self._read.entity(persons[0][0])
        appears = tok.lows[persons[0][0] - 1] in words.presenting
        return Speaker(name, person=True) if appears and name not in self._protected else None

    def _moved(self, lo: int, hi: int) -> Speaker | None:
        """`Pernyataan Budi membuat Rina meradang.`: whom something of another makes feel something, in ``lo:hi``; not
        `Ia membuat Rina meradang`.
        """
        tok, words = self._tok, self._lex.words
        verb = next((k for k in range(lo + 1, hi) if tok.lows[k] in words.causing or tok.comma(k)), hi)
        if verb == hi or tok.comma(verb) or tok.lows[lo] in words.pronouns or tok.lows[lo] in self._lex.speaker_nouns:
            return None
        _, end = tok.pieces(verb, hi)[0]
        titled, before = self._read.titled_person(verb + 1, end), self._read.mentions(lo, verb, "person")
        if titled is None or titled[1] >= end or self._suffers(titled[1], end):
            return None
        return None if before and not self._thing_of(before[0][0], lo) else self._may_speak(titled[0])

    def _made_to_feel(self, lo: int, hi: int) -> Speaker | None:
        """`Hal itu membuat pusing Pak Min, penjual bakso keliling.`: somebody whom the article names for the first
        time, with who that is, whom something makes feel something.
        """
        tok, lex = self._tok, self._lex
        end = next((k for k in range(lo + 1, hi) if tok.comma(k)), hi)
        persons = self._read.mentions(lo, end, "person") if end < hi else []
        if len(persons) != 1 or persons[0][1] != end or lex.words.causing.isdisjoint(tok.lows[lo + 1 : persons[0][0]]):
            return None
        first = persons[0][0]
        people = tok.lows[lo] in lex.speaker_nouns or tok.lows[lo] in lex.words.suspect_nouns
        if people or tok.lows[lo] in lex.words.pronouns:
            return None  # `Ia membuat Rina, …`
        name = self._read.entity(first)
        known = any(tok.names[k].entity == name for k in range(tok.name_of[first]))
        told = tok.lows[end] in lex.speaker_nouns or tok.lows[end] in lex.words.singular_determiners
        return None if known or not told else self._may_speak(first)

    def _may_speak(self, at: int) -> Speaker | None:
        """Whoever is named at token `at`; one of a case only where he says something under his name elsewhere."""
        name = self._read.entity(at)
        return None if name in self._protected and name not in self.named else Speaker(name, person=True)

    def goes_on(self, number: int) -> bool:
        """`Ia dibawa ke kantor polisi.`, `Di hadapan polisi, pria itu menangis.`: whether sentence `number` names
        nobody and is about one whom the sentence before tells of.
        """
        tok, lex = self._tok, self._lex
        lo, hi = tok.sentences[number]
        if self._read.mentions(lo, hi, "person"):
            return False
        for begins, b in tok.pieces(lo, min(hi, lo + LONGEST_PHRASE))[:3]:
            if self._read.opens_circumstance(begins):
                continue
            at = next((k for k in range(begins, b) if tok.lows[k] not in lex.before_subject), b)
            if at < b and tok.lows[at] in lex.words.pronouns:
                return True
            stop = next((k for k in range(at + 1, b) if tok.lows[k] in lex.words.demonstratives), b)
            first, _ = tok.sentences[number - 1] if number else (lo, lo)
            # `Polisi menangkap Rangga di depan istrinya. Perempuan itu histeris.`: she is another
            kin = any(
                tok.lows[k].endswith(lex.enclitic) and tok.lows[k].removesuffix(lex.enclitic) in lex.words.relations
                for k in range(first, lo)
            )
            return at < b and stop < b and tok.lows[at] in lex.speaker_nouns and not kin
        return False

    def _does_to(self, lo: int, hi: int) -> bool:
        """`Seorang ibu melaporkan suaminya`: whether somebody unnamed does something to a relative, or to one of a
        case, with which ``lo:hi`` ends.
        """
        tok, lex = self._tok, self._lex
        head, last = tok.lows[lo], tok.lows[hi - 1].removesuffix(lex.enclitic)
        people = head in lex.speaker_nouns or head in lex.words.suspect_nouns or head in lex.words.relations
        kin = last in lex.words.relations or last in lex.words.suspect_nouns
        return people and kin and any(map(self.predicates, range(lo + 1, hi - 1)))

    def _acting(
        self, piece: tuple[int, int, int], titled: tuple[int, int], behind: tuple[int, int] | None
    ) -> Speaker | None:
        """The person at the tokens `titled` as the subject of the `piece`, or whoever is named in `behind` as his
        relative or servant; None where he only suffers. A piece is where it, its titles begin, and where it ends.
        """
        tok, words, (first, a, b) = self._tok, self._lex.words, piece
        other = self._read.served(titled, [(first, b), behind]) if behind else None
        if other is not None:
            return Speaker(other.name, person=True)
        # `Ibu korban X menangis`: X or his mother
        if tok.lows[titled[0] - 1] in words.suspect_nouns and not words.relations.isdisjoint(
            tok.lows[first : titled[0]]
        ):
            return None
        if self._suffers(titled[1], b) or self._thing_of(titled[0], a):
            return None
        ref = self._read.named(titled, a, b)
        in_case = ref.name in self._protected and ref.name not in self.named and not self.met_press(a, b)
        if in_case or tok.lows[a] in words.suspect_nouns:
            return None
        return Speaker(ref.name, person=True, co=ref.co)

    def met_press(self, lo: int, hi: int) -> bool:
        """`RS hanya tertunduk saat ditanyai wartawan.`: whether ``lo:hi`` tell that the press meets somebody."""
        lows, words = self._tok.lows[lo:hi], self._lex.words
        met = not (words.visits.isdisjoint(lows) and words.asked.isdisjoint(lows))
        return met and not words.press.isdisjoint(lows)

    def _second_clause(self, first: int, behind: int, end: int) -> Speaker | None:
        """`Dewan memasuki masa reses, dan Wakil Ketua X tak risau.`: the person whom a second clause behind a comma and
        a conjunction is about, where the first, ``first:behind``, is about none; up to token `end`.
        """
        tok, words = self._tok, self._lex.words
        clause = behind < end and not self._read.mentions(first, behind, "person")
        for lo, hi in tok.pieces(behind, end)[:NEAR] if clause else ():
            titled = self._read.titled_person(lo + 1, hi) if tok.lows[lo] in words.conjunctions else None
            verb = titled[1] if titled else hi
            while verb < hi and (tok.lows[verb] in words.adverbs or tok.lows[verb] in words.negations):
                verb += 1
            told = titled is not None and verb < hi and (verb > titled[1] or self.predicates(verb))
            if titled is None or not told or self._suffers(titled[1], hi):
                continue
            one = self._may_speak(titled[0])
            if one is not None:
                return one
        return None

    def shows(self, number: int) -> tuple[Speaker | None, bool]:
        """`RS menangis.`, `Rina mengucapkan terima kasih.`: whom sentence `number` lets see do something that goes with
        words of his own, also one of a case, and whether that is thanks or a plea; None where a relative of his does,
        or somebody else is named before.
        """
        return self._doer(number, self._lex.words.demeanour, courteous=True)

    def says_little(self, number: int) -> Speaker | None:
        """`RS tak banyak bicara.`: of whom sentence `number` tells that he hardly speaks, also of one of a case."""
        return self._doer(number, self._lex.words.reticence, courteous=False)[0]

    def denies(self, number: int) -> Speaker | None:
        """`RA menepis alasan itu.`: whom sentence `number` lets reply to others, also one of a case."""
        deeds = self._lex.words.responses | self._lex.words.short_replies
        return self._doer(number, deeds, courteous=False)[0]

    def undergoes(self, number: int) -> Speaker | None:
        """`Rangga ditemukan oleh tim SAR.`: the only person of sentence `number`, to whom something is done there."""
        tok, words = self._tok, self._lex.words
        lo, hi = tok.sentences[number]
        named = {self._read.entity(a) for a, _ in self._read.mentions(lo, hi, "person")}
        for a, b in tok.pieces(lo, min(hi, lo + LONGEST_PHRASE))[:3] if len(named) == 1 else ():
            if self._read.opens_circumstance(a):
                continue
            titled = self._read.titled_person(a, b)
            if titled is None or self._of_another(a, titled[0]):
                return None
            at = titled[1]
            while at < b and tok.lows[at] in words.adverbs:
                at += 1
            return Speaker(named.pop(), person=True) if at < b and self._lex.is_passive(tok.lows[at]) else None
        return None

    def _before_marks(self, number: int) -> tuple[int, int]:
        """The tokens of sentence `number` before the first words in marks behind its beginning."""
        lo, hi = self._tok.sentences[number]
        hole = bisect_right(self._hole_starts, self._doc.sentences[number].start)
        return lo, min(hi, self._tok.at(self._hole_starts[hole])) if hole < len(self._hole_starts) else hi

    def _doer(self, number: int, deeds: Set[str], *, courteous: bool) -> tuple[Speaker | None, bool]:
        """Whom sentence `number` is about and tells to do one of `deeds`, or `courteous` ones, and whether it is one of
        those.
        """
        tok, words = self._tok, self._lex.words
        lo, hi = self._before_marks(number)
        who = -1  # the token where the name of whom the sentence is about begins
        for a, b in tok.pieces(lo, min(hi, lo + LONGEST_PHRASE))[:4]:
            if who < 0 and (self._read.opens_circumstance(a) or tok.lows[a] in words.subordinators | words.besides):
                continue
            if who < 0 and tok.lows[a] in words.asked | words.visits:
                continue  # `Ditanya wartawan soal perbuatannya, RS hanya menunduk.`
            persons = self._read.mentions(a, b, "person")
            titled = self._read.titled_person(a, b) if who < 0 and persons else None
            behind = titled[1] if titled else a
            while behind < b and tok.lows[behind] in words.adverbs:
                behind += 1
            if titled and not self._of_another(a, titled[0]):
                who = titled[0]
            if behind < b and tok.lows[behind] in words.relative:  # `RS yang dihadirkan polisi hanya tertunduk`
                behind = next((k for k in range(behind, b) if tok.lows[k] in deeds), behind)
            verb = next((k for k in range(behind, b) if tok.lows[k] not in words.sparing), behind)
            does = verb < b and tok.lows[verb] in deeds  # `RS sendiri tak banyak bicara`
            kind = courteous and behind < b and tok.lows[behind] in words.courteous_verbs
            kind = kind and tok.phrase(behind + 1, b, self._lex.courtesies) > 0
            if who >= 0 and (does or kind):
                return Speaker(self._read.entity(who), person=True), kind
            apart = behind >= b or tok.lows[a] in words.relative
            if not apart and (persons or any(map(self.predicates, range(a, b)))):
                return None, False  # somebody does something else
        return None, False

    def _of_another(self, lo: int, at: int) -> bool:
        """`Ibu Rangga menangis`: whether the name at token `at` only says whose relative, servant or thing is meant."""
        words = self._lex.words
        before = {low.removesuffix(self._lex.enclitic) for low in self._tok.lows[lo:at]}
        return not before.isdisjoint(words.relations | words.servants) or self._thing_of(at, lo)

    def asked(self, number: int) -> Speaker | None:
        """`Jaksa bertanya kepada Rangga.`, `Hakim mencecar Rangga.`: the person to whom sentence `number` tells a
        question to be put.
        """
        tok, words = self._tok, self._lex.words
        lo, hi = tok.sentences[number]
        hi = min(hi, lo + 2 * LONGEST_PHRASE)
        verb = next((at for at in range(lo, hi - 1) if tok.lows[at] in words.asking), hi)
        to = [at for at in range(verb + 1, hi - 1) if tok.lows[at] in words.told_to]
        direct = (verb,) if verb < hi and tok.lows[verb] in words.asking_whom else ()  # not `menanyakan Rangga`
        for at in (*to, *direct) if verb < hi else ():
            ref = self._read.after(at + 1, hi)
            if ref and ref.kind == "named" and ref.person and not ref.unlisted:
                return Speaker(ref.name, person=True)
            if ref and ref.kind == "noun" and not ref.many and ref.head in self._lex.speaker_nouns:
                return Speaker(ref.text, anonymous=True, person=True)
        return None

    def replies_last(self, number: int) -> Speaker | None:
        """`Dewi mengakuinya, sementara Rini membantah.`: the person whom the clause that ends sentence `number` tells
        to reply, behind a contrast.
        """
        tok, words = self._tok, self._lex.words
        lo, hi = tok.sentences[number]
        at = next((k for k in range(hi - 1, max(lo, hi - LONGEST_PHRASE), -1) if tok.comma(k)), lo)
        if at == lo or tok.lows[at] not in words.side_clauses | words.contrasts:
            return None  # no `…, meski Rini membantah`
        titled = self._read.titled_person(at + 1, hi)
        verb = titled[1] if titled else hi
        while verb < hi and tok.lows[verb] in words.adverbs:
            verb += 1
        if titled is None or verb >= hi:
            return None
        reply = tok.lows[verb].removesuffix(self._lex.enclitic)
        name = self._read.entity(titled[0]) if reply in words.responses or reply in words.short_replies else None
        return Speaker(name, person=True) if name else None

    def _thing_of(self, name: int, lo: int) -> bool:
        """`Rumah Rangga roboh`, `Kondisi Rangga membaik`: whether a noun that opens the sentence at token `lo`, with a
        capital for that alone, says that it is about something of the person named at token `name`, and not about him.
        """
        tok, lex = self._tok, self._lex
        if name != lo + 1 or tok.gap(name) != " " or tok.names[tok.name_of[name]].role is not None:
            return False
        return tok.lows[lo] in lex.words.owned_things

    def _named_behind(self, lo: int, hi: int) -> Ref | None:
        """The person whose name is all of ``lo:hi``, or opens it and does something there (`Orang nomor satu di
        Kejari Argasari, Rangga turun …`).
        """
        tok = self._tok
        alone = self._read.alone(lo, hi)
        if alone is not None:
            return alone
        persons = self._read.mentions(lo, hi, "person")
        if not persons or persons[0][0] != lo or persons[0][1] >= hi or not self.predicates(persons[0][1]):
            return None
        ref = self._read.named(persons[0], lo, persons[0][1])
        return ref if not tok.comma(persons[0][1]) and ref.name not in self._protected else None

    def _listed(self, lo: int, hi: int) -> Speaker | None:
        """`Sumini, Yuliana, serta Rohayah dipulangkan`: those whom a list of three or more before the verb names."""
        tok = self._tok
        if self._lex.words.listing.isdisjoint(tok.lows[lo:hi]) or not any(tok.comma(at) for at in range(lo + 1, hi)):
            return None
        stop = next((at for at in range(lo + 1, hi) if tok.name_of[at] < 0 and self.predicates(at)), hi)
        ref = self._read.before(lo, stop) if stop < hi else None
        several = ref is not None and ref.kind == "named" and ref.person and len(ref.co) > 1
        return Speaker(ref.name, person=True, co=ref.co) if ref and several else None

    def _without_company(self, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """`Didampingi kuasa hukumnya, Rudi Hartono, Rangga Wibawa membantah`: the pieces of a sentence behind whoever
        somebody is with, and behind the name that stands alone for it.
        """
        if not pieces or self._tok.lows[pieces[0][0]] not in self._lex.words.company:
            return pieces
        if self._read.mentions(*pieces[0], "person") or len(pieces) < 2:
            return pieces[1:]
        alone = self._read.titled_person(*pieces[1])
        # `Bersama belasan pemuda, Rangga menggali sumur`
        tok, words = self._tok, self._lex.words
        goes_on = alone is not None and alone[1] < pieces[1][1] and tok.lows[alone[1]] not in words.conjunctions
        return pieces[1:] if goes_on else pieces[2:]

    def _asked(self, lo: int, hi: int) -> Speaker | None:
        """`Kutip News menghubungi Rangga.`, `Kami meminta tanggapan kepada Rina.`: the only one whom a medium asks, and
        who has not been silent; its own words stand before the verb, and no person.
        """
        tok, words = self._tok, self._lex.words
        at = next((k for k in range(lo + 1, min(hi - 1, lo + NEAR)) if tok.lows[k] in words.contacting), hi)
        if at == hi or not words.negations.isdisjoint(tok.lows[lo:hi]):
            return None
        medium = any(self._read.is_press(k) or tok.lows[k] in words.first_singular for k in range(lo, at))
        medium = medium or (at == lo + 1 and tok.name_of[lo] < 0 and tok.lows[lo] in words.word_media)
        asked = self._read.mentions(at, hi, "person")
        if not medium or len(asked) != 1 or self._read.mentions(lo, at, "person"):
            return None
        return self._may_speak(asked[0][0])

    def _feels(self, lo: int, hi: int) -> Speaker | None:
        """`Korban Rangga merasa tertipu.`: who feels something."""
        tok = self._tok
        at = next((k for k in range(lo + 1, hi) if tok.lows[k] in self._lex.words.feelings), lo)
        named = at > lo and tok.name_of[at - 1] >= 0 and self.kind(at - 1) == "person"
        return Speaker(self._read.entity(at - 1), person=True) if named else None

    def brought_in(self, lo: int, hi: int) -> Speaker | None:
        """Whom ``lo:hi`` brings in as somebody who says or goes through something."""
        if self._lex.brings_in.isdisjoint(self._tok.lows[lo:hi]):
            return None
        return (
            self.echo(lo, hi)
            or self._agent(lo, hi)
            or self._origin(lo, hi)
            or self._story(lo, hi)
            or self._reaction(lo, hi)
            or self._word_of(lo, hi)
        )

    def meets(self, number: int) -> Met | None:
        """`Seorang ibu menangis di lokasi.`, `Terlapor membantah.`: the somebody unnamed, or with a noun before his
        name, whom sentence `number` is about.
        """
        tok, lex = self._tok, self._lex
        lo, hi = self._before_marks(number)
        pieces = tok.pieces(lo, min(hi, lo + LONGEST_PHRASE))
        for begins, b in pieces[:3]:
            connective = tok.phrase(begins, b, lex.connectives)  # `Apalagi ada salah seorang wali murid ngotot`
            first = begins + connective if begins + connective < b else begins
            if self._read.opens_circumstance(first) or tok.lows[first] in lex.words.subordinators:
                continue
            if b < hi and tok.lows[b - 1] in lex.words.asked:
                continue  # `Giliran ditanya, terdakwa membantah`
            first += first + 1 < b and tok.lows[first] in lex.words.existentials
            a = next((k for k in range(first, b) if tok.lows[k] not in lex.before_subject or tok.name_of[k] >= 0), b)
            stop = next((k for k in range(a + 1, b) if tok.name_of[k] < 0 and self.predicates(k)), b)
            if a >= b or stop >= b or tok.name_of[a] >= 0 or tok.lows[stop] in lex.words.copulas:
                return None
            former = a + 1 < stop and tok.lows[a] in lex.words.formers  # `Bekas sopir PT X jengkel`
            head = tok.lows[a + former]
            people = head in lex.words.suspect_nouns or head in lex.words.relations or head in lex.speaker_nouns
            people = people or (a > first and tok.lows[a - 1] in lex.words.singular_determiners)
            if not people or head in lex.words.document_nouns or head in lex.words.body_nouns:
                return None
            ref = self._read.noun(first, stop)
            if ref is None or ref.many or ref.is_body:
                return None
            if self._is_epithet(ref, a, stop) and tok.lows[stop] not in lex.words.responses:
                return None  # but `Jaksa menyebut …. Politikus Melati itu membantah.`: not the prosecutor
            verb = stop
            while verb + 1 < hi and (tok.lows[verb] in lex.words.adverbs or tok.lows[verb] in lex.words.negations):
                verb += 1
            replies, seen = tok.lows[verb] in lex.words.short_replies, tok.lows[verb] in lex.words.demeanour
            who = Speaker(ref.text, anonymous=True, person=True)
            titled = self._read.titled_person(first, stop)  # `Terdakwa Rangga Wibawa membantah.`
            if ref.kind == "named" or (titled is not None and titled[1] == stop):
                who = Speaker(ref.name if titled is None else self._read.entity(titled[0]), person=True)
            elif head not in lex.words.suspect_nouns or head in lex.words.accused_nouns:
                holder = self._holder(ref.head, ref.words - lex.words.demonstratives)
                who = holder if holder is not None and holder.name else who
            return Met(number, who, head, replies, suffers=lex.is_passive(tok.lows[verb]), seen=seen)
        return None

    def _is_epithet(self, ref: Ref, lo: int, hi: int) -> bool:
        """`Pemilik nama asli X`, `Pria itu`: whether the words ``lo:hi`` only describe somebody who is known.

        A noun that the sentences before have as well (`sopir diperiksa … Sopir itu`) is of whom those tell.
        """
        tok, lex = self._tok, self._lex
        if ref.head in lex.words.suspect_nouns or ref.kind == "named":
            return False
        named = any(tok.name_of[at] >= 0 and self.kind(at) == "person" for at in range(lo, hi))
        if named and ref.head not in lex.words.relations:
            return True
        return ref.pointing and ref.head not in tok.lows[max(0, lo - LONGEST_PHRASE) : lo]

    def predicates(self, at: int) -> bool:
        """Whether what the sentence says of its subject begins at token `at`."""
        tok, lex = self._tok, self._lex
        word = tok.lows[at]
        one = lex.words.singular_determiners
        if word in one and at + 1 < len(tok.lows) and tok.lows[at + 1] in one:
            return False  # `di salah satu sekolah`
        return word not in lex.words.naming and (lex.is_predicate(word) or word in lex.words.short_replies)

    def _untitled(self, first: int, a: int, b: int) -> Speaker | None:
        """The body, office or many people that the phrase ``first:b`` names, whose words begin at token `a`."""
        tok, lex = self._tok, self._lex
        if tok.name_of[a] >= 0 and self.kind(a) == "organisation":
            return Speaker(self._read.entity(a))
        if tok.lows[a] in lex.words.office_nouns:
            return self._officer(a, b)
        many = a > first and tok.lows[a - 1] in lex.words.plural_determiners and tok.lows[a] in lex.speaker_nouns
        # `Tim peneliti Universitas Melati mengembangkan …`
        team = tok.lows[a] in lex.words.led and a + 1 < b and tok.lows[a + 1] in lex.speaker_nouns
        many = many or (team and not tok.capital(a + 1))
        if many or tok.lows[a] in lex.words.collective_nouns or tok.lows[a] in lex.doubled_nouns:
            stop = next((at for at in range(a + 1, b) if tok.name_of[at] < 0 and lex.is_predicate(tok.lows[at])), b)
            called = self._read.noun(a, stop)
            if called and called.kind == "named" and called.person:
                return Speaker(called.name, person=True)  # `Warga bernama Rina menyambutnya`
            described = self._read.any_noun(a, stop)
            return Speaker(described.text, anonymous=True) if described else None
        return None

    def _officer(self, lo: int, hi: int) -> Speaker | None:
        """`Gubernur Jawa Barat meresmikan jembatan`: who holds the office, or the office where nobody is named."""
        tok, lex = self._tok, self._lex
        stop = next((at for at in range(lo + 1, hi) if tok.name_of[at] < 0 and lex.is_predicate(tok.lows[at])), hi)
        if stop == hi or self._suffers(stop, hi):
            return None
        ref = self._read.noun(lo, stop)
        if ref is None or ref.kind != "noun" or ref.pointing or ref.many:
            return None
        return self._holder(ref.head, ref.words) or Speaker(ref.text, anonymous=True, person=True)

    def _suffers(self, at: int, hi: int) -> bool:
        """`Kompol X dimutasi ke …`: something is done to whom the sentence is about, while somebody else goes on.

        So it is with one who could not be reached (`X, Camat Argasari, belum bisa dihubungi`).
        """
        tok, lex = self._tok, self._lex
        near = tok.lows[at : at + UNREACHED]
        if not lex.words.negations.isdisjoint(near) and not lex.words.visits.isdisjoint(near):
            return True
        while at < hi and tok.lows[at] in lex.words.adverbs:
            at += 1
        met = at < hi and tok.lows[at] in lex.words.visits  # `Suriani ditemui di warungnya`: she goes on
        if at < hi and tok.lows[at] in lex.words.appointing:
            met = not self._read.mentions(at, hi, "person")  # `Wakil Bupati X ditunjuk sebagai penggantinya`
        return at < hi and not met and tok.name_of[at] < 0 and lex.is_passive(tok.lows[at])

    def echo(self, lo: int, hi: int) -> Speaker | None:
        """`Hal senada diungkapkan X.`, `Pandangan berbeda disampaikan X.`: X is about to speak, named or not."""
        tok, lex = self._tok, self._lex
        at = lo + (tok.phrase(lo, hi, lex.echo_subjects) or tok.phrase(lo, hi, lex.told_subjects))
        noun = lo + 2 < hi and (tok.lows[lo] in lex.words.utterances or tok.lows[lo] in lex.words.matters)
        if at == lo and noun and tok.lows[lo + 1] in lex.words.other_words:
            at = lo + 2
        if at == lo:
            return None
        while at < hi and tok.lows[at] in lex.words.adverbs:
            at += 1
        if at < hi and tok.lows[at] in lex.passive:
            ref = self._read.after(at + 1, hi)
            if ref and ref.kind == "named":
                self.named.add(ref.name)  # no officer from before goes on
                return Speaker(ref.name, person=ref.person, co=ref.co)
            if ref and ref.kind == "noun" and not ref.pointing:
                told = self._read.with_place(ref, hi) or ref  # `… seorang ibu rumah tangga di Kelurahan Melati.`
                return Speaker(told.text, anonymous=True, person=not ref.many)
        return None

    def told_to_be(self, lo: int, hi: int) -> Speaker | None:
        """`Salah satunya adalah Aminu (14).`: who is told to be one of those that are spoken of."""
        tok, lex = self._tok, self._lex
        at = next((k for k in range(lo + 1, min(hi, lo + 4)) if tok.lows[k] in lex.words.copulas), None)
        if at is None or at + 1 >= hi or any(tok.name_of[k] >= 0 for k in range(lo, at)):
            return None
        one = not lex.words.singular_determiners.isdisjoint(tok.lows[lo:at]) and tok.lows[at - 1].endswith(lex.enclitic)
        alone = self._read.alone(at + 1, hi) if one else None
        return Speaker(alone.name, person=True) if alone and alone.name not in self._protected else None

    def one_of_them(self, lo: int, hi: int) -> Speaker | None:
        """`Salah satunya Rina, pedagang sayur.`, `Seorang di antaranya adalah Rina.`: who is picked out of many."""
        tok, words = self._tok, self._lex.words
        at = next((k for k in range(lo + 1, min(hi, lo + 4)) if tok.lows[k].endswith(self._lex.enclitic)), None)
        if at is None or words.singular_determiners.isdisjoint(tok.lows[lo:at]):
            return None
        if any(tok.name_of[k] >= 0 for k in range(lo, at + 1)) or not words.listing.isdisjoint(tok.lows[lo:at]):
            return None
        if tok.lows[at].removesuffix(self._lex.enclitic) in words.relations:
            return None  # `Seorang suami membunuh istrinya, Rina`
        at += 1
        at += at < hi and (tok.lows[at] in words.copulas or tok.lows[at] in words.appositions)
        if at >= hi:
            return None
        pieces = tok.pieces(at, hi)
        found = self._read.titled_person(at, pieces[0][1])
        if found is None or (found[1] < hi and self.predicates(found[1])):
            return None
        name = self._read.entity(found[0])
        return None if name in self._protected else Speaker(name, person=True)

    def _agent(self, lo: int, hi: int) -> Speaker | None:
        """`Kepastian itu diumumkan langsung oleh X.`: who has told what the sentence is about.

        Also who went through it (`Keluhan yang sama dirasakan oleh X.`), where no name stands before, and who leads
        what the sentence tells of (`Digelar apel yang dipimpin X.`).
        """
        tok, lex = self._tok, self._lex
        named = False
        for at in range(lo, hi):
            named = named or tok.name_of[at] >= 0
            if tok.lows[at] in lex.words.led_by and not named and self._event(lo, at):
                marked = at + 1 < hi and tok.lows[at + 1] in lex.words.agent_markers
                return self._person_behind(at + 1 + marked, hi)
            if named and tok.lows[at] in lex.words.felt:
                return self._who_felt(at, hi)
            felt = not named and at + 1 < hi and tok.lows[at + 1] in lex.words.agent_markers
            felt = felt and lex.is_passive(tok.lows[at])
            if felt or tok.lows[at] in lex.passive or tok.lows[at] in lex.words.seconding:
                behind = at + 1
                while behind < hi and tok.lows[behind] in lex.words.adverbs:
                    behind += 1
                behind += behind + 1 < hi and tok.lows[behind + 1] in lex.words.agent_markers  # an adverb, misspelt
                # `Keluhan senada disampaikan X`, `Pendapat lain disampaikan X`
                again = not lex.words.echo_words.isdisjoint(tok.lows[lo:at])
                # `Keterangan Rangga disambung Sulaeman`
                again = again or ((not named or tok.lows[at] in lex.words.seconding) and self._utterance(lo, at))
                if behind >= hi or not (again or tok.lows[behind] in lex.words.agent_markers):
                    return None
                return self._person_behind(behind, hi)
        return None

    def _person_behind(self, at: int, hi: int) -> Speaker | None:
        """The person named from token `at` on, before token `hi`; None where nobody is."""
        ref = self._read.after(at, hi) if at < hi else None
        return Speaker(ref.name, person=True, co=ref.co) if ref and ref.kind == "named" and ref.person else None

    def _who_felt(self, at: int, hi: int) -> Speaker | None:
        """`Keberadaan Rangga dirasakan betul manfaatnya oleh Dewi.`: the agent a few words behind what is felt."""
        tok, words = self._tok, self._lex.words
        mark = next((k for k in range(at + 1, min(at + 4, hi - 1)) if tok.lows[k] in words.agent_markers), hi)
        return self._person_behind(mark + 1, hi)

    def _event(self, lo: int, hi: int) -> bool:
        """Whether ``lo:hi`` tells of an event, and of nobody (not `Ia dibekuk dalam operasi yang …`)."""
        lows, words = self._tok.lows[lo:hi], self._lex.words
        people = words.pronouns | words.suspect_nouns | words.plain_people
        return not words.led_events.isdisjoint(lows) and people.isdisjoint(lows)

    def _origin(self, lo: int, hi: int) -> Speaker | None:
        """`Pandangan berbeda datang dari ekonom X.`: whose words are about to be told, named or not."""
        tok, words = self._tok, self._lex.words
        at = next((k for k in range(lo + 1, hi - 1) if tok.lows[k] in words.origins), hi)
        behind = at + 1
        while behind < hi - 1 and (tok.lows[behind] in words.also or tok.lows[behind] in words.among):
            behind += 1  # `Dukungan datang pula dari X.`, `Keluhan datang antara lain dari X.`
        if at == hi or tok.lows[behind] not in words.origin_markers or not self._utterance(lo, at):
            return None
        return self._whose_word(behind + 1, hi)

    def _story(self, lo: int, hi: int) -> Speaker | None:
        """`Lain lagi cerita X, penjual roti.`, `Hal serupa dialami X.`: of whom the sentences behind tell."""
        tok, words = self._tok, self._lex.words
        stop = min(hi - 1, lo + NEAR)
        linked = lo + 2 < hi and (tok.lows[lo + 1] in words.also or tok.lows[lo + 1] in words.story_links)
        if tok.lows[lo] in words.story_openers and linked and tok.lows[lo + 2] not in words.utterances:
            # `Begitu juga dengan Rina.`, `Beda halnya dengan Rina.`
            return self._whose_word(lo + 2 + (tok.lows[lo + 2] in words.manners), hi, named=True)
        if tok.lows[lo] in words.story_openers:
            at = next((k for k in range(lo + 1, stop) if tok.lows[k] in words.utterances), None)
            return self._whose_word(at + 1, hi, named=True) if at is not None else None
        at = next((k for k in range(lo + 1, stop) if tok.lows[k] in words.undergone), None)
        if at is None or any(tok.name_of[k] >= 0 for k in range(lo, at)):
            return None
        if words.echo_words.isdisjoint(tok.lows[lo:at]) and words.also.isdisjoint(tok.lows[lo:at]):
            return None  # `Kisah pilu juga dialami X.`
        if tok.lows[at + 1] in words.circumstances and tok.lows[at + 1] not in words.agent_markers:
            return None  # `Komunikasi juga dilakukan dengan X.`
        return self._whose_word(at + 1 + (tok.lows[at + 1] in words.agent_markers), hi, named=True)

    def _reaction(self, lo: int, hi: int) -> Speaker | None:
        """`Rencana itu mendapat apresiasi dari Camat X, Y.`, `Ucapan itu ditanggapi X.`: who is about to say something.

        With whoever it is said of, where that one is named: `Rangga mendapat pujian dari X` leaves it open who goes on.
        """
        tok, words = self._tok, self._lex.words
        praised: str | None = None
        for at in range(lo, min(hi - 1, lo + LONGEST_PHRASE)):
            if at > lo and tok.lows[at] in words.reacting:
                behind = at + 1 + (tok.lows[at + 1] in words.agent_markers)
                who = self._whose_word(behind, hi, named=behind == at + 1)
            elif at > lo and tok.lows[at] in words.receiving:
                who = self._whose_reaction(at + 1, hi)
            elif tok.lows[at] in words.pronouns:
                return None  # `Ia mendapat pujian dari X`: he goes on
            else:
                praised = self._read.entity(at) if tok.name_of[at] >= 0 and self.kind(at) == "person" else praised
                continue
            return replace(who, co=(*who.co, praised)) if who and praised and who.name != praised else who
        return None

    def _whose_reaction(self, at: int, hi: int) -> Speaker | None:
        """Who gives the reaction at token `at`: behind its noun, an adjective and `dari`, or right behind the noun."""
        tok, words = self._tok, self._lex.words
        noun = next((k for k in range(at, min(hi, at + 3)) if self._reacts(k)), hi)
        for behind in range(noun + 1, min(hi, noun + NEAR)):
            marked = tok.lows[behind] in words.origin_markers or tok.lows[behind] in words.agent_markers
            if marked or self._read.is_title(behind) or tok.name_of[behind] >= 0:
                return self._whose_word(behind + marked, hi, named=not marked)
            if tok.comma(behind) or tok.lows[behind] in words.circumstances:
                return None
        return None

    def _reacts(self, at: int) -> bool:
        words = self._lex.words
        return self._tok.lows[at] in words.utterances or self._tok.lows[at] in words.reactions

    def _whose_word(self, at: int, hi: int, *, named: bool = False) -> Speaker | None:
        """Whoever begins at token `at` and is about to say something; only somebody `named` where nothing marks him."""
        ref = self._read.after(at, hi)
        if ref and ref.kind == "noun" and ref.text and not named:
            # `Keluhan datang dari seorang pedagang di Pasar Melati.`
            told_at = self._read.with_place(ref, hi) or ref
            return Speaker(told_at.text, anonymous=True, person=True)
        told = ref and ref.kind == "named" and ref.name not in self._protected
        if ref and told:
            self.named.add(ref.name)  # no officer from before goes on
        # a body, too, takes the pronouns behind it: nobody else has the word
        return Speaker(ref.name, person=True, co=ref.co) if ref and told else None

    def _word_of(self, lo: int, hi: int) -> Speaker | None:
        """`Berita kedua ialah tanggapan guru besar Universitas X, Rangga Wibawa.`: whose words are about to be told."""
        tok, words = self._tok, self._lex.words
        at = next((k for k in range(lo + 1, hi - 2) if tok.lows[k] in words.copulas), hi)
        if at == hi or tok.lows[at + 1] not in words.utterances:
            return None
        ref = self._read.after(at + 2, hi)
        told = ref is not None and ref.kind == "named" and ref.person and ref.end >= hi
        return Speaker(ref.name, person=True) if ref and told and ref.name not in self._protected else None

    def _utterance(self, lo: int, hi: int) -> bool:
        """Whether ``lo:hi`` begins with a noun of what somebody says."""
        tok, lex = self._tok, self._lex
        at = next((k for k in range(lo, hi) if tok.lows[k] not in lex.before_subject), hi)
        return at < hi and tok.lows[at] in lex.words.utterances

    def kind(self, at: int) -> str:
        """What the name that token `at` stands in is of: a person, a body or a place."""
        return self._tok.names[self._tok.name_of[at]].kind
