using BankHub.Formats.Iso20022.Components.Entries;
using BankHub.Formats.Iso20022.Messages.Statements;

namespace BankHub.Cli.Bench.Iso20022;

/// <summary>camt.053 of any size as a bank makes it: one transaction an entry.</summary>
internal static class Statements
{
    public static BankToCustomerStatement Make(int entries) => new()
    {
        GroupHeader = new() { MessageIdentification = "STMT-20261121", CreationDateTime = new(new(2026, 11, 21, 18, 0, 0), TimeSpan.Zero) },
        Statements =
        [
            new()
            {
                Identification = "2026-225",
                ElectronicSequenceNumber = 225,
                Account = new() { Identification = new() { Iban = "DE89370400440532013000" }, Currency = "EUR" },
                Balances =
                [
                    new()
                    {
                        Type = new() { CodeOrProprietary = new() { Code = "CLBD" } },
                        Amount = new(1_000_000, "EUR"),
                        CreditDebit = "CRDT",
                        Date = new() { Date = new(2026, 11, 21) },
                    },
                ],
                Entries = [.. Enumerable.Range(1, entries).Select(Entry)],
            },
        ],
    };

    private static Entry Entry(int number) => new()
    {
        EntryReference = $"{number}",
        Amount = new(100.01m + number, "EUR"),
        CreditDebit = number % 3 == 0 ? "DBIT" : "CRDT",
        Status = new() { Code = "BOOK" },
        BookingDate = new() { Date = new(2026, 11, 21) },
        ValueDate = new() { Date = new(2026, 11, 23) },
        AccountServicerReference = $"SRV-{number:D10}",
        BankTransactionCode = new() { Domain = new() { Code = "PMNT", Family = new() { Code = "RCDT", SubFamilyCode = "ESCT" } } },
        Details = [new() { Transactions = [Transaction(number)] }],
    };

    private static EntryTransaction Transaction(int number) => new()
    {
        References = new() { EndToEndIdentification = $"E2E-{number:D10}", TransactionIdentification = $"TX-{number:D10}" },
        Amount = new(100.01m + number, "EUR"),
        CreditDebit = number % 3 == 0 ? "DBIT" : "CRDT",
        RelatedParties = new()
        {
            Debtor = new() { Party = new() { Name = $"ACME GmbH {number}" } },
            DebtorAccount = new() { Identification = new() { Iban = "FR7630006000011234567890189" } },
        },
        RelatedAgents = new() { DebtorAgent = new() { FinancialInstitution = new() { Bic = "BNPAFRPPXXX" } } },
        Remittance = new() { Unstructured = [$"Invoice {number} of November 2026"] },
    };
}
