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
    private const decimal TooMuch = 1_000_000_000_000_000_000m;

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
    [
        .. charges.SelectMany(group => group.Records.Count > 0
            ? group.Records.Select(record => Read(record, path, from))
            : [Read(group.TotalChargesAndTaxAmount, path, from) is { } total ? new Charge { Amount = total } : null]).OfType<Charge>(),
    ];

    public static BankTransactionCode? Read(Iso.BankTransactions.BankTransactionCode? code) => code is null ? null : new()
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
}
