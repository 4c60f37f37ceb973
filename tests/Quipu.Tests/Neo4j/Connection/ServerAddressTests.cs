using Quipu.Core.Errors;
using Quipu.Neo4j.Connection;

namespace Quipu.Tests.Neo4j.Connection;

public sealed class ServerAddressTests
{
    [TestCase("http://localhost:7474", "http://localhost:7474/")]
    [TestCase("https://db.example.org:7473/", "https://db.example.org:7473/")]
    [TestCase("http://proxy.example.org/neo4j", "http://proxy.example.org/neo4j/")]
    [TestCase("neo4j+s://1a2b3c.databases.neo4j.io", "https://1a2b3c.databases.neo4j.io/")]
    [TestCase("neo4j+s://1a2b3c.databases.neo4j.io:7687", "https://1a2b3c.databases.neo4j.io/")]
    public void An_address_leads_to_the_http_service(string url, string http) =>
        Assert.That(ServerAddress.Parse(url).Http.AbsoluteUri, Is.EqualTo(http));

    [TestCase("bolt://localhost:7687", true)]
    [TestCase("bolt+s://db.example.org", true)]
    [TestCase("bolt+ssc://db.example.org", true)]
    [TestCase("neo4j://localhost", true)]
    [TestCase("neo4j+s://1a2b3c.databases.neo4j.io", true)]
    [TestCase("neo4j+ssc://db.example.org", true)]
    [TestCase("BOLT://localhost:7687", true)]
    [TestCase("http://localhost:7474", false)]
    [TestCase("https://localhost:7473", false)]
    public void The_scheme_says_the_protocol(string url, bool isBolt) =>
        Assert.That(ServerAddress.Parse(url).IsBolt, Is.EqualTo(isBolt));

    [TestCase("bolt://db.example.org:7687")]
    [TestCase("bolt+s://db.example.org")]
    [TestCase("neo4j://db.example.org")]
    [TestCase("neo4j+ssc://db.example.org")]
    public void An_address_of_bolt_has_no_http_service_and_says_how_to_get_the_driver(string url) =>
        Assert.That(
            () => ServerAddress.Parse(url).Http,
            Throws.TypeOf<QuipuException>()
                .With.Property(nameof(QuipuException.Code)).EqualTo(ErrorCodes.ServerUrl)
                .And.Property(nameof(QuipuException.What)).StartsWith(url)
                .And.Property(nameof(QuipuException.Advice)).Contains("http://db.example.org:7474")
                .And.Property(nameof(QuipuException.Advice)).Contains("-p:Bolt=true"));

    [TestCase("localhost:7474")]
    [TestCase("ftp://localhost")]
    [TestCase("bolt:")]
    [TestCase("")]
    [TestCase("/var/lib/neo4j")]
    public void What_is_no_address_is_refused(string url) =>
        Assert.That(() => ServerAddress.Parse(url), Throws.TypeOf<QuipuException>().With.Property(nameof(QuipuException.Code)).EqualTo(ErrorCodes.ServerUrl));

    [TestCase("bolt://ann:s3cret@localhost:7687")]
    [TestCase("http://ann:s3cret@localhost:7474")]
    public void Credentials_in_an_address_are_not_shown(string url) =>
        Assert.That(ServerAddress.Parse(url).ToString(), Does.Not.Contain("s3cret").And.Not.Contain("ann"));

    [Test]
    public void Credentials_in_what_is_no_address_are_not_shown() =>
        Assert.That(() => ServerAddress.Parse("ftp://ann:s3cret@localhost"), Throws.TypeOf<QuipuException>().With.Message.Not.Contain("s3cret"));
}
