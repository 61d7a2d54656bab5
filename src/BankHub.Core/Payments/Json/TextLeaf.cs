using System.Diagnostics.CodeAnalysis;
using System.Text;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments.Json;

/// <summary>
/// Text for people: so many characters (code points, as XML Schema and JSON Schema count), none of them a control, without
/// spaces at either end, which padded formats would lose.
/// </summary>
internal sealed class TextLeaf(int max) : Leaf<string>(new(1, max, Pattern) { Name = $"Max{max}Text" })
{
    // Controls; line separators; direction controls, which make a text show other than it is; what XML 1.0 cannot carry.
    private const string Forbidden =
        @"\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff";

    private const string Pattern = $"^[^ {Forbidden}]([^{Forbidden}]*[^ {Forbidden}])?$";

    private static readonly Rule Controls =
        new("text-characters", "Control characters, direction controls and broken surrogates do not belong in a text.");
    private static readonly Rule Spaces = new("text-spaces", "A text neither begins nor ends with a space.");

    private readonly Rule _length = LengthRule(1, max);

    public override bool TryRead(
        ReadOnlySpan<char> text, [MaybeNullWhen(false)] out string value, [NotNullWhen(false)] out Rule? broken)
    {
        broken = Broken(text);
        value = broken is null ? text.ToString() : null;
        return broken is null;
    }

    public override string Write(string value) => value;

    public override bool Holds(string value, out int length)
    {
        length = value.Length;
        return Broken(value) is null;
    }

    internal static Rule LengthRule(int min, int max) =>
        new("length", min == max ? $"This text has {max} characters." : $"This text has {min} to {max} characters.");

    private Rule? Broken(ReadOnlySpan<char> text) => text.IsEmpty || text.Length > 2 * max ? _length : Check(text);

    private Rule? Check(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        if (text.ContainsAnyExceptInRange(' ', '~') && !TryCount(text, out length))
            return Controls;
        return length > max ? _length : text[0] == ' ' || text[^1] == ' ' ? Spaces : null;
    }

    private static bool TryCount(ReadOnlySpan<char> text, out int characters)
    {
        for (characters = 0; !text.IsEmpty; characters++)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var taken) != System.Buffers.OperationStatus.Done || IsForbidden(rune.Value))
                return false;
            text = text[taken..];
        }
        return true;
    }

    private static bool IsForbidden(int c) =>
        c is < 0x20 or (>= 0x7F and <= 0x9F) or 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
            or 0xFEFF or 0xFFFE or 0xFFFF;
}
