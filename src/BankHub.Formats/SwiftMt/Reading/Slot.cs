namespace BankHub.Formats.SwiftMt.Reading;

/// <summary>Where a field stands in its message.</summary>
internal struct Slot
{
    /// <summary>The tag as a number; zero if it is longer than a tag can be.</summary>
    public uint Tag;

    /// <summary>The two digits of the tag; zero for a tag that has not two.</summary>
    public byte Number;

    /// <summary>1 for the letter A to 26 for Z, 0 for none.</summary>
    public byte Option;

    public int TagStart;

    public int TagLength;

    public int Start;

    public int Length;

    /// <summary>Where its components are kept; -1 before they are asked for.</summary>
    public int Part;

    public int Parts;

    /// <summary>Whether it is as its notation wants it; known with its components.</summary>
    public bool IsGood;
}
