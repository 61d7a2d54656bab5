using BankHub.Core.Findings;
using BankHub.Hub.Intake;

namespace BankHub.Host.Api;

/// <summary>The answer to an accepted payment; the same key and body get the same one again.</summary>
/// <param name="Id">The payment's id.</param>
/// <param name="State">Scheduled, or Held when it looks like a duplicate, or may have been sent before a restore.</param>
/// <param name="Connection">The connection that will carry it.</param>
/// <param name="Product">The bank's product.</param>
/// <param name="ExpectedSendAt">When it is expected to leave.</param>
/// <param name="Notes">What becomes of it: another date than the requested one, texts written in the bank's characters.</param>
/// <param name="Reason">Why it is Held: hub:likely-duplicate or hub:may-have-been-sent.</param>
/// <param name="ReasonText">The reason in words, with what to do.</param>
/// <param name="DuplicateOf">The payment that it looks like.</param>
public sealed record AcceptedPayment(
    Guid Id, string State, string Connection, string Product, DateTimeOffset ExpectedSendAt, IReadOnlyList<Finding> Notes,
    string? Reason, string? ReasonText, Guid? DuplicateOf)
{
    public static AcceptedPayment Of(Receipt r) => new(
        r.Id, r.State, r.Connection, r.Product, r.ExpectedSendAt.ToUniversalTime(), r.Notes,
        r.Hold?.Reason, r.Hold?.ReasonText, r.Hold?.DuplicateOf);
}

/// <summary>The answer to a batch that was taken whole.</summary>
public sealed record AcceptedBatch(Guid Id, int Lines);

/// <summary>The answer to something that was done.</summary>
/// <param name="Outcome">done, or proposed while another person has to confirm.</param>
public sealed record ActionAnswer(string Outcome);

/// <summary>What a person holds to be true of a payment in doubt, or of one about which its bank is silent.</summary>
/// <param name="Outcome">reached or neverLeft of a doubt, taken or refused of a silence.</param>
/// <param name="Evidence">What it is based on, 1 to 2000 characters.</param>
/// <param name="Version">The payment's version that was looked at.</param>
public sealed record ResolveRequest(string Outcome, string Evidence, int Version);

/// <summary>What a person holds to be true of all payments of a message that are in doubt, or about which its bank is silent.</summary>
/// <param name="Outcome">reached or neverLeft of a doubt, taken or refused of a silence.</param>
/// <param name="Evidence">What it is based on, 1 to 2000 characters.</param>
public sealed record ResolveMessageRequest(string Outcome, string Evidence);

/// <summary>Why a file is read whose content came before.</summary>
/// <param name="Reason">1 to 2000 characters.</param>
public sealed record ReadFileRequest(string Reason);

/// <summary>Why a case is closed.</summary>
/// <param name="Note">1 to 2000 characters.</param>
/// <param name="Weight">The case's weight that was looked at; none where it has none.</param>
public sealed record CloseCaseRequest(string Note, int? Weight = null);
