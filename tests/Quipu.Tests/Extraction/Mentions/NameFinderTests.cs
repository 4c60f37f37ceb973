using Quipu.Core.Facts;
using Quipu.Core.Text;
using Quipu.Extraction;
using Quipu.Extraction.Mentions;
using Quipu.Testing;

namespace Quipu.Tests.Extraction.Mentions;

public sealed class NameFinderTests
{
    private static readonly NameFinder Finder = new(Lexicon.Load());

    [Test]
    public void An_acronym_in_brackets_is_a_name_of_what_stands_before_it() => Check(
        """
        The the DET DT 4 det
        Pellham Pellham PROPN NNP 4 compound
        Dairy Dairy PROPN NNP 4 compound
        Union Union PROPN NNP 8 nsubj
        ( ( PUNCT -LRB- 6 punct
        PDU PDU PROPN NNP 4 appos
        ) ) PUNCT -RRB- 6 punct
        closed close VERB VBD 0 root
        """,
        [("Pellham Dairy Union", EntityType.Organization), ("PDU", EntityType.Place)],
        "Pellham Dairy Union | Organization", "PDU | Organization");

    [TestCase("The", EntityType.Work, "The Grid | Work")]
    [TestCase("The", EntityType.Organization, "The Grid | Organization")]
    [TestCase("the", EntityType.Work, "Grid | Work")]
    [TestCase("A", EntityType.Work, "A Grid | Work")]
    [TestCase("A", EntityType.Organization, "Grid | Organization")]
    public void A_capital_article_inside_a_sentence_belongs_to_the_name(string article, EntityType type, string name) => Check(
        $"""
        They they PRON PRP 2 nsubj
        loved love VERB VBD 0 root
        {article} the DET DT 4 det
        Grid Grid PROPN NNP 2 obj
        """,
        [("Grid", type)],
        name);

    [Test]
    public void An_article_at_the_beginning_of_a_sentence_is_none_of_the_name() => Check(
        """
        The the DET DT 2 det
        Grid Grid PROPN NNP 3 nsubj
        failed fail VERB VBD 0 root
        """,
        [("Grid", EntityType.Work)],
        "Grid | Work");

    [Test]
    public void A_thing_is_compared_by_its_name_without_the_article()
    {
        Sentence sentence = Trees.Sentence(
            """
            They they PRON PRP 2 nsubj
            loved love VERB VBD 0 root
            The the DET DT 4 det
            Grid Grid PROPN NNP 2 obj
            """,
            ("Grid", EntityType.Work));
        Assert.That(Finder.Find(sentence).Single().Name, Is.EqualTo("Grid"));
    }

    [TestCase("northern", "Ghana", "Ghana | Place")]
    [TestCase("Northern", "Ghana", "Northern Ghana | Place")]
    [TestCase("southern", "Africa", "southern Africa | Place")]
    public void A_direction_in_lower_case_belongs_to_the_names_of_continents_only(string direction, string place, string name) => Check(
        $"""
        He he PRON PRP 2 nsubj
        left leave VERB VBD 0 root
        {direction} _ ADJ JJ 4 amod
        {place} {place} PROPN NNP 2 obj
        """,
        [(place, EntityType.Place)],
        name);

    [TestCase("PROPN", 0.9f, 1)]
    [TestCase("PROPN", 0.5f, 0)]
    [TestCase("NOUN", 0.9f, 0)]
    public void A_name_in_lower_case_is_one_if_the_network_is_sure_and_its_tag_says_so(string tag, float confidence, int count)
    {
        Sentence sentence = Trees.Sentence(
            $"""
            We we PRON PRP 2 nsubj
            saw see VERB VBD 0 root
            kerala kerala {tag} NNP 2 obj
            """);
        sentence = new Sentence(0, sentence.Tokens, [new NameSpan(2, 2, EntityType.Place, confidence)]);
        Assert.That(Finder.Find(sentence), Has.Length.EqualTo(count));
    }

    [TestCase(EntityType.Organization, "Nexus | Organization")]
    [TestCase(EntityType.Work, "ensemble Nexus | Work")]
    public void Common_words_before_a_name_are_none_of_it(EntityType type, string name) => Check(
        """
        He he PRON PRP 2 nsubj
        joined join VERB VBD 0 root
        ensemble ensemble NOUN NN 4 compound
        Nexus Nexus PROPN NNP 2 obj
        """,
        [("ensemble Nexus", type)],
        name);

    [Test]
    public void People_in_a_row_are_cut_before_their_first_names() => Check(
        """
        Doug Doug PROPN NNP 0 root
        Holm Holm PROPN NNP 1 flat
        Jeffrey Jeffrey PROPN NNP 1 flat
        T. T. PROPN NNP 1 flat
        Hodge Hodge PROPN NNP 1 flat
        Lisa Lisa PROPN NNP 1 flat
        Brandt Brandt PROPN NNP 1 flat
        """,
        [("Doug Holm Jeffrey T. Hodge Lisa Brandt", EntityType.Person)],
        "Doug Holm | Person", "Jeffrey T. Hodge | Person", "Lisa Brandt | Person");

    [TestCase("Anna", "Maria", "Luisa", "Holm")]
    [TestCase("Hernan", "Quispe", "y", "Thomas")]
    [TestCase("Eero", "Saari", "Holm", "Jr.")]
    public void The_names_of_one_person_are_not_cut(string first, string second, string third, string fourth) => Check(
        $"""
        {first} {first} PROPN NNP 0 root
        {second} {second} PROPN NNP 1 flat
        {third} {third} PROPN NNP 1 flat
        {fourth} {fourth} PROPN NNP 1 flat
        """,
        [($"{first} {second} {third} {fourth}", EntityType.Person)],
        $"{first} {second} {third} {fourth} | Person");

