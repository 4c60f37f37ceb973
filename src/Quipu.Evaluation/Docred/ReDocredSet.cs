using System.Collections.Immutable;
using Quipu.Core.Facts;
using Quipu.Evaluation.Scorecard;
using Quipu.Extraction;
using Quipu.Extraction.Vocabulary;
using Quipu.Reading;

namespace Quipu.Evaluation.Docred;

/// <summary>Relations of whole passages (Re-DocRED): with the gold's entities, and end to end.</summary>
internal sealed class ReDocredSet : IEvaluationSet
{
    // What counts with given entities, the same in all records.
    private const double Even = 0.35;

    // What the set's types are in ours, the likeliest first; dates and numbers are found as everywhere.
    private static readonly ImmutableDictionary<string, ImmutableArray<EntityType>> Types = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, ImmutableArray<EntityType>>
        {
            ["PER"] = [EntityType.Person],
            ["ORG"] = [EntityType.Organization],
            ["LOC"] = [EntityType.Place, EntityType.Facility],
            ["MISC"] = [EntityType.Concept, EntityType.Work, EntityType.Event, EntityType.Group, EntityType.Product, EntityType.Language, EntityType.Award, EntityType.Law, EntityType.Vehicle, EntityType.Facility, EntityType.Species, EntityType.Substance, EntityType.Animal, EntityType.Object],
        });

    /// <inheritdoc/>
    public string Name => "re-docred";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => ["re-docred/dev.json"];

    /// <inheritdoc/>
    public SetResult Evaluate(Workbench bench)
    {
        IReadOnlyList<DocredPassage> passages = DocredPassage.Read(bench.PathOf(Files[0]));
        var vocabulary = RelationVocabulary.Load();
        ImmutableDictionary<string, string?> properties = passages.SelectMany(passage => passage.Relations.Select(relation => relation.Property)).Distinct()
            .ToImmutableDictionary(property => property, property => InverseOf(vocabulary, property));
        var known = new FactsExtractor(vocabulary, network: bench.Engine.Relations, minConfidence: Even);
        IReadOnlyList<Answer<DocredPassage>> texts = bench.Answer(passages, passage => InputReader.OfText(passage.Title, passage.Text));
        IReadOnlyList<ReDocredAnswer> answers = bench.Map(texts, text => new ReDocredAnswer(text.Gold, known.Extract(text.Annotated, Entities(text.Gold)), text.Facts, properties));
        Counts given = answers.Aggregate(default(Counts), (sum, answer) => sum + answer.GivenEntities);
        Counts whole = answers.Aggregate(default(Counts), (sum, answer) => sum + answer.EndToEnd);
        return new SetResult(
            Name,
            [
                Figure.F1("given entities: F1", given),
                new("given entities: precision", given.Precision, ""),
                new("given entities: recall", given.Recall, ""),
                Figure.F1("end to end: F1", whole),
            ],
            [.. answers.SelectMany(answer => answer.Findings)])
        {
            Words = texts.Sum(text => text.Facts.Words),
        };
    }

    private static ImmutableArray<KnownEntity> Entities(DocredPassage passage) =>
        [.. passage.Entities.Where(names => Types.ContainsKey(names[0].Type)).Select(names => new KnownEntity(Types[names[0].Type], [.. names.Select(name => name.Span)]))];

    private static string? InverseOf(RelationVocabulary vocabulary, string property)
    {
        RelationDefinition? definition = vocabulary.Definitions.Values.FirstOrDefault(definition => definition.Wikidata == property);
        return definition is null ? null : definition.IsSymmetric ? property : definition.Inverse is { } inverse ? vocabulary.Definitions[inverse].Wikidata : null;
    }
}
