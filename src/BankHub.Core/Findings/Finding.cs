namespace BankHub.Core.Findings;

/// <summary>What is wrong with a document: where (`$.creditorAccount.iban`, `line 3, field 4`), which rule, and in words.</summary>
public sealed record Finding(string Path, string Rule, string Message)
{
    /// <summary>How many, in words.</summary>
    public static string Count(int findings) => findings == 1 ? "1 finding" : $"{findings} findings";

    public override string ToString() => $"{Path}: {Rule}: {Message}";
}
