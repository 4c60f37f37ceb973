import unittest

from quipu_training import nouns, supervision
from quipu_training.labels import NAME_LABELS, NOUN_LABELS, OUTSIDE


def said(mask):
    return {label for i, label in enumerate(NAME_LABELS) if mask >> i & 1}


class FromSpans(unittest.TestCase):
    def test_a_type_of_ours(self):
        masks = supervision.from_spans(["in", "Jane", "Roe"], {(1, 2, "PER")}, supervision.UNER, "uner",
                                       ["ADP", "PROPN", "PROPN"])
        self.assertEqual([said(m) for m in masks], [{"O"}, {"B-Person"}, {"I-Person"}])

    def test_several_types_stay_possible(self):
        masks = supervision.from_spans(["at", "Lake", "Hall"], {(1, 2, "LOC")}, supervision.DOCRED, "docred")
        self.assertEqual(said(masks[2]), {"I-Place", "I-Facility"})

    def test_articles_and_titles(self):
        form = ["the", "President", "Jane"]
        masks = supervision.from_spans(form, {(0, 2, "PERSON")}, supervision.SILVER, "silver")
        self.assertEqual(masks[0], OUTSIDE)
        self.assertEqual(said(masks[1]), {"O", "B-Person"})
        self.assertEqual(said(masks[2]), {"B-Person", "I-Person"})

    def test_dates_are_surely_outside(self):
        masks = supervision.from_spans(["in", "Lent"], {(1, 1, "DATE")}, supervision.SILVER, "silver")
        self.assertEqual(masks, [OUTSIDE, OUTSIDE])

    def test_a_capitalised_word_may_be_what_nobody_looked_for(self):
        masks = supervision.from_spans(["a", "Quercus", "tree"], set(), supervision.SILVER, "silver")
        self.assertIn("B-Species", said(masks[1]))
        self.assertNotIn("B-Person", said(masks[1]))
        self.assertEqual(masks[2], OUTSIDE)


class FromGum(unittest.TestCase):
    def test_a_name_is_the_run_of_proper_nouns(self):
        form = ["the", "great", "Marie", "Curie", "wrote"]
        masks = supervision.from_gum(form, ["DET", "ADJ", "PROPN", "PROPN", "VERB"], [4, 4, 5, 3, 0],
                                     [(0, 3, "person")])
        self.assertEqual(said(masks[3]), {"I-Person", "I-Group"})
        self.assertIn("B-Person", said(masks[2]))
        self.assertEqual(masks[1], 0)
        self.assertEqual(masks[4], OUTSIDE)


class Nouns(unittest.TestCase):
    def test_heads(self):
        self.assertEqual(nouns.phrase_head("the old depot of the town".split()), 2)
        self.assertEqual(nouns.phrase_head(["its", "members"]), 1)
        self.assertIsNone(nouns.phrase_head(["the", "latter"]))

    def test_gum_follows_the_lexicon_where_it_can(self):
        lexicon = {"report": {"Work"}, "group": {"Organization", "Group"}}
        self.assertEqual(nouns.gum_kinds("abstract", "reports", True, lexicon), {"Work"})
        self.assertEqual(nouns.gum_kinds("abstract", "idea", False, lexicon), {"Concept"})
        self.assertEqual(nouns.gum_kinds("person", "workers", True, lexicon), {"Person", "Group"})

    def test_every_class_is_a_label(self):
        for kind, first in nouns.GUM_FIRST.items():
            self.assertLessEqual({first} | nouns.GUM_OTHERS[kind], set(NOUN_LABELS))


if __name__ == "__main__":
    unittest.main()
