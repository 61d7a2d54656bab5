using System.Buffers;
using BankHub.Cli.Conversion.Canonical.Statements;
using BankHub.Core.Findings;
using BankHub.Mapping.SwiftMt.Statements.Writing;

namespace BankHub.Cli.Conversion.Canonical.SwiftMt;

/// <summary>Canonical statements with their entries as messages of SWIFT.</summary>
internal static class StatementsToSwift
{
    public static Converted Convert(
        ReadOnlyMemory<byte> whole, string type, MtAddresses addresses, ConversionOrder order, IBufferWriter<byte> output)
    {
        if (!StatementTerms.Types.Contains(type))
        {
            return Converted.Refused([$"Statements cannot become MT{type}."]);
        }

        var (statements, problems) = StatementDocuments.Read(whole);
        if (problems.Count > 0 || statements.Count == 0)
        {
            return Converted.Refused(problems.Count > 0 ? problems : ["There is no statement in it."]);
        }

        if ((addresses.Sender ?? statements[0].Statement.Servicer?.Bic?.Value) is not { } sender)
        {
            return Converted.Refused([$"An MT{type} is sent by the bank that keeps the account: its servicer.bic must be told."]);
        }

        var terms = new StatementTerms(type, sender, addresses.Receiver ?? sender, order.Now);
        var written = new StatementsToMt(terms, ConversionTables.Read(order.Mapping)).Encode(statements);
        if (written.Problems.Count > 0)
        {
            return Converted.Refused(written.Problems);
        }

        output.Write(written.Bytes.Span);
        return Converted.With(Told(written.LeftOut)) with
        {
            Notes =
            [
                .. addresses.Receiver is null ? ["{2: for whom it is, nothing says: the sender is named"] : Array.Empty<string>(),
                .. Told(written.Added),
            ],
        };
    }

    private static IEnumerable<string> Told(IEnumerable<Finding> findings) =>
        findings.Select(finding => $"{finding.Path}: {finding.Message}");
}
