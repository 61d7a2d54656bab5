using System.Buffers;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Writing;

namespace BankHub.Mapping.SwiftMt.Payments;

/// <summary>
/// Writes a transfer as MT 103, 200, 202 or 205. What was written is read again and held against the transfer: whatever the message does
/// not say alike is told, whoever forgot it.
/// </summary>
public static class PaymentToMt
{
    public static WrittenMt Write(InterbankTransfer transfer, MtTerms terms)
    {
        var (to, given) = (new MtOutgoing(terms.MayLose), WholeTransfer.Of(transfer, terms));
        Writable.Check(given, terms, to);
        var draft = terms.Type == "103" ? CustomerTransferWriting.Draft(given, terms, to) : BankTransferWriting.Draft(given, terms, to);
        var output = new ArrayBufferWriter<byte>(1024);
        if (to.Problems.Count == 0)
        {
            foreach (var finding in MtWriter.Write(output, draft).Where(finding => finding.IsError))
            {
                to.Problem(MessageFindings.OfWriting(finding));
            }
        }

        if (to.Problems.Count == 0)
        {
            ReadBack.Check(given, output.WrittenMemory, terms, to);
        }

        return new(to.Problems.Count == 0 ? output.WrittenMemory : default, to.Problems, to.Losses, to.Notes);
    }
}
