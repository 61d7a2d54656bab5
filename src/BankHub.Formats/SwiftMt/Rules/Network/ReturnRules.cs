using BankHub.Formats.SwiftMt.Notation;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Values;

namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>
/// Fields 72 and 79 that reject or return (User Handbook, Usage Guidelines, Payments Reject/Return Guidelines), whose lines are the field
/// at fault, the reason, the message, and perhaps the transaction, charges and text.
/// </summary>
public static class ReturnRules
{
    public static readonly MtRule Layout = NetworkRule.Of(
        "7x-return", "T80", "behind REJT or RETN stands a field, then in own lines a reason of two signs and two digits, and MREF");

    private const int Mark = 6;
    private const int Reference = 16;

    internal static bool Knows(ref Slot slot) => slot is { Option: 0, Number: 72 or 79 };

    internal static void Check(MtMessage message, MtField field)
    {
        var value = field.Value;
        if (!value.StartsWith("/REJT/"u8) && !value.StartsWith("/RETN/"u8))
        {
            return;
        }

        var (number, isGood) = (0, true);
        foreach (var range in value.Split((byte)'\n'))
        {
            var line = value[range].TrimEnd((byte)'\r');
            isGood &= number++ switch
            {
                0 => IsField(line[Mark..]),
                1 => IsReason(line),
                2 => IsReference(line, "/MREF/"u8),
                _ => IsMore(line),
            };
        }

        message.Expect(isGood && number > 2, Layout, field);
    }

    /// <summary>Two digits, perhaps an option, perhaps a sequence: 59, 32A, 59/B1.</summary>
    private static bool IsField(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || Signs.Run(Signs.Digits, text[..2]) < 2)
        {
            return false;
        }

        text = text[2..];
        text = text.Length > 0 && Signs.Has(Signs.Capitals, text[0]) ? text[1..] : text;
        return text.IsEmpty
            || (text.Length is 2 or 3 && text[0] == '/' && Signs.Run(Signs.CapitalsAndDigits, text[1..]) == text.Length - 1);
    }

    private static bool IsReason(ReadOnlySpan<byte> line) =>
        line.Length > 5 && line[0] == '/' && line[5] == '/' && Signs.Run(Signs.CapitalsAndDigits, line[1..3]) == 2
        && Signs.Run(Signs.Digits, line[3..5]) == 2;

    private static bool IsReference(ReadOnlySpan<byte> line, ReadOnlySpan<byte> code) =>
        line.StartsWith(code) && line.Length > code.Length && line.Length <= code.Length + Reference;

    private static bool IsMore(ReadOnlySpan<byte> line) =>
        line.StartsWith("/TEXT/"u8) || line.StartsWith("//"u8) || IsReference(line, "/TREF/"u8) || IsCharge(line);

    private static bool IsCharge(ReadOnlySpan<byte> line) =>
        line.StartsWith("/CHGS/"u8) && line.Length > Mark + 3 && Meanings.IsCurrency(line[Mark..(Mark + 3)])
        && MtAmounts.TryRead(line[(Mark + 3)..], out _);
}
