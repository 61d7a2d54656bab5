using BankHub.Core.Payments;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Mapping.Nacha;

/// <summary>Which entry class a canonical scheme is written in: the payment says it by its scheme, and it is never guessed.</summary>
public static class SchemeClasses
{
    private static readonly (Scheme Scheme, string EntryClass)[] All =
    [
        (Scheme.AchPpd, SecCodes.Ppd), (Scheme.AchCcd, SecCodes.Ccd), (Scheme.AchCtx, SecCodes.Ctx), (Scheme.AchWeb, SecCodes.Web),
        (Scheme.AchTel, SecCodes.Tel), (Scheme.AchIat, SecCodes.Iat),
    ];

    /// <summary>The entry class of a scheme's word, or null for a scheme that is no ACH.</summary>
    public static string? ClassOf(string scheme) => All.FirstOrDefault(pair => pair.Scheme.Value == scheme).EntryClass;

    /// <summary>The scheme of an entry class, or null for one that payments are not made in.</summary>
    public static Scheme? SchemeOf(string entryClass) => All.FirstOrDefault(pair => pair.EntryClass == entryClass).Scheme;
}
