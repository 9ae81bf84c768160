"""A verb of speech and what stands behind it: where its words begin, and whether something is said at all."""

from __future__ import annotations

from msgspec import Struct

from ...text import QUOTE_MARKS, QuotePair
from .lexicon import Form
from .segment import LONGEST_CONNECTIVE, LONGEST_SUBJECT, Segment

LONGEST_BODY = 3
"""Words of a noun of bodies or people with its field (``dinas kesehatan``)."""
LONGEST_OBJECT = 200
"""Characters behind a verb of speech within which a quoted fragment makes a quotation of its words."""
FIRST_WORDS = 3
"""Words of a report that tell who it is about."""
SHORTEST_JUDGEMENT = 3
"""Words behind `menyebutnya` that say more than a mere name for something."""


class Verb(Struct, frozen=True):
    """A verb of speech between speaker and words; token indices."""

    at: int
    end: int
    left: int
    """Where the verb with its adverbs begins."""
    words_at: int
    evidence: bool
    """A complementiser or a comma says that words follow."""
    joined: bool
    """A conjunction hangs it on the subject of the verb before."""
    form: Form
    stance: str
    glued: bool
    """Its object is glued to it (``menyebutnya``)."""


# --- the verb and where its words begin -------------------------------------------------------------------------------


def read_verb(segment: Segment, at: int, end: int, form: Form, stance: str, *, glued: bool) -> Verb | None:
    """The verb at ``at:end`` with its surroundings; None where it is negated or no utterance yet."""
    tok, lex = segment.tok, segment.lex
    left = at
    while left > segment.lo and tok.lows[left - 1] in lex.words.adverbs and tok.name_of[left - 1] < 0:
        if tok.comma(left):
            break
        left -= 1
    before = tok.lows[left - 1] if left > segment.lo else ""
    joined = before in lex.joining or (segment.lo < left < at and tok.lows[left] in lex.joining)
    # `Wamenkes memuji kader, lalu berharap …`
    joined = joined or (segment.lo < left < at and tok.comma(left) and tok.lows[left] in lex.words.second_clauses)
    dated = left > segment.lo and tok.date_of[left - 1] >= 0
    if tok.lows[at] in lex.words.person_verbs and not lex.words.forced.isdisjoint(
        tok.lows[max(segment.lo, left - LONGEST_CONNECTIVE) : left]
    ):
        return None  # `Polisi memaksa Rina Wulan mengaku bersalah`
    small = left > segment.lo and tok.name_of[left - 1] < 0  # but `Yohanesta Mau mengimbau …`
    if small and not joined and not dated and (before in lex.words.negations or before in lex.words.not_yet):
        return None
    asked = next((k for k in range(left - 1, max(segment.lo, left - LONGEST_SUBJECT), -1) if tok.comma(k)), segment.lo)
    if not lex.words.interrogatives.isdisjoint(tok.lows[max(asked, left - LONGEST_SUBJECT) : left]):
        return None  # `Saat ditanya apakah menteri menjamin hal itu, …`
    if before in lex.words.grounds and tok.lows[at] in lex.words.worries:
        return None  # `X menunda rapat karena khawatir hujan turun`: why he does something
    if before in lex.words.alternatives and not (lex.words.refusals | lex.words.negations).isdisjoint(
        tok.lows[max(segment.lo, left - FIRST_WORDS - 1) : left]
    ):
        return None  # `X enggan menjawab atau merinci mengenai …`
    if before in lex.words.alleged and not joined:
        return None  # `Rangga disebut memerintahkan …`: others say so of him
    hardly = before in lex.words.quantities and left - 1 > segment.lo
    if hardly and tok.lows[left - 2] in lex.words.negations:
        return None  # `Nana tidak banyak bertutur soal …`
    words_at, evidence = find_words(segment, end, glued)
    return Verb(at, end, left, words_at, evidence, joined, form, stance, glued)


