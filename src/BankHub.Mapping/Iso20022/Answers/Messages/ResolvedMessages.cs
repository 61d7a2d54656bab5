using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Messages.Resolutions;
using BankHub.Mapping.Iso20022.Answers.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Answers.Messages;

/// <summary>What became of the request to cancel a whole message or payment information (camt.029).</summary>
internal static class ResolvedMessages
{
    public static CancellationDetails Write(ReportedMessage message, string path, Outgoing to) =>
        message.Original.PaymentInformationIdentification is { } part
            ? new() { Instructions = [Instruction(message, part, path, to)] }
            : new() { Group = Group(message, path, to) };

    public static IEnumerable<ReportedMessage> Read(CancellationDetails details, Incoming from)
    {
        if (details.Group is { } group)
        {
            yield return new()
            {
                Original = OriginalMessages.Read(
                    group.OriginalMessageIdentification, group.OriginalMessageName, group.OriginalCreationDateTime),
                NumberOfTransactions = OriginalMessages.Number(group.OriginalNumberOfTransactions),
                ControlSum = group.OriginalControlSum,
                Status = group.Status,
                Reasons = AnswerParts.Read(group.Reasons, from),
                Counts = Read(group.Counts),
            };
        }

        foreach (var instruction in details.Instructions.Where(SpeaksOfAll))
        {
            yield return new()
            {
                Original = ResolvedPayments.OfInstruction(instruction, details.Group),
                NumberOfTransactions = OriginalMessages.Number(instruction.OriginalNumberOfTransactions),
                ControlSum = instruction.OriginalControlSum,
                Status = instruction.Status,
                Reasons = AnswerParts.Read(instruction.Reasons, from),
                Counts = Read(instruction.Counts),
            };
        }
    }

    /// <summary>A payment information is told of where something is said of it beside its payments, or nothing else.</summary>
    private static bool SpeaksOfAll(InstructionCancellationStatus instruction) =>
        instruction is not { Status: null, Reasons.Count: 0, Counts.Count: 0, OriginalNumberOfTransactions: null, OriginalControlSum: null }
            || !instruction.Transactions.Any();

    private static GroupCancellationStatus Group(ReportedMessage message, string path, Outgoing to) => new()
    {
        OriginalMessageIdentification = message.Original.MessageIdentification ?? Placeholder.NotProvided,
        OriginalMessageName = message.Original.MessageName ?? Placeholder.NotProvided,
        OriginalCreationDateTime = AnswerParts.Write(message.Original.MessageCreated),
        OriginalNumberOfTransactions = OriginalMessages.Digits(message.NumberOfTransactions),
        OriginalControlSum = message.ControlSum,
        Status = message.Status,
        Reasons = AnswerParts.Write(message.Reasons, $"{path}.reasons", to),
        Counts = Write(message.Counts),
    };

    private static InstructionCancellationStatus Instruction(ReportedMessage message, string part, string path, Outgoing to) => new()
    {
        OriginalPaymentInformationIdentification = part,
        OriginalGroup = OriginalMessages.Own(message.Original),
        OriginalNumberOfTransactions = OriginalMessages.Digits(message.NumberOfTransactions),
        OriginalControlSum = message.ControlSum,
        Status = message.Status,
        Reasons = AnswerParts.Write(message.Reasons, $"{path}.reasons", to),
        Counts = Write(message.Counts),
    };

    private static IReadOnlyList<CancellationCount> Write(ValueList<StatusCount> counts) =>
    [
        .. counts.Select(count => new CancellationCount
        {
            Status = count.Status,
            NumberOfTransactions = OriginalMessages.Digits(count.NumberOfTransactions),
            ControlSum = count.ControlSum,
        }),
    ];

    private static ValueList<StatusCount> Read(IReadOnlyList<CancellationCount> counts) =>
    [
        .. counts.Select(count =>
            new StatusCount(count.Status ?? "", OriginalMessages.Number(count.NumberOfTransactions) ?? 0, count.ControlSum)),
    ];
}
