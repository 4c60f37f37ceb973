using Quipu.Core.Text;
using Quipu.Language.Sentences;
using Quipu.Language.Tokenization;

namespace Quipu.Tests.Language.Sentences;

public sealed class SentenceSplitterTests
{
    [TestCase("Mr. Smith met Dr. Jones. They talked.", "Mr. Smith met Dr. Jones.|They talked.")]
    [TestCase("He moved to the U.S. in 1990. She stayed.", "He moved to the U.S. in 1990.|She stayed.")]
    [TestCase("J. R. R. Tolkien wrote it. W. H. Auden liked it.", "J. R. R. Tolkien wrote it.|W. H. Auden liked it.")]
    [TestCase("It grew by 3.5 percent. Sales fell.", "It grew by 3.5 percent.|Sales fell.")]
    [TestCase("The company, Acme Inc., was sold. Nobody knew.", "The company, Acme Inc., was sold.|Nobody knew.")]
    public void Abbreviations_initials_and_decimals_end_no_sentence(string text, string sentences) => AssertSentences(text, sentences);

    [TestCase("He left at 5 p.m. The Senate voted.", "He left at 5 p.m.|The Senate voted.")]
    [TestCase("She earned a Ph.D. He did too.", "She earned a Ph.D.|He did too.")]
    [TestCase("It is the best choice. No. 10 is home.", "It is the best choice.|No. 10 is home.")]
    [TestCase("He slept. Jan. 6 came.", "He slept.|Jan. 6 came.")]
    public void An_abbreviation_can_end_or_begin_a_sentence(string text, string sentences) => AssertSentences(text, sentences);

    [TestCase("I said 'no.' They agreed.", "I said 'no.'|They agreed.")]
    [TestCase("\"I will go.\" She left.", "\"I will go.\"|She left.")]
    [TestCase("“We won!” The crowd cheered.", "“We won!”|The crowd cheered.")]
    [TestCase("(It was late.) He slept.", "(It was late.)|He slept.")]
    [TestCase("He was born in 1910.[3] He died in 1990.", "He was born in 1910.[3]|He died in 1990.")]
    public void What_closes_after_the_full_stop_belongs_to_the_sentence(string text, string sentences) => AssertSentences(text, sentences);

    [TestCase("Is it? Yes! Good.", "Is it?|Yes!|Good.")]
    [TestCase("He waited... and waited. Then he left.", "He waited... and waited.|Then he left.")]
    public void Questions_and_cries_end_sentences(string text, string sentences) => AssertSentences(text, sentences);

    [TestCase("A line\n\nAnother line", "A line|Another line")]
    [TestCase("Things to buy:\n- bread\n- milk", "Things to buy:|- bread|- milk")]
    [TestCase("Steps:\n1. Open it\n2. Close it", "Steps:|1. Open it|2. Close it")]
    [TestCase("This sentence goes\non in the next line. It ends.", "This sentence goes\non in the next line.|It ends.")]
    public void Blank_lines_and_items_end_sentences_and_a_wrapped_line_does_not(string text, string sentences) => AssertSentences(text, sentences);

    private static void AssertSentences(string text, string sentences)
    {
        List<RawToken> tokens = Tokenizer.Tokenize(text, new Block(new Span(0, text.Length), BlockKind.Paragraph));
        var found = new List<string>();
        int first = 0;
        foreach (int end in new SentenceSplitter(BoundaryModel.Default).Split(text, tokens))
        {
            found.Add(text[tokens[first].Span.Start..tokens[end - 1].Span.End]);
            first = end;
        }

        Assert.That(string.Join('|', found), Is.EqualTo(sentences));
    }
}
