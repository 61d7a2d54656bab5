using BankHub.Core.Findings;

namespace BankHub.Mapping.SwiftMt.Payments;

/// <summary>A message that was written, or why there is none.</summary>
/// <param name="Bytes">The message; empty where there is a problem.</param>
/// <param name="Problems">What cannot be said, each with its path in the payment's JSON.</param>
/// <param name="Losses">What was left out, where the terms allow it.</param>
/// <param name="Notes">What was written differently.</param>
public sealed record WrittenMt(
    ReadOnlyMemory<byte> Bytes, IReadOnlyList<Finding> Problems, IReadOnlyList<Finding> Losses, IReadOnlyList<Finding> Notes);
