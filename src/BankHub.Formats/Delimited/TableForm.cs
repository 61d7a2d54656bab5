namespace BankHub.Formats.Delimited;

/// <summary>How rows of text are written down: parted by a separator, or at fixed places of a line.</summary>
public sealed record TableForm
{
    /// <summary>The longest row, in bytes of UTF-8; none of a bank comes near.</summary>
    public const int MaxRow = 64 * 1024;

    /// <summary>The longest file, in bytes.</summary>
    public const int MaxFile = 256 * 1024 * 1024;

    /// <summary>The character between two fields; null where fields stand at fixed places.</summary>
    public char? Separator { get; init; }

    /// <summary>The character around a field that contains a separator, doubled within; null where nothing is quoted.</summary>
    public char? Quote { get; init; } = '"';

    /// <summary>The character before a separator that is part of a field; null where there is none. Such a table has no quotes.</summary>
    public char? Escape { get; init; }

    /// <summary>Whether a quoted field may go over several lines.</summary>
    public bool LineBreaks { get; init; }

    /// <summary>How many characters a line of fixed places has; null where they are parted.</summary>
    public int? Width { get; init; }

    /// <summary>One of the encodings that <see cref="TableText"/> reads.</summary>
    public string Encoding { get; init; } = TableText.Utf8;

    /// <summary>What a line ends with when it is written.</summary>
    public string LineEnd { get; init; } = "\r\n";

    /// <summary>Fields with one character between them and nothing quoted, in printable ASCII.</summary>
    public static TableForm Plain(char separator) => new() { Separator = separator, Quote = null, Encoding = TableText.Ascii };
}

/// <summary>Where in a row a field stands: by its number, or by its first character and its length, all from one.</summary>
/// <param name="Index">The number of the field; zero at a fixed place.</param>
/// <param name="From">The first character of a fixed place.</param>
/// <param name="Length">How many characters it has.</param>
public readonly record struct TableCell(int Index, int From, int Length)
{
    /// <summary>A field by its number, from one.</summary>
    public static TableCell At(int index) => new(index, 0, 0);

    /// <summary>A fixed place of a line.</summary>
    public static TableCell Between(int from, int length) => new(0, from, length);
}

/// <summary>What keeps a row from being read.</summary>
/// <param name="Column">The character of the line, from one.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Message">What is wrong.</param>
public sealed record RowProblem(int Column, string Rule, string Message);
