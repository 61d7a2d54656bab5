using System.Collections.Frozen;
using BankHub.Formats.SwiftMt.Notation;
using BankHub.Formats.SwiftMt.Reading;

namespace BankHub.Formats.SwiftMt.Fields;

/// <summary>All fields that are known, by tag.</summary>
public static class MtFieldTable
{
    private const int Options = 28;

    private static readonly FrozenDictionary<string, MtFieldDefinition> ByTag = Read()
        .ToFrozenDictionary(field => field.Tag, StringComparer.Ordinal);

    private static readonly MtFieldDefinition?[] ByNumber = Index();
    private static readonly FieldNotation?[] Programs = [.. ByNumber.Select(field => field?.Program)];
    private static readonly FrozenDictionary<uint, MtFieldDefinition> Others =
        ByTag.Values.Where(field => MtTag.Number(MtTag.Pack(field.Tag)) == 0).ToFrozenDictionary(field => MtTag.Pack(field.Tag));

    public static IReadOnlyCollection<MtFieldDefinition> All => ByTag.Values;

    public static MtFieldDefinition? Find(string tag) => ByTag.GetValueOrDefault(tag);

    internal static MtFieldDefinition? Find(uint packed) => MtTag.Number(packed) is > 0 and var number
        ? ByNumber[(number * Options) + MtTag.Option(packed)]
        : Others.GetValueOrDefault(packed);

    /// <summary>What reads a field: the one thing of its definition that every field is asked for.</summary>
    internal static FieldNotation? Program(ref Slot slot) =>
        slot.Number > 0 ? Programs[(slot.Number * Options) + slot.Option] : Others.GetValueOrDefault(slot.Tag)?.Program;

    internal static MtFieldDefinition? Find(ref Slot slot) =>
        slot.Number > 0 ? ByNumber[(slot.Number * Options) + slot.Option] : Others.GetValueOrDefault(slot.Tag);

    private static MtFieldDefinition?[] Index()
    {
        var index = new MtFieldDefinition?[100 * Options];
        foreach (var field in ByTag.Values)
        {
            var packed = MtTag.Pack(field.Tag);
            index[(MtTag.Number(packed) * Options) + MtTag.Option(packed)] = field;
        }

        return index;
    }

    /// <summary>A line is: tags | notation | components; a backslash continues it.</summary>
    private static IEnumerable<MtFieldDefinition> Read()
    {
        string[] tables =
        [
            CommonFields.Table, AmountFields.Table, PartyFields.Table, NarrativeFields.Table, QualifiedFields.Table, SystemFields.Table,
        ];
        foreach (var line in tables.SelectMany(table => table.Replace("\\\n", "").Split('\n', StringSplitOptions.RemoveEmptyEntries)))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            var names = cells[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            foreach (var tag in cells[0].Split(' '))
            {
                yield return new(tag, cells[1], names);
            }
        }
    }
}
