using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Core.Statements;

using BankHub.Tests.Core.Payments;

/// <summary>Arbitrary statements and entries, with and without each part.</summary>
public sealed class StatementGenerator(Func<int, Gen<string>> text)
{
    private readonly PartGenerator _parts = new(text);

    public static Gen<Sum> Sums(Currency currency) =>
        from units in Gen.Choose(-1_000_000, 1_000_000)
        select Sum.Of(decimal.Round(units / 10_000m, currency.Decimals), currency);

    public Gen<Statement> Statements() =>
        from kind in Gen.Elements(Enum.GetValues<StatementKind>())
        from name in text(35)
        from number in Gen.Choose(0, 100_000)
        from account in _parts.Accounts(AccountForm.Any)
        from servicer in _parts.Agents().OrNull()
        from currency in Gen.Elements(Currency.All.ToArray())
        from day in ValueGenerator.Dates
        from balances in Balances(currency).ListOf(5)
        select new Statement
        {
            Kind = kind, Identification = name, ElectronicSequenceNumber = number == 0 ? null : number, Page = 1 + (number % 3),
            IsLastPage = number % 2 == 0, Account = account, Servicer = servicer, Currency = currency, Balances = balances,
            From = number % 5 == 0 ? null : new DateTimeOffset(day, new TimeOnly(number), TimeSpan.FromHours(number % 12)),
        };

    public Gen<StatementEntry> Entries() =>
        from currency in Gen.Elements(Currency.All.ToArray())
        from sums in Gen.ArrayOf(Sums(currency), 4)
        from side in Gen.Elements(Enum.GetValues<BookingSide>())
        from status in Gen.Elements(Enum.GetValues<EntryStatus>())
        from texts in Gen.ArrayOf(text(35).OrNull(), 9)
        from day in ValueGenerator.Dates
        from details in Transactions(currency).ListOf(4)
        from agent in _parts.Agents().OrNull()
        select new StatementEntry
        {
            EntryReference = texts[0], Amount = sums[0], Side = side, Reversal = side == BookingSide.Debit && texts[1] is null,
            Status = status, BookingDate = texts[2] is null ? null : day, ValueDate = texts[3] is null ? null : day,
            AccountServicerReference = texts[4],
            BankTransactionCode = texts[5] is null ? null : new() { Domain = texts[5], Family = texts[6], Proprietary = texts[7] },
            Batch = texts[6] is null ? null : new() { MessageIdentification = texts[6], NumberOfTransactions = 7, TotalAmount = sums[1] },
            AmountDetails = texts[7] is null ? null : new()
            {
                Instructed = sums[2],
                Exchange = new() { Source = currency, Rate = 1.0825m, Contract = texts[1] },
            },
            Charges = [new() { Amount = sums[3], Side = side, Included = texts[0] is null, Agent = agent }],
            Details = details, AdditionalInformation = texts[8],
        };

    private static Gen<Balance> Balances(Currency currency) =>
        from sum in Sums(currency)
        from type in Gen.Elements(BalanceType.OpeningBooked, BalanceType.ClosingBooked, BalanceType.InterimBooked)
        from day in ValueGenerator.Dates
        select new Balance(type, sum, day);

    private Gen<TransactionDetails> Transactions(Currency currency) =>
        from sum in Sums(currency).OrNull()
        from names in Gen.ArrayOf(text(35).OrNull(), 6)
        from debtor in _parts.Parties().OrNull()
        from account in _parts.Accounts(AccountForm.Any).OrNull()
        from remittance in _parts.Remittances().OrNull()
        select new TransactionDetails
        {
            References = new()
            {
                InstructionIdentification = names[0], EndToEndIdentification = names[1], Uetr = names[2], Trace = names[3],
            },
            Amount = sum, Side = sum is null ? null : BookingSide.Credit, Debtor = debtor, DebtorAccount = account,
            RemittanceInformation = remittance, ReturnReason = names[4] is null ? null : new ReasonCode("iso20022", "AC04", names[4]),
            AdditionalInformation = names[5],
        };
}
