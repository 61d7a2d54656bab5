namespace BankHub.Formats.Nacha;

/// <summary>What two correct files with the same records may still differ in.</summary>
public sealed record NachaForm(NachaLineEnd LineEnd, bool EndsWithLineEnd, bool FillsBlocks)
{
    /// <summary>Blocks of nines after the last one that has other records.</summary>
    public int ExtraBlocks { get; init; }

    /// <summary>As most banks want it: lines that end in LF, whole blocks.</summary>
    public static readonly NachaForm Usual = new(NachaLineEnd.Lf, true, true);
}
