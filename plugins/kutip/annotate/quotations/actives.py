"""Active verbs of speech: the subject stands before the verb, the words behind it (``X mengatakan (bahwa) …``)."""

from __future__ import annotations

from itertools import pairwise

from ...text import QUOTE_MARKS
from .found import Found
from .lexicon import Form
from .refs import CONTINUED, Ref
from .segment import LONGEST_CONNECTIVE, Segment
from .verbs import FIRST_WORDS, Verb, called, of_document, read_verb, reports, says_that

_NO_CLAUSE = frozenset(("asks", "denies"))
"""Stances whose words rarely hold a clause with a subject of its own."""


def active(segment: Segment, at: int, end: int, form: Form, stance: str, *, glued: bool = False) -> int:
    """`X mengatakan (bahwa) …`: the subject stands before the verb, the words behind it."""
    tok, lex = segment.tok, segment.lex
    verb = read_verb(segment, at, end, form, stance, glued=glued)
    if verb is not None and _closes(segment, verb):
        return segment.hi
    if verb is None or verb.words_at >= segment.hi or not (reports(segment, verb) or _tells_again(segment, verb)):
        return end
    covering = segment.covering(at)
    if covering:
        return _verb_inside(segment, verb, covering)
    if tok.lows[at] in lex.words.document_verbs and not of_document(segment, verb):
        return end
    cued = segment.closed[segment.lo] and lex.bare(tok.lows[segment.lo]) and not verb.evidence and not verb.joined
    if cued and not any(tok.comma(k) for k in range(segment.lo + 1, at)) and not segment.has_predicate(verb.words_at):
        return end  # `"…," kata Rangga mengingatkan para pengunjung.`
    ref = _subject(segment, verb)
    if tok.lows[at] in lex.words.seeing and not verb.evidence and (ref is None or ref.many):
        return end  # `Warga melihat air kian tinggi`
    if ref is not None and tok.lows[at] in lex.words.hoping and _means_all(segment, verb, ref):
        return end  # `Setiap anak berharap usahanya berhasil`: nobody has said so
    if ref is not None and tok.lows[at] in lex.words.document_verbs and not ref.is_body:
        return end  # `Hasil autopsi Rina Wulan menunjukkan …`: it is about her
    counted = verb.evidence or tok.lows[verb.words_at] in lex.words.count_openers  # `Dia mencatat ada 43 kasus`
    if ref is None or (tok.lows[at] in lex.words.body_verbs and ref.person and not counted):
        return end
    thing = ref.is_body and tok.lows[at] not in lex.words.admissions
    if tok.lows[at] in lex.words.person_verbs and thing:
        return end
    segment.last_ref = ref
    if _points_back(segment, verb, ref):
        return end
    _take_subject(segment, verb, ref)
    take(segment, verb, ref, "noun-frame" if tok.lows[verb.words_at] in lex.words.stance_nouns else "verb-frame")
    return max(end, verb.words_at)


def _means_all(segment: Segment, verb: Verb, ref: Ref) -> bool:
    """`Setiap anak berharap …`: whether the subject before `verb` means all there are."""
    before = pairwise(segment.tok.lows[segment.lo : verb.left])
    return any(word in segment.lex.words.everybody and head == ref.head for word, head in before)


def _closes(segment: Segment, verb: Verb) -> bool:
    """`Presiden sudah tahu, juru bicara Kremlin mengatakan kepada Interfax.`: the words stand before the speaker,
    with nothing behind the verb but to whom or when.
    """
    tok, lex = segment.tok, segment.lex
    behind = tok.lows[verb.end] if verb.end < segment.hi else ""
    told = not behind or behind in lex.words.addressees or behind in lex.words.told_at
    told = told or (tok.comma(verb.end) and segment.only_dates(verb.end, segment.hi))
    plain = verb.stance == "asserts" and not verb.joined and not verb.glued and segment.opens and not segment.out
    if not told or not plain or segment.has_predicate(verb.end):
        return False
    first = segment.lo
    if segment.read.opens_circumstance(first) or lex.is_verb(tok.lows[first]) or tok.lows[first] in lex.leading:
        return False
    cut = -1
    for at in range(verb.left - 1, segment.lo, -1):
        titled = segment.read.is_title(at) or tok.lows[at] in lex.words.title_links or tok.lows[at].isdigit()
        if not titled:
            break
        if tok.comma(at):
            cut = at
    if cut < 0 or not segment.has_predicate(segment.lo, cut) or any(segment.closed[segment.lo : verb.at]):
        return False
    ref = segment.read.before(cut, verb.left)
    if ref is None or ref.kind not in {"named", "noun"} or ref.unlisted:
        return False
    segment.add(segment.lo, cut, cue=(verb.at, verb.end), ref=ref, rule="verb-closing", stance=verb.stance)
    return bool(segment.out)


