namespace BankHub.Formats.Bai2.Reading;

/// <summary>The two digits that a physical record begins with.</summary>
internal static class RecordCodes
{
    /// <summary>Bytes of the code and the comma after it.</summary>
    private const int Width = 3;

    private static readonly (string Code, Bai2RecordKind Kind, string Name)[] All =
    [
        ("01", Bai2RecordKind.FileHeader, "File Header"),
        ("02", Bai2RecordKind.GroupHeader, "Group Header"),
        ("03", Bai2RecordKind.Account, "Account Identifier"),
        ("16", Bai2RecordKind.Transaction, "Transaction Detail"),
        ("49", Bai2RecordKind.AccountTrailer, "Account Trailer"),
        ("98", Bai2RecordKind.GroupTrailer, "Group Trailer"),
        ("99", Bai2RecordKind.FileTrailer, "File Trailer"),
    ];

    private static readonly Bai2RecordKind?[] ByNumber = Numbered();

    /// <summary>What a line begins; a continuation is none, and null is no record.</summary>
    public static Bai2RecordKind? Kind(ReadOnlySpan<byte> line)
    {
        if (!HasCode(line) || !char.IsAsciiDigit((char)line[0]) || !char.IsAsciiDigit((char)line[1]))
        {
            return null;
        }

        return ByNumber[Number(line[0], line[1])];
    }

    public static bool IsContinuation(ReadOnlySpan<byte> line) =>
        line is [(byte)'8', (byte)'8', ..] && HasCode(line);

    /// <summary>Where the fields begin.</summary>
    public static int Fields(ReadOnlySpan<byte> line) => Math.Min(line is [_, _, (byte)'/'] ? Width - 1 : Width, line.Length);

    /// <summary>A comma ends the code, or the record, or nothing does.</summary>
    private static bool HasCode(ReadOnlySpan<byte> line) => line is [_, _] or [_, _, (byte)'/'] or [_, _, (byte)',', ..];

    public static string Code(Bai2RecordKind kind) => Array.Find(All, one => one.Kind == kind).Code;

    public static string Name(Bai2RecordKind kind) => Array.Find(All, one => one.Kind == kind).Name ?? "Record";

    private static int Number(int tens, int ones) => ((tens - '0') * 10) + ones - '0';

    private static Bai2RecordKind?[] Numbered()
    {
        var kinds = new Bai2RecordKind?[100];
        kinds[Number('8', '8')] = Bai2RecordKind.None;
        foreach (var (code, kind, _) in All)
        {
            kinds[Number(code[0], code[1])] = kind;
        }

        return kinds;
    }
}
