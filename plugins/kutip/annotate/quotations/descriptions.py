"""Whom a description means: a role noun, a pointer, a body by its noun (`pejabat itu`, `pelatih asal X`)."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from ...model import Name
from ...text import Document
from .cast import Cast
from .focus import Focus
from .found import Found
from .lexicon import Lexicon
from .manner import Manner
from .parties import PartyReader
from .phrases import LONGEST_TAIL
from .refs import Ref
from .subjects import NOBODY, Speaker, Subjects
from .tokens import Tokens

ACCOUNT = "@"
"""What the name of an account on the net begins with."""
CASE_SENTENCES = 4
"""Sentences before a quotation within which words of a case make an officer go on telling."""
NEAR = 8
"""Words in which somebody unnamed is described."""
APART = 6
"""Sentences back to one that tells of somebody unnamed and of whoever speaks besides."""


class Descriptions:
    """Resolves descriptions; it remembers who was described how, and asks `focus` who is spoken of."""

    def __init__(
        self,
        lexicon: Lexicon,
        tokens: Tokens,
        reader: PartyReader,
        document: Document,
        *,
        cast: Cast,
        focus: Focus,
        manner: Manner,
    ) -> None:
        self._lex = lexicon
        self._tok = tokens
        self._read = reader
        self._doc = document
        self._cast = cast
        self._now = focus
        self._manner = manner
        self._anonymous: dict[str, tuple[Speaker, frozenset[str]]] = {}
        self._described: dict[str, str] = {}
        self.subjects = Subjects(lexicon, tokens, reader, document, protected=cast.protected, holder=self.holder)
        """Tells whom a sentence is about, officers by their descriptions included."""

    def account(self, ref: Ref, quote: Found) -> Speaker | None:
        """`tulis akun tersebut`: the account that the article has named last."""
        pointed = ref.pointing and ref.head in self._lex.words.acting_nouns
        account = self._read.account(ref.head, self._tok.at(quote.cue_start)) if pointed else ""
        return Speaker(account, anonymous=True) if account else None

    def source_again(self, ref: Ref) -> Speaker | None:
        """`Seorang mantan karyawan mengatakan …. "…," kata sumber tersebut.`: the unnamed one who has spoken last; also
        `kata perempuan yang tak mau disebut namanya itu`; no `Seorang sumber yang tahu soal ini`, who is new.
        """
        if ref.some:
            return None
        last = self._now.talkers[-1] if self._now.talkers else None
        again = ref.head in self._lex.words.source_people and (ref.pointing or self._points(ref))
        again = again or (ref.head in self._lex.words.plain_people and self._points(ref) and self._unnamed(ref))
        return last if again and last is not None and last.anonymous else None

    def _points(self, ref: Ref) -> bool:
        """Whether a pointer closes the clause that tells who `ref` is (`sumber yang enggan disebut namanya itu`)."""
        behind = self._tok.lows[ref.end : ref.end + LONGEST_TAIL] if ref.end > 0 else []
        clause = next((at for at, word in enumerate(behind) if word in self._lex.words.demonstratives), 0)
        return clause > 0 and behind[0] in self._lex.words.relative

    def _unnamed(self, ref: Ref) -> bool:
        """Whether the clause that tells who `ref` is says that he wants no name."""
        behind, words = self._tok.lows[ref.end : ref.end + LONGEST_TAIL], self._lex.words
        return not (words.negations | words.refusals).isdisjoint(behind)

    def noun(self, ref: Ref, quote: Found) -> Speaker:
        """A role noun: somebody whose role holds it, somebody unnamed from before, or a new unnamed speaker."""
        office = self._lex.words.same_offices.get(ref.text.lower())
        if office:
            ref = replace(ref, head=office, words=frozenset((office,)))  # `Menurut Kepala Negara, …`
        words = ref.words - self._lex.words.demonstratives
        other = (ref.many or ref.some) and not ref.pointing  # `Warga berharap …`, `kata seorang polisi`
        # `tim itu` is no manager of one, and neither is `Tim menyatakan …`
        other = other or (ref.pointing and ref.head in self._lex.words.body_nouns)
        other = other or ref.text.lower() in self._lex.words.led
        body = self._body_called(ref, words)
        if body and ref.head in self._lex.words.body_nouns and not ref.pointing:
            return body  # `kata majelis`, which is not who presides over it
        # `presiden 45 tahun tersebut`
        plain = frozenset(word for word in words if not word.isdigit() and word not in self._lex.words.age_words)
        holder = None if other else self._holding(ref, plain, quote)
        recent = ref.pointing and self._anonymous.get(ref.head)
        if holder and recent and recent[0] in self._now.talkers:
            return recent[0]  # `sela seorang penasihat hukum … ucap penasihat hukum itu`
        if holder is None and not other:
            holder = self._cast.coach_from(ref)
        if holder:
            return holder
        if ref.head in self._lex.words.accused_nouns and self._cast.accused and not other and len(words) == 1:
            return Speaker(self._cast.accused, person=True)
        earlier, earlier_words = self._earlier(ref.head)
        # `kata salah seorang pejabat itu`, who is not the `dua pejabat` together
        one_of_them = ref.some and any(one is not None and self.counted(one) > 1 for one in (earlier, self._now.any))
        if one_of_them or not words - {ref.head} <= earlier_words:
            earlier = None
        goes_on = earlier is not None and earlier == self._now.near(quote.sentence) and not other
        if earlier and (goes_on or ref.head in self._lex.words.standing_nouns) and not ref.many:
            return earlier  # `Jaksa Penuntut Umum menuntut …`, `Jaksa menyebut …`
        if ref.pointing and ref.head in self._lex.words.document_nouns:
            return self._maker(ref, quote)
        if body:
            return body
        known = self._pointed(ref, quote, earlier) if ref.pointing and not one_of_them else None
        if known:
            return known
        # `Buruh menuntut …. Ia menilai …`: no pronoun of one person means them
        group = quote.kind != "direct" and not other and len(words) == 1 and ref.head in self._lex.words.group_nouns
        account = ACCOUNT in ref.text
        person = not ref.many and not group and not account and ref.head not in self._lex.words.body_nouns
        proper = ref.head in self._lex.words.proper_nouns  # `Allah` has a name
        speaker = Speaker(ref.text, anonymous=not proper, person=person)
        self._anonymous[ref.head] = (speaker, words)
        return speaker

    def _holding(self, ref: Ref, words: frozenset[str], quote: Found) -> Speaker | None:
        """Who holds the role that `ref` names by `words`: of several who judge, whoever has the word and asks on
        (`tanya hakim X. … Hakim kemudian menanyakan …`); nobody who is named in it (`Pemeran Rangga dalam film X itu`);
        not whom the court has heard where somebody else goes on.
        """
        one = self._just_seen(ref, quote) or self.holder(ref.head, words)
        if one and ref.pointing and one.name and one.name in ref.text:
            return None
        told = 0 < ref.end < len(self._tok.lows) and self._tok.lows[ref.end] in self._lex.words.relative
        if one and told and ref.head in self._lex.owner_nouns:
            return None  # `kata pemilik kios yang terbakar`
        now = self._now.person
        if one and now and now.name != one.name and (ref.head, one.name) in self._cast.heard.items():
            # `… Rohim sebagai saksi. Maya mengaku takut. "…," kata saksi.`: others are heard as well
            return one if now.name in self._cast.officers | self._cast.tellers else now
        if one and one.name is None and not self._lex.words.asking.isdisjoint(quote.cue.lower().split()):
            return next((last for last in reversed(self._now.talkers) if last.name in one.candidates), one)
        return one

    def _maker(self, ref: Ref, quote: Found) -> Speaker:
        """Whose document `ref` points back to (`tulis keterangan itu`): the body or speaker just named, nobody
        who has only been told of; else it speaks for itself where its words stand between marks.
        """
        if quote.kind != "direct":
            maker = self._now.near(quote.sentence) or self._published(ref, quote.sentence - 1)
            if maker is None or maker.person or maker.anonymous:
                # `Penelitian X terbit. … Penelitian itu mengungkap …`, not `Polisi menyita dokumen. Dokumen itu …`
                own = self._cast.maker(ref.head, self._tok.at(quote.cue_start))
                return Speaker(own) if own else NOBODY
            return maker
        maker = self._now.any
        letter = ref.head in self._lex.words.letters  # `korban meninggalkan surat. "…," bunyi surat itu`
        if maker and maker.person and (letter or maker not in self._now.talkers):
            maker = None  # `Armin menandatangani pengumuman. "…," tulis pengumuman itu`
        return maker or Speaker(ref.text, anonymous=True)

    def _published(self, ref: Ref, sentence: int) -> Speaker | None:
        """`Bank Melati merilis laporan. Laporan itu menyebut …`: the body that `sentence` is about, with it."""
        one = self.subjects.subject(sentence) if sentence >= 0 else None
        if one is None or one.person or one.anonymous:
            return None
        return one if ref.head in self._tok.lows[slice(*self._tok.sentences[sentence])] else None

    def _pointed(self, ref: Ref, quote: Found, earlier: Speaker | None) -> Speaker | None:
        """Whom a description that points back means; somebody unnamed who has only been told of is remembered."""
        known = self._cast.of_age(ref) or self._just_told(ref, quote) or earlier
        known = known or self._named_just_before(ref, quote) or self._pointed_at(ref, quote)
        known = known or self._only_named(ref, quote)
        before = self._described.get(ref.head)
        if known is None and before and ref.head in self._lex.words.work_people:
            return Speaker(before, person=True)  # `Bintang film X itu … ujar bintang film itu`
        if known and known.name is None and before in known.candidates:
            known = Speaker(before, person=True)  # `"…," kata penyanyi asal Solo itu. … Penyanyi itu mengaku …`
        if (
            known
            and known.name
            and known.person
            and not known.anonymous
            and ref.head not in self._lex.words.plain_people
        ):
            self._described[ref.head] = known.name if before in (None, known.name) else ""
        if known and known.anonymous and known.person:
            self._anonymous.setdefault(ref.head, (known, ref.words - self._lex.words.demonstratives))
        return known

    def _named_just_before(self, ref: Ref, quote: Found) -> Speaker | None:
        """`Di sekolah tempat Rina mengajar, …. Guru itu bercerita …`: the only person of the sentence before, who
        does something there, in a paragraph that does not tell of whoever spoke last; no officer (`Camat itu …`).
        """
        number = quote.sentence - 1
        office = ref.head in self._lex.no_trades or ref.head in self._lex.titles_by_head
        if number < 0 or number in self._now.spoke or ref.head not in self._lex.speaker_nouns or office:
            return None
        span = self._doc.sentences[number]
        paragraph = self._doc.paragraphs[self._doc.paragraph_at(quote.start)]
        people = self._cast.people_in(span.start, span.end)
        last = self._now.person
        told = last is not None and last.name in self._cast.people_in(paragraph.start, span.end)
        if span.start < paragraph.start or len(people) != 1 or told or not people.isdisjoint(self._cast.protected):
            return None
        lo, hi = self._tok.sentences[number]
        free = self._read.persons(lo, hi)  # not `Anak Rina menangis. Bocah itu …`, `Rina ditabrak truk. Sopir itu …`
        acts = len(free) == 1 and free[0][1] < hi and self._lex.is_active(self._tok.lows[free[0][1]])
        return Speaker(next(iter(people)), person=True) if acts else None

    def _only_named(self, ref: Ref, quote: Found) -> Speaker | None:
        """`Kabar itu datang dari penyanyi Rina Wulan. Pelantun Senja itu mengaku lelah.`: the only one of the sentence
        before whom a noun for people of the stage can mean.
        """
        titled = ref.head in self._lex.words.work_people and ref.text != ref.text.lower()
        if not titled or not quote.sentence:
            return None
        span = self._doc.sentences[quote.sentence - 1]
        near = self._cast.people_in(span.start, span.end)
        return Speaker(near.pop(), person=True) if len(near) == 1 else None

    def _body_called(self, ref: Ref, words: frozenset[str]) -> Speaker | None:
        """`kata kedutaan`: the only body whose name begins so, or of several the one that has just spoken; also what is
        described so (`bank sentral`).
        """
        meant = self._lex.words.same_bodies.get(ref.text.lower(), frozenset())
        called = [name for names in self._cast.bodies.values() for name in names if name.lower() in meant]
        if len(called) == 1:
            return Speaker(called[0])
        described = f"{ref.text.lower()} "
        bodies = {name for name in self._cast.bodies.get(ref.head, ()) if f"{name.lower()} ".startswith(described)}
        if len(bodies) == 1:
            return Speaker(bodies.pop())
        just = self._now.body is not None and self._now.body.name in bodies and len(words) == 1
        return self._now.body if just else None

    def _pointed_at(self, ref: Ref, quote: Found) -> Speaker | None:
        """Whoever has just spoken or been spoken of, whom a description with a pointer can mean (`politisi itu`)."""
        words = self._lex.words
        if ref.head not in self._lex.speaker_nouns and self._now.any and not self._now.any.person:
            return self._now.any  # `tambah raksasa elektronik itu`
        known = None if ref.head in words.body_nouns else self._now.person
        if ref.head in words.relations and ref.words <= {ref.head} | words.relation_adjectives:
            return None  # `Sang ayah menuturkan …`: whoever spoke is no relative of himself
        if known is None or ref.words.issuperset((known.name or "").lower().split()):
            return None  # `istri Rangga ini`
        if ref.head in words.work_people and not words.works.isdisjoint(ref.words) and ref.text == ref.text.lower():
            return None  # `Rina hadir. Sutradara film itu mengaku puas.`, who is another
        if ref.head in words.work_owners and self._of_other_stage(known):
            return self._on_stage(quote, known)
        if known.name in self._cast.tellers and ref.head not in words.tellers and self._manner.confesses(quote):
            return None  # `Kapolres X menangkap RS. Pemuda itu mengaku khilaf.`
        if ref.head in self._lex.speaker_nouns and ref.head not in words.body_nouns:
            introduced = self._introduced_by_name(ref, quote)
            if introduced not in {None, known.name}:
                return Speaker(introduced, person=True)
            if self._set_apart(ref, known, quote):
                return Speaker(ref.text, anonymous=True, person=True)
        other = self._brought_in(quote, known) or self._called_so(ref, known, quote) or self._told_of(ref, known, quote)
        if other:
            return other
        if self._of_other_trade(ref, known) and not self._of_other_body(ref, known, quote):
            # `Kapolres X mengatakan …. Mahasiswi UI itu mengaku takut`, but `kata Bupati X. "…," jawab pedagang itu.`
            return self._only_other(quote, known) if quote.cue.lower() in words.answer_cues else None
        if known.co and known.name and not ref.many:
            # `Sule dan Rina kompak. Komedian itu …`: either, but not whom the words tell of (`… menceritakan Rina …`)
            told = {name.entity for name in self._cast.names_in(quote.start, quote.end)}
            both = (known.name, *known.co)
            left = [name for name in both if name not in told]
            return Speaker(left[0], person=True) if len(left) == 1 else Speaker(None, candidates=both)
        return known if not known.anonymous or known.name != (known.name or "").lower() else None

    def _of_other_stage(self, known: Speaker) -> bool:
        """Whether the role of `known` is none of those who sing or play, so that `Pelantun X itu` is another."""
        roles = self._cast.roles_of.get(known.name or "", set())
        words = self._lex.words  # `Manajer penyanyi Rina`
        return bool(roles) and (roles.isdisjoint(words.stage) or not roles.isdisjoint(words.servants))

    def _on_stage(self, quote: Found, known: Speaker) -> Speaker | None:
        """`Sutradara X memuji akting Rina. Pemeran Y itu …`: the only other person of the two sentences before."""
        first = self._doc.sentences[max(0, quote.sentence - 2)].start
        others = self._cast.people_in(first, self._doc.sentences[quote.sentence].start) - {known.name}
        others = {one for one in others if not self._of_other_stage(Speaker(one, person=True))}
        return Speaker(others.pop(), person=True) if len(others) == 1 else None

    def _brought_in(self, quote: Found, known: Speaker) -> Speaker | None:
        """`Jawaban itu tak memuaskan anggota lain, Rina Wulan. Politikus itu meminta …`: who is named for the first
        time at the end of the sentence right before, in which nobody speaks and that is not about who has spoken.
        """
        number = quote.sentence - 1
        if number < 0 or number in self._now.spoke or self.subjects.subject(number) is not None:
            return None
        span = self._doc.sentences[number]
        people = [name for name in self._cast.names_in(span.start, span.end) if name.kind == "person"]
        if len(people) != 1 or self._tok.text[people[0].end : span.end].strip(" .") or people[0].entity == known.name:
            return None
        one = people[0]
        new = all(name.entity != one.entity for name in self._cast.names_in(0, one.start))
        return Speaker(one.entity, person=True) if new and one.entity not in self._cast.protected else None

    def _of_other_trade(self, ref: Ref, known: Speaker) -> bool:
        """Whether the noun of `ref` is a trade or state that the holder of an office has not (`pedagang itu` behind a
        minister), and none that anybody may have had besides (`mantan bupati itu`, `politikus itu`).
        """
        words = self._lex.words
        if ref.head not in self._lex.speaker_nouns or ref.head in words.ranking or ref.head in words.formers:
            return False
        if ref.head in words.plain_people:
            return known.name in self._cast.tellers
        if ref.head in words.relations and known.name not in self._cast.tellers and self._brings_name(ref):
            return False  # `Bupati X mengatakan …. Suami Nia Kurnia itu meminta …`
        if ref.head in words.second_trades or ref.head in words.body_nouns or ref.head in words.office_nouns:
            return False
        return known.name in self._cast.officers

    def _brings_name(self, ref: Ref) -> bool:
        """Whether a description is by somebody whom the article has not named before (`suami Nia Kurnia itu`)."""
        end = self._tok.starts[ref.end - 1] if ref.end > 0 else 0
        last = max((name.start for name in self._cast.names_in(0, end) if name.kind == "person"), default=-1)
        inside = {name.entity for name in self._cast.names_in(max(0, end - len(ref.text) - 1), end)}
        before = self._cast.names_in(0, last)
        return bool(inside) and inside.isdisjoint(name.entity for name in before)

    def _introduced_by_name(self, ref: Ref, quote: Found) -> str | None:
        """`Seorang pria bernama Rangga mencuri. "Kasihan," kata Ahmad. Pria itu mengaku lapar.`: the only one whom the
        sentences near name with the noun of `ref`.
        """
        tok, words = self._tok, self._lex.words
        found: set[str] = set()
        first, _ = tok.sentences[max(0, quote.sentence - APART)]
        stop, _ = tok.sentences[quote.sentence]
        for at in range(first, stop):
            if tok.lows[at] != ref.head:
                continue
            cue = at + 1 + (tok.lows[at + 1] in words.relative)  # `pria yang bernama Rangga`
            if cue + 1 < stop and tok.lows[cue] in words.naming and tok.name_of[cue + 1] >= 0:
                named = tok.names[tok.name_of[cue + 1]]
                found.update((named.entity,) if named.kind == "person" else ())
        return found.pop() if len(found) == 1 else None

    def _set_apart(self, ref: Ref, known: Speaker, quote: Found) -> bool:
        """`Rangga memergoki seorang pemuda. "Saya intip," kata Rangga. Pemuda itu mengaku lapar.`: whether a sentence
        near tells of `known` and of the one described besides, and gives that one no name.
        """
        tok, words = self._tok, self._lex.words
        introduced = False
        for number in range(max(0, quote.sentence - APART), quote.sentence):
            span = self._doc.sentences[number]
            besides = known.name in self._cast.people_in(span.start, span.end)
            lo, hi = tok.sentences[number]
            for at in range(lo, hi):
                if tok.lows[at] != ref.head or not self._unnamed_besides(lo, at, hi):
                    continue
                again = introduced and at + 1 < hi and tok.lows[at + 1] in words.demonstratives
                new = at > lo and tok.lows[at - 1] in words.singular_determiners
                introduced = introduced or new
                if besides and (again or new):
                    return True
        return False

    def _unnamed_besides(self, lo: int, at: int, hi: int) -> bool:
        """Whether a noun with its `seorang` before token `at` is no apposition, predicate or title of a named one."""
        tok, words = self._tok, self._lex.words
        before = at - 2
        told = before >= lo and tok.lows[at - 1] in words.singular_determiners
        told = told and (
            tok.name_of[before] >= 0 or tok.lows[before] in words.copulas or tok.lows[before] in self._lex.as_words
        )
        behind = range(at + 1, min(hi, at + NEAR))
        named = any(tok.name_of[k] >= 0 and self.subjects.kind(k) == "person" for k in behind)
        return not told and not named and words.naming.isdisjoint(tok.lows[at + 1 : at + NEAR])

    def _only_other(self, quote: Found, known: Speaker) -> Speaker | None:
        """The only other person without an office who is named in the two sentences before `quote`."""
        first = self._doc.sentences[max(0, quote.sentence - 2)].start
        near = self._cast.people_in(first, quote.start)
        others = near - {known.name} - self._cast.officers - self._cast.protected
        return Speaker(others.pop(), person=True) if len(others) == 1 else None

    def _of_other_body(self, ref: Ref, known: Speaker, quote: Found) -> bool:
        """`Menteri Desa X … Wakil ketua umum PAN itu menilai`: whether a second office is one in a body that the role
        of whoever has spoken does not name; no `Sekretaris Daerah itu` behind a regent.
        """
        if ref.head not in self._lex.words.second_offices or quote.cue_start < 0:
            return False
        start = self._doc.sentences[quote.sentence].start
        behind = self._tok.ends[ref.end - 1] if ref.end > 0 else quote.cue_start
        if behind > quote.cue_start:
            start = quote.cue_start  # `kata Sekretaris Umum X itu`
        bodies = [one for one in self._cast.names_in(start, behind) if one.kind == "organisation"]
        return bool(bodies) and not any(self._in_role(known, self._tok.text[one.start : one.end]) for one in bodies)

    def _in_role(self, known: Speaker, form: str) -> bool:
        """Whether the role of `known` has all words of a body's name in it (not `KONI Garut` for `Bupati Garut`)."""
        words = set(form.lower().split())
        return any(
            entity == known.name and words <= role for word in words for role, entity in self._cast.roles.get(word, ())
        )

    def _acted_without_role(self, known: Speaker, quote: Found) -> bool:
        """`Rangga mencetak gol. "…," kata pemain itu.`, with a captain in the article: whether the sentence before is
        about `known`, of whom the article tells no role that could contradict.
        """
        told = quote.sentence > 0 and (subject := self.subjects.subject(quote.sentence - 1)) is not None
        about = told and subject is not None and subject.name == known.name
        return about and known.name not in self._cast.roles_of

    def _just_seen(self, ref: Ref, quote: Found) -> Speaker | None:
        """`Pelatih X kecewa. … Juru taktik Y menyambut hasil itu. Pelatih itu mengaku lega.`: the only person of the
        sentence right before, whom it is about and whose role holds the noun of `ref`, or another word for that trade,
        with its names.
        """
        number, words, paragraph = quote.sentence - 1, self._lex.words, self._doc.paragraph_at
        if not ref.pointing or number < 0 or number in self._now.spoke:
            return None
        subject, span = self.subjects.subject(number), self._doc.sentences[number]
        if paragraph(span.start) != paragraph(quote.start) or subject is None or subject.name is None:
            return None
        if self._cast.people_in(span.start, span.end) != {subject.name}:
            return None
        text = ref.text.split()
        told = {
            word.lower()
            for before, word in pairwise(text)
            if word[:1].isupper() and before not in words.origin_links  # not `pelatih asal Argentina itu`
        }
        trades = (ref.head, *words.same_trades.get(ref.head, ()))
        called = any(
            told | set(trade.split()) <= role
            for trade in trades
            for role, entity in self._cast.roles.get(trade.split()[0], ())
            if entity == subject.name
        )
        return Speaker(subject.name, person=True) if called else None

    def _called_so(self, ref: Ref, known: Speaker, quote: Found) -> Speaker | None:
        """`Petenis Rina kalah. Pelatih Budi mengatakan … "Saya lelah," kata petenis itu.`: whose role holds the noun,
        where whoever spoke has another one; open where two have it.

        Not where a name in the description is another's (`politikus Partai Melati itu`), nor where none of its words is
        in that role (`Ketua paguyuban itu` is no `ketua komisi`).
        """
        told = {word.lower() for word in ref.text.split() if word[:1].isupper()} - {ref.head}
        field = ref.words - told - self._lex.words.demonstratives - {ref.head}
        field |= {word for short in field for word in self._lex.short_titles.get(short, ())}  # `mantan dirut`
        heads = {ref.head, *self._lex.short_titles.get(ref.head, ())}
        alike = self._lex.words.alike.get(ref.head, frozenset())
        acted = self._acted_without_role(known, quote)
        spoke = self._now.spoke.get(quote.sentence - 1)
        goes_on = spoke is not None and spoke.name == known.name
        plays = goes_on and ref.head in self._lex.words.players and known.name not in self._cast.coaches
        if not acted and not plays:
            heads |= alike  # `Striker X menang. Pelatih Y mengaku senang. "…," kata pemain itu.`
        who = [
            entity
            for head in heads
            for role, entity in self._cast.roles.get(head, ())
            if told <= role and not (field and field.isdisjoint(role))
        ]
        people = list(dict.fromkeys(who))
        if acted and not people and not goes_on:
            first = self._doc.sentences[max(0, quote.sentence - 2)].start
            near = {name.entity for name in self._cast.names_in(first, quote.start)}
            rivals = [entity for head in alike for _, entity in self._cast.roles.get(head, ()) if entity in near]
            if rivals and known.name not in rivals:  # `Striker X menang. Y memuji penampilannya.`: either is meant
                return Speaker(None, candidates=tuple(dict.fromkeys((*rivals, *([known.name] if known.name else [])))))
        if not people or known.name in people:
            return None
        return Speaker(people[0], person=True) if len(people) == 1 else Speaker(None, candidates=tuple(people[:4]))

    def _told_of(self, ref: Ref, known: Speaker, quote: Found) -> Speaker | None:
        """`Rina diperiksa. Kapolres Budi mengatakan … "Saya siap," kata dokter itu.`: whoever the officer who has just
        spoken tells of, by a trade that is none of an officer's; open where there are several, or one of a case, or
        where the words fit the officer as well (`pria asal Solo itu`).
        """
        words = self._lex.words
        plays = ref.head in words.players and known.name in self._cast.coaches
        trade = ref.head in self._lex.speaker_nouns or ref.head in words.players
        if not trade or not (plays or known.name in self._cast.tellers):
            return None
        anybody = ref.head in words.plain_people or ref.head in words.formers  # the officer may be meant as well
        if not anybody and (ref.head in words.tellers or ref.head in words.ranking):
            return None
        adds = self._manner.adds(quote.cue) and not self._named_before(ref)
        if ref.head in words.formers and (adds or self._of_same_service(ref, known)):
            return known  # `sambung mantan Kasat Narkoba ini`
        at = self._tok.at(quote.start)
        first = self._doc.sentences[max(0, quote.sentence - CASE_SENTENCES)].start
        near = [name.entity for name in self._cast.names_in(first, self._tok.starts[at]) if name.kind == "person"]
        tell = {known.name, *self._cast.tellers, *self._cast.coaches}
        others = [one for one in dict.fromkeys(near) if one not in tell and ref.words.isdisjoint(one.lower().split())]
        if not others:
            return None
        if ref.head in words.plain_people:
            # `Penahanan RS, menurut pria asal Solo itu, sah`: RS is told of
            said = self._doc.sentences[quote.sentence]
            named = self._cast.names_in(min(quote.start, said.start), max(quote.end, said.end))
            others = [one for one in others if one not in {name.entity for name in named}]
            if not others:
                return known
        if len(others) == 1 and others[0] not in self._cast.protected and not anybody:
            return Speaker(others[0], person=True)
        return Speaker(None, candidates=(*others[:3], *([known.name] if known.name else [])))

    def _named_before(self, ref: Ref) -> bool:
        """`Pelaku adalah mantan satpam, X. … kata mantan satpam itu`: whether the noun of `ref` with the word behind it
        stands in the article before, of somebody else.
        """
        tok = self._tok
        end = min(ref.end, len(tok.lows))
        first = next((k for k in range(end - 1, max(-1, end - LONGEST_TAIL), -1) if tok.lows[k] == ref.head), -1)
        behind = tok.lows[first + 1 : first + 2]
        return any(tok.lows[k] == ref.head and tok.lows[k + 1 : k + 2] == behind for k in range(first))

    def _of_same_service(self, ref: Ref, known: Speaker) -> bool:
        """`Kabid Humas Polda X … Mantan Kapolres Y ini`: whether a description names a body or an office that stands in
        the role of whoever has just spoken as well.
        """
        told = {
            word for word in ref.text.lower().split() if word in self._cast.bodies or word in self._lex.words.tellers
        }
        return known.name in self._cast.having(told)

    def _just_told(self, ref: Ref, quote: Found) -> Speaker | None:
        """Whom a noun of bodies (`lembaga itu`) or of mere men and women (`pria itu`) points back at.

        `Warga lain menduga … "…," kata pria itu`. An officer is the one who tells of the case, and who has just been
        spoken of as one of many (`seorang diplomat … diplomat tersebut`) is the same.
        """
        if ref.head in self._lex.words.body_nouns:
            known = None if self._now.body is None or self._now.body.name in self._cast.sources else self._now.body
            return self._only_body(quote) or known or self._cast.called(ref.head)
        suspect = self._now.person is not None and self._now.person.name in self._cast.protected
        if suspect and ref.head in self._lex.words.tellers and self._now.teller is not None:
            return self._now.teller  # `ungkap perwira itu`: no suspect whom he has told about
        told = self._introduced_as(ref.head, quote.sentence)
        if told is not None:
            return told
        met = self._now.met
        if met is not None and met.sentence == quote.sentence - 1 and met.head == ref.head and met.who.anonymous:
            return met.who  # `Petugas polisi ikut masuk. "…," tegas petugas ini`
        if ref.head not in self._lex.words.plain_people or not quote.sentence:
            return None
        one = self.subjects.told_to_be(*self._tok.sentences[quote.sentence - 1])
        if one is not None:
            return one
        near = self._now.near(quote.sentence)
        if near is not None and near.anonymous and ACCOUNT in (near.name or ""):
            return None  # `… tulis akun @sari. Wanita 30 tahun itu menjelaskan …`
        officers = self._cast.tellers | self._cast.officers
        if all(one is None or one.name in officers for one in (near, self._now.person)):
            one = self.subjects.undergoes(quote.sentence - 1)
            if one is not None:
                return one  # `Rangga ditemukan oleh tim SAR. Pemuda itu mengaku …`
        if self._others_named(quote.sentence - 1, near):
            return Speaker(ref.text, anonymous=True, person=True)  # two fit: it is open who `pria itu` is
        return near if near is not None and near.anonymous and not self._of_other_sex(ref, near) else None

    def _of_other_sex(self, ref: Ref, known: Speaker) -> bool:
        """`ucap wanita itu. "…," jawab pria itu`: whether the noun of `ref` cannot be that of the unnamed `known`."""
        words, other = self._lex.words, frozenset((known.name or "").lower().split())
        return bool((ref.head in words.men and other & words.women) or (ref.head in words.women and other & words.men))

    def _others_named(self, sentence: int, near: Speaker | None) -> bool:
        """Whether somebody else than who went on is named in `sentence`, which nobody known speaks in."""
        spoke = self._now.spoke.get(sentence)
        if spoke is not None and not spoke.anonymous:
            return False
        span = self._doc.sentences[sentence]
        people = self._cast.people_in(span.start, span.end)
        known = near.name if near is not None else self._now.person.name if self._now.person is not None else None
        if not people - {known}:
            return False
        subject = self.subjects.subject(sentence)
        lo, _ = self._tok.sentences[sentence]
        if subject is None and self._tok.lows[lo] in self._lex.words.pronouns:
            return False  # `Ia memuji Fajar. "…," ujar pria itu`: he goes on
        return subject is None or subject.name != known  # who the sentence is about is meant (`Rangga memerankan Dedi`)

    def _introduced_as(self, head: str, sentence: int) -> Speaker | None:
        """`Kabar itu datang dari seorang diplomat. Diplomat tersebut …`: who the sentence before speaks of."""
        if not sentence:
            return None
        lo, hi = self._tok.sentences[sentence - 1]
        lows = self._tok.lows
        for at in range(lo, hi - 1):
            if lows[at] in self._lex.words.singular_determiners and lows[at + 1] == head:
                described = self._read.any_noun(at, min(hi, at + NEAR))
                return Speaker(described.text, anonymous=True, person=True) if described else None
        return None

    def _only_body(self, quote: Found) -> Speaker | None:
        """`Usul itu ditentang Serikat Melati. Organisasi itu menyebut …`: the only body of the sentence before.

        No medium that it was read in (`…, seperti dikutip X`).
        """
        sentences = self._doc.sentences
        if not quote.sentence:
            return None
        span = sentences[quote.sentence - 1]
        bodies = {
            name.entity
            for name in self._cast.names_in(span.start, span.end)
            if name.kind == "organisation"
            and not self._cast.is_source(self._tok.at(name.start))
            and not self._of_officer(name)
        }
        return Speaker(bodies.pop()) if len(bodies) == 1 else None

    def _of_officer(self, name: Name) -> bool:
        """`Juru Bicara KPK Rangga membantah`: whether a body only says whose officer stands behind it."""
        tok = self._tok
        at = tok.at(name.end)
        beside = at < len(tok.starts) and tok.name_of[at] >= 0 and tok.gap(at) == " "
        return beside and self.subjects.kind(at) == "person"

    def _earlier(self, head: str) -> tuple[Speaker | None, frozenset[str]]:
        """Who was described by `head`, or by what it is short for, before; with the words of that description."""
        for noun in (head, *self._lex.short_titles.get(head, ())):
            if noun in self._anonymous:
                return self._anonymous[noun]
        return None, frozenset()

    def holder(self, head: str, words: frozenset[str]) -> Speaker | None:
        """Who has the role that `head` and `words` name; open where two have it and neither is spoken of."""
        full = self._lex.short_titles.get(head)
        known = list(self._cast.roles.get(head, ()))
        if full:
            phrase = self._lex.words.short_titles[head]  # no `kades` is `Kepala Dinas Desa`
            known += [
                (role | words, entity)
                for role, entity in self._cast.roles.get(min(full), ())
                if full <= role and self._cast.may_be_titled(entity, phrase)
            ]
            longer = (short for short, whole in self._lex.short_titles.items() if full < whole)
            # `Kadinkes Rangga menilai … kata Kadis`
            known += [(role | words, entity) for short in longer for role, entity in self._cast.roles.get(short, ())]
        # `JPU Rangga menilai … kata jaksa`
        for short in self._lex.titles_by_head.get(head, ()):
            whole = self._lex.short_titles[short]
            if len(words) == 1 or whole <= words:  # `Menteri luar negeri Belgia …, kata Menlu Belgia X`
                known += [(role | whole, entity) for role, entity in self._cast.roles.get(short, ())]
        best: dict[str, int] = {}
        for role, entity in known:
            if words <= role or len(words) == 1:
                best[entity] = max(best.get(entity, 0), len(words & role))
        if len(best) == 1:
            return Speaker(next(iter(best)), person=True)
        if len(best) > 1:
            if words <= self._lex.words.judges:
                # `Hakim Anggota X berbeda pendapat. Hakim menyatakan …`: the bench, or whichever of them
                return Speaker(None, candidates=tuple(best))
            if self._now.person and self._now.person.name in best:
                return self._now.person
            return Speaker(None, candidates=tuple(best))
        return None

    def counted(self, speaker: Speaker) -> int:
        """How many `speaker` are: those named, or the number that a description opens with (`dua pejabat`)."""
        number = (speaker.name or "").partition(" ")[0] if speaker.anonymous else ""
        return self._lex.numbers.get(number, 1 + len(speaker.co))
