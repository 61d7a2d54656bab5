using BankHub.Core.Payments;

namespace BankHub.Core.Answers;

/// <summary>
/// Payments that go back: returned by who got them (pacs.004, MT103 RETN), or reversed by who sent them (pacs.007, pain.007).
/// </summary>
public sealed record ReturnReport : Answer
{
    public required AnswerHeader Header { get; init; }

    /// <summary>Whether the sender takes back what he sent, rather than sends back what he got.</summary>
    public bool IsReversal { get; init; }

    /// <summary>Whether a message goes back as a whole, where that is said.</summary>
    public bool? WholeMessage { get; init; }

    /// <summary>The day on which all of it is settled.</summary>
    public DateOnly? SettlementDate { get; init; }

    /// <summary>SettlementMethod1Code: INDA and INGA over an account, CLRG in a clearing system, COVE by a cover payment.</summary>
    public string? SettlementMethod { get; init; }

    /// <summary>The account that one agent keeps for the other.</summary>
    public Account? SettlementAccount { get; init; }

    /// <summary>The code of the clearing system.</summary>
    public string? ClearingSystem { get; init; }

    public ValueList<ReportedMessage> Messages { get; init; } = [];

    public ValueList<ReturnedPayment> Payments { get; init; } = [];
}
