"""Label sets. Those of names and nouns are fixed by the product; the others are read off the training data."""
import collections

from .lemmas import lemma_script

ENTITY_TYPES = ("Person", "Organization", "Place", "Facility", "Group", "Event", "Work", "Product", "Law", "Language",
                "Award", "Species", "Substance", "Vehicle", "Animal", "Object", "Concept")
NAME_LABELS = ["O"] + [part + kind for kind in ENTITY_TYPES for part in ("B-", "I-")]
NOUN_LABELS = [*ENTITY_TYPES, "Date"]

TREE_TASKS = ("upos", "xpos", "lemma")      # one label a word; "head" and "rel" come besides
STYLES = ("uner", "gum", "docred")          # annotation styles of names with a head of their own
RARE_SCRIPT = 3                             # lemma scripts seen less often are no label

# A set of allowed labels is a bit mask: bit i stands for label i. 0 says nothing about a word.
OUTSIDE = 1


def begin(kinds):
    """Mask of the B- labels of these types."""
    return sum(1 << 1 + 2 * ENTITY_TYPES.index(kind) for kind in kinds)


def inside(kinds):
    """Mask of the I- labels of these types."""
    return begin(kinds) << 1


def noun_mask(kinds):
    return sum(1 << NOUN_LABELS.index(kind) for kind in kinds)


def collect(sentences):
    """{task: labels, the most frequent first} of the tasks whose labels come from data, and the fixed ones."""
    counts = collections.defaultdict(collections.Counter)
    for sentence in sentences:
        for task in ("upos", "xpos", "rel"):
            counts[task].update(getattr(sentence, task) or ())
        if sentence.lemma:
            counts["lemma"].update(map(lemma_script, sentence.form, sentence.lemma))
        for style, tags in sentence.styles.items():
            counts[style].update(tags)
    order = lambda c: sorted(c, key=lambda label: (-c[label], label))
    found = {task: [x for x in order(c) if task != "lemma" or c[x] >= RARE_SCRIPT] for task, c in counts.items()}
    return {**found, "names": NAME_LABELS, "noun": NOUN_LABELS}
