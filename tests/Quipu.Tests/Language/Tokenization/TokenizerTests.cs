using System.Runtime.CompilerServices;
using Quipu.Core.Text;
using Quipu.Language.Tokenization;

namespace Quipu.Tests.Language.Tokenization;

public sealed class TokenizerTests
{
    [TestCase("don't cannot gonna Kenya's", "do n't can not gon na Kenya 's")]
    [TestCase("We’ll see; they’d've gone.", "We ’ll see ; they ’d 've gone .")]
    [TestCase("dont im wont", "do nt i m wo nt")]
    [TestCase("The drivers' strike", "The drivers ' strike")]
    [TestCase("in '72 and the '60s", "in '72 and the '60s")]
    [TestCase("rock 'n' roll", "rock 'n' roll")]
    [TestCase("O'Connor, Sha'lan", "O'Connor , Sha'lan")]
    public void Contractions_come_apart_and_names_do_not(string text, string tokens) => AssertTokens(text, tokens);

    [TestCase("a 15-year-old secretary-general", "a 15 - year - old secretary - general")]
    [TestCase("non-profit, anti-American, co-founder, e-mail", "non-profit , anti-American , co-founder , e-mail")]
    [TestCase("1970-1971 pp. 3–5", "1970 - 1971 pp. 3 – 5")]
    [TestCase("and/or he/she", "and / or he / she")]
    [TestCase("this—that", "this — that")]
    public void Hyphens_stand_alone_but_after_a_prefix(string text, string tokens) => AssertTokens(text, tokens);

    [TestCase("the U.S. economy", "the U.S. economy")]
    [TestCase("Mr. Smith, Jr. of Acme Inc. came.", "Mr. Smith , Jr. of Acme Inc. came .")]
    [TestCase("Jennifer M. Anderson e.g. said", "Jennifer M. Anderson e.g. said")]
    [TestCase("No. 5 is right. No. It is not.", "No. 5 is right . No . It is not .")]
    [TestCase("at 5 p.m. on Sept. 3", "at 5 p.m. on Sept. 3")]
    [TestCase("a Ph.D. thesis", "a Ph.D. thesis")]
    [TestCase("anti-U.S. talk (Ret.)", "anti-U.S. talk ( Ret. )")]
    [TestCase("He saw it.", "He saw it .")]
    public void A_full_stop_stays_with_its_abbreviation(string text, string tokens) => AssertTokens(text, tokens);

    [TestCase("$1,234.56 or 12.5% of €3m", "$ 1,234.56 or 12.5 % of € 3 m")]
    [TestCase("9/11 at 10:30 on 11/28/2000, 2021-01-25", "9/11 at 10:30 on 11/28/2000 , 2021-01-25")]
    [TestCase("US$3.5bn and $11.5M.", "US$ 3.5 bn and $ 11.5 M .")]
    [TestCase("call 713-853-3989 or +44", "call 713-853-3989 or +44")]
    [TestCase("the 19th, the 1980s, 24°C", "the 19th , the 1980s , 24 ° C")]
    [TestCase("5pm 35mm 10k H2O", "5 pm 35 mm 10 k H2O")]
    [TestCase("refs [13,14]", "refs [ 13 , 14 ]")]
    public void Numbers_keep_what_groups_them(string text, string tokens) => AssertTokens(text, tokens);

    [TestCase("Write to j.doe@example.com.", "Write to j.doe@example.com .")]
    [TestCase("hidden [email protected] here", "hidden [ email protected ] here")]
    [TestCase("(see https://example.com/a_(b)?c=d).", "( see https://example.com/a_(b)?c=d ) .")]
    [TestCase("@nasa says #Artemis on example.org, done", "@nasa says #Artemis on example.org , done")]
    [TestCase("AT&T and R&D", "AT&T and R&D")]
    public void Addresses_are_one_token_without_the_punctuation_around(string text, string tokens) => AssertTokens(text, tokens);

    [TestCase("\"Yes!\" ... he said -- 'no'?!", "\" Yes ! \" ... he said -- ' no ' ?!")]
    [TestCase("well…  :-) 👩‍👩‍👧 🇰🇪 ok", "well … :-) 👩‍👩‍👧 🇰🇪 ok")]
    [TestCase("a\u200Bb\tc\u00A0d", "a b c d")]
    [TestCase("(a) [b] {c}", "( a ) [ b ] { c }")]
    public void Marks_stand_alone_or_in_runs(string text, string tokens) => AssertTokens(text, tokens);

    [Test]
    public void A_multiword_token_says_how_many_words_it_has()
    {
        List<RawToken> tokens = Tokenize("It isn't Kenya's");
        Assert.That(tokens.Select(token => token.MultiwordLength), Is.EqualTo(new[] { 1, 2, 1, 2, 1 }));
        Assert.That(tokens.Select(token => token.SpaceAfter), Is.EqualTo(new[] { true, false, true, false, true }));
    }

    [Test]
    public void Hidden_markup_is_no_part_of_a_token_and_splits_it()
    {
        const string text = "**Xi**'s [Party](http://x.org/a) **U.S**.";
        Block block = new(new Span(0, text.Length), BlockKind.Paragraph, [Hidden(text, "**", 0), Hidden(text, "**", 2), Hidden(text, "[", 0), Hidden(text, "](http://x.org/a)", 0), Hidden(text, "**", 30), Hidden(text, "**", 38)]);
        List<RawToken> tokens = Tokenizer.Tokenize(text, block);
        Assert.That(tokens.Select(token => token.Span.Of(text)), Is.EqualTo(new[] { "Xi", "'s", "Party", "U.S", "." }));
        Assert.That(tokens[0].MultiwordLength, Is.EqualTo(2));
    }

    [Test]
    public void A_block_is_read_as_if_nothing_were_around_it()
    {
        const string text = "abc don't xyz";
        List<RawToken> tokens = Tokenizer.Tokenize(text, new Block(new Span(1, 9), BlockKind.Paragraph));
        Assert.That(tokens.Select(token => token.Span.Of(text)), Is.EqualTo(new[] { "bc", "do", "n't" }));
        Assert.That(tokens[^1].SpaceAfter, Is.True);
    }

    [Test]
    public void A_word_takes_its_place_in_the_list_and_nothing_else()
    {
        const int Words = 1000;
        string text = string.Join(' ', Enumerable.Repeat("Mr. O'Neill wrote 1,200 letters.", Words / 6));
        Tokenize(text);
        Assert.That(Allocated.By(() => Tokenize(text)) / Words, Is.LessThan(3 * Unsafe.SizeOf<RawToken>()));
    }

    private static Span Hidden(string text, string markup, int from)
    {
        int start = text.IndexOf(markup, from, StringComparison.Ordinal);
        return new Span(start, start + markup.Length);
    }

    private static List<RawToken> Tokenize(string text) => Tokenizer.Tokenize(text, new Block(new Span(0, text.Length), BlockKind.Paragraph));

    private static void AssertTokens(string text, string tokens) =>
        Assert.That(string.Join(' ', Tokenize(text).Select(token => token.Span.Of(text))), Is.EqualTo(tokens));
}
