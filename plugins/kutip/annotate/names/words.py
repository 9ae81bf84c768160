"""The words of a language that stand beside names and say what they are."""

from __future__ import annotations

import re

from msgspec import Struct

from ...languages import LanguagePack
from ...languages.names import NameWords


class Words(Struct, frozen=True):
    """The words beside names, as sets and patterns; `names` are those that need no other shape."""

    names: NameWords
    relative: re.Pattern[str]
    clause: re.Pattern[str]
    place_cues: frozenset[str]
    person_cues: frozenset[str]
    org_cues: frozenset[str]
    heads_of: frozenset[str]
    mere_bodies: frozenset[str]
    premises: frozenset[str]
    bare_premises: frozenset[str]
    field_bodies: frozenset[str]
    units: frozenset[str]
    org_nouns: frozenset[str]
    org_openers: frozenset[str]
    serving_words: frozenset[str]
    person_determiners: tuple[str, ...]
    alias_words: tuple[str, ...]
    left_out: frozenset[str]
    days: frozenset[str]
    pet_cues: frozenset[str]
    body_nouns: frozenset[str]
    name_words: frozenset[str]
    media_cues: frozenset[str]
    citing_cues: frozenset[str]
    citing_links: frozenset[str]
    body_links: frozenset[str]
    person_verbs: frozenset[str]
    adverbs: frozenset[str]
    people: frozenset[str]
    several: frozenset[str]
    field_trades: frozenset[str]
    pointers: frozenset[str]
    addressees: frozenset[str]
    naming: frozenset[str]
    according: frozenset[str]
    trades: frozenset[str]
    speech_verbs: frozenset[str]
    teams: frozenset[str]
    person_joiners: frozenset[str]
    patronyms: frozenset[str]
    org_joiners: frozenset[str]
    initials_cues: frozenset[str]
    role_joiners: frozenset[str]
    routes: frozenset[str]
    small_ranks: tuple[str, ...]
    street_titles: frozenset[str]
    small_regions: frozenset[str]
    royal: frozenset[str]
    executing_units: frozenset[str]
    listing_words: frozenset[str]
    spokesmen: frozenset[str]
    plural_people: frozenset[str]
    purposes: frozenset[str]
    facilities: frozenset[str]
    numbered_bodies: frozenset[str]
    letter_names: frozenset[str]
    abbreviated_heads: frozenset[str]
    building_tails: frozenset[str]
    small_places: frozenset[str]
    small_titles: frozenset[str]
    seats: tuple[str, ...]
    singled: frozenset[str]
    noun_titles: frozenset[str]
    small_function: frozenset[str]
    list_gaps: frozenset[str]
    title_gaps: frozenset[str]
    joint_gaps: frozenset[str]
    closing: frozenset[str]
    territorial_words: frozenset[str]
    soft_heads: frozenset[str]
    admin_heads: frozenset[str]
    districts: frozenset[str]
    buildings: frozenset[str]
    lone_bodies: frozenset[str]
    or_gaps: tuple[str, ...]
    local_offices: frozenset[str]
    field_heads: frozenset[str]
    title_adjectives: frozenset[str]
    title_bounds: frozenset[str]
    event_words: frozenset[str]
    event_heads: frozenset[str]
    products: frozenset[str]
    platforms: frozenset[str]
    relations: frozenset[str]
    in_case: frozenset[str]
    other_ones: frozenset[str]
    enclitic: str
    namely_gaps: frozenset[str]
    town_people: frozenset[str]
    relatives: frozenset[str]
    relation_adjectives: frozenset[str]
    acting: frozenset[str]
    kinds_of_bodies: frozenset[str]
    degrees_before: frozenset[str]
    respect: frozenset[str]
    former: frozenset[str]
    corps: frozenset[str]
    firm_words: frozenset[str]
    phrase_bounds: frozenset[str]
    namesake_bodies: frozenset[str]
    initials_words: frozenset[str]
    branch_words: frozenset[str]
    english_joiners: frozenset[str]
    age: re.Pattern[str]
    pseudonym: re.Pattern[str]
    arm: re.Pattern[str]
    ordinal: re.Pattern[str]
    then: re.Pattern[str]
    which: re.Pattern[str]
    nickname: re.Pattern[str]
    ward: re.Pattern[str]
    taxon: re.Pattern[str]

    @classmethod
    def of(cls, pack: LanguagePack) -> Words:
        """Those of a language."""
        names = pack.names
        titles = (*names.ranks, *names.offices, *names.place_offices, *names.small_titles)
        links = [f" {word} " for word in names.list_words]
        list_gaps = frozenset((", ", *links, *(f",{link}" for link in links)))
        return cls(
            names=names,
            # `mantan istri sirinya, ` before a name: the word before, and the noun without its enclitic
            relative=re.compile(
                rf"([^ \n]+ |\A)?(?:(?i:{'|'.join(names.former)}) )?\b([A-Za-z]+?)"
                rf"(?: (?:{'|'.join(sorted(pack.speech.relation_adjectives))}))?(?:{pack.speech.enclitic})?, $"
            ),
            clause=re.compile(rf", (?:{'|'.join(sorted(pack.speech.relative))}) ([a-z]+) ([a-z]+)"),
            place_cues=frozenset(names.place_cues),
            person_cues=frozenset(names.person_cues),
            org_cues=frozenset(names.org_cues),
            heads_of=frozenset(names.heads_of),
            mere_bodies=frozenset(names.mere_bodies),
            premises=frozenset(names.premises),
            bare_premises=frozenset(names.bare_premises),
            field_bodies=frozenset(names.field_bodies),
            units=frozenset(names.units),
            org_nouns=frozenset(names.org_nouns),
            serving_words=frozenset(names.serving_words),
            org_openers=frozenset(noun.partition(" ")[0] for noun in names.org_nouns),
            person_determiners=tuple(f", {word} " for word in names.person_determiners),
            alias_words=tuple(f" {word} " for word in names.or_words if word in names.nickname_cues),
            body_nouns=pack.speech.body_nouns | frozenset(names.org_nouns),
            name_words=frozenset(names.name_words.split()),
            left_out=frozenset(names.left_out),
            days=frozenset(word.title() for word in (*pack.dates.weekdays, *pack.dates.months)),
            pet_cues=frozenset(names.nickname_cues) - frozenset(names.or_words),
            media_cues=frozenset(names.media_cues),
            citing_cues=frozenset(names.citing_cues),
            citing_links=frozenset(names.citing_links),
            body_links=frozenset(names.body_links),
            person_verbs=frozenset(names.person_verbs),
            adverbs=pack.speech.adverbs - frozenset(names.person_verbs),
            naming=pack.speech.naming,
            according=frozenset(pack.speech.according),
            trades=frozenset(names.small_titles) - frozenset(names.relations),
            people=frozenset((*pack.speech.speaker_nouns, *pack.speech.collective_nouns)),
            several=frozenset(pack.speech.plural_determiners),
            field_trades=frozenset(pack.speech.field_trades),
            pointers=frozenset(pack.speech.demonstratives),
            addressees=frozenset(pack.speech.addressees),
            speech_verbs=frozenset(verb for group in pack.speech.cues for verb in group.after),
            teams=pack.speech.teams,
            person_joiners=frozenset(names.person_joiners),
            patronyms=frozenset(names.patronyms),
            org_joiners=frozenset(f" {word} " for word in names.org_joiners),
            initials_cues=frozenset(names.initials_cues),
            role_joiners=frozenset((", ", " (", *(f" {word} " for word in names.role_joiners)))
            | frozenset(f", {word} " for word in names.role_joiners),
            routes=frozenset(names.routes),
            small_ranks=tuple(f"{rank}{stop} " for rank in names.ranks if rank.islower() for stop in (".", "")),
            small_regions=frozenset(names.small_regions),
            royal=frozenset(names.royal),
            executing_units=frozenset(names.executing_units),
            listing_words=frozenset(names.listing_words),
            spokesmen=frozenset(names.spokesmen),
            plural_people=frozenset(names.plural_people),
            purposes=frozenset(f" {word} " for word in names.purpose_joiners),
            facilities=frozenset(names.facilities),
            numbered_bodies=frozenset(names.numbered_bodies),
            letter_names=frozenset(names.letter_names),
            street_titles=frozenset(names.street_titles),
            abbreviated_heads=frozenset(names.abbreviated_heads),
            building_tails=frozenset(names.building_tails),
            small_places=frozenset(names.small_places),
            small_titles=frozenset(word.lower() for word in titles if " " not in word and len(word) > 2),
            seats=tuple(f"{seat} " for seat in names.seats),
            singled=names.singled.union(names.small_titles),
            noun_titles=frozenset(
                word.title()
                for word in (*names.small_titles, *pack.speech.speaker_nouns, *names.relations)
                if word not in pack.speech.document_nouns and " " not in word
            ),
            small_function=frozenset(word.lower() for word in names.function_words),
            list_gaps=list_gaps,
            joint_gaps=frozenset(f" {word} " for word in names.joint_words),
            title_gaps=list_gaps.union(f" {word} " for word in names.title_joiners),
            closing=frozenset(names.closing_words),
            branch_words=frozenset(names.branch_words),
            corps=frozenset(names.corps),
            firm_words=frozenset(names.firm_words),
            phrase_bounds=frozenset(
                (
                    *(verb for group in pack.speech.cues for verb in group.after),
                    *pack.speech.according,
                    *pack.speech.agent_markers,
                    *pack.speech.determiners,
                )
            ),
            namesake_bodies=frozenset(names.namesake_bodies),
            initials_words=frozenset(names.initials_words),
            event_words=frozenset(names.event_words),
            event_heads=frozenset(name.split()[-1] for name in names.event_heads),
            products=frozenset(names.products),
            platforms=frozenset(names.platforms),
            relations=frozenset(names.relations),
            in_case=pack.speech.suspect_nouns,
            other_ones=pack.speech.other_ones,
            enclitic=pack.speech.enclitic,
            town_people=pack.speech.collective_nouns,
            relatives=pack.speech.relative,
            namely_gaps=frozenset(f", {word} " for word in pack.speech.namely),
            relation_adjectives=pack.speech.relation_adjectives,
            acting=frozenset(names.acting),
            kinds_of_bodies=frozenset(names.kinds_of_bodies),
            degrees_before=frozenset(names.degrees_before),
            respect=frozenset(
                (
                    *names.degrees_before,
                    *names.honorifics,
                    *(w.title() for w in (*names.honorifics, *names.spouse_titles)),
                )
            ),
            former=frozenset(names.former),
            title_adjectives=frozenset(names.title_adjectives),
            title_bounds=frozenset(names.title_bounds),
            field_heads=frozenset(names.field_heads),
            local_offices=frozenset(names.local_offices),
            or_gaps=tuple(f" {word} " for word in names.or_words),
            admin_heads=frozenset(names.admin_heads),
            districts=frozenset(names.admin_heads) - frozenset(names.own_regions),
            buildings=frozenset(names.buildings),
            lone_bodies=frozenset(names.lone_bodies),
            soft_heads=frozenset(names.soft_heads),
            territorial_words=frozenset(name.split()[-1] for name in names.territorial),
            english_joiners=frozenset(f" {word} " for word in names.english_joiners),
            age=re.compile(names.age_pattern),
            pseudonym=re.compile(names.pseudonym_pattern),
            arm=re.compile(names.arm_pattern),
            ordinal=re.compile(names.ordinal_pattern),
            then=re.compile(names.then_pattern),
            which=re.compile(names.which_pattern),
            nickname=re.compile(names.nickname_pattern),
            ward=re.compile(names.ward_pattern),
            taxon=re.compile(names.taxon_pattern),
        )
