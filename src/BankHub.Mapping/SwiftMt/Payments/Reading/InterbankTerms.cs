using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Fields;

namespace BankHub.Mapping.SwiftMt.Payments.Reading;

/// <summary>What transfers of every message have in common.</summary>
internal static class InterbankTerms
{
    private const string Gross = "RTGS";

    public static InterbankData Of(Remarks remarks) => new()
    {
        ServiceLevels = remarks.ServiceLevels,
        LocalInstrument = remarks.LocalInstrument,
        ClearingChannel = remarks.ClearingChannel,
        PreviousInstructingAgents = remarks.PreviousAgents,
        InstructionsForNextAgent = remarks.ForNextAgent,
    };

    /// <summary>Before one of the banks //RT asks for settlement in real time.</summary>
    public static InterbankData WithGross(InterbankData data, params ReadOnlySpan<MtBank?> banks)
    {
        foreach (var bank in banks)
        {
            if (bank is { AsksForGross: true })
            {
                return data with { ClearingChannel = Gross };
            }
        }

        return data;
    }

    /// <summary>The payment as far as its names, its amount and its day go.</summary>
    public static Payment Payment(
        string? reference, string? endToEnd, Money amount, DateOnly day, MtReading reading, InterbankData data) => new()
    {
        Scheme = reading.Scheme(data),
        Method = PaymentMethod.CreditTransfer,
        Reference = Placeholder.Named(endToEnd) ?? reference ?? "",
        InstructionIdentification = reference,
        EndToEndIdentification = endToEnd ?? Placeholder.NotProvided,
        Uetr = reading.From.Value<Uetr>("$.uetr", reading.Frame.Uetr),
        Amount = amount,
        RequestedExecutionDate = day,
        Debtor = new() { Name = "" },
        DebtorAccount = new(),
        Creditor = new() { Name = "" },
        CreditorAccount = new(),
    };

    /// <summary>The bank that a field is about; a field that names only an account leaves open which one.</summary>
    public static Agent? Told(MtBank? bank, string path, Incoming from)
    {
        if (bank is { Agent: null })
        {
            from.Report(path, "incomplete", "The field names an account and no bank.");
        }

        return bank?.Agent;
    }

    public static RemittanceInformation? With(RemittanceInformation? information, ValueList<string> words) =>
        words.Count == 0 ? information
            : (information ?? new()) with { Unstructured = [.. information?.Unstructured ?? [], .. words] };
}