def find_words(segment: Segment, end: int, glued: bool) -> tuple[int, bool]:
    """Where the words begin behind a verb that ends at `end`; whether a complementiser or comma says so."""
    tok, lex, hi = segment.tok, segment.lex, segment.hi
    at = end
    while (
        at < hi and tok.lows[at] in lex.words.adverbs and tok.lows[at] not in lex.words.predicates and not tok.comma(at)
    ):
        at += 1
    if at < hi and lex.is_complementiser(tok.lows[at]):
        return (at + 1 if tok.lows[at] in lex.words.complementisers else at), True
    if end < hi and tok.comma(end):
        return skip_frames(segment, end), True
    if at + 1 < hi and segment.degree(at, end - 1):
        return end, False  # `mengaku begitu bangga`
    if at < hi and tok.lows[at] in lex.words.circumstances and tok.name_of[at] < 0 and not glued:
        # `mengatakan kepada wartawan (bahwa) …`, `mengatakan dalam jumpa pers di X, Senin (…), …`
        for k in range(at + 1, min(hi, at + 30)):
            if tok.lows[k] in lex.words.complementisers:
                return _deed_of_told(segment, at, k) or k + 1, True
            told = tok.lows[at] in lex.words.addressees and not any(tok.comma(j) for j in range(at + 1, k + 1))
            if tok.lows[k] in lex.words.purposes and told:
                return end, False  # `meminta kepada warga untuk …`
        comma = next((k for k in range(at + 1, min(hi, at + 20)) if tok.comma(k) and tok.date_of[k] < 0), None)
        spoken = tok.lows[at] in lex.words.addressees or any(
            word in lex.words.occasions or word in lex.words.visits for word in tok.lows[at + 1 : at + 3]
        )
        if comma is not None and spoken:
            return skip_frames(segment, comma), True
        words_at = _behind_addressee(segment, at)
        if words_at:
            return words_at, False
    return end, False


def _deed_of_told(segment: Segment, at: int, that: int) -> int:
    """`memohon kepada warga terus mendoakan suaminya agar sembuh`: the token of what those who are told at token `at`
    are to do, where it stands before the one that tells what for; 0 in `memohon kepada warga agar …`, of a word that
    only tells which of them (`kepada warga sangat miskin agar …`), and where a relative clause or comma comes first.
    """
    tok, lex = segment.tok, segment.lex
    if tok.lows[at] not in lex.words.addressees or tok.lows[that] not in lex.words.purposes:
        return 0
    for k in range(at + 2, that - 1):
        if tok.comma(k) or tok.lows[k] in lex.words.relative or tok.lows[k] in lex.words.circumstances:
            return 0
        if tok.name_of[k] < 0 and tok.lows[k] in lex.words.keeping_on and lex.is_predicate(tok.lows[k + 1]):
            return k
    return 0


def _behind_addressee(segment: Segment, at: int) -> int:
    """`mengatakan kepada AFP pangkalan itu masih aman`: the token behind the medium or press that is told at token
    `at`, where a clause stands there without anything between; else 0.
    """
    tok, lex = segment.tok, segment.lex
    if tok.lows[at] not in lex.words.addressees or at + 2 >= segment.hi:
        return 0
    which, behind = tok.name_of[at + 1], at + 2
    if which < 0 and tok.lows[at + 1] not in lex.words.press:
        return 0
    while which >= 0 and behind < segment.hi and tok.name_of[behind] == which:
        behind += 1
    if behind + 1 >= segment.hi or tok.comma(behind) or segment.read.opens_circumstance(behind):
        return 0
    clause = tok.lows[behind] not in lex.words.purposes and tok.lows[behind] not in lex.words.relative
    return behind if clause and segment.has_predicate(behind) else 0


def skip_frames(segment: Segment, at: int) -> int:
    """`at` moved over circumstances and dates between commas (``mengatakan, saat …, …``)."""
    tok, lex, hi = segment.tok, segment.lex, segment.hi
    while at < hi and (tok.date_of[at] >= 0 or tok.lows[at] in lex.words.relative or _cites(segment, at)):
        following = next((k for k in range(at + 1, hi) if tok.comma(k)), None)
        if following is None or (tok.date_of[at] >= 0 and not segment.only_dates(at, following)):
            return at  # `mengatakan, awal 2020 dana itu cair, dan …`
        at = following
    if at < hi and tok.lows[at] in lex.words.complementisers:
        at += 1
    return at


