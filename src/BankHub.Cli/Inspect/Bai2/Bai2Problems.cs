using BankHub.Formats.Bai2.Rules;

namespace BankHub.Cli.Inspect.Bai2;

/// <summary>Findings as problems.</summary>
internal static class Bai2Problems
{
    public static Problem Of(Bai2Finding finding) =>
        new(finding.IsError, finding.Line, finding.Column, finding.Record, finding.Field, finding.Rule.Name, finding.Message)
        {
            Section = finding.Rule.Section,
        };
}
