"""Prints the two tables of AccentFolding.cs: letters below U+2000 and their base letters."""
import unicodedata

pairs = []
for code in range(0x80, 0x2000):
    decomposed = unicodedata.normalize("NFD", chr(code))
    base = "".join(c for c in decomposed if unicodedata.category(c) != "Mn")
    if decomposed != chr(code) and len(base) == 1 and base != chr(code):
        pairs.append((chr(code), base))
for column in (0, 1):
    print("".join(c if c.isalpha() and ord(c) < 0x250 else "\\u%04X" % ord(c) for c in (p[column] for p in pairs)))
