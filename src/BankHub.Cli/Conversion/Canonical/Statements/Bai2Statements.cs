using System.Buffers;
using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Bai2;

namespace BankHub.Cli.Conversion.Canonical.Statements;

/// <summary>
/// A BAI2 file in canonical words, or by way of them as a message. What is understood only in part is refused; what the words have no place
/// for is told.
/// </summary>
internal static class Bai2Statements
{
    /// <summary>The rule of what is kept without some of its parts.</summary>
    private const string LeftOut = "left-out";

    public static Converted Convert(ReadOnlyMemory<byte> whole, ConversionOrder order, IBufferWriter<byte> output)
    {
        var isMessage = IsoConversion.Words.Contains(order.To);
        if (!isMessage && order.To != NachaForms.Json)
        {
            return Converted.Refused([$"BAI2 cannot become {order.To}."]);
        }

        DecodedItem[] items = [.. new StatementsToItems(new() { Waived = order.Waived }).Decode(whole)];
        var findings = items.OfType<DecodedFinding>().Select(item => item.Finding).ToLookup(finding => finding.Rule == LeftOut);
        var objects = StatementObjects.Of(items);
        if (findings[false].Any() || objects.Count == 0)
        {
            return findings[false].Any() ? Converted.Refused(findings[false]) : Converted.Refused(["Nothing in it has canonical words."]);
        }

        var json = new ArrayBufferWriter<byte>();
        MessageToJson.Write(objects, json);
        var losses = findings[true].Select(finding => $"{finding.Path}: {finding.Message}");
        if (!isMessage)
        {
            output.Write(json.WrittenSpan);
            return Converted.With(losses);
        }

        var written = StatementsToMessage.Convert(json.WrittenMemory, MessageVersions.Get(order.To), order, output);
        return written with { Losses = [.. losses, .. written.Losses] };
    }
}
