using System.Globalization;
using BankHub.Formats.Iso20022.Messages.Initiation;
using static BankHub.Cli.Bench.Iso20022.Parties;

namespace BankHub.Cli.Bench.Iso20022;

/// <summary>pain.001 of any size as a company makes it: one debtor, one day.</summary>
internal static class Initiations
{
    public static CustomerCreditTransferInitiation Make(int transactions) => Make(transactions, [.. Transfers(transactions)]);

    /// <summary>The same, its transactions made as they are asked for.</summary>
    public static CustomerCreditTransferInitiation Stream(int transactions) => Make(transactions, Transfers(transactions));

    private static IEnumerable<InitiatedCreditTransfer> Transfers(int count) => Enumerable.Range(1, count).Select(Transfer);

    private static CustomerCreditTransferInitiation Make(int transactions, IEnumerable<InitiatedCreditTransfer> transfers) => new()
    {
        GroupHeader = new()
        {
            MessageIdentification = "MSG-20261121-000002",
            CreationDateTime = new(new(2026, 11, 21, 9, 30, 0), TimeSpan.FromHours(1)),
            NumberOfTransactions = transactions.ToString(CultureInfo.InvariantCulture),
            InitiatingParty = new() { Name = "ACME GmbH" },
        },
        Payments =
        [
            new()
            {
                PaymentInformationIdentification = "PMT-20261121-000002",
                PaymentMethod = "TRF",
                NumberOfTransactions = transactions.ToString(CultureInfo.InvariantCulture),
                PaymentTypeInformation = new() { ServiceLevel = [new() { Code = "SEPA" }] },
                RequestedExecutionDate = new() { Date = new(2026, 11, 23) },
                Debtor = PartyOf("ACME GmbH", "DE"),
                DebtorAccount = AccountOf("DE89370400440532013000"),
                DebtorAgent = AgentOf(0),
                ChargeBearer = "SLEV",
                Transactions = transfers,
            },
        ],
    };

    private static InitiatedCreditTransfer Transfer(int number) => new()
    {
        PaymentIdentification = new()
        {
            InstructionIdentification = $"INSTR-{number:D8}",
            EndToEndIdentification = $"E2E-{number:D10}",
            Uetr = $"{number:x8}-1234-4abc-8def-{number:x12}",
        },
        Amount = new() { InstructedAmount = new(100.01m + number, "EUR") },
        CreditorAgent = AgentOf(number),
        Creditor = PartyOf($"Dupont & Fils {number}", "FR"),
        CreditorAccount = AccountOf("FR7630006000011234567890189"),
        Purpose = new() { Code = "SUPP" },
        Remittance = new() { Unstructured = [$"Invoice {number} of November 2026, customer 4711"] },
    };
}
