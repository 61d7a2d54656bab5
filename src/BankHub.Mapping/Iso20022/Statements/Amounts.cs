using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.Iso20022.Components.Fees;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>What an entry and a transaction say of their amount alike.</summary>
internal static class Amounts
{
    /// <summary>ISO 20022 has 18 digits for an amount; what is longer is none, and nothing that is stored has room for it.</summary>
    internal const decimal TooMuch = 1_000_000_000_000_000_000m;

    // ISO 20022 External Code Sets, bank transaction codes: the extended domain, and the family and sub-family that are not available.
    private const string Extended = "XTND";
    private const string NotAvailable = "NTAV";

    private const int MaxCode = 4;
    private const int MaxOwn = 35;

    public static Sum? Read(Amount? amount, string path, Incoming from)
    {
        if (amount is not { } given || from.Value<Currency>(path, given.Currency) is not { } currency)
        {
            return null;
        }

        if (Math.Abs(given.Value) >= TooMuch)
        {
            from.Report(path, "amount-size", "An amount has at most 18 digits.");
            return null;
        }

        if (!Sum.TryCreate(given.Value, currency, out var sum, out var broken))
        {
            from.Report(path, broken.Name, broken.Message);
        }

        return sum;
    }

    public static BookingSide? Side(string? creditDebit) => creditDebit switch
    {
        "CRDT" => BookingSide.Credit,
        "DBIT" => BookingSide.Debit,
        _ => null,
    };

    public static DateOnly? Day(Iso.Payments.DateChoice? date) =>
        date?.Date ?? (date?.DateTime is { } moment ? DateOnly.FromDateTime(moment.Local) : null);

    public static AmountDetails? Read(Iso.Amounts.AmountDetails? details, string path, Incoming from)
    {
        if (details is null)
        {
            return null;
        }

        Iso.Amounts.ExchangedAmount?[] amounts = [details.InstructedAmount, details.TransactionAmount, details.CounterValueAmount];
        return new()
        {
            Instructed = Read(details.InstructedAmount?.Amount, $"{path}/InstdAmt", from),
            Transaction = Read(details.TransactionAmount?.Amount, $"{path}/TxAmt", from),
            CounterValue = Read(details.CounterValueAmount?.Amount, $"{path}/CntrValAmt", from),
            Exchange = amounts.Select(amount => Read(amount?.CurrencyExchange, $"{path}/CcyXchg", from)).FirstOrDefault(x => x is not null),
        };
    }

    /// <summary>Every charge, or the total where the bank tells no more.</summary>
    public static ValueList<Charge> Read(IReadOnlyList<StatementCharges> charges, string path, Incoming from) =>
        charges.Count == 0 ? [] : All(charges, path, from);

    private static ValueList<Charge> All(IReadOnlyList<StatementCharges> charges, string path, Incoming from) =>
    [
        .. charges.SelectMany(group => group.Records.Count > 0
            ? group.Records.Select(record => Read(record, path, from))
            : [Read(group.TotalChargesAndTaxAmount, path, from) is { } total ? new Charge { Amount = total } : null]).OfType<Charge>(),
    ];

    /// <summary>The code; a word that says that there is none is none (CBPR+ translation rules: NOTPROVIDED).</summary>
    public static BankTransactionCode? Read(Iso.BankTransactions.BankTransactionCode? code) =>
        code is null || (code.Domain is null && code.Proprietary is { Code: Placeholder.NotProvided }) ? null : new()
    {
        Domain = code.Domain?.Code,
        Family = code.Domain?.Family?.Code,
        SubFamily = code.Domain?.Family?.SubFamilyCode,
        Proprietary = code.Proprietary?.Code,
        Issuer = code.Proprietary?.Issuer,
    };

    private static Charge? Read(ChargesRecord record, string path, Incoming from) =>
        Read(record.Amount, path, from) is not { } amount ? null : new()
        {
            Amount = amount,
            Side = Side(record.CreditDebit),
            Included = record.ChargeIncluded,
            Bearer = PaymentTypes.Read(record.Bearer, from),
            Type = record.Type?.Code ?? record.Type?.Proprietary?.Identification,
            Agent = Agents.Read(record.Agent, path, from),
        };

