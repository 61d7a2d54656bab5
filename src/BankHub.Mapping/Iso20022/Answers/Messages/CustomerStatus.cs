using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Messages.Reports;
using BankHub.Mapping.Iso20022.Answers.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Answers.Messages;

/// <summary>pain.002: a status report to the customer, about one message of his.</summary>
internal static class CustomerStatus
{
    public static CustomerPaymentStatusReport Write(StatusReport report, AnswerTerms terms, Outgoing to)
    {
        if (OriginalMessages.Whole(report.Messages).Length > 1)
        {
            to.Problem("$.messages", "element-count", "A report to a customer is about one message.");
        }

        OriginalReferences[] payments = [.. report.Payments.Select(payment => payment.Original)];
        return new()
        {
            GroupHeader = CustomerAnswers.Write(new CustomerReportHeader(), report.Header, terms, to),
            OriginalGroup = OriginalMessages.Write(OriginalMessages.Single(report.Messages, payments), "$.messages[0]", to),
            Payments = [.. InformationGroup.Of(report.Messages, payments).Select(group => Write(group, report, to))],
        };
    }

    public static StatusReport Read(CustomerPaymentStatusReport message, Incoming from)
    {
        ReportedMessage[] whole = message.OriginalGroup is { } group ? [OriginalMessages.Read(group, from)] : [];
        return new()
        {
            Header = CustomerAnswers.Read(message.GroupHeader, from),
            Messages = [.. whole, .. message.Payments.Where(SpeaksOfAll).Select(part => Read(part, whole, from))],
            Payments = [.. message.Payments.SelectMany(part => part.Transactions.Select(payment => Read(payment, part, whole, from)))],
        };
    }

    /// <summary>A payment information is told of where something is said of it beside its payments, or nothing else.</summary>
    private static bool SpeaksOfAll(OriginalInstructionStatus part) =>
        part is not { Status: null, StatusCounts.Count: 0 } || !CustomerAnswers.IsSilent(part) || !part.Transactions.Any();

    private static OriginalInstructionStatus Write(InformationGroup group, StatusReport report, Outgoing to)
    {
        var said = CustomerAnswers.Write(new OriginalInstructionStatus(), group, to);
        said.Status = group.Said?.Status;
        said.StatusCounts = OriginalMessages.Write(group.Said?.Counts ?? []);
        said.Transactions = [.. group.Payments.Select(i => Write(report.Payments[i], $"$.payments[{i}]", to))];
        return said;
    }

    private static ReportedMessage Read(OriginalInstructionStatus part, ReportedMessage[] whole, Incoming from) =>
        CustomerAnswers.Read(part, whole, from) with { Status = part.Status, Counts = OriginalMessages.Read(part.StatusCounts) };

    private static InitiatedPaymentStatus Write(ReportedPayment payment, string path, Outgoing to) => OriginalNames.WriteInitiated(
        new InitiatedPaymentStatus
        {
            StatusIdentification = payment.Identification,
            Status = payment.Status,
            Reasons = AnswerParts.Write(payment.Reasons, $"{path}.reasons", to),
            Charges = AnswerParts.Write(payment.Charges, $"{path}.charges", to),
            AcceptanceDateTime = AnswerParts.Write(payment.AcceptedAt),
            AccountServicerReference = payment.AccountServicerReference,
            ClearingSystemReference = payment.ClearingSystemReference,
            OriginalTransaction = OriginalPayments.Write(payment.Payment, $"{path}.payment", to),
        },
        payment.Original);

    private static ReportedPayment Read(
        InitiatedPaymentStatus said, OriginalInstructionStatus part, ReportedMessage[] whole, Incoming from) => new()
    {
        Identification = said.StatusIdentification,
        Original = OriginalNames.ReadInitiated(said, CustomerAnswers.Names(part, whole)),
        Status = said.Status,
        Reasons = AnswerParts.Read(said.Reasons, from),
        Charges = AnswerParts.Read(said.Charges, from),
        AcceptedAt = said.AcceptanceDateTime?.Instant,
        AccountServicerReference = AnswerParts.Named(said.AccountServicerReference),
        ClearingSystemReference = AnswerParts.Named(said.ClearingSystemReference),
        Payment = OriginalPayments.Read(said.OriginalTransaction, null, from),
    };
}
