using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Statements;
using BankHub.Core.Wire;
using BankHub.Tests.House;

namespace BankHub.Tests.Adapters.FirstCoastAch;

public sealed class DecodeTests
{
    private const string Settlement =
        "H|FCSTL|1|2026-11-24|STL000001\nS|069000010000001|50000|D|SETTLED|2026-11-24\n" +
        "S|069000010000002|1200|C|SETTLED|2026-11-24\nT|2|1200|50000\n";

    public static TheoryData<string> Received => GoldenTests.Received;

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("H|")]
    [InlineData("H|FCACK|2|a|b|A|2026-11-23|ACCEPTED|3|0|61500||\nT|0\n")]
    [InlineData("H|FCXXX|1|a\nT|0\n")]
    [InlineData("<html>502 Bad Gateway</html>")]
    [InlineData("H|FCSTL|1|2026-11-24|STL1\nT|0|0|0\nS|069000010000001|50000|D|SETTLED|2026-11-24\n")]
    [InlineData("H|FCSTL|1|2026-11-24|STL1\nS|069000010000001|50000|D|SETTLED|2026-11-24\nT|1|0|50001\n")]
    [InlineData("H|FCSTL|1|2026-11-24|STL1\nS|069000010000001|50000|D|SETTLED|2026-11-24\nT|2|0|50000\n")]
    public void A_file_that_cannot_be_trusted_as_a_whole_is_one_finding(string body) =>
        Assert.IsType<DecodedFinding>(Assert.Single(FirstCoast.Decode(body)));

    [Theory]
    [InlineData("", "3")]
    [InlineData("FILE1", "x")]
    public void Refused_entries_of_an_acknowledgement_that_cannot_be_read_are_none(string file, string entries)
    {
        var items = FirstCoast.Decode(
            $"H|FCACK|1|{file}|REF1|A|2026-11-23|PARTIAL|{entries}|0|61500||\nE|069000010000001|REJECTED|R03|NO ACCOUNT\nT|1\n");

        Assert.Equal(2, items.Count);
        Assert.All(items, item => Assert.IsType<DecodedFinding>(item));
    }

    [Theory]
    [MemberData(nameof(Received))]
    public void A_file_cut_off_anywhere_gives_no_evidence_unless_all_of_it_is_there(string name)
    {
        var whole = File.ReadAllBytes(Path.Combine(Tree.Root, "adapters", "FirstCoastAch", "golden", name));
        var evidence = Evidence(whole);
        for (var length = 0; length < whole.Length; length++)
        {
            var cut = FirstCoast.Decode(whole[..length]);
            Assert.NotEmpty(cut);
            Assert.Contains(cut.OfType<DecodedEvidence>().Count(), new[] { 0, evidence });
        }
    }

    [Theory]
    [MemberData(nameof(Received))]
    public void Bytes_changed_one_at_a_time_never_throw_and_never_lose_a_record(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Tree.Root, "adapters", "FirstCoastAch", "golden", name));
        foreach (var other in "9|\né".Select(character => (byte)character))
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                var was = bytes[i];
                bytes[i] = other;
                Assert.NotEmpty(FirstCoast.Decode(bytes));
                bytes[i] = was;
            }
        }
    }

    [Fact]
    public void A_return_says_to_whose_bank_its_entry_went()
    {
        var body = File.ReadAllBytes(Path.Combine(Tree.Root, "adapters/FirstCoastAch/golden/received-returns.ach"));
        var returns = FirstCoast.Decode(body).OfType<DecodedEvidence>().Select(item => item.Evidence).ToList();

        Assert.NotEmpty(returns);
        Assert.All(returns, said => Assert.Matches("^[0-9]{8}$", said.CounterpartyBank?.MemberIdentification));
    }

    [Fact]
    public void A_return_and_its_booking_by_the_statement_are_the_same_money()
    {
        var body = File.ReadAllBytes(Path.Combine(Tree.Root, "adapters/FirstCoastAch/golden/received-returns.ach"));
        var said = FirstCoast.Decode(body).OfType<DecodedEvidence>().First().Evidence;
        var booked = said with { Identity = "the statement's name", Reason = null };
        var again = said with { Identity = $"{said.Identity} again" };

        decimal Back(params Evidence[] evidence) =>
            AttemptStatus.Of(new(said.Amount!, BookingSide.Debit, AttemptPhase.Sending, evidence)).Returned;

        Assert.Equal(123.45m, Back(said));
        Assert.Equal(123.45m, Back(said, booked));
        Assert.Equal(123.45m, Back(booked, said, said));
        Assert.Equal(246.90m, Back(booked, said, again));
    }

    [Fact]
    public void A_bad_record_parks_itself_and_its_neighbours_apply()
    {
        var items = FirstCoast.Decode(Settlement.Replace("50000|D|SETTLED|", "50000|D|SETTLED|X", StringComparison.Ordinal));

        Assert.Equal([typeof(DecodedFinding), typeof(DecodedEntry)], items.Select(item => item.GetType()));
        Assert.Equal("line 2, field 6", ((DecodedFinding)items[0]).Finding.Path);
    }

    [Fact]
    public void Settlement_books_our_account_on_the_side_that_the_bank_states()
    {
        var entries = FirstCoast.Decode(Settlement).Cast<DecodedEntry>().Select(item => item.Entry).ToList();

        Assert.Equal([BookingSide.Debit, BookingSide.Credit], entries.Select(item => item.Side));
        Assert.Equal([500m, 12m], entries.Select(item => item.Amount.Value));
        Assert.All(entries, item => Assert.Equal(EntryStatus.Booked, item.Status));
        Assert.Equal("069000010000001", Assert.Single(entries[0].Details).References.Trace);
    }

    [Fact]
    public void The_same_booking_in_two_reports_has_one_identity()
    {
        var again = Settlement.Replace("STL000001", "STL000002", StringComparison.Ordinal);

        Assert.Equal(Identities(Settlement), Identities(again));
    }

    [Fact]
    public void The_same_trace_settled_on_another_day_is_another_booking()
    {
        var later = Settlement.Replace("2026-11-24", "2026-11-25", StringComparison.Ordinal);

        Assert.Empty(Identities(Settlement).Intersect(Identities(later)));
    }

    [Fact]
    public void The_same_trace_twice_in_one_report_is_two_bookings_whenever_it_is_read()
    {
        const string twice =
            "H|FCSTL|1|2026-11-24|STL1\nS|069000010000001|50000|D|SETTLED|2026-11-24\n" +
            "S|069000010000001|50000|D|SETTLED|2026-11-24\nT|2|0|100000\n";

        Assert.Equal(2, Identities(twice).Distinct().Count());
        Assert.Equal(Identities(twice), Identities(twice));
        Assert.Equal(Identities(Settlement).First(), Identities(twice).First());
    }

    [Fact]
    public void An_acknowledgement_stands_for_the_file_that_it_names_with_the_totals_that_it_repeats()
    {
        const string partial =
            "H|FCACK|1|fc.ach|REF|A|2026-11-23|PARTIAL|3|0|61500|P001|x\nE|069000010000002|REJECTED|E101|y\nT|1\n";
        var evidence = FirstCoast.Decode(partial).Cast<DecodedEvidence>().Select(item => item.Evidence).ToList();
        Reference[] file = [new(ReferenceKind.FileName, "fc.ach"), new(ReferenceKind.Message, "REF")];

        Assert.Equal([.. file, new(ReferenceKind.Content, "fc.ach 3 0 61500")], evidence[0].Within);
        Assert.Equal(file, evidence[1].Within);
        Assert.Equal("totals", Assert.IsType<DecodedFinding>(
            FirstCoast.Decode("H|FCACK|1|fc.ach|REF|A|2026-11-23|ACCEPTED|||||\nT|0\n").Single()).Finding.Rule);
        Assert.IsType<DecodedEvidence>(FirstCoast.Decode("H|FCACK|1|fc.ach|REF||2026-11-23|REJECTED||||F001|x\nT|0\n").Single());
    }

    [Fact]
    public void A_batch_without_its_control_is_parked_though_the_next_one_has_one()
    {
        var lines = Formats.Nacha.Samples.Returned;
        var items = FirstCoast.Decode(Formats.Nacha.Samples.Bytes([.. lines[..4], .. lines[1..]]));

        var line = Assert.Single(items.OfType<DecodedFinding>(), item => item.Finding.Rule == "batch-control").Finding.Path;
        Assert.Equal("line 3", line);
        Assert.Single(items.OfType<DecodedEvidence>());
    }

    [Theory]
    [InlineData("329", "2026-11-25")]
    [InlineData("   ", null)]
    [InlineData("002", "2027-01-02")]
    public void A_return_is_booked_on_its_settlement_date_or_on_no_day_that_is_known(string julian, string? booked)
    {
        var lines = Formats.Nacha.Samples.Returned;
        var header = lines[1][..75] + julian + lines[1][78..];
        if (julian == "002")
            header = header.Replace("261125", "261231", StringComparison.Ordinal);
        var items = FirstCoast.Decode(Formats.Nacha.Samples.Bytes(Formats.Nacha.Samples.With(lines, 1, header)));
        var evidence = items.OfType<DecodedEvidence>().Single().Evidence;

        Assert.Equal(booked, evidence.BookingDate?.ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void A_batch_whose_control_disagrees_though_its_entries_read_well_is_parked_entry_by_entry()
    {
        var lines = Formats.Nacha.Samples.Returned;
        var changed = lines.Select((line, i) => i == 2 ? line.Replace("0000012345", "0000012346", StringComparison.Ordinal) : line);
        var items = FirstCoast.Decode(Formats.Nacha.Samples.Bytes(changed));

        Assert.All(items, item => Assert.IsType<DecodedFinding>(item));
        Assert.Contains(items, item => ((DecodedFinding)item).Finding is { Rule: "batch-control", Path: "line 3" });
    }

    [Fact]
    public void An_entry_of_ours_that_comes_in_is_parked() =>
        Assert.All(FirstCoast.Decode(Formats.Nacha.Samples.Bytes(Formats.Nacha.Samples.Mixed)),
            item => Assert.Equal("unexpected-entry", Assert.IsType<DecodedFinding>(item).Finding.Rule));

    [Fact]
    public void Findings_name_no_account() => Assert.All(
        Encoding.Latin1.GetBytes("\0é|X").SelectMany(other => Enumerable.Range(285, 60).Select(at => (other, at))), change =>
        {
            var bytes = Formats.Nacha.Samples.Bytes(Formats.Nacha.Samples.Returned);
            bytes[change.at] = change.other;
            Assert.DoesNotContain(FirstCoast.Decode(bytes).OfType<DecodedFinding>(),
                item => item.Finding.ToString().Contains("123456", StringComparison.Ordinal));
        });

    private static int Evidence(byte[] body) => FirstCoast.Decode(body).OfType<DecodedEvidence>().Count();

    private static IEnumerable<string?> Identities(string body) =>
        FirstCoast.Decode(body).Cast<DecodedEntry>().Select(item => item.Entry.AccountServicerReference);
}
