using BankHub.Core.Findings;
using BankHub.Formats.SwiftMt;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>
/// The fields of a message or of one of its sequences. Whoever maps takes them one by one; what nobody took is left out, and told: so no
/// field can be forgotten in silence.
/// </summary>
internal sealed class SaidFields
{
    private readonly IReadOnlyList<SaidField> _all;

    public SaidFields(MtFields fields)
    {
        var all = new List<SaidField>(fields.Count);
        foreach (var field in fields)
        {
            all.Add(new(field));
        }

        _all = all;
    }

    private SaidFields(IReadOnlyList<SaidField> all) => _all = all;

    /// <summary>The first field with one of the tags, which is then taken; null if there is none.</summary>
    public SaidField? Take(params ReadOnlySpan<string> tags)
    {
        foreach (var field in _all)
        {
            if (!field.IsTaken && tags.Contains(field.Tag))
            {
                return field.Take();
            }
        }

        return null;
    }

    /// <summary>The first field with the number, whatever its option, which is then taken.</summary>
    public SaidField? TakeAny(int number) => _all.FirstOrDefault(field => !field.IsTaken && IsOf(field, number))?.Take();

    /// <summary>Every field with the tag, which are then taken.</summary>
    public IReadOnlyList<SaidField> TakeAll(string tag) =>
        [.. _all.Where(field => !field.IsTaken && field.Tag == tag).Select(field => field.Take())];

    public bool IsEmpty => _all.Count == 0;

    /// <summary>The first field with one of the tags, taken or not.</summary>
    public SaidField? Find(params ReadOnlySpan<string> tags)
    {
        foreach (var field in _all)
        {
            if (tags.Contains(field.Tag))
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>The first field with the number, whatever its option, taken or not.</summary>
    public SaidField? FindAny(int number) => _all.FirstOrDefault(field => IsOf(field, number));

    /// <summary>The fields before the first one with the tag, and the sequences that it begins.</summary>
    public (SaidFields Head, IReadOnlyList<SaidFields> Sequences) Split(string begin)
    {
        var (head, sequences) = (new List<SaidField>(), new List<List<SaidField>>());
        foreach (var field in _all)
        {
            if (field.Tag == begin)
            {
                sequences.Add([]);
            }

            (sequences.Count > 0 ? sequences[^1] : head).Add(field);
        }

        return (new(head), [.. sequences.Select(sequence => new SaidFields(sequence))]);
    }

    /// <summary>The fields before the first one with one of the tags, and those from it on.</summary>
    public (SaidFields Before, SaidFields From) SplitAt(params string[] tags)
    {
        var before = _all.TakeWhile(field => !tags.Contains(field.Tag)).ToList();
        return (new(before), new([.. _all.Skip(before.Count)]));
    }

    /// <summary>These fields and those.</summary>
    public SaidFields And(SaidFields others) => new([.. _all, .. others._all]);

    /// <summary>What nobody took, each with its place.</summary>
    public IEnumerable<Finding> Untaken(string place) => _all.SelectMany(field => field.IsTaken
        ? field.Left.Select(part => Told(place, field, part))
        : [Told(place, field, "")]);

    private static bool IsOf(SaidField field, int number) => field.Tag.Length <= 3
        && field.Tag.StartsWith(number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static Finding Told(string place, SaidField field, string part) => new(
        $"{place}: line {field.Line}, :{field.Tag}:{(part.Length > 0 ? $" {part}" : "")}", "left-out",
        "The canonical value has no place for it.");
}
