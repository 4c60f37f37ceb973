using Quipu.Core.Errors;
using Quipu.Extraction.Vocabulary;

namespace Quipu.Tests.Extraction.Vocabulary;

public sealed class UserVocabularyTests
{
    private const string Sails = "- { name: sails_on, subject: [Person], object: [Vehicle], when: ['> sail on'] }";

    [Test]
    public void A_users_type_goes_before_those_built_in()
    {
        RelationVocabulary vocabulary = Read(Sails);
        Assert.That(vocabulary.Types[0].Name, Is.EqualTo("sails_on"));
        Assert.That(vocabulary.Definitions.Keys, Does.Contain("sails_on").And.Contain("spouse"));
        Assert.That(vocabulary.Definitions["sails_on"].Label, Is.EqualTo("sails on"));
    }

    [Test]
    public void With_replace_it_stands_alone()
    {
        RelationVocabulary vocabulary = Read("replace: true\ntypes:\n" + Sails);
        Assert.That(vocabulary.Definitions.Keys, Is.EqualTo(["sails_on"]));
        Assert.That(vocabulary.Types, Has.Length.EqualTo(1));
    }

    [Test]
    public void More_words_for_a_known_type_take_its_ends_and_property()
    {
        RelationType words = Read("- { name: spouse, when: ['> tie the knot with'] }").Types[0];
        Assert.That((words.Wikidata, words.Subject.Single()), Is.EqualTo(("P26", "Person")));
    }

    [Test]
    public void Json_is_read_too() =>
        Assert.That(Read("{\n\t\"types\": [{\"name\": \"sails_on\", \"subject\": \"Person\", \"object\": \"Vehicle\"}]}").Definitions.Keys, Does.Contain("sails_on"));

    [Test]
    public void Another_content_has_another_hash() =>
        Assert.That(Read(Sails).Hash, Is.Not.EqualTo(Read(Sails + " ").Hash).And.Not.EqualTo(RelationVocabulary.Load().Hash));

    [TestCase("- { nam: x }", 1, "nam")]
    [TestCase("- { name: x_y, subject: [Person], object: [Persn] }", 1, "Persn")]
    [TestCase("- { name: x_y, subject: [Date], object: [Person] }", 1, "Date")]
    [TestCase("\n- { name: Big, subject: [Person], object: [Person] }", 2, "Big")]
    [TestCase("- { name: x_y, wikidata: 26, subject: [Person], object: [Person] }", 1, "26")]
    [TestCase("- { name: spouse, wikidata: P27 }", 1, "P26")]
    [TestCase("- { name: x_y }", 1, "subject")]
    [TestCase("- { name: x_y, subject: [Person], object: [Person], when: ['sail on'] }", 1, "sail on")]
    [TestCase("- { name: x_y, subject: [Person], object: [Person], inverse: y_x }", 1, "y_x")]
    [TestCase("- { name: x_y, subject: [Person], object: [Person], symmetric: true, inverse: spouse }", 1, "symmetric")]
    [TestCase("- { name: x_y, subject: [Person], object: [Person], symmetric: maybe }", 1, "maybe")]
    [TestCase("- { name: x_y, subject: [Person], object: [Person], value: date }", 1, "agree")]
    [TestCase("types:\n- name: x_y\n  subject:\n  - { a: b }\n", 4, "subject")]
    [TestCase("just words", 1, "list")]
    [TestCase("- { name: x_y\n- {", 2, "YAML")]
    [TestCase("", 1, "empty")]
    public void A_mistake_names_its_file_and_line(string text, int line, string about)
    {
        QuipuException error = Assert.Throws<QuipuException>(() => Read(text));
        Assert.That(error.Code, Is.EqualTo(ErrorCodes.VocabularyInvalid));
        Assert.That(error.What, Does.StartWith($"my.yaml, line {line}: ").And.Contain(about));
    }

    [Test]
    public void A_file_that_is_not_there_is_named()
    {
        QuipuException error = Assert.Throws<QuipuException>(() => RelationVocabulary.Load("nowhere/my.yaml"));
        Assert.That((error.Code, error.What.Contains("nowhere/my.yaml", StringComparison.Ordinal)), Is.EqualTo((ErrorCodes.DefinitionsUnreadable, true)));
    }

    [Test]
    public void What_is_built_in_says_what_each_type_means()
    {
        RelationDefinition[] defined = [.. RelationVocabulary.Load().Definitions.Values.Where(definition => definition.Description is not null)];
        Assert.That(defined, Has.Length.GreaterThanOrEqualTo(114));
        Assert.That(defined.Where(definition => definition.IsFunctional).Select(definition => definition.Name), Does.Contain("date_of_birth").And.Contain("father"));
        Assert.That(defined.Single(definition => definition.Name == "date_of_birth").Value, Is.EqualTo(RelationValueKind.Date));
        Assert.That(defined.Single(definition => definition.Name == "population").Value, Is.EqualTo(RelationValueKind.Number));
    }

    [Test]
    public void Inverses_go_back_to_their_type_unless_it_has_several()
    {
        RelationVocabulary vocabulary = RelationVocabulary.Load();
        foreach (RelationDefinition definition in vocabulary.Definitions.Values.Where(definition => definition.Inverse is not null))
        {
            string? back = vocabulary.Definitions[definition.Inverse!].Inverse;
            Assert.That(back is null || back == definition.Name, definition.Name);
        }
    }

    private static RelationVocabulary Read(string text) => RelationVocabulary.With(VocabularyReader.Open("my.yaml", text));
}
