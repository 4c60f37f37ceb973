using System.Collections.Immutable;
using Quipu.Core.Facts;

namespace Quipu.Language.Decoding;

/// <summary>The BIO labels of names in the order of the network's scores.</summary>
internal sealed class NameLabels
{
    /// <summary>Reads labels as <c>O</c>, <c>B-Person</c>, <c>I-Person</c>.</summary>
    /// <exception cref="FormatException">One is none, has an unknown type, or there is no <c>O</c> or no B- for an I-.</exception>
    public NameLabels(IReadOnlyList<string> labels)
    {
        Outside = IndexOf(labels, "O");
        Types = [.. labels.Select(label => label == "O" ? (EntityType?)null : TypeOf(label))];
        Begin = [.. labels.Select(label => label.StartsWith("I-", StringComparison.Ordinal) ? IndexOf(labels, string.Concat("B-", label.AsSpan(2))) : -1)];
    }

    /// <summary>The number of <c>O</c>.</summary>
    public int Outside { get; }

    /// <summary>The number of labels.</summary>
    public int Count => Types.Length;

    /// <summary>The type of each label, null for <c>O</c>.</summary>
    public ImmutableArray<EntityType?> Types { get; }

    /// <summary>For each I- its B-, else -1.</summary>
    public ImmutableArray<int> Begin { get; }

    /// <summary>Whether a label goes on with a name.</summary>
    public bool IsInside(int label) => Begin[label] >= 0;

    private static int IndexOf(IReadOnlyList<string> labels, string label)
    {
        for (int i = 0; i < labels.Count; i++)
        {
            if (labels[i] == label)
                return i;
        }

        throw new FormatException($"There is no label {label}.");
    }

    private static EntityType TypeOf(string label) =>
        label.Length > 2 && label[0] is 'B' or 'I' && label[1] == '-' && Enum.TryParse(label.AsSpan(2), out EntityType type)
            ? type
            : throw new FormatException($"'{label}' is no label of names.");
}
