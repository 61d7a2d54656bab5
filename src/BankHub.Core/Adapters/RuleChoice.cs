namespace BankHub.Core.Adapters;

/// <summary>
/// Which rules of a market messages keep beyond those of their format: what of a product breaks one does not leave, and what comes in
/// at an endpoint and breaks one is told.
/// </summary>
/// <param name="Sets">Names of sets of rules (sepa-ct, cbpr-plus).</param>
/// <param name="Without">Names of rules of those sets that this bank does not apply.</param>
public sealed record RuleChoice(IReadOnlyList<string> Sets, IReadOnlyList<string> Without)
{
    /// <summary>None.</summary>
    public static readonly RuleChoice None = new([], []);
}
