using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Messages.Clearing;

namespace BankHub.Benchmarks.Iso20022;

/// <summary>Messages of pacs.008 of any size as a bank makes them: about a kilobyte a transaction.</summary>
public static class TransferMessages
{
    private static readonly string[] Banks = ["DEUTDEFFXXX", "BNPAFRPPXXX", "UBSWCHZHXXX", "NDEAFIHHXXX", "CITIUS33XXX"];

    public static CustomerCreditTransfer Make(int transactions) => new()
    {
        GroupHeader = new()
        {
            MessageIdentification = "MSG-20261121-000001",
            CreationDateTime = new(new(2026, 11, 21, 9, 30, 0), TimeSpan.FromHours(1)),
            NumberOfTransactions = transactions.ToString(),
            SettlementInformation = new() { Method = "INDA" },
        },
        Transactions = Enumerable.Range(1, transactions).Select(Transfer),
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
        InstructingAgent = Agent(number),
        InstructedAgent = Agent(number + 1),
        Debtor = Party($"ACME GmbH {number}", "DE"),
        DebtorAccount = Account("DE89370400440532013000"),
        DebtorAgent = Agent(number),
        CreditorAgent = Agent(number + 1),
        Creditor = Party($"Dupont & Fils {number}", "FR"),
        CreditorAccount = Account("FR7630006000011234567890189"),
        Purpose = new() { Code = "SUPP" },
        Remittance = new() { Unstructured = [$"Invoice {number} of November 2026, customer 4711"] },
    };

    private static Agent Agent(int number) => new() { FinancialInstitution = new() { Bic = Banks[number % Banks.Length] } };

    private static CashAccount Account(string iban) => new() { Identification = new() { Iban = iban } };

    private static PartyIdentification Party(string name, string country) => new()
    {
        Name = name,
        PostalAddress = new()
        {
            StreetName = "Main Street",
            BuildingNumber = "12",
            PostCode = "10115",
            TownName = "Berlin",
            Country = country,
        },
    };
}
