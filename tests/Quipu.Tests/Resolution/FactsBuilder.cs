using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Tests.Resolution;

/// <summary>Facts of a document that has entities and mentions and nothing else.</summary>
internal sealed class FactsBuilder(string id)
{
    private readonly List<DocumentEntity> entities = [];
    private readonly List<Mention> mentions = [];

    public FactsBuilder Named(string name, EntityType type, params string[] aliases) => Add(name, type, true, 1, null, aliases);

    public FactsBuilder Often(int count, string name, EntityType type, string? subtype = null) => Add(name, type, true, count, subtype, []);

    public FactsBuilder Nominal(string name, EntityType type = EntityType.Concept) => Add(name, type, false, 1, null, []);

    public DocumentFacts Facts() => new(id) { Entities = [.. entities], Mentions = [.. mentions] };

    private FactsBuilder Add(string name, EntityType type, bool isNamed, int count, string? subtype, string[] aliases)
    {
        string entity = "e" + (entities.Count + 1);
        entities.Add(new DocumentEntity(entity, name, type) { IsNamed = isNamed, Aliases = [.. aliases], Subtype = subtype });
        for (int i = 0; i < count; i++)
        {
            var span = new Span(mentions.Count * 100, mentions.Count * 100 + name.Length);
            mentions.Add(new Mention(span, name, isNamed ? MentionKind.Name : MentionKind.Nominal, type, span, 0) { EntityId = entity });
        }

        return this;
    }
}
