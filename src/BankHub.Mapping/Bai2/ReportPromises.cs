namespace BankHub.Mapping.Bai2;

/// <summary>What BAI2 leaves open and a bank may promise of its reports; nothing is taken for promised.</summary>
public sealed record ReportPromises
{
    public static readonly ReportPromises None = new();

    /// <summary>No two transactions of an account ever have the same bank reference, and each keeps its own wherever it is told.</summary>
    public bool UniqueBankReferences { get; init; }

    /// <summary>A report of an earlier day than the file's is final, although its group does not say so.</summary>
    public bool EarlierDayIsFinal { get; init; }
}
