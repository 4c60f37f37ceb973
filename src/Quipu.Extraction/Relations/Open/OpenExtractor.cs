using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Relations.Confidence;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Relations.Open;

/// <summary>
/// Reads every clause of a sentence as one open extraction: its subject, its predicate with the infinitives that it governs,
/// and its other constituents (S V O, S V C, S V A and what stands beside them). An apposition says what its noun is.
/// </summary>
internal sealed class OpenExtractor(Lexicon lexicon)
{
    private readonly Clause clauses = new(lexicon);
    private readonly ConfidenceModel confidence = ConfidenceModel.Load("open");

    /// <summary>Is told of every extraction and what its confidence was judged by; training listens.</summary>
    public Action<OpenExtraction, IReadOnlyList<Feature>>? Judged { get; init; }

    /// <summary>The extractions of a sentence in order of the words that they hang on.</summary>
    public IEnumerable<OpenExtraction> Find(Sentence sentence)
    {
        foreach (Token head in sentence.Tokens)
        {
            foreach (Token other in sentence.ChildrenBy(head.Index, "appos").Where(other => head.IsNoun() && other.IsNoun() && other.Index > head.Index))
                yield return Apposition(sentence, Bearer(sentence, head), other);
            if (IsCopular(sentence, head) || (head.IsVerb() && !head.Is("aux", "cop", "fixed", "compound", "amod", "xcomp")))
            {
                if (OfClause(sentence, head) is { } clause)
                    yield return clause;
            }
        }
    }

    private static bool IsCopular(Sentence sentence, Token head) => sentence.Child(head.Index, "cop") is not null;

    private OpenExtraction? OfClause(Sentence sentence, Token head)
    {
        if (Subject(sentence, head) is not { } noun || IsDeniedFocus(sentence, noun, head))
            return null;
        Token subject = sentence.Dominates(noun.Index, head.Index) ? Bearer(sentence, noun) : noun;
        IReadOnlyList<int> start = Phrase.OfSubject(sentence, subject, head);
        if (IsCopular(sentence, head))
            return Whole(sentence, "copula", head, subject, start, [.. Predicate.Words(sentence, head).Where(word => word != head.Index)], [Phrase.OfComplement(sentence, head)]);
        var words = new SortedSet<int>();
        var arguments = new List<Token>();
        for (Token? verb = head; verb is not null; verb = Governed(sentence, verb))
        {
            words.UnionWith(Predicate.Words(sentence, verb));
            words.UnionWith(sentence.ChildrenBy(verb.Index, "advmod").Where(adverb => adverb.Index < verb.Index && IsOfVerb(sentence, adverb)).SelectMany(adverb => sentence.Subtree(adverb.Index)));
            words.UnionWith(sentence.ChildrenBy(verb.Index, "mark").Where(mark => mark.Xpos == "TO" && verb != head).Select(mark => mark.Index));
            arguments.AddRange(Arguments(sentence, verb));
        }

        Token? focus = Focus(sentence, head);
        arguments.RemoveAll(argument => argument.Index == subject.Index || (focus is not null && argument.Text == "that" && argument.Index < head.Index));
        IReadOnlyList<int>? told = Told(sentence, head, arguments);
        IEnumerable<IReadOnlyList<int>> phrases = arguments.OrderBy(argument => argument.Index < head.Index).ThenBy(argument => argument.Index).Select(argument => Phrase.Of(sentence, argument));
        if (focus is not null && focus.Index != subject.Index)
            phrases = phrases.Append(Phrase.OfFocus(sentence, focus, head));
        return Whole(sentence, told is null ? "clause" : "report", head, subject, start, words, told is null ? [.. phrases] : [.. phrases, told]);
    }

    // "the author Bill Bryson": Bill Bryson is the author.
    private OpenExtraction Apposition(Sentence sentence, Token head, Token other) =>
        head.Upos == "NOUN" && other.Upos == "PROPN"
            ? Made(sentence, "apposition", other, head, Phrase.Of(sentence, other), "[is]", [Phrase.OfSubject(sentence, head, other)])
            : Made(sentence, "apposition", other, head, Phrase.OfSubject(sentence, head, other), "[is]", [Phrase.Of(sentence, other)]);

    // "Penn was a poet known for his plays": Penn is known for them.
    private static Token Bearer(Sentence sentence, Token noun)
    {
        bool plain = IsCopular(sentence, noun) && noun.Upos == "NOUN" && !sentence.ChildrenBy(noun.Index, "advmod").Exists(Predicate.IsNegation);
        return plain && sentence.Child(noun.Index, "nsubj") is { Upos: not "PRON" } subject && subject.Index < noun.Index ? subject : noun;
    }

