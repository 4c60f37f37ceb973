using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Mentions;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Relations;

/// <summary>
/// What somebody or something is: role nouns and class nouns with their holder. The holder is the subject of a copula,
/// the other side of an apposition, the name behind a title, or the subject of <c>become</c> and <c>serve as</c>. With
/// a body or place it belongs to (<c>secretary-general of X</c>, <c>X's founder</c>, <c>X chairman</c>) the role
/// relates the two; without one it says what the holder is.
/// </summary>
internal sealed class RoleRule(Lexicon lexicon) : IRelationRule
{
    private static readonly ImmutableHashSet<string> BecomeVerbs = ["become", "remain", "be", "stay"];

    private static readonly ImmutableHashSet<string> AppointVerbs = ["elect", "appoint", "name", "make", "crown", "nominate", "choose", "install", "ordain", "declare"];

    private static readonly ImmutableHashSet<string> AsVerbs = ["serve", "work", "act", "appoint", "name", "elect", "play", "know", "hire", "train", "qualify", "choose", "continue", "stay", "retire", "join", "succeed", "start"];

    // "hired her as a clerk": the object is clerk; of other verbs ("met her as a student") the subject.
    private static readonly ImmutableHashSet<string> TakeVerbs =
    [
        "accept", "announce", "appoint", "bring", "call", "cast", "choose", "commission", "confirm", "depict", "depose", "describe", "designate", "dismiss", "drop", "elect", "employ", "endorse",
        "engage", "fire", "hail", "hire", "identify", "install", "introduce", "invite", "keep", "know", "list", "name", "nominate", "oust", "pick", "portray", "promote", "propose",
        "recognise", "recognize", "recommend", "recruit", "regard", "reinstate", "remove", "retain", "sack", "see", "select", "send", "sign", "take", "train", "unveil", "use",
    ];

    // "succeeded Lund as mayor": the subject is mayor, though there is an object.
    private static readonly ImmutableHashSet<string> FollowVerbs = ["succeed", "replace", "follow", "join", "serve", "represent"];

    private readonly Clause clause = new(lexicon);

    /// <inheritdoc/>
    public IEnumerable<Proposition> Find(Sentence sentence)
    {
        foreach (Token noun in sentence.Tokens)
        {
            if (!noun.IsNoun() || sentence.NameAt(noun.Index) is not null || lexicon.Honorifics.Contains(noun.Text.ToLowerInvariant()))
                continue;
            List<Holder> holders = Holders(sentence, noun, 0);
            bool role = IsRole(noun);
            if (holders.Count == 0 && role)
                holders = [new Holder(noun, null, 0.7)];
            if (holders.Count == 0)
                continue;
            foreach (Proposition proposition in Of(sentence, noun, holders, role))
                yield return proposition;
        }
    }

    private IEnumerable<Proposition> Of(Sentence sentence, Token noun, List<Holder> holders, bool role)
    {
        RoleKind kind = KindOf(noun);
        List<Complement> complements = role ? [.. Complements(sentence, noun).Where(complement => complement.Token.Upos != "ADJ" || kind == RoleKind.Tie || (lexicon.StateOffices.Contains(noun.Lemma.ToLowerInvariant()) && sentence.NameAt(complement.Token.Index) is not { Type: EntityType.Group }))] : [];
        if (complements.Count == 0 && role && kind != RoleKind.Profession)
            complements.AddRange(Shared(sentence, noun));
        if (complements.Count == 0 && role && (AppointedBy(sentence, noun) ?? Joined(sentence, noun)) is { } body)
            complements.Add(new Complement(body, null, []));
        string text = RoleText(sentence, noun, complements);
        foreach (Holder holder in holders)
        {
            foreach (Complement complement in complements.Where(complement => complement.Token != holder.Token && !(holder.Token == noun && kind == RoleKind.Tie && noun.NounClass == EntityType.Person && complement.Preposition is "in" or "at" or "on" or "from")))
                yield return complement.Preposition == "from" && kind != RoleKind.Tie ? Origin(sentence, noun, holder, complement) : Relate(sentence, noun, holder, complement, text) with { RoleKind = kind };
            bool alone = kind == RoleKind.Profession || complements.TrueForAll(complement => complement.Preposition == "from" || (kind == RoleKind.Office && IsField(sentence, complement.Token)));
            if (alone && holder.Token != noun && MayBeClass(noun, holder.Token, role) && !IsMereTie(noun))
                yield return Classify(sentence, noun, holder);
        }
    }

    // "minister of education": no body that the office is in.
    private static bool IsField(Sentence sentence, Token token) => token.Upos == "NOUN" && sentence.NameAt(token.Index) is null && token.NounClass is null or EntityType.Concept or EntityType.Event or EntityType.Substance;

