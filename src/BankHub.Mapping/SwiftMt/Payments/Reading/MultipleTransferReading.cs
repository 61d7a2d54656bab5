using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Fields;

namespace BankHub.Mapping.SwiftMt.Payments.Reading;

/// <summary>
/// One transaction of MT 102, with what the message says for all: customers' transfers that are settled as one sum (User Handbook,
/// Category 1, MT 102). Each is what an MT 103 would say, in the same words.
/// </summary>
internal static class MultipleTransferReading
{
    private const string Credit = "CREDIT";

    public static InterbankTransfer? Read(CustomerTransferHead head, SaidFields own, MtReading reading)
    {
        var amount = MtSums.Read(own.Take("32B"), "$.amount", reading.From);
        return CustomerTransferReading.Read(own, head with { Reference = own.Take("21")?.Text, Amount = amount }, reading);
    }

    /// <summary>What is said for all. Sums are what the transactions say anyway, and are checked by the rules of the network.</summary>
    public static CustomerTransferHead Head(SaidFields common, IEnumerable<SaidFields> transfers, MtReading head)
    {
        common.Take("20");
        common.Take("19");
        if (common.Take("23") is { Text: not Credit } operation)
        {
            operation.Leave(operation.Text);
        }

        // What the receiver gets for itself is said in each transaction too: a total of anything else would be lost.
        var of = new Incoming("message", isTold: false);
        var each = transfers.Sum(own => own.Find("71G") is { } field ? MtSums.Read(field, "71G", of)?.Value ?? 0 : 0);
        if (common.Find("71G") is { } total && MtSums.Read(total, "71G", of)?.Value == each)
        {
            total.Take();
        }

        var day = MtSums.Day(common.Take("32A"), "$.requestedExecutionDate", head.From);
        return new(null, null, day, RemarkReading.Read(common, head), common);
    }
}
