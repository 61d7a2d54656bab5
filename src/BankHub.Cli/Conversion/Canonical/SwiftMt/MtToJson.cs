using System.Buffers;
using BankHub.Cli.Conversion.Canonical.Statements;
using BankHub.Core.Adapters;
using BankHub.Formats.SwiftMt.Rules;
using BankHub.Mapping.SwiftMt;

namespace BankHub.Cli.Conversion.Canonical.SwiftMt;

/// <summary>
/// Messages of SWIFT in canonical words: statements with their entries, or answers. What is understood only in part is refused; what the
/// canonical words have no place for is told.
/// </summary>
internal static class MtToJson
{
    // The numbers of a statement are carried as the bank says them, also where they do not add up.
    private static readonly string[] Noted = [StatementRules.Balance.Name, StatementRules.Chain.Name];

    public static Converted Convert(ReadOnlyMemory<byte> whole, ConversionOrder order, IBufferWriter<byte> output)
    {
        var mapping = ConversionTables.Read(order.Mapping);
        if (MtAnswers.Of(whole, mapping) is { Count: > 0 } answers)
        {
            MessageToJson.Write(answers, output);
            return Converted.With(MtUncarried.Of(whole, answers).Lines);
        }

        DecodedItem[] items = [.. new FinMessages(mapping).Decode(whole)];
        var findings = items.OfType<DecodedFinding>().Select(item => item.Finding).Where(finding => finding.Rule != "left-out").ToList();
        var problems = findings.Where(finding => !Noted.Contains(finding.Rule)).ToList();
        var objects = StatementObjects.Of(items);
        if (problems.Count > 0 || objects.Count == 0)
        {
            return Converted.Refused(problems.Count > 0
                ? problems.Select(Converted.Said) : ["Nothing in it has canonical words."]);
        }

        MessageToJson.Write(objects, output);
        return Converted.With(MtUncarried.Of(whole, objects).Lines) with
        {
            Notes = [.. findings.Where(finding => Noted.Contains(finding.Rule)).Select(finding => $"{finding.Path}: {finding.Message}")],
        };
    }
}
