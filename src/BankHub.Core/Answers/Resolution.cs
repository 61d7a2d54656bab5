using BankHub.Core.Payments;

namespace BankHub.Core.Answers;

/// <summary>What became of a case, above all of a request to cancel (camt.029, MT196, MT296).</summary>
public sealed record Resolution : Answer
{
    /// <summary>The name of the answer (Assgnmt/Id, :20:).</summary>
    public required string Identification { get; init; }

    /// <summary>When it was made; a writer that is not told takes its own time.</summary>
    public DateTimeOffset? Created { get; init; }

    public PartyOrAgent? Assigner { get; init; }

    public PartyOrAgent? Assignee { get; init; }

    public CaseReference? Case { get; init; }

    /// <summary>How the case as a whole ended, such as CNCL, RJCR or PDCR (Sts/Conf).</summary>
    public string? Confirmation { get; init; }

    public ValueList<ReportedMessage> Messages { get; init; } = [];

    public ValueList<ResolvedPayment> Payments { get; init; } = [];

    /// <summary>The payment by which the money comes, where it comes by one.</summary>
    public SettlingPayment? SettledBy { get; init; }
}

/// <summary>A case by its name, and who opened it.</summary>
public sealed record CaseReference(string Identification, PartyOrAgent? Creator);