    // "It was Penn who founded it", "It was in 1990 that he sold it": what the sentence puts in front of its clause, or null.
    private static Token? Focus(Sentence sentence, Token clause) =>
        clause.Is("acl", "ccomp", "csubj", "advcl") && sentence.Governor(clause) is { } focus && IsCleft(sentence, focus)
        && sentence.Child(focus.Index, "nsubj", "expl") is { } it && it.Index < focus.Index && clause.Index > focus.Index ? focus : null;

    private static bool IsCleft(Sentence sentence, Token focus) =>
        IsCopular(sentence, focus) && (focus.IsNoun() || focus.Upos is "PRON" or "NUM") && sentence.Child(focus.Index, "nsubj", "expl") is { } it && it.Text.Equals("it", StringComparison.OrdinalIgnoreCase);

    // "It was not Penn who founded it."
    private static bool IsDeniedFocus(Sentence sentence, Token subject, Token clause) =>
        Focus(sentence, clause) == subject && sentence.ChildrenBy(subject.Index, "advmod").Exists(Predicate.IsNegation);

    // The head of the subject's phrase: coordinated subjects are one, a relative pronoun is the noun that it stands for.
    private Token? Subject(Sentence sentence, Token predicate)
    {
        Token? head = clauses.Subjects(sentence, predicate).FirstOrDefault();
        while (head is not null && head.Is("conj") && !sentence.Dominates(head.Index, predicate.Index) && sentence.Governor(head) is { } first && first.IsNoun())
            head = first;
        return head;
    }

    // The infinitive that belongs to the predicate: "helped to keep".
    private static Token? Governed(Sentence sentence, Token verb) =>
        sentence.Child(verb.Index, "obj") is null && sentence.Child(verb.Index, "xcomp") is { } next && next.IsVerb() && next.Index > verb.Index ? next : null;

    private static IEnumerable<Token> Arguments(Sentence sentence, Token verb) =>
        sentence.ChildrenBy(verb.Index, "obj", "iobj", "obl", "ccomp", "xcomp", "advmod").Where(token => !token.IsRelative() && token.BaseRelation switch
        {
            "xcomp" => Governed(sentence, verb) != token,
            "ccomp" => token.Index > verb.Index,
            "advmod" => token.Index > verb.Index && token.Xpos != "WRB" && !Predicate.IsNegation(token),
            _ => true,
        });

    // "nearly bought", "no longer owns": close before the verb, not "Yesterday he bought" nor "when he bought".
    private static bool IsOfVerb(Sentence sentence, Token adverb) =>
        adverb.Xpos is not ("WRB" or "IN") && sentence.Governor(adverb) is { } verb
        && Enumerable.Range(adverb.Index + 1, verb.Index - adverb.Index - 1).All(between => sentence.Tokens[between].Head == verb.Index && sentence.Tokens[between].Is("aux", "advmod"));

    // "Sales fell, a spokeswoman says.": what is said is the clause that the saying stands beside.
    private static IReadOnlyList<int>? Told(Sentence sentence, Token verb, List<Token> arguments) =>
        verb.Relation == "parataxis" && !arguments.Exists(argument => argument.Is("ccomp", "obj")) && sentence.Governor(verb) is { } said && said.Index < verb.Index
            ? Phrase.OfClause(sentence, said) : null;

    private OpenExtraction? Whole(Sentence sentence, string kind, Token head, Token subject, IReadOnlyList<int> start, IEnumerable<int> words, IReadOnlyList<IReadOnlyList<int>> phrases) =>
        start.Count == 0 || phrases.All(phrase => phrase.Count == 0) ? null : Made(sentence, kind, head, subject, start, Predicate.Text(sentence, words), phrases);

    private OpenExtraction Made(Sentence sentence, string kind, Token head, Token subject, IReadOnlyList<int> start, string predicate, IReadOnlyList<IReadOnlyList<int>> phrases)
    {
        IReadOnlyList<Feature> features = OpenFeatures.Of(sentence, kind, head, subject, start.Count, phrases);
        var found = new OpenExtraction(
            sentence.Index,
            Predicate.Text(sentence, start),
            predicate,
            string.Join(' ', phrases.Where(phrase => phrase.Count > 0).Select(phrase => Predicate.Text(sentence, phrase))),
            confidence.Of(features));
        Judged?.Invoke(found, features);
        return found;
    }
}
