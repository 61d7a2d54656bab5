using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Mapping.Iso20022.Statements;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Mapping.Iso20022.Statements;

using BankHub.Tests.Core.Payments;

/// <summary>Statements with every part that the canonical model has, each there or not.</summary>
/// <param name="text">A text of at most so many characters.</param>
/// <param name="odd">A text that may be of any length and of any characters, in place of that.</param>
/// <param name="least">The least of amounts that a message has only without a sign.</param>
internal sealed class ReportGenerator(Func<int, Gen<string>> text, Func<int, Gen<string>> odd, int least)
{
    private readonly PartGenerator _parts = new(text);

    public Gen<StatementWithEntries> Reports(StatementKind kind) =>
        from currency in Gen.Elements(Currency.Eur, Currency.Usd, Currency.Parse("JPY"), Currency.Parse("KWD"))
        from name in text(35)
        from number in Gen.Choose(0, 99999)
        from account in _parts.Accounts(AccountForm.Any)
        from servicer in _parts.Agents().OrNull()
        from day in ValueGenerator.Dates
        from times in Gen.Choose(0, 7)
        from first in Balances(currency)
        from balances in Balances(currency).ListOf(5)
        from entries in Entries(currency).ListOf(4)
        let at = new DateTimeOffset(day, new TimeOnly(number), TimeSpan.FromHours((number % 27) - 13))
        select new StatementWithEntries(
            new()
            {
                Kind = kind, Identification = name, ElectronicSequenceNumber = number == 0 ? null : long.MaxValue / 10 - number,
                Page = 1 + number % 99999, IsLastPage = number % 2 == 0, Account = account with { Currency = currency },
                Servicer = servicer, Currency = currency,
                Balances = kind == StatementKind.Notification && least == 0 ? [] : Sound([first, .. balances]),
                From = times % 2 == 0 ? null : at, To = times % 2 == 0 && least == 0 ? null : at.AddDays(1),
                Created = times < 4 ? null : at,
            },
            entries);

    private Gen<StatementEntry> Entries(Currency currency) =>
        from sum in Sums(currency, 0)
        from side in Gen.Elements(Enum.GetValues<BookingSide>())
        from status in Gen.Elements(Enum.GetValues<EntryStatus>())
        from names in Gen.ArrayOf(odd(35).OrNull(), 5)
        from days in Gen.ArrayOf(ValueGenerator.Dates, 2)
        from code in Codes().OrNull()
        from total in Sums(currency, least).OrNull()
        from count in Gen.Choose(-1, 99_999_999)
        from amounts in Details(currency).OrNull()
        from charges in Charges(currency).ListOf(4)
        from details in Transactions(currency).ListOf(4)
        from said in odd(500).OrNull()
        select new StatementEntry
        {
            EntryReference = names[0], Amount = sum, Side = side, Reversal = count % 2 == 0, Status = status,
            BookingDate = count % 3 == 0 ? null : days[0], ValueDate = count % 5 == 0 ? null : days[1],
            AccountServicerReference = names[1], BankTransactionCode = code,
            Batch = names[2] is null && total is null ? null : new()
            {
                MessageIdentification = names[2], PaymentInformationIdentification = names[3],
                NumberOfTransactions = count < 0 ? null : count, TotalAmount = total, Side = total is null ? null : side,
            },
            AmountDetails = amounts, Charges = charges, Details = details, AdditionalInformation = said,
        };

    private Gen<TransactionDetails> Transactions(Currency currency) =>
        from sum in Sums(currency, least)
        from names in Gen.ArrayOf(odd(35).OrNull(), 9)
        from uetr in ValueGenerator.Uetrs.Select(uetr => uetr.Value).OrNull()
        from side in Gen.Elements<BookingSide?>(null, BookingSide.Credit, BookingSide.Debit)
        from amounts in Details(currency).OrNull()
        from code in Codes().OrNull()
        from charges in Charges(currency).ListOf(2)
        from parties in Gen.ArrayOf(_parts.Parties().OrNull(), 4)
        from accounts in Gen.ArrayOf(_parts.Accounts(AccountForm.Any).OrNull(), 2)
        from agents in Gen.ArrayOf(_parts.Agents().OrNull(), 2)
        from purpose in odd(4).OrNull()
        from remittance in _parts.Remittances().OrNull()
        from reason in Reasons().OrNull()
        from said in odd(500).OrNull()
        select new TransactionDetails
        {
            References = new()
            {
                MessageIdentification = names[0], PaymentInformationIdentification = names[1], InstructionIdentification = names[2],
                EndToEndIdentification = names[3], Uetr = uetr, TransactionIdentification = names[4], AccountServicerReference = names[5],
                MandateIdentification = names[6], ClearingSystemReference = names[7], ChequeNumber = names[8],
                Trace = least < 0 ? names[8] : null,
            },
            Amount = sum, Side = side, AmountDetails = amounts, BankTransactionCode = code, Charges = charges,
            UltimateDebtor = parties[0], Debtor = parties[1], Creditor = parties[2], UltimateCreditor = parties[3],
            DebtorAccount = accounts[0], CreditorAccount = accounts[1], DebtorAgent = agents[0], CreditorAgent = agents[1],
            Purpose = purpose, RemittanceInformation = Coded(remittance), ReturnReason = reason, AdditionalInformation = said,
        };

