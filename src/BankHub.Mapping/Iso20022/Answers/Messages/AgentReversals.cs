using BankHub.Core.Answers;
using BankHub.Formats.Iso20022.Messages.Returns;
using BankHub.Mapping.Iso20022.Answers.Parts;
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

    private static ReversedPayment Write(ReturnedPayment payment, ReportedMessage[] whole, string path, Outgoing to)
    {
        var said = BackwardPayments.Write(new ReversedPayment(), payment, whole, path, to);
        said.OriginalTransaction = OriginalPayments.Write(
            payment.Payment is { } known ? known with { Amount = null } : null, $"{path}.payment", to);
        return said;
    }

    private static ReturnedPayment Read(ReversedPayment said, ReportedMessage[] whole, Incoming from) =>
        BackwardPayments.Read(said, whole, from) with
        {
            Amount = from.Money("RvsdIntrBkSttlmAmt", said.InterbankSettlementAmount),
            InstructedAmount = from.Money("RvsdInstdAmt", said.InstructedAmount),
            Payment = OriginalPayments.Read(
                said.OriginalTransaction,
                new() { Amount = from.Money("OrgnlIntrBkSttlmAmt", said.OriginalInterbankSettlementAmount) },
                from),
        };
}
