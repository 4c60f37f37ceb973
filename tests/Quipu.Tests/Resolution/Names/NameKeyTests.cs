using Quipu.Core.Facts;
using Quipu.Resolution.Names;

namespace Quipu.Tests.Resolution.Names;

public sealed class NameKeyTests
{
    [TestCase("the Jubilee Party", "Jubilee Party")]
    [TestCase("Jubilee Party's", "Jubilee Party")]
    [TestCase("Lao People’s Revolutionary Party", "Lao Peoples Revolutionary Party")]
    [TestCase("Communist Party of China (CPC) Central Committee", "Communist Party of China Central Committee")]
    [TestCase("Halvorsen Marine GmbH & Co. KG", "Halvorsen Marine")]
    [TestCase("Tarnbrook Instruments, Ltd.", "TARNBROOK INSTRUMENTS")]
    [TestCase("São Tomé", "Sao Tome")]
    [TestCase("U.S.", "US")]
    [TestCase("Covid-19", "COVID-19")]
    [TestCase("Nato", "NATO")]
    [TestCase("AT&T", "AT&T Inc")]
    public void Ways_to_write_a_name_have_one_key(string left, string right) =>
        Assert.That(NameKey.Of(left, EntityType.Organization), Is.EqualTo(NameKey.Of(right, EntityType.Organization)));

    [TestCase("J. K. Rowling", "J.K. Rowling")]
    [TestCase("Dr. Jane Doe", "Jane Doe")]
    [TestCase("George W. Bush", "George W Bush")]
    public void Ways_to_write_a_person_have_one_key(string left, string right) =>
        Assert.That(NameKey.Of(left, EntityType.Person), Is.EqualTo(NameKey.Of(right, EntityType.Person)));

    [TestCase("US", "us")]
    [TestCase("WHO", "Who")]
    [TestCase("Guinea", "Guinea-Bissau")]
    [TestCase("CPC", "CPC Central Committee")]
    public void Different_names_have_different_keys(string left, string right) =>
        Assert.That(NameKey.Of(left, EntityType.Organization).Value, Is.Not.EqualTo(NameKey.Of(right, EntityType.Organization).Value));

    [Test]
    public void A_persons_family_name_is_no_legal_form() =>
        Assert.That(NameKey.Of("Mario Sa", EntityType.Person).Words, Is.EqualTo(2));

    [Test]
    public void Address_and_legal_form_do_not_count_as_words()
    {
        Assert.That(NameKey.Of("Mr Tuju", EntityType.Person).Words, Is.EqualTo(1));
        Assert.That(NameKey.Of("Google Inc.", EntityType.Organization).Words, Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("—")]
    [TestCase("(…)")]
    [TestCase("'s")]
    public void Signs_have_an_empty_key(string name) =>
        Assert.That(NameKey.Of(name, EntityType.Concept), Is.EqualTo(new NameKey("", 0)));

    [TestCase("CPC", "Communist Party of China", true)]
    [TestCase("UNESCO", "United Nations Educational, Scientific and Cultural Organization", true)]
    [TestCase("UN", "Security Council", false)]
    public void An_acronym_is_spelled_by_initials(string acronym, string name, bool spells) =>
        Assert.That(Acronym.Spells(acronym, name), Is.EqualTo(spells));

    [TestCase("CPC", true)]
    [TestCase("U.N.", true)]
    [TestCase("G20", false)]
    [TestCase("Xi", false)]
    [TestCase("CPC Central Committee", false)]
    public void An_acronym_is_one_word_of_capitals(string name, bool isAcronym) =>
        Assert.That(Acronym.Is(name), Is.EqualTo(isAcronym));
}
