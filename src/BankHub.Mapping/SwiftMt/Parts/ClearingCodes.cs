using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>
/// National clearing codes, which stand as `//FW021000021` where a bank's account may stand, by the mapping's table `mtClearing`. A key
/// with digits behind the letters is for numbers of that length.
/// </summary>
internal static class ClearingCodes
{
    public const string Table = "mtClearing";

    private const int Letters = 2;

    /// <summary>Whether an account line holds a clearing code: its first slash is the field's, the second its own.</summary>
    public static bool IsOne(string line) => line.StartsWith('/');

    /// <summary>Real-time gross settlement is asked for, and no bank is named.</summary>
    public static bool AsksForGross(string line) => line == "/RT";

    /// <summary>The number; where it is none that can be said canonically, null.</summary>
    public static ClearingSystemMemberIdentification? Read(string line, BankMapping mapping)
    {
        if (line.Length <= 1 + Letters)
        {
            return null;
        }

        var (code, number) = (line[1..(1 + Letters)], line[(1 + Letters)..]);
        var word = mapping.Canonical(Table, $"{code}{number.Length}") ?? mapping.Canonical(Table, code);
        return word is not null && ClearingSystem.TryParse(word, out var system, out _) && system.Check(number) is null
            ? new() { ClearingSystem = system, MemberIdentification = number }
            : null;
    }

    /// <summary>The line without the field's own slash, or null where the system has no code.</summary>
    public static string? Write(ClearingSystemMemberIdentification? member, string path, BankMapping mapping, MtOutgoing to)
    {
        if (member is null)
        {
            return null;
        }

        if (mapping.Bank(Table, member.ClearingSystem.Value) is { } code)
        {
            return $"/{code[..Letters]}{member.MemberIdentification}";
        }

        to.Lose($"{path}.clearingSystemMemberIdentification", "The clearing system has no code in SWIFT's fields.");
        return null;
    }
}