def _cites(segment: Segment, at: int) -> bool:
    """`menyatakan, seperti dikutip dari X, …`: whether a frame that names a medium begins at token `at`."""
    tok, words = segment.tok, segment.lex.words
    opened = tok.lows[at] in words.via_openers and at + 1 < segment.hi
    return tok.lows[at] in words.via or (opened and tok.lows[at + 1] in words.via)


def of_document(segment: Segment, verb: Verb) -> bool:
    """`Data BPBD Argasari menunjukkan …`: whether a document is the subject of the clause that ends at `verb`."""
    tok = segment.tok
    lo = tok.last_piece(segment.lo, verb.left)
    return any(tok.lows[k] in segment.lex.words.document_nouns for k in range(lo, min(lo + 3, verb.left)))


def says_that(segment: Segment, verb: Verb) -> bool:
    """Whether a complementiser stands between `verb` and the words."""
    return any(segment.tok.lows[k] in segment.lex.words.complementisers for k in range(verb.end, verb.words_at))


def called(segment: Segment, end: int, stop: int) -> int:
    """The token behind the quoted fragment that somebody is called (`sebagai "musuh"`); 0 where there is none."""
    tok, lex = segment.tok, segment.lex
    for at in range(end, min(stop, end + 30)):
        length = tok.phrase(at, stop, lex.as_words)
        noun = length and at + length + 1 < stop and tok.gap(at + length + 1)[-1:] in QUOTE_MARKS
        length += bool(noun) and tok.name_of[at + length] < 0  # `sebagai tindakan "keji"`
        if length and at + length < stop:
            pair = segment.doc.quote_at(tok.starts[at + length])
            if pair and tok.starts[at + length] - 1 <= pair.inner_start:
                behind = min(stop, tok.at(pair.end))
                goes_on = behind < stop and not tok.comma(behind)
                told = goes_on and not tok.phrase(behind, stop, lex.not_dependent)
                told = told and (_tells_more(segment, behind, stop) or tok.lows[behind] in lex.words.reasons)
                return stop if told else behind  # `sebagai "sinetron" yang sengaja dibuat`
    return 0


def _tells_more(segment: Segment, at: int, stop: int) -> bool:
    """Whether a relative clause at token `at` goes on with what something is called, and is no answer to it."""
    tok, lex = segment.tok, segment.lex
    if tok.lows[at] not in lex.words.relative or at + 1 >= stop:
        return False
    return tok.lows[at + 1] not in lex.words.adverbs and tok.lows[at + 1] not in lex.passive


# --- whether something is said ----------------------------------------------------------------------------------------