def _take_subject(segment: Segment, verb: Verb, ref: Ref) -> None:
    """`Harga beras, Rangga menegaskan, akan turun.`, `Pasal 31, dia mencontohkan, memberi akses.`: the subject of the
    words, which stands before who says them.

    Not an office or a body whose comma is only slack (`Wali Kota Argasari, Rangga menegaskan, akan …`).
    """
    tok, lex = segment.tok, segment.lex
    cut = next((k for k in range(verb.left - 1, segment.lo + 1, -1) if tok.comma(k)), segment.lo)
    whole = segment.opens and not segment.out and verb.words_at == verb.end and not verb.joined and cut > segment.lo
    whole = (
        whole and not any(tok.comma(k) for k in range(segment.lo + 1, cut)) and not lex.is_verb(tok.lows[segment.lo])
    )
    pronoun = ref.kind == "pronoun" and tok.lows[cut] in lex.any_pronoun
    if not whole or not (pronoun or (ref.kind == "named" and ref.person)) or not tok.comma(verb.end):
        return
    if verb.end >= segment.hi or not lex.is_predicate(tok.lows[verb.end]) or (tok.name_of[cut] < 0 and not pronoun):
        return
    told = tok.lows[segment.lo + 1] in lex.words.relative  # `Apa yang terjadi, Rangga menegaskan, merugikan kita`
    if segment.has_predicate(segment.lo, cut) and not told:
        return
    at = segment.lo
    office = tok.lows[at] in lex.titling or tok.lows[at] in lex.speaker_nouns or tok.lows[at] in lex.leading
    if office or segment.read.opens_circumstance(at) or tok.phrase(at, cut, lex.connectives) or tok.name_of[at] >= 0:
        return
    if not segment.read.mentions(at, cut, "person") and not any(segment.closed[at:cut]):
        segment.add(at, cut, cue=(verb.at, verb.end), ref=ref, rule="verb-frame", stance=verb.stance)


def _tells_again(segment: Segment, verb: Verb) -> bool:
    """`X menyampaikan hal itu saat rapat`: whether `verb` only tells that what was said before is said by its subject;
    not `X membenarkan hal itu`, who confirms it.
    """
    plain = verb.stance == "asserts" and segment.tok.lows[verb.at] not in segment.lex.words.confirming
    return plain and _back_to(segment, verb) > 0


def _back_to(segment: Segment, verb: Verb) -> int:
    """`X menyampaikan hal itu saat rapat`: how many words behind `verb` point back at what was said before, where
    nothing but circumstances follows them; 0 for none.
    """
    tok, hi = segment.tok, segment.hi
    length = tok.phrase(verb.words_at, hi, segment.lex.back_subjects)
    length = length or int(tok.lows[verb.words_at] in segment.lex.words.back_openers)  # `X menyampaikan demikian`
    behind = verb.words_at + length
    if behind + 1 < hi and tok.lows[behind] in segment.lex.words.told_to:
        return length if _hears(segment, behind + 1) else 0
    ends = behind >= hi or tok.comma(behind) or segment.read.opens_circumstance(behind)
    return length if ends else 0


def _hears(segment: Segment, at: int) -> bool:
    """Whether reporters or a medium stand at token `at`: what somebody tells his family is part of the story."""
    tok, read = segment.tok, segment.read
    if tok.name_of[at] >= 0:
        return read.is_press(at)
    return any(read.is_press(k) for k in range(at, min(at + 3, segment.hi)))  # `kepada para wartawan`


