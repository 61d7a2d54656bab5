namespace BankHub.Core.Adapters.Layouts;

/// <summary>A column of a table, or a field of a line before or behind it.</summary>
public sealed record LayoutField
{
    /// <summary>As the header writes it; null where the header has no name for it, or where there is no header.</summary>
    public string? Name { get; init; }

    /// <summary>The number of the field, from one; null where its name tells it, or a fixed place.</summary>
    public int? Index { get; init; }

    /// <summary>The first character of a fixed place, from one.</summary>
    public int? From { get; init; }

    /// <summary>How many characters a fixed place has.</summary>
    public int? Length { get; init; }

    /// <summary>What it says; null for what is left out knowingly, or a text that is always the same.</summary>
    public LayoutRole? Role { get; init; }

    /// <summary>The text that always stands there.</summary>
    public string? Text { get; init; }

    /// <summary>What stands before the value, in every row that has one.</summary>
    public string? Prefix { get; init; }

    /// <summary>What stands behind the value, in every row that has one.</summary>
    public string? Suffix { get; init; }

    /// <summary>The bank's words and what they mean; a word that is not among them is none.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>Its own patterns of days; those of the layout where there are none.</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <summary>Its own form of numbers; null for that of the layout.</summary>
    public NumberLayout? Numbers { get; init; }

    /// <summary>Whether a row without it is none.</summary>
    public bool Required { get; init; }

    /// <summary>Whether each row has another value: a reference that names its row. A value that comes again is a finding.</summary>
    public bool Unique { get; init; }

    /// <summary>The most characters of it that are written.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The name of the character set of what is written; null for all that the encoding has.</summary>
    public string? Charset { get; init; }

    /// <summary>Whether it stands at the end of its fixed place.</summary>
    public bool AlignsRight { get; init; }

    /// <summary>What fills its fixed place before it: a space or a zero.</summary>
    public char Pad { get; init; } = ' ';
}

/// <summary>A line before or behind the rows of a table.</summary>
/// <param name="Fields">Its fields; a line with a text is known by it.</param>
/// <param name="Optional">Whether a file may lack it.</param>
public sealed record LayoutLine(IReadOnlyList<LayoutField> Fields, bool Optional);

/// <summary>How amounts are written.</summary>
public sealed record NumberLayout
{
    /// <summary>What stands before the decimals.</summary>
    public string Decimal { get; init; } = ".";

    /// <summary>What stands between groups of three digits; null where nothing does.</summary>
    public string? Thousands { get; init; }

    /// <summary>How many of the digits are decimals where nothing stands before them; null where something does.</summary>
    public int? Implied { get; init; }

    /// <summary>Where a sign stands: none, leading, trailing or parentheses.</summary>
    public string Sign { get; init; } = "leading";

    /// <summary>What may stand at the digits, such as the sign of a currency.</summary>
    public string? Symbol { get; init; }
}
