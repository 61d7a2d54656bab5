using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Messages.Returns;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Answers.Parts;

/// <summary>What returns and reversals between agents say of all their payments.</summary>
internal static class Settling
{
    public static void Write(ReturnReport report, BackwardHeader header, AnswerTerms terms, Outgoing to)
    {
        if (report.SettlementMethod is null)
        {
            to.Problem("$.settlementMethod", "required", "Between agents it is said how they settle.");
        }

        header.MessageIdentification = report.Header.Identification;
        header.CreationDateTime = AnswerParts.Write(report.Header.Created) ?? Moments.ToTheSecond(terms.Now);
        header.NumberOfTransactions = OriginalMessages.Digits(report.Payments.Count);
        header.InterbankSettlementDate = report.SettlementDate;
        header.SettlementInformation = new()
        {
            Method = report.SettlementMethod,
            Account = AnswerParties.Write(report.SettlementAccount, "$.settlementAccount", to),
            ClearingSystem = report.ClearingSystem is { } system ? new() { Code = system } : null,
        };
        header.InstructingAgent = Agents.Write(report.Header.InstructingAgent, "$.header.instructingAgent", to);
        header.InstructedAgent = Agents.Write(report.Header.InstructedAgent, "$.header.instructedAgent", to);
    }

    public static ReturnReport Read(BackwardHeader? header, Incoming from) => new()
    {
        Header = new()
        {
            Identification = header?.MessageIdentification ?? "",
            Created = header?.CreationDateTime?.Instant,
            InstructingAgent = AnswerParties.Agent(header?.InstructingAgent, "InstgAgt", from),
            InstructedAgent = AnswerParties.Agent(header?.InstructedAgent, "InstdAgt", from),
        },
        SettlementDate = header?.InterbankSettlementDate,
        SettlementMethod = header?.SettlementInformation?.Method,
        SettlementAccount = AnswerParties.Account(header?.SettlementInformation?.Account, "SttlmAcct", from),
        ClearingSystem = header?.SettlementInformation?.ClearingSystem?.Code,
    };

    /// <summary>The total of several payments in one currency: of a single one its own amount says all.</summary>
    public static Amount? Total(ReturnReport report) =>
        report.Payments.Count > 1
        && report.Payments.Select(payment => payment.Amount?.Currency).Distinct().ToList() is [{ } currency]
            ? new(report.Payments.Sum(payment => payment.Amount!.Value), currency.Value)
            : null;

    /// <summary>The one message that all of it is of.</summary>
    public static OriginalGroupReasons? Original(ReturnReport report, Outgoing to)
    {
        var whole = OriginalMessages.Whole(report.Messages);
        if (whole.Length == 0)
        {
            return null;
        }

        if (whole.Length > 1)
        {
            to.Problem("$.messages", "element-count", "The message is about one message at most, and its payments name others.");
        }

        return Original(whole[0], to);
    }

    public static OriginalGroupReasons Original(ReportedMessage message, Outgoing to) => new()
    {
        MessageIdentification = message.Original.MessageIdentification ?? Placeholder.NotProvided,
        MessageName = message.Original.MessageName ?? Placeholder.NotProvided,
        CreationDateTime = AnswerParts.Write(message.Original.MessageCreated),
        Reasons = AnswerParts.Write(message.Reasons, "$.messages[0].reasons", to),
    };

    public static ReportedMessage[] Read(OriginalGroupReasons? group, Incoming from) => group is null ? [] :
    [
        new()
        {
            Original = OriginalMessages.Read(group.MessageIdentification, group.MessageName, group.CreationDateTime),
            Reasons = AnswerParts.Read(group.Reasons, from),
        },
    ];
}
