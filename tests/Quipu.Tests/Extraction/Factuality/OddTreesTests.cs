using System.Collections.Immutable;
using CsCheck;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Factuality;
using Quipu.Extraction.Time;
using Quipu.Extraction.Values;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Factuality;

/// <summary>A parser makes trees that no grammar knows; the rules have an answer to every one.</summary>
public sealed class OddTreesTests
{
    private static readonly StatusClassifier Classifier = new(FactualityLexicon.Load());

    private static readonly string[] Words =
    [
        "said VERB VBD", "says VERB VBZ", "will AUX MD", "not PART RB", "to PART TO", "plan NOUN NN", "plan VERB VB", "if SCONJ IN", "had AUX VBD", "Were AUX VBD", "no DET DT",
        "longer ADV RB", "according VERB VBG", "to ADP IN", "was AUX VBD", "accused VERB VBN", "of SCONJ IN", "stealing VERB VBG", "keen ADJ JJ", ", PUNCT ,", "? PUNCT .",
        "former ADJ JJ", "late ADJ JJ", "president NOUN NN", "since ADP IN", "2018 NUM CD", "until ADP IN", "Monday PROPN NNP", "it PRON PRP", "who PRON WP", "before SCONJ IN",
        "used VERB VBD", "may AUX MD", "and CCONJ CC", "allowed VERB VBN", "have VERB VBP", "yet ADV RB", "called VERB VBD", "on ADP IN", "( PUNCT -LRB-", "first ADJ JJ",
    ];

    private static readonly string[] Relations =
    [
        "nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "obl", "obl:agent", "xcomp", "ccomp", "csubj", "advcl", "acl", "acl:relcl", "conj", "cc", "mark", "aux", "aux:pass", "cop",
        "advmod", "amod", "appos", "nmod", "nmod:poss", "case", "det", "parataxis", "expl", "compound", "compound:prt", "flat", "dep", "punct",
    ];

    private static readonly Gen<Sentence> OddTrees =
        Gen.Select(Gen.Int[0, Words.Length - 1], Gen.Int[0, Relations.Length - 1], Gen.Int[0, 1000]).Array[1, 14].Select(Build);

    [Test]
    public void Every_tree_has_an_answer() => OddTrees.Sample(sentence =>
    {
        var today = new DateOnly(2021, 1, 25);
        ImmutableArray<ValueSpan> values = ValueGrammar.Find(sentence, today);
        foreach (Token token in sentence.Tokens)
        {
            Status status = Classifier.Classify(sentence, token.Index, sentence.Root, 0);
            RelationTime? time = RelationTimeFinder.Find(sentence, token.Index, sentence.Root, values, today);
            if (status.SpeakerHead is < 0 || status.SpeakerHead >= sentence.Tokens.Length || time is { Text.Length: 0 })
                return false;
        }

        return true;
    });

    // The root stands at a random place; every other word hangs on the root or on a word nearer to the root.
    private static Sentence Build((int Word, int Relation, int Head)[] parts)
    {
        int root = parts[0].Head % parts.Length;
        IEnumerable<string> lines = parts.Select((part, i) =>
        {
            string[] word = Words[part.Word].Split(' ');
            int between = Math.Abs(i - root);
            int head = i == root ? 0 : (i > root ? root + (part.Head % between) : root - (part.Head % between)) + 1;
            return $"{word[0]} _ {word[1]} {word[2]} {head} {(i == root ? "root" : Relations[part.Relation])}";
        });
        return Trees.Sentence(string.Join('\n', lines));
    }
}
