namespace BankHub.Formats.SwiftMt.Statements.Information;

/// <summary>The codes of parties in field 86, and those of what stands behind them and is theirs: /ORDP//NAME/.../ID/...</summary>
public static class CodedParties
{
    /// <summary>Who a party is.</summary>
    public static IReadOnlySet<string> Codes { get; } = new HashSet<string> { "ORDP", "BENM", "ULTD", "ULTC", "ULTB" };

    /// <summary>What a party has.</summary>
    public static IReadOnlySet<string> Details { get; } = new HashSet<string> { "NAME", "ID", "ADDR", "IBAN", "BIC" };
}
