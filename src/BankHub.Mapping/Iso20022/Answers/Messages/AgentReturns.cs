using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Messages.Returns;
using BankHub.Mapping.Iso20022.Answers.Parts;
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

    private static Iso.ReturnedPayment Write(ReturnedPayment payment, ReportedMessage[] whole, string path, Outgoing to)
    {
        var said = BackwardPayments.Write(new Iso.ReturnedPayment(), payment, whole, path, to);
        said.OriginalInterbankSettlementDate = payment.Payment?.SettlementDate;
        said.ClearingSystemReference = payment.ClearingSystemReference;
        said.ReturnChain = ReturnChains.Write(payment.Chain, $"{path}.chain", to);
        said.OriginalTransaction = OriginalPayments.Write(
            payment.Payment is { } known ? known with { Amount = null, SettlementDate = null } : null, $"{path}.payment", to);
        return said;
    }

    private static ReturnedPayment Read(Iso.ReturnedPayment said, ReportedMessage[] whole, Incoming from) =>
        BackwardPayments.Read(said, whole, from) with
        {
            Amount = from.Money("RtrdIntrBkSttlmAmt", said.InterbankSettlementAmount),
            InstructedAmount = from.Money("RtrdInstdAmt", said.InstructedAmount),
            ClearingSystemReference = AnswerParts.Named(said.ClearingSystemReference),
            Chain = ReturnChains.Read(said.ReturnChain, from),
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
