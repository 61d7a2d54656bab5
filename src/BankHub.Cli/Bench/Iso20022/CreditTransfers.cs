using System.Globalization;
using BankHub.Formats.Iso20022.Messages.Clearing;
using static BankHub.Cli.Bench.Iso20022.Parties;

namespace BankHub.Cli.Bench.Iso20022;

/// <summary>pacs.008 of any size as a bank makes it: about a kilobyte a transaction.</summary>
internal static class CreditTransfers
{
    public static CustomerCreditTransfer Make(int transactions) => new()
    {
        GroupHeader = new()
        {
            MessageIdentification = "MSG-20261121-000001",
            CreationDateTime = new(new(2026, 11, 21, 9, 30, 0), TimeSpan.FromHours(1)),
            NumberOfTransactions = transactions.ToString(CultureInfo.InvariantCulture),
            SettlementInformation = new() { Method = "INDA" },
        },
        Transactions = [.. Enumerable.Range(1, transactions).Select(Transfer)],
    };

    private static CreditTransfer Transfer(int number) => new()
    {
        PaymentIdentification = new()
        {
            InstructionIdentification = $"INSTR-{number:D8}",
            EndToEndIdentification = $"E2E-{number:D10}",
            TransactionIdentification = $"TX-{number:D10}",
            Uetr = $"{number:x8}-1234-4abc-8def-{number:x12}",
        },
        PaymentTypeInformation = new() { ServiceLevel = [new() { Code = "G001" }] },
        InterbankSettlementAmount = new(100.01m + number, "EUR"),
        InterbankSettlementDate = new(2026, 11, 23),
        InstructedAmount = new(100.01m + number, "EUR"),
        ChargeBearer = "SHAR",
        InstructingAgent = AgentOf(number),
        InstructedAgent = AgentOf(number + 1),
        Debtor = PartyOf($"ACME GmbH {number}", "DE"),
        DebtorAccount = AccountOf("DE89370400440532013000"),
        DebtorAgent = AgentOf(number),
        CreditorAgent = AgentOf(number + 1),
        Creditor = PartyOf($"Dupont & Fils {number}", "FR"),
        CreditorAccount = AccountOf("FR7630006000011234567890189"),
        Purpose = new() { Code = "SUPP" },
        Remittance = new() { Unstructured = [$"Invoice {number} of November 2026, customer 4711"] },
    };
}
