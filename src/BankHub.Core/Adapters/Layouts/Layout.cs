namespace BankHub.Core.Adapters.Layouts;

/// <summary>How a bank lays out a statement or a list of payments as a table of text: data of its mapping.json.</summary>
public sealed record Layout
{
    public required LayoutUse Use { get; init; }

    /// <summary>The name of an encoding, such as utf-8 or windows-1252.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>The character between fields; null where they stand at fixed places.</summary>
    public string? Delimiter { get; init; }

    /// <summary>How many characters a line of fixed places has; null where fields are parted.</summary>
    public int? Width { get; init; }

    /// <summary>The character around a field that holds a delimiter; empty where there is none.</summary>
    public string Quote { get; init; } = "\"";

    /// <summary>The character before a delimiter that is part of a field; such a table has no quotes.</summary>
    public string? Escape { get; init; }

    /// <summary>Whether a quoted field may go over several lines.</summary>
    public bool LineBreaks { get; init; }

    /// <summary>What lines end with when they are written.</summary>
    public string LineEnd { get; init; } = "\r\n";

    /// <summary>Whether a line names the columns.</summary>
    public bool Header { get; init; }

    /// <summary>Whether a file may have columns that the layout does not name, and which are left out knowingly.</summary>
    public bool OtherColumns { get; init; }

    /// <summary>The patterns of days, the first of which is written.</summary>
    public IReadOnlyList<string> Dates { get; init; } = ["yyyy-MM-dd"];

    public NumberLayout Numbers { get; init; } = new();

    /// <summary>What the sign of an amount means; null where it has none, or where only its columns or its side tell.</summary>
    public AmountSign? Amounts { get; init; }

    /// <summary>Whether amounts in the column of debits are written below zero.</summary>
    public bool NegativeDebits { get; init; }

    /// <summary>Whether the newest row comes first.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>What a statement is for; single bookings where it is not said.</summary>
    public Statements.StatementKind Kind { get; init; } = Statements.StatementKind.Notification;

    /// <summary>What one file of a statement covers; every layout of statements says it.</summary>
    public LayoutCover? Covers { get; init; }

    /// <summary>Whether a text that a spreadsheet would run is refused; else it is written with an apostrophe before it.</summary>
    public bool RefusesFormulas { get; init; }

    /// <summary>What every row says without having a column for it.</summary>
    public IReadOnlyDictionary<LayoutRole, string> Constants { get; init; } = new Dictionary<LayoutRole, string>();

    /// <summary>The lines before the header and the rows, in their order.</summary>
    public IReadOnlyList<LayoutLine> Preamble { get; init; } = [];

    public IReadOnlyList<LayoutField> Columns { get; init; } = [];

    /// <summary>The lines behind the rows, in their order; each is known by a text that it has.</summary>
    public IReadOnlyList<LayoutLine> Footer { get; init; } = [];
}

/// <summary>What a table is for.</summary>
public enum LayoutUse
{
    /// <summary>Bookings of an account.</summary>
    Statement,

    /// <summary>Payments that a bank is to make.</summary>
    Payments,
}

/// <summary>What one file of a statement covers.</summary>
public enum LayoutCover
{
    /// <summary>All bookings of each of its days so far: a file may tell again what another told.</summary>
    WholeDays,

    /// <summary>Only what no file told before.</summary>
    Increments,
}

/// <summary>What the sign of an amount means.</summary>
public enum AmountSign
{
    /// <summary>Below zero is a debit of our account.</summary>
    NegativeIsDebit,

    /// <summary>Above zero is a debit of our account, as cards tell their purchases.</summary>
    PositiveIsDebit,
}
