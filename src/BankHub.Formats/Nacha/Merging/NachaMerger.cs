using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Merging;

/// <summary>
/// Merges files for the same destination into few files under caps, or splits one that is over them. Batches with equal headers become
/// one. Trace numbers stay as they are; where one occurs twice the second entry gets another, or, without a source of numbers, is left
/// out with a problem: a trace number is never used twice. Nothing of a file with errors is taken: new totals would hide them.
/// </summary>
public sealed class NachaMerger(MergeCaps? caps = null)
{
    /// <summary>Files that are looked at for room before another one is begun.</summary>
    private const int MostOpen = 16;

    /// <summary>What tells the files of one sender, destination and day apart: there are no more than these (Appendix Three).</summary>
    private const string Modifiers = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private readonly MergeCaps _caps = caps ?? MergeCaps.Default;

    /// <summary>A number that was never used, for an institution of eight digits.</summary>
    public Func<int, TraceNumber>? NextTrace { get; init; }

    /// <summary>Merges what is given; what has no header, or is for another destination, goes to files of its own.</summary>
    public MergeResult Merge(IReadOnlyList<NachaFile> files)
    {
        Dictionary<EntrySource, EntryPlace> places = [];
        List<MergeProblem> problems = [];
        List<NachaFile> merged = [];
        var routes = files.Select((file, index) => (file, index)).GroupBy(item =>
            (item.file.Header?.ImmediateDestination, item.file.Header?.ImmediateOrigin, item.file.Control is AdvFileControl));
        foreach (var route in routes)
        {
            List<OpenFile> opened = [];
            var units = new MergeUnits(_caps.KeepsBatches, NextTrace, problems);
            foreach (var (file, index) in route)
            {
                if (!file.IsValid)
                {
                    problems.AddRange(Sources(file, index).Select(source => new MergeProblem(source, "stands in a file with errors")));
                    continue;
                }

                foreach (var unit in units.Of(file, index))
                {
                    Place(unit, opened, problems);
                }
            }

            var first = route.First().file;
            foreach (var (number, open) in opened.Index())
            {
                merged.Add(open.Close(Numbered(first.Header, number), merged.Count, first.Form with { ExtraBlocks = 0 }, places));
            }
        }

        return new(merged, places, problems);
    }

    private static IEnumerable<EntrySource> Sources(NachaFile file, int index) => file.Batches.SelectMany(
        (batch, number) => Enumerable.Range(0, batch.Entries.Count).Select(entry => new EntrySource(index, number, entry)));

    private void Place(MergeUnit unit, List<OpenFile> opened, List<MergeProblem> problems)
    {
        var key = unit.Header with { BatchNumber = 0 };
        for (var i = Math.Max(0, opened.Count - MostOpen); i < opened.Count; i++)
        {
            if (opened[i].TryAdd(key, unit))
            {
                return;
            }
        }

        var next = new OpenFile(_caps);
        var isFull = opened.Count == Modifiers.Length;
        if (!isFull && next.TryAdd(key, unit))
        {
            opened.Add(next);
            return;
        }

        var why = isFull ? $"does not fit into the {Modifiers.Length} files of a day" : "is more than one file may hold";
        problems.AddRange(unit.Entries.Select(item => new MergeProblem(item.Source, why)));
    }

    private static FileHeader Numbered(FileHeader? header, int number) => (header ?? new()
    {
        ImmediateDestination = "",
        ImmediateOrigin = "",
        FileCreationDate = null,
    }) with { FileIdModifier = Modifiers[number].ToString() };
}
