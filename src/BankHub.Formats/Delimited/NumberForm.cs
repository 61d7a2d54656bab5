namespace BankHub.Formats.Delimited;

/// <summary>How amounts are written in a table.</summary>
public sealed record NumberForm
{
    /// <summary>What stands before the decimals.</summary>
    public char Decimal { get; init; } = '.';

    /// <summary>What stands between groups of three digits; null where nothing does. A space is also one that does not break.</summary>
    public char? Thousands { get; init; }

    /// <summary>How many of the digits are decimals where nothing stands before them; null where something does.</summary>
    public int? Implied { get; init; }

    /// <summary>Where a sign may stand.</summary>
    public SignPlace Sign { get; init; } = SignPlace.Leading;

    /// <summary>What may stand at the digits, such as the sign of a currency; null where nothing may.</summary>
    public string? Symbol { get; init; }
}

/// <summary>Where the sign of an amount stands.</summary>
public enum SignPlace
{
    /// <summary>Nowhere: amounts have none.</summary>
    None,

    /// <summary>Before the digits.</summary>
    Leading,

    /// <summary>Behind the digits.</summary>
    Trailing,

    /// <summary>Around the digits: in parentheses what is below zero.</summary>
    Parentheses,
}
