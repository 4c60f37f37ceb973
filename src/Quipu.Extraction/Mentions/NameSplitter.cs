using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Extraction.Mentions;

/// <summary>Cuts what the network takes for one name and is several.</summary>
internal sealed class NameSplitter(Lexicon lexicon)
{
    private const float CutConfidence = 0.4f;

    /// <summary>The parts of a span before, in and after brackets: "Communist Party of China (CPC".</summary>
    public static IEnumerable<NameSpan> AtBrackets(Sentence sentence, NameSpan span)
    {
        int first = span.First;
        for (int i = span.First; i <= span.Last + 1; i++)
        {
            if (i <= span.Last && sentence.Tokens[i].Text is not ("(" or ")" or "[" or "]"))
                continue;
            if (i > first)
                yield return span with { First = first, Last = i - 1 };
            first = i + 1;
        }
    }

    /// <summary>Puts the parts of names that are several in their place.</summary>
    public void Split(Sentence sentence, List<ProperName> names)
    {
        for (int i = names.Count - 1; i >= 0; i--)
        {
            ProperName name = names[i];
            if (name.Type == EntityType.Person)
            {
                names.RemoveAt(i);
                names.InsertRange(i, People(sentence, name));
            }
            else if (name.Type == EntityType.Organization && SeatOf(sentence, name) is { } of)
            {
                names[i] = name with { Last = of - 1 };
                names.Insert(i + 1, new ProperName(of + 1, name.Last, EntityType.Place, null, CutConfidence));
            }
        }
    }

    // Lists in mails and tables lose their line ends: "Scott Neal Phillip Allen". In the west a first name stands behind
    // no last one. A part of three full words is left: "Syed Ayaz Ali Shah Sheerazi" is one man.
    private List<ProperName> People(Sentence sentence, ProperName name)
    {
        List<ProperName> people = [];
        int first = name.First;
        for (int i = name.First + 2; i < name.Last; i++)
        {
            if (i < first + 2 || !IsFirstName(sentence.Tokens[i]) || IsFirstName(sentence.Tokens[i - 1]) || !IsLastName(sentence.Tokens[i - 1]) || !char.IsUpper(sentence.Tokens[i + 1].Text[0]))
                continue;
            people.Add(name with { First = first, Last = i - 1 });
            first = i;
        }

        people.Add(name with { First = first });
        return people.Exists(person => person.Last - person.First == 2 && IsLastName(sentence.Tokens[person.First + 1])) ? [name] : people;
    }

    private bool IsFirstName(Token token) => token.Text.ToLowerInvariant() is var word && (lexicon.MaleNames.Contains(word) || lexicon.FemaleNames.Contains(word));

    // No initial and no "Jr.".
    private static bool IsLastName(Token token) => token.Text.Length > 1 && char.IsUpper(token.Text[0]) && char.IsLower(token.Text[^1]);

    // "Hallam & Co. of Leeds", "SWAPO of Namibia": where the "of" stands, if a company's ending or an acronym before it
    // shows that the name is whole there.
    private int? SeatOf(Sentence sentence, ProperName name)
    {
        for (int i = name.First + 1; i < name.Last; i++)
        {
            if (sentence.Tokens[i].Text == "of")
                return IsWhole(sentence, name.First, i - 1) && char.IsUpper(sentence.Tokens[i + 1].Text[0]) ? i : null;
        }

        return null;
    }

    // "Aluminum Company of America" goes on.
    private bool IsWhole(Sentence sentence, int first, int last)
    {
        string word = sentence.Tokens[last].Text;
        return (first == last && Acronyms.LooksLikeOne(word))
            || (first < last && word.ToLowerInvariant() is var ending and not ("company" or "corporation") && lexicon.NameEndings.TryGetValue(ending, out Lexicon.NameEnding? known) && known.Subtype == "company");
    }
}
