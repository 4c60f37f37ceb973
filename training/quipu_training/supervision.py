"""What each data set says about the product's name labels: sets of possible labels, as bit masks.

A set annotates its own types, by its own rules for boundaries. Where its answer is not ours, several labels stay
possible and the loss only asks that one of them is likely; where it says nothing, the mask is 0.
"""
from .labels import ENTITY_TYPES, OUTSIDE, begin, inside

ARTICLES = {"the", "a", "an"}
DETERMINERS = ARTICLES | {"this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their"}
TITLES = set("""mr mrs ms miss dr prof professor president senator sen governor gov minister secretary chairman
    chancellor king queen prince princess pope sir lord lady captain capt colonel col general gen major lt lieutenant
    sgt sergeant judge justice rev reverend sheikh ayatollah representative rep congressman mayor ambassador
    commissioner prime vice foreign defense uncle aunt coach madam baron baroness count duke duchess archbishop bishop
    cardinal father sister brother abba imam rabbi sultan emperor empress constable inspector superintendent detective
    corporal admiral commander brigadier councillor premier""".split())
POSSESSIVES = {"'s", "’s", "'", "’"}

EVERY = frozenset(ENTITY_TYPES)
FACILITY_WORDS = set("""hospital museum stadium airport station bridge mosque church cathedral temple monastery school
    library theatre theater hotel palace tower castle arena prison harbour port cemetery abbey mall""".split())

CALENDAR = set("""monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb mar apr jun jul aug sep sept oct nov dec""".split())

UNER = dict(PER={"Person"}, ORG={"Organization"}, LOC={"Place", "Facility"})
DOCRED = dict(PER={"Person"}, LOC={"Place", "Facility"}, ORG={"Organization", "Group"},
              MISC=EVERY - {"Person", "Organization", "Place", "Facility"})
SILVER = dict(PERSON={"Person"}, NORP={"Group", "Place", "Language"}, FAC={"Facility", "Place"}, ORG={"Organization"},
              GPE={"Place"}, LOC={"Place"}, PRODUCT={"Product", "Vehicle"}, EVENT={"Event"},
              WORK_OF_ART={"Work", "Award"}, LAW={"Law"}, LANGUAGE={"Language"})
GMB = dict(geo={"Place", "Facility"}, gpe={"Place", "Group"}, org={"Organization"}, per={"Person"}, eve={"Event"},
           art={"Work", "Product", "Vehicle", "Object", "Award", "Law"},
           nat={"Event", "Concept", "Species", "Substance"})
GUM = dict(person={"Person", "Group"}, place={"Place", "Facility"}, organization={"Organization", "Group"},
           event={"Event"}, animal={"Animal", "Species"}, plant={"Species"},
           substance={"Substance", "Product", "Species"}, object={"Object", "Product", "Vehicle", "Work", "Facility"},
           abstract={"Concept", "Work", "Law", "Language", "Award", "Product", "Event", "Group"})
CROSSNER = dict(
    person={"Person"}, politician={"Person"}, scientist={"Person"}, writer={"Person"}, researcher={"Person"},
    musicalartist={"Person", "Organization"}, country={"Place"}, location={"Place", "Facility"},
    organisation={"Organization"}, politicalparty={"Organization"}, university={"Organization"}, band={"Organization"},
    election={"Event"}, event={"Event"}, conference={"Event"}, award={"Award"}, book={"Work"}, poem={"Work"},
    album={"Work"}, song={"Work"}, magazine={"Work"}, academicjournal={"Work"}, chemicalcompound={"Substance"},
    chemicalelement={"Substance"}, protein={"Substance"}, enzyme={"Substance"}, programlang={"Language"},
    product={"Product", "Work"}, astronomicalobject={"Place", "Object"}, musicalinstrument={"Object"},
    misc=EVERY - {"Person"})

# Types that a set's annotators did not look for: a capitalised word outside its names may be one of them.
UNSEEN = dict(
    uner=EVERY - {"Person", "Organization", "Facility"},
    docred={"Species", "Substance", "Vehicle", "Animal", "Object", "Concept", "Product"},
    silver={"Species", "Substance", "Award", "Animal", "Object", "Concept", "Work", "Vehicle", "Product"},
    gmb=EVERY - {"Person", "Organization", "Place"},
    crossner={"Species", "Substance", "Vehicle", "Animal", "Object", "Concept", "Law", "Language", "Group"})


