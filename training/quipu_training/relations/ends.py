"""Which types of both ends a relation type takes: pairs that none takes are not asked about."""
import numpy as np

from .types import KNOWN_TYPES, TYPE, VALUES
from .vocabulary import ENDS, NAMES, NUMBER

# Types that the engine and the sets take for one another.
NEAR = {"Organization": ["Group", "Facility"], "Place": ["Facility", "Group"], "Facility": ["Place", "Organization"],
        "Work": ["Product"], "Product": ["Work", "Vehicle", "Object", "Concept"], "Event": ["Concept", "Organization"],
        "Concept": ["Substance", "Product", "Object"], "Group": ["Place", "Organization"], "Award": ["Work", "Concept"],
        "Vehicle": ["Product"], "Number": ["Quantity"], "Quantity": ["Number"], "Substance": ["Concept"], "Law": ["Work"],
        "Language": ["Group"], "Species": ["Concept", "Animal"]}


def allowed():
    """[R, type of subject, type of object]: whether the relation may hold between them."""
    found = np.zeros((len(NAMES), len(KNOWN_TYPES), len(KNOWN_TYPES)), bool)
    for name, (subject, object_) in ENDS.items():
        found[NUMBER[name]] = end(subject)[:, None] & end(object_)[None, :]
    return found


def end(types):
    found = np.zeros(len(KNOWN_TYPES), bool)
    found[0] = True
    for name in types.split():
        if name == "*":
            found[[TYPE[t] for t in KNOWN_TYPES if t not in VALUES]] = True
        else:
            found[[TYPE[t] for t in (name, *NEAR.get(name, ()))]] = True
    if all(name in VALUES for name in types.split()):
        found[0] = False
    return found