def reports(segment: Segment, verb: Verb) -> bool:
    """Whether what stands behind `verb` is something said and not a mere topic."""
    tok = segment.tok
    if verb.evidence:
        # `Tersangka berkeras, tapi polisi tak percaya`
        return not (tok.comma(verb.end) and tok.lows[verb.words_at] in segment.lex.words.contrasts)
    if _demands(segment, verb) or _names_topic(segment, verb.words_at) or _while_shouting(segment, verb):
        return False
    if _denies_account(segment, verb) or _of_thing_before(segment, verb):
        return False
    if verb.glued and segment.read.opens_circumstance(verb.words_at):
        # `membantahnya lewat unggahan di Instagram`, but `menyebutnya sebagai "musuh"`
        return tok.phrase(verb.words_at, segment.hi, segment.lex.as_words) > 0
    if tok.lows[verb.at] in segment.lex.words.answers and segment.has_predicate(verb.words_at):
        # `menjawab usulan itu bisa dipertimbangkan`, not `menanggapi pasar yang ditutup`
        return tok.lows[verb.words_at] in segment.lex.any_pronoun or tok.lows[verb.at] in segment.lex.words.replies
    if tok.lows[verb.words_at] in segment.lex.words.stance_nouns:
        return tok.lows[verb.at] not in segment.lex.words.answers
    if _tells_other(segment, verb) or _addresses(segment, verb):
        return False
    offset = tok.starts[verb.words_at]
    pairs = segment.pairs(offset - 2, min(segment.limit, offset + LONGEST_OBJECT))
    quoted = any(not _titles(segment, pair) for pair in pairs)
    if verb.form is Form.CLAUSE:
        return quoted or _states(segment, verb)
    if verb.glued:
        # `menyebutnya perubahan yang …`: what somebody calls something
        return quoted or segment.hi - verb.words_at >= SHORTEST_JUDGEMENT
    if tok.lows[verb.at] in segment.lex.words.actor_verbs:
        return _acts(segment, verb.words_at)
    if tok.lows[verb.at] in segment.lex.words.seeing and _judged(segment, verb.words_at):
        return True
    if verb.form is Form.COMPLEMENT:
        return (
            _rejects_claim(segment, verb)
            or _finds(segment, verb)
            or (quoted and called(segment, verb.words_at, segment.hi) > 0)
        )
    return _speaks_of(segment, verb, quoted)


def _names_topic(segment: Segment, at: int) -> bool:
    """`menceritakan detik-detik tanggul jebol`, `menyampaikan kekecewaannya itu saat …`: whether a mere topic is
    at token `at`; but `menerangkan kronologi itu bermula dari …`.
    """
    tok, words = segment.tok, segment.lex.words
    pointed = tok.lows[min(at + 1, segment.hi - 1)] in words.demonstratives
    if tok.lows[at] in words.event_nouns and not pointed:
        return True
    ends = at + 2 >= segment.hi or segment.read.opens_circumstance(at + 2)
    return pointed and ends and tok.lows[at].endswith(segment.lex.enclitic)


def _of_thing_before(segment: Segment, verb: Verb) -> bool:
    """`menepis klaim itu dan menyebutnya …`: whether nothing but a noun with its pointer is denied by `verb`, before
    another verb of speech.
    """
    tok, lex, at = segment.tok, segment.lex, verb.words_at
    if at != verb.end or at + 3 >= segment.hi or tok.lows[at + 1] not in lex.words.demonstratives:
        return False
    if tok.name_of[at] >= 0 or lex.is_predicate(tok.lows[at]) or tok.lows[at] in lex.any_pronoun:
        return False
    joint, behind = tok.lows[at + 2], tok.lows[at + 3]
    second = joint in lex.words.second_clauses or joint in lex.words.contrasts
    claim = verb.stance in ("denies", "doubts") or tok.lows[at] in lex.words.claim_nouns
    speaks = lex.verb(behind) is not None or lex.verb(behind.removesuffix(lex.enclitic)) is not None
    return claim and second and speaks


def _denies_account(segment: Segment, verb: Verb) -> bool:
    """`(tidak) membantah keterangan X`, `meragukan kesaksian Y`: whose account is denied, which is no clause."""
    tok, words, at = segment.tok, segment.lex.words, verb.words_at
    denies = verb.stance in ("denies", "doubts") or any(
        word in words.negations for word in tok.lows[verb.at : verb.end]
    )
    if not denies or at + 1 >= segment.hi:
        return False
    behind = tok.lows[at + 1]  # `keterangan para saksi`
    if tok.name_of[at + 1] < 0 and behind not in words.plural_determiners and behind not in segment.lex.speaker_nouns:
        return False
    return tok.lows[at] in words.testimonies | words.claim_nouns and not segment.has_predicate(at)


def _finds(segment: Segment, verb: Verb) -> bool:
    """`Survei X menemukan separuh warga tidak menabung`: whether a document finds what a clause tells."""
    tok, words = segment.tok, segment.lex.words
    if tok.lows[verb.at] not in words.findings or not of_document(segment, verb):
        return False
    lo = tok.last_piece(segment.lo, verb.left)
    own = tok.lows[lo] in words.document_nouns and tok.name_of[lo + 1] >= 0  # not `Tim survei PT X menemukan …`
    return own and segment.has_predicate(verb.words_at)


