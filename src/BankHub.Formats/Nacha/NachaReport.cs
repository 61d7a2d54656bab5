using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha;

/// <summary>What checking a body came to.</summary>
/// <param name="IsValid">Whether no finding is an error; warnings are allowed.</param>
/// <param name="Summary">What the body holds in numbers.</param>
/// <param name="Findings">The first of the findings, at most <see cref="NachaFile.MaxFindings"/>.</param>
/// <param name="FindingCount">How many there are in all.</param>
/// <param name="Waived">The rules that were waived and broken.</param>
public sealed record NachaReport(
    bool IsValid, NachaSummary Summary, IReadOnlyList<NachaFinding> Findings, long FindingCount, IReadOnlyCollection<string> Waived);
