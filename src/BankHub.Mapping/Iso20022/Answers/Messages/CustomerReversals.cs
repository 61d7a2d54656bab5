using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Messages.Returns;
using BankHub.Mapping.Iso20022.Answers.Parts;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using ReturnedPayment = BankHub.Core.Answers.ReturnedPayment;

namespace BankHub.Mapping.Iso20022.Answers.Messages;

/// <summary>pain.007: collections of one message that the creditor takes back, in the amounts that he had asked for.</summary>
internal static class CustomerReversals
{
    public static CustomerPaymentReversal Write(ReturnReport report, AnswerTerms terms, Outgoing to)
    {
        if (OriginalMessages.Whole(report.Messages).Length > 1)
        {
            to.Problem("$.messages", "element-count", "A customer's reversal is about one message.");
        }

        OriginalReferences[] payments = [.. report.Payments.Select(payment => payment.Original)];
        var header = new CustomerReversalHeader
        {
            NumberOfTransactions = OriginalMessages.Digits(payments.Length), GroupReversal = report.WholeMessage,
        };
        return new()
        {
            GroupHeader = CustomerAnswers.Write(header, report.Header, terms, to),
            OriginalGroup = Settling.Original(OriginalMessages.Single(report.Messages, payments), to),
            Payments = [.. InformationGroup.Of(report.Messages, payments).Select(group => Write(group, report, to))],
        };
    }

    public static ReturnReport Read(CustomerPaymentReversal message, Incoming from)
    {
        var whole = Settling.Read(message.OriginalGroup, from);
        if (message.Payments.Any(part => part.ReversalPaymentInformationIdentification is not null))
        {
            from.Report("RvslPmtInfId", MessageToAnswer.LeftOutRule, "The report has no groups of its own to name.");
        }

        return new()
        {
            Header = CustomerAnswers.Read(message.GroupHeader, from),
            IsReversal = true,
            WholeMessage = message.GroupHeader?.GroupReversal,
            Messages = [.. whole, .. message.Payments.Where(SpeaksOfAll).Select(part => Read(part, whole, from))],
            Payments = [.. message.Payments.SelectMany(part => part.Transactions.Select(payment => Read(payment, part, whole, from)))],
        };
    }

    /// <summary>A payment information is told of where something is said of it beside its payments, or nothing else.</summary>
    private static bool SpeaksOfAll(OriginalInstructionReversal part) =>
        part.WholeReversal is not null || !CustomerAnswers.IsSilent(part) || !part.Transactions.Any();

    private static OriginalInstructionReversal Write(InformationGroup group, ReturnReport report, Outgoing to)
    {
        var said = CustomerAnswers.Write(new OriginalInstructionReversal(), group, to);
        said.WholeReversal = group.Said?.GoesBackWhole;
        said.Transactions = [.. group.Payments.Select(i => Write(report.Payments[i], $"$.payments[{i}]", to))];
        return said;
    }

    private static ReportedMessage Read(OriginalInstructionReversal part, ReportedMessage[] whole, Incoming from) =>
        CustomerAnswers.Read(part, whole, from) with { GoesBackWhole = part.WholeReversal };

    private static InitiatedReversal Write(ReturnedPayment payment, string path, Outgoing to) => OriginalNames.WriteInitiated(
        new InitiatedReversal
        {
            ReversalIdentification = payment.Identification,
            OriginalInstructedAmount = AnswerParts.Write(payment.Payment?.InstructedAmount),
            ReversedInstructedAmount = AnswerParts.Write(payment.InstructedAmount),
            ChargeBearer = PaymentTypes.Write(payment.ChargeBearer),
            Reasons = AnswerParts.Write(payment.Reasons, $"{path}.reasons", to),
            OriginalTransaction = OriginalPayments.Write(
                payment.Payment is { } known ? known with { InstructedAmount = null } : null, $"{path}.payment", to),
        },
        payment.Original);

    private static ReturnedPayment Read(
        InitiatedReversal said, OriginalInstructionReversal part, ReportedMessage[] whole, Incoming from) => new()
    {
        Identification = said.ReversalIdentification,
        Original = OriginalNames.ReadInitiated(said, CustomerAnswers.Names(part, whole)),
        InstructedAmount = from.Money("RvsdInstdAmt", said.ReversedInstructedAmount),
        ChargeBearer = PaymentTypes.Read(said.ChargeBearer, from),
        Reasons = AnswerParts.Read(said.Reasons, from),
        Payment = OriginalPayments.Read(
            said.OriginalTransaction,
            new() { InstructedAmount = from.Money("OrgnlInstdAmt", said.OriginalInstructedAmount) },
            from),
    };
}
