using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Initiation;

namespace BankHub.Tests.Mapping.Iso20022;

/// <summary>Credit transfers of every scheme, and the terms under which tests write them.</summary>
internal static class Transfers
{
    /// <summary>Every scheme that carries transfers has a payment type here.</summary>
    public static readonly BankMapping Mapping = new()
    {
        Constants = new Dictionary<string, string>(),
        Codes = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["paymentType"] = Scheme.All.Where(scheme => scheme.AllowsCreditTransfer)
                .Select((scheme, i) => (Type: i == 0 ? "-" : i % 2 == 0 ? $"SV{i}" : $"SVC{i % 5}/L{i}", scheme.Value))
                .ToDictionary(row => row.Type, row => row.Value),
            ["latinToAscii"] = new Dictionary<string, string> { ["ü"] = "ue", ["«"] = "\"" },
            ["asciiToSepa"] = new Dictionary<string, string> { ["\""] = "'", ["&"] = "+" },
        },
        Limits = new Dictionary<string, FieldLimit>(),
    };

    public static CreditTransferTerms Terms(string version) => new() { Version = MessageVersions.Get(version), Mapping = Mapping };

    public static AdapterContext Context(DateOnly? date = null) => new()
    {
        Connection = "test",
        MessageId = "0000000000000AB7",
        Sequence = 1,
        DaySequence = 1,
        Now = new(2026, 11, 23, 14, 30, 0, TimeSpan.Zero),
        LocalNow = new(2026, 11, 23, 15, 30, 0),
        BusinessDate = new(2026, 11, 23),
        ValueDate = date ?? new(2026, 11, 24),
        Settings = new Dictionary<string, string>(),
    };

    public static Payment Sepa(decimal amount = 123.45m) => new()
    {
        Scheme = Scheme.SepaCreditTransfer,
        Method = PaymentMethod.CreditTransfer,
        Reference = "order-1",
        EndToEndIdentification = "E2E-1",
        Amount = Money.Of(amount, Currency.Eur),
        RequestedExecutionDate = new(2026, 11, 24),
        Debtor = new() { Name = "Acme" },
        DebtorAccount = new() { Iban = Iban.Parse("DE89370400440532013000") },
        Creditor = new() { Name = "Jane Roe" },
        CreditorAccount = new() { Iban = Iban.Parse("FR1420041010050500013M02606") },
        RemittanceInformation = new() { Unstructured = ["Invoice 1"] },
    };

    public static PaymentToEncode Attempt(Payment payment, int number = 1) =>
        new(new Guid(number, 0, 0, new byte[8]), payment, payment.InstructionIdentification ?? $"INSTR{number:D11}", number);

    public static Product Product(Scheme scheme) => new()
    {
        Id = "transfers",
        Scheme = scheme.Value,
        Methods = ["creditTransfer"],
        Currencies = [],
        Countries = [],
        MaxBatch = 1000,
        Endpoint = "out",
        GroupBy = [],
        Windows = [],
        ValueDays = 0,
        WhenLate = "park",
        Fee = 0,
    };

    public static InitiationFiles Encode(CreditTransferTerms terms, params Payment[] payments) =>
        new PaymentsToInitiation(terms, Context(payments[0].RequestedExecutionDate)).Encode(
            new(Product(payments[0].Scheme), [.. payments.Select((payment, i) => Attempt(payment, i + 1))]));
}