    private Proposition Relate(Sentence sentence, Token noun, Holder holder, Complement complement, string role)
    {
        string lemma = BaseForm(sentence, noun);
        ImmutableArray<int> words = [.. Predicate.Words(sentence, noun).Concat(complement.Words).Order()];
        string preposition = complement.Preposition ?? "of";
        string kinship = lexicon.Kinship.GetValueOrDefault(lemma, "");
        bool child = kinship == "child";
        string wording = complement.Preposition is null ? $"[is] {role} [of]" : $"[is] {role} {preposition}";
        bool hasCopula = words.Any(word => sentence.Tokens[word].Is("cop"));
        return new Proposition(sentence, holder.Token.Index, complement.Token.Index, $"{RoleLemma(role, lemma)} {preposition}", noun.Index, words, "role", holder.Confidence)
        {
            Role = role,
            Wording = hasCopula && complement.Preposition is not null ? null : wording,
            Type = kinship.Length == 0 ? null : child ? "child-of" : kinship is "father" or "mother" ? kinship + "-of" : kinship,
        };
    }

    // "a headmistress from Tarawa" is one, and from there.
    private static Proposition Origin(Sentence sentence, Token noun, Holder holder, Complement complement) =>
        new(sentence, holder.Token.Index, complement.Token.Index, "be from", noun.Index, [.. complement.Words.Order()], "origin", holder.Confidence) { Wording = "[is] from" };

    // "a young woman", "the last person": nothing that somebody does. "The capital" of what the text speaks of is a tie.
    private bool IsMereTie(Token noun) => lexicon.Ties.Contains(noun.Lemma.ToLowerInvariant()) || lexicon.Kinship.ContainsKey(noun.Lemma.ToLowerInvariant());

    private RoleKind KindOf(Token noun)
    {
        string lemma = noun.Lemma.ToLowerInvariant();
        if (lexicon.Kinship.ContainsKey(lemma) || lexicon.Ties.Contains(lemma))
            return RoleKind.Tie;
        return lexicon.Offices.Contains(lemma) ? RoleKind.Office : noun.NounClass == EntityType.Person || lexicon.Roles.Contains(lemma) ? RoleKind.Profession : RoleKind.Tie;
    }

    // "the British Aircraft Corporation (BAC)" is no BAC; a single ship is not "two Panamax vessels".
    private static bool MayBeClass(Token noun, Token holder, bool role) =>
        (noun.Upos == "NOUN" || role) && !(noun.Xpos == "NNS" && holder.Xpos == "NNP" && holder.Is("appos"));

    private static Proposition Classify(Sentence sentence, Token noun, Holder holder)
    {
        ImmutableArray<int> words = [.. sentence.ChildrenBy(noun.Index, "cop", "aux").Select(token => token.Index)];
        return new Proposition(sentence, holder.Token.Index, noun.Index, "be", noun.Index, words, "class", holder.Confidence)
        {
            IsClass = true,
            Wording = words.Length == 0 ? "[is]" : null,
        };
    }

    private List<Holder> Holders(Sentence sentence, Token noun, int depth)
    {
        if (depth > 4)
            return [];
        if (sentence.Child(noun.Index, "cop") is not null && sentence.Preposition(noun.Index) is { } before && before != "of")
            return []; // "is in doubt"
        if (sentence.Child(noun.Index, "cop") is not null)
            return [.. clause.Subjects(sentence, noun).Where(subject => subject.Upos != "PRON" || !IsEmpty(subject)).Select(subject => new Holder(subject, "cop", 0.85))];
        if (noun.Is("nsubj") && sentence.Governor(noun) is { } predicate && sentence.NameAt(predicate.Index) is not null && sentence.Child(predicate.Index, "cop") is not null && sentence.Preposition(predicate.Index) is null)
            return [new Holder(predicate, "cop", 0.8)];
        if (noun.Is("appos") && sentence.Governor(noun) is { } other)
            return [new Holder(other, "appos", 0.85)];
        if (TitledName(sentence, noun) is { } name)
            return [new Holder(name, "title", 0.85)];
        if (noun.Is("conj") && RoleBefore(sentence, noun) is { } first)
            return Holders(sentence, first, depth + 1);
        if (sentence.Child(noun.Index, "appos") is { } apposition && sentence.NameAt(apposition.Index) is not null)
            return [new Holder(apposition, "appos", 0.85)];
        return OfVerb(sentence, noun);
    }

