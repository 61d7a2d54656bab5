namespace BankHub.Mapping.SwiftMt.Cases;

/// <summary>How a request to cancel is written.</summary>
/// <param name="Sender">Who asks, by his identifier.</param>
/// <param name="Receiver">The bank that has the payment.</param>
/// <param name="OriginalType">What the payment was sent in, such as 103 or 202: MT 192 asks for a customer's, MT 292 for a bank's.</param>
public sealed record RecallTerms(string Sender, string Receiver, string OriginalType);
