namespace BankHub.Formats.Bai2.Codes;

/// <summary>A type code of BAI: what an amount is.</summary>
/// <param name="Code">Three digits.</param>
/// <param name="Sign">Which way it moves money.</param>
/// <param name="Level">Whether it is of the account, of several transactions, or of one.</param>
/// <param name="Meaning">In the words of the list.</param>
public sealed record Bai2TypeCode(int Code, Bai2Sign Sign, Bai2Level Level, string Meaning)
{
    /// <summary>Whether it takes an earlier booking back.</summary>
    public bool IsReversal { get; init; }

    /// <summary>Whether the customer reference of such a transaction is the number of a check.</summary>
    public bool IsCheck { get; init; }

    /// <summary>Whether the list names it; else it is known only by the range that it lies in.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>The three digits.</summary>
    public override string ToString() => Code.ToString("D3", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Which way an amount moves money on the account.</summary>
public enum Bai2Sign
{
    /// <summary>Neither way: a balance, or no money at all.</summary>
    None,

    Credit,
    Debit,
}

/// <summary>What an amount is told of.</summary>
public enum Bai2Level
{
    /// <summary>The account: a balance, a float.</summary>
    Status,

    /// <summary>Several transactions in one sum.</summary>
    Summary,

    /// <summary>One transaction.</summary>
    Detail,
}
