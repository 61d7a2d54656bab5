using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Messages.Reports;
using BankHub.Mapping.Iso20022.Answers.Parts;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Answers.Messages;

/// <summary>pain.002: a status report to the customer, about one message of his.</summary>
internal static class CustomerStatus
{
    public static CustomerPaymentStatusReport Write(StatusReport report, AnswerTerms terms, Outgoing to)
    {
        var header = report.Header;
        if (OriginalMessages.Whole(report.Messages).Length > 1)
        {
            to.Problem("$.messages", "element-count", "A report to a customer is about one message.");
        }

        return new()
        {
            GroupHeader = new()
            {
                MessageIdentification = header.Identification,
                CreationDateTime = AnswerParts.Write(header.Created) ?? Moments.ToTheSecond(terms.Now),
                InitiatingParty = Parties.Write(header.InitiatingParty, "$.header.initiatingParty", to),
                ForwardingAgent = Agents.Write(header.ForwardingAgent, "$.header.forwardingAgent", to),
                DebtorAgent = Agents.Write(header.DebtorAgent, "$.header.debtorAgent", to),
                CreditorAgent = Agents.Write(header.CreditorAgent, "$.header.creditorAgent", to),
            },
            OriginalGroup = OriginalMessages.Write(
                OriginalMessages.Single(report.Messages, report.Payments.Select(payment => payment.Original)), "$.messages[0]", to),
            Payments =
            [
                .. InformationGroup.Of(
                        report.Messages, [.. report.Payments.Select(payment => payment.Original.PaymentInformationIdentification)])
                    .Select(group => Write(group, report, to)),
            ],
        };
    }

    public static StatusReport Read(CustomerPaymentStatusReport message, Incoming from)
    {
        var header = message.GroupHeader;
        ReportedMessage[] whole = message.OriginalGroup is { } group ? [OriginalMessages.Read(group, from)] : [];
        return new()
        {
            Header = new()
            {
                Identification = header?.MessageIdentification ?? "",
                Created = header?.CreationDateTime?.Instant,
                InitiatingParty = AnswerParties.Party(header?.InitiatingParty, "InitgPty", from),
                ForwardingAgent = AnswerParties.Agent(header?.ForwardingAgent, "FwdgAgt", from),
                DebtorAgent = AnswerParties.Agent(header?.DebtorAgent, "DbtrAgt", from),
                CreditorAgent = AnswerParties.Agent(header?.CreditorAgent, "CdtrAgt", from),
            },
            Messages = [.. whole, .. message.Payments.Where(SpeaksOfAll).Select(part => Read(part, whole, from))],
            Payments = [.. message.Payments.SelectMany(part => part.Transactions.Select(payment => Read(payment, part, whole, from)))],
        };
    }

    /// <summary>A payment information is told of where something is said of it beside its payments, or nothing else.</summary>
    private static bool SpeaksOfAll(OriginalInstructionStatus part) =>
        part is not { Status: null, Reasons.Count: 0, StatusCounts.Count: 0, NumberOfTransactions: null, ControlSum: null }
            || !part.Transactions.Any();

    private static OriginalInstructionStatus Write(InformationGroup group, StatusReport report, Outgoing to) => new()
    {
        PaymentInformationIdentification = group.Name ?? Placeholder.NotProvided,
        NumberOfTransactions = OriginalMessages.Digits(group.Said?.NumberOfTransactions),
        ControlSum = group.Said?.ControlSum,
        Status = group.Said?.Status,
        Reasons = AnswerParts.Write(group.Said?.Reasons ?? [], "$.messages.reasons", to),
        StatusCounts = OriginalMessages.Write(group.Said?.Counts ?? []),
        Transactions = [.. group.Payments.Select(i => Write(report.Payments[i], $"$.payments[{i}]", to))],
    };

    private static ReportedMessage Read(OriginalInstructionStatus part, ReportedMessage[] whole, Incoming from) => new()
    {
        Original = Names(part, whole),
        NumberOfTransactions = OriginalMessages.Number(part.NumberOfTransactions),
        ControlSum = part.ControlSum,
        Status = part.Status,
        Reasons = AnswerParts.Read(part.Reasons, from),
        Counts = OriginalMessages.Read(part.StatusCounts),
    };

    private static OriginalReferences Names(OriginalInstructionStatus part, ReportedMessage[] whole) =>
        OriginalMessages.Read(null, whole) with
        {
            PaymentInformationIdentification = AnswerParts.Named(part.PaymentInformationIdentification),
        };

    private static InitiatedPaymentStatus Write(ReportedPayment payment, string path, Outgoing to) => new()
    {
        StatusIdentification = payment.Identification,
        OriginalInstructionIdentification = payment.Original.InstructionIdentification,
        OriginalEndToEndIdentification = payment.Original.EndToEndIdentification,
        OriginalUetr = payment.Original.Uetr,
        Status = payment.Status,
        Reasons = AnswerParts.Write(payment.Reasons, $"{path}.reasons", to),
        Charges = AnswerParts.Write(payment.Charges, $"{path}.charges", to),
        AcceptanceDateTime = AnswerParts.Write(payment.AcceptedAt),
        AccountServicerReference = payment.AccountServicerReference,
        ClearingSystemReference = payment.ClearingSystemReference,
        OriginalTransaction = OriginalPayments.Write(payment.Payment, $"{path}.payment", to),
    };

    private static ReportedPayment Read(
        InitiatedPaymentStatus said, OriginalInstructionStatus part, ReportedMessage[] whole, Incoming from) => new()
    {
        Identification = said.StatusIdentification,
        Original = Names(part, whole) with
        {
            InstructionIdentification = AnswerParts.Named(said.OriginalInstructionIdentification),
            EndToEndIdentification = AnswerParts.Named(said.OriginalEndToEndIdentification),
            Uetr = said.OriginalUetr,
        },
        Status = said.Status,
        Reasons = AnswerParts.Read(said.Reasons, from),
        Charges = AnswerParts.Read(said.Charges, from),
        AcceptedAt = said.AcceptanceDateTime?.Instant,
        AccountServicerReference = AnswerParts.Named(said.AccountServicerReference),
        ClearingSystemReference = AnswerParts.Named(said.ClearingSystemReference),
        Payment = OriginalPayments.Read(said.OriginalTransaction, null, from),
    };
}
