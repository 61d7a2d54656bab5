using BankHub.Core.Payments;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>The addresses of a message's envelope: a terminal is a BIC with the terminal's letter at its ninth place.</summary>
internal static class Terminals
{
    private const int Length = 12;
    private const int BeforeLetter = 8;
    private const string HeadOffice = "XXX";

    /// <summary>The BIC of eleven characters, or null where it is none.</summary>
    public static Bic? Read(ReadOnlySpan<byte> terminal)
    {
        var text = Formats.SwiftMt.MtText.Of(terminal);
        return text.Length == Length && Bic.TryParse(text[..BeforeLetter] + text[(BeforeLetter + 1)..], out var bic, out _) ? bic : null;
    }

    /// <summary>The bank there: of a head office the eight characters that are enough, else those of the branch too.</summary>
    public static Agent? Bank(ReadOnlySpan<byte> terminal) => Read(terminal) switch
    {
        null => null,
        { Value: var whole } when whole.EndsWith(HeadOffice, StringComparison.Ordinal)
            && Bic.TryParse(whole.AsSpan(0, BeforeLetter), out var bic, out _) => new() { Bic = bic },
        var branch => new() { Bic = branch },
    };
}
