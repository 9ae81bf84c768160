"""Who is meant: pronouns, role nouns and cues without a name, resolved in the order of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from ...model import Name
from ...text import QUOTE_MARKS, Document
from .arrests import Arrests
from .cast import Cast
from .descriptions import CASE_SENTENCES, Descriptions
from .focus import Focus
from .found import Found
from .lexicon import Lexicon
from .manner import Manner
from .parties import PartyReader
from .refs import Ref
from .subjects import NOBODY, Speaker
from .tokens import Tokens
from .turns import Turns

NEAR = 8
"""Quotations on either side that are looked at for who told a suspect's words, and for a chain without cues."""
NEAR_NAMES = 40
"""Names before a quotation that are looked at where nobody has the focus."""


_LOOKS_BACK = frozenset(("pronoun", "plural", "continued", "noun"))

_INNER_MARKS = QUOTE_MARKS | frozenset("'‘’")
"""Marks of words that are cited inside somebody's words."""
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
        self._cast = Cast(lexicon, tokens, reader, document, names)
        self._now = Focus()
        self._manner = Manner(lexicon, tokens, reader)
        self._descriptions = Descriptions(
            lexicon, tokens, reader, document, cast=self._cast, focus=self._now, manner=self._manner
        )
        self._subjects = self._descriptions.subjects
        self._arrests = Arrests(lexicon, tokens, reader)
        self._turns = Turns(
            lexicon,
            tokens,
            document,
            cast=self._cast,
            focus=self._now,
            manner=self._manner,
            subjects=self._subjects,
            arrests=self._arrests,
        )
        self._read_to = 0

    def speakers(self, found: Sequence[Found], holes: Sequence[tuple[int, int]]) -> list[Speaker]:
        """The speaker of each of `found`, which stand in the order of their cues; `holes` are the direct quotations."""
        self._subjects.pass_over(holes)
        self._subjects.named = {
            quote.ref.name for quote in found if quote.ref.kind == "named" and not self._manner.confesses(quote)
        }
        out: list[Speaker] = []
        for index, quote in enumerate(found):
            if quote.ref.kind in _LOOKS_BACK:
                self._read_sentences(quote.sentence)
            speaker = self._resolve(quote, found, index)
            if index and self._turns.answers(quote, found[index - 1]) and speaker.name == out[-1].name:
                speaker = NOBODY  # `"Kenapa?" tanya X kepada Y. "Lapar," jawabnya.`: not whoever asked
            out.append(speaker)
            speaker = self._main_subject(quote, speaker) or speaker
            example = bool(self._now.talkers) and self._manner.example(quote)
            cited = self._manner.sacred(quote) and self._now.talkers  # a preacher cites, and goes on himself
            # `X menangis mendengar pengakuan Y bahwa …`: Y has said it elsewhere
            told = quote.rule == "noun-frame" and quote.cue.lower() in self._lex.words.claim_nouns
            if example:
                self._now.spoke[quote.sentence] = self._now.talkers[-1]  # whom it is an example of goes on
            elif speaker.name and not cited and not told:
                self._now.spoke[quote.sentence] = speaker
                if speaker.person:
                    talker = replace(speaker, flags=(), about=None)
                    self._now.talkers = [*self._now.talkers[-1:], talker]
                    self._now.teller = talker if speaker.name in self._cast.tellers else self._now.teller
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
            main = self._now.person
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
        if told or mentions[0].start < at or name in self._cast.protected:
            return speakers
        return [Speaker(name, person=True) if speaker.name == office else speaker for speaker in speakers]

    def _focus(self, speaker: Speaker) -> None:
        if speaker.flags or speaker.about:
            speaker = replace(speaker, flags=(), about=None)
        self._now.any = speaker
        if speaker.name in self._cast.tellers and (
            self._now.teller is None or self._now.teller.name not in self._subjects.named
        ):
            self._now.teller = speaker
        if speaker.person:
            self._now.person = speaker
        if speaker.co or not speaker.person:
            self._now.plural = speaker
        if not speaker.person and not speaker.anonymous:
            self._now.body = speaker

    def _read_sentences(self, upto: int) -> None:
        """Let the speakers and subjects of the sentences before `upto` take the focus, in the order of the text."""
        for number in range(self._read_to, upto):
            talked_about = self._now.spoke.get(number) or self._subjects.subject(number)
            self._now.met = None if talked_about else self._subjects.meets(number) or self._now.met
            if (
                not talked_about
                and self._now.met is not None
                and self._now.met.sentence == number
                and self._now.met.replies
                and not (self._now.met.seen and self._now.talkers)  # `Pelaku menangis. "…," ujarnya`: who spoke before
            ):
                talked_about = self._now.met.who
            if not talked_about and (self._now.person is None or self._now.person.name not in self._cast.tellers):
                # no officer goes on telling
                talked_about = self._subjects.one_of_them(*self._tok.sentences[number]) or self._subjects.denies(number)
            if talked_about:
                self._focus(talked_about)
            replies = self._subjects.replies_last(number)
            if replies:
                self._focus(replies)
        self._read_to = max(self._read_to, upto)
        if upto in self._now.spoke:
            self._focus(self._now.spoke[upto])

    # --- one quotation ------------------------------------------------------------------------------------------------

    def _resolve(self, quote: Found, found: Sequence[Found], index: int) -> Speaker:
        ref = quote.ref
        answerer = self._turns.answerer(quote, found, index)
        if answerer is not None:
            return answerer
        if self._manner.sacred(quote) and ref.kind in {"pronoun", "continued", "before"}:
            return self._prophet(quote)
        if ref.kind == "named":
            name = self._cast.called_by_part(ref.name) if ref.unlisted and ref.name else ref.name
            return self._told_by(Speaker(name, person=ref.person, co=ref.co), quote, found, index)
        if ref.kind == "noun":
            who = self._descriptions.account(ref, quote) or self._descriptions.source_again(ref)
            who = who or self._turns.heard(quote, found, index)
            who = who or self._not_the_named(self._descriptions.noun(ref, quote), quote)
            return self._told_by(who, quote, found, index)
        if ref.kind == "plural":
            size = self._lex.numbers.get(ref.text.removesuffix(self._lex.enclitic))  # `keduanya`
            several = self._descriptions.counted(self._now.plural) if self._now.plural else 0
            # `Keduanya` are no office that has just spoken; `Mereka` is no single person either
            return NOBODY if self._now.plural is None or (size and several != size) else self._now.plural
        if ref.kind == "continued":
            return self._not_the_named(self._continued(quote, found, index), quote)
        if ref.kind == "unknown":
            return NOBODY
        if ref.kind == "before":
            return self._before(quote.sentence)
        who = self._not_the_judge(self._not_the_named(self._pronoun(quote), quote), quote)
        # `Kepada penyidik, ia mengaku …`
        return self._told_by(who, quote, found, index) if self._manner.heard_in_case(quote) else who

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

    def _not_the_judge(self, speaker: Speaker, quote: Found) -> Speaker:
        """`Hakim bertanya kepada X. "Tidak, Yang Mulia," jawabnya.`: a judge does not address himself; it is open."""
        words = self._lex.words
        lows = self._tok.within(quote.start, quote.end)
        addressed = words.judge_address in self._tok.text[quote.start : quote.end].lower()
        addressed = addressed or (quote.kind != "direct" and not words.remedies.isdisjoint(lows[:2]))
        if not addressed or not speaker.name:
            return speaker
        judge = speaker.name in self._cast.having(words.judges) or not words.judges.isdisjoint(
            speaker.name.lower().split()
        )
        return NOBODY if judge else speaker

    def _not_the_named(self, speaker: Speaker, quote: Found) -> Speaker:
        """`"Tersangka R dijanjikan uang," imbuhnya`: whom the words themselves name is told about, and not speaking.

        The one who spoke before that one is taken, or nobody, and whoever a noun describes; not for `saya sebagai R`.
        """
        if not speaker.person or speaker.anonymous or quote.ref.kind == "named":
            return speaker
        if all(
            name.entity != speaker.name or self._is_own(name.start) or self._called_to(name)
            for name in self._cast.names_in(quote.start, quote.end)
        ):
            return speaker
        if quote.ref.kind == "noun":
            return Speaker(quote.ref.text, anonymous=True, person=not quote.ref.many)
        return next((other for other in reversed(self._now.talkers) if other.name != speaker.name), NOBODY)

    def _is_own(self, start: int) -> bool:
        """Whether the name at code point `start` is that of whoever speaks: `saya sebagai Kak R`, `nama saya R`."""
        at = self._tok.at(start)
        while at > 0 and self._tok.capital(at - 1) and self._tok.name_of[at - 1] < 0 and self._read.is_title(at - 1):
            at -= 1
        return not self._lex.words.first_singular.isdisjoint(self._tok.lows[max(0, at - 2) : at])

    def _called_to(self, name: Name) -> bool:
        """`"Dia menelepon. Katanya, 'R, tunggu.' Saya senang"`: whether words of a third one that are cited inside the
        words call to `name`; not `Saya bilang, 'R, tunggu.'`.
        """
        tok, text = self._tok, self._tok.text
        at = tok.at(name.start) - 1
        if at < 1 or text[name.start - 1] not in _INNER_MARKS or not text.startswith(",", name.end):
            return False
        cue = self._lex.bare(tok.lows[at])
        before, words = tok.lows[at - 1], self._lex.words
        by_pronoun = before in words.pronouns and before not in words.first_singular
        said = cue is not None or self._lex.verb(tok.lows[at]) is not None
        return (cue is not None and cue[1]) or (by_pronoun and said)

    def _before(self, sentence: int) -> Speaker:
        """Who spoke in the sentence before, or whose account the paragraph has been up to `sentence`."""
        spoke = self._now.spoke.get(sentence) or self._now.spoke.get(sentence - 1)
        if spoke:
            return spoke
        sentences = self._doc.sentences
        paragraph = self._doc.paragraph_at(sentences[sentence].start)
        for number in range(sentence - 1, max(-1, sentence - NEAR), -1):
            if number in self._now.spoke or self._doc.paragraph_at(sentences[number].start) != paragraph:
                break
            subject = self._subjects.subject(number)
            if subject:
                # `Hal serupa dikemukakan X. Dijelaskan, …`, `X mengungkap hasil autopsi. Disebutkan bahwa …`
                lo, hi = self._tok.sentences[number]
                echo = self._subjects.echo(lo, hi) if number == sentence - 1 else None
                verbs = (verb for low in self._tok.lows[lo:hi] if (verb := self._lex.verb(low)))
                tells = number == sentence - 1 and any(verb[1] == "asserts" for verb in verbs)
                return echo or (subject if tells else NOBODY)
        else:
            return NOBODY
        same = self._doc.paragraph_at(sentences[number].start) == paragraph
        return self._now.spoke.get(number, NOBODY) if same else NOBODY

    def _pronoun(self, quote: Found) -> Speaker:
        before = self._turns.asked(quote) or self._of_clause(quote) or self._of_first_clause(quote)
        if before:
            return before
        met = self._of_note(quote) or self._turns.shown(quote) or self._met_one(quote)
        if met:
            return met
        teller = self._goes_on_telling(quote)
        if teller:
            return teller
        if self._now.talkers and self._manner.adds(quote.cue):
            turn = self._replier(quote) or self._speaks_up(quote.sentence - 1) or self._takes_turn(quote)
            return turn or self._now.talkers[-1]
        paragraph = self._doc.paragraph_at(quote.start)
        just = self._now.spoke.get(quote.sentence - 1)
        if (
            just
            and just.anonymous
            and not self._lex.words.other_ones.isdisjoint((just.name or "").split())
            and self._doc.paragraph_at(self._doc.sentences[quote.sentence - 1].start) == paragraph
        ):
            return just  # `Warga lain minta polisi berpatroli. "…," bebernya`
        if just and just.about and (self._manner.own_words(quote) or self._turns.speaks_to_one(quote)):
            # `Pelaku RS mengaku menyesal. "Saya khilaf," katanya.`: it is open whether he or who told it speaks
            return Speaker(None, candidates=(just.about, just.name) if just.name else (just.about,))
        if just and just.about and self._manner.confesses(quote):
            return replace(just, flags=("told-by",))  # `Menurut polisi, RS mengaku …. Ia juga mengaku …`
        confessor = self._turns.confessor(quote)
        if confessor:
            return confessor
        if self._now.person and self._now.person.co and self._now.any is self._now.person:
            # `Budi dan Rudi bertengkar. "Saya emosi," katanya.`: two fit
            return Speaker(
                None, candidates=tuple(name for name in (self._now.person.name, *self._now.person.co) if name)
            )
        behind = bisect_left(self._names, quote.start, key=lambda name: name.start)
        if self._now.person:
            silent = not self._now.talkers and quote.kind == "direct"
            return (self._met_alone(quote, behind) if silent else None) or self._now.person
        return self._only_one_near(quote, paragraph, behind)

    def _speaks_up(self, sentence: int) -> Speaker | None:
        """`Hal senada disampaikan Rina. Ia menambahkan …`, `Rina menanggapi hal itu. Ia menambahkan …`: who has the
        word since `sentence`, in which nothing is said; None where nobody has it.
        """
        first = sentence
        while first > 0 and first not in self._now.spoke and self._told_by_pronoun(first):
            first -= 1  # `Hal senada disampaikan Rina. Dia ikut membantu. Warga, lanjut dia, …`
        paragraph = self._doc.paragraph_at(self._doc.sentences[first].start) if first >= 0 else -1
        if first < sentence and self._doc.paragraph_at(self._doc.sentences[sentence].start) == paragraph:
            sentence = first
        if sentence < 0 or sentence in self._now.spoke:
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
        if number < 0 or number in self._now.spoke or not self._beside(number, quote):
            return None
        subject = self._subjects.subject(number)
        if subject is None or not subject.person or subject.anonymous or subject.co:
            return None
        return subject if any(one.name == subject.name for one in self._now.spoke.values()) else None

    def _of_note(self, quote: Found) -> Speaker | None:
        """`"…," kata dia dalam risetnya`: the only one who has spoken so far whose role is to write such notes."""
        tok, words = self._tok, self._lex.words
        behind = tok.at(max(quote.cue_end, quote.end))
        if words.notes.isdisjoint(tok.lows[behind : behind + NEAR]):
            return None
        writers = self._cast.having(words.note_writers)
        found = {one.name for number, one in self._now.spoke.items() if number < quote.sentence and one.name in writers}
        return Speaker(found.pop(), person=True) if len(found) == 1 else None

    def _of_clause(self, quote: Found) -> Speaker | None:
        """`Setelah Camat X tiba di lokasi, dia mengatakan …`: the person whom the clause before the pronoun is about.

        Open where that clause names somebody else as well; None where the verb makes another answer (`Ketika X
        bertanya, ia menjawab`).
        """
        tok, words = self._tok, self._lex.words
        lo, _ = tok.sentences[quote.sentence]
        at = self._before_cue(quote, lo)
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

    def _before_cue(self, quote: Found, lo: int) -> int:
        """The last token before the cue of `quote` that is no adverb, at least `lo`."""
        at = self._tok.at(quote.cue_start) - 1 if quote.cue_start >= 0 else lo
        while at > lo and self._tok.lows[at] in self._lex.words.adverbs:
            at -= 1
        return at

    def _of_first_clause(self, quote: Found) -> Speaker | None:
        """`Rina menyambut tawaran itu, tetapi ia menegaskan …`: whom the sentence is about up to the conjunction before
        the pronoun.
        """
        tok, words = self._tok, self._lex.words
        lo, _ = tok.sentences[quote.sentence]
        at = self._before_cue(quote, lo)
        joiners = (words.second_clauses, words.contrasts, words.concessives)
        joined = at > lo + 2 and tok.lows[at] in words.pronouns and any(tok.lows[at - 1] in some for some in joiners)
        subject = self._subjects.subject(quote.sentence) if joined else None
        if subject is None or not subject.person or subject.anonymous:
            return None
        named = self._cast.people_in(tok.starts[lo], tok.starts[at])
        return subject if subject.name in named else None

    def _replier(self, quote: Found) -> Speaker | None:
        """`Sobari sendiri tak keberatan. "…," imbuhnya.`: whoever has replied in the sentence before, without words."""
        number = quote.sentence - 1
        if number < 0 or number in self._now.spoke:
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
        met = self._now.met
        if met is None or met.sentence != quote.sentence - 1:
            return None
        words = self._lex.words
        if not self._beside(met.sentence, quote):
            return None
        if met.who.name is not None and met.who.name == self._cast.accused and quote.kind != "direct":
            return met.who  # `Giliran ditanya, terdakwa membantah. Ia berdalih …`: before the judge he speaks himself
        told = met.head in words.suspect_nouns
        own = self._manner.own_words(quote) or self._manner.confesses(quote)
        officers = met.head in words.case_hearers and met.head not in words.standing_nouns
        seized = own and met.head in words.tellers and self._arrests.taken(met.sentence)
        if seized or (officers and self._now.teller):
            return None  # `Polisi menangkap pelaku, RS. Ia mengaku …`, and an officer who has spoken goes on
        if quote.kind == "direct" and quote.rule.startswith("cue-behind"):
            if met.head in words.standing_nouns:
                return met.who
            if not told and quote.cue.lower().removesuffix(self._lex.enclitic) in words.vivid_cues:
                return met.who  # `Seorang wali murid ngotot. "…," teriaknya`
            if not self._manner.own_words(quote):
                return None
            return NOBODY if told else met.who
        own = not words.own_verbs.isdisjoint(quote.cue.lower().split())
        if self._manner.adds(quote.cue) or not (own or not (told or met.suffers)):
            return None
        if told and self._now.teller is not None and not self._manner.to_press(quote):
            return Speaker(self._now.teller.name, person=True, about=met.who.name, flags=("told-by",))
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
        crowd = self._now.any is not None and self._now.any.anonymous and not self._now.any.person
        if crowd and near and self._told_by_pronoun(quote.sentence - 1):
            # `Warga menuduh Budi dukun. Ia membantah. "…," ujarnya`: he, and no crowd, but nobody says so
            return Speaker(None, candidates=tuple(dict.fromkeys(name.entity for name in near))[:4])
        return self._now.any or self._met_alone(quote, behind) or NOBODY

    def _met_alone(self, quote: Found, behind: int) -> Speaker | None:
        """`Bekas sopir PT X meluapkan kekesalannya. Ia dipecat. "…," ujarnya.`: the unnamed one met last, where none of
        the `behind` names so far is that of a person told of from there on, and only a pronoun tells of somebody.
        """
        met = self._now.met
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

    def _goes_on_telling(self, quote: Found) -> Speaker | None:
        """The officer who goes on telling, where the sentences between are about somebody who only confesses.

        `Kapolsek X menjelaskan kejadian itu. Rangga memukul korban. "Ancamannya lima tahun," ujarnya.` An officer who
        has spoken goes on in any words but somebody's own (`Anak saya …`), one who was only mentioned in such as are
        about the case.
        """
        teller, person, words = self._now.teller, self._now.person, self._lex.words
        if teller is None or person is None or person.name == teller.name or person.name in self._subjects.named:
            return None
        if person.name in self._cast.tellers or self._has_answered(person.name, quote):
            return None  # another officer has the word, or somebody who only answers
        if not words.person_verbs.isdisjoint(quote.cue.lower().split()):
            return None
        if quote.kind != "direct" and self._brought_by_trade(quote, person):
            return None
        tok = self._tok
        lows = tok.within(quote.start, quote.end)
        if quote.kind == "direct" and self._turns.speaks_to_one(quote):
            return None  # `"Buat makan, Pak," katanya`
        if quote.cue.lower() in words.requests and lows[:1] and lows[0] in words.case_hearers:
            return None  # `Pendeta X memaafkan pelaku. Ia meminta polisi …`: no officer asks himself
        case, own = (not kind.isdisjoint(lows) for kind in (words.case_words, words.first_singular))
        first, _ = tok.sentences[max(0, quote.sentence - CASE_SENTENCES)]
        if words.case_words.isdisjoint(tok.lows[first : tok.at(quote.end)]):
            return None  # `Jubir Polres X menuduh Y. Rangga, nakhoda kapal, membantah. "…," katanya`: nobody's case
        spoke = bool(self._now.talkers) and self._now.talkers[-1].name == teller.name
        if spoke and quote.kind == "direct" and not (case or own) and self._is_witness(quote.sentence - 1, person):
            return Speaker(None, candidates=tuple(name for name in (person.name, teller.name) if name))
        return teller if (case or not own if spoke else case and not own) else None

    def _brought_by_trade(self, quote: Found, person: Speaker) -> bool:
        """`Juru parkir, Rangga, sempat mengejar pelaku. Ia menyebut …`: whether the sentence right before, in the
        paragraph of the words, brings `person` into the article by a trade and as a witness, not as one of the case.
        """
        number = quote.sentence - 1
        if number < 0 or person.name is None or person.name in self._cast.protected:
            return False
        span = self._doc.sentences[number]
        if self._doc.paragraph_at(span.start) != self._doc.paragraph_at(quote.start):
            return False
        if self._lex.words.witnessing.isdisjoint(self._tok.within(span.start, span.end)):
            return False  # `Sopir bus Rangga tidak memiliki SIM. Ia menyebut …`
        first = self._cast.first_named.get(person.name, -1)
        roles = self._cast.roles_of.get(person.name, set())
        return span.start <= first < span.end and bool(roles) and roles.isdisjoint(self._lex.in_case)

    def _is_witness(self, sentence: int, person: Speaker) -> bool:
        """`Teman korban, Putri, mendatangi rumah itu.`: whether `sentence` is about `person`, with a noun that tells
        whose friend, relative or neighbour that one is, so that it may be who speaks behind it.
        """
        subject = self._subjects.subject(sentence) if sentence >= 0 else None
        if subject is None or subject.name != person.name or person.name in self._cast.protected:
            return False
        return person.name in self._cast.having(self._lex.words.relations | self._lex.words.witnesses)

    def _has_answered(self, name: str | None, quote: Found) -> bool:
        """Whether the last sentence before `quote` that names the person says that he answers what is said of him
        (`Jaksa menyebut X menerima suap. X membantah. "Itu fitnah," katanya.`).
        """
        words = self._lex.words
        if self._now.met is not None and self._now.met.replies and self._now.met.who.name == name:
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
        return subject is not None and subject.name == name and name not in self._cast.protected

    def _is_object(self, start: int) -> bool:
        """`Jaksa menuntut Rangga`: an active verb is done to the person at code point `start`.

        Not to one whom something makes feel or do a thing (`Kabar itu membuat Rangga geram`).
        """
        tok, lex = self._tok, self._lex
        at = tok.at(start) - 1
        if at >= 0 and tok.lows[at] in lex.words.harmers:
            return True  # `Penganiaya Rangga menyesal.`
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
            return self._now.spoke.get(found[index - 1].sentence) or self._now.person or self._now.any or NOBODY
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
            self._now.spoke.get(found[index - 1].sentence)
            if index and self._goes_with(found[index - 1], quote)
            else None
        )
        if just is not None and not just.person and not just.anonymous:
            return just  # `"…," demikian pernyataan resmi Klub Melati. "…"`
        return self._now.person or self._now.any or NOBODY

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
        people = self._cast.people_in(before.start, before.end)
        return Speaker(ref.name, person=True) if people == {ref.name} else None

    def _crowd(self, quote: Found) -> Speaker | None:
        """`Emak-emak yang ikut berunjuk rasa tak kalah lantang. "Anak kami lapar!"`: the many people whom the sentence
        right before is about, in which nobody else is named.
        """
        number = quote.sentence - 1
        if number < 0 or number in self._now.spoke or not self._beside(number, quote):
            return None
        span, subject = self._doc.sentences[number], self._subjects.subject(number)
        many = subject is not None and subject.anonymous and not subject.person
        named = any(name.kind == "person" for name in self._cast.names_in(span.start, span.end))
        return subject if many and not named else None

    def _goes_with(self, before: Found, quote: Found) -> bool:
        """Whether `quote` stands right behind the sentence of the words in marks `before` it."""
        return before.kind == "direct" and before.sentence == quote.sentence - 1

    def _points_back_at(self, quote: Found, speaker: Speaker, found: Sequence[Found], index: int) -> Speaker | None:
        """`RS mengaku dendam. Hal itu diungkapkan Kapolres X.`: who tells the words of `quote` in the next sentence; of
        somebody unnamed (`Pemilik kios mengakui …`) anybody who is named.

        Of a body only an officer whose office names it (`Fraksi X minta …. Hal itu dikatakan sekretaris Fraksi X, Y`),
        and not by one who says so too (`Hal itu juga dikatakan Y`).
        """
        body = not (speaker.person or speaker.anonymous)
        if quote.rule == "points-back" or not (speaker.person or body):
            return None
        words, described = self._lex.words, (quote.ref.head, *quote.ref.words)
        told = not (words.suspect_nouns.isdisjoint(described) and words.relations.isdisjoint(described))
        told = told or speaker.name in self._cast.protected
        if not body and not told and not self._manner.confesses(quote):
            return None  # `Bupati X mengatakan 200 rumah rusak. Hal itu dibenarkan Y.`
        behind = self._doc.sentence_at(quote.end - 1) + 1
        for other in found[index + 1 : index + NEAR]:
            back = other.rule == "points-back" and other.sentence == behind
            if back and not words.also.isdisjoint(self._tok.within(quote.end, other.cue_start)):
                continue
            back = back and other.stance != "denies"  # `Tudingan itu dibantah Y`
            confirmed = not words.confirming.isdisjoint(other.cue.lower().split())
            if body:
                office = (name.role or "" for name in self._names if name.entity == other.ref.name)
                if back and not confirmed and any((speaker.name or role) in role for role in office if role):
                    return Speaker(other.ref.name, person=True)
                continue
            teller = speaker.anonymous or other.ref.name in self._cast.tellers
            back = back and (told or (teller and not confirmed))
            if back and other.ref.kind == "named" and other.ref.person and other.ref.name != speaker.name:
                if quote.ref.head in self._tok.lows[slice(*self._tok.sentences[other.sentence])]:
                    # `Seorang warga mengaku …. Hal itu dikatakan X, warga Y`
                    return Speaker(other.ref.name, person=True)
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
        heard = speaker.person and self._manner.heard_in_case(quote)
        suspect = speaker.name in self._cast.protected or not suspects.isdisjoint((quote.ref.head, *quote.ref.words))
        if not (suspect or heard):
            return speaker
        in_court = quote.ref.head in self._lex.words.accused_nouns or speaker.name == self._cast.accused
        in_court = in_court or (quote.ref.head in self._cast.heard and speaker.name == self._cast.heard[quote.ref.head])
        if in_court and not heard:
            return speaker  # `Terdakwa mengaku tidak bersalah`, before the judge
        if speaker.name in self._cast.tellers:
            return speaker  # `Kepada penyidik, lanjut Jaksa X, terdakwa mengaku …`
        if self._manner.to_press(quote) or (self._of_party(quote.ref) and not self._manner.confesses(quote)):
            return speaker  # `Menurut rekan korban, …`, `Kuasa hukum terdakwa meminta …`
        paragraph = self._doc.paragraph_at(quote.start)
        for other in (*reversed(found[max(0, index - NEAR) : index]), *found[index + 1 : index + NEAR]):
            # `Menurut Rendi, … Kepada penyidik, DS mengaku …`, or the other way round
            beside = abs(other.sentence - quote.sentence) == 1
            near = abs(self._doc.paragraph_at(other.start) - paragraph) <= 2
            teller = self._teller_of(other) if near and (other.kind == "direct" or beside) else None
            if teller is not None and teller.name != speaker.name:
                return Speaker(teller.name, person=teller.person, about=speaker.name, flags=("told-by",))
        return speaker

    def _teller_of(self, quote: Found) -> Speaker | None:
        """The officer who speaks in `quote`: named there, or found already for a pronoun (`"…," katanya`)."""
        if quote.ref.name in self._cast.tellers:
            return Speaker(quote.ref.name, person=quote.ref.person)
        spoke = self._now.spoke.get(quote.sentence) if quote.ref.kind == "pronoun" else None
        return spoke if spoke is not None and spoke.name in self._cast.tellers else None
