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
        var header = report.Header;
        if (OriginalMessages.Whole(report.Messages).Length > 1)
        {
            to.Problem("$.messages", "element-count", "A customer's reversal is about one message.");
        }

        return new()
        {
            GroupHeader = new()
            {
                MessageIdentification = header.Identification,
                CreationDateTime = AnswerParts.Write(header.Created) ?? Moments.ToTheSecond(terms.Now),
                NumberOfTransactions = OriginalMessages.Digits(report.Payments.Count),
                GroupReversal = report.WholeMessage,
                InitiatingParty = Parties.Write(header.InitiatingParty, "$.header.initiatingParty", to),
                ForwardingAgent = Agents.Write(header.ForwardingAgent, "$.header.forwardingAgent", to),
                DebtorAgent = Agents.Write(header.DebtorAgent, "$.header.debtorAgent", to),
                CreditorAgent = Agents.Write(header.CreditorAgent, "$.header.creditorAgent", to),
            },
            OriginalGroup = Settling.Original(
                OriginalMessages.Single(report.Messages, report.Payments.Select(payment => payment.Original)), to),
            Payments =
            [
                .. InformationGroup.Of(
                        report.Messages, [.. report.Payments.Select(payment => payment.Original.PaymentInformationIdentification)])
                    .Select(group => Write(group, report, to)),
            ],
        };
    }

    public static ReturnReport Read(CustomerPaymentReversal message, Incoming from)
    {
        var header = message.GroupHeader;
        var whole = Settling.Read(message.OriginalGroup, from);
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
            IsReversal = true,
            WholeMessage = header?.GroupReversal,
            Messages = [.. whole, .. message.Payments.Where(SpeaksOfAll).Select(part => Read(part, whole, from))],
            Payments = [.. message.Payments.SelectMany(part => part.Transactions.Select(payment => Read(payment, part, whole, from)))],
        };
    }

    /// <summary>A payment information is told of where something is said of it beside its payments, or nothing else.</summary>
    private static bool SpeaksOfAll(OriginalInstructionReversal part) =>
        part is not { WholeReversal: null, Reasons.Count: 0, NumberOfTransactions: null, ControlSum: null } || !part.Transactions.Any();

    private static OriginalInstructionReversal Write(InformationGroup group, ReturnReport report, Outgoing to) => new()
    {
        PaymentInformationIdentification = group.Name ?? Placeholder.NotProvided,
        NumberOfTransactions = OriginalMessages.Digits(group.Said?.NumberOfTransactions),
        ControlSum = group.Said?.ControlSum,
        WholeReversal = group.Said?.GoesBackWhole,
        Reasons = AnswerParts.Write(group.Said?.Reasons ?? [], "$.messages.reasons", to),
        Transactions = [.. group.Payments.Select(i => Write(report.Payments[i], $"$.payments[{i}]", to))],
    };

    private static ReportedMessage Read(OriginalInstructionReversal part, ReportedMessage[] whole, Incoming from) => new()
    {
        Original = Names(part, whole),
        NumberOfTransactions = OriginalMessages.Number(part.NumberOfTransactions),
        ControlSum = part.ControlSum,
        GoesBackWhole = part.WholeReversal,
        Reasons = AnswerParts.Read(part.Reasons, from),
    };

    private static OriginalReferences Names(OriginalInstructionReversal part, ReportedMessage[] whole) =>
        OriginalMessages.Read(null, whole) with
        {
            PaymentInformationIdentification = AnswerParts.Named(part.PaymentInformationIdentification),
        };

    private static InitiatedReversal Write(ReturnedPayment payment, string path, Outgoing to) => new()
    {
        ReversalIdentification = payment.Identification,
        OriginalInstructionIdentification = payment.Original.InstructionIdentification,
        OriginalEndToEndIdentification = payment.Original.EndToEndIdentification,
        OriginalUetr = payment.Original.Uetr,
        OriginalInstructedAmount = AnswerParts.Write(payment.Payment?.InstructedAmount),
        ReversedInstructedAmount = AnswerParts.Write(payment.InstructedAmount),
        ChargeBearer = PaymentTypes.Write(payment.ChargeBearer),
        Reasons = AnswerParts.Write(payment.Reasons, $"{path}.reasons", to),
        OriginalTransaction = OriginalPayments.Write(
            payment.Payment is { } known ? known with { InstructedAmount = null } : null, $"{path}.payment", to),
    };

    private static ReturnedPayment Read(
        InitiatedReversal said, OriginalInstructionReversal part, ReportedMessage[] whole, Incoming from) => new()
    {
        Identification = said.ReversalIdentification,
        Original = Names(part, whole) with
        {
            InstructionIdentification = AnswerParts.Named(said.OriginalInstructionIdentification),
            EndToEndIdentification = AnswerParts.Named(said.OriginalEndToEndIdentification),
            Uetr = said.OriginalUetr,
        },
        InstructedAmount = from.Money("RvsdInstdAmt", said.ReversedInstructedAmount),
        ChargeBearer = PaymentTypes.Read(said.ChargeBearer, from),
        Reasons = AnswerParts.Read(said.Reasons, from),
        Payment = OriginalPayments.Read(
            said.OriginalTransaction,
            new() { InstructedAmount = from.Money("OrgnlInstdAmt", said.OriginalInstructedAmount) },
            from),
    };
}
