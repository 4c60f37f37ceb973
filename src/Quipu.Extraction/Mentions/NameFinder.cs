using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction.Syntax;

namespace Quipu.Extraction.Mentions;

/// <summary>A proper name after its borders and its type were put right.</summary>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
/// <param name="Type">What it names.</param>
/// <param name="Subtype">A finer type, or null.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record ProperName(int First, int Last, EntityType Type, string? Subtype, float Confidence)
{
    /// <summary>An acronym that follows the name in brackets, or null.</summary>
    public string? Acronym { get; init; }

    /// <summary>How likely it names something of each type; empty where a rule said what it is.</summary>
    public NameShares Shares { get; init; }

    /// <summary>What it is called, where that is not its words in their order.</summary>
    public string? Name { get; init; }
}

/// <summary>
/// From the network's name spans to names: titles, genitives and articles that do not belong to them go, the last word may
/// tell the type, a full name gets its acronym in brackets, and parts of an organisation's name that are names themselves
/// become names too.
/// </summary>
internal sealed class NameFinder(Lexicon lexicon)
{
    private const string WebAddress = "ADD";
    private const float UnnamedConfidence = 0.4f;
    // From here on most words in lower case that the network takes for names are some ("kerala"); below, they are words of other languages and terms.
    private const float SureInLowerCase = 0.7f;
    // The tagger calls many words proper nouns that only have a capital ("Chair", "Champion"); the network knows better.
    private const float LeastNameProbability = 0.06f;
    private readonly NameSplitter splitter = new(lexicon);

    /// <summary>The names of a sentence, in order; they may nest, never cross.</summary>
    public ImmutableArray<ProperName> Find(Sentence sentence)
    {
        List<ProperName> names = [];
        foreach (NameSpan span in sentence.Names.SelectMany(span => NameSplitter.AtBrackets(sentence, span)))
        {
            if (Trim(sentence, span) is { } name)
                names.Add(name);
        }

        NameJoiner.Join(sentence, names);
        Extend(sentence, names);
        splitter.Split(sentence, names);
        AddUnnamedRuns(sentence, names);
        JoinAcronyms(sentence, names);
        foreach (ProperName name in names.ToArray())
        {
            if (OwnerOf(sentence, name) is { } owner && !names.Exists(other => other.First == owner.First && other.Last == owner.Last))
                names.Add(owner);
        }

        AddArticles(sentence, names);
        return [.. names.OrderBy(name => name.First).ThenByDescending(name => name.Last)];
    }

    /// <summary>The sentence with these names in place of the network's; of nested ones the outermost.</summary>
    public static Sentence Rename(Sentence sentence, ImmutableArray<ProperName> names)
    {
        var spans = ImmutableArray.CreateBuilder<NameSpan>();
        foreach (ProperName name in names)
        {
            if (spans.Count == 0 || spans[^1].Last < name.First)
                spans.Add(new NameSpan(name.First, name.Last, name.Type, name.Confidence));
        }

        return new Sentence(sentence.Index, sentence.Tokens, spans.DrainToImmutable(), sentence.Kind);
    }

    private ProperName? Trim(Sentence sentence, NameSpan span)
    {
        int first = span.First, last = span.Last;
        while (first <= last && IsEdge(sentence.Tokens[first]))
            first++;
        while (last >= first && IsEdge(sentence.Tokens[last]))
            last--;
        bool addressed = MayBeAddressed(span.Type) && (IsAddress(sentence, first) || IsAddress(sentence, first - 1));
        while ((span.Type == EntityType.Person || addressed) && first < last && IsTitle(sentence.Tokens[first]))
            first++;
        while (first < last && MayTrim(span.Type) && sentence.Tokens[first] is { Upos: "NOUN" or "ADJ" } common && common.Text.All(char.IsLower) && HasCapital(sentence, first + 1, last))
            first++; // "the ensemble Nexus", "the interim Governing Council"
        if (first > last || !HasLetter(sentence, first, last) || !(span.Type is EntityType.Species or EntityType.Substance || IsWrittenAsName(sentence, span, first, last)))
            return null;
        var name = new ProperName(first, last, addressed ? EntityType.Person : span.Type, null, span.Confidence);
        if (addressed)
            return name;
        return span.Type == EntityType.Place && first == last && IsPeople(sentence.Tokens[first]) ? name with { Type = EntityType.Group } : TypedByEnding(sentence, name with { Shares = span.Shares });
    }