def _rejects_claim(segment: Segment, verb: Verb) -> bool:
    """`menolak anggapan bahwa pasien ditelantarkan`: whether it is a claim, told in a clause, that is denied."""
    tok, lex, at = segment.tok, segment.lex, verb.words_at
    claims = tok.lows[at] in lex.words.claim_nouns or tok.lows[at] in lex.words.rumours
    clause = at + 2 < segment.hi and tok.lows[at + 1] in lex.words.complementisers
    return verb.stance == "denies" and claims and clause


def _titles(segment: Segment, pair: QuotePair) -> bool:
    """`mengumumkan konser bertajuk "Malam Senja"`: whether the marks hold the title of something."""
    tok = segment.tok
    at = tok.at(pair.start)
    return at > 0 and tok.lows[at - 1] in segment.lex.words.mottos


def _demands(segment: Segment, verb: Verb) -> bool:
    """`mengancam korban dengan pisau`, `meminta Rp1 miliar kepada keluarga`: something that is done, not said."""
    tok, words = segment.tok, segment.lex.words
    first = tok.lows[verb.words_at]
    if tok.lows[verb.at] in words.threats:
        somebody = tok.name_of[verb.words_at] >= 0 or first in segment.lex.speaker_nouns or first in words.suspect_nouns
        somebody = somebody or first in words.relations or first in words.threatened
        return somebody and words.not_yet.isdisjoint(tok.lows[verb.words_at : verb.words_at + LONGEST_CONNECTIVE])
    asks = tok.lows[verb.at] in words.demanding and first in words.payments
    done = any(
        segment.lex.is_passive(tok.lows[k]) for k in range(verb.words_at + 1, segment.hi)
    )  # `… uang itu dikembalikan`
    return asks and not done and not segment.has_predicate(verb.words_at + 1)


def _denies_matter(segment: Segment, verb: Verb) -> bool:
    """`menepis isu-isu yang mengaitkannya dengan Ducati`: a mere object, with what it does in a relative clause; but
    `menepis kabar yang menyebut …`, `menepis kabar bahwa …`.
    """
    tok, lex, at = segment.tok, segment.lex, verb.words_at
    noun = tok.lows[at].partition("-")[0] in lex.words.rumours
    if verb.stance != "denies" or not noun or at + 2 >= segment.hi or tok.lows[at + 1] not in lex.words.relative:
        return False
    return lex.verb(tok.lows[at + 2]) is None and lex.is_active(tok.lows[at + 2])


def _while_shouting(segment: Segment, verb: Verb) -> bool:
    """`Rina berteriak memanggil cucunya`: what somebody does with a loud voice; not `berteriak meminta tolong`."""
    tok, lex = segment.tok, segment.lex
    does = tok.lows[verb.at] in lex.words.shouting and verb.words_at == verb.at + 1
    return does and lex.is_active(tok.lows[verb.words_at]) and lex.verb(tok.lows[verb.words_at]) is None


def _speaks_of(segment: Segment, verb: Verb, quoted: bool) -> bool:
    """Whether a verb that takes a topic (`menyampaikan`) has something said behind it."""
    tok = segment.tok
    first = verb.words_at + (tok.lows[verb.words_at] in segment.lex.words.plural_determiners)
    if not quoted and verb.words_at < first < segment.hi and tok.lows[first] in segment.lex.words.matters:
        return False  # `menyampaikan sejumlah masukan berharga`
    if tok.lows[verb.at] in segment.lex.words.body_verbs and _counts(segment, verb.words_at):
        return True
    topic = tok.lows[verb.words_at] in segment.lex.words.topic_openers and tok.name_of[verb.words_at] < 0
    if verb.form is not Form.TOPIC:
        return False
    if tok.lows[verb.at] in segment.lex.words.requests and segment.hi - verb.words_at >= SHORTEST_JUDGEMENT:
        deed = tok.lows[verb.words_at]  # `menuntut penghentian izin sumur dalam`
        if deed.startswith(segment.lex.words.deed_beginning) and deed.endswith(segment.lex.words.deed_endings):
            return True
    equates = tok.lows[verb.at] not in segment.lex.words.body_verbs and _equates(segment, verb.words_at)
    titled = next((k for k in range(verb.words_at, segment.hi) if tok.lows[k] in segment.lex.words.mottos), None)
    says = equates or _qualifies(segment, verb) or segment.has_predicate(verb.words_at, titled)
    return quoted or (not topic and says)


