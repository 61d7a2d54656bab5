using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Clearing;

namespace BankHub.Tests.Mapping.Iso20022.Clearing;

/// <summary>Terms under which tests write messages between agents, and payments for them.</summary>
internal static class Clearings
{
    public static readonly Agent Sender = new() { Bic = Bic.Parse("BKHBDEFFXXX") };

    public static readonly Agent Receiver = new() { Bic = Bic.Parse("HLVTCHZZXXX") };

    public static ClearingTerms Terms(string version, int most = 1, string? header = "head.001.001.02") => new()
    {
        Version = MessageVersions.Get(version),
        Mapping = Transfers.Mapping,
        Sender = Sender,
        Receiver = Receiver,
        Settlement = new() { Method = "INDA", Account = new() { Other = new() { Identification = "NOSTRO-1" } } },
        Header = header is null ? null : HeaderVersion.Get(header),
        BusinessService = header is null ? null : "swift.cbprplus.02",
        MostInMessage = most,
        GivesUetr = true,
    };

    public static Payment CrossBorder(decimal amount = 1000) => Transfers.Sepa(amount) with
    {
        Scheme = Scheme.CrossBorder,
        Amount = Money.Of(amount, Currency.Usd),
        CreditorAgent = new() { Bic = Bic.Parse("BNPAFRPPXXX") },
    };

    public static Payment BetweenBanks() => CrossBorder() with
    {
        Debtor = new() { Name = "BKHBDEFFXXX", Identification = new() { Type = PartyType.Organisation, Bic = Bic.Parse("BKHBDEFFXXX") } },
        Creditor = new() { Name = "Banque", Identification = new() { Type = PartyType.Organisation, Bic = Bic.Parse("BNPAFRPPXXX") } },
    };

    public static ClearingFiles Encode(ClearingTerms terms, params Payment[] payments) => Encode(terms, RuleChoice.None, payments);

    public static ClearingFiles Encode(ClearingTerms terms, RuleChoice rules, params Payment[] payments) =>
        new PaymentsToClearing(terms, Transfers.Context(payments[0].RequestedExecutionDate)).Encode(
            new(
                Transfers.Product(payments[0].Scheme) with { Rules = rules },
                [.. payments.Select((payment, i) => Transfers.Attempt(payment, i + 1))]));

    public static ClearedMessage Read(ReadOnlyMemory<byte> bytes) => ClearingToPayments.Read(bytes, Transfers.Mapping, findsLeftOut: true);
}
