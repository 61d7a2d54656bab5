namespace BankHub.Core.Adapters;

/// <summary>Which rules of a market a product's payments keep beyond those of their format; what breaks one does not leave.</summary>
/// <param name="Sets">Names of sets of rules (sepa-ct, cbpr-plus).</param>
/// <param name="Without">Names of rules of those sets that this bank does not apply.</param>
public sealed record RuleChoice(IReadOnlyList<string> Sets, IReadOnlyList<string> Without)
{
    /// <summary>None.</summary>
    public static readonly RuleChoice None = new([], []);
}
