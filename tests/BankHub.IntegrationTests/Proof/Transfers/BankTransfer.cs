namespace BankHub.IntegrationTests.Proof.Transfers;

/// <summary>A transfer of a run.</summary>
/// <param name="Key">Idempotency key, reference and end-to-end id in one.</param>
/// <param name="Id">The hub's id.</param>
internal sealed record BankTransfer(string Key, Guid Id);
