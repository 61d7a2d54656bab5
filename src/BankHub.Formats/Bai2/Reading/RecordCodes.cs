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

    /// <summary>What a line begins; a continuation is none, and null is no record.</summary>
    public static Bai2RecordKind? Kind(ReadOnlySpan<byte> line)
    {
        if (!HasCode(line))
        {
            return null;
        }

        return ((line[0] << 8) | line[1]) switch
        {
            ('1' << 8) | '6' => Bai2RecordKind.Transaction,
            ('0' << 8) | '3' => Bai2RecordKind.Account,
            ('4' << 8) | '9' => Bai2RecordKind.AccountTrailer,
            ('0' << 8) | '2' => Bai2RecordKind.GroupHeader,
            ('9' << 8) | '8' => Bai2RecordKind.GroupTrailer,
            ('0' << 8) | '1' => Bai2RecordKind.FileHeader,
            ('9' << 8) | '9' => Bai2RecordKind.FileTrailer,
            ('8' << 8) | '8' => Bai2RecordKind.None,
            _ => null,
        };
    }

    public static bool IsContinuation(ReadOnlySpan<byte> line) =>
        line is [(byte)'8', (byte)'8', ..] && HasCode(line);

    /// <summary>Where the fields begin.</summary>
    public static int Fields(ReadOnlySpan<byte> line) => Math.Min(line is [_, _, (byte)'/'] ? Width - 1 : Width, line.Length);

    /// <summary>A comma ends the code, or the record, or nothing does.</summary>
    private static bool HasCode(ReadOnlySpan<byte> line) => line is [_, _] or [_, _, (byte)'/'] or [_, _, (byte)',', ..];

    public static string Code(Bai2RecordKind kind) => Array.Find(All, one => one.Kind == kind).Code;

    public static string Name(Bai2RecordKind kind) => Array.Find(All, one => one.Kind == kind).Name ?? "Record";
}
