using Quipu.Core.Facts;
using Quipu.Core.Text;

namespace Quipu.Evaluation.Scorecard;

/// <summary>What was made of one text, beside what is true of it.</summary>
/// <typeparam name="TGold">What the data set says of the text.</typeparam>
/// <param name="Gold">What is true.</param>
/// <param name="Annotated">Its sentences.</param>
/// <param name="Facts">Its facts.</param>
public sealed record Answer<TGold>(TGold Gold, AnnotatedDocument Annotated, DocumentFacts Facts);
