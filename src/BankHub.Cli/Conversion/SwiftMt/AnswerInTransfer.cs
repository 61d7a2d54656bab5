using System.Buffers;
using BankHub.Cli.Conversion.Canonical;
using BankHub.Cli.Conversion.Canonical.Answers;
using BankHub.Cli.Conversion.Canonical.SwiftMt;
using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Answers;
using BankHub.Mapping.SwiftMt.Returns;

namespace BankHub.Cli.Conversion.SwiftMt;

/// <summary>
/// A return, or the refusal of a payment, in a message that otherwise carries payments: MT 103, 202 or 205 with /RETN/ or /REJT/.
/// </summary>
internal static class AnswerInTransfer
{
    public static bool Writes(MtForm form) => form is { Type: "103" or "202" or "205", Flag: null };

    public static Converted Convert(ReadOnlyMemory<byte> whole, MtForm form, ConversionOrder order, IBufferWriter<byte> output)
    {
        var (answer, findings) = MessageToAnswer.Read(whole);
        return answer is null ? Converted.Refused(findings)
            : Write(answer, MtAddresses.Of(whole), form, order, output);
    }

    /// <summary>The same of a canonical answer.</summary>
    public static Converted OfAnswer(ReadOnlyMemory<byte> whole, MtForm form, ConversionOrder order, IBufferWriter<byte> output)
    {
        var (answer, problems) = AnswerDocuments.Read(whole);
        return answer is null || problems.Count > 0 ? Converted.Refused(problems.Count > 0 ? problems : ["There is no answer in it."])
            : Write(answer, MtAddresses.Unknown, form, order, output);
    }

    private static Converted Write(
        Answer answer, MtAddresses addresses, MtForm form, ConversionOrder order, IBufferWriter<byte> output)
    {
        var (from, to) = answer switch
        {
            ReturnReport { Payments: [var one, ..] } report =>
                (one.InstructingAgent ?? report.Header.InstructingAgent, one.InstructedAgent ?? report.Header.InstructedAgent),
            StatusReport { Payments: [var one, ..] } report =>
                (one.InstructingAgent ?? report.Header.InstructingAgent, one.InstructedAgent ?? report.Header.InstructedAgent),
            _ => default,
        };
        return MessageToMt.Terms(from ?? Named(addresses.Sender), to ?? Named(addresses.Receiver), null, form, order) is not { } terms
            ? Converted.Refused([MessageToMt.NoEnds])
            : answer switch
            {
                ReturnReport report => MtConversion.Written([(ReturnToMt.Write(report, terms), "")], output),
                StatusReport report => MtConversion.Written([(RefusalToMt.Write(report, terms), "")], output),
                _ => Converted.Refused([$"It cannot become {order.To}."]),
            };
    }

    private static Agent? Named(string? bic) => Bic.TryParse(bic, out var known, out _) ? new() { Bic = known } : null;
}