    private static CurrencyExchange? Read(Iso.Amounts.CurrencyExchange? exchange, string path, Incoming from) =>
        from.Value<Currency>(path, exchange?.SourceCurrency) is { } source && exchange?.Rate is > 0 and var rate
            ? new()
            {
                Source = source,
                Target = from.Value<Currency>(path, exchange.TargetCurrency),
                Unit = from.Value<Currency>(path, exchange.UnitCurrency),
                Rate = rate,
                Contract = exchange.ContractIdentification,
            }
            : null;

    public static Amount? Write(Sum? sum) => sum is null ? null : new(sum.Value, sum.Currency.Value);

    public static string? Write(BookingSide? side) => side switch
    {
        BookingSide.Credit => "CRDT",
        BookingSide.Debit => "DBIT",
        _ => null,
    };

    /// <summary>The amounts; the exchange stands beside the first that a message can say.</summary>
    public static Iso.Amounts.AmountDetails? Write(AmountDetails? details)
    {
        if (details is null)
        {
            return null;
        }

        Iso.Amounts.ExchangedAmount?[] amounts =
            [.. new[] { details.Instructed, details.Transaction, details.CounterValue }.Select(sum =>
                sum is { Value: >= 0 and < TooMuch } ? new Iso.Amounts.ExchangedAmount { Amount = Write(sum) } : null)];
        if (amounts.FirstOrDefault(amount => amount is not null) is { } first)
        {
            first.CurrencyExchange = Write(details.Exchange);
        }

        return new() { InstructedAmount = amounts[0], TransactionAmount = amounts[1], CounterValueAmount = amounts[2] };
    }

    public static IReadOnlyList<StatementCharges> Write(ValueList<Charge> charges, string path, Outgoing to) => charges.Count == 0 ? [] :
    [
        new()
        {
            Records =
            [
                .. charges.Select((charge, i) => new ChargesRecord
                {
                    Amount = Write(charge.Amount),
                    CreditDebit = Write(charge.Side),
                    ChargeIncluded = charge.Included,
                    Type = charge.Type is not { } type ? null
                        : IsCode(type) ? new() { Code = type } : new() { Proprietary = new() { Identification = type } },
                    Bearer = PaymentTypes.Write(charge.Bearer),
                    Agent = Agents.Write(charge.Agent, $"{path}[{i}].agent", to),
                }),
            ],
        },
    ];

    /// <summary>The code; of a domain without family or sub-family the word for what is not available stands there.</summary>
    public static Iso.BankTransactions.BankTransactionCode? Write(BankTransactionCode? code) => code is null ? null : new()
    {
        Domain = code.Domain is not { } domain ? null : new()
        {
            Code = domain,
            Family = new() { Code = code.Family ?? NotAvailable, SubFamilyCode = code.SubFamily ?? NotAvailable },
        },
        Proprietary = code.Proprietary is not { } own ? null : new() { Code = own, Issuer = code.Issuer },
    };

    /// <summary>The code for an entry, which must have one: where there is none that a message can say, that nothing is known.</summary>
    public static Iso.BankTransactions.BankTransactionCode WriteAlways(BankTransactionCode? code) =>
        code is { Proprietary.Length: <= MaxOwn } or { Domain.Length: <= MaxCode } ? Write(code)!
            : Write(new BankTransactionCode { Domain = Extended })!;

    /// <summary>Whether a word looks like those of the external code sets, which are four capitals or digits.</summary>
    internal static bool IsCode(string word) => word.Length == MaxCode && word.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));

    private static Iso.Amounts.CurrencyExchange? Write(CurrencyExchange? exchange) => exchange is not { Rate: > 0 } ? null : new()
    {
        SourceCurrency = exchange.Source.Value,
        TargetCurrency = exchange.Target?.Value,
        UnitCurrency = exchange.Unit?.Value,
        Rate = exchange.Rate,
        ContractIdentification = exchange.Contract,
    };
}