    // "general secretary of the Committee and chairman of the Commission": a parser may hang chairman on the Committee.
    private Token? RoleBefore(Sentence sentence, Token noun)
    {
        Token? at = sentence.Governor(noun);
        while (at is not null && (sentence.NameAt(at.Index) is not null || !at.IsNoun()) && at.Is("nmod", "conj", "compound", "appos") && IsRole(noun))
            at = sentence.Governor(at);
        return at is not null && at.IsNoun() && sentence.NameAt(at.Index) is null && (at.Index == noun.Head || IsRole(at)) ? at : null;
    }

    // "President Xi Jinping", "Natural Resources Minister Thandiwe Phiri": the noun directly before a person's name.
    private static Token? TitledName(Sentence sentence, Token noun)
    {
        NameSpan? name = sentence.Names.FirstOrDefault(span => span.First == noun.Index + 1 && span.Type == EntityType.Person);
        if (name is null)
            return null;
        int head = MentionFinder.HeadOf(sentence, name.First, name.Last);
        return sentence.AreOnePhrase(noun.Index, head) ? sentence.Tokens[head] : null;
    }

    // "became president of", "was elected mayor of", "served as rector of", "appointed her director of".
    private List<Holder> OfVerb(Sentence sentence, Token noun)
    {
        if (sentence.Governor(noun) is not { } verb)
            return [];
        // "succeeded Ada Lund as mayor": a parser may hang the mayor on Lund.
        if (noun.Is("nmod") && verb.Is("obj") && sentence.Governor(verb) is { } above && FollowVerbs.Contains(above.Lemma))
            verb = above;
        if (!verb.IsVerb())
            return [];
        bool passive = Clause.IsPassive(sentence, verb);
        bool bare = noun.Is("xcomp", "obj") && sentence.Preposition(noun.Index) is null;
        bool becomes = bare && (BecomeVerbs.Contains(verb.Lemma) || (AppointVerbs.Contains(verb.Lemma) && passive));
        bool serves = noun.Is("obl", "xcomp", "nmod") && sentence.Preposition(noun.Index) == "as" && (AsVerbs.Contains(verb.Lemma) || IsRole(noun));
        if (serves && passive && FollowVerbs.Contains(verb.Lemma))
            return [.. Clause.Agents(sentence, verb).Select(agent => new Holder(agent, "verb", 0.75))];
        if (becomes || (serves && (passive || FollowVerbs.Contains(verb.Lemma) || sentence.Child(verb.Index, "obj") is null)))
            return [.. clause.Subjects(sentence, verb).Select(subject => new Holder(subject, "verb", 0.75))];
        bool made = AppointVerbs.Contains(verb.Lemma) && !passive && noun.Is("xcomp");
        if ((made || serves) && sentence.Child(verb.Index, "obj") is { } @object && @object != noun)
        {
            // "hired her as a clerk" makes her one, "made his debut as a substitute" him, and "drew her as a student".
            bool ofObject = made || (TakeVerbs.Contains(verb.Lemma) && (@object.Upos is "PRON" or "PROPN" || @object.NounClass == EntityType.Person));
            return ofObject ? [new Holder(@object, "verb", 0.7)] : [.. clause.Subjects(sentence, verb).Select(subject => new Holder(subject, "verb", 0.7))];
        }

        return [];
    }

    // "The party elected her chair": chair of the party.
    private static Token? AppointedBy(Sentence sentence, Token noun) =>
        sentence.Governor(noun) is { } verb && verb.Lemma is "elect" or "appoint" or "name" && noun.Is("xcomp", "obl") && !Clause.IsPassive(sentence, verb)
            ? sentence.Child(verb.Index, "nsubj") : null;

    // "joined Norvik as chief engineer": of Norvik.
    private static Token? Joined(Sentence sentence, Token noun) =>
        sentence.Governor(noun) is { Lemma: "join" or "rejoin" } verb && sentence.Preposition(noun.Index) == "as" && sentence.Child(verb.Index, "obj") is { } body && sentence.NameAt(body.Index) is { Type: EntityType.Organization }
            ? body : null;

    // "founder and chief engineer of X", "chairman, president and owner of X": what stands behind the last belongs to all, unless
    // one begins anew ("a writer and the owner of X").
    private List<Complement> Shared(Sentence sentence, Token noun)
    {
        Token first = noun.Is("conj") && sentence.Governor(noun) is { } before ? before : noun;
        List<Token> all = sentence.Conjuncts(first);
        if (all.Count < 2 || !all.TrueForAll(token => token.IsNoun() && IsRole(token)) || all.Skip(1).Any(token => sentence.Child(token.Index, "det", "nmod:poss") is not null))
            return [];
        return [.. all.Where(token => token != noun).SelectMany(token => Complements(sentence, token)).Where(complement => complement.Preposition == "of" && complement.Token.Index > all[^1].Index)];
    }

