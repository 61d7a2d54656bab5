using System.Globalization;
using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Texts;
using StatusCount = BankHub.Core.Answers.StatusCount;

namespace BankHub.Mapping.Iso20022.Answers.Parts;

/// <summary>
/// The messages that an answer is about. Where there is one, it is the message of every payment that names none of its own: so it is read,
/// and so a payment of that message need not name it again.
/// </summary>
internal static class OriginalMessages
{
    private static readonly OriginalReferences Nowhere = OriginalReferences.None;

    /// <summary>The messages of an answer, without its payment informations.</summary>
    public static ReportedMessage[] Whole(ValueList<ReportedMessage> messages) =>
        [.. messages.Where(message => message.Original.PaymentInformationIdentification is null)];

    /// <summary>The one message of an answer that must name exactly one: where it is not told, that of all payments.</summary>
    public static ReportedMessage Single(ValueList<ReportedMessage> messages, IEnumerable<OriginalReferences> payments) =>
        Whole(messages).FirstOrDefault() ?? new()
        {
            Original = messages.Select(part => part.Original).Concat(payments).Select(OfMessage).FirstOrDefault(names => names != Nowhere)
                ?? Nowhere,
        };

    /// <summary>The message's names alone.</summary>
    public static OriginalReferences OfMessage(OriginalReferences names) => new()
    {
        MessageIdentification = names.MessageIdentification,
        MessageName = names.MessageName,
        MessageCreated = names.MessageCreated,
    };

    /// <summary>A payment's own message, unless it is the one of the whole answer, or it names none.</summary>
    public static OriginalGroup? Own(OriginalReferences names, params ReadOnlySpan<ReportedMessage> whole)
    {
        var own = OfMessage(names);
        return own == Nowhere || (whole is [var single] && OfMessage(single.Original) == own) ? null : new()
        {
            MessageIdentification = own.MessageIdentification ?? Placeholder.NotProvided,
            MessageName = own.MessageName ?? Placeholder.NotProvided,
            CreationDateTime = AnswerParts.Write(own.MessageCreated),
        };
    }

    public static OriginalReferences Read(string? name, string? kind, IsoDateTime? created) => new()
    {
        MessageIdentification = Placeholder.Named(name),
        MessageName = Placeholder.Named(kind),
        MessageCreated = created?.Instant,
    };

    /// <summary>The names of a payment's message: its own, or else that of the only message.</summary>
    public static OriginalReferences Read(OriginalGroup? own, params ReadOnlySpan<ReportedMessage> whole) =>
        own is not null ? Read(own.MessageIdentification, own.MessageName, own.CreationDateTime)
            : whole is [var single] ? OfMessage(single.Original)
            : Nowhere;

    public static OriginalGroupStatus Write(ReportedMessage message, string path, Outgoing to) => new()
    {
        MessageIdentification = message.Original.MessageIdentification ?? Placeholder.NotProvided,
        MessageName = message.Original.MessageName ?? Placeholder.NotProvided,
        CreationDateTime = AnswerParts.Write(message.Original.MessageCreated),
        NumberOfTransactions = Digits(message.NumberOfTransactions),
        ControlSum = message.ControlSum,
        Status = message.Status,
        Reasons = AnswerParts.Write(message.Reasons, $"{path}.reasons", to),
        StatusCounts = Write(message.Counts),
    };

    public static ReportedMessage Read(OriginalGroupStatus group, Incoming from) => new()
    {
        Original = Read(group.MessageIdentification, group.MessageName, group.CreationDateTime),
        NumberOfTransactions = Number(group.NumberOfTransactions),
        ControlSum = group.ControlSum,
        Status = group.Status,
        Reasons = AnswerParts.Read(group.Reasons, from),
        Counts = Read(group.StatusCounts),
    };

    public static IReadOnlyList<Formats.Iso20022.Components.Originals.StatusCount> Write(ValueList<StatusCount> counts) =>
    [
        .. counts.Select(count => new Formats.Iso20022.Components.Originals.StatusCount
        {
            Status = count.Status, NumberOfTransactions = Digits(count.NumberOfTransactions), ControlSum = count.ControlSum,
        }),
    ];

    public static ValueList<StatusCount> Read(IReadOnlyList<Formats.Iso20022.Components.Originals.StatusCount> counts) =>
        [.. counts.Select(count => new StatusCount(count.Status ?? "", Number(count.NumberOfTransactions) ?? 0, count.ControlSum))];

    public static string? Digits(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static long? Number(string? digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
