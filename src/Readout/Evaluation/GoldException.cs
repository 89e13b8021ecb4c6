namespace Readout.Evaluation;

/// <summary>A gold file that does not hold what its kind of evaluation needs; the message says where.</summary>
internal sealed class GoldException(string message) : Exception(message);
