namespace BankHub.Formats.Bai2.Reading;

/// <summary>The two digits that a physical record begins with.</summary>
internal static class RecordCodes
{
    /// <summary>Bytes of the code and the comma after it.</summary>
    public const int Width = 3;

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
        if (line.Length < 2 || (line.Length > 2 && line[2] is not ((byte)',' or (byte)'/')))
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
        line is [(byte)'8', (byte)'8', (byte)',' or (byte)'/', ..] or [(byte)'8', (byte)'8'];

    public static string Code(Bai2RecordKind kind) => Array.Find(All, one => one.Kind == kind).Code;

    public static string Name(Bai2RecordKind kind) => Array.Find(All, one => one.Kind == kind).Name ?? "Record";
}