    [Test]
    public void A_part_of_three_full_words_makes_the_cut_doubtful() => Check(
        """
        Syed Syed PROPN NNP 0 root
        Ayaz Ayaz PROPN NNP 1 flat
        Ali Ali PROPN NNP 1 flat
        Shah Shah PROPN NNP 1 flat
        Mirza Mirza PROPN NNP 1 flat
        """,
        [("Syed Ayaz Ali Shah Mirza", EntityType.Person)],
        "Syed Ayaz Ali Shah Mirza | Person");

    [Test]
    public void A_last_name_before_a_first_name_in_quotes_is_one_person()
    {
        Sentence sentence = Trees.Sentence(
            """
            " " PUNCT `` 2 punct +
            Holm Holm PROPN NNP 0 root
            , , PUNCT , 4 punct
            Per Per PROPN NNP 2 conj +
            " " PUNCT '' 2 punct
            """,
            ("Holm", EntityType.Person), ("Per", EntityType.Person));
        ProperName name = Finder.Find(sentence).Single();
        Assert.That((name.First, name.Last, name.Name), Is.EqualTo((1, 3, "Per Holm")));
    }

    [Test]
    public void Two_names_with_a_comma_and_no_quotes_are_two_people() => Check(
        """
        Holm Holm PROPN NNP 0 root
        , , PUNCT , 3 punct
        Per Per PROPN NNP 1 conj
        """,
        [("Holm", EntityType.Person), ("Per", EntityType.Person)],
        "Holm | Person", "Per | Person");

    [TestCase("Norvik", "Inc.", "Norvik Inc. | Organization", "Leeds | Place")]
    [TestCase("Norvik", "Company", "Norvik Company of Leeds | Organization")]
    [TestCase("Norvik", "Party", "Norvik Party of Leeds | Organization")]
    public void The_seat_of_a_company_is_none_of_its_name(string word, string ending, params string[] names) => Check(
        $"""
        {word} {word} PROPN NNP 2 compound
        {ending} {ending} PROPN NNP 5 nsubj
        of of ADP IN 4 case
        Leeds Leeds PROPN NNP 2 nmod
        closed close VERB VBD 0 root
        """,
        [($"{word} {ending} of Leeds", EntityType.Organization)],
        names);

    [TestCase("West", EntityType.Organization, "West Bank | Place")]
    [TestCase("West", EntityType.Place, "West Bank | Place")]
    [TestCase("Central", EntityType.Place, "Central Bank | Organization")]
    [TestCase("Pellham", EntityType.Place, "Pellham Bank | Organization")]
    public void A_bank_at_a_point_of_the_compass_is_a_shore(string word, EntityType type, string name) => Check(
        $"""
        {word} {word} PROPN NNP 2 compound
        Bank Bank PROPN NNP 3 nsubj
        closed close VERB VBD 0 root
        """,
        [($"{word} Bank", type)],
        name);

    [TestCase("Germans", "Group")]
    [TestCase("Philippines", "Place")]
    public void The_people_of_a_country_are_a_group(string word, string type) => Check(
        $"""
        {word} {word} PROPN NNPS 2 nsubj
        won win VERB VBD 0 root
        """,
        [(word, EntityType.Place)],
        $"{word} | {type}");

    [TestCase("Flight", "NNP", "Director", "NNP")]
    [TestCase("Sept.", "NNP", "VII", "NNP")]
    [TestCase("www.pellham.org", "ADD", "Pellham.pdf", "ADD")]
    public void Offices_months_numbers_and_addresses_are_no_names(string first, string firstTag, string second, string secondTag) => Check(
        $"""
        {first} {first} PROPN {firstTag} 2 compound
        {second} {second} PROPN {secondTag} 3 nsubj
        came come VERB VBD 0 root
        """,
        []);

    [TestCase("Mr.", "King | Person", false)]
    [TestCase("Mr.", "Mr. King | Person", true)]
    [TestCase("Vice", null, true)]
    public void An_office_is_a_name_behind_a_form_of_address(string word, string? name, bool isProperNoun) => Check(
        $"""
        {word} {word} {(isProperNoun ? "PROPN NNP" : "NOUN NN")} 2 compound
        King King PROPN NNP 3 nsubj
        came come VERB VBD 0 root
        """,
        [],
        name is null ? [] : [name]);

    [TestCase(0.5f, 1)]
    [TestCase(0.01f, 0)]
    public void A_proper_noun_that_the_network_sees_in_no_name_is_none(float probability, int count)
    {
        Sentence sentence = Trees.Sentence(
            """
            He he PRON PRP 2 nsubj
            left leave VERB VBD 0 root
            Brakna Brakna PROPN NNP 2 obj
            """);
        sentence = new Sentence(0, [.. sentence.Tokens.Select(token => token with { NameProbability = probability })], []);
        Assert.That(Finder.Find(sentence), Has.Length.EqualTo(count));
    }

    [TestCase("KLM", "Organization")]
    [TestCase("EB4054", "Concept")]
    public void An_acronym_that_nothing_is_known_of_is_a_body_unless_it_has_digits(string word, string type) => Check(
        $"""
        {word} {word} PROPN NNP 2 nsubj
        came come VERB VBD 0 root
        """,
        [],
        $"{word} | {type}");

    private static void Check(string lines, (string Words, EntityType Type)[] names, params string[] expected)
    {
        Sentence sentence = Trees.Sentence(lines, names);
        Assert.That(Finder.Find(sentence).Select(name => $"{NounPhrase.Words(sentence, name.First, name.Last)} | {name.Type}"), Is.EqualTo(expected));
    }
}
