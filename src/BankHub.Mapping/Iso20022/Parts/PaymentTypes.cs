using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Parts;

/// <summary>
/// The scheme of a payment as service level and local instrument, by the mapping's table `paymentType`: `SEPA/INST` is the service level
/// SEPA with the local instrument INST, `-` neither.
/// </summary>
internal static class PaymentTypes
{
    public const string Table = "paymentType";

    private const string None = "-";

    private static readonly string[] Bearers = ["DEBT", "CRED", "SHAR", "SLEV"];

    public static Iso.Payments.PaymentTypeInformation? Write(Scheme scheme, string? categoryPurpose, BankMapping mapping)
    {
        var words = (Words(scheme, mapping) ?? None).Split('/');
        var isPlain = words is [None];
        return isPlain && categoryPurpose is null ? null : new()
        {
            ServiceLevel = isPlain ? [] : [new() { Code = words[0] }],
            LocalInstrument = words is [_, var instrument] ? new() { Code = instrument } : null,
            CategoryPurpose = Coded(categoryPurpose),
        };
    }

    /// <summary>
    /// Service level and local instrument of the scheme. Covers and what they pay for have those of any transfer across borders: by which
    /// message and settlement method it goes tells them apart, no code does.
    /// </summary>
    public static string? Words(Scheme scheme, BankMapping mapping) => mapping.Bank(Table, scheme.Value)
        ?? (scheme == Scheme.Cover || scheme == Scheme.CrossBorderCovered ? mapping.Bank(Table, Scheme.CrossBorder.Value) : null);

    /// <summary>The scheme, or null with a finding where the table does not know it.</summary>
    public static Scheme? Read(Iso.Payments.PaymentTypeInformation? type, BankMapping mapping, Incoming from)
    {
        var words = type?.ServiceLevel switch
        {
            null or [] => None,
            [var only] => Incoming.Either(only) ?? None,
            var levels => string.Join('+', levels.Select(Incoming.Either).OfType<string>()) is { Length: > 0 } all ? all : None,
        };
        var instrument = Incoming.Either(type?.LocalInstrument);
        if (mapping.Canonical(Table, instrument is null ? words : $"{words}/{instrument}") is { } scheme)
        {
            return Scheme.Parse(scheme);
        }

        from.Report("$.scheme", "scheme", "The service level and the local instrument are those of no scheme that is agreed.");
        return null;
    }

    public static string? Write(ChargeBearer? bearer) => bearer is { } given ? Bearers[(int)given] : null;

    public static ChargeBearer? Read(string? bearer, Incoming from)
    {
        var known = Array.IndexOf(Bearers, bearer);
        if (bearer is not null && known < 0)
        {
            from.Report("$.chargeBearer", "unknown-code", "The charge bearer is none of DEBT, CRED, SHAR and SLEV.");
        }

        return known < 0 ? null : (ChargeBearer)known;
    }

    public static Iso.CodeOrProprietary? Coded(string? code) => code is null ? null : new() { Code = code };
}