    private static List<Complement> Complements(Sentence sentence, Token noun)
    {
        var all = new List<Complement>();
        foreach (Token modifier in sentence.ChildrenBy(noun.Index, "nmod"))
        {
            if (modifier.Relation == "nmod:poss")
            {
                all.AddRange(sentence.Conjuncts(modifier).Select(token => new Complement(Clause.Antecedent(sentence, token), null, [])));
            }
            else if (sentence.Preposition(modifier.Index) is { } preposition && preposition is "of" or "at" or "for" or "with" or "in" or "to" or "from" or "on")
            {
                int[] words = [.. sentence.ChildrenBy(modifier.Index, "case").Select(token => token.Index)];
                all.AddRange(sentence.Conjuncts(BodyOf(sentence, modifier)).Select(token => new Complement(token, preposition, words)));
            }
        }

        foreach (NameSpan name in sentence.Names.Where(name => name.Last < noun.Index && name.Type is EntityType.Organization or EntityType.Place or EntityType.Group or EntityType.Event or EntityType.Work))
        {
            int head = MentionFinder.HeadOf(sentence, name.First, name.Last);
            if (sentence.Tokens[head].Head == noun.Index && sentence.Tokens[head].Is("compound", "amod", "nmod:desc") && all.TrueForAll(complement => complement.Token.Index != head))
                all.Add(new Complement(sentence.Tokens[head], null, []));
        }

        return all;
    }

    // "chairman of the board of X": of X.
    private static Token BodyOf(Sentence sentence, Token token) =>
        token is { Upos: "NOUN", Lemma: "board" } && sentence.ChildrenBy(token.Index, "nmod").Find(of => sentence.Preposition(of.Index) == "of" && sentence.NameAt(of.Index) is not null) is { } body
            ? body : token;

    private static string RoleText(Sentence sentence, Token noun, List<Complement> complements)
    {
        (int first, int last) = NounPhrase.Base(sentence, noun.Index);
        var words = new SortedSet<int>();
        for (int i = first; i <= last; i++)
        {
            Token token = sentence.Tokens[i];
            bool own = !token.Is("det", "nmod:poss", "case", "punct", "nummod", "advmod", "cc") && token.Upos != "DET" && sentence.NameAt(i) is null && !ClassPhrase.Passing.Contains(token.Text.ToLowerInvariant());
            if (own && complements.TrueForAll(complement => complement.Token.Index != i && !(complement.Preposition is null && sentence.Dominates(complement.Token.Index, i))))
                words.Add(i);
        }

        if (words.Count == 0)
            return noun.Text;
        string text = Predicate.Text(sentence, words);
        return words.Min == 0 && sentence.Tokens[0].Upos != "PROPN" && text.Skip(1).All(letter => !char.IsUpper(letter)) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    // The edge is named by the whole role in lower case with the noun in the singular: "general secretary of".
    private static string RoleLemma(string role, string lemma)
    {
        int blank = role.LastIndexOf(' ');
        return blank < 0 ? lemma : role[..(blank + 1)].ToLowerInvariant() + lemma;
    }

    // "brother-in-law" is cut into words at its hyphens; the first is its head.
    private static string BaseForm(Sentence sentence, Token noun)
    {
        string lemma = noun.Lemma.ToLowerInvariant();
        int at = noun.Index;
        bool inLaw = at + 4 < sentence.Tokens.Length && sentence.Tokens[at + 1].Text == "-" && sentence.Tokens[at + 2].Text == "in" && sentence.Tokens[at + 4].Text == "law";
        if (inLaw)
            return lemma + "-in-law";
        bool compound = at > 1 && sentence.Tokens[at - 1].Text == "-" && !sentence.Tokens[at - 1].SpaceAfter;
        return compound && sentence.Tokens[at - 2].Text.ToLowerInvariant() is "great" or "half" ? $"{sentence.Tokens[at - 2].Text.ToLowerInvariant()}-{lemma}" : lemma;
    }

    private bool IsRole(Token noun) =>
        noun.NounClass == EntityType.Person || lexicon.Roles.Contains(noun.Lemma.ToLowerInvariant()) || lexicon.Titles.Contains(noun.Lemma.ToLowerInvariant())
        || lexicon.Kinship.ContainsKey(noun.Lemma.ToLowerInvariant());

    private static bool IsEmpty(Token subject) => subject.Text.ToLowerInvariant() is "this" or "that" or "there" or "what" or "these" or "those";


    private sealed record Holder(Token Token, string? Construction, double Confidence);

    private sealed record Complement(Token Token, string? Preposition, int[] Words);
}
