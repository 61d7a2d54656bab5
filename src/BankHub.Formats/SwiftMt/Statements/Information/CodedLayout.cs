namespace BankHub.Formats.SwiftMt.Statements.Information;

/// <summary>
/// Codes between slashes: /EREF/.../REMI/... (Common Global Implementation, MT 940 field 86). A text may itself hold slashes, so that
/// only known codes begin a part; where a line is full the text goes on with the next one.
/// </summary>
internal static class CodedLayout
{
    private const int Shortest = 3;
    private const int Longest = 8;

    private static readonly HashSet<string> Codes =
    [
        .. ("ACCW ADDR AREF BENM BIC BTXT BUSP CDTRREF CDTRREFTP CHGD CHGS CNTP CREF CSID CURR DBIT ENTR EREF EXCH FEES GEN "
            + "IBAN INIT INSR INVL IREF ISDT KREF MARF MREF NAME OCMT OCUR ORDP PREF PURP REMI RREF RTRN SUBX SVCL SVWZ TRCD "
            + "TREF TRN TRTP TXTS UCRD UETR ULTB ULTC ULTD USTD").Split(' '),
    ];

    public static MtInformation? Read(string value)
    {
        var text = value.Replace("\r", "").Replace("\n", "");
        var first = Find(text, 0, out var code);
        if (first is < 0 or > 4)
        {
            return null;
        }

        var parts = new List<KeyValuePair<string, string>>();
        if (text[..first].Trim(' ') is { Length: > 0 } before)
        {
            parts.Add(new("", before));
        }

        for (var at = first; at >= 0;)
        {
            var start = at + code.Length + 2;
            var key = code;
            var next = Find(text, start - 1, out code);
            parts.Add(new(key, (next < 0 ? text[start..] : text[start..Math.Max(start, next)]).Trim(' ').TrimEnd('/')));
            at = next;
        }

        return new(InformationLayout.Coded, "", parts);
    }

    /// <summary>Where the next known code begins, with its slash.</summary>
    private static int Find(string text, int from, out string code)
    {
        for (var at = text.IndexOf('/', from); at >= 0; at = text.IndexOf('/', at + 1))
        {
            var end = text.AsSpan(at + 1, Math.Min(Longest + 2, text.Length - at - 1)).IndexOf('/');
            if (end >= Shortest && Codes.Contains(text.Substring(at + 1, end)))
            {
                code = text.Substring(at + 1, end);
                return at;
            }
        }

        code = "";
        return -1;
    }
}
