using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Messages.Returns;
using BankHub.Mapping.Iso20022.Answers.Parts;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using Iso = BankHub.Formats.Iso20022.Messages.Returns;
using ReturnedPayment = BankHub.Core.Answers.ReturnedPayment;

namespace BankHub.Mapping.Iso20022.Answers.Messages;

/// <summary>pacs.004: payments that an agent returns.</summary>
internal static class AgentReturns
{
    public static PaymentReturn Write(ReturnReport report, AnswerTerms terms, Outgoing to)
    {
        var header = new ReturnHeader { GroupReturn = report.WholeMessage, TotalReturnedAmount = Settling.Total(report) };
        Settling.Write(report, header, terms, to);
        var whole = OriginalMessages.Whole(report.Messages);
        return new()
        {
            GroupHeader = header,
            OriginalGroup = Settling.Original(report, to),
            Transactions = [.. report.Payments.Select((payment, i) => Write(payment, whole, $"$.payments[{i}]", to))],
        };
    }

    public static ReturnReport Read(PaymentReturn message, Incoming from)
    {
        var whole = Settling.Read(message.OriginalGroup, from);
        return Settling.Read(message.GroupHeader, from) with
        {
            WholeMessage = message.GroupHeader?.GroupReturn,
            Messages = [.. whole],
            Payments = [.. message.Transactions.Select(payment => Read(payment, whole, from))],
        };
    }

    private static Iso.ReturnedPayment Write(ReturnedPayment payment, ReportedMessage[] whole, string path, Outgoing to) => new()
    {
        ReturnIdentification = payment.Identification,
        OriginalGroup = OriginalMessages.Own(payment.Original, whole),
        OriginalInstructionIdentification = payment.Original.InstructionIdentification,
        OriginalEndToEndIdentification = payment.Original.EndToEndIdentification,
        OriginalTransactionIdentification = payment.Original.TransactionIdentification,
        OriginalUetr = payment.Original.Uetr,
        OriginalClearingSystemReference = payment.Original.ClearingSystemReference,
        OriginalInterbankSettlementAmount = AnswerParts.Write(payment.Payment?.Amount),
        OriginalInterbankSettlementDate = payment.Payment?.SettlementDate,
        ReturnedInterbankSettlementAmount = AnswerParts.Write(payment.Amount),
        InterbankSettlementDate = payment.SettlementDate,
        SettlementPriority = payment.SettlementPriority,
        ReturnedInstructedAmount = AnswerParts.Write(payment.InstructedAmount),
        ExchangeRate = payment.ExchangeRate,
        CompensationAmount = AnswerParts.Write(payment.CompensationAmount),
        ChargeBearer = PaymentTypes.Write(payment.ChargeBearer),
        Charges = AnswerParts.Write(payment.Charges, $"{path}.charges", to),
        ClearingSystemReference = payment.ClearingSystemReference,
        InstructingAgent = Agents.Write(payment.InstructingAgent, $"{path}.instructingAgent", to),
        InstructedAgent = Agents.Write(payment.InstructedAgent, $"{path}.instructedAgent", to),
        ReturnChain = ReturnChains.Write(payment.Chain, $"{path}.chain", to),
        Reasons = AnswerParts.Write(payment.Reasons, $"{path}.reasons", to),
        OriginalTransaction = OriginalPayments.Write(
            payment.Payment is { } known ? known with { Amount = null, SettlementDate = null } : null, $"{path}.payment", to),
    };

    private static ReturnedPayment Read(Iso.ReturnedPayment said, ReportedMessage[] whole, Incoming from) => new()
    {
        Identification = said.ReturnIdentification,
        Original = OriginalMessages.Read(said.OriginalGroup, whole) with
        {
            InstructionIdentification = AnswerParts.Named(said.OriginalInstructionIdentification),
            EndToEndIdentification = AnswerParts.Named(said.OriginalEndToEndIdentification),
            TransactionIdentification = AnswerParts.Named(said.OriginalTransactionIdentification),
            Uetr = said.OriginalUetr,
            ClearingSystemReference = AnswerParts.Named(said.OriginalClearingSystemReference),
        },
        Amount = from.Money("RtrdIntrBkSttlmAmt", said.ReturnedInterbankSettlementAmount),
        SettlementDate = said.InterbankSettlementDate,
        SettlementPriority = said.SettlementPriority,
        InstructedAmount = from.Money("RtrdInstdAmt", said.ReturnedInstructedAmount),
        ExchangeRate = said.ExchangeRate,
        CompensationAmount = from.Money("CompstnAmt", said.CompensationAmount),
        ChargeBearer = PaymentTypes.Read(said.ChargeBearer, from),
        Charges = AnswerParts.Read(said.Charges, from),
        ClearingSystemReference = AnswerParts.Named(said.ClearingSystemReference),
        InstructingAgent = AnswerParties.Agent(said.InstructingAgent, "InstgAgt", from),
        InstructedAgent = AnswerParties.Agent(said.InstructedAgent, "InstdAgt", from),
        Chain = ReturnChains.Read(said.ReturnChain, from),
        Reasons = AnswerParts.Read(said.Reasons, from),
        Payment = OriginalPayments.Read(
            said.OriginalTransaction,
            new()
            {
                Amount = from.Money("OrgnlIntrBkSttlmAmt", said.OriginalInterbankSettlementAmount),
                SettlementDate = said.OriginalInterbankSettlementDate,
            },
            from),
    };
}
