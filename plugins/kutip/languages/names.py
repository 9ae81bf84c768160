"""Titles, offices, generic nouns of bodies and places, and the words beside names: ``names.toml``."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class NameWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell names. Capitals count; an entry of several words is found as a whole.

    The file says what each list is for. Those whose use is not plain from there:

    `bodies` end with their place, `firms` go on until a person or title begins; `soft_heads` of either need more than
    ordinary words behind them, `territorial` ones take an unknown word for their place. `other_heads` open names of
    something else. `prefixes` and `suffixes` are those of ordinary words; a prefix comes with what may have stood where
    it ends. `metonyms` give the state that a capital stands for when it speaks, as names of the gazetteer.
    """

    ranks: tuple[str, ...]
    corps: tuple[str, ...]
    """Short names of a corps, which stand behind a rank (`Letkol Chk`)."""
    offices: tuple[str, ...]
    place_offices: tuple[str, ...]
    bodies: tuple[str, ...]
    firms: tuple[str, ...]
    org_tails: tuple[str, ...]
    place_heads: tuple[str, ...]
    place_tails: tuple[str, ...]
    other_heads: tuple[str, ...]
    not_names: tuple[str, ...]
    function_words: tuple[str, ...]
    place_cues: tuple[str, ...]
    person_cues: tuple[str, ...]
    org_cues: tuple[str, ...]
    heads_of: tuple[str, ...]
    mere_bodies: tuple[str, ...]
    premises: tuple[str, ...]
    bare_premises: tuple[str, ...]
    field_bodies: tuple[str, ...]
    units: tuple[str, ...]
    org_nouns: tuple[str, ...]
    serving_words: tuple[str, ...]
    person_verbs: tuple[str, ...]
    org_joiners: tuple[str, ...]
    person_joiners: tuple[str, ...]
    patronyms: tuple[str, ...]
    storms: frozenset[str]
    club_towns: tuple[str, ...]
    match_words: frozenset[str]
    fields: tuple[str, ...]
    degrees: tuple[str, ...]
    initials_cues: tuple[str, ...]
    glue_tails: tuple[str, ...]
    foreign_words: tuple[str, ...]
    media_cues: tuple[str, ...]
    citing_cues: tuple[str, ...]
    citing_links: tuple[str, ...]
    function_names: frozenset[str]
    within: frozenset[str]
    firm_openers: frozenset[str]
    firm_titles: frozenset[str]
    societies: frozenset[str]
    audience: frozenset[str]
    place_nouns: frozenset[str]
    source_nouns: frozenset[str]
    wards: frozenset[str]
    rooms: frozenset[str]
    spoken_behind: frozenset[str]
    own_heads: frozenset[str]
    office_fields: frozenset[str]
    fields_inside: frozenset[str]
    surnames: frozenset[str]
    artists: frozenset[str]
    club_letters: frozenset[str]
    press: frozenset[str]
    task_forces: frozenset[str]
    matters: frozenset[str]
    person_clauses: frozenset[str]
    trade_clauses: frozenset[str]
    title_joiners: tuple[str, ...]
    place_kinds: frozenset[str]
    honorifics: frozenset[str]
    spouse_titles: tuple[str, ...]
    pet_adverbs: frozenset[str]
    body_links: tuple[str, ...]
    origin_links: tuple[str, ...]
    joint_words: tuple[str, ...]
    unit_heads: frozenset[str]
    small_titles: tuple[str, ...]
    singlers: frozenset[str]
    double_first: frozenset[str]
    left_out: frozenset[str]
    boards: frozenset[str]
    inner_titles: frozenset[str]
    people_towns: frozenset[str]
    """Towns abroad by which people are called as well."""
    inner_words: frozenset[str]
    language_nouns: frozenset[str]
    performers: frozenset[str]
    ministers: frozenset[str]
    leaders: frozenset[str]
    count_words: frozenset[str]
    landforms: frozenset[str]
    place_prepositions: frozenset[str]
    villages: frozenset[str]
    articles: frozenset[str]
    partners: frozenset[str]
    """Words in capitals that make a firm of the name before them (``Wibawa & Partners``)."""
    works: frozenset[str]
    stories: frozenset[str]
    sure_branches: frozenset[str]
    branch_heads: tuple[str, ...]
    contests: frozenset[str]
    lone_phrases: frozenset[str]
    village_nouns: frozenset[str]
    member_nouns: frozenset[str]
    firm_nouns: frozenset[str]
    body_roles: frozenset[str]
    firm_verbs: frozenset[str]
    calling_nouns: frozenset[str]
    title_nouns: frozenset[str]
    firm_offices: tuple[str, ...]
    place_adjectives: frozenset[str]
    day_cues: frozenset[str]
    medium_nouns: frozenset[str]
    paper_openers: tuple[str, ...]
    paper_cues: tuple[str, ...]
    directions: frozenset[str]
    ward_pattern: str
    taxon_pattern: str
    party_boards: frozenset[str]
    media_heads: tuple[str, ...]
    band_heads: frozenset[str]
    supporter_endings: tuple[str, ...]
    told_to: frozenset[str]
    list_openers: frozenset[str]
    firm_endings: tuple[str, ...]
    seats: tuple[str, ...]
    pointers: frozenset[str]
    village_tails: frozenset[str]
    distance_words: frozenset[str]
    telling_verbs: frozenset[str]
    clause_words: frozenset[str]
    small_field_heads: frozenset[str]
    small_fields: frozenset[str]
    team_roles: frozenset[str]
    team_cues: frozenset[str]
    lost_words: frozenset[str]
    source_words: frozenset[str]
    party_heads: frozenset[str]
    trial_words: frozenset[str]
    met_by: frozenset[str]
    share_nouns: tuple[str, ...]
    """Nouns before the firm whose shares they are."""
    share_words: tuple[str, ...]
    listed_forms: frozenset[str]
    hall_words: frozenset[str]
    vehicle_makers: frozenset[str]
    vehicles: frozenset[str]
    national_words: frozenset[str]
    state_school_words: frozenset[str]
    school_heads: tuple[str, ...]
    members: frozenset[str]
    silent_ending: str
    things: frozenset[str]
    press_verbs: frozenset[str]
    """Verbs of what only a medium does (``mewartakan``)."""
    pet_openers: frozenset[str]
    own_name_words: frozenset[str]
    brand_tails: frozenset[str]
    own_name_kinds: frozenset[str]
    """Words of address that open a name in brackets by which somebody goes."""
    local_nouns: frozenset[str]
    """Nouns of bodies that each region has one of: alone they mean the one that the article has named."""
    name_abbreviations: frozenset[str]
    name_words: str
    """Ordinary words, divided by blanks, that are parts of personal names as well."""
    congresses: frozenset[str]
    classes: frozenset[str]
    class_words: frozenset[str]
    singled: frozenset[str]
    role_joiners: tuple[str, ...]
    list_words: tuple[str, ...]
    routes: tuple[str, ...]
    road_classes: frozenset[str]
    street_titles: tuple[str, ...]
    """Capitals of a title that opens the name of a street (`Jalan HR …`)."""
    fuller_names: Mapping[str, tuple[str, ...]]
    """Names that, where the article has just one of these fuller ones, mean it."""
    letter_names: tuple[str, ...]
    """Letters that are no initials by themselves."""
    media_chains: tuple[str, ...]
    club_beginnings: tuple[str, ...]
    small_regions: tuple[str, ...]
    noun_endings: tuple[str, ...]
    royal: tuple[str, ...]
    names_like_titles: frozenset[str]
    scholars: frozenset[str]
    spellings: dict[str, str]
    """Letters of names that writers mix up, with what stands for both."""
    executing_units: tuple[str, ...]
    counting_words: frozenset[str]
    """Words before those who are there besides somebody (``ada``)."""
    listing_words: tuple[str, ...]
    spokesmen: tuple[str, ...]
    plural_people: tuple[str, ...]
    purpose_joiners: tuple[str, ...]
    facilities: tuple[str, ...]
    heroes: tuple[str, ...]
    numbered_bodies: tuple[str, ...]
    """Nouns of buildings and the like whose name may end with their town."""
    bare_heads: tuple[str, ...]
    """Nouns of places that the bare name means, too, where nothing else has it (`Pulau`)."""
    abbreviated_heads: tuple[str, ...]
    """Short nouns of bodies that may have a stop (`PT. …`)."""
    building_tails: tuple[str, ...]
    """Words that behind the name of a firm or place make a building of it."""
    english_places: dict[str, str]
    """English nouns of places, each with the Indonesian one (``Stadium``: ``Stadion``)."""
    small_places: tuple[str, ...]
    own_regions: tuple[str, ...]
    """Nouns of regions that the bare name of the region means, too (`Kabupaten`)."""
    own_districts: tuple[str, ...]
    twin_towns: tuple[str, ...]
    """Names that a town and the region around it share."""
    small_governments: tuple[str, ...]
    """Governments with the noun of their region, as they are written small."""

    small_bodies: tuple[str, ...]
    name_openers: tuple[str, ...]
    closing_words: tuple[str, ...]
    or_words: tuple[str, ...]
    local_offices: tuple[str, ...]
    field_heads: tuple[str, ...]
    verb_beginnings: tuple[str, ...]
    title_adjectives: tuple[str, ...]
    former: tuple[str, ...]
    acting: tuple[str, ...]
    kinds_of_bodies: tuple[str, ...]
    degrees_before: tuple[str, ...]
    title_bounds: tuple[str, ...]
    active_beginnings: tuple[str, ...]
    event_words: tuple[str, ...]
    event_heads: tuple[str, ...]
    products: tuple[str, ...]
    platforms: tuple[str, ...]
    platform_cues: tuple[str, ...]
    office_relations: tuple[str, ...]
    relations: tuple[str, ...]
    name_endings: tuple[str, ...]
    office_beginnings: tuple[str, ...]
    alias_pattern: str
    ticker_pattern: str
    person_determiners: tuple[str, ...]
    nickname_cues: tuple[str, ...]
    admin_heads: tuple[str, ...]
    buildings: tuple[str, ...]
    lone_bodies: tuple[str, ...]
    domain_endings: tuple[str, ...]
    namesake_bodies: tuple[str, ...]
    """Nouns of bodies that are named after people (`RSUD Moewardi`)."""
    firm_words: tuple[str, ...]
    initials_words: tuple[str, ...]
    branch_words: tuple[str, ...]
    soft_heads: tuple[str, ...]
    english_joiners: tuple[str, ...]
    territorial: tuple[str, ...]
    loan_endings: tuple[str, ...]
    body_beginnings: tuple[str, ...]
    decree_beginnings: tuple[str, ...]
    suffixes: tuple[str, ...]
    legal_forms: tuple[str, ...]
    optional_words: tuple[str, ...]
    age_pattern: str
    pair_pattern: str
    pseudonym_pattern: str
    arm_pattern: str
    """The arm behind the rank of an officer of the navy."""
    told_links: frozenset[str]
    """Words that join the noun of a body behind its comma to what tells of it (``agensi yang …``)."""
    grades: frozenset[str]
    """Words for the grade behind a role (``jaksa senior``)."""
    case_titles: frozenset[str]
    """Roles in a case, behind which another role stands that may be somebody else's (``korban praktik advokat``)."""
    harms: frozenset[str]
    """Deeds behind somebody's role in a case, done to or by whoever stands behind them."""
    body_parts: frozenset[str]
    """Parts of a body that are offices as well (``kepala``)."""
    pet_pattern: str
    """A name that somebody or something is called by, up to whom that is."""
    pet_nouns: tuple[str, ...]
    """Nouns for a name that somebody or something is called by (``julukan``)."""
    then_pattern: str
    """What says that somebody had an office then, with the comma before the name."""
    ordinal_pattern: str
    """What says which one in an office somebody is, with the blanks around it."""
    country_letter: str
    """The letter that closes the letters of bodies whose words leave the country out."""
    press_articles: frozenset[str]
    """Articles of foreign tongues that open the names of papers (``De Lantaarn``)."""
    report_nouns: frozenset[str]
    """Nouns of what a medium writes (``laporan``)."""
    report_cues: frozenset[str]
    """Words that go by a report (``menurut laporan X``)."""
    event_tails: frozenset[str]
    """Words that close the name of an event behind that of who holds it (``X Trail``)."""
    embassies: frozenset[str]
    """Nouns of missions abroad, which a place may follow."""
    other_meanings: Mapping[str, tuple[str, ...]]
    """Letters of a body that mean something else as well, with what an article tells that speaks of it."""
    troops: frozenset[str]
    """Nouns of troops that are told apart by which they are (``Divisi ke-15``)."""
    which_pattern: str
    """What says which of the troops they are, with the blank before it."""
    nickname_pattern: str
    code_pattern: str
    metonyms: Mapping[str, str]
    prefixes: Mapping[str, tuple[str, ...]]
    short_heads: Mapping[str, str]
