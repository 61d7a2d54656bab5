using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Messages.Reports;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Answers.Parts;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Answers.Messages;

/// <summary>pacs.002: a status report between agents.</summary>
internal static class AgentStatus
{
    public static PaymentStatusReport Write(StatusReport report, AnswerTerms terms, Outgoing to)
    {
        var header = report.Header;

        // Up to 2012 the report is about exactly one message, which its payments do not name.
        var whole = OriginalMessages.Whole(report.Messages);
        whole = whole.Length > 0 || terms.Version.Dialect >= Dialect.Year2013 ? whole
            : [OriginalMessages.Single([], report.Payments.Select(payment => payment.Original))];
        return new()
        {
            GroupHeader = new()
            {
                MessageIdentification = header.Identification,
                CreationDateTime = AnswerParts.Write(header.Created) ?? Moments.ToTheSecond(terms.Now),
                InstructingAgent = Agents.Write(header.InstructingAgent, "$.header.instructingAgent", to),
                InstructedAgent = Agents.Write(header.InstructedAgent, "$.header.instructedAgent", to),
            },
            OriginalGroups = [.. whole.Select((message, i) => OriginalMessages.Write(message, $"$.messages[{i}]", to))],
            Transactions = [.. report.Payments.Select((payment, i) => Write(payment, whole, $"$.payments[{i}]", to))],
        };
    }

    public static StatusReport Read(PaymentStatusReport message, Incoming from)
    {
        var header = message.GroupHeader;
        ReportedMessage[] whole = [.. message.OriginalGroups.Select(group => OriginalMessages.Read(group, from))];
        return new()
        {
            Header = new()
            {
                Identification = header?.MessageIdentification ?? "",
                Created = header?.CreationDateTime?.Instant,
                InstructingAgent = AnswerParties.Agent(header?.InstructingAgent, "InstgAgt", from),
                InstructedAgent = AnswerParties.Agent(header?.InstructedAgent, "InstdAgt", from),
            },
            Messages = [.. whole],
            Payments = [.. message.Transactions.Select(payment => Read(payment, whole, from))],
        };
    }

    private static PaymentStatus Write(ReportedPayment payment, ReportedMessage[] whole, string path, Outgoing to) => OriginalNames.Write(
        new PaymentStatus
        {
            StatusIdentification = payment.Identification,
            Status = payment.Status,
            Reasons = AnswerParts.Write(payment.Reasons, $"{path}.reasons", to),
            Charges = AnswerParts.Write(payment.Charges, $"{path}.charges", to),
            AcceptanceDateTime = AnswerParts.Write(payment.AcceptedAt),
            EffectiveSettlementDate = AnswerParts.Day(payment.SettlementDate),
            AccountServicerReference = payment.AccountServicerReference,
            ClearingSystemReference = payment.ClearingSystemReference,
            InstructingAgent = Agents.Write(payment.InstructingAgent, $"{path}.instructingAgent", to),
            InstructedAgent = Agents.Write(payment.InstructedAgent, $"{path}.instructedAgent", to),
            OriginalTransaction = OriginalPayments.Write(payment.Payment, $"{path}.payment", to),
        },
        payment.Original, whole);

    private static ReportedPayment Read(PaymentStatus said, ReportedMessage[] whole, Incoming from) => new()
    {
        Identification = said.StatusIdentification,
        Original = OriginalNames.Read(said, whole),
        Status = said.Status,
        Reasons = AnswerParts.Read(said.Reasons, from),
        Charges = AnswerParts.Read(said.Charges, from),
        AcceptedAt = said.AcceptanceDateTime?.Instant,
        SettlementDate = AnswerParts.Day(said.EffectiveSettlementDate),
        AccountServicerReference = AnswerParts.Named(said.AccountServicerReference),
        ClearingSystemReference = AnswerParts.Named(said.ClearingSystemReference),
        InstructingAgent = AnswerParties.Agent(said.InstructingAgent, "InstgAgt", from),
        InstructedAgent = AnswerParties.Agent(said.InstructedAgent, "InstdAgt", from),
        Payment = OriginalPayments.Read(said.OriginalTransaction, null, from),
    };
}
