"""Verbs and frames that report words: ``speech.toml``."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Stance = Literal["asserts", "denies", "promises", "asks", "doubts"]


class CueGroup(Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs of one stance. All in lower case; each also counts with the language's enclitic (`SpeechWords.enclitic`).

    `after` follow the words (``"…," kata X``); `clause` stand between speaker and words and take any clause
    (``X mengatakan …``); `topic` can as well name a mere topic, so their words must hold a predicate
    (``X menjelaskan kronologi`` reports nothing); `complement` report only with a complementiser or a comma after them
    (``X menemukan bahwa …``); `passive` have the speaker behind them or in the sentence before (``dikatakan X``).
    """

    stance: Stance
    after: tuple[str, ...] = ()
    clause: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    complement: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()


class SpeechWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs and frames that report words. Every list is in lower case and is matched word by word.

    Phrases of several words are written with blanks; the words of one are matched one after the other.
    """

    enclitic: str
    """Pronoun that is glued to a cue: ``nya`` in ``ujarnya``."""
    cues: tuple[CueGroup, ...]
    compound_cues: tuple[str, ...]
    """Phrases that are one cue between speaker and words (``menitipkan pesan``)."""
    according: frozenset[str]
    personal_viewpoints: frozenset[str]
    """Of `viewpoints`, those that tell a view only of a person who is named (``Bagi Rangga, …``)."""
    viewpoints: frozenset[str]
    naming_stems: frozenset[str]
    event_nouns: frozenset[str]
    """Nouns of what happened, however long their phrase (``menceritakan detik-detik tanggul jebol``)."""
    wards: frozenset[str]
    """Words of an address behind its place (``RT 04 RW 02``)."""
    filing_verbs: frozenset[str]
    """Verbs that file something with somebody (``melaporkan kehilangan motor ke polsek``)."""
    destinations: frozenset[str]
    """Words before where something is filed (``ke``)."""
    mottos: frozenset[str]
    """Words that a title or motto in marks stands behind (``tema``)."""
    matters: frozenset[str]
    comparisons: frozenset[str]
    """Prepositions that make what follows the source: ``menurut``."""
    continuing_cues: frozenset[str]
    adding_cues: frozenset[str]
    acting_beginnings: tuple[str, ...]
    owned_things: frozenset[str]
    """What somebody has, which a sentence is about where it opens it (``Rumah X roboh``)."""
    about_nouns: frozenset[str]
    """Cues that go on with the same interview (``tambahnya``): the medium carries over."""
    plain_cues: frozenset[str]
    """Cues that cut the words even without commas (``Rapat kata X ditunda``)."""
    actor_verbs: frozenset[str]
    """Verbs that report only what somebody does, or is asked to do (``mendorong dinas membuka posko``)."""
    namely: frozenset[str]
    """Words before the name of whoever was described (``yakni``)."""
    appositions: frozenset[str]
    """Words behind a comma that go on with the noun before it (``yakni``)."""
    idioms: tuple[str, ...]
    """Phrases with the form of a cue that report nothing: ``dengan kata lain``."""
    not_misspelt: frozenset[str]
    """Words that look like a misspelt cue and are none."""
    complementisers: frozenset[str]
    glued_complementiser: str
    """The one that is looked for also where it is glued to the next word (``bahwajembatan``)."""
    relative: frozenset[str]
    pronouns: frozenset[str]
    """Pronouns of one person."""
    plural_pronouns: frozenset[str]
    first_singular: frozenset[str]
    first_plural: frozenset[str]
    """Words of the first person for several, an office among them (``kami``)."""
    confessions: frozenset[str]
    case_words: frozenset[str]
    negations: frozenset[str]
    not_yet: frozenset[str]
    """Words before a verb that make it no utterance: wishes, abilities, purposes."""
    purposes: frozenset[str]
    """Words that make every verb after them, joined ones too, a wish or purpose."""
    addressees: frozenset[str]
    """Words before those who were spoken to."""
    told_to: frozenset[str]
    """Prepositions before whom somebody tells what was said before (``menceritakan hal itu ke X``)."""
    answered: frozenset[str]
    """Passives of who answers, before words in marks (``yang dijawab X, "…"``)."""
    felt: frozenset[str]
    """Passives of what somebody feels or has the good of (``dirasakan oleh X``)."""
    crowds: frozenset[str]
    """Words of number that stand for people before a relative clause (``Banyak yang menyebut …``)."""
    contacting: frozenset[str]
    """What a medium does with whom it wants to hear (``menghubungi X``)."""
    meetings: frozenset[str]
    """Words before those whom a speaker met or answered (``ditemui``)."""
    venue_prepositions: frozenset[str]
    """Prepositions before where something was said."""
    venues: frozenset[str]
    """Common nouns with which a place can begin where something was said."""
    occasion_openers: frozenset[str]
    """Words that open the occasion of an utterance (``usai rapat``)."""
    occasions: frozenset[str]
    """Nouns of an occasion or form of speaking (``konferensi``)."""
    adverbs: frozenset[str]
    """Words that may stand between subject and verb."""
    conjunctions: frozenset[str]
    """Words that hang a second verb on the same subject."""
    side_clauses: frozenset[str]
    """Of `clause_openers`, those of a clause about somebody else, behind whom has been cited (``…, sementara Y …``)."""
    clause_openers: frozenset[str]
    """Words after a comma with which a clause with a subject of its own begins."""
    circumstances: frozenset[str]
    """Words that open a circumstance of place, time or manner, and so end or interrupt a noun phrase."""
    title_links: frozenset[str]
    """Prepositions inside a title (``anggota dewan dari Fraksi X``)."""
    body_adjectives: frozenset[str]
    """Words behind the noun of a medium that tell with a name whose it is (``kantor berita resmi Yaman``)."""
    agent_pattern: str
    """Nouns of who does something, by their form (``pesinetron``)."""
    counting_determiners: frozenset[str]
    """Determiners that are part of how somebody unnamed is described (``para pekerja``)."""
    told_at: frozenset[str]
    """Prepositions behind a verb that closes a sentence, before whom it was told to."""
    manners: frozenset[str]
    """Prepositions before how something is done (``dengan menjaga hutan``)."""
    channels: frozenset[str]
    """Prepositions before through what something is done or told (``lewat karnaval``, ``lewat telepon``)."""
    calls: frozenset[str]
    """What somebody is reached by, or who speaks for somebody, behind `channels`."""
    degrees: frozenset[str]
    """Words that tell a degree before an adjective (``begitu bangga``) and open a circumstance elsewhere."""
    meanwhile: frozenset[str]
    """Words that join what somebody does while speaking (``seraya memberi selamat``)."""
    questions: frozenset[str]
    """Verbs that ask for a thing, and report words only with a clause (``menanyakan apakah …``)."""
    clause_circumstances: frozenset[str]
    """Words behind a verb that points back which open when and where it was said (``Hal itu disampaikan saat …``)."""
    nickname_words: frozenset[str]
    nicknames: frozenset[str]
    causing: frozenset[str]
    """Verbs by which something makes somebody do or feel something (``membuat Rina meradang``)."""
    so_far: frozenset[str]
    attributes: frozenset[str]
    only_ones: frozenset[str]
    """Words behind an office that one holder only can have (``bupati perempuan pertama``): somebody known is meant."""
    notes: frozenset[str]
    note_writers: frozenset[str]
    owning: frozenset[str]
    attending: frozenset[str]
    """Words with which a relative clause tells a nickname of somebody known (``pria yang akrab disapa X``)."""
    identifying_words: frozenset[str]
    """Words with which a relative clause tells more of somebody known (``pria yang juga …``)."""
    rumours: frozenset[str]
    """What is denied as such (``menepis rumor yang beredar``)."""
    topic_nouns: frozenset[str]
    """Nouns that a verb of speech has for its topic where little stands behind them (``menerangkan kronologinya``)."""
    stating: frozenset[str]
    """Verbs with which one word may say all (``menyatakan setuju``)."""
    excuses: frozenset[str]
    """Verbs of one who has been caught and gives his reasons."""
    admissions: frozenset[str]
    """Those of the verbs of persons that a body can be said to do, too (``KPK mengaku …``)."""
    slipped_verbs: tuple[str, ...]
    """The commonest verbs of speech, which are also known with two letters swapped (``menyampiakan``)."""
    inscriptions: frozenset[str]
    """Words before what a law or banner says, which nobody is speaking (``berbunyi``)."""
    positions: frozenset[str]
    """Words behind a noun of players that say where they play (``gelandang tengah``)."""
    other_words: frozenset[str]
    """Adjectives of what somebody else says about the same (``Hal berbeda disampaikan X``)."""
    echo_words: frozenset[str]
    """Words that say that somebody else says the same (``keluhan senada disampaikan X``)."""
    replies: frozenset[str]
    """Those of `answers` behind which a clause is said (``menjawab usulan itu bisa dipertimbangkan``)."""
    spokesmen: frozenset[str]
    """Words for who speaks or works for an officer (``juru bicara Presiden X``)."""
    asked_cues: frozenset[str]
    """Cues of a question behind quotation marks."""
    courses: frozenset[str]
    """How far or how something goes, which nobody speaks in (``dalam pelaksanaannya``, ``pada tahap ini``)."""
    asked: frozenset[str]
    """Verbs that say that somebody is asked."""
    asking_whom: frozenset[str]
    """Verbs whose object is whoever is asked."""
    saying_cues: frozenset[str]
    """Cues of mere saying, with which an answer is told."""
    second_person: frozenset[str]
    """Words for whoever is spoken to."""
    asking: frozenset[str]
    """Verbs of whoever puts a question to somebody."""
    answer_cues: frozenset[str]
    """Cues of an answer behind quotation marks."""
    answers: frozenset[str]
    """Verbs whose object is what others have said."""
    company: frozenset[str]
    """Words before whoever only stands by (``didampingi``)."""
    led: frozenset[str]
    """Nouns of what somebody leads or serves, which may stand between his title and his name (``kapten tim X``)."""
    teams: frozenset[str]
    """Nouns of teams, so that ``putra`` behind them is nobody's son (``tunggal putra X``)."""
    courts: frozenset[str]
    """Nouns of courts, whose verdicts are reported as what they say."""
    examples: frozenset[str]
    """Adverbs that make somebody an example of what another says (``misalnya``)."""
    heard_as: frozenset[str]
    """As what somebody is heard in court or at a meeting (``sebagai saksi``)."""
    among: frozenset[str]
    """Words that make somebody one of several (``di antaranya``)."""
    presided: frozenset[str]
    """Verbs before whoever presides over the court (``diketuai``)."""
    presiding: frozenset[str]
    """Words for whoever does."""
    men: frozenset[str]
    women: frozenset[str]
    """Nouns of men, and of women, so that neither answers as the other."""
    letters: frozenset[str]
    """Documents that others than whoever tells of them have written."""
    second_clauses: frozenset[str]
    """Words behind which a second clause begins with a pronoun, besides contrasts and concessions, or a subject goes on
    to its next verb (``X memuji kader, lalu berharap …``).
    """
    stage: frozenset[str]
    """Words in the roles of those who sing or play."""
    qualities: frozenset[str]
    """Adjectives that judge, and are hardly ever part of what something is called."""
    count_openers: frozenset[str]
    """Words that open what somebody has counted (``mencatat ada 43 kasus``)."""
    firm_relations: frozenset[str]
    """Words of what a firm is to another (``perusahaan induk X``)."""
    inner_fields: frozenset[str]
    """Fields that end in a word which opens circumstances elsewhere."""
    work_people: frozenset[str]
    """Nouns of people who are told by a work (``pemeran``)."""
    work_owners: frozenset[str]
    """Those of them that its title follows at once (``pelantun``)."""
    works: frozenset[str]
    """Nouns of works (``film``)."""
    press_nouns: frozenset[str]
    """Nouns of media that a place or body may follow (``surat kabar``)."""
    press_adjectives: frozenset[str]
    """Words between such a noun and the name."""
    press: frozenset[str]
    """Nouns of those who hear a suspect himself (``kepada wartawan``)."""
    press_names: tuple[str, ...]
    """Beginnings of the names of media that do."""
    represented: frozenset[str]
    """Verbs before whoever speaks in the place of the subject (``Bupati diwakili Rina Kartika``)."""
    through: frozenset[str]
    """Prepositions before who speaks for a body (``melalui``)."""
    naming: frozenset[str]
    """Words behind which somebody's name stands (``bernama``)."""
    name_nouns: frozenset[str]
    """Nouns of a name, which stand behind one of `name_owners` or `owning` (``pemilik nama X``)."""
    name_owners: frozenset[str]
    """Words before them that tell whose name it is."""
    true_kinds: frozenset[str]
    """Those of `name_kinds` by which somebody has another name besides."""
    name_kinds: frozenset[str]
    """Words between them or `naming` and the name that tell of which kind it is (``bernama asli X``)."""
    bare_reports: frozenset[str]
    """Verbs without their prefix that report a clause where who speaks stands right before (``Rina tegaskan …``)."""
    passive_requests: frozenset[str]
    """Requests in the passive (``diminta X untuk …``)."""
    request_links: frozenset[str]
    """Words that open what is asked behind them."""
    alternatives: frozenset[str]
    """Words that join a second verb under the same negation (``enggan menjawab atau merinci``)."""
    worries: frozenset[str]
    """Feelings that behind a ground only say why somebody does something (``karena khawatir …``)."""
    sparing: frozenset[str]
    """Words before one of `reticence` by which somebody says little (``tak banyak bicara``)."""
    reticence: frozenset[str]
    """Words that tell how somebody answers, or hardly does (``irit bicara``)."""
    enumerations: tuple[str, ...]
    """Phrases that open a sentence of mere examples (``Mulai dari A hingga B.``)."""
    besides: frozenset[str]
    """Words that open a phrase on others before the subject (``berbeda dengan X, Y …``)."""
    subordinators: frozenset[str]
    """Words that open a clause which another one completes (``Jika hujan turun, kata X, …``)."""
    trade_fields: frozenset[str]
    """Relatives that are the field of one of `field_trades` behind it (``psikolog anak X``)."""
    field_trades: frozenset[str]
    """Trades whose field relatives may be."""
    vivid_cues: frozenset[str]
    """Cues that tell how somebody on the scene says something (``teriak``)."""
    inner_places: frozenset[str]
    """Nouns of no place behind a preposition (``di hadapan``)."""
    region_nouns: frozenset[str]
    """Nouns of regions inside the names of bodies (``Dewan Masjid Kabupaten X``)."""
    interrogatives: frozenset[str]
    """Words behind which a clause only says what is asked (``ditanya apakah X menjamin …``)."""
    behind_marks: frozenset[str]
    """Cues that are cues only behind a quotation mark (``ancam``)."""
    other_ones: frozenset[str]
    """Words that tell one unnamed speaker from another (``warga lain``)."""
    appointing: frozenset[str]
    """What is done to whom a new office goes, or who is free or safe again (``dilantik``)."""
    visits: frozenset[str]
    """Passives of meeting somebody, who then speaks (``ditemui``)."""
    utterances: frozenset[str]
    """Nouns of what somebody says or thinks (``pandangan``)."""
    threats: frozenset[str]
    """Verbs that threaten: an act where somebody stands behind them (``mengancam korban``)."""
    threatened: frozenset[str]
    """What else is threatened (``nyawa``)."""
    no_kin: frozenset[str]
    """Nouns of `relations` that are nobody where somebody has them (``timnya``)."""
    demanding: frozenset[str]
    """Verbs with which money is asked for (``meminta``)."""
    payments: frozenset[str]
    """What is asked for as money (``meminta Rp1 miliar``)."""
    either: frozenset[str]
    """Words that open a pair (``baik … maupun …``)."""
    listing: frozenset[str]
    """Words that join two who say the same (``dan``)."""
    alleged: frozenset[str]
    """Passives with which others say of somebody that he did something (``disebut``)."""
    confirming: frozenset[str]
    """Passives with which somebody only says that it is so (``dibenarkan``)."""
    differing: frozenset[str]
    """How words stand to those of others (``berseberangan``)."""
    grounds: frozenset[str]
    """Words that open why or on what condition something holds (``karena``)."""
    conditions: frozenset[str]
    """Others that say so only behind a cue between commas (``sepanjang``)."""
    undergoing: frozenset[str]
    """Verbs of what happens to somebody, other than those of `receiving` (``mengalami``)."""
    keeping_on: frozenset[str]
    """Adverbs with which a clause of what others are to do begins (``terus``)."""
    judge_address: str
    """How a judge is addressed, in small letters."""
    judges: frozenset[str]
    """Nouns for judges."""
    presenting: frozenset[str]
    """Verbs that only say that somebody is there (``terdapat``)."""
    ordinal_mark: str
    """What stands before a number that says which one something is (``ke-``)."""
    origin_links: frozenset[str]
    """Words before where somebody comes from (``asal``)."""
    coaches: frozenset[str]
    """Nouns for those who train players."""
    players: frozenset[str]
    """Nouns for players."""
    second_offices: frozenset[str]
    """Offices that somebody may have in a party or society besides his own (``wakil``)."""
    second_trades: frozenset[str]
    """Nouns of what the holder of an office may be besides (``politikus``)."""
    formers: frozenset[str]
    """Words for what somebody was before (``mantan``)."""
    ranking: frozenset[str]
    """Nouns of people that may describe an officer as well (``lulusan Akpol itu``)."""
    also: frozenset[str]
    """Words that say that somebody did something too (``juga``)."""
    undergone: frozenset[str]
    """What somebody else went through as well (``Hal serupa dialami X``)."""
    comments: frozenset[str]
    """Adverbs of a whole sentence, which are nobody's and nothing's name (``Rencananya, kata X, …``)."""
    thus: frozenset[str]
    """Words before a cue that point back at what was said (``Begitu kata X``)."""
    testimonies: frozenset[str]
    """Nouns of what somebody has told (``Berdasarkan keterangan X, …``)."""
    story_links: frozenset[str]
    """Words behind `story_openers` before whom the story is of (``Beda halnya dengan X``)."""
    story_openers: frozenset[str]
    """Words that open the story of somebody else (``Lain lagi cerita X``)."""
    moods: frozenset[str]
    """What somebody is who has heard news of others (``lega``)."""
    everybody: frozenset[str]
    """Words before a noun that make it mean all there are (``setiap``), whom nobody has asked."""
    hoping: frozenset[str]
    """Verbs of what they wish."""
    excusing: frozenset[str]
    """One word that is a whole excuse (``beralasan lelah``)."""
    feelings: frozenset[str]
    """Verbs of what somebody feels or takes for granted, which is nothing that was said."""
    led_events: frozenset[str]
    led_by: frozenset[str]
    """Passives whose agent leads an event, and has the word in it."""
    origins: frozenset[str]
    """Verbs with which `utterances` come from somebody (``datang``)."""
    origin_markers: frozenset[str]
    """Prepositions between `origins` and whoever it is."""
    receiving: frozenset[str]
    """Verbs of what gets `utterances` or `reactions` from somebody (``mendapat apresiasi dari X``)."""
    reactions: frozenset[str]
    """Nouns of what somebody says of something that stand behind those verbs only."""
    reacting: frozenset[str]
    """Passives of what somebody does by saying something (``ditanggapi X``)."""
    ranks: frozenset[str]
    """Ranks and the like between a noun of relatives and a name (``Istri Kompol X``)."""
    own_verbs: frozenset[str]
    """Verbs of what somebody says of himself or asks for, which no officer tells of himself (``mengancam``)."""
    short_replies: frozenset[str]
    """Words by which somebody says no more than yes or no (``Terlapor membantah.``)."""
    accused_nouns: frozenset[str]
    """Nouns for whoever is tried, who speaks for himself in court."""
    charged: frozenset[str]
    """Passives of what is done to whoever is tried."""
    citing: frozenset[str]
    """Verbs by which a medium passes on what somebody has said (``tulis X, mengutip Y``)."""
    retelling: frozenset[str]
    """Verbs of telling what somebody else has said (``menirukan``)."""
    retold: frozenset[str]
    """Their passives (``seperti ditirukan X``)."""
    quantities: frozenset[str]
    """Words that with a relative clause behind them say of how many something holds (``banyak yang tambat``)."""
    seeing: frozenset[str]
    """Verbs of seeing by which somebody judges where one of `modals` follows (``melihat X akan menang``)."""
    calling: frozenset[str]
    """Verbs that tell what somebody calls or holds a thing (``menyebut hal itu sebagai kemajuan``)."""
    judging: frozenset[str]
    """Words of how much, by which somebody judges what he sees."""
    there_is: frozenset[str]
    """Words for that something is there."""
    prospects: frozenset[str]
    """Nouns of what may come, that somebody sees."""
    modals: frozenset[str]
    """Words of what may, will or should be."""
    demeanour: frozenset[str]
    """Verbs of what somebody is seen to do, before words of his own (``menangis``)."""
    courteous_verbs: frozenset[str]
    """Verbs that do the same with one of the ``courtesies`` (``mengucapkan terima kasih``)."""
    courtesies: tuple[str, ...]
    """Thanks, and pleas for pardon."""
    pleas: frozenset[str]
    """Words of a plea by one who is sorry (``khilaf``)."""
    vocatives: tuple[str, ...]
    """How somebody is spoken to inside of words (``Pak``)."""
    remedies: frozenset[str]
    """What only a party of a trial goes for, and no judge (``banding``)."""
    responses: frozenset[str]
    """Verbs of what others do about somebody's words (``namun keluarga membantah hal itu``)."""
    case_hearers: frozenset[str]
    """To whom words of a case are said that nobody else hears (``Kepada polisi, X mengaku …``)."""
    aftermath: frozenset[str]
    """Verbs of what becomes of a statement, behind the relative clause that tells it."""
    parts_of_bodies: frozenset[str]
    """Nouns behind the name of a body that belong to it (``Bank Melati cabang Tegal``)."""
    where_openers: frozenset[str]
    """Prepositions of where something is told in a passive without an agent."""
    hearings: frozenset[str]
    """Where things are told of people who are not asked (``sidang``)."""
    shares: frozenset[str]
    """Words behind the figure of a share (``persen``)."""
    of_amount: frozenset[str]
    """Words before an amount that make it belong to its noun (``sebesar``)."""
    age_words: frozenset[str]
    """Words beside the figure of somebody's age."""
    own_accounts: frozenset[str]
    """Nouns of reckonings that with the enclitic are the speaker's own (``menurut perhitungannya``)."""
    requests: frozenset[str]
    acting_nouns: frozenset[str]
    """Nouns that are no people and may ask for something all the same."""
    own_voice: frozenset[str]
    """Verbs that, joined to a request or denial, are again the speaker's (``membantah kabar itu dan mengaku …``)."""
    concessions: tuple[str, ...]
    """Phrases that deny a denial, so that what stands behind them is said (``tak menampik``)."""
    example_words: frozenset[str]
    seconding: frozenset[str]
    """Passive verbs of who speaks after somebody else (``Keterangan X disambung Y``)."""
    thanks: frozenset[str]
    """Verbs of gratitude: with `reasons_given` they tell for what, and no words."""
    reasons_given: frozenset[str]
    without: frozenset[str]
    contrasts: frozenset[str]
    """Conjunctions behind which somebody says something else (``tetapi menegaskan bahwa …``), or keeps it back."""
    refusals: frozenset[str]
    withheld: frozenset[str]
    """Verbs of telling that, negated, say what the speaker keeps back; with `details` or `always_withheld`."""
    always_withheld: frozenset[str]
    details: frozenset[str]
    having: str
    """How verbs begin that say what somebody has (``pemain berkaki kidal``)."""
    concessives: frozenset[str]
    """Words that open a dependent clause: a sentence of it alone goes on with the one before (``Meski …``)."""
    content_openers: frozenset[str]
    """Words that open a clause within what is said, never its circumstances (``karena``)."""
    existentials: frozenset[str]
    """Verbs that bring somebody into the story before the name (``ada aktris X yang …``)."""
    standing_nouns: frozenset[str]
    """Nouns of people of the law who stay the same ones all through a report (``jaksa``)."""
    sides: frozenset[str]
    """Nouns of those who speak for a body (``manajemen X``)."""
    side_adjectives: frozenset[str]
    """Words behind `pihak` that say which one (``pihak berwenang``)."""
    no_speakers: frozenset[str]
    """Nouns of things, so that ``salah satu hal`` speaks of nobody."""
    governors: frozenset[str]
    """Words after which a name is not the subject: prepositions and verbs of meeting."""
    relations: frozenset[str]
    """Nouns after which a name says whose (``ayah X``): the name is not the speaker."""
    relation_adjectives: frozenset[str]
    """Words behind one of `relations` that say which of several (``adik kandung``)."""
    proper_nouns: frozenset[str]
    sacred: frozenset[str]
    prophets: frozenset[str]
    """Those of `speaker_nouns` that keep their capital, and whose honorific behind them is no part of them."""
    speaker_nouns: tuple[str, ...]
    """Common nouns that can speak: people, bodies, documents."""
    suspect_nouns: frozenset[str]
    """Nouns of suspects, victims and witnesses, whose words are known through others."""
    seizing: frozenset[str]
    """Verbs of police that take somebody in or hear him."""
    hearing: frozenset[str]
    """Verbs of police that others do to people as well (``memeriksa``)."""
    seizures: frozenset[str]
    """Nouns of what police do (``penangkapan``)."""
    declaring: frozenset[str]
    """Verbs that make a suspect of somebody."""
    declared: frozenset[str]
    """Verbs that say so of him."""
    harmed_links: frozenset[str]
    """Nouns and prepositions before whoever something was done to."""
    deeds: frozenset[str]
    """What suspects have done, and why (``mencuri``, ``khilaf``)."""
    reasoning: frozenset[str]
    """Verbs with which somebody gives reasons for what he has decided."""
    seized: frozenset[str]
    """Verbs that say so of whoever is taken in or heard."""
    harmers: frozenset[str]
    """Nouns of whoever has done it to the one named behind them (``pembunuh``)."""
    wanted_nouns: frozenset[str]
    """Those of them who are thought to have done it."""
    office_nouns: frozenset[str]
    """Nouns of offices that one person holds (``gubernur``)."""
    tellers: frozenset[str]
    """Words in the role of those through whom a suspect's words are known: police, prosecutors, counsel."""
    voices: frozenset[str]
    """Those of `tellers` that say so only of a body that is told besides (``juru bicara KPK``, not ``… Kremlin``)."""
    lower_ranks: frozenset[str]
    """Ranks of police who take somebody in or along, and whom a case may be about as well."""
    person_verbs: frozenset[str]
    """Verbs that report only when a person is their subject (a film can ``mengisahkan`` as well)."""
    document_adjectives: frozenset[str]
    """Words between the noun of a document and its maker that look like a circumstance (``data sementara BPS``)."""
    forced: frozenset[str]
    """Verbs of making somebody say something (``dipaksa mengaku``)."""
    choices: frozenset[str]
    """Words by which somebody would not do something: a reason behind them is his own (``ogah … karena, katanya, …``).
    """
    witnessing: frozenset[str]
    """Verbs of what a witness does."""
    findings: frozenset[str]
    """Verbs of finding, which report where a document is their subject (``Survei X menemukan …``)."""
    word_media: frozenset[str]
    """Media whose names are ordinary words (``Tempo menghubungi Rangga``)."""
    document_verbs: frozenset[str]
    """Verbs that report only when a document of a named body is their subject (``data X menunjukkan``)."""
    reasons: frozenset[str]
    """Words that give the reason for what something is called."""
    additives: frozenset[str]
    """Words that set something aside before the cue (``Selain itu, kata X``)."""
    numerals: frozenset[str]
    """Numbers in words."""
    own_results: frozenset[str]
    common_matters: frozenset[str]
    """Nouns of what somebody reaches himself: to record them is no report (``mencatat laba``)."""
    plain_people: frozenset[str]
    """Nouns that say of somebody no more than man, woman or child."""
    body_verbs: frozenset[str]
    """Verbs that report only when a body is their subject (``mencatat``)."""
    body_nouns: frozenset[str]
    """Common nouns of bodies, with which a text points back at one (``organisasi tersebut``)."""
    addressing_verbs: frozenset[str]
    """Verbs of a clause before a pronoun whose object answers (``Ketika X menanyakan itu, ia menjawab``)."""
    group_nouns: frozenset[str]
    """Nouns of people that tell of many where they stand alone before what they say (``Buruh menuntut upah``)."""
    source_people: frozenset[str]
    """Nouns of whoever has told something and stays unnamed (``kata sumber tersebut``)."""
    collective_nouns: frozenset[str]
    """Nouns of many people, to whom no pronoun of one person points."""
    singular_determiners: frozenset[str]
    """Determiners of one (``seorang``)."""
    plural_determiners: frozenset[str]
    """Determiners of many (``para``)."""
    document_nouns: frozenset[str]
    """Nouns of documents and data: what they say is a quotation only when somebody is named as their maker."""
    deed_beginning: str
    deed_endings: tuple[str, ...]
    """How nouns of deeds begin and end, which somebody may ask for (``penghentian``)."""
    question_openers: frozenset[str]
    """Words that open a question about somebody (``apakah``)."""
    only: frozenset[str]
    """Words with which what is said of a subject begins (``hanya``, ``sudah``)."""
    comment_stems: frozenset[str]
    """Stems of words that comment on all that follows (``akibatnya``), and are no subject."""
    claim_nouns: frozenset[str]
    """Nouns of what somebody has said, before his name and what it is (``pandangan X bahwa``)."""
    turning_out: frozenset[str]
    """Words that say how something came out in the end (``pengakuan X bahwa … ternyata palsu``)."""
    shouting: frozenset[str]
    """Verbs of a loud voice, with which somebody may do something else (``berteriak memanggil anaknya``)."""
    thing_determiners: frozenset[str]
    """Words for one of things and bodies, never of people (`sebuah`)."""
    pointing_determiners: frozenset[str]
    """Determiners that point back at somebody (``sang``)."""
    determiners: frozenset[str]
    """Words that open a noun phrase and do not belong to its description (``seorang``)."""
    demonstratives: frozenset[str]
    """Words that close a noun phrase and point back (``tersebut``)."""
    back_subjects: tuple[str, ...]
    back_nouns: tuple[str, ...]
    """Subjects that stand for the sentence before: ``hal itu``."""
    echo_subjects: tuple[str, ...]
    """Subjects that say that somebody else said much the same, and only introduce (``hal senada``)."""
    back_openers: frozenset[str]
    """Adverbs that stand for the sentence before: ``demikian``."""
    agent_markers: frozenset[str]
    """``oleh``."""
    sources: frozenset[str]
    """Openings of a frame that names a document or data as source: ``berdasarkan``."""
    source_nouns: frozenset[str]
    """What such a frame has to hold: ``data``."""
    via: frozenset[str]
    """Verbs that name the medium from which words are taken: ``dilansir``."""
    via_after_opener: frozenset[str]
    """Verbs that do so only behind one of `via_openers` (``seperti dilaporkan``)."""
    via_openers: frozenset[str]
    """Words before such a verb: ``seperti``."""
    via_media: frozenset[str]
    """Nouns of a place of publication: ``akun``."""
    via_prepositions: frozenset[str]
    tails: tuple[str, ...]
    """Openings of a phrase after a comma that no longer belongs to the reported words."""
    connectives: tuple[str, ...]
    """Phrases before an inner cue that are no words of the speaker: ``karena itu``."""
    dependent_openers: tuple[str, ...]
    """Openings of a sentence that is only a piece of the one before."""
    not_dependent: tuple[str, ...]
    """Openings that look like `dependent_openers` and begin a sentence of their own."""
    stance_nouns: frozenset[str]
    """Abstract nouns that carry what was said: ``pentingnya``."""
    topic_openers: tuple[str, ...]
    """Words that open a mere topic behind a verb of speech (``memaparkan mengenai …``)."""
    as_words: tuple[str, ...]
    """Words between an object and what it is called: ``sebagai``."""
    predicate_pattern: str
    """Lower-case words that look like a verb with an affix."""
    passive_pattern: str
    """Lower-case words that look like a passive verb."""
    verb_pattern: str
    """Lower-case words that look like a finite verb of doing."""
    act_pattern: str
    """Lower-case words that look like a noun of what is done or of how something is (``pendaftaran``)."""
    predicates: frozenset[str]
    """Words that make a clause of what they stand in: auxiliaries, negations, predicates without affix."""
    not_predicates: frozenset[str]
    """Words that fit `predicate_pattern` and are none."""
    phrase_openers: frozenset[str]
    """Words after which a verb belongs to a clause of its own, not to the reported one: ``yang``."""
    measures: frozenset[str]
    """Nouns of what is counted or measured, of which a figure tells how much it is."""
    plain_passives: frozenset[str]
    """Passives that cut the words even without commas (``Masalah itu disebut X menimpa …``)."""
    trailing_sources: frozenset[str]
    """Those of `sources` that may as well close a sentence (``…, berdasarkan data X``)."""
    elders: frozenset[str]
    """What old people are called, whose grandparents or not (``kakek``)."""
    witnesses: frozenset[str]
    """Those who have seen something of a case (``saksi``)."""
    counsel: frozenset[str]
    """Those who speak for a client in court (``kuasa``)."""
    servants: frozenset[str]
    """Those who work for the person named right behind, if another one is named behind the comma."""
    double_offices: frozenset[str]
    """Offices whose second word is a rank by itself: no general is meant (``Sekretaris Jenderal PBSI``)."""
    own_bodies: frozenset[str]
    """Nouns that mean the body that the article speaks of, where its own data are told."""
    amounts: frozenset[str]
    """Words before an amount or a list that say something of the noun before them (``kerugian sebesar …``)."""
    estimates: frozenset[str]
    """Words before an estimated figure that do the same (``anggaran sekitar Rp 2 miliar``)."""
    currencies: tuple[str, ...]
    """Beginnings of sums of money, in small letters."""
    copulas: frozenset[str]
    """Predicates that make a clause of a noun and what it is."""
    main_predicates: frozenset[str]
    """Words that make a clause even behind such a phrase: ``sudah``."""
    title_words: frozenset[str]
    """Common words that stand before a name as its title."""
    alike: dict[str, frozenset[str]]
    """Nouns that mean the same people as another (``politisi`` and ``politikus``)."""
    same_trades: dict[str, frozenset[str]]
    """What people are called by what they do, each with other words for just that (``pelatih``: ``juru taktik``)."""
    owners: dict[str, str]
    """Words that say whose a thing is, each with the noun for whoever has it (``milik``: ``pemilik``)."""
    periods: frozenset[str]
    """Units of time in which forecasts are made (``pada tahun berikutnya``)."""
    forecasts: dict[str, str]
    """Forecasts in the passive, each with the active verb of whoever makes them (``diprediksi``, ``memprediksi``)."""
    same_bodies: dict[str, frozenset[str]]
    """Descriptions of bodies, each with those that it may mean, by their full names."""
    same_offices: dict[str, str]
    """Other words for an office, and its noun (``kepala negara``: ``presiden``)."""
    short_titles: dict[str, str]
    """Titles in one word and their full form: ``wabup`` and ``wakil bupati``."""
    capitals: dict[str, str]
    """A place whose name stands for a government: ``Pyongyang`` and the state's name."""
