using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Fields;

namespace BankHub.Mapping.SwiftMt.Payments.Reading;

/// <summary>The fields of one transfer, and how they are read.</summary>
internal sealed record Sequence(SaidFields Own, Func<MtReading, InterbankTransfer?> Read);

/// <summary>How a message is made up of transfers.</summary>
/// <param name="Head">What it says for all of them; null where there is only one.</param>
/// <param name="Sequences">One for each.</param>
internal sealed record Layout(SaidFields? Head, IReadOnlyList<Sequence> Sequences)
{
    public static Layout Of(SaidFields said, MtReading head) => head.Frame.Type switch
    {
        "103" => new(null, [new(said, reading => CustomerTransferReading.Read(said, reading))]),
        "101" => Requests(said, head),
        "102" => Customers(said, head),
        "201" or "203" => Several(said, head),
        _ => new(null, [new(said, reading => One(said, reading))]),
    };

    /// <summary>A transfer of institutions, with the customer's transfer that it covers where it is a cover.</summary>
    private static InterbankTransfer? One(SaidFields said, MtReading reading)
    {
        var (own, covered) = said.SplitAt("50A", "50F", "50K");
        var value = own.Take("32A");
        var transfer = BankTransferReading.Read(
            own, own, MtSums.Day(value, "$.requestedExecutionDate", reading.From), MtSums.Read(value, "$.amount", reading.From), reading);
        return transfer is null || covered.IsEmpty ? transfer : transfer with
        {
            Payment = transfer.Payment with { Underlying = UnderlyingReading.Read(covered, reading), Scheme = Scheme.Cover },
        };
    }

    /// <summary>Transfers of customers, with what is said for all of them before and behind (MT 102, sequences A, B and C).</summary>
    private static Layout Customers(SaidFields said, MtReading head)
    {
        var (first, sequences) = said.Split("21");
        var (transfers, last) = (sequences.ToList(), default(SaidFields));
        if (transfers.Count > 0)
        {
            (transfers[^1], last) = transfers[^1].SplitAt("32A");
        }

        var common = last is null ? first : first.And(last);
        var forAll = MultipleTransferReading.Head(common, transfers, head);
        return new(common, [.. transfers.Select(own => new Sequence(own, reading => MultipleTransferReading.Read(forAll, own, reading)))]);
    }

    private static Layout Several(SaidFields said, MtReading head)
    {
        var (common, sequences) = said.Split("20");
        common.Take("19");
        var day = MtSums.Day(common.Take("30"), "$.requestedExecutionDate", head.From);
        return new(common, [.. sequences.Select(own => new Sequence(
            own, reading => BankTransferReading.Read(common, own, day, MtSums.Read(own.Take("32B"), "$.amount", reading.From), reading)))]);
    }

    private static Layout Requests(SaidFields said, MtReading head)
    {
        var (common, sequences) = said.Split("21");
        common.Take("20");
        common.Take("28D");
        var day = MtSums.Day(common.Take("30"), "$.requestedExecutionDate", head.From);
        return new(common, [.. sequences.Select(own => new Sequence(
            own, reading => TransferRequestReading.Read(common, own, day, reading)))]);
    }
}
