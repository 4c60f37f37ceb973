import tempfile
import unittest

from quipu_training import words


class Fnv1a(unittest.TestCase):
    def test_published_values(self):
        self.assertEqual(words.fnv1a(""), 0x811C9DC5)
        self.assertEqual(words.fnv1a("a"), 0xE40C292C)
        self.assertEqual(words.fnv1a("foobar"), 0xBF9CF968)

    def test_utf8(self):
        self.assertNotEqual(words.fnv1a("é"), words.fnv1a("e"))


class Features(unittest.TestCase):
    def test_shapes(self):
        for word, shape in dict(house=1, USA=2, Paris=3, McDonald=4, iPhone=9, I=8, a=1).items():
            self.assertEqual(words.shape(word), shape, word)
        self.assertEqual([words.shape(w) for w in ("--", "1998", "B52")], [5, 6, 7])

    def test_rows_lie_in_their_blocks(self):
        shape, prefix, suffix = words.features("Nairobi")
        self.assertEqual(shape, 3)
        self.assertEqual(prefix, 16 + words.fnv1a("^Nai") % 2048)
        self.assertEqual(suffix, 16 + 2048 + words.fnv1a("obi$") % 2048)

    def test_digits_are_alike(self):
        self.assertEqual(words.features("1998"), words.features("2003"))


class Pieces(unittest.TestCase):
    def setUp(self):
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.write("\n".join(["[UNK]", "[CLS]", "[SEP]", "un", "##able", "-", "cafe", "##s"]))
            file.flush()
            self.wordpiece = words.WordPiece(file.name)

    def test_longest_first_and_lower_case(self):
        self.assertEqual(self.wordpiece.pieces("Unable"), [3, 4])

    def test_accents_go_and_punctuation_stands_apart(self):
        self.assertEqual(self.wordpiece.pieces("Cafés-un"), [6, 7, 5, 3])

    def test_never_empty(self):
        self.assertEqual(self.wordpiece.pieces("\u200b"), [0])
        self.assertEqual(self.wordpiece.pieces("xyz"), [0])

    def test_long_words_are_cut(self):
        self.assertEqual(len(self.wordpiece.pieces("-" * 40)), words.MAX_WORD_PIECES)


if __name__ == "__main__":
    unittest.main()