def mark(masks, form, first, last, kinds):
    """Allows a name of one of `kinds` over words first..last; articles, titles and a last 's are not part of it."""
    while last > first and form[last] in POSSESSIVES:
        masks[last] = OUTSIDE
        last -= 1
    while first < last and form[first] in DETERMINERS:          # lower case only: `The` may belong to a title
        masks[first] = OUTSIDE
        first += 1
    masks[first] = begin(kinds)
    for i in range(first + 1, last + 1):
        masks[i] = inside(kinds)
    while first < last and _perhaps_no_part(form[first], kinds):
        masks[first] |= OUTSIDE
        masks[first + 1] |= begin(kinds)
        first += 1


def _perhaps_no_part(word, kinds):
    word = word.lower().rstrip(".")
    return word in DETERMINERS or ("Person" in kinds and word in TITLES)


def loosen(masks, form, kinds, upos=None):
    """A capitalised word that was left outside may still be a name of a type that nobody looked for.

    The first word of a sentence is capitalised anyway; with `upos` it counts only as a proper noun.
    """
    for i, word in enumerate(form):
        capital = word[:1].isupper() and word.lower() not in DETERMINERS
        capital = capital and word.lower().rstrip(".") not in CALENDAR
        if masks[i] == OUTSIDE and capital and (i > 0 or (upos and upos[i] == "PROPN")):
            if upos is None or upos[i] in ("PROPN", "ADJ", "NOUN"):
                masks[i] |= begin(kinds) | inside(kinds)


def from_spans(form, found, table, source, upos=None):
    """Masks of one sentence: `found` holds (first, last, type of the set); types not in the table are no names."""
    masks = [OUTSIDE] * len(form)
    for first, last, kind in sorted(found):
        if kind in table:
            mark(masks, form, first, last, narrowed(table[kind], form, first, last))
    loosen(masks, form, UNSEEN[source], upos)
    for first, last, kind in found:
        if kind not in table:                                   # dates and numbers are surely no names
            masks[first:last + 1] = [OUTSIDE] * (last - first + 1)
    return masks


def narrowed(kinds, form, first, last):
    """One word that may be a place or a facility is a place; an organisation named after a building may be one."""
    if form[last].lower() in FACILITY_WORDS:
        return kinds | {"Facility"} if kinds & {"Organization", "Place"} else kinds
    return kinds - {"Facility"} if first == last and kinds == {"Place", "Facility"} else kinds


def from_gum(form, upos, head, entities):
    """Masks from GUM's nested entities (first, last, type): a name is the run of proper nouns around the head.

    GUM's spans are whole noun phrases, so their other words stay open; people and places may hold further names.
    """
    masks = [0 if word[:1].isupper() and i and upos[i] != "PRON" else OUTSIDE for i, word in enumerate(form)]
    masks = [0 if upos[i] == "PROPN" else mask for i, mask in enumerate(masks)]
    closed = [False] * len(form)
    for first, last, kind in sorted(entities, key=lambda e: (e[0] - e[1], e[0])):
        top = span_head(head, first, last)
        if top is None or upos[top] != "PROPN" or closed[top]:
            continue
        if kind not in GUM:                                      # a day or a month is a value, not a name
            masks[first:last + 1] = [OUTSIDE] * (last - first + 1)
            continue
        start = end = top
        while start > first and upos[start - 1] == "PROPN":
            start -= 1
        while end < last and upos[end + 1] == "PROPN":
            end += 1
        opened = kind in ("person", "place")
        for i in range(first, last + 1):
            if not closed[i]:
                masks[i] = 0 if upos[i] in ("PROPN", "NOUN", "ADJ", "ADP", "NUM", "SYM") else masks[i]
            closed[i] = closed[i] or not opened or start <= i <= end
        mark(masks, form, start, end, GUM[kind])
    return masks


def span_head(head, first, last):
    """The only word of first..last whose head is outside, or None."""
    tops = [i for i in range(first, last + 1) if not first <= head[i] - 1 <= last]
    return tops[0] if len(tops) == 1 else None