    // Titles of works and laws may begin in lower case, kinds of beings mostly do.
    private static bool MayTrim(EntityType type) => type is EntityType.Person or EntityType.Organization or EntityType.Place or EntityType.Facility or EntityType.Group or EntityType.Product or EntityType.Vehicle;

    // "Americans": the adjective of a country in the plural; not "the Philippines".
    private bool IsPeople(Token token) =>
        token.Xpos == "NNPS" && token.Text.EndsWith('s') && !IsCountry(token.Text) && IsCountry(token.Text[..^1]);

    private bool IsCountry(string word) => lexicon.Countries.ContainsKey(Coreference.NameClusters.Key(word));

    // "Julius Nyerere Leadership School" is a school, whatever the network takes it for.
    private ProperName TypedByEnding(Sentence sentence, ProperName name)
    {
        string last = sentence.Tokens[name.Last].Text.ToLowerInvariant();
        if (name.Type == EntityType.Person && (IsCapitals(sentence, name) || lexicon.PlaceNouns.Contains(last)))
            name = name with { Type = lexicon.PlaceNouns.Contains(last) ? EntityType.Place : EntityType.Organization, Confidence = UnnamedConfidence, Shares = default };
        string head = last;
        for (int i = name.First + 1; i < name.Last; i++)
        {
            // "University of Oxford", "Center for China and Globalization": the head stands before the preposition.
            if (sentence.Tokens[i].Upos == "ADP" && sentence.Tokens[i].Text.ToLowerInvariant() is "of" or "for" && i > name.First)
            {
                head = sentence.Tokens[i - 1].Text.ToLowerInvariant();
                break;
            }
        }

        if (name.First == name.Last || name.Type == EntityType.Person)
            return name;
        if (last == "bank" && name.Last == name.First + 1 && sentence.Tokens[name.First].Text is "West" or "East" or "South" or "North")
            return name with { Type = EntityType.Place, Shares = default }; // a shore; a "Central Bank" is a bank
        if (lexicon.NameEndings.TryGetValue(head, out Lexicon.NameEnding? ending) && MayBecome(name.Type, ending.Type, HasArticle(sentence, name)))
            return name with { Type = ending.Type, Subtype = ending.Subtype, Shares = default };
        return name;
    }

    // "ZANU-PF" is nobody; a headline in capitals says nothing.
    private static bool IsCapitals(Sentence sentence, ProperName name) =>
        sentence.Tokens.Any(token => token.Text.Length > 3 && token.Text.All(char.IsLower))
        && Acronyms.LooksLikeOne(NounPhrase.Words(sentence, name.First, name.Last)) && !NounPhrase.Words(sentence, name.First, name.Last).Any(char.IsLower);

    // A novel may be called "Waterloo Bridge"; "the James Webb Space Telescope" is the thing itself.
    private static bool MayBecome(EntityType type, EntityType told, bool hasArticle) =>
        type == told || type is not (EntityType.Work or EntityType.Event) || told is EntityType.Event || (type == EntityType.Work && hasArticle);

    private static bool HasArticle(Sentence sentence, ProperName name) => name.First > 0 && sentence.Tokens[name.First - 1].Text == "the";

