using BankHub.Core.Adapters;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Adapters.FirstCoastAch;

/// <summary>Reports with bad records between good ones: records in are evidence and findings out.</summary>
public sealed class ReportPropertyTests
{
    private static readonly string[] Spoilt =
    [
        "", "S", "S|", "S|||||", "|S|", "S|06900001000000A|1|D|SETTLED|2026-11-24", "S|069000010000001|0|D|SETTLED|2026-11-24",
        "S|069000010000001|-1|D|SETTLED|2026-11-24", "S|069000010000001|1|X|SETTLED|2026-11-24", "S|069000010000001|1|D|BOOKED|2026-11-24",
        "S|069000010000001|1|D|SETTLED|2026-02-30", "S|069000010000001|1|D|SETTLED|2026-11-24|more", "Q|what", "\u00e9\u00e9",
        "S|069000010000001|99999999999|D|SETTLED|2026-11-24", "H|FCSTL|1|2026-11-24|STL000001", new('S', 5000),
    ];

    private static readonly Gen<(string Line, bool Good, long Cents)> Record = Gen.OneOf(
        from number in Gen.Choose(1, 9_999_999)
        from cents in Gen.Choose(1, int.MaxValue)
        select ($"S|06900001{number:D7}|{cents}|D|SETTLED|2026-11-24", true, (long)cents),
        Gen.Elements(Spoilt).Select(line => (line, false, 0L)));

    [Fact]
    public void Every_record_of_a_settlement_report_is_an_entry_or_one_finding() => Prop.ForAll(
        Arb.From(Gen.ListOf(Record)), records =>
        {
            var lines = records.Select(record => record.Line).Prepend("H|FCSTL|1|2026-11-24|STL000001")
                .Append($"T|{records.Count}|0|{records.Sum(record => record.Cents)}");
            var items = FirstCoast.Decode(string.Join('\n', lines));

            Assert.Equal(records.Select(record => record.Good ? typeof(DecodedEntry) : typeof(DecodedFinding)),
                items.Select(item => item.GetType()));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Every_record_of_an_acknowledgement_is_evidence_or_one_finding() => Prop.ForAll(
        Arb.From(Gen.ListOf(Gen.Elements(
            "E|069000010000002|REJECTED|E101|text", "E|069000010000002|HELD|E101|text", "E|1|REJECTED|E1|t", "E"))),
        lines =>
        {
            string[] all = ["H|FCACK|1|fc.ach|REF|A|2026-11-23|PARTIAL|3|0|61500|P001|text", .. lines, $"T|{lines.Count}"];
            var items = FirstCoast.Decode(string.Join('\n', all));

            Assert.Equal(lines.Count + 1, items.Count);
            Assert.Equal(1 + lines.Count(line => line.Contains("02|REJECTED", StringComparison.Ordinal)),
                items.OfType<DecodedEvidence>().Count());
        }).Check(Config.QuickThrowOnFailure);
}
