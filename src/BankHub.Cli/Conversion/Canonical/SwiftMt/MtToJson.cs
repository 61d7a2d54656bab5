using System.Buffers;
using BankHub.Cli.Conversion.Canonical.Statements;
using BankHub.Core.Adapters;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Rules;
using BankHub.Mapping.SwiftMt;

namespace BankHub.Cli.Conversion.Canonical.SwiftMt;

/// <summary>
/// Messages of SWIFT in canonical words: statements with their entries, or answers. What is not valid, or understood only in part, is
/// refused; what is only warned of, or was waived, is noted, and what the canonical words have no place for is told.
/// </summary>
internal static class MtToJson
{
    public static Converted Convert(ReadOnlyMemory<byte> whole, ConversionOrder order, IBufferWriter<byte> output)
    {
        var mapping = ConversionTables.Read(order.Mapping);
        if (MtAnswers.Of(whole, mapping) is { Count: > 0 } answers)
        {
            MessageToJson.Write(answers, output);
            return Converted.With(MtUncarried.Of(whole, answers).Lines);
        }

        DecodedItem[] items = [.. new FinMessages(mapping) { IsAsTold = order.To == NachaForms.Json }.Decode(whole)];
        var findings = items.OfType<DecodedFinding>().Where(item => item.Finding.Rule != "left-out")
            .ToLookup(item => item.IsReadAllTheSame || order.Waived.Contains(item.Finding.Rule));
        List<string> problems =
        [
            .. Errors(whole, order.Waived),
            .. findings[false].Where(item => !MtRules.ByName.ContainsKey(item.Finding.Rule)).Select(item => Converted.Said(item.Finding)),
        ];
        var objects = StatementObjects.Of(items);
        if (problems.Count > 0 || objects.Count == 0)
        {
            return Converted.Refused(problems.Count > 0 ? problems : ["Nothing in it has canonical words."]);
        }

        MessageToJson.Write(objects, output);
        return Converted.With(MtUncarried.Of(whole, objects).Lines) with
        {
            Notes = [.. findings[true].Select(item => $"{item.Finding.Path}: {item.Finding.Message}")],
        };
    }

    /// <summary>What an inspection calls an error.</summary>
    private static List<string> Errors(ReadOnlyMemory<byte> whole, IReadOnlySet<string> waived)
    {
        var (reader, errors) = (new MtReader(whole, new() { Waived = waived }), new List<string>());
        while (reader.Read())
        {
            errors.AddRange(reader.Message.Findings.Where(finding => finding.IsError).Select(finding => finding.ToString()));
        }

        return [.. errors, .. reader.Rest.Where(finding => finding.IsError).Select(finding => finding.ToString())];
    }
}
