using Quipu.Evaluation.Treebanks;

namespace Quipu.Tests.Language.Sentences;

/// <summary>Writes <c>sentence-boundaries.txt</c> anew; run it by name after a change of tokens or features.</summary>
[Explicit("Writes a source file.")]
public sealed class BoundaryTraining
{
    [Test]
    public void Weights_are_fitted_on_the_training_parts()
    {
        var trainer = new BoundaryTrainer();
        foreach (string set in new[] { "ud-ewt", "gum-open" })
        {
            foreach (GoldDocument gold in ConlluReader.Read(Path.Combine(ModelPlace.Data(), set, "train.conllu")))
                trainer.Add(gold);
        }

        List<KeyValuePair<string, float>> weights = trainer.Fit();
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "sentence-boundaries.txt");
        File.WriteAllText(path, string.Concat(weights.Select(pair => FormattableString.Invariant($"{pair.Key}\t{pair.Value:0.##}\n"))));
        TestContext.Out.WriteLine($"{weights.Count} weights in {path}: move it to src/Quipu.Language/Sentences.");
        Assert.That(weights, Is.Not.Empty);
    }
}
