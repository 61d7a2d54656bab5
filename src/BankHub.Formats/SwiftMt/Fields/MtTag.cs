using BankHub.Formats.SwiftMt.Reading;

namespace BankHub.Formats.SwiftMt.Fields;

/// <summary>A tag of up to four signs as one number, which compares in one step.</summary>
internal static class MtTag
{
    private const int Most = 4;

    /// <summary>What stands where the option would, and is no capital letter.</summary>
    private const int NoOption = 27;

    /// <summary>Zero for what is too long to be a tag.</summary>
    public static uint Pack(ReadOnlySpan<byte> tag)
    {
        if (tag.Length > Most)
        {
            return 0;
        }

        var packed = 0u;
        foreach (var sign in tag)
        {
            packed = packed << 8 | sign;
        }

        return packed;
    }

    public static uint Pack(string tag)
    {
        var packed = 0u;
        foreach (var sign in tag)
        {
            packed = packed << 8 | (byte)sign;
        }

        return tag.Length > Most ? 0 : packed;
    }

    /// <summary>Puts the tag into a field, with its number and option.</summary>
    public static void Set(ref Slot slot, ReadOnlySpan<byte> tag)
    {
        var packed = tag.Length == 3 ? (uint)tag[0] << 16 | (uint)tag[1] << 8 | tag[2]
            : tag.Length == 2 ? (uint)tag[0] << 8 | tag[1] : Pack(tag);
        var option = Option(packed);
        (slot.Tag, slot.Option, slot.Number) = unchecked((packed, (byte)option, (byte)Number(packed, option)));
    }

    /// <summary>The two digits of a field; zero if it has not two.</summary>
    public static int Number(uint packed) => Number(packed, Option(packed));

    /// <summary>1 for A to 26 for Z, 0 for none.</summary>
    public static int Option(uint packed) => packed <= 0xFFFF ? 0
        : (int)(packed & 0xFF) - 'A' + 1 is >= 1 and <= 26 and var option ? option : NoOption;

    private static int Number(uint packed, int option)
    {
        unchecked
        {
            var digits = packed <= 0xFFFF ? packed : packed >> 8;
            var (tens, ones) = ((digits >> 8) - '0', (digits & 0xFF) - '0');
            return tens <= 9 && ones <= 9 && option != NoOption ? (int)((tens * 10) + ones) : 0;
        }
    }
}
