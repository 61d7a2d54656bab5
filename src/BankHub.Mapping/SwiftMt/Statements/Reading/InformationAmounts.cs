using System.Text;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt.Values;
using BankHub.Mapping.SwiftMt.Parts;

namespace BankHub.Mapping.SwiftMt.Statements.Reading;

/// <summary>Amounts beside that of a booking: OCMT, what was instructed; EXCH, the rate; CHGS, what the bank took.</summary>
internal sealed class InformationAmounts
{
    public InformationAmounts(string? original, string? rate, string? charges, Currency currency)
    {
        var (instructed, charged) = (MtSums.Behind(original), MtSums.Behind(charges));
        var exchange = instructed is not null && Rate(rate) is { } factor && factor > 0
            ? new CurrencyExchange { Source = instructed.Currency, Target = currency, Rate = factor } : null;
        Details = instructed is null ? null : new() { Instructed = instructed, Exchange = exchange };
        Charges = charged is null ? [] : [new() { Amount = charged }];
        Odd =
        [
            .. instructed is null && original is not null ? [$"OCMT {original}"] : Array.Empty<string>(),
            .. exchange is null && rate is not null ? [$"EXCH {rate}"] : Array.Empty<string>(),
            .. charged is null && charges is not null ? [$"CHGS {charges}"] : Array.Empty<string>(),
        ];
    }

    public AmountDetails? Details { get; }

    public ValueList<Charge> Charges { get; }

    /// <summary>What could not be read, as it stands.</summary>
    public IReadOnlyList<string> Odd { get; }

    private static decimal? Rate(string? text) =>
        text is not null && MtAmounts.TryReadBooked(Encoding.Latin1.GetBytes(text), out var rate) ? rate : null;
}
