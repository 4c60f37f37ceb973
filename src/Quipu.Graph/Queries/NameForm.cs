using Quipu.Core.Graph;

namespace Quipu.Graph.Queries;

/// <summary>A name of an entity with the key by which it is looked up.</summary>
/// <param name="Name">The name or alias.</param>
/// <param name="IsAlias">Whether it is an alias.</param>
/// <param name="Key">See <see cref="NameKey"/>.</param>
public sealed record NameForm(string Name, bool IsAlias, string Key)
{
    /// <summary>All names of an entity, the canonical one first.</summary>
    public static IEnumerable<NameForm> Of(Entity entity) =>
        entity.Aliases
            .Select(alias => new NameForm(alias, true, NameKey.Of(alias)))
            .Prepend(new NameForm(entity.Name, false, NameKey.Of(entity.Name)));
}
