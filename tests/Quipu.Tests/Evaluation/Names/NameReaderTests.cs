using System.Text.Json;
using Quipu.Evaluation.Docred;
using Quipu.Evaluation.Names;

namespace Quipu.Tests.Evaluation.Names;

public sealed class NameReaderTests
{
    [Test]
    public void CrossNER_labels_become_names_and_terms_stay_open()
    {
        NamedText[] texts = [.. CrossNerSet.Read("ai", "Ada\tB-person\nLund\tI-person\nruns\tO\nSVM\tB-algorithm\n\nOslo\tB-country\n\n")];
        Assert.That(texts.Select(text => text.Document.Text), Is.EqualTo(new[] { "Ada Lund runs SVM", "Oslo" }));
        Assert.That(texts[0].Names.Select(name => texts[0].Document[name.Span]), Is.EqualTo(new[] { "Ada Lund" }));
        Assert.That(texts[0].Open.Select(span => texts[0].Document[span]), Is.EqualTo(new[] { "SVM" }));
    }

    [Test]
    public void A_DocRED_passage_loses_its_blank_words_and_keeps_its_places()
    {
        using JsonDocument json = JsonDocument.Parse("""
            {"title": "t", "sents": [["Ada", " ", "Lund", "left"], ["In", "Oslo"]],
             "vertexSet": [[{"sent_id": 0, "pos": [0, 3], "type": "PER", "name": "x"}], [{"sent_id": 1, "pos": [1, 2], "type": "LOC", "name": "x"}]],
             "labels": [{"h": 0, "t": 1, "r": "P551"}]}
            """);
        DocredPassage passage = DocredPassage.Of(json.RootElement);
        Assert.That(passage.Text, Is.EqualTo("Ada Lund left In Oslo"));
        Assert.That(passage.Entities.Select(entity => passage.Text[entity[0].Span.Start..entity[0].Span.End] + " " + entity[0].Type), Is.EqualTo(new[] { "Ada Lund PER", "Oslo LOC" }));
        Assert.That(passage.Relations, Is.EqualTo(new[] { (0, 1, "P551") }));
    }
}
