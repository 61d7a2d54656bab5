using System.Globalization;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Mapping.Nacha;

/// <summary>What a bank's mapping and a customer's contract say about NACHA files.</summary>
public sealed record NachaTerms
{
    /// <summary>The bank's own routing number.</summary>
    public required RoutingNumber Bank { get; init; }

    public required string BankName { get; init; }

    /// <summary>The customer as sender of files: nine digits, or ten characters.</summary>
    public required string ImmediateOrigin { get; init; }

    public required string OriginName { get; init; }

    public required string CompanyId { get; init; }

    /// <summary>Replaces the initiator's own name in batch headers.</summary>
    public string? CompanyName { get; init; }

    /// <summary>Whether each batch carries an offset entry on the customer's own account.</summary>
    public bool Balanced { get; init; }

    /// <summary>The account of the offset entry, where it is not the payments' own account.</summary>
    public string? OffsetAccount { get; init; }

    /// <summary>The trace numbers that the payments of this connection may use.</summary>
    public TraceRange Traces { get; init; } = TraceRange.Whole;

    public required BankMapping Mapping { get; init; }

    /// <summary>Takes the terms from mapping.json and the connection's settings; a wrong setting is the deployer's and throws.</summary>
    public static NachaTerms Of(BankMapping mapping, AdapterContext context)
    {
        var settings = context.Settings;
        return new()
        {
            Bank = RoutingNumber.TryParse(mapping.Constants["routingNumber"], out var bank) && bank.IsValid
                ? bank
                : throw new InvalidOperationException("mapping.json: routingNumber is no routing number."),
            BankName = mapping.Constants["bankName"],
            ImmediateOrigin = Fitting(context, "immediateOrigin", 10),
            OriginName = settings.TryGetValue("originName", out _) ? Fitting(context, "originName", 23) : "",
            CompanyId = Fitting(context, "companyId", 10),
            CompanyName = settings.TryGetValue("companyName", out _) ? Fitting(context, "companyName", 16) : null,
            Balanced = settings.TryGetValue("balanced", out var balanced) && balanced == "true",
            OffsetAccount = settings.TryGetValue("offsetAccount", out _) ? Fitting(context, "offsetAccount", 17) : null,
            Traces = TraceRange.Of(settings),
            Mapping = mapping,
        };
    }

    /// <summary>The bank and who sends, without the account that balances.</summary>
    public override string ToString() => $"terms of {ImmediateOrigin} with {BankName}";

    /// <summary>What an entry does to an account of that kind; null where the bank takes none.</summary>
    internal TransactionCode? CodeOf(AccountType type, PaymentMethod method) =>
        Mapping.Bank("transactionCodes", $"{type}-{method}".ToLowerInvariant()) is { } code
            ? new TransactionCode(int.Parse(code, CultureInfo.InvariantCulture))
            : null;

    private static string Fitting(AdapterContext context, string name, int length)
    {
        var value = context.Setting(name);
        return value.Length > 0 && value.Length <= length && Formats.Nacha.NachaText.FirstBad(value) < 0
            ? value
            : throw new InvalidOperationException($"Setting {name} of {context.Connection} must be 1 to {length} printable characters.");
    }
}