def _points_back(segment: Segment, verb: Verb, ref: Ref) -> bool:
    """`X mengatakan hal itu saat …`: the words are the sentence before; of `X tak menampik hal itu` nothing is."""
    tok = segment.tok
    length = _back_to(segment, verb)
    if not length:
        return False
    if not segment.lex.words.negations.isdisjoint(tok.lows[verb.at : verb.end]):
        return True
    behind = verb.words_at + length
    if tok.phrase(behind, segment.hi, segment.lex.as_words) and not tok.comma(behind):
        calls_it = tok.lows[verb.at] in segment.lex.words.calling
        if calls_it or any(tok.lows[k] in segment.lex.words.complementisers for k in range(behind, segment.hi)):
            return False  # `X menyebut hal itu sebagai kemajuan`, `X mengatakan itu sebagai bukti bahwa …`
    segment.back(ref, (verb.at, verb.end), verb.stance)
    return True


# --- who speaks -------------------------------------------------------------------------------------------------------


def _subject(segment: Segment, verb: Verb) -> Ref | None:
    """Who speaks, by the words before `verb`; None where they name nobody who could."""
    tok, lex = segment.tok, segment.lex
    left = verb.left
    if verb.joined:
        wished = any(tok.lows[k] in lex.words.purposes and tok.name_of[k] < 0 for k in range(segment.lo, left))
        if wished and not verb.evidence:
            return None
        cited = segment.lo and segment.closed[segment.lo] and lex.bare(tok.lows[segment.lo])
        return segment.last_ref or segment.sentence_subject(left - 1) or (CONTINUED if cited else None)
    if left == segment.lo:
        return None
    relative = _relative_before(segment, left)
    if relative >= 0:
        ref = segment.read.before_relative(segment.lo, relative)
        return ref if ref and ref.kind == "named" else None
    if tok.lows[left - 1] in lex.words.relative:
        ref = segment.read.before_relative(segment.lo, left - 1)
        if ref is None and tok.comma(left - 1) and left - 1 > segment.lo:
            return segment.read.group_before(segment.lo, left - 1)
        if ref is None:
            clause = not segment.does(verb.words_at) and segment.has_predicate(verb.words_at + 1)
            says = clause or says_that(segment, verb)  # not `banyak yang menduga akan bertahan`
            return segment.read.crowd(segment.lo, left - 1) if says else None
        return ref if ref.kind in {"named", "pronoun"} else None
    if tok.lows[left - 1] in lex.words.clause_openers:
        # `…, dengan menyatakannya sebagai …`: the clause before has the subject
        return segment.sentence_subject(left - 1)
    start = _clause_start(segment, left)
    if tok.lows[start - 1] in lex.words.subordinators:
        ref = segment.read.before(start, left)  # `Itu terjadi setelah Ukraina mengatakan …`
        if ref is not None and ref.kind in {"named", "noun"}:
            return ref
        start = segment.lo  # `Rangga saat dihubungi terpisah mengatakan …`
    ref = segment.read.before(start, left)
    if left == verb.at - 1 and tok.lows[left] in lex.words.manners and says_that(segment, verb):
        return _who_acts(segment, left, ref)
    return ref


def _who_acts(segment: Segment, hi: int, ref: Ref | None) -> Ref | None:
    """`Rangga memecat Melati dengan menyebut bahwa …`: `ref`, or else the subject of the only verb before token `hi`.

    None where that one is a passive (`Melati dipecat Rangga dengan menyebut …`) or tells what somebody gets (`Melati
    menuai kritik Rangga dengan menyebut …`): it is not said by whom it is done to.
    """
    tok, words = segment.tok, segment.lex.words
    at = segment.first_predicate(segment.lo, hi)
    if at >= hi or not words.relative.isdisjoint(tok.lows[segment.lo : hi]):
        return ref  # `Polisi menangkap Rangga yang menipu warga dengan mengatakan bahwa …`
    if segment.lex.is_passive(tok.lows[at]) or tok.lows[at] in segment.lex.undergoing:
        return None
    if ref is not None or segment.has_predicate(at + 1, hi):
        return ref
    who = segment.read.before(segment.lo, at)
    if who is None or who.kind != "named":
        return who
    free = all(segment.read.is_title(k) for k in range(tok.last_piece(segment.lo, at), at))
    return who if free else None  # not `Lawan politik Rangga …`


