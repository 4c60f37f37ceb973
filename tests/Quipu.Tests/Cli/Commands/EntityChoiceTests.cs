using System.Collections.Immutable;
using Quipu.Cli.Commands;
using Quipu.Core.Errors;
using Quipu.Core.Facts;
using Quipu.Core.Graph;
using Quipu.Graph.Queries;

namespace Quipu.Tests.Cli.Commands;

public sealed class EntityChoiceTests
{
    private static readonly MemoryGraphReader Reader = new(new KnowledgeGraph(
        [],
        [
            Named("e1", "Chidi Okafor", EntityType.Person, "Okafor"),
            Named("e2", "Margaret Okafor", EntityType.Person, "Okafor"),
            Named("e3", "Communist Party of China", EntityType.Organization, "CPC"),
            Named("e4", "Bath", EntityType.Place),
            new Entity("e5", "bath", EntityType.Object),
        ],
        [],
        []));

    [TestCase("CPC", "e3")]
    [TestCase("communist party of china", "e3")]
    [TestCase("e2", "e2")]
    [TestCase("Bath", "e4")]
    public void A_name_an_alias_or_an_id_finds_the_entity(string name, string id) => Assert.That(EntityChoice.One(Reader, name).Id, Is.EqualTo(id));

    [Test]
    public void A_name_of_two_entities_lists_both()
    {
        QuipuException? error = Assert.Throws<QuipuException>(() => EntityChoice.One(Reader, "Okafor"));

        Assert.That(error!.Code, Is.EqualTo(ErrorCodes.EntityAmbiguous));
        Assert.That(error.Advice, Does.Contain("Chidi Okafor (Person, also 'Okafor') · 0 edges · e1"));
        Assert.That(error.Advice, Does.Contain("Margaret Okafor"));
    }

    [Test]
    public void An_unknown_name_lists_those_that_are_near()
    {
        QuipuException? error = Assert.Throws<QuipuException>(() => EntityChoice.One(Reader, "Marg"));

        Assert.That(error!.Code, Is.EqualTo(ErrorCodes.EntityUnknown));
        Assert.That(error.Advice, Does.StartWith("Did you mean one of these?\n").And.Contain("Margaret Okafor"));
    }

    private static Entity Named(string id, string name, EntityType type, params ImmutableArray<string> aliases) =>
        new(id, name, type) { IsNamed = true, Aliases = aliases };
}