def _qualifies(segment: Segment, verb: Verb) -> bool:
    """`menyebut proses lelang transparan`: whether a quality that is hardly ever part of what something is called
    ends the clause behind a verb of calling.
    """
    tok, words = segment.tok, segment.lex.words
    if tok.lows[verb.at] not in words.calling:
        return False
    for at in range(verb.words_at + 1, min(segment.hi, verb.words_at + LONGEST_SUBJECT)):
        if tok.comma(at) or tok.lows[at] in words.relative:
            return False
        if tok.lows[at] in words.qualities:
            behind = at + 1
            joined = behind < segment.hi and (tok.comma(behind) or tok.lows[behind] in words.conjunctions)
            return behind >= segment.hi or joined or segment.read.opens_circumstance(behind)
    return False


def _tells_other(segment: Segment, verb: Verb) -> bool:
    """`menampik dan menyuruh pergi petugas`, `bersyukur atas posisi itu`, `melaporkan kehilangan motor ke polsek`:
    a second verb, for what, or where something is filed.
    """
    words, first = segment.lex.words, segment.tok.lows[verb.words_at]
    joined = first in words.conjunctions and verb.words_at == verb.end
    if segment.tok.lows[verb.at] in words.filing_verbs and _files(segment, verb.words_at):
        return True
    return joined or (first in words.reasons_given and segment.tok.lows[verb.at] in words.thanks)


def _files(segment: Segment, lo: int) -> bool:
    """Whether the words from `lo` on go to a body or to police and court, or are somebody who is reported there
    (`Korban melaporkan NS (27), pemilik toko, yang diduga menipu`).
    """
    tok, words = segment.tok, segment.lex.words
    name = tok.name_of[lo]
    if name >= 0 and tok.names[name].kind == "person":
        behind = next((at for at in range(lo, segment.hi) if tok.name_of[at] != name), segment.hi)
        apposed = behind < segment.hi and (tok.comma(behind) or tok.gap(behind).startswith(" ("))
        pieces = tok.pieces(behind, segment.hi) if apposed else []
        acts = any(segment.does(a) for a, _ in pieces)  # `melaporkan Rangga (40), nelayan, hilang`
        if not acts and any(tok.lows[a] in words.relative for a, _ in pieces):
            return True
    for at in range(lo, min(segment.hi - 1, lo + LONGEST_SUBJECT)):
        if tok.lows[at] in words.destinations and tok.name_of[at] < 0:
            body = tok.name_of[at + 1] >= 0 and tok.names[tok.name_of[at + 1]].kind == "organisation"
            return body or tok.lows[at + 1] in words.case_hearers
    return False


