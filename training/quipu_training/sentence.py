"""One training sentence, whatever set it comes from."""
import dataclasses


@dataclasses.dataclass
class Sentence:
    """Layers of annotation over N words; a layer that a set does not have is None (or a missing style).

    head:    1-based, 0 for the root.
    styles:  {annotation style: BIO tags}, for the helper heads and their scores.
    names:   N bit masks of the labels of NAME_LABELS that the annotation leaves possible; 0 says nothing.
    noun:    N bit masks over NOUN_LABELS; 0 but at the heads of nominal mentions.
    text:    names the text that the sentence stands in, where the set has whole texts; its sentences follow each other.
    weight:  factor of the loss of `names`, below 1 for labels that no human has seen.
    """
    source: str
    form: list
    ident: str = ""
    lemma: list = None
    upos: list = None
    xpos: list = None
    head: list = None
    rel: list = None
    styles: dict = dataclasses.field(default_factory=dict)
    names: list = None
    noun: list = None
    text: str = ""
    weight: float = 1.0
