using BankHub.Formats.SwiftMt;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Returns;

namespace BankHub.Mapping.SwiftMt.Status;

/// <summary>
/// The status that an MT 199 or 299 tells in codes: the confirmation of a tracked payment (SWIFT gpi: //ACSC/..., one thing a line), or a
/// refusal (User Handbook, Payments Reject/Return Guidelines: /REJT/).
/// </summary>
internal sealed record TrackedStatus
{
    private const string Refused = "RJCT";

    // ISO 20022 ExternalPaymentTransactionStatus1Code, as far as confirmations tell them.
    private static readonly string[] Known = ["ACSP", "ACSC", "ACCC", "ACWC", "ACWP", "ACCP", "ACTC", "PDNG", "RJCT", "CANC"];

    public required string Status { get; init; }

    public required string Uetr { get; init; }

    /// <summary>Field 21, or /MREF/: the message that is spoken of.</summary>
    public string? Instruction { get; init; }

    /// <summary>/TREF/: the payment in it; cut where it ends with a plus.</summary>
    public string? EndToEnd { get; init; }

    public string? Reason { get; init; }

    /// <summary>The amount with its currency, as it stands there; charges may be taken off.</summary>
    public string? Amount { get; init; }

    public string? Text { get; init; }

    /// <summary>Null where the message is one for people: without a UETR nothing is tracked, and without a code nothing is said.</summary>
    public static TrackedStatus? Read(MtMessage message)
    {
        string[] lines = [.. message.Text.FindAny(79).ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())];
        var uetr = MtText.Of(message.Uetr) is { Length: > 0 } said ? said
            : Array.Find(lines, line => line.Contains("/UETR/", StringComparison.Ordinal))?.Split("/UETR/")[^1].Trim('/');
        var read = uetr is null ? null : lines is ["//" or ['/', '/', ..], ..] ? Confirmed(lines, uetr)
            : lines[0].StartsWith("/REJT/", StringComparison.Ordinal) ? Rejected(lines, uetr) : null;
        return read is null ? null : read with
        {
            Instruction = Placeholder.Named(read.Instruction) ?? Placeholder.Named(message.Text.FindAny(21).ToString().Trim()),
        };
    }

    /// <summary>The status stands behind the time, or first where there is none; what tells another one too is for people.</summary>
    private static TrackedStatus? Confirmed(string[] lines, string uetr)
    {
        string[] said = [.. lines.Select(line => line.TrimStart('/'))];
        var status = said.Skip(IsTime(said[0]) ? 1 : 0).FirstOrDefault() ?? "";
        return !IsStatus(status) || said.Any(line => IsStatus(line) && Known.Contains(line[..4]) && line != status) ? null : new()
        {
            Status = status[..4],
            Uetr = uetr,
            Reason = status.Length > 5 ? status[5..].Trim('/') : null,
            Amount = Array.Find(said, line => line.Length > 4 && line[..3].All(char.IsAsciiLetterUpper) && line.Contains(',')
                && line[3..].All(c => char.IsAsciiDigit(c) || c == ',')),
        };
    }

    private static TrackedStatus Rejected(string[] lines, string uetr) => new()
    {
        Status = Refused,
        Uetr = uetr,
        Reason = lines.Skip(1).Where(line => line is ['/', not '/', ..]).Select(line => line.Trim('/').Split('/')[0])
            .FirstOrDefault(code => code.Length == 4 && IsCode(code) && !ReturnRemarks.NoReasons.Contains(code)),
        Instruction = Coded(lines, "MREF"),
        EndToEnd = Placeholder.Named(Coded(lines, "TREF")),
        Text = Coded(lines, "TEXT") is { } text && !text.Contains("/UETR/", StringComparison.Ordinal) ? text : null,
    };

    private static string? Coded(string[] lines, string code) =>
        Array.Find(lines, line => line.StartsWith($"/{code}/", StringComparison.Ordinal))?[(code.Length + 2)..] is { Length: > 0 } value
            ? value : null;

    /// <summary>Four capitals, and perhaps a reason behind a slash.</summary>
    private static bool IsStatus(string line) =>
        line.Length >= 4 && line[..4].All(char.IsAsciiLetterUpper) && (line.Length == 4 || line[4] == '/');

    /// <summary>Day and minute, ten digits, with or without the zone.</summary>
    private static bool IsTime(string line) => line.Length >= 10 && line[..10].All(char.IsAsciiDigit);

    private static bool IsCode(string text) => text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