def _relative_before(segment: Segment, left: int) -> int:
    """`MUI yang dalam fatwa tahun 2011 menyatakan …`: the relative word before what ends at `left`; -1 for none."""
    tok, lex = segment.tok, segment.lex
    for at in range(left - 2, max(segment.lo, left - LONGEST_CONNECTIVE - 3), -1):
        if tok.comma(at + 1):
            return -1
        if tok.lows[at] in lex.words.relative:
            return at if tok.lows[at + 1] in lex.words.via_prepositions else -1
    return -1


def _clause_start(segment: Segment, hi: int) -> int:
    """Where the clause begins that ends at token `hi`: behind its opener, if that stands behind a comma, or says when
    or why (`Itu terjadi setelah Ukraina mengatakan …`) and has nothing but a subject behind it.
    """
    tok, lex = segment.tok, segment.lex
    for at in range(hi - 1, segment.lo, -1):
        if tok.comma(at) and tok.lows[at] in lex.words.clause_openers and hi - at > 1:
            return at + 1
        pointed = tok.lows[at + 1] in lex.words.demonstratives  # `yang hadir pada saat itu`
        if tok.lows[at] in lex.words.subordinators and tok.name_of[at] < 0 and hi - at > 1 and not pointed:
            return segment.lo if segment.has_predicate(at + 1, hi) else at + 1
    return segment.lo


# --- the words --------------------------------------------------------------------------------------------------------


def take(segment: Segment, verb: Verb, ref: Ref, rule: str, *, via: str | None = None) -> None:
    """The words behind `verb` as a quotation, which the medium `via` passes on.

    A noun of stance ends at its comma, an ``as`` belongs to the cue.
    """
    tok, lex = segment.tok, segment.lex
    lo, stop, cue_end = verb.words_at, segment.hi, verb.end
    begins = verb.words_at == verb.end
    if not begins and all(
        tok.lows[k] in lex.words.complementisers or tok.lows[k] in lex.words.adverbs
        for k in range(verb.end, verb.words_at)
    ):
        cue_end = verb.words_at
    as_length = tok.phrase(lo, segment.hi, lex.as_words)
    if as_length and begins and not tok.comma(verb.end):
        lo = cue_end = lo + as_length
    elif begins and tok.lows[lo] in lex.words.stance_nouns and tok.lows[lo] not in lex.words.predicates:
        stop = next(
            (k for k in range(lo + 1, segment.hi) if tok.comma(k) and tok.lows[k] not in lex.words.appositions),
            segment.hi,
        )
        if any(tok.lows[k] in lex.words.copulas for k in range(lo + 1, stop)):
            stop = segment.hi  # `menambahkan pentingnya X adalah …, di mana …`: a clause of its own
    if verb.left > segment.lo and tok.lows[verb.left - 1] in lex.words.relative:
        stop = next((k for k in range(lo + 2, stop) if _main_verb(segment, k, lo)), stop)
    if _subordinate(segment, verb):
        stop = next((k for k in range(lo + 1, stop) if _main_clause(segment, lo, k)), stop)
    aside = next((k for k in range(lo + 2, stop) if tok.lows[k] in lex.words.meanwhile), stop)
    if aside < stop and not segment.has_predicate(lo, aside):
        stop = aside  # `mengakui kehebatan lawan seraya memberi selamat`
    cue, stop = (verb.at, cue_end), _as_quoted(segment, verb.end, stop)
    segment.add(lo, stop, cue=cue, ref=ref, rule=rule, stance=verb.stance, via=via)


def _subordinate(segment: Segment, verb: Verb) -> bool:
    """`Meski X mengatakan …, Y menilai …`: whether `verb` stands in a clause before the main one of its sentence."""
    tok, lex = segment.tok, segment.lex
    at = segment.lo
    while at < verb.left and tok.lows[at] in lex.words.contrasts:
        at += 1
    if not segment.opens or at >= verb.left or tok.lows[at] not in lex.words.subordinators:
        return False
    pointed = tok.lows[at + 1] in lex.words.demonstratives  # `Saat ini X mengatakan …`
    return not pointed and not any(tok.comma(k) for k in range(at + 1, verb.left))


def _main_clause(segment: Segment, lo: int, at: int) -> bool:
    """Whether a clause with somebody for its subject begins behind a comma at token `at`, and one stands before it,
    whose words begin at token `lo`.
    """
    tok = segment.tok
    if not tok.comma(at) or tok.lows[at] in segment.lex.words.relative or tok.lows[at] in segment.lex.goes_on:
        return False
    return segment.has_predicate(lo, at) and segment.has_predicate(at) and _may_act(segment, at, segment.hi)


