using System.Buffers;
using BankHub.Cli.Conversion.Canonical;
using BankHub.Cli.Conversion.Canonical.Answers;
using BankHub.Cli.Conversion.Canonical.Statements;
using BankHub.Cli.Conversion.Canonical.SwiftMt;
using BankHub.Cli.Conversion.Canonical.Transfers;
using BankHub.Cli.Inspect;
using BankHub.Cli.Inspect.Iso20022;
using BankHub.Cli.Inspect.SwiftMt;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Cli.Conversion;

/// <summary>A message of one kind as one of another, by way of canonical words: what either way has no place for is told.</summary>
internal static class ByCanonical
{
    /// <summary>Whether a file of the format becomes the wanted form this way.</summary>
    public static bool Leads(IFileFormat? format, string to) =>
        format is MtFiles || (format is IsoFiles && MtWords.Type(to) is not null);

    public static Converted Convert(IFileFormat? format, ReadOnlyMemory<byte> whole, ConversionOrder order, IBufferWriter<byte> output)
    {
        var json = new ArrayBufferWriter<byte>();
        var read = format is MtFiles ? MtToJson.Convert(whole, order, json) : MessageToJson.Convert(whole, order, json);
        if (read.Problems.Count > 0)
        {
            return read;
        }

        if (order.To == NachaForms.Json)
        {
            output.Write(json.WrittenSpan);
            return read;
        }

        var addresses = format is IsoFiles ? MtAddresses.Of(whole) : MtAddresses.Unknown;
        var written = Write(json.WrittenMemory, addresses, order, output);
        return written with { Losses = [.. read.Losses, .. written.Losses], Notes = [.. read.Notes, .. written.Notes] };
    }

    /// <summary>Canonical words as a message.</summary>
    public static Converted Write(
        ReadOnlyMemory<byte> json, MtAddresses addresses, ConversionOrder order, IBufferWriter<byte> output)
    {
        var (isStatements, isAnswer) = (StatementDocuments.Begin(json.Span), AnswerDocuments.Begin(json.Span));
        return MtWords.Type(order.To) is { } type
            ? isStatements ? StatementsToSwift.Convert(json, type, addresses, order, output)
                : isAnswer ? AnswersToSwift.Convert(json, type, addresses, output)
                : Converted.Refused([$"It holds nothing that can become MT{type}."])
            : !IsoConversion.Words.Contains(order.To) ? Converted.Refused([$"It cannot be converted to {order.To}."])
            : isAnswer ? AnswersToMessage.Convert(json, MessageVersions.Get(order.To), order, output)
            : isStatements ? StatementsToMessage.Convert(json, MessageVersions.Get(order.To), order, output)
            : PaymentsToMessage.Convert(json, MessageVersions.Get(order.To), order, output);
    }
}
