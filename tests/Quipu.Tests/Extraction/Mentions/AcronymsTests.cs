using Quipu.Extraction.Mentions;

namespace Quipu.Tests.Extraction.Mentions;

public sealed class AcronymsTests
{
    [TestCase("NUW", "National Union of Weavers", ExpectedResult = true)]
    [TestCase("NUoW", "National Union of Weavers", ExpectedResult = true)]
    [TestCase("N.U.W.", "National Union of Weavers", ExpectedResult = true)]
    [TestCase("NWU", "National Union of Weavers", ExpectedResult = false, Description = "another order")]
    [TestCase("NUWX", "National Union of Weavers", ExpectedResult = false, Description = "a letter too many")]
    [TestCase("UW", "National Union of Weavers", ExpectedResult = false, Description = "another first word")]
    [TestCase("nuw", "National Union of Weavers", ExpectedResult = false, Description = "no capitals")]
    [TestCase("B", "Bergen", ExpectedResult = false)]
    [TestCase("BE", "Bergen", ExpectedResult = false, Description = "one word has one initial")]
    [TestCase("SH", "Saint-Hélier", ExpectedResult = true)]
    public bool An_acronym_has_the_initials_of_its_long_form(string acronym, string name) => Acronyms.Fits(acronym, name);
}
