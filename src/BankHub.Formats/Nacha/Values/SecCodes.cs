namespace BankHub.Formats.Nacha.Values;

/// <summary>The standard entry class codes that code asks for by name; <see cref="EntryClasses"/> has them all.</summary>
public static class SecCodes
{
    /// <summary>Prearranged payment and deposit: to or from a consumer.</summary>
    public const string Ppd = "PPD";

    /// <summary>Corporate credit or debit.</summary>
    public const string Ccd = "CCD";

    /// <summary>Corporate trade exchange: with up to 9,999 addenda.</summary>
    public const string Ctx = "CTX";

    /// <summary>Authorised over the internet.</summary>
    public const string Web = "WEB";

    /// <summary>Authorised by telephone.</summary>
    public const string Tel = "TEL";

    /// <summary>Notification of change.</summary>
    public const string Cor = "COR";

    /// <summary>Acknowledgement of a CCD credit.</summary>
    public const string Ack = "ACK";

    /// <summary>Acknowledgement of a CTX credit.</summary>
    public const string Atx = "ATX";

    /// <summary>Death notification, from a federal agency.</summary>
    public const string Dne = "DNE";

    /// <summary>Automated accounting advice, whose entries and controls have a layout of their own.</summary>
    public const string Adv = "ADV";

    /// <summary>International entry, whose records have a layout of their own.</summary>
    public const string Iat = "IAT";
}
