using System.Buffers;
using BankHub.Cli.Conversion.Canonical;
using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt;
using BankHub.Mapping.SwiftMt.Payments;
using BankHub.Mapping.SwiftMt.Returns;

namespace BankHub.Cli.Conversion.SwiftMt;

/// <summary>Messages of SWIFT in canonical words: payments, and the returns of payments.</summary>
internal static class MtToJson
{
    public static Converted Convert(IReadOnlyList<MtMessage> messages, ConversionOrder order, IBufferWriter<byte> output)
    {
        var (objects, problems, losses) = (new List<CanonicalObject>(), new List<string>(), new List<string>());
        var mapping = ConversionTables.Read(order.Mapping);
        foreach (var (i, message) in messages.Index())
        {
            var place = messages.Count > 1 ? $"message {i + 1}" : "";
            if (MtToReturn.Reads(message))
            {
                var read = MtToReturn.Read(message, mapping);
                problems.AddRange(MtConversion.Problems(place, read.Findings));
                losses.AddRange(MtConversion.Told(place, read.LeftOut));
                objects.AddRange(read.Answer is { } answer ? [new CanonicalObject(AnswerJson.Write(answer), IsItem: true)] : []);
                continue;
            }

            var transfers = MtToPayments.Read(message, mapping);
            problems.AddRange(MtConversion.Problems(place, transfers.Findings));
            foreach (var transfer in transfers.Transfers)
            {
                var json = PaymentWriter.Write(transfer.Payment);
                objects.Add(new(json, IsItem: true));
                losses.AddRange(MtConversion.Told(place, transfer.LeftOut)
                    .Concat(MtSource.BesidePayment(transfer)).Concat(MtSource.BesidePayment(transfers, json)));
            }
        }

        if (problems.Count > 0 || objects.Count == 0)
        {
            return Converted.Refused(problems.Count > 0 ? problems : ["Nothing in it has canonical words."]);
        }

        MessageToJson.Write(objects, output);
        return Converted.With(losses.Distinct());
    }
}
