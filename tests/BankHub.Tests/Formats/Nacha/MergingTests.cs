using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Merging;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BankHub.Tests.Formats.Nacha;

public sealed class MergingTests
{
    [Fact]
    public void Files_for_one_destination_become_one_and_equal_batches_too()
    {
        var result = new NachaMerger().Merge([File(1, 3), File(4, 2)]);

        var file = Assert.Single(result.Files);
        var batch = Assert.Single(file.Batches);
        Assert.Equal([1, 2, 3, 4, 5], batch.Entries.Select(entry => entry.Trace.Sequence));
        Assert.Equal(new EntryPlace(0, 1, 6, new(06900001, 4)), result.Places[new(1, 0, 0)]);
        Assert.Empty(NachaFile.Read(file.Write()).Findings);
    }

    [Fact]
    public void Another_destination_gets_a_file_of_its_own()
    {
        var other = File(1, 1) with { Header = Samples.FileHeader with { ImmediateDestination = "121000358" } };

        Assert.Equal(2, new NachaMerger().Merge([File(2, 1), other]).Files.Count);
    }

    [Fact]
    public void A_trace_number_that_is_used_already_is_replaced_or_refused_but_never_used_twice()
    {
        var refused = new NachaMerger().Merge([File(1, 2), File(2, 1)]);
        Assert.Equal(new EntrySource(1, 0, 0), Assert.Single(refused.Problems).Entry);

        var next = 100;
        var replaced = new NachaMerger { NextTrace = odfi => new(odfi, next++) }.Merge([File(1, 2), File(2, 1)]);
        Assert.Empty(replaced.Problems);
        Assert.Equal(100, replaced.Places[new(1, 0, 0)].Trace.Sequence);
        Assert.Empty(NachaFile.Read(Assert.Single(replaced.Files).Write()).Findings);
    }

    [Fact]
    public void A_batch_that_balances_itself_stays_whole()
    {
        var caps = new MergeCaps { MaxLines = 20, KeepsBatches = true };
        var result = new NachaMerger(caps).Merge([File(1, 10), File(11, 10)]);

        Assert.Equal([10, 10], result.Files.Select(file => file.Batches.Single().Entries.Count));
    }

    [Fact]
    public void A_batch_that_stays_whole_goes_nowhere_when_one_of_its_entries_may_not()
    {
        var result = new NachaMerger(new() { KeepsBatches = true }).Merge([File(1, 2), File(2, 3)]);

        Assert.Equal([new(0, 0, 0), new(0, 0, 1)], result.Places.Keys);
        Assert.Equal([new(1, 0, 0), new(1, 0, 1), new(1, 0, 2)], result.Problems.Select(problem => problem.Entry).Order(BySource));
    }

    [Fact]
    public void Nothing_of_a_file_with_errors_is_taken_and_its_entries_are_named()
    {
        var broken = NachaFile.Read(Samples.Bytes(Samples.Mixed.With(5, Samples.BatchControl.At(11, "0021280366"))));
        var result = new NachaMerger().Merge([File(1, 2), broken]);

        Assert.Equal([new(0, 0, 0), new(0, 0, 1)], result.Places.Keys);
        Assert.NotEmpty(result.Problems);
        Assert.All(result.Problems, problem => Assert.Equal((1, "stands in a file with errors"), (problem.Entry.File, problem.Message)));
    }

    [Fact]
    public void No_two_files_of_a_sender_and_destination_have_one_modifier_and_there_is_no_thirty_seventh()
    {
        var result = new NachaMerger(new() { MaxEntries = 1 }).Merge([File(1, 40)]);

        Assert.Equal(36, result.Files.Select(file => file.Header!.FileIdModifier).Distinct().Count());
        Assert.Equal((36, 4), (result.Files.Count, result.Problems.Count));
    }

    [Fact]
    public void What_no_file_may_hold_is_a_problem()
    {
        var result = new NachaMerger(new() { MaxAmount = 12344 }).Merge([File(1, 2)]);

        Assert.Empty(result.Files);
        Assert.Equal(2, result.Problems.Count);
    }

    [Fact]
    public void Every_entry_has_one_place_where_it_stands_and_every_file_keeps_the_caps() => Prop.ForAll(
        (from counts in Gen.Choose(1, 40).NonEmptyListOf()
         from lines in Gen.Choose(1, 10)
         from amount in Gen.Choose(1, 20)
         from whole in Gen.Elements(true, false)
         select (counts: counts.ToArray(),
            new MergeCaps { MaxLines = lines * 10, MaxAmount = amount * 12345L, KeepsBatches = whole })).ToArbitrary(), x =>
        {
            var first = 1;
            NachaFile[] files = [.. x.counts.Select(count => File((first += count) - count, count))];
            var result = new NachaMerger(x.Item2).Merge(files);

            Assert.Equal(files.Sum(file => file.Batches[0].Entries.Count), result.Places.Count + result.Problems.Count);
            var written = result.Files.Select(file => file.Write()).ToArray();
            foreach (var (source, place) in result.Places)
            {
                var line = written[place.File].AsSpan((place.Line - 1) * 95, 94);
                Assert.Equal((byte)'6', line[0]);
                Assert.Equal(place.Trace.ToString(), System.Text.Encoding.ASCII.GetString(line[79..]));
                Assert.Equal(files[source.File].Batches[source.Batch].Entries[source.Entry].Trace, place.Trace);
            }

            foreach (var bytes in written)
            {
                var file = NachaFile.Read(bytes);
                Assert.Empty(file.Findings);
                Assert.True(bytes.Length / 95 <= x.Item2.MaxLines && file.Control!.TotalCredit <= x.Item2.MaxAmount);
            }

            // Entries are alike here, so that no packing takes fewer files than their number over what one file holds.
            var room = Math.Min(x.Item2.MaxLines - 4, (int)(x.Item2.MaxAmount / 12345));
            Assert.True(x.Item2.KeepsBatches || room < 1 || result.Files.Count <= (result.Places.Count + room - 1) / room);
        }).QuickCheckThrowOnFailure();

    private static readonly Comparer<EntrySource> BySource =
        Comparer<EntrySource>.Create((one, other) => (one.File, one.Batch, one.Entry).CompareTo((other.File, other.Batch, other.Entry)));

    private static NachaFile File(int first, int count) =>
        NachaFile.Read(Samples.Build(Enumerable.Range(first, count).Select(number => Samples.Entry(number))));
}
