using System.Buffers;
using System.Globalization;
using BankHub.Cli.Conversion.Canonical;
using BankHub.Cli.Conversion.Canonical.Transfers;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Initiation;
using BankHub.Mapping.SwiftMt.Payments;

namespace BankHub.Cli.Conversion.SwiftMt;

/// <summary>A message of ISO 20022, or canonical payments, as messages of SWIFT; what they have no place for is told.</summary>
internal static class MessageToMt
{
    /// <summary>As many as have names of their own by a number of four digits.</summary>
    private const int MaxPayments = 10_000;

    private const string TooMany = "A file has at most 10000 payments, or two of them would get one name.";

    internal const string NoEnds = "An MT goes from one bank to another: both must be named by their BIC.";

    public static Converted Convert(ReadOnlyMemory<byte> whole, MtForm form, ConversionOrder order, IBufferWriter<byte> output)
    {
        using var reader = MessageReader.Open(whole);
        return reader.Version?.Message switch
        {
            "pain.001" when form.Type == "101" => Request(whole, reader.Version, form, order, output),
            "pacs.008" when form.Type == "103" => Transfers(whole, form, order, output),
            "pacs.009" when form.Type is not ("101" or "103") => Transfers(whole, form, order, output),
            "pacs.004" or "pacs.002" when AnswerInTransfer.Writes(form) => AnswerInTransfer.Convert(whole, form, order, output),
            null => Converted.Refused(reader.Findings.Select(finding => finding.ToString())),
            var message => Converted.Refused([$"{message} cannot become {order.To}."]),
        };
    }

    /// <summary>Canonical payments, from the debtor's bank to the next one.</summary>
    public static Converted OfPayments(ReadOnlyMemory<byte> whole, MtForm form, ConversionOrder order, IBufferWriter<byte> output)
    {
        var (payments, problems) = PaymentDocuments.Read(whole);
        if (problems.Count > 0 || payments.Count > MaxPayments)
        {
            return Converted.Refused(problems.Count > 0 ? problems : [TooMany]);
        }

        var name = MessageName.Of(whole.Span);
        if (form.Type == "101")
        {
            return Request(payments, name, form, order, output);
        }

        return Messages(payments.Select((payment, i) => new InterbankTransfer(
            payment with { InstructionIdentification = payment.InstructionIdentification ?? Named(name, i) }, new()
            {
                InstructingAgent = payment.DebtorAgent,
                InstructedAgent = payment.IntermediaryAgents.Count > 0 ? payment.IntermediaryAgents[0] : payment.CreditorAgent,
            })), null, form, order, output);
    }

    private static Converted Transfers(ReadOnlyMemory<byte> whole, MtForm form, ConversionOrder order, IBufferWriter<byte> output)
    {
        var read = ClearingToPayments.Read(whole, ConversionTables.Read(order.Mapping), findsLeftOut: true);
        if (read.Findings.Count > 0)
        {
            return Converted.Refused(read.Findings);
        }

        var converted = Messages(
            read.Transfers.Select(transfer => transfer with
            {
                Data = transfer.Data with
                {
                    InstructingAgent = transfer.Data.InstructingAgent ?? read.Frame?.From,
                    InstructedAgent = transfer.Data.InstructedAgent ?? read.Frame?.To,
                },
            }),
            read.Settlement, form, order, output, read.Frame?.PossibleDuplicate == true);
        return converted.Problems.Count > 0 ? converted : converted with
        {
            Losses = [.. converted.Losses, .. MtConversion.Told("", read.Transfers.SelectMany(transfer => transfer.LeftOut))],
        };
    }

    private static Converted Request(
        ReadOnlyMemory<byte> whole, MessageVersion version, MtForm form, ConversionOrder order, IBufferWriter<byte> output)
    {
        var read = InitiationToPayments.Read(whole, new() { Version = version, Mapping = ConversionTables.Read(order.Mapping) });
        return read.Findings.Count > 0
            ? Converted.Refused(read.Findings)
            : Request(read.Payments, MessageName.Of(whole.Span), form, order, output);
    }

    /// <summary>A customer's request goes to the bank of his account, from his own BIC where he has one.</summary>
    private static Converted Request(
        IReadOnlyList<Payment> payments, string name, MtForm form, ConversionOrder order, IBufferWriter<byte> output)
    {
        if (payments.Count > MaxPayments)
        {
            return Converted.Refused([TooMany]);
        }

        Payment[] named = [.. payments.Select((payment, i) => payment with
        {
            InstructionIdentification = payment.InstructionIdentification ?? Named(name, i),
        })];
        var bank = payments.Count > 0 ? payments[0].DebtorAgent : null;
        var customer = payments.Count > 0 && payments[0].Debtor.Identification?.Bic is { } bic ? new Agent { Bic = bic } : bank;
        return Terms(customer, bank, null, form, order) is { } terms
            ? MtConversion.Written([(PaymentsToRequest.Write(named, name, terms), "")], output)
            : Converted.Refused([NoEnds]);
    }

    private static Converted Messages(
        IEnumerable<InterbankTransfer> transfers, Settlement? settlement, MtForm form, ConversionOrder order, IBufferWriter<byte> output,
        bool isPossibleDuplicate = false)
    {
        if (SeveralToMt.Writes(form.Type))
        {
            return Together([.. transfers], settlement, form, order, output, isPossibleDuplicate);
        }

        var written = new List<(WrittenMt Message, string Place)>();
        foreach (var (i, transfer) in transfers.Index())
        {
            if (Terms(transfer.Data.InstructingAgent, transfer.Data.InstructedAgent, settlement, form, order) is not { } terms)
            {
                return Converted.Refused([$"payment {i + 1}: {NoEnds}"]);
            }

            written.Add((PaymentToMt.Write(transfer, terms with { IsPossibleDuplicate = isPossibleDuplicate }), $"payment {i + 1}"));
        }

        return MtConversion.Written(written, output);
    }

    /// <summary>One message for all, which go from one bank to one other.</summary>
    private static Converted Together(
        InterbankTransfer[] transfers, Settlement? settlement, MtForm form, ConversionOrder order, IBufferWriter<byte> output,
        bool isPossibleDuplicate)
    {
        var ends = transfers.Select(one => (one.Data.InstructingAgent?.Bic, one.Data.InstructedAgent?.Bic)).Distinct().ToList();
        var first = transfers.Length > 0 ? transfers[0].Data : new();
        return ends.Count != 1 || Terms(first.InstructingAgent, first.InstructedAgent, settlement, form, order) is not { } terms
            ? Converted.Refused([NoEnds])
            : MtConversion.Written(
                [(SeveralToMt.Write(transfers, terms with { IsPossibleDuplicate = isPossibleDuplicate }), "")], output);
    }

    internal static MtTerms? Terms(Agent? sender, Agent? receiver, Settlement? settlement, MtForm form, ConversionOrder order) =>
        sender?.Bic is not { } from || receiver?.Bic is not { } to ? null : new()
        {
            Type = form.Type,
            Flag = form.Flag,
            Sender = from,
            Receiver = to,
            Mapping = ConversionTables.Read(order.Mapping),
            Settlement = settlement,
            MayLose = true,
        };

    // The name of the first may itself end in a number, which one of the others has.
    private static string Named(string name, int number)
    {
        var last = string.Create(CultureInfo.InvariantCulture, $"{number:D4}");
        return number == 0 ? name : name[..12] + (name.EndsWith(last, StringComparison.Ordinal) ? "0000" : last);
    }
}
