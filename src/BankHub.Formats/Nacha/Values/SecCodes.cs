namespace BankHub.Formats.Nacha.Values;

/// <summary>The standard entry class codes that this reader knows by name.</summary>
public static class SecCodes
{
    /// <summary>Prearranged payment and deposit: to or from a consumer.</summary>
    public const string Ppd = "PPD";

    /// <summary>Corporate credit or debit.</summary>
    public const string Ccd = "CCD";

    /// <summary>Notification of change.</summary>
    public const string Cor = "COR";

    /// <summary>Automated accounting advice, whose entries and controls have a layout of their own.</summary>
    public const string Adv = "ADV";

    /// <summary>International entry, whose records have a layout of their own.</summary>
    public const string Iat = "IAT";

    private static readonly HashSet<string> All = new(
        ("ACK ADV ARC ATX BOC CCD CIE COR CTX DNE ENR IAT MTE POP POS PPD RCK SHR TEL TRC TRX WEB XCK").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether the Nacha rules define the code.</summary>
    public static bool IsKnown(string code) => All.Contains(code);
}
