using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Tests.Extraction;

/// <summary>What holds of the facts of every document, whatever stands in it.</summary>
internal static class FactsContract
{
    public static void Check(AnnotatedDocument document, DocumentFacts facts)
    {
        var ids = facts.Entities.Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
        Assert.That(ids, Has.Count.EqualTo(facts.Entities.Length), "Ids are unique.");
        foreach (DocumentEntity entity in facts.Entities)
            Assert.That(!entity.Type.IsValue() && entity.Name.Trim().Length > 0 && !entity.Aliases.Contains(entity.Name), $"{entity} is no entity.");
        Assert.That(facts.Sentences, Is.EqualTo(document.Sentences.Select(sentence => sentence.Span)));
        foreach (Mention mention in facts.Mentions)
            CheckMention(document, ids, mention);
        Assert.That(facts.Mentions.Select(mention => mention.Span), Is.Ordered);
        Assert.That(ids, Is.EquivalentTo(facts.Mentions.Select(mention => mention.EntityId).OfType<string>().Distinct()), "Every entity is mentioned.");
        foreach (Relation relation in facts.Relations)
            CheckRelation(document, ids, relation);
    }

    private static void CheckMention(AnnotatedDocument document, HashSet<string> ids, Mention mention)
    {
        Assert.That(mention.Text, Is.EqualTo(document.Document[mention.Span]));
        Assert.That(mention.Span.Contains(mention.Head) && document.Sentences[mention.Sentence].Span.Contains(mention.Span), $"{mention} is not where it says.");
        Assert.That(mention.EntityId is null || ids.Contains(mention.EntityId), $"{mention} is of no entity.");
        Assert.That(mention.Kind == MentionKind.Value, Is.EqualTo(mention.Value is not null), $"{mention} is a value and none.");
        Assert.That(mention.Kind == MentionKind.Value, Is.EqualTo(mention.Type.IsValue()), $"{mention} has a type of values.");
        Assert.That(mention.Kind != MentionKind.Value || mention.EntityId is null, $"{mention} is a node.");
    }

    private static void CheckRelation(AnnotatedDocument document, HashSet<string> ids, Relation relation)
    {
        Assert.That(relation.Subject.EntityId is { } subject && ids.Contains(subject) && relation.Subject.Value is null, $"{relation} has no subject.");
        Assert.That(relation.Object.EntityId is null != relation.Object.Value is null, $"{relation} has no object or two.");
        Assert.That(relation.Object.EntityId is null || ids.Contains(relation.Object.EntityId), $"{relation} has an unknown object.");
        Assert.That(relation.Object.EntityId, Is.Not.EqualTo(relation.Subject.EntityId));
        foreach (Argument argument in new[] { relation.Subject, relation.Object, relation.Speaker }.OfType<Argument>())
            Assert.That(argument.Text, Is.EqualTo(document.Document[argument.Span]));
        Assert.That(relation.Evidence.Quote, Is.EqualTo(document.Document[relation.Evidence.Span]));
        Assert.That(relation.Evidence.DocumentId, Is.EqualTo(document.Document.Id));
        Assert.That(document.Sentences.Select(sentence => sentence.Span), Has.Member(relation.Evidence.Span), "Evidence is whole sentences.");
        Assert.That(relation.PredicateSpans, Is.Ordered.And.Unique);
        Assert.That(relation.PredicateSpans.All(relation.Evidence.Span.Contains), $"Words of {relation} stand elsewhere.");
        Assert.That(relation.Predicate.Trim(), Is.Not.Empty);
        Assert.That(relation.Lemma.Trim(), Is.Not.Empty);
        Assert.That(relation.Confidence, Is.InRange(0, 1));
        Assert.That(relation.Speaker is null || (relation.Speaker.EntityId is { } speaker && ids.Contains(speaker)), $"{relation} has an unknown speaker.");
        Assert.That(relation.Extractor, Is.EqualTo(relation.Type is null ? "open" : "typed"));
    }
}
