using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>A national clearing system by its ISO 20022 external code, and what its member numbers look like.</summary>
public sealed record ClearingSystem : IValue<ClearingSystem>
{
    private static readonly Rule Unknown =
        new("clearing-system", "A clearing system is one of the codes that this API lists, such as USABA.");
    private static readonly Rule Length =
        new("member-identification", "The member identification has not the digits that its clearing system prescribes.");

    // ISO 20022 External Code Sets, ClearingSystemIdentification: the code and the number of digits.
    public static readonly ValueList<ClearingSystem> All =
    [
        new("USABA", 9), new("USPID", 4), new("GBDSC", 6), new("CACPA", 9), new("AUBSB", 6), new("NZNCC", 6), new("ATBLZ", 5),
        new("DEBLZ", 8), new("CHBCC", 5), new("CHSIC", 6), new("ESNCC", 8), new("GRBIC", 7), new("IENCC", 6), new("ITNCC", 10),
        new("PLKNR", 8), new("PTNCC", 8), new("SESBA", 4), new("HKNCC", 3), new("JPZGN", 7), new("CNAPS", 12), new("SGIBG", 7),
        new("TWNCC", 7), new("THCBC", 3), new("RUCBC", 9), new("ZANCC", 6),
        new("INFSC", 11) { AllowsCapitals = true },
    ];

    private static readonly FrozenDictionary<string, ClearingSystem> ByCode = All.ToFrozenDictionary(system => system.Value);

    private static readonly FrozenDictionary<string, ClearingSystem>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByCode.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>United States: ABA routing numbers.</summary>
    public static readonly ClearingSystem Usaba = ByCode["USABA"];

    /// <summary>United Kingdom: sort codes.</summary>
    public static readonly ClearingSystem Gbdsc = ByCode["GBDSC"];

    private ClearingSystem(string value, int digits) => (Value, Digits) = (value, digits);

    public static TextFacts Facts { get; } = TextFacts.OneOf(All.Select(one => one.Value));

    public string Value { get; }

    public int Digits { get; }

    private bool AllowsCapitals { get; init; }

    public static bool TryParse(
        ReadOnlySpan<char> text, [NotNullWhen(true)] out ClearingSystem? value, [NotNullWhen(false)] out Rule? broken)
    {
        broken = BySpan.TryGetValue(text, out value) ? null : Unknown;
        return broken is null;
    }

    /// <summary>The rule that a member number breaks, or null.</summary>
    public Rule? Check(string member)
    {
        if (member.Length != Digits || !(AllowsCapitals ? Characters.AreCapitalsOrDigits(member) : Characters.AreDigits(member)))
            return Length;
        return this != Usaba || AbaRoutingNumber.TryParse(member, out _, out var broken) ? null : broken;
    }

    public override string ToString() => Value;
}
