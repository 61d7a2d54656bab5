using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Messages.Returns;
using BankHub.Mapping.Iso20022.Answers.Parts;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using ReturnedPayment = BankHub.Core.Answers.ReturnedPayment;

namespace BankHub.Mapping.Iso20022.Answers.Messages;

/// <summary>pacs.007: payments that an agent sent and takes back.</summary>
internal static class AgentReversals
{
    public static PaymentReversal Write(ReturnReport report, AnswerTerms terms, Outgoing to)
    {
        var header = new ReversalHeader { GroupReversal = report.WholeMessage, TotalReversedAmount = Settling.Total(report) };
        Settling.Write(report, header, terms, to);
        var whole = OriginalMessages.Whole(report.Messages);
        return new()
        {
            GroupHeader = header,
            OriginalGroup = Settling.Original(report, to),
            Transactions = [.. report.Payments.Select((payment, i) => Write(payment, whole, $"$.payments[{i}]", to))],
        };
    }

    public static ReturnReport Read(PaymentReversal message, Incoming from)
    {
        var whole = Settling.Read(message.OriginalGroup, from);
        return Settling.Read(message.GroupHeader, from) with
        {
            IsReversal = true,
            WholeMessage = message.GroupHeader?.GroupReversal,
            Messages = [.. whole],
            Payments = [.. message.Transactions.Select(payment => Read(payment, whole, from))],
        };
    }

    private static ReversedPayment Write(ReturnedPayment payment, ReportedMessage[] whole, string path, Outgoing to) => new()
    {
        ReversalIdentification = payment.Identification,
        OriginalGroup = OriginalMessages.Own(payment.Original, whole),
        OriginalInstructionIdentification = payment.Original.InstructionIdentification,
        OriginalEndToEndIdentification = payment.Original.EndToEndIdentification,
        OriginalTransactionIdentification = payment.Original.TransactionIdentification,
        OriginalUetr = payment.Original.Uetr,
        OriginalClearingSystemReference = payment.Original.ClearingSystemReference,
        OriginalInterbankSettlementAmount = AnswerParts.Write(payment.Payment?.Amount),
        ReversedInterbankSettlementAmount = AnswerParts.Write(payment.Amount),
        InterbankSettlementDate = payment.SettlementDate,
        SettlementPriority = payment.SettlementPriority,
        ReversedInstructedAmount = AnswerParts.Write(payment.InstructedAmount),
        ExchangeRate = payment.ExchangeRate,
        CompensationAmount = AnswerParts.Write(payment.CompensationAmount),
        ChargeBearer = PaymentTypes.Write(payment.ChargeBearer),
        Charges = AnswerParts.Write(payment.Charges, $"{path}.charges", to),
        InstructingAgent = Agents.Write(payment.InstructingAgent, $"{path}.instructingAgent", to),
        InstructedAgent = Agents.Write(payment.InstructedAgent, $"{path}.instructedAgent", to),
        Reasons = AnswerParts.Write(payment.Reasons, $"{path}.reasons", to),
        OriginalTransaction = OriginalPayments.Write(
            payment.Payment is { } known ? known with { Amount = null } : null, $"{path}.payment", to),
    };

    private static ReturnedPayment Read(ReversedPayment said, ReportedMessage[] whole, Incoming from) => new()
    {
        Identification = said.ReversalIdentification,
        Original = OriginalMessages.Read(said.OriginalGroup, whole) with
        {
            InstructionIdentification = AnswerParts.Named(said.OriginalInstructionIdentification),
            EndToEndIdentification = AnswerParts.Named(said.OriginalEndToEndIdentification),
            TransactionIdentification = AnswerParts.Named(said.OriginalTransactionIdentification),
            Uetr = said.OriginalUetr,
            ClearingSystemReference = AnswerParts.Named(said.OriginalClearingSystemReference),
        },
        Amount = from.Money("RvsdIntrBkSttlmAmt", said.ReversedInterbankSettlementAmount),
        SettlementDate = said.InterbankSettlementDate,
        SettlementPriority = said.SettlementPriority,
        InstructedAmount = from.Money("RvsdInstdAmt", said.ReversedInstructedAmount),
        ExchangeRate = said.ExchangeRate,
        CompensationAmount = from.Money("CompstnAmt", said.CompensationAmount),
        ChargeBearer = PaymentTypes.Read(said.ChargeBearer, from),
        Charges = AnswerParts.Read(said.Charges, from),
        InstructingAgent = AnswerParties.Agent(said.InstructingAgent, "InstgAgt", from),
        InstructedAgent = AnswerParties.Agent(said.InstructedAgent, "InstdAgt", from),
        Reasons = AnswerParts.Read(said.Reasons, from),
        Payment = OriginalPayments.Read(
            said.OriginalTransaction,
            new() { Amount = from.Money("OrgnlIntrBkSttlmAmt", said.OriginalInterbankSettlementAmount) },
            from),
    };
}
