using BankHub.Core.Answers;
using BankHub.Core.Findings;
using BankHub.Mapping.SwiftMt.Payments;

namespace BankHub.Mapping.SwiftMt.Returns;

/// <summary>What a message answers to a payment.</summary>
/// <param name="Frame">Its envelope.</param>
/// <param name="Answer">A return of money (RETN), or a status report of a rejection (REJT); null where a finding says why.</param>
/// <param name="LeftOut">What of the message has no place in it.</param>
/// <param name="Findings">Why there is none.</param>
public sealed record MtAnswer(MtFrame Frame, Answer? Answer, IReadOnlyList<Finding> LeftOut, IReadOnlyList<Finding> Findings);
