using System.Buffers;
using BankHub.Cli.Conversion.Canonical;
using BankHub.Cli.Conversion.Canonical.Transfers;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.SwiftMt;
using BankHub.Mapping.Iso20022.Answers;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Payments;
using BankHub.Mapping.SwiftMt.Returns;

namespace BankHub.Cli.Conversion.SwiftMt;

/// <summary>
/// A message of SWIFT as one of ISO 20022, by way of the canonical values: MT 103 as pacs.008, 200 to 205 as pacs.009, 101 as pain.001, a
/// return as pacs.004 (CBPR+ translation rules).
/// </summary>
internal static class MtToMessage
{
    private const string Customers = "pacs.008";
    private const string Institutions = "pacs.009";
    private const string Requests = "pain.001";

    /// <summary>What the business header carries.</summary>
    private const string CopyMark = "message: block 5, PDE";

    public static Converted Convert(MtMessage message, ConversionOrder order, IBufferWriter<byte> output)
    {
        var (version, mapping) = (MessageVersions.Get(order.To), ConversionTables.Read(order.Mapping));
        if (MtToReturn.Reads(message))
        {
            return Answer(MtToReturn.Read(message, mapping), version, order, output);
        }

        var read = MtToPayments.Read(message, mapping);
        if (read.Findings.Count > 0 || read.Transfers.Count == 0)
        {
            return Converted.Refused(read.Findings);
        }

        var wanted = read.Frame.Type switch { "102" or "103" => Customers, "101" => Requests, _ => Institutions };
        return version.Message != wanted ? Converted.Refused([$"MT {read.Frame.Type} becomes {wanted}, not {version}."])
            : wanted == Requests ? Request(read, version, order, output)
            : Transfer(read, version, order, output);
    }

    private static Converted Transfer(MtTransfers read, MessageVersion version, ConversionOrder order, IBufferWriter<byte> output)
    {
        var (name, mapping) = (read.Transfers[0].Payment.InstructionIdentification!, ConversionTables.Read(order.Mapping));
        var copy = read.Frame is { IsPossibleDuplicate: true, Sender: { } from, Receiver: { } to }
            ? new PossibleCopy(new() { Bic = from }, new() { Bic = to })
            : null;
        var written = TransfersToMessage.Write(read.Transfers, read.Settlement!, version, mapping, name, order.Now, copy);
        output.Write(written.Bytes.Span);
        return written.Problems.Count > 0
            ? Converted.Refused(written.Problems)
            : Converted.With(read.Transfers.SelectMany(transfer => MtConversion.Told(
                "", transfer.LeftOut.Where(left => copy is null || left.Path != CopyMark))).Distinct());
    }

    private static Converted Request(MtTransfers read, MessageVersion version, ConversionOrder order, IBufferWriter<byte> output)
    {
        var terms = new TransferTerms(
            version, ConversionTables.Read(order.Mapping), read.Transfers[0].Payment.InstructionIdentification!, order.Now);
        var converted = PaymentsToMessage.Convert([.. read.Transfers.Select(transfer => transfer.Payment)], terms, output);
        return converted.Problems.Count > 0 ? converted : converted with
        {
            Losses =
            [
                .. read.Transfers.SelectMany(transfer => MtConversion.Told("", transfer.LeftOut).Concat(MtSource.BesidePayment(transfer)))
                    .Distinct(),
                .. converted.Losses,
            ],
        };
    }

    private static Converted Answer(MtAnswer read, MessageVersion version, ConversionOrder order, IBufferWriter<byte> output)
    {
        if (read.Answer is null)
        {
            return Converted.Refused(read.Findings);
        }

        var written = new AnswerToMessage(new()
        {
            Version = version, Mapping = ConversionTables.Read(order.Mapping), Now = order.Now,
        }).Encode(read.Answer);
        output.Write(written.Bytes.Span);
        return written.Problems.Count > 0
            ? Converted.Refused(written.Problems)
            : Converted.With(MtConversion.Told("", read.LeftOut.Concat(written.LeftOut)))
                with { Notes = [.. MtConversion.Told("", written.Notes)] };
    }
}
