"""Who is meant: pronouns, role nouns and cues without a name, resolved in the order of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from functools import cached_property

from msgspec.structs import replace

from ...model import Name
from ...text import Document
from .found import Found
from .lexicon import Lexicon
from .parties import PartyReader
from .phrases import LONGEST_TAIL
from .refs import Ref
from .subjects import NOBODY, Met, Speaker, Subjects
from .tokens import Tokens

NEAR = 8
"""Quotations on either side that are looked at for who told a suspect's words, and for a chain without cues."""
CASE_SENTENCES = 4
"""Sentences before a quotation within which words of a case make an officer go on telling."""
SHORTEST_PART = 4
"""Fewest letters of a part of a name that somebody goes by."""
NEAR_NAMES = 40
"""Names before a quotation that are looked at where nobody has the focus."""


_LOOKS_BACK = frozenset(("pronoun", "plural", "continued", "noun"))


_AGE = re.compile(r"(?: \(|, )(\d{1,3})(?:\)|,| [a-z]+\))")
_LOST_NAME = re.compile(r"(?: ?\([^()\n]{2,40}\))? ,")
"""What stands behind an office whose holder's name was a link that a scraper lost."""


class Discourse:
    """Follows who is talked about, sentence by sentence."""

    def __init__(
        self, lexicon: Lexicon, tokens: Tokens, reader: PartyReader, document: Document, names: Sequence[Name]
    ) -> None:
        self._lex = lexicon
        self._tok = tokens
        self._read = reader
        self._doc = document
        self._names = names
        self._protected = {n.entity for n in names if n.flags and ("initials" in n.flags or "protected" in n.flags)}
        self._person: Speaker | None = None
        self._any: Speaker | None = None
        self._talkers: list[Speaker] = []
        self._teller: Speaker | None = None
        self._plural: Speaker | None = None
        self._anonymous: dict[str, tuple[Speaker, frozenset[str]]] = {}
        self._spoke: dict[int, Speaker] = {}
        self._described: dict[str, str] = {}
        self._body: Speaker | None = None
        self._read_to = 0
        self._met: Met | None = None
        self._subjects = Subjects(lexicon, tokens, reader, document, protected=self._protected, holder=self._holder)

    @cached_property
    def _roles(self) -> dict[str, list[tuple[frozenset[str], str]]]:
        """The words of each person's role, and the person, by each of those words."""
        roles: dict[str, list[tuple[frozenset[str], str]]] = {}
        for name in self._names:
            if name.role and name.kind == "person":
                words = frozenset(word.strip("().,").lower() for word in name.role.split())
                for word in words:
                    roles.setdefault(word, []).append((words, name.entity))
            elif name.kind == "person":
                at = self._tok.at(name.start)
                noun = self._tok.lows[at - 1] if at and self._tok.gap(at) == " " else ""  # `Petenis Rangga kalah`
                opens = self._doc.sentences[self._doc.sentence_at(name.start)].start == name.start
                words = self._read.apposed_role(self._tok.at(name.end), opens=opens)
                if noun in self._lex.speaker_nouns and noun not in self._lex.words.plain_people:
                    words |= {noun}
                for word in words:
                    roles.setdefault(word, []).append((words, name.entity))
        return roles

    @cached_property
    def _tellers(self) -> set[str]:
        """Those whose role is to tell what suspects say."""
        return self._having(self._lex.words.tellers)

    def _having(self, nouns: Set[str]) -> set[str]:
        """Those whose role holds one of `nouns`."""
        return {entity for word in nouns & self._roles.keys() for _, entity in self._roles[word]}

    @cached_property
    def _coaches(self) -> set[str]:
        """Those who train a team, and are none of its players."""
        return self._having(self._lex.words.coaches)

    @cached_property
    def _bodies(self) -> dict[str, set[str]]:
        """Bodies by the first word of their names."""
        bodies: dict[str, set[str]] = {}
        for name in self._names:
            if name.kind == "organisation":
                bodies.setdefault(name.entity.lower().partition(" ")[0], set()).add(name.entity)
        return bodies

    def speakers(self, found: Sequence[Found], holes: Sequence[tuple[int, int]]) -> list[Speaker]:
        """The speaker of each of `found`, which stand in the order of their cues; `holes` are the direct quotations."""
        self._subjects.pass_over(holes)
        self._subjects.named = {
            quote.ref.name for quote in found if quote.ref.kind == "named" and not self._confesses(quote)
        }
        out: list[Speaker] = []
        for index, quote in enumerate(found):
            if quote.ref.kind in _LOOKS_BACK:
                self._read_sentences(quote.sentence)
            speaker = self._resolve(quote, found, index)
            out.append(speaker)
            speaker = self._main_subject(quote, speaker) or speaker
            if speaker.name and not (self._sacred(quote) and self._talkers):  # a preacher cites, and goes on himself
                self._spoke[quote.sentence] = speaker
                if speaker.person:
                    talker = replace(speaker, flags=(), about=None)
                    self._talkers = [*self._talkers[-1:], talker]
                    self._teller = talker if speaker.name in self._tellers else self._teller
                self._focus(speaker)
        return self._with_lost_names(out)

    def _main_subject(self, quote: Found, speaker: Speaker) -> Speaker | None:
        """Who goes on behind the words of another in a relative clause: the one whom its sentence is about.

        `Rangga membantah pernyataan Rina yang menyebut …. "Itu mustahil," ujarnya.`
        """
        tok, words = self._tok, self._lex.words
        lo, _ = tok.sentences[quote.sentence]
        at = tok.at(quote.cue_start) if quote.rule == "verb-frame" and quote.ref.kind == "named" else lo
        while at > lo and tok.lows[at - 1] in words.adverbs:
            at -= 1
        if at <= lo or tok.lows[at - 1] not in words.relative:
            return None
        first = next(
            (k for k in range(lo, at) if tok.name_of[k] >= 0 or tok.lows[k] not in self._lex.before_subject), at
        )
        if tok.lows[first] in words.pronouns or tok.phrase(first, at, self._lex.told_subjects):
            self._read_sentences(quote.sentence)  # `Pernyataan itu menanggapi Rina yang menyebut …`
            main = self._person
        else:
            main = self._subjects.subject(quote.sentence)
        known = main is not None and main.person and main.name is not None and not main.anonymous
        return main if main is not None and known and main.name != speaker.name else None

    def _with_lost_names(self, speakers: list[Speaker]) -> list[Speaker]:
        """`Direktur Utama Perum Angkutan ,menyatakan …`: an officer whose name got lost before a comma is the only
        person who speaks in the article, where that one comes later and has no office of his own.
        """
        text = self._tok.text
        described = {speaker.name for speaker in speakers if speaker.anonymous and speaker.person and speaker.name}
        lost = {name: at for name in described if (at := text.find(name)) >= 0}
        lost = {name: at for name, at in lost.items() if _LOST_NAME.match(text, at + len(name))}
        people = {speaker.name for speaker in speakers if speaker.person and not speaker.anonymous}
        if len(lost) != 1 or len(people) != 1:
            return speakers
        name, (office, at) = people.pop(), next(iter(lost.items()))
        mentions = [mention for mention in self._names if mention.entity == name]
        told = any(mention.role for mention in mentions) or not mentions
        if told or mentions[0].start < at or name in self._protected:
            return speakers
        return [Speaker(name, person=True) if speaker.name == office else speaker for speaker in speakers]

    def _focus(self, speaker: Speaker) -> None:
        if speaker.flags or speaker.about:
            speaker = replace(speaker, flags=(), about=None)
        self._any = speaker
        if speaker.name in self._tellers and (self._teller is None or self._teller.name not in self._subjects.named):
            self._teller = speaker
        if speaker.person:
            self._person = speaker
        if speaker.co or not speaker.person:
            self._plural = speaker
        if not speaker.person and not speaker.anonymous:
            self._body = speaker

    def _read_sentences(self, upto: int) -> None:
        """Let the speakers and subjects of the sentences before `upto` take the focus, in the order of the text."""
        for number in range(self._read_to, upto):
            talked_about = self._spoke.get(number) or self._subjects.subject(number)
            self._met = None if talked_about else self._subjects.meets(number) or self._met
            if not talked_about and self._met is not None and self._met.sentence == number and self._met.replies:
                talked_about = self._met.who
            if not talked_about and (self._person is None or self._person.name not in self._tellers):
                talked_about = self._subjects.one_of_them(*self._tok.sentences[number])  # no officer goes on telling
            if talked_about:
                self._focus(talked_about)
        self._read_to = max(self._read_to, upto)
        if upto in self._spoke:
            self._focus(self._spoke[upto])

    # --- one quotation ------------------------------------------------------------------------------------------------

    def _resolve(self, quote: Found, found: Sequence[Found], index: int) -> Speaker:
        ref = quote.ref
        if self._sacred(quote) and ref.kind in {"pronoun", "continued"}:
            return self._prophet(quote)
        if ref.kind == "named":
            name = self._called_by_part(ref.name) if ref.unlisted and ref.name else ref.name
            return self._told_by(Speaker(name, person=ref.person, co=ref.co), quote, found, index)
        if ref.kind == "noun":
            who = self._account(ref, quote) or self._source_again(ref)
            who = who or self._not_the_named(self._noun(ref, quote), quote)
            return self._told_by(who, quote, found, index)
        if ref.kind == "plural":
            size = self._lex.numbers.get(ref.text.removesuffix(self._lex.enclitic))  # `keduanya`
            several = self._counted(self._plural) if self._plural else 0
            # `Keduanya` are no office that has just spoken; `Mereka` is no single person either
            return NOBODY if self._plural is None or (size and several != size) else self._plural
        if ref.kind == "continued":
            return self._not_the_named(self._continued(quote, found, index), quote)
        if ref.kind == "unknown":
            return NOBODY
        if ref.kind == "before":
            return self._before(quote.sentence)
        return self._not_the_judge(self._not_the_named(self._pronoun(quote), quote), quote)

    def _counted(self, speaker: Speaker) -> int:
        """How many `speaker` are: those named, or the number that a description opens with (`dua pejabat`)."""
        number = (speaker.name or "").partition(" ")[0] if speaker.anonymous else ""
        return self._lex.numbers.get(number, 1 + len(speaker.co))

    def _sacred(self, quote: Found) -> bool:
        """Whether the cue of `quote` is a verb only of prophets and of God (`beliau bersabda`)."""
        words = self._lex.words.sacred
        return any(word.removesuffix(self._lex.enclitic) in words for word in quote.cue.lower().split())

    def _prophet(self, quote: Found) -> Speaker:
        """`Rasulullah keluar, lalu bersabda, …`: the prophet named last before `quote`; nobody else speaks with that
        verb, such as the preacher who tells of it.
        """
        end = bisect_left(self._names, quote.start, key=lambda name: name.start)
        for name in reversed(self._names[:end]):
            words = {name.entity.lower(), *(name.role or "").lower().split()}  # not `Muhammad Rizki Wirawan`
            if name.kind == "person" and not self._lex.words.prophets.isdisjoint(words):
                return Speaker(name.entity, person=True)
        return NOBODY

    def _called_by_part(self, word: str) -> str:
        """`kata Neng` for Neneng Wibawa: the only person with a word in the name that begins or ends in `word`."""
        low = word.lower()
        if len(low) < SHORTEST_PART or " " in low:
            return word
        people = {name.entity for name in self._names if name.kind == "person" and name.entity not in self._protected}
        whole = [
            one for one in people if any(part.startswith(low) or part.endswith(low) for part in one.lower().split())
        ]
        return whole[0] if len(whole) == 1 else word

    def _not_the_judge(self, speaker: Speaker, quote: Found) -> Speaker:
        """`Hakim bertanya kepada X. "Tidak, Yang Mulia," jawabnya.`: a judge does not address himself; it is open."""
        words = self._lex.words
        addressed = words.judge_address in self._tok.text[quote.start : quote.end].lower()
        if not addressed or not speaker.name:
            return speaker
        judge = speaker.name in self._having(words.judges) or not words.judges.isdisjoint(speaker.name.lower().split())
        return NOBODY if judge else speaker

    def _not_the_named(self, speaker: Speaker, quote: Found) -> Speaker:
        """`"Tersangka R dijanjikan uang," imbuhnya`: whom the words themselves name is told about, and not speaking.

        The one who spoke before that one is taken, or nobody, and whoever a noun describes; not for `saya sebagai R`.
        """
        if not speaker.person or speaker.anonymous or quote.ref.kind == "named":
            return speaker
        if all(
            name.entity != speaker.name or self._is_own(name.start) for name in self._names_in(quote.start, quote.end)
        ):
            return speaker
        if quote.ref.kind == "noun":
            return Speaker(quote.ref.description, anonymous=True, person=not quote.ref.many)
        return next((other for other in reversed(self._talkers) if other.name != speaker.name), NOBODY)

    def _names_in(self, start: int, end: int) -> Sequence[Name]:
        """The names that begin from code point `start` on and before `end`."""
        first = bisect_left(self._names, start, key=lambda name: name.start)
        return self._names[first : bisect_left(self._names, end, lo=first, key=lambda name: name.start)]

    def _is_own(self, start: int) -> bool:
        """Whether the name at code point `start` is that of whoever speaks: `saya sebagai Kak R`, `nama saya R`."""
        at = self._tok.at(start)
        while at > 0 and self._tok.capital(at - 1) and self._tok.name_of[at - 1] < 0 and self._read.is_title(at - 1):
            at -= 1
        return not self._lex.words.first_singular.isdisjoint(self._tok.lows[max(0, at - 2) : at])

    def _before(self, sentence: int) -> Speaker:
        """Who spoke in the sentence before, or whose account the paragraph has been up to `sentence`."""
        spoke = self._spoke.get(sentence) or self._spoke.get(sentence - 1)
        if spoke:
            return spoke
        sentences = self._doc.sentences
        paragraph = self._doc.paragraph_at(sentences[sentence].start)
        for number in range(sentence - 1, max(-1, sentence - NEAR), -1):
            if number in self._spoke or self._doc.paragraph_at(sentences[number].start) != paragraph:
                break
            if self._subjects.subject(number):
                # `Hal serupa dikemukakan X. Dijelaskan, …`
                echo = self._subjects.echo(*self._tok.sentences[number]) if number == sentence - 1 else None
                return echo or NOBODY
        else:
            return NOBODY
        same = self._doc.paragraph_at(sentences[number].start) == paragraph
        return self._spoke.get(number, NOBODY) if same else NOBODY

    def _pronoun(self, quote: Found) -> Speaker:
        before = self._of_clause(quote)
        if before:
            return before
        met = self._of_note(quote) or self._met_one(quote)
        if met:
            return met
        teller = self._goes_on_telling(quote)
        if teller:
            return teller
        if self._talkers and self._adds(quote.cue):
            turn = self._replier(quote) or self._speaks_up(quote.sentence - 1) or self._takes_turn(quote)
            return turn or self._talkers[-1]
        paragraph = self._doc.paragraph_at(quote.start)
        just = self._spoke.get(quote.sentence - 1)
        if (
            just
            and just.anonymous
            and not self._lex.words.other_ones.isdisjoint((just.name or "").split())
            and self._doc.paragraph_at(self._doc.sentences[quote.sentence - 1].start) == paragraph
        ):
            return just  # `Warga lain minta polisi berpatroli. "…," bebernya`
        if just and just.about and self._own_words(quote):
            # `Pelaku RS mengaku menyesal. "Saya khilaf," katanya.`: it is open whether he or who told it speaks
            return Speaker(None, candidates=(just.about, just.name) if just.name else (just.about,))
        confessor = self._confessor(quote)
        if confessor:
            return confessor
        if self._person and self._person.co and self._any is self._person:
            # `Budi dan Rudi bertengkar. "Saya emosi," katanya.`: two fit
            return Speaker(None, candidates=tuple(name for name in (self._person.name, *self._person.co) if name))
        behind = bisect_left(self._names, quote.start, key=lambda name: name.start)
        if self._person:
            silent = not self._talkers and quote.kind == "direct"
            return (self._met_alone(quote, behind) if silent else None) or self._person
        return self._only_one_near(quote, paragraph, behind)

    def _speaks_up(self, sentence: int) -> Speaker | None:
        """`Hal senada disampaikan Rina. Ia menambahkan …`, `Rina menanggapi hal itu. Ia menambahkan …`: who has the
        word since `sentence`, in which nothing is said; None where nobody has it.
        """
        first = sentence
        while first > 0 and first not in self._spoke and self._told_by_pronoun(first):
            first -= 1  # `Hal senada disampaikan Rina. Dia ikut membantu. Warga, lanjut dia, …`
        paragraph = self._doc.paragraph_at(self._doc.sentences[first].start) if first >= 0 else -1
        if first < sentence and self._doc.paragraph_at(self._doc.sentences[sentence].start) == paragraph:
            sentence = first
        if sentence < 0 or sentence in self._spoke:
            return None
        lo, hi = self._tok.sentences[sentence]
        one = self._subjects.brought_in(lo, hi)
        words = self._lex.words
        answers = any(
            self._tok.lows[at] in words.answers
            or self._tok.lows[at] in words.short_replies
            or self._tok.phrase(at, hi, self._lex.compounds)
            for at in range(lo, hi)
        )
        one = self._subjects.subject(sentence) if one is None and answers else one
        return one if one is not None and one.person and not one.anonymous else None

    def _takes_turn(self, quote: Found) -> Speaker | None:
        """`Adapun Rina memilih tidak banyak menuntut. Warga, imbuhnya, …`: whom the sentence right before is about, and
        who has said something already.
        """
        number = quote.sentence - 1
        if number < 0 or number in self._spoke or not self._beside(number, quote):
            return None
        subject = self._subjects.subject(number)
        if subject is None or not subject.person or subject.anonymous or subject.co:
            return None
        return subject if any(one.name == subject.name for one in self._spoke.values()) else None

    def _of_note(self, quote: Found) -> Speaker | None:
        """`"…," kata dia dalam risetnya`: the only one who has spoken so far whose role is to write such notes."""
        tok, words = self._tok, self._lex.words
        behind = tok.at(max(quote.cue_end, quote.end))
        if words.notes.isdisjoint(tok.lows[behind : behind + NEAR]):
            return None
        writers = self._having(words.note_writers)
        found = {one.name for number, one in self._spoke.items() if number < quote.sentence and one.name in writers}
        return Speaker(found.pop(), person=True) if len(found) == 1 else None

    def _of_clause(self, quote: Found) -> Speaker | None:
        """`Setelah Camat X tiba di lokasi, dia mengatakan …`: the person whom the clause before the pronoun is about.

        Open where that clause names somebody else as well; None where the verb makes another answer (`Ketika X
        bertanya, ia menjawab`).
        """
        tok, words = self._tok, self._lex.words
        lo, _ = tok.sentences[quote.sentence]
        at = tok.at(quote.cue_start) - 1 if quote.cue_start >= 0 else lo
        while at > lo and tok.lows[at] in words.adverbs:
            at -= 1
        pronoun = at > lo + 2 and tok.lows[at] in words.pronouns and tok.comma(at)
        if not pronoun or tok.lows[lo] not in words.occasion_openers or tok.pieces(lo, at)[0][1] != at:
            return None
        subject = self._read.titled_person(lo + 1, at)
        verb = subject[1] if subject else at
        while verb < at and tok.lows[verb] in words.adverbs:
            verb += 1
        if subject is None or verb >= at or not self._subjects.predicates(verb):
            return None
        clause = tok.lows[verb:at]
        if not words.addressing_verbs.isdisjoint(clause) or tok.lows[verb].endswith(self._lex.enclitic):
            return None
        name = self._read.entity(subject[0])
        others = [self._read.entity(first) for first, _ in self._read.mentions(verb, at, "person")]
        if others:
            return Speaker(None, candidates=tuple(dict.fromkeys((name, *others))))
        return Speaker(name, person=True)

    def _replier(self, quote: Found) -> Speaker | None:
        """`Sobari sendiri tak keberatan. "…," imbuhnya.`: whoever has replied in the sentence before, without words."""
        number = quote.sentence - 1
        if number < 0 or number in self._spoke:
            return None
        lo, hi = self._tok.sentences[number]
        if not self._beside(number, quote) or self._lex.words.short_replies.isdisjoint(self._tok.lows[lo:hi]):
            return None
        return self._subjects.subject(number)

    def _beside(self, sentence: int, quote: Found) -> bool:
        """Whether `sentence` stands in the paragraph of `quote`."""
        return self._doc.paragraph_at(self._doc.sentences[sentence].start) == self._doc.paragraph_at(quote.start)

    def _met_one(self, quote: Found) -> Speaker | None:
        """`Pelaku membekap korban. Ia mengancam …`: the unnamed subject of the sentence right before.

        Of him an own verb tells (`mengancam`), or any where he is none of a case; one of a case is told by the officer
        who spoke. Words in marks with a mere cue are his where he asks as a judge does, or where they are his own
        (`Saya takut`): for one of a case it is open then.
        """
        met = self._met
        if met is None or met.sentence != quote.sentence - 1:
            return None
        words = self._lex.words
        if not self._beside(met.sentence, quote):
            return None
        told = met.head in words.suspect_nouns
        if quote.kind == "direct" and quote.rule.startswith("cue-behind"):
            if met.head in words.standing_nouns:
                return met.who
            if not told and quote.cue.lower().removesuffix(self._lex.enclitic) in words.vivid_cues:
                return met.who  # `Seorang wali murid ngotot. "…," teriaknya`
            if not self._own_words(quote):
                return None
            return NOBODY if told else met.who
        own = not words.own_verbs.isdisjoint(quote.cue.lower().split())
        if self._adds(quote.cue) or not (own or not (told or met.suffers)):
            return None
        if told and self._teller is not None and not self._to_press(quote):
            return Speaker(self._teller.name, person=True, about=met.who.name, flags=("told-by",))
        return met.who

    def _only_one_near(self, quote: Found, paragraph: int, behind: int) -> Speaker:
        """The only person in the paragraph or the one before to whom nothing is done; open where several are.

        Only the first `behind` names stand before the words.
        """
        near = [
            name
            for name in self._names[max(0, behind - NEAR_NAMES) : behind]
            if name.kind == "person" and self._doc.paragraph_at(name.start) >= paragraph - 1
        ]
        seen = list(dict.fromkeys(name.entity for name in near if not self._is_object(name.start)))
        if len(seen) == 1:
            return Speaker(seen[0], person=True)
        if len(seen) > 1:
            return Speaker(None, candidates=tuple(seen[:4]))
        crowd = self._any is not None and self._any.anonymous and not self._any.person
        if crowd and near and self._told_by_pronoun(quote.sentence - 1):
            # `Warga menuduh Budi dukun. Ia membantah. "…," ujarnya`: he, and no crowd, but nobody says so
            return Speaker(None, candidates=tuple(dict.fromkeys(name.entity for name in near))[:4])
        return self._any or self._met_alone(quote, behind) or NOBODY

    def _met_alone(self, quote: Found, behind: int) -> Speaker | None:
        """`Bekas sopir PT X meluapkan kekesalannya. Ia dipecat. "…," ujarnya.`: the unnamed one met last, where none of
        the `behind` names so far is that of a person told of from there on, and only a pronoun tells of somebody.
        """
        met = self._met
        if met is None or met.suffers or met.head in self._lex.words.suspect_nouns:
            return None
        between = range(met.sentence + 1, quote.sentence)
        if len(between) > NEAR or not all(map(self._told_by_pronoun, between)):
            return None
        since = bisect_left(self._names, self._doc.sentences[met.sentence].start, key=lambda name: name.start)
        return None if any(name.kind == "person" for name in self._names[since:behind]) else met.who

    def _told_by_pronoun(self, sentence: int) -> bool:
        """Whether sentence `sentence` is about one whom a pronoun tells (`Ia membantah.`)."""
        if sentence < 0:
            return False
        lo, _ = self._tok.sentences[sentence]
        return self._tok.lows[lo] in self._lex.words.pronouns

    def _confessor(self, quote: Found) -> Speaker | None:
        """`Ibu korban, Ani, melapor. Pelaku, MA (40), ditangkap. Ia mengaku khilaf.`: the suspect who is alone in the
        sentence before a confession; None where whoever spoke or acted before is in it, or somebody else.
        """
        if not quote.sentence or self._person is None or not self._confesses(quote):
            return None
        span = self._doc.sentences[quote.sentence - 1]
        if not self._beside(quote.sentence - 1, quote):
            return None
        named = {name.entity: name for name in self._names_in(span.start, span.end) if name.kind == "person"}
        if len(named) != 1 or self._person.name in named:
            return None
        name, one = named.popitem()
        return Speaker(name, person=True) if name in self._protected or "initials" in one.flags else None

    def _own_words(self, quote: Found) -> bool:
        """Whether words in marks are somebody's own (`Saya khilaf`), and none about the case."""
        if quote.kind != "direct":
            return False
        lows = self._tok.lows[self._tok.at(quote.start) : self._tok.at(quote.end)]
        words = self._lex.words
        return not words.first_singular.isdisjoint(lows) and words.case_words.isdisjoint(lows)

    def _confesses(self, quote: Found) -> bool:
        """Whether the words of `quote` are known as somebody's confession: `X mengaku …`, `Menurut pengakuan X, …`."""
        if quote.kind == "direct" or self._to_press(quote):
            return False
        words = self._lex.words
        frame = self._tok.text[quote.cue_start : max(quote.cue_end, quote.start)].lower().split()
        return not (words.person_verbs.isdisjoint(frame) and words.confessions.isdisjoint(frame))

    def _to_press(self, quote: Found) -> bool:
        """`Kepada wartawan, RM mengaku …`: whether the sentence says that the press heard it, and no officer.

        Or that whoever says it was there himself: `RM yang hadir di ruang sidang mengaku …`.
        """
        tok, words = self._tok, self._lex.words
        lo, _ = tok.sentences[quote.sentence]
        for at in range(lo, tok.at(quote.cue_start) - 1):
            if tok.lows[at] in words.relative and tok.lows[at + 1] in words.attending:
                return True
            if tok.lows[at] in words.addressees:
                return self._read.is_press(at + 1)
        return False

    def _adds(self, cue: str) -> bool:
        """Whether `cue` says that somebody goes on speaking (`tambahnya`, `Ia menambahkan`)."""
        words = self._lex.words.adding_cues
        return any(word in words for word in cue.lower().split())

    def _goes_on_telling(self, quote: Found) -> Speaker | None:
        """The officer who goes on telling, where the sentences between are about somebody who only confesses.

        `Kapolsek X menjelaskan kejadian itu. Rangga memukul korban. "Ancamannya lima tahun," ujarnya.` An officer who
        has spoken goes on in any words but somebody's own (`Anak saya …`), one who was only mentioned in such as are
        about the case.
        """
        teller, person, words = self._teller, self._person, self._lex.words
        if teller is None or person is None or person.name == teller.name or person.name in self._subjects.named:
            return None
        if person.name in self._tellers or self._has_answered(person.name, quote):
            return None  # another officer has the word, or somebody who only answers
        if not words.person_verbs.isdisjoint(quote.cue.lower().split()):
            return None
        tok = self._tok
        lows = tok.lows[tok.at(quote.start) : tok.at(quote.end)]
        case, own = (not kind.isdisjoint(lows) for kind in (words.case_words, words.first_singular))
        first, _ = tok.sentences[max(0, quote.sentence - CASE_SENTENCES)]
        if words.case_words.isdisjoint(tok.lows[first : tok.at(quote.end)]):
            return None  # `Jubir Polres X menuduh Y. Rangga, nakhoda kapal, membantah. "…," katanya`: nobody's case
        spoke = bool(self._talkers) and self._talkers[-1].name == teller.name
        return teller if (case or not own if spoke else case and not own) else None

    def _has_answered(self, name: str | None, quote: Found) -> bool:
        """Whether the last sentence before `quote` that names the person says that he answers what is said of him
        (`Jaksa menyebut X menerima suap. X membantah. "Itu fitnah," katanya.`).
        """
        words = self._lex.words
        if self._met is not None and self._met.replies and self._met.who.name == name:
            return True  # `Politikus Melati itu membantah.`
        end = bisect_left(self._names, quote.start, key=lambda one: one.start)
        near = reversed(self._names[max(0, end - NEAR_NAMES) : end])
        last = next((one for one in near if one.entity == name), None)
        number = self._doc.sentence_at(last.start) if last is not None else -1
        if number < 0:
            return False
        lo, hi = self._tok.sentences[number]
        if not words.responses.isdisjoint(self._tok.lows[lo:hi]):
            return True
        # `Utusan PBB X mengungkapkan duka cita. "…," tulisnya`
        verbs = (low for low in self._tok.lows[lo:hi] if low not in words.person_verbs)
        titled = last is not None and (last.role or self._tok.lows[lo] in self._lex.titling)
        if titled and number == quote.sentence - 1 and any(map(self._lex.verb, verbs)):
            return self._subject_is(number, name)
        # `X tiba di kantor jaksa. Dia irit bicara. "…," ucapnya`, `X irit bicara. Ia hanya mengaku lelah. "…," ucapnya`
        behind = range(number + 1, quote.sentence)
        if len(behind) >= NEAR or not all(map(self._told_by_pronoun, behind)):
            return False
        lo, hi = self._tok.sentences[number][0], self._tok.sentences[quote.sentence - 1][1]
        return not words.reticence.isdisjoint(self._tok.lows[lo:hi])

    def _subject_is(self, number: int, name: str | None) -> bool:
        """Whether sentence `number` is about the person `name`, and a title stands before that one."""
        subject = self._subjects.subject(number)
        return subject is not None and subject.name == name and name not in self._protected

    def _is_object(self, start: int) -> bool:
        """`Jaksa menuntut Rangga`: an active verb is done to the person at code point `start`.

        Not to one whom something makes feel or do a thing (`Kabar itu membuat Rangga geram`).
        """
        tok, lex = self._tok, self._lex
        at = tok.at(start) - 1
        while at >= 0 and (self._read.is_title(at) or tok.lows[at] in lex.titling) and not tok.comma(at + 1):
            at -= 1
        if at > 0 and tok.lows[at] in lex.words.owned_things and not tok.comma(at + 1):
            at -= 1  # `memuji cara Rangga bernyanyi`
        if at < 0 or "\n" in tok.gap(at + 1) or tok.comma(at + 1):
            return False
        return lex.is_active(tok.lows[at]) and tok.lows[at] not in lex.words.causing

    def _continued(self, quote: Found, found: Sequence[Found], index: int) -> Speaker:
        """A quotation without a cue: of one piece with the next one, or by whoever spoke last."""
        told = index > 0 and found[index - 1].ref.kind != "continued" and self._goes_with(found[index - 1], quote)
        if told and "\n" not in self._tok.text[found[index - 1].end : quote.start]:
            # `"…," ujarnya. "…."`, whoever begins the next paragraph
            return self._spoke.get(found[index - 1].sentence) or self._person or self._any or NOBODY
        text = self._tok.text
        at = index
        while at + 1 < min(len(found), index + NEAR) and found[at].ref.kind == "continued":
            following = found[at + 1]
            if following.kind != "direct" or self._tok.at(found[at].end) < self._tok.at(following.start):
                break
            at += 1
        if at > index and found[at].ref.kind == "named" and "\n" in text[found[at - 1].end : found[at].start]:
            return Speaker(found[at].ref.name, person=found[at].ref.person)
        framed = self._framed(quote, found, index) or self._crowd(quote)
        if framed is not None:
            return framed
        just = (
            self._spoke.get(found[index - 1].sentence) if index and self._goes_with(found[index - 1], quote) else None
        )
        if just is not None and not just.person and not just.anonymous:
            return just  # `"…," demikian pernyataan resmi Klub Melati. "…"`
        return self._person or self._any or NOBODY

    def _framed(self, quote: Found, found: Sequence[Found], index: int) -> Speaker | None:
        """`Mobil itu dikejar Rohmad. ¶ "Saya lari." ¶ Rohmad mengaku …`: the only person of the sentence before, who
        says something in the one behind, where the words are a paragraph of their own.
        """
        behind = self._doc.sentence_at(max(quote.end, self._doc.sentences[quote.sentence].end - 1)) + 1
        following = next((one for one in found[index + 1 : index + NEAR] if one.sentence >= behind), None)
        if following is None or following.sentence != behind or not quote.sentence:
            return None
        ref, before = following.ref, self._doc.sentences[quote.sentence - 1]
        alone = not self._beside(quote.sentence - 1, quote) and not self._beside(behind, quote)
        if not alone or ref.kind != "named" or not ref.person or ref.about:
            return None
        people = {name.entity for name in self._names_in(before.start, before.end) if name.kind == "person"}
        return Speaker(ref.name, person=True) if people == {ref.name} else None

    def _crowd(self, quote: Found) -> Speaker | None:
        """`Emak-emak yang ikut berunjuk rasa tak kalah lantang. "Anak kami lapar!"`: the many people whom the sentence
        right before is about, in which nobody else is named.
        """
        number = quote.sentence - 1
        if number < 0 or number in self._spoke or not self._beside(number, quote):
            return None
        span, subject = self._doc.sentences[number], self._subjects.subject(number)
        many = subject is not None and subject.anonymous and not subject.person
        named = any(name.kind == "person" for name in self._names_in(span.start, span.end))
        return subject if many and not named else None

    def _goes_with(self, before: Found, quote: Found) -> bool:
        """Whether `quote` stands right behind the sentence of the words in marks `before` it."""
        return before.kind == "direct" and before.sentence == quote.sentence - 1

    def _account(self, ref: Ref, quote: Found) -> Speaker | None:
        """`tulis akun tersebut`: the account that the article has named last."""
        pointed = ref.pointing and ref.head in self._lex.words.acting_nouns
        account = self._read.account(ref.head, self._tok.at(quote.cue_start)) if pointed else ""
        return Speaker(account, anonymous=True) if account else None

    def _source_again(self, ref: Ref) -> Speaker | None:
        """`Seorang mantan karyawan mengatakan …. "…," kata sumber tersebut.`: the unnamed one who has spoken last."""
        last = self._talkers[-1] if self._talkers else None
        again = ref.head in self._lex.words.source_people and (ref.pointing or self._points(ref))
        return last if again and last is not None and last.anonymous else None

    def _points(self, ref: Ref) -> bool:
        """Whether a pointer closes the clause that tells who `ref` is (`sumber yang enggan disebut namanya itu`)."""
        behind = self._tok.lows[ref.end : ref.end + LONGEST_TAIL] if ref.end > 0 else []
        clause = next((at for at, word in enumerate(behind) if word in self._lex.words.demonstratives), 0)
        return clause > 0 and behind[0] in self._lex.words.relative

    def _noun(self, ref: Ref, quote: Found) -> Speaker:
        """A role noun: somebody whose role holds it, somebody unnamed from before, or a new unnamed speaker."""
        office = self._lex.words.same_offices.get(ref.text.lower())
        if office:
            ref = replace(ref, head=office, words=frozenset((office,)))  # `Menurut Kepala Negara, …`
        words = ref.words - self._lex.words.demonstratives
        other = (ref.many or ref.some) and not ref.pointing  # `Warga berharap …`, `kata seorang polisi`
        other = other or (ref.pointing and ref.head in self._lex.words.body_nouns)  # `tim itu` is no manager of one
        body = self._body_called(ref, words)
        if body and ref.head in self._lex.words.body_nouns and not ref.pointing:
            return body  # `kata majelis`, which is not who presides over it
        # `presiden 45 tahun tersebut`
        plain = frozenset(word for word in words if not word.isdigit() and word not in self._lex.words.age_words)
        holder = None if other else self._holder(ref.head, plain)
        recent = ref.pointing and self._anonymous.get(ref.head)
        if holder and recent and recent[0] in self._talkers:
            return recent[0]  # `sela seorang penasihat hukum … ucap penasihat hukum itu`
        if holder is None and not other:
            holder = self._coach_from(ref)
        if holder:
            return holder
        if ref.head in self._lex.words.accused_nouns and self._accused and not other and len(words) == 1:
            return Speaker(self._accused, person=True)
        earlier, earlier_words = self._earlier(ref.head)
        # `kata salah seorang pejabat itu`, who is not the `dua pejabat` together
        one_of_them = ref.some and any(one is not None and self._counted(one) > 1 for one in (earlier, self._any))
        if one_of_them or not words - {ref.head} <= earlier_words:
            earlier = None
        goes_on = earlier is not None and earlier == self._near(quote.sentence) and not other
        if earlier and (goes_on or ref.head in self._lex.words.standing_nouns) and not ref.many:
            return earlier  # `Jaksa Penuntut Umum menuntut …`, `Jaksa menyebut …`
        if ref.pointing and ref.head in self._lex.words.document_nouns:
            maker = self._any if quote.kind == "direct" else self._near(quote.sentence)
            if quote.kind != "direct" and (maker is None or maker.person or maker.anonymous):
                return NOBODY  # `Polisi menyita dokumen. Dokumen itu menyebut …`
            return maker or Speaker(ref.description, anonymous=True)
        if body:
            return body
        known = self._pointed(ref, quote, earlier) if ref.pointing and not one_of_them else None
        if known:
            return known
        # `Buruh menuntut …. Ia menilai …`: no pronoun of one person means them
        group = quote.kind != "direct" and not other and len(words) == 1 and ref.head in self._lex.words.group_nouns
        person = not ref.many and not group and ref.head not in self._lex.words.body_nouns
        speaker = Speaker(ref.description, anonymous=True, person=person)
        self._anonymous[ref.head] = (speaker, words)
        return speaker

    def _pointed(self, ref: Ref, quote: Found, earlier: Speaker | None) -> Speaker | None:
        """Whom a description that points back means; somebody unnamed who has only been told of is remembered."""
        known = self._of_age(ref) or self._just_told(ref, quote) or earlier or self._pointed_at(ref, quote)
        before = self._described.get(ref.head)
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

    def _body_called(self, ref: Ref, words: frozenset[str]) -> Speaker | None:
        """`kata kedutaan`: the only body whose name begins so, or of several the one that has just spoken."""
        described = f"{ref.text.lower()} "
        bodies = {name for name in self._bodies.get(ref.head, ()) if f"{name.lower()} ".startswith(described)}
        if len(bodies) == 1:
            return Speaker(bodies.pop())
        just = self._body is not None and self._body.name in bodies and len(words) == 1
        return self._body if just else None

    def _coach_from(self, ref: Ref) -> Speaker | None:
        """`Pelatih asal Serbia membeberkan …`: the only coach of the article, told by where he comes from."""
        words, described = self._lex.words, ref.text.lower().split()
        origin = len(described) > 2 and described[0] in words.coaches and described[1] in words.origin_links
        return Speaker(next(iter(self._coaches)), person=True) if origin and len(self._coaches) == 1 else None

    @cached_property
    def _ages(self) -> dict[str, set[str]]:
        """The people by the age that stands behind their names (`Rahmat (45)`, `Rahmat, 45, …`)."""
        ages: dict[str, set[str]] = {}
        for name in self._names:
            match = _AGE.match(self._tok.text, name.end) if name.kind == "person" else None
            if match:
                ages.setdefault(match.group(1), set()).add(name.entity)
        return ages

    def _of_age(self, ref: Ref) -> Speaker | None:
        """`Rahmat (45) … ujar pria 45 tahun itu`: the only one whose age is that of the description."""
        age = next((word for word in ref.words if word.isdigit()), None)
        if age is None or self._lex.words.age_words.isdisjoint(ref.words):
            return None
        who = self._ages.get(age, set())
        return Speaker(next(iter(who)), person=True) if len(who) == 1 else None

    def _pointed_at(self, ref: Ref, quote: Found) -> Speaker | None:
        """Whoever has just spoken or been spoken of, whom a description with a pointer can mean (`politisi itu`)."""
        words = self._lex.words
        if ref.head not in self._lex.speaker_nouns and self._any and not self._any.person:
            return self._any  # `tambah raksasa elektronik itu`
        known = None if ref.head in words.body_nouns else self._person
        if ref.head in words.relations and ref.words <= {ref.head} | words.relation_adjectives:
            return None  # `Sang ayah menuturkan …`: whoever spoke is no relative of himself
        if known is None or ref.words.issuperset((known.name or "").lower().split()):
            return None  # `istri Rangga ini`
        if known.name in self._tellers and ref.head not in words.tellers and self._confesses(quote):
            return None  # `Kapolres X menangkap RS. Pemuda itu mengaku khilaf.`
        other = self._called_so(ref, known) or self._told_of(ref, known, quote)
        if other:
            return other
        if self._of_other_trade(ref, known):
            return None  # `Kapolres X mengatakan …. Mahasiswi UI itu mengaku takut`
        if known.co and known.name and not ref.many:
            # `Sule dan Rina kompak. Komedian itu …`: either, but not whom the words tell of (`… menceritakan Rina …`)
            told = {name.entity for name in self._names_in(quote.start, quote.end)}
            both = (known.name, *known.co)
            left = [name for name in both if name not in told]
            return Speaker(left[0], person=True) if len(left) == 1 else Speaker(None, candidates=both)
        return known if not known.anonymous or known.name != (known.name or "").lower() else None

    def _of_other_trade(self, ref: Ref, known: Speaker) -> bool:
        """Whether the noun of `ref` is a trade or state that the holder of an office has not (`pedagang itu` behind a
        minister), and none that anybody may have had besides (`mantan bupati itu`, `politikus itu`).
        """
        words = self._lex.words
        if ref.head not in self._lex.speaker_nouns or ref.head in words.ranking or ref.head in words.formers:
            return False
        if ref.head in words.plain_people:
            return known.name in self._tellers
        if ref.head in words.second_trades or ref.head in words.body_nouns or ref.head in words.office_nouns:
            return False
        return known.name in self._officers

    @cached_property
    def _officers(self) -> set[str]:
        """Those whose role is an office."""
        return self._having(self._lex.words.office_nouns)

    def _called_so(self, ref: Ref, known: Speaker) -> Speaker | None:
        """`Petenis Rina kalah. Pelatih Budi mengatakan … "Saya lelah," kata petenis itu.`: whose role holds the noun,
        where whoever spoke has another one; open where two have it.

        Not where a name in the description is another's (`politikus Partai Melati itu`), nor where none of its words is
        in that role (`Ketua paguyuban itu` is no `ketua komisi`).
        """
        told = {word.lower() for word in ref.text.split() if word[:1].isupper()} - {ref.head}
        field = ref.words - told - self._lex.words.demonstratives - {ref.head}
        field |= {word for short in field for word in self._lex.short_titles.get(short, ())}  # `mantan dirut`
        heads = {ref.head, *self._lex.short_titles.get(ref.head, ()), *self._lex.words.alike.get(ref.head, ())}
        who = [
            entity
            for head in heads
            for role, entity in self._roles.get(head, ())
            if told <= role and not (field and field.isdisjoint(role))
        ]
        people = list(dict.fromkeys(who))
        if not people or known.name in people:
            return None
        return Speaker(people[0], person=True) if len(people) == 1 else Speaker(None, candidates=tuple(people[:4]))

    def _told_of(self, ref: Ref, known: Speaker, quote: Found) -> Speaker | None:
        """`Rina diperiksa. Kapolres Budi mengatakan … "Saya siap," kata dokter itu.`: whoever the officer who has just
        spoken tells of, by a trade that is none of an officer's; open where there are several, or one of a case, or
        where the words fit the officer as well (`pria asal Solo itu`).
        """
        words = self._lex.words
        plays = ref.head in words.players and known.name in self._coaches
        trade = ref.head in self._lex.speaker_nouns or ref.head in words.players
        if not trade or not (plays or known.name in self._tellers):
            return None
        anybody = ref.head in words.plain_people or ref.head in words.formers  # the officer may be meant as well
        if not anybody and (ref.head in words.tellers or ref.head in words.ranking):
            return None
        if ref.head in words.formers and self._of_same_service(ref, known):
            return known
        at = self._tok.at(quote.start)
        first = self._doc.sentences[max(0, quote.sentence - CASE_SENTENCES)].start
        near = [name.entity for name in self._names_in(first, self._tok.starts[at]) if name.kind == "person"]
        tell = {known.name, *self._tellers, *self._coaches}
        others = [one for one in dict.fromkeys(near) if one not in tell]
        if not others:
            return None
        if ref.head in words.plain_people:
            # `Penahanan RS, menurut pria asal Solo itu, sah`: RS is told of
            said = self._doc.sentences[quote.sentence]
            named = self._names_in(min(quote.start, said.start), max(quote.end, said.end))
            others = [one for one in others if one not in {name.entity for name in named}]
            if not others:
                return known
        if len(others) == 1 and others[0] not in self._protected and not anybody:
            return Speaker(others[0], person=True)
        return Speaker(None, candidates=(*others[:3], *([known.name] if known.name else [])))

    def _of_same_service(self, ref: Ref, known: Speaker) -> bool:
        """`Kabid Humas Polda X … Mantan Kapolres Y ini`: whether a description names a body or an office that stands in
        the role of whoever has just spoken as well.
        """
        told = {word for word in ref.text.lower().split() if word in self._bodies or word in self._lex.words.tellers}
        return any(known.name == entity for word in told for _, entity in self._roles.get(word, ()))

    def _just_told(self, ref: Ref, quote: Found) -> Speaker | None:
        """Whom a noun of bodies (`lembaga itu`) or of mere men and women (`pria itu`) points back at.

        `Warga lain menduga … "…," kata pria itu`. An officer is the one who tells of the case, and who has just been
        spoken of as one of many (`seorang diplomat … diplomat tersebut`) is the same.
        """
        if ref.head in self._lex.words.body_nouns:
            known = None if self._body is None or self._body.name in self._sources else self._body
            return self._only_body(quote) or known or self._called(ref.head)
        suspect = self._person is not None and self._person.name in self._protected
        if suspect and ref.head in self._lex.words.tellers and self._teller is not None:
            return self._teller  # `ungkap perwira itu`: no suspect whom he has told about
        told = self._introduced_as(ref.head, quote.sentence)
        if told is not None:
            return told
        met = self._met
        if met is not None and met.sentence == quote.sentence - 1 and met.head == ref.head and met.who.anonymous:
            return met.who  # `Petugas polisi ikut masuk. "…," tegas petugas ini`
        if ref.head not in self._lex.words.plain_people or not quote.sentence:
            return None
        one = self._subjects.told_to_be(*self._tok.sentences[quote.sentence - 1])
        if one is not None:
            return one
        near = self._near(quote.sentence)
        if self._others_named(quote.sentence - 1, near):
            return Speaker(ref.description, anonymous=True, person=True)  # two fit: it is open who `pria itu` is
        return near if near is not None and near.anonymous else None

    def _others_named(self, sentence: int, near: Speaker | None) -> bool:
        """Whether somebody else than who went on is named in `sentence`, which nobody known speaks in."""
        spoke = self._spoke.get(sentence)
        if spoke is not None and not spoke.anonymous:
            return False
        span = self._doc.sentences[sentence]
        people = {name.entity for name in self._names_in(span.start, span.end) if name.kind == "person"}
        known = near.name if near is not None else self._person.name if self._person is not None else None
        if not people - {known}:
            return False
        subject = self._subjects.subject(sentence)
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
                return Speaker(described.description, anonymous=True, person=True) if described else None
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
            for name in self._names_in(span.start, span.end)
            if name.kind == "organisation"
            and not self._is_source(self._tok.at(name.start))
            and not self._of_officer(name)
        }
        return Speaker(bodies.pop()) if len(bodies) == 1 else None

    def _of_officer(self, name: Name) -> bool:
        """`Juru Bicara KPK Rangga membantah`: whether a body only says whose officer stands behind it."""
        tok = self._tok
        at = tok.at(name.end)
        beside = at < len(tok.starts) and tok.name_of[at] >= 0 and tok.gap(at) == " "
        return beside and self._subjects.kind(at) == "person"

    @cached_property
    def _sources(self) -> set[str]:
        """Bodies that the article takes something from, which `kelompok itu` does not mean."""
        return {
            name.entity
            for name in self._names
            if name.kind == "organisation" and self._is_source(self._tok.at(name.start))
        }

    def _is_source(self, at: int) -> bool:
        """Whether the name at token `at` is one that something was taken from or told to (`kepada X`)."""
        tok, words = self._tok, self._lex.words
        at -= at > 0 and tok.lows[at - 1] in words.via_prepositions
        before = tok.lows[at - 1] if at else ""
        return before in words.via or before in words.via_after_opener or before in words.addressees

    @cached_property
    def _called_bodies(self) -> dict[str, set[str]]:
        """Bodies by the word right before their names (`agensi Bluemoon`)."""
        bodies: dict[str, set[str]] = {}
        for name in self._names:
            at = self._tok.at(name.start) if name.kind == "organisation" else 0
            if at:
                bodies.setdefault(self._tok.lows[at - 1], set()).add(name.entity)
        return bodies

    def _called(self, head: str) -> Speaker | None:
        """`Agensi Bluemoon merilis pernyataan di Weverse. Pihak agensi …`: the only body that stands behind `head`."""
        bodies = self._called_bodies.get(head, set())
        return Speaker(next(iter(bodies))) if len(bodies) == 1 else None

    def _near(self, sentence: int) -> Speaker | None:
        """Who spoke in the sentence itself or in the one before."""
        return self._spoke.get(sentence) or self._spoke.get(sentence - 1)

    def _earlier(self, head: str) -> tuple[Speaker | None, frozenset[str]]:
        """Who was described by `head`, or by what it is short for, before; with the words of that description."""
        for noun in (head, *self._lex.short_titles.get(head, ())):
            if noun in self._anonymous:
                return self._anonymous[noun]
        return None, frozenset()

    def _holder(self, head: str, words: frozenset[str]) -> Speaker | None:
        """Who has the role that `head` and `words` name; open where two have it and neither is spoken of."""
        full = self._lex.short_titles.get(head)
        known = list(self._roles.get(head, ()))
        if full:
            known += [(role | words, entity) for role, entity in self._roles.get(min(full), ()) if full <= role]
            longer = (short for short, whole in self._lex.short_titles.items() if full < whole)
            # `Kadinkes Rangga menilai … kata Kadis`
            known += [(role | words, entity) for short in longer for role, entity in self._roles.get(short, ())]
        # `JPU Rangga menilai … kata jaksa`
        for short in self._lex.titles_by_head.get(head, ()):
            whole = self._lex.short_titles[short]
            if len(words) == 1 or whole <= words:  # `Menteri luar negeri Belgia …, kata Menlu Belgia X`
                known += [(role | whole, entity) for role, entity in self._roles.get(short, ())]
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
            if self._person and self._person.name in best:
                return self._person
            return Speaker(None, candidates=tuple(best))
        return None

    @cached_property
    def _accused(self) -> str | None:
        """The only one of the article who is tried: `Terdakwa X …`, `X didakwa menerima suap`."""
        words, found = self._lex.words, set()
        for name in self._names:
            if name.kind == "person":
                behind = self._tok.at(name.end)
                charged = behind < len(self._tok.lows) and self._tok.lows[behind] in words.charged
                titled = name.role is not None and not words.accused_nouns.isdisjoint(name.role.lower().split())
                if charged or titled:
                    found.add(name.entity)
        return found.pop() if len(found) == 1 else None

    def _heard_in_case(self, quote: Found) -> bool:
        """`Kepada polisi, X mengaku …`: whether nobody but those of a case heard the words."""
        tok, words = self._tok, self._lex.words
        lo, _ = tok.sentences[quote.sentence]
        end = max(tok.at(quote.cue_start), tok.at(quote.start)) if quote.cue_start >= 0 else lo
        return any(
            tok.lows[at] in words.addressees and tok.lows[at + 1] in words.case_hearers for at in range(lo, end - 1)
        )

    def _points_back_at(self, quote: Found, speaker: Speaker, found: Sequence[Found], index: int) -> Speaker | None:
        """`RS mengaku dendam. Hal itu diungkapkan Kapolres X.`: who tells the words of `quote` in the next sentence.

        Of a body only an officer whose office names it (`Fraksi X minta …. Hal itu dikatakan sekretaris Fraksi X, Y`),
        and not by one who says so too (`Hal itu juga dikatakan Y`).
        """
        body = not (speaker.person or speaker.anonymous)
        if quote.rule == "points-back" or not (speaker.person or body):
            return None
        words, described = self._lex.words, (quote.ref.head, *quote.ref.words)
        told = not (words.suspect_nouns.isdisjoint(described) and words.relations.isdisjoint(described))
        told = told or speaker.name in self._protected
        if not body and not told and not self._confesses(quote):
            return None  # `Bupati X mengatakan 200 rumah rusak. Hal itu dibenarkan Y.`
        behind = self._doc.sentence_at(quote.end - 1) + 1
        for other in found[index + 1 : index + NEAR]:
            back = other.rule == "points-back" and other.sentence == behind
            if back and not words.also.isdisjoint(
                self._tok.lows[self._tok.at(quote.end) : self._tok.at(other.cue_start)]
            ):
                continue
            back = back and other.stance != "denies"  # `Tudingan itu dibantah Y`
            confirmed = not words.confirming.isdisjoint(other.cue.lower().split())
            if body:
                office = (name.role or "" for name in self._names if name.entity == other.ref.name)
                if back and not confirmed and any((speaker.name or role) in role for role in office if role):
                    return Speaker(other.ref.name, person=True)
                continue
            back = back and (told or (other.ref.name in self._tellers and not confirmed))
            if back and other.ref.kind == "named" and other.ref.person and other.ref.name != speaker.name:
                return Speaker(other.ref.name, person=True, about=speaker.name, flags=("told-by",))
        return None

    def _of_party(self, ref: Ref) -> bool:
        """Whether a description is of who belongs to a suspect, victim or witness, or stands for one."""
        words = self._lex.words
        if ref.head in words.suspect_nouns:
            return False
        return ref.head in words.servants or not words.relations.isdisjoint((ref.head, *ref.words))

    def _told_by(self, speaker: Speaker, quote: Found, found: Sequence[Found], index: int) -> Speaker:
        """What a suspect is known to have said only through police, prosecutor or counsel belongs to the teller."""
        if quote.ref.about:
            return replace(speaker, about=quote.ref.about, flags=("told-by",))
        if quote.kind == "direct" or not speaker.name:
            return speaker
        retold = self._points_back_at(quote, speaker, found, index)
        if retold:
            return retold
        suspects = self._lex.words.suspect_nouns
        heard = speaker.person and self._heard_in_case(quote)
        suspect = speaker.name in self._protected or not suspects.isdisjoint((quote.ref.head, *quote.ref.words))
        if not (suspect or heard):
            return speaker
        in_court = quote.ref.head in self._lex.words.accused_nouns or speaker.name == self._accused
        if in_court and not heard:
            return speaker  # `Terdakwa mengaku tidak bersalah`, before the judge
        if speaker.name in self._tellers:
            return speaker  # `Kepada penyidik, lanjut Jaksa X, terdakwa mengaku …`
        if self._to_press(quote) or (self._of_party(quote.ref) and not self._confesses(quote)):
            return speaker  # `Menurut rekan korban, …`, `Kuasa hukum terdakwa meminta …`
        paragraph = self._doc.paragraph_at(quote.start)
        for other in (*reversed(found[max(0, index - NEAR) : index]), *found[index + 1 : index + NEAR]):
            beside = other.sentence == quote.sentence - 1  # `Menurut Rendi, … Kepada penyidik, DS mengaku …`
            near = abs(self._doc.paragraph_at(other.start) - paragraph) <= 2
            teller = self._teller_of(other) if near and (other.kind == "direct" or beside) else None
            if teller is not None and teller.name != speaker.name:
                return Speaker(teller.name, person=teller.person, about=speaker.name, flags=("told-by",))
        return speaker

    def _teller_of(self, quote: Found) -> Speaker | None:
        """The officer who speaks in `quote`: named there, or found already for a pronoun (`"…," katanya`)."""
        if quote.ref.name in self._tellers:
            return Speaker(quote.ref.name, person=quote.ref.person)
        spoke = self._spoke.get(quote.sentence) if quote.ref.kind == "pronoun" else None
        return spoke if spoke is not None and spoke.name in self._tellers else None
