using System.Buffers;
using BankHub.Core.Findings;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Statements;

namespace BankHub.Cli.Conversion.Canonical.Statements;

/// <summary>Canonical statements with their entries as one message of a bank.</summary>
internal static class StatementsToMessage
{
    private static readonly string[] Messages = ["camt.052", "camt.053", "camt.054"];

    public static Converted Convert(ReadOnlyMemory<byte> whole, MessageVersion version, ConversionOrder order, IBufferWriter<byte> output)
    {
        if (!Messages.Contains(version.Message))
        {
            return Converted.Refused([$"Statements cannot become {version}."]);
        }

        var (statements, problems) = StatementDocuments.Read(whole);
        if (problems.Count > 0 || statements.Count == 0)
        {
            return Converted.Refused(problems.Count > 0 ? problems : ["There is no statement in it."]);
        }

        var terms = new ReportTerms(version, MessageName.Of(whole.Span), order.Now);
        var written = new StatementsToReport(terms, ConversionTables.Read(order.Mapping)).Encode(statements);
        if (written.Problems.Count > 0)
        {
            return Converted.Refused(written.Problems);
        }

        output.Write(written.Bytes.Span);
        return Converted.With(Told(written.LeftOut)) with { Notes = [.. Told(written.Added)] };
    }

    private static IEnumerable<string> Told(IEnumerable<Finding> findings) =>
        findings.Select(finding => $"{finding.Path}: {finding.Message}");
}
