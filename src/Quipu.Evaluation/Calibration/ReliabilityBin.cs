namespace Quipu.Evaluation.Calibration;

/// <summary>The answers of about one confidence.</summary>
/// <param name="From">The least confidence of the bin.</param>
/// <param name="Answers">How many there are.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Right">The share of them that is right.</param>
internal sealed record ReliabilityBin(double From, int Answers, double Confidence, double Right);
