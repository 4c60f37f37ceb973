"""Kinds and types of mentions, as the relation network numbers them."""
from ..labels import ENTITY_TYPES

KINDS = ("Name", "Nominal", "Pronoun", "Value")
VALUES = ("Date", "Duration", "Number", "Percent", "Money", "Quantity", "Ordinal")
KNOWN_TYPES = ("?", *ENTITY_TYPES, *VALUES)
TYPE = {name: i for i, name in enumerate(KNOWN_TYPES)}
FIRST_VALUE = TYPE["Date"]
