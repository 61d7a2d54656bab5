using System.Text.RegularExpressions;

namespace BankHub.Tests.Mapping.SwiftMt.Pairs;

/// <summary>
/// In what the halves of a pair differ for a reason: a path, how ours and the other half's value then are to each other, and why. Anything
/// else is an error of ours.
/// </summary>
internal static class KnownDifferences
{
    private static readonly (string Path, Func<string?, string?, bool> Holds, string Reason)[] All =
    [
        (@"^data\.InstructedAmount$", (_, other) => other is null, "MT says the instructed amount always (103, rules C2 and C16)"),
        (@"^settlement\.Method$", (ours, other) => (ours, other) is ("INDA", "INGA"),
            "MT says whose account it is only beside the account"),
        (@"^data\.Charges\.Agent", (_, _) => true, "fields 71F and 71G do not say which bank took the charge"),
        (@"^data\.Charges\.Amount", (ours, other) => (ours is null || other is null)
            && (ours ?? other)!.StartsWith("0.00 ", StringComparison.Ordinal),
            "a charge of nothing is said by one half, and left out by the other where BEN does not need it"),
        (@"^(data\.PreviousInstructingAgents|\$\.debtorAgent\.bic)", (ours, other) => ours is null || other is null,
            "MT 202 has no field for the debtor's bank: it stands among those that had the payment before"),
        (@"^\$\.(endToEndIdentification|reference)$", (ours, other) => ours is { Length: 16 } && ours[^1] == '+'
            && other!.StartsWith(ours[..15], StringComparison.Ordinal), "field 21 has sixteen characters; a plus sign shows the cut"),
        (@"^\$\.remittanceInformation\.unstructured\[0\]$", Repeats, "the other half repeats the field with its code"),
    ];

    private static readonly (string Path, Func<string?, string?, bool> Holds, string Reason)[] OfReturns =
    [
        (@"header\.created$", (_, _) => true, "an MT says no time of its own"),
        (@"chain\.debtor\.(agent|party)", (_, _) => true, "who returns goes by a BIC, which MT says alike of a party and of a bank"),
        (@"chain\.creditor\.party\.identification\.type$", (_, _) => true, "the other half has an organisation without any number"),
        (@"payments\[0\]\.identification$", (_, other) => other is null, "the MT's own reference is that of the return"),
        (@"original\.endToEndIdentification$", (ours, other) => ours is { Length: 16 } && ours[^1] == '+'
            && other!.StartsWith(ours[..15], StringComparison.Ordinal), "sixteen characters are left of it; a plus sign shows the cut"),
        (@"original\.message(Identification|Name)$", (ours, _) => ours is null, "an MT names the instruction alone"),
        (@"payments\[0\]\.payment\.", (ours, _) => ours is null, "an MT repeats nothing of the payment"),
        (@"payments\[0\]\.(chargeBearer|instructedAmount\..*|chain\.debtorAgent\.bic)$", (ours, _) => ours is null,
            "MT 202 and 205 have no field for it"),
        (@"charges\[0\]\.amount\.", (ours, _) => ours is null,
            "a charge of nothing is said where the translation lacked the field 71F that BEN needs"),
        (@"settlementMethod$", (ours, other) => (ours, other) is ("INDA", "INGA"), "MT says whose account it is only beside the account"),
        (@"reasons\[0\]\.code\.codeSet$", (ours, other) => (ours, other) is ("proprietary", "iso20022"),
            "an MT has no codes of four letters: such a one stands in words, behind the code of none"),
        (@"reasons\[0\]\.(code\.code|additionalInformation)", (ours, other) => ours is "AC04" or "NARR" || other is "AC04" or "NARR"
            || $"{ours}{other}".Contains("/CHGS/", StringComparison.Ordinal) || ours is "sd" || other is "sd",
            "the other half takes charges without an amount for the reason"),
    ];

    public static string? ReasonOfReturn(string path, string? ours, string? other) =>
        OfReturns.FirstOrDefault(known => Regex.IsMatch(path, known.Path) && known.Holds(ours, other)).Reason;

    /// <summary>Why it may be, or null.</summary>
    public static string? Reason(string path, string? ours, string? other) =>
        All.FirstOrDefault(known => Regex.IsMatch(path, known.Path) && known.Holds(ours, other)).Reason;

    private static bool Repeats(string? ours, string? other) =>
        other is not null && (ours is null ? other.StartsWith("/ROC/", StringComparison.Ordinal)
            : other.EndsWith(ours, StringComparison.Ordinal) && other.StartsWith('/'));
}
