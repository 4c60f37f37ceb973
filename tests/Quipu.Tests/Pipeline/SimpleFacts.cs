using System.Collections.Immutable;
using System.Globalization;
using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Tests.Pipeline;

/// <summary>The facts of texts of three-word sentences (<c>Ada visits Bath.</c>), without any model.</summary>
internal static class SimpleFacts
{
    public static DocumentFacts Of(Document document)
    {
        var entities = new List<DocumentEntity>();
        var mentions = new List<Mention>();
        var relations = new List<Relation>();
        var sentences = new List<Span>();
        var at = 0;
        foreach (string sentence in document.Text.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            int start = at + (sentence.Length - sentence.TrimStart().Length);
            at += sentence.Length + 1;
            if (sentence.Trim().Split(' ') is not [var subject, var verb, var thing])
                continue;
            var span = new Span(start, at);
            Argument first = Argue(subject, start);
            Argument last = Argue(thing, at - 1 - thing.Length);
            relations.Add(new Relation
            {
                Predicate = verb,
                Lemma = verb.TrimEnd('s'),
                Subject = first,
                Object = last,
                Evidence = Evidence.From(document, span),
                Confidence = 0.9,
                Extractor = "open",
            });
            sentences.Add(span);
        }

        return new DocumentFacts(document.Id)
        {
            Source = document.Source,
            Words = 3 * sentences.Count,
            Sentences = [.. sentences],
            Mentions = [.. mentions],
            Entities = [.. entities],
            Relations = [.. relations],
            Dropped = ImmutableSortedDictionary<string, int>.Empty.Add("too-long", 1),
        };

        Argument Argue(string name, int from)
        {
            var span = new Span(from, from + name.Length);
            DocumentEntity? entity = entities.Find(known => known.Name == name);
            if (entity is null)
                entities.Add(entity = new DocumentEntity(string.Create(CultureInfo.InvariantCulture, $"e{entities.Count + 1}"), name, EntityType.Place) { IsNamed = true });
            mentions.Add(new Mention(span, name, MentionKind.Name, EntityType.Place, span, sentences.Count) { EntityId = entity.Id });
            return new Argument(span, name, entity.Id, null);
        }
    }
}
