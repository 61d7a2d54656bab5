using BankHub.Core.Findings;

namespace BankHub.Hub.Intake;

/// <summary>The first answer to an accepted payment; the same key and body get the same one for ever.</summary>
/// <param name="Id">The payment's id.</param>
/// <param name="Connection">The connection that will carry it.</param>
/// <param name="Product">The bank's product.</param>
/// <param name="ExpectedSendAt">When it is expected to leave.</param>
/// <param name="State">Scheduled, or Held when it looks like a duplicate, or may have been sent before a restore.</param>
/// <param name="Notes">What becomes of it: another date; transliterated, shortened where the rules allow.</param>
/// <param name="Hold">Why it is Held.</param>
public sealed record Receipt(
    Guid Id, string Connection, string Product, DateTimeOffset ExpectedSendAt, string State, IReadOnlyList<Finding> Notes, Hold? Hold);
