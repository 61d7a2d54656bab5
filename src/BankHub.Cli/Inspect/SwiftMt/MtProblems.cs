using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Cli.Inspect.SwiftMt;

/// <summary>Findings as problems: the record is the tag, the field the component.</summary>
internal static class MtProblems
{
    public static Problem Of(MtFinding finding) =>
        new(finding.IsError, finding.Line, finding.Column, finding.Tag.Length > 0 ? finding.Tag : "Message", finding.Component,
            finding.Rule.Name, finding.Message)
        {
            Section = finding.Rule.Code,
        };
}
