using BankHub.Core.Findings;
using BankHub.Mapping.Iso20022.Clearing;

namespace BankHub.Mapping.SwiftMt.Payments;

/// <summary>The transfers of a message.</summary>
/// <param name="Frame">What its envelope says.</param>
/// <param name="Settlement">How the banks settle.</param>
/// <param name="Transfers">Those that are payments and keep every rule, each with what of the message has no place in it.</param>
/// <param name="Findings">Why others are none; with one about the message as a whole there are no transfers.</param>
public sealed record MtTransfers(
    MtFrame Frame, Settlement? Settlement, IReadOnlyList<InterbankTransfer> Transfers, IReadOnlyList<Finding> Findings);