def _main_verb(segment: Segment, at: int, lo: int) -> bool:
    """`Ucapan X yang menyebut tidak ada bukti, menuai kritik`: whether the verb of what a relative clause is about
    stands at token `at`, behind the comma that closes the clause, whose words begin at token `lo`.

    Without a comma it is one that tells what became of the words, or one right behind words in marks.
    """
    tok, lex = segment.tok, segment.lex
    if tok.name_of[at] >= 0 or not (lex.is_verb(tok.lows[at]) or tok.lows[at] in lex.passive):
        return tok.lows[at] in lex.words.aftermath and tok.name_of[at] < 0
    if tok.comma(at) or tok.lows[at] in lex.words.aftermath:
        return True
    pairs = segment.pairs(tok.starts[lo], tok.ends[at - 1])
    return bool(pairs) and tok.ends[at - 1] <= pairs[-1].inner_end < tok.starts[at] and pairs[-1].closed


def _as_quoted(segment: Segment, end: int, stop: int) -> int:
    """`menyebutnya sebagai "musuh" sembari …`: words that end in what somebody is called end with its mark."""
    return called(segment, end, stop) or stop


# --- verbs within the words of another --------------------------------------------------------------------------------


def _verb_inside(segment: Segment, verb: Verb, covering: Found) -> int:
    """A verb of speech within reported words: it opens a quotation of its own only in a clause of its own."""
    tok, lex = segment.tok, segment.lex
    conceded = verb.left > 1 and tok.lows[verb.left - 1] in lex.words.concessives
    topic = tok.lows[verb.words_at] in lex.words.topic_openers  # `meski masih ragu soal harga`
    if conceded and not topic and tok.ends[verb.left - 2] > covering.start:
        # `X mengaku bersyukur meski mengakui masih ada …`
        return _go_on(segment, verb, covering, verb.left - 1)
    if verb.joined:
        # `X mengatakan … dan meminta agar …`
        cut = verb.left - 1 if tok.lows[verb.left - 1] in lex.joining else verb.left
        own = tok.lows[verb.at] in lex.words.own_voice
        first = tok.at(covering.start)
        clause = cut - first >= FIRST_WORDS and not _may_act(segment, first, cut)  # not `minta Bupati dan mendesak …`
        clause = clause or tok.lows[first] in lex.words.negations  # `menyatakan tidak puas dan mendesak …`
        wish = covering.stance in _NO_CLAUSE and not all(tok.capital(k) for k in range(first, cut))
        own = own and (wish or (clause and tok.lows[verb.at] in lex.words.requests))
        own = own or called(segment, verb.end, segment.hi) > 0  # `… dan menyebut rotasi itu sebagai "sandiwara"`
        own = own or tok.gap(cut)[:1] in QUOTE_MARKS  # `menyebut AS "curang" dan mendesak …`
        own = own or (clause and _quotes_first(segment, verb))  # `mengaku kalah dan menyebut lawannya "curang"`
        if tok.lows[cut] in lex.words.contrasts and (not verb.evidence or _may_act(segment, first, cut)) and not own:
            return verb.end  # `warga kecewa, tetapi mengaku pasrah`
        if not (verb.evidence or tok.comma(cut) or own) or tok.ends[cut - 1] <= covering.start:
            return verb.end
        return _go_on(segment, verb, covering, cut)
    if _medium_tells(segment, verb, covering):
        return max(verb.end, verb.words_at)
    if _says_more(segment, verb, covering):
        return _go_on(segment, verb, covering, verb.left - _by_saying(segment, verb.left))
    # `X mengatakan …, sedangkan Y mengatakan …`
    cut = next((k for k in range(verb.at - 1, tok.at(covering.start), -1) if tok.comma(k)), -1)
    if cut < 0:
        return verb.end
    named = tok.name_of[cut] >= 0 and verb.evidence and not tok.comma(verb.words_at)
    ref = segment.read.before(cut, verb.left) if named or tok.lows[cut] in lex.words.clause_openers else None
    other = ref is not None and ref.kind == "noun" and tok.lows[cut] in lex.words.clause_openers
    if ref is None or not (ref.kind == "named" or other):
        return verb.end
    denies = verb.stance == "denies"
    if other and ref.head in lex.words.suspect_nouns and not denies and tok.lows[cut] not in lex.words.side_clauses:
        return verb.end  # `Rina mengaku menagih, tetapi pelaku malah meminta uang lagi`: she tells it
    segment.shorten(covering, tok.ends[cut - 1])
    take(segment, verb, ref, "verb-frame")
    return max(verb.end, verb.words_at)