    private Gen<AmountDetails> Details(Currency currency) =>
        from sums in Gen.ArrayOf(Sums(currency, least), 3)
        from present in Gen.Choose(1, 7)
        from contract in odd(35).OrNull()
        from rate in Gen.Choose(least, 2_000_000_000)
        select new AmountDetails
        {
            Instructed = (present & 1) == 0 ? null : sums[0], Transaction = (present & 2) == 0 ? null : sums[1],
            CounterValue = (present & 4) == 0 ? null : sums[2],
            Exchange = present % 3 == 0 ? null : new()
            {
                Source = currency, Target = Currency.Usd, Unit = present % 2 == 0 ? null : currency, Rate = (Math.Abs(rate) + 1) / 100_000m,
                Contract = contract,
            },
        };

    private Gen<Charge> Charges(Currency currency) =>
        from sum in Sums(currency, least)
        from side in Gen.Elements<BookingSide?>(null, BookingSide.Credit, BookingSide.Debit)
        from included in Gen.Elements<bool?>(null, true, false)
        from bearer in Gen.Elements<ChargeBearer?>(null, ChargeBearer.Debtor, ChargeBearer.Creditor, ChargeBearer.Shared)
        from type in odd(35).OrNull()
        from agent in _parts.Agents().OrNull()
        select new Charge { Amount = sum, Side = side, Included = included, Bearer = bearer, Type = type, Agent = agent };

    private Gen<BankTransactionCode> Codes() =>
        from levels in Gen.ArrayOf(odd(4), 3)
        from own in odd(35)
        from issuer in odd(35).OrNull()
        from present in Gen.Choose(least == 0 ? 1 : 0, 3)
        select new BankTransactionCode
        {
            Domain = present == 2 ? null : levels[0], Family = present == 2 ? null : levels[1], SubFamily = present == 2 ? null : levels[2],
            Proprietary = present < 2 ? null : own, Issuer = present < 2 && least == 0 ? null : issuer,
        };

    private Gen<ReasonCode> Reasons() =>
        from code in odd(4)
        from own in odd(35)
        from said in odd(105).OrNull()
        from set in Gen.Elements(ReasonCode.Iso20022, ReasonCode.Proprietary, least == 0 ? ReasonCode.Proprietary : ReasonCode.Nacha)
        select new ReasonCode(set, set == ReasonCode.Iso20022 ? code : own, said);

    /// <summary>Of a booked balance there is one; two of them that differ are none on reading.</summary>
    private static ValueList<Balance> Sound(Balance[] balances) =>
    [
        .. balances.Select((balance, i) => (Balance: balance, Place: i))
            .DistinctBy(one => one.Balance.Type is BalanceType.OpeningBooked or BalanceType.ClosingBooked
                or BalanceType.PreviouslyClosedBooked ? one.Balance.Type : $"{one.Place}")
            .Select(one => one.Balance),
    ];

    private static Gen<Balance> Balances(Currency currency) =>
        from sum in Sums(currency, -1)
        from type in Gen.Elements("OPBD", "CLBD", "ITBD", "PRCD", "CLAV", "FWAV", "the bank's own")
        from day in ValueGenerator.Dates
        select new Balance(type, sum, day);

    private static Gen<Sum> Sums(Currency currency, int least) =>
        from high in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 99_999_999)))
        from low in Gen.Choose(0, 999_999_999)
        from sign in least < 0 ? Gen.Frequency((6, Gen.Constant(1)), (1, Gen.Constant(-1))) : Gen.Constant(1)
        let units = (high * 1_000_000_000m + low) * (low == 0 ? 1 : sign)
        select Sum.Of(units / (decimal)Math.Pow(10, currency.Decimals), currency);

    // Codes of a closed list.
    private static RemittanceInformation? Coded(RemittanceInformation? information) => information is null ? null : information with
    {
        Structured = [.. information.Structured.Select(part => part with
        {
            ReferredDocument = part.ReferredDocument is { } document ? document with { Type = "CINV" } : null,
        })],
    };
}
