using BankHub.Formats.SwiftMt.Fields;

namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>Fields whose words the network knows (User Handbook, Standards MT, codes of the fields).</summary>
public static class CodeRules
{
    public static readonly MtRule Charges = NetworkRule.Of("1xx-71A", "T08", "field 71A is BEN, OUR or SHA");
    public static readonly MtRule Operation = NetworkRule.Of("103-23B", "T36", "field 23B is CRED, CRTS, SPAY, SPRI or SSTD");
    public static readonly MtRule Batch = NetworkRule.Of("102-23", "T08", "in a message of 102 STP field 23 is CREDIT, CRTST or SPAY");
    public static readonly MtRule Wanted = NetworkRule.Of("920-12", "T88", "field 12 is 940, 941, 942 or 950");
    public static readonly MtRule Returned = NetworkRule.Of("10x-72-return", "T81", "field 72 of an STP message has neither REJT nor RETN");
    public static readonly MtRule Extended = NetworkRule.Of("10x-72-eri", "T82", "field 72 of an STP message has neither OCMT nor CHGS");
    public static readonly MtRule Instructor = NetworkRule.Of(
        "10x-72-ins", "T27", "behind INS at the beginning of a line of field 72 stands an identifier alone");
    public static readonly MtRule InstructorAgain = NetworkRule.Of("10x-72-ins-again", "T47", "INS begins one line of field 72");

    /// <summary>Of an identifier bank and country are letters (ISO 9362).</summary>
    private const int Letters = 6;

    private static readonly uint Tag71A = MtTag.Pack("71A");
    private static readonly uint Tag23B = MtTag.Pack("23B");

    /// <summary>Field 71A wherever it stands.</summary>
    internal static void CheckCharges(MtMessage message)
    {
        for (var field = message.Text.Find(Tag71A); field.IsThere; field = message.Text.Find(Tag71A, field.Index + 1))
        {
            message.Expect(field.Value is [(byte)'S', (byte)'H', (byte)'A'] or [(byte)'O', (byte)'U', (byte)'R']
                or [(byte)'B', (byte)'E', (byte)'N'], Charges, field);
        }
    }

    internal static void CheckOperation(MtMessage message)
    {
        if (message.Text.Find(Tag23B) is { IsThere: true } field)
        {
            var word = field.Value;
            message.Expect(
                word.SequenceEqual("CRED"u8) || word.SequenceEqual("SPRI"u8) || word.SequenceEqual("SPAY"u8)
                    || word.SequenceEqual("SSTD"u8) || word.SequenceEqual("CRTS"u8), Operation, field);
        }
    }

    /// <summary>Field 72 of messages that no hand shall touch.</summary>
    internal static void CheckInformation(MtMessage message)
    {
        var field = message.First(72);
        if (!field.IsThere)
        {
            return;
        }

        var (instructors, isReturn, isExtended, areNamed) = (0, false, false, true);
        foreach (var range in field.Value.Split((byte)'\n'))
        {
            var line = field.Value[range].TrimEnd((byte)'\r');
            isReturn |= line.StartsWith("/REJT/"u8) || line.StartsWith("/RETN/"u8);
            isExtended |= line.StartsWith("/OCMT/"u8) || line.StartsWith("/CHGS/"u8);
            if (line.StartsWith("/INS/"u8))
            {
                (instructors, areNamed) = (instructors + 1, areNamed && IsIdentifier(line["/INS/"u8.Length..]));
            }
        }

        message.Expect(!isReturn, Returned, field);
        message.Expect(!isExtended, Extended, field);
        message.Expect(areNamed, Instructor, field);
        message.Expect(instructors < 2, InstructorAgain, field);
    }

    private static bool IsIdentifier(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterUpper((char)text[i]) && (i < Letters || !char.IsAsciiDigit((char)text[i])))
            {
                return false;
            }
        }

        return text.Length is 8 or 11;
    }
}