    // The network cuts names short: "Mao" of "Mao Zedong", "COVID" of "COVID-19", "Ariane" of "Ariane 5".
    private void Extend(Sentence sentence, List<ProperName> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            int first = names[i].First, last = names[i].Last;
            while (last + 1 < sentence.Tokens.Length && Continues(sentence, names, names[i], first, last, last + 1))
                last = IsHyphenBefore(sentence, names, last + 1) ? last + 2 : last + 1;
            while (first > 0 && (Continues(sentence, names, names[i], first, last, first - 1) || IsDirection(sentence, names[i], first)) && !IsTitle(sentence.Tokens[first - 1]))
                first--;
            if (first != names[i].First || last != names[i].Last)
                names[i] = TypedByEnding(sentence, names[i] with { First = first, Last = last });
        }
    }

    private static bool Continues(Sentence sentence, List<ProperName> names, ProperName name, int first, int last, int token)
    {
        Token next = sentence.Tokens[token];
        if (IsTaken(names, token))
            return false;
        if (token > last && IsHyphenBefore(sentence, names, token))
            return true;
        bool inTree = (next.Head >= first && next.Head <= last) || (sentence.Tokens[first].Head == token || sentence.Tokens[last].Head == token);
        bool isName = next.Upos == "PROPN" && char.IsUpper(next.Text[0]);
        bool isNumber = name.Type is EntityType.Product or EntityType.Vehicle or EntityType.Work or EntityType.Event && next.Upos == "NUM" && token == last + 1 && next.Head >= first && next.Head <= last && sentence.Tokens[last].SpaceAfter;
        Token inner = next.Head >= first && next.Head <= last ? next : sentence.Tokens[token < first ? first : last];
        // Two bare names in a row with one function are one name that the parser could not join.
        if (isName && next.Head >= 0 && next.Head == sentence.Tokens[first].Head && next.Relation == sentence.Tokens[first].Relation && next.Is("nsubj", "obj", "obl", "nmod"))
            return true;
        return inTree && ((isName && inner.Is("flat", "compound", "goeswith")) || (isNumber && next.Is("nummod", "flat", "dep", "nmod")));
    }

    // "COVID" "-" "19", "ZANU" "-" "PF": written in one.
    private static bool IsHyphenBefore(Sentence sentence, List<ProperName> names, int token) =>
        token + 1 < sentence.Tokens.Length && token > 0 && sentence.Tokens[token].Text is "-" or "–"
        && !sentence.Tokens[token - 1].SpaceAfter && !sentence.Tokens[token].SpaceAfter && !IsTaken(names, token + 1)
        && (char.IsUpper(sentence.Tokens[token + 1].Text[0]) || char.IsDigit(sentence.Tokens[token + 1].Text[0]));

    // "southern Africa" and "East Timor" are other places than Africa and Timor; "northern Iraq" is Iraq.
    private static bool IsDirection(Sentence sentence, ProperName name, int first) =>
        name.Type == EntityType.Place && sentence.Tokens[first - 1].Is("amod", "compound")
        && (char.IsUpper(sentence.Tokens[first - 1].Text[0]) || sentence.Tokens[first].Text is "Africa" or "America" or "Asia" or "Europe")
        && IsDirection(sentence.Tokens[first - 1].Text);

    private static bool IsDirection(string word) =>
        word.ToLowerInvariant() is "southern" or "northern" or "eastern" or "western" or "central" or "south" or "north" or "east" or "west"
            or "southeast" or "southwest" or "northeast" or "northwest" or "southeastern" or "southwestern" or "northeastern" or "northwestern" or "upper" or "lower";

    private static bool IsTaken(List<ProperName> names, int token) => names.Exists(name => name.First <= token && token <= name.Last);

    // Proper nouns in no name of the network are names of something, of what kind only their last word may tell.
    private void AddUnnamedRuns(Sentence sentence, List<ProperName> names)
    {
        for (var first = 0; first < sentence.Tokens.Length; first++)
        {
            int last = first;
            while (last < sentence.Tokens.Length && IsLooseName(sentence, names, last))
                last = IsHyphenBefore(sentence, names, last + 1) ? last + 3 : last + 1;
            if (last == first)
                continue;
            if (!IsOffice(sentence, first, last - 1) && Enumerable.Range(first, last - first).Average(token => sentence.Tokens[token].NameProbability) >= LeastNameProbability)
                names.Add(TypedByEnding(sentence, new ProperName(first, last - 1, UnnamedType(sentence, first, last - 1), null, UnnamedConfidence)));
            first = last;
        }
    }

    // "Vice President", "Flight Director"; not "Mr. King".
    private bool IsOffice(Sentence sentence, int first, int last) =>
        (IsTitle(sentence.Tokens[last]) || lexicon.Roles.Contains(sentence.Tokens[last].Text.ToLowerInvariant()))
        && (first == last || !IsAddress(sentence, first)) && !IsAddress(sentence, first - 1);

    // Capitals alone mostly name bodies; with digits among them a model, a room.
    private static EntityType UnnamedType(Sentence sentence, int first, int last) =>
        IsAddress(sentence, first) || IsAddress(sentence, first - 1) ? EntityType.Person :
        first == last && Acronyms.LooksLikeOne(sentence.Tokens[first].Text) && !sentence.Tokens[first].Text.Any(char.IsDigit) ? EntityType.Organization : EntityType.Concept;

    private static bool IsLooseName(Sentence sentence, List<ProperName> names, int token)
    {
        Token word = sentence.Tokens[token];
        return word.Upos == "PROPN" && word.Text.Length > 1 && char.IsUpper(word.Text[0]) && !IsTaken(names, token) && !IsCalendar(word.Text)
            && !(token + 1 < sentence.Tokens.Length && IsTaken(names, token + 1) && word.Is("compound", "flat", "nmod", "appos"))
            && word.Xpos != WebAddress && !word.Text.Contains('@', StringComparison.Ordinal) && !word.Text.All(c => c is 'I' or 'V' or 'X') && sentence.Kind != BlockKind.Heading;
    }

    private static bool IsCalendar(string word) => word is "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October"
        or "November" or "December" or "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday"
        || word.TrimEnd('.') is "Jan" or "Feb" or "Apr" or "Jun" or "Jul" or "Aug" or "Sep" or "Sept" or "Oct" or "Nov" or "Dec" or "Tue" or "Tues" or "Wed" or "Thu" or "Thurs" or "Fri";

    // "Mrs. Doubtfire" is a film, "Miss World" a contest.
    private static bool MayBeAddressed(EntityType type) => type is EntityType.Person or EntityType.Place or EntityType.Organization or EntityType.Facility or EntityType.Group or EntityType.Concept;

    // "Mr. Ward", "Frau Köhler": nobody calls a town so. Fewer words than the lexicon's forms of address: "Saint" and "Lord" begin names of towns.
    private static bool IsAddress(Sentence sentence, int token) =>
        token >= 0 && token + 1 < sentence.Tokens.Length && sentence.Tokens[token].Text.TrimEnd('.') is "Mr" or "Mrs" or "Ms" or "Miss" or "Mx" or "Messrs" or "Dr" or "Herr" or "Frau" or "Señor" or "Señora" or "Monsieur" or "Madame";

    private bool IsTitle(Token token) => lexicon.Titles.Contains(token.Text.ToLowerInvariant());

    private static bool IsEdge(Token token) =>
        token.Upos is "DET" or "PUNCT" or "ADP" or "CCONJ" or "SCONJ" or "PRON" or "PART" && !token.Text.Any(char.IsUpper)
        || token.Xpos == "POS" || (token.Upos is "DET" && token.Text.Equals("the", StringComparison.OrdinalIgnoreCase))
        || token.Text is "\"" or "“" or "”" or "(" or ")" or "," or "'" or "’";

    private static bool HasLetter(Sentence sentence, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (sentence.Tokens[i].Text.Any(char.IsLetter))
                return true;
        }

        return false;
    }

    // Words in lower case that the network takes for a name are a noun phrase like any other, unless the sentence has no
    // capital at all, or the network is sure and calls them proper nouns too: "some time in kerala", in a mail.
    private static bool IsWrittenAsName(Sentence sentence, NameSpan span, int first, int last) =>
        HasCapital(sentence, first, last)
        || (span.Confidence >= SureInLowerCase && sentence.Tokens[MentionFinder.HeadOf(sentence, first, last)].Upos == "PROPN")
        || !sentence.Tokens.Any(token => token.Text.Any(char.IsUpper));

    private static bool HasCapital(Sentence sentence, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (sentence.Tokens[i].Text.Any(c => char.IsUpper(c) || char.IsDigit(c)))
                return true;
        }

        return false;
    }

    // "Communist Party of China (CPC)": one name with an acronym. "… (CPC) Central Committee": a longer name around it.
    private void JoinAcronyms(Sentence sentence, List<ProperName> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            ProperName name = names[i];
            int open = name.Last + 1, word = name.Last + 2, close = name.Last + 3;
            if (close >= sentence.Tokens.Length || sentence.Tokens[open].Text != "(" || sentence.Tokens[close].Text != ")")
                continue;
            string acronym = sentence.Tokens[word].Text;
            if (!Acronyms.Fits(acronym, NounPhrase.Words(sentence, name.First, name.Last)))
                continue;
            names[i] = name with { Acronym = acronym, Type = name.Type == EntityType.Person ? EntityType.Organization : name.Type, Shares = name.Type == EntityType.Person ? default : name.Shares };
            names.RemoveAll(other => other.First == word && other.Last == word);
            if (names.Find(other => other.First == close + 1 && IsUnit(sentence, other)) is { } unit)
            {
                names.Remove(unit);
                names.Add(unit with { First = name.First, Type = EntityType.Organization, Subtype = "committee", Shares = default });
            }
            else if (UnitAfter(sentence, close + 1) is { } end)
            {
                names.Add(new ProperName(name.First, end, EntityType.Organization, "committee", name.Confidence));
            }
            else
            {
                names.Add(new ProperName(word, word, names[i].Type, null, name.Confidence));
            }
        }
    }

    // Inside a sentence a capital says that the article belongs to the name: "in The Grid". What a name is compared by has none.
    private static void AddArticles(Sentence sentence, List<ProperName> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            int article = names[i].First - 1;
            bool isWork = names[i].Type == EntityType.Work;
            if (article < 1 || IsTaken(names, article) || sentence.Kind == BlockKind.Heading || !(sentence.Tokens[article].Text is "The" || (isWork && sentence.Tokens[article].Text is "A" or "An")))
                continue;
            Token before = sentence.Tokens[article - 1];
            if (before.Upos is not ("PUNCT" or "SYM") || before.Text is "," || (isWork && before.Text is not ("." or "!" or "?")))
                names[i] = names[i] with { First = article, Name = names[i].Name ?? NounPhrase.Words(sentence, names[i].First, names[i].Last) };
        }
    }

    private bool IsUnit(Sentence sentence, ProperName name) =>
        lexicon.OrganizationUnits.Contains(NounPhrase.Words(sentence, name.First, name.Last).ToLowerInvariant());

    private int? UnitAfter(Sentence sentence, int start)
    {
        for (int end = Math.Min(start + 2, sentence.Tokens.Length - 1); end > start; end--)
        {
            if (lexicon.OrganizationUnits.Contains(NounPhrase.Words(sentence, start, end).ToLowerInvariant()))
                return end;
        }

        return null;
    }

    // "Lao People's Revolutionary Party Central Committee" holds the name of the party.
    private ProperName? OwnerOf(Sentence sentence, ProperName name)
    {
        if (name.Type != EntityType.Organization)
            return null;
        for (int start = name.First + 1; start < name.Last; start++)
        {
            if (!lexicon.OrganizationUnits.Contains(NounPhrase.Words(sentence, start, name.Last).ToLowerInvariant()))
                continue;
            // "… of Weavers (NUW) Executive Committee": what stands before the bracket is a name already.
            int last = start - 1;
            if (sentence.Tokens[last].Text is ")" or "]")
                return null;
            while (last > name.First && IsEdge(sentence.Tokens[last]))
                last--;
            if (!sentence.Tokens[last].Text.Any(char.IsUpper))
                return null;
            return TypedByEnding(sentence, new ProperName(name.First, last, EntityType.Organization, null, name.Confidence));
        }

        return null;
    }
}