def _states(segment: Segment, verb: Verb) -> bool:
    """Whether a clause stands behind `verb`: no `menerangkan kronologi kejadiannya`, no `menyayangkan putusan itu`,
    no `mengingatkan tentang isi peraturan`, but `mengaku lengah`.
    """
    tok, words = segment.tok, segment.lex.words
    count, first = segment.hi - verb.words_at, tok.lows[verb.words_at]
    topic = count <= SHORTEST_JUDGEMENT and first in words.topic_nouns
    topic = topic and not (count > 1 and segment.lex.is_predicate(tok.lows[segment.hi - 1]))  # `alasan itu mengada-ada`
    topic = topic or _denies_matter(segment, verb)
    topic = topic or (first in words.topic_openers and not segment.has_predicate(verb.words_at))
    pointed = tok.lows[segment.hi - 1] in words.demonstratives
    pointed = pointed and (count == 2 or (count <= SHORTEST_JUDGEMENT and not segment.has_predicate(verb.words_at)))
    told = verb.words_at + 1 + (tok.lows[min(verb.words_at + 1, segment.hi - 1)] in words.relative)
    # `mengatakan hal (yang) sama`
    topic = topic or (first in words.matters and told < segment.hi and tok.lows[told] in words.echo_words)
    return count >= (1 if _admits(segment, verb) else 2) and not topic and not pointed


def _addresses(segment: Segment, verb: Verb) -> bool:
    """Whether what stands behind `verb` tells whom it is said to, and not what is said."""
    tok, words = segment.tok, segment.lex.words
    if tok.lows[verb.at] in words.questions:
        asked = next((k for k in range(verb.words_at, segment.hi) if tok.lows[k] in words.addressees), None)
        if asked is not None and not segment.has_predicate(verb.words_at, asked):
            return True  # `menanyakan isu itu kepada X`
    if _to_group(segment, verb.words_at):
        return True
    if tok.lows[verb.words_at] not in words.addressees:
        return False
    # `Rangga bertanya kepada pelaku`, but `meminta kepada warga untuk …`
    return all(tok.lows[k] not in words.purposes for k in range(verb.words_at, segment.hi))


def _to_group(segment: Segment, at: int) -> bool:
    """`mewanti-wanti para menteri`, `mengingatkan para kepala dinas`: whether nothing but the people whom it is said to
    stand from token `at` on.
    """
    tok, lex = segment.tok, segment.lex
    if segment.hi - at > SHORTEST_JUDGEMENT or tok.lows[at] not in lex.words.plural_determiners:
        return False
    people = at + 1 < segment.hi and tok.lows[at + 1] in lex.titling and tok.lows[at + 1] not in lex.words.matters
    behind = range(at + 1, segment.hi)
    return people and not any(tok.comma(k) or (tok.name_of[k] < 0 and lex.is_predicate(tok.lows[k])) for k in behind)


def _admits(segment: Segment, verb: Verb) -> bool:
    """`Rinaldi mengaku lengah`, `beralasan lelah`, `menyatakan menyesal`: whether one word that names nobody may be all
    that is said; not `membantah keras`.
    """
    tok, lex = segment.tok, segment.lex
    word, says = tok.lows[verb.words_at], tok.lows[verb.at]
    told = word in lex.words.moods | lex.words.excusing or word in lex.words.short_replies or lex.is_verb(word)
    if told and verb.words_at == verb.end and (says in lex.words.excuses or says in lex.words.stating):
        return True
    names = tok.name_of[verb.words_at] >= 0 or tok.capital(verb.words_at) or word in lex.speaker_nouns
    return tok.lows[verb.at] in lex.words.person_verbs and not verb.glued and not names


def _counts(segment: Segment, at: int) -> bool:
    """`BMKG mencatat empat kali gempa susulan`, `… kekuatan gempa 6,0`: a figure that is no result of one's own.

    A country's growth is nobody's own (`BPS mencatat pertumbuhan ekonomi 2,97 persen`), a firm's is.
    """
    tok, words = segment.tok, segment.lex.words
    stop = min(segment.hi, at + LONGEST_CONNECTIVE)
    own = any(
        tok.lows[k] in words.own_results and (k + 1 == stop or tok.lows[k + 1] not in words.common_matters)
        for k in range(at, stop)
    )
    if own or tok.date_of[at] >= 0:
        return False
    return any(
        tok.lows[k] in words.numerals
        or (tok.lows[k][-1:].isdigit() and tok.lows[k].startswith(words.currencies))  # `USD565,4`
        or (tok.lows[k][:1].isdigit() and tok.date_of[k] < 0)
        for k in range(at, stop)
    )


