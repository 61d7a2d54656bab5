using System.Collections.Frozen;
using BankHub.Formats.SwiftMt.Rules.Network;

namespace BankHub.Formats.SwiftMt.Rules;

/// <summary>Every rule that reading checks.</summary>
public static class MtRules
{
    private static readonly Type[] Sources =
        [typeof(EnvelopeRules), typeof(FieldRules), typeof(StructureRules), typeof(StatementRules), typeof(WritingRules),
         .. NetworkRules.Sources];

    /// <summary>The rules by the names under which they are waived.</summary>
    public static IReadOnlyDictionary<string, MtRule> ByName { get; } = Sources
        .SelectMany(source => source.GetFields()).Where(member => member.FieldType == typeof(MtRule))
        .Select(member => (MtRule)member.GetValue(null)!)
        .ToFrozenDictionary(rule => rule.Name, StringComparer.Ordinal);
}
