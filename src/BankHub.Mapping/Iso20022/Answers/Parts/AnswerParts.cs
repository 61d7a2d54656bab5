using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Components;

namespace BankHub.Mapping.Iso20022.Answers.Parts;

/// <summary>What all answers say alike: moments, reasons, charges.</summary>
internal static class AnswerParts
{
    public static IsoDateTime? Write(DateTimeOffset? moment) => moment is { } given ? IsoDateTime.From(given) : null;

    public static Amount? Write(Money? amount) => amount is null ? null : new(amount.Value, amount.Currency.Value);

    public static IReadOnlyList<ReasonInformation> Write(ValueList<StatedReason> reasons, string path, Outgoing to) =>
    [
        .. reasons.Select((reason, i) => new ReasonInformation
        {
            Originator = reason is { OriginatorName: null, OriginatorBic: null } ? null : new()
            {
                Name = to.Words($"{path}[{i}].originatorName", reason.OriginatorName),
                Identification = reason.OriginatorBic is { } bic ? new() { Organisation = new() { AnyBic = bic.Value } } : null,
            },
            Reason = reason.Code?.CodeSet switch
            {
                ReasonCode.Iso20022 => new() { Code = reason.Code.Code },
                ReasonCode.Proprietary => new() { Proprietary = reason.Code.Code },
                _ => null,
            },
            AdditionalInformation =
                [.. reason.AdditionalInformation.Select((line, n) => to.Words($"{path}[{i}].additionalInformation[{n}]", line)!)],
        }),
    ];

    public static ValueList<StatedReason> Read(IReadOnlyList<ReasonInformation> reasons, Incoming from) =>
    [
        .. reasons.Select(reason => new StatedReason
        {
            Code = reason.Reason?.Code is { } code ? new(ReasonCode.Iso20022, code)
                : reason.Reason?.Proprietary is { } own ? new(ReasonCode.Proprietary, own) : null,
            AdditionalInformation = [.. reason.AdditionalInformation],
            OriginatorName = from.Words(reason.Originator?.Name),
            OriginatorBic = Lenient<Bic>(reason.Originator?.Identification?.Organisation?.AnyBic),
        }).Where(reason => reason != Nothing),
    ];

    /// <summary>The charges; of one that names no agent a placeholder stands for it.</summary>
    public static IReadOnlyList<Iso.Amounts.Charges> Write(ValueList<Charge> charges, string path, Outgoing to) =>
    [
        .. charges.Select((charge, i) => new Iso.Amounts.Charges
        {
            Amount = Statements.Amounts.Write(charge.Amount),
            Agent = Agents.WriteAlways(charge.Agent, $"{path}[{i}].agent", to),
            Type = charge.Type is not { } type ? null
                : Statements.Amounts.IsCode(type) ? new() { Code = type } : new() { Proprietary = type },
        }),
    ];

    public static ValueList<Charge> Read(IReadOnlyList<Iso.Amounts.Charges> charges, Incoming from) =>
    [
        .. charges.Select(charge => Statements.Amounts.Read(charge.Amount, "ChrgsInf", from) is not { } amount ? null : new Charge
        {
            Amount = amount,
            Agent = Known(Agents.Read(charge.Agent, "ChrgsInf", from)),
            Type = Incoming.Either(charge.Type),
        }).OfType<Charge>(),
    ];

    public static DateOnly? Day(Iso.Payments.DateChoice? date) => Statements.Amounts.Day(date);

    public static Iso.Payments.DateChoice? Day(DateOnly? day) => day is { } date ? new() { Date = date } : null;

    /// <summary>A name as it stands, unless it stands for none.</summary>
    public static string? Named(string? name) => Placeholder.Named(name);

    public static Agent? Known(Agent? agent) => agent == Unknown ? null : agent;

    private static readonly Agent Unknown = new();

    private static readonly StatedReason Nothing = new();

    /// <summary>A value of a standard; what breaks it is left out, for it decides nothing.</summary>
    private static T? Lenient<T>(string? text)
        where T : class, IValue<T> => text is not null && T.TryParse(text, out var value, out _) ? value : null;
}
