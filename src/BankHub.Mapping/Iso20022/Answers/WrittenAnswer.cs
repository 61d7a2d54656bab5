using BankHub.Core.Findings;

namespace BankHub.Mapping.Iso20022.Answers;

/// <summary>A message with an answer; its findings have the paths of the answer's JSON below its kind, as `$.payments[2].status`.</summary>
/// <param name="Bytes">The message; empty where there is a problem.</param>
/// <param name="Problems">Why the answer cannot be told in the message.</param>
/// <param name="LeftOut">What the message has no place for.</param>
/// <param name="Added">What the message says beyond what was given, as its version wants it.</param>
/// <param name="Notes">What is written in other characters.</param>
public sealed record WrittenAnswer(
    ReadOnlyMemory<byte> Bytes, IReadOnlyList<Finding> Problems, IReadOnlyList<Finding> LeftOut, IReadOnlyList<Finding> Added,
    IReadOnlyList<Finding> Notes)
{
    internal static WrittenAnswer Refused(IEnumerable<Finding> problems) => new(default, [.. problems], [], [], []);
}
