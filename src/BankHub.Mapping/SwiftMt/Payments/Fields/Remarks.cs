using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;

namespace BankHub.Mapping.SwiftMt.Payments.Fields;

/// <summary>What fields 23E, 72 and the envelope say beside the money: which way it goes, who had it before, what banks shall do.</summary>
internal sealed record Remarks
{
    public ValueList<Agent> PreviousAgents { get; init; } = [];

    public ValueList<InstructionForCreditorAgent> ForCreditorAgent { get; init; } = [];

    public ValueList<InstructionForCreditorAgent> ForNextAgent { get; init; } = [];

    public ValueList<Word> ServiceLevels { get; init; } = [];

    public Word? LocalInstrument { get; init; }

    public string? CategoryPurpose { get; init; }

    public string? Purpose { get; init; }

    public string? ClearingChannel { get; init; }

    /// <summary>Words for whoever is paid, which transfers between banks have here.</summary>
    public ValueList<string> Remittance { get; init; } = [];
}
