using BankHub.Core.Findings;
using BankHub.Core.Payments;

namespace BankHub.Hub.Intake;

/// <summary>A payment that passed every check and waits for its row; everything that takes time is already computed.</summary>
public sealed record NewPayment
{
    public required Guid Id { get; init; }
    public required string Caller { get; init; }
    public required string Key { get; init; }

    /// <summary>SHA-256 of the body as received.</summary>
    public required byte[] RequestHash { get; init; }

    public Guid? BatchId { get; init; }
    public int? BatchLine { get; init; }
    public required Payment Payment { get; init; }
    public required string Connection { get; init; }
    public required string Product { get; init; }
    public required string GroupKey { get; init; }
    public required DateTimeOffset ExpectedSendAt { get; init; }

    /// <summary>Whether a likely duplicate waits for a person on this connection.</summary>
    public required bool HoldDuplicates { get; init; }

    public required byte[] Fingerprint { get; init; }
    public required byte[] DebtorHash { get; init; }
    public required byte[] CreditorHash { get; init; }

    /// <summary>The encrypted canonical document.</summary>
    public required byte[] Body { get; init; }

    /// <summary>What the bank's format makes of it.</summary>
    public IReadOnlyList<Finding> Notes { get; init; } = [];
}