def _quotes_first(segment: Segment, verb: Verb) -> bool:
    """`… dan menyebut operasi itu "sesuai hukum"`: whether the only marks in the rest of the sentence close the words
    behind `verb`.
    """
    tok = segment.tok
    pairs = segment.pairs(tok.starts[segment.lo], tok.ends[segment.hi - 1])
    return len(pairs) == 1 and pairs[0].start >= tok.starts[verb.words_at]


def _go_on(segment: Segment, verb: Verb, covering: Found, cut: int) -> int:
    """End the words of `covering` before token `cut`: behind `verb` stand more of its speaker, by the same medium."""
    segment.shorten(covering, segment.tok.ends[cut - 1])
    take(segment, verb, covering.ref, "verb-joined", via=covering.via)
    return max(verb.end, verb.words_at)


def _medium_tells(segment: Segment, verb: Verb, covering: Found) -> bool:
    """`Kabar Kota melaporkan, Rangga mengatakan …`: take the words of whoever speaks in what a medium tells, who is the
    subject of the first clause in it, instead of the whole.

    Not `Kabar Kota melaporkan warga yang mengungsi mengatakan …` with another verb before, and only of media: what a
    body or an officer tells of another's words are its own (`Polisi mengatakan Rangga mengaku …`).
    """
    teller, first = covering.ref, segment.tok.at(covering.start)
    if covering.rule != "verb-frame" or not segment.is_medium(teller) or verb.glued or not first < verb.left:
        return False
    ref = None if segment.has_predicate(first, verb.left) else segment.read.before(first, verb.left)
    if ref is None or ref.kind not in {"named", "noun"} or ref.unlisted:
        return False
    segment.out.remove(covering)
    before = len(segment.out)
    take(segment, verb, ref, "verb-frame", via=teller.name)
    if len(segment.out) == before:
        segment.out.append(covering)
    segment.last_ref = ref
    return True


def _says_more(segment: Segment, verb: Verb, covering: Found) -> bool:
    """`X meminta wartawan dibebaskan, dengan mengatakan bahwa …`, `…, menambahkan bahwa …`: a verb with `bahwa`
    right behind a comma has the speaker of the words before it.
    """
    left = verb.left - _by_saying(segment, verb.left)
    behind = segment.tok.comma(left) and left - segment.tok.at(covering.start) > 1 and not verb.glued
    more = says_that(segment, verb) or (
        segment.tok.lows[left] in segment.lex.words.manners and segment.has_predicate(verb.words_at)
    )  # `…, dengan mengatakan bantuan sudah tiba`
    return more and behind and covering.rule in {"verb-frame", "according", "verb-joined"}


def _by_saying(segment: Segment, left: int) -> bool:
    """Whether `dengan` stands before the verb that begins at token `left`."""
    return segment.tok.lows[left - 1] in segment.lex.words.manners


def _may_act(segment: Segment, at: int, stop: int) -> bool:
    """`warga marah dan meminta …`: whether the words from token `at` on begin with one for somebody.

    Not where it only tells whose something is: `keputusan wasit merugikan dan meminta …`.
    """
    tok, lex = segment.tok, segment.lex
    while at + 1 < stop and tok.lows[at] in lex.words.determiners:
        at += 1
    word = tok.lows[at]
    thing = tok.name_of[at] < 0 and not tok.capital(at) and word not in lex.titling and word not in lex.any_pronoun
    thing = thing and not segment.read.opens_circumstance(at) and word not in lex.leading
    if thing and tok.lows[at] not in lex.words.acting_nouns and not lex.is_predicate(tok.lows[at]):
        return False
    return any(
        tok.name_of[k] >= 0
        or tok.lows[k] in lex.any_pronoun
        or tok.lows[k] in lex.speaker_nouns
        or tok.lows[k] in lex.words.acting_nouns
        for k in range(at, min(stop, at + FIRST_WORDS))
    )
