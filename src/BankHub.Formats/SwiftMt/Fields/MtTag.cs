namespace BankHub.Formats.SwiftMt.Fields;

/// <summary>A tag of up to four signs as one number, which compares in one step.</summary>
internal static class MtTag
{
    private const int Most = 4;

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

    /// <summary>The two digits of a field; zero if it has not two.</summary>
    public static int Number(uint packed)
    {
        var (tens, ones) = packed <= 0xFFFF ? (packed >> 8, packed & 0xFF) : (packed >> 16, packed >> 8 & 0xFF);
        return packed <= 0xFFFFFF && (packed <= 0xFFFF || Option(packed) < 27) && tens is >= '0' and <= '9' && ones is >= '0' and <= '9'
                ? (int)(((tens - '0') * 10) + ones - '0')
                : 0;
    }

    /// <summary>1 for A to 26 for Z, 0 for none.</summary>
    public static int Option(uint packed) => packed <= 0xFFFF ? 0
        : (int)(packed & 0xFF) - 'A' + 1 is >= 1 and <= 26 and var option ? option : 27;
}
