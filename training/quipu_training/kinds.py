"""What a common noun after `is a`, or the place in a fact, says about the type of a name."""


def _table(**nouns):
    return {noun: frozenset(kind.split("_")) for kind, found in nouns.items() for noun in found.split()}


OF_NOUN = _table(
    Person="""skier player footballer politician artist cricketer actor rower writer actress singer painter coach
        journalist cyclist poet author businessman historian architect lawyer activist professor musician
        mathematician skater priest officer prelate engineer composer economist bishop scientist photographer scholar
        athlete academic senator sculptor entrepreneur sprinter educator filmmaker physician hurler boxer
        diplomat pianist attorney runner novelist dancer curler physicist teacher grandmaster singer-songwriter
        soprano chemist luger minister biathlete businesswoman racer coxswain archaeologist merchant midfielder
        theologian violinist judge illustrator jumper guitarist philosopher comedian cinematographer psychologist
        researcher screenwriter clergyman cardinal sociologist swimmer missionary wrestler woman banker soldier
        biologist vocalist landowner swimmer weightlifter farmer linguist surgeon industrialist prince king
        bobsledder snowboarder unionist astronomer botanist playwright rapper anthropologist archbishop reporter
        gymnast monk chef geologist governor nobleman noblewoman jurist tenor baritone dentist""",
    Place="""village town city lake settlement locality townland subdistrict river municipality ward bay mountain island
        parish neighbourhood neighborhood suburb hamlet stream creek valley district tributary region village/hamlet
        peninsula waterfall glacier province commune barangay constituency cape hill peak volcano""",
    Facility="""station lighthouse church building temple castle museum bridge airport stadium hotel mall
        tower theatre monastery cemetery mosque arena mansion hospital cathedral palace dam library fort""",
    Organization="""company band club team party organization organisation manufacturer university agency publisher firm
        duo trio association institution label charity brewery nonprofit startup think-tank orchestra union airline
        retailer ministry newspaper-publisher federation regiment""",
    Work="""film album novel book song magazine opera telenovela novella documentary sitcom musical movie
        painting sculpture memoir miniseries ep journal poem newspaper""",
    Event="""competition summit tournament festival championship battle conference protest earthquake cyclone""",
    Vehicle="""locomotive ship aircraft steamship submarine schooner destroyer frigate car motorcycle airliner
        helicopter steamer tanker yacht""",
    Species="""species genus moth butterfly subfamily tree bacterium shrub subspecies""",
    Substance="""compound protein medication antibody drug enzyme mineral alloy""",
    Group="""tribe clan clans caste""",
    Product="""app smartphone software camera console processor""",
    Award="""award prize medal""")

_WORK, _PERSON, _ORGANIZATION, _PLACE = (frozenset([kind]) for kind in ("Work", "Person", "Organization", "Place"))
_ARTIST, _PROGRAM = frozenset(["Person", "Organization"]), frozenset(["Work", "Product"])
_BY_PERSON = """director|screenwriter|cast member|composer|lyrics by|producer|illustrator|author|editor"""
OF_ENDS = {label: (_WORK, _PERSON) for label in _BY_PERSON.split("|")}
OF_ENDS.update({
    "performer": (_WORK, _ARTIST), "production company": (_WORK, _ORGANIZATION), "publisher": (_WORK, _ORGANIZATION),
    "record label": (_WORK, _ORGANIZATION), "based on": (_WORK, _WORK), "followed by": (_WORK, _WORK),
    "part of": (_WORK, _WORK), "tracklist": (_WORK, _WORK), "characters": (_WORK, _PERSON),
    "award received": (None, frozenset(["Award"])), "nominated for": (None, frozenset(["Award"])),
    "developer": (_PROGRAM, _ORGANIZATION), "operating system": (_PROGRAM, frozenset(["Product"])),
    "designed by": (frozenset(["Vehicle", "Product"]), _ORGANIZATION),
    "member of sports team": (_PERSON, _ORGANIZATION), "coach of sports team": (_PERSON, _ORGANIZATION),
    "home venue": (_ORGANIZATION, frozenset(["Facility"])), "military branch": (_PERSON, _ORGANIZATION),
    "member of political party": (_PERSON, _ORGANIZATION), "Member of": (_PERSON, _ORGANIZATION),
    "candidacy in election": (_PERSON, frozenset(["Event"])), "elected in": (_PERSON, frozenset(["Event"])),
    "head of state": (_PLACE, _PERSON), "head of government": (_PLACE, _PERSON), "occupation": (_PERSON, None),
    "site of astronomical discovery": (None, frozenset(["Facility"])),
    "parent taxon": (frozenset(["Species"]), frozenset(["Species"])), "mountain range": (_PLACE, _PLACE),
    "parent peak": (_PLACE, _PLACE), "tributary": (_PLACE, _PLACE), "mouth of the watercourse": (_PLACE, _PLACE),
    "drainage basin": (_PLACE, _PLACE), "origin of the watercourse": (_PLACE, _PLACE)})