def _acts(segment: Segment, at: int) -> bool:
    """Whether a named body or person begins at token `at`, or a noun for one, and does something."""
    tok, lex = segment.tok, segment.lex
    at += at < segment.hi and tok.lows[at] in lex.words.plural_determiners
    if at >= segment.hi:
        return False
    which = tok.name_of[at]
    known = tok.names[which].kind != "place" if which >= 0 else tok.lows[at] in lex.speaker_nouns
    end = at + 1
    while end < segment.hi and (tok.name_of[end] == which >= 0 or tok.capital(end)):
        end += 1
    if which < 0:  # `pemerintah desa ikut mendata balita`
        while end < min(segment.hi, at + LONGEST_BODY) and not segment.does(end) and segment.read.names_field(end):
            end += 1
    if end + 1 < segment.hi and tok.lows[end] in lex.words.conjunctions and tok.lows[end + 1] in lex.speaker_nouns:
        end += 2  # `DPR dan pemerintah`
    return known and end < segment.hi and not tok.comma(end) and segment.does(end)


def _judged(segment: Segment, lo: int) -> bool:
    """`melihat Rangga bisa saja maju`, `melihat angka itu kian besar`, `melihat ada kemungkinan bahwa …`: whether a
    word of what may or should be, or of how much, stands behind a name or noun.
    """
    tok, words = segment.tok, segment.lex.words
    if tok.lows[lo] in words.there_is and lo + 1 < segment.hi and tok.lows[lo + 1] in words.prospects:
        return True
    for at in range(lo + 1, min(segment.hi, lo + LONGEST_CONNECTIVE + 1)):
        if tok.date_of[at] >= 0 and not tok.comma(at):
            continue  # `melihat produksi kuartal pertama cenderung datar`
        if tok.comma(at) or tok.lows[at] in words.relative or segment.read.opens_circumstance(at):
            return False
        if (tok.lows[at] in words.modals or tok.lows[at] in words.judging) and tok.name_of[at] < 0:
            return True
    return False


def _equates(segment: Segment, lo: int) -> bool:
    """`menyebut Rangga pelaku utama`, `menyebut kerugian negara Rp 1 triliun`: whether the words from `lo` on say
    what somebody is or what something comes to, without a verb.

    No `menyebut Rangga di sidang`, `menyebut bantuan sebesar Rp 2 miliar`, `menyebut Bank Melati cabang Tegal`.
    """
    tok, lex = segment.tok, segment.lex
    hi = min(segment.hi, lo + LONGEST_SUBJECT)
    which = tok.name_of[lo]
    if which >= 0:
        end = lo + 1
        while end < hi and tok.name_of[end] == which:
            end += 1
        if end >= hi or tok.gap(end) != " " or tok.capital(end) or tok.name_of[end] >= 0:
            return False
        word = tok.lows[end]
        grammar = word in lex.words.demonstratives or word in lex.joining or word in lex.leading
        grammar = grammar or word in lex.words.governors or word in lex.words.parts_of_bodies or word[0].isdigit()
        return not grammar and tok.date_of[end] < 0 and not segment.read.opens_circumstance(end)
    for at in range(lo + 1, hi):
        before = tok.lows[at - 1]
        if tok.comma(at) or segment.read.opens_circumstance(at) or tok.lows[at] in lex.words.governors:
            return False
        sum_of_money = tok.lows[at].startswith(lex.words.currencies) and (
            tok.lows[at][-1].isdigit() or (at + 1 < hi and tok.lows[at + 1][:1].isdigit())
        )
        share = tok.lows[at][:1].isdigit() and at + 1 < hi and tok.lows[at + 1] in lex.words.shares
        # `menyebut stok beras 4 juta ton`
        measure = tok.lows[lo] in lex.words.measures and tok.lows[at][:1].isdigit() and tok.date_of[at] < 0
        if sum_of_money or share or measure:
            return before not in lex.words.of_amount and not lex.is_active(before) and tok.name_of[at - 1] < 0
    return False
