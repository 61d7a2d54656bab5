using System.Buffers;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Writing;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Initiation;

namespace BankHub.Cli.Conversion.Canonical.Transfers;

/// <summary>What a customer gives his bank: one message with a payment information for each account, day and kind of payment.</summary>
internal abstract class InitiationForm<TMessage, TInstruction> : ITransferForm
    where TMessage : class, IMessage
{
    public abstract string Item { get; }

    public WrittenTransfers Write(IReadOnlyList<Payment> payments, TransferTerms terms)
    {
        var (instructions, order, problems) = (new List<TInstruction>(), new List<int>(), new List<string>());
        TMessage? message = null;
        foreach (var (number, group) in payments.Index().GroupBy(p => (p.Item.Scheme, p.Item.RequestedExecutionDate)).Index())
        {
            var files = Encode(
                Agreed(terms), TransferBatch.Context(terms, $"{terms.Name}-{number + 1}", group.Key.Item2),
                TransferBatch.Of(group, terms.Name));
            problems.AddRange(TransferBatch.Told(files.Problems));
            foreach (var file in files.Files)
            {
                using var reader = MessageReader.ReadWhole(file.Bytes);
                var part = (TMessage)reader.Message!;
                message ??= part;
                foreach (var instruction in Instructions(part))
                {
                    Unname(Names(instruction), file.Payments);
                    instructions.Add(instruction);
                }

                order.AddRange(file.Payments.Select(p => (int)p.Attempt.Number - 1));
            }
        }

        return problems.Count > 0 ? new(default, [], problems) : Write(message!, instructions, order, terms);
    }

    public (IReadOnlyList<Payment> Payments, IReadOnlyList<Finding> Findings) Read(ReadOnlyMemory<byte> body, TransferTerms terms)
    {
        var read = Read(body, Agreed(terms));
        return (read.Payments, read.Findings);
    }

    protected abstract InitiationFiles Encode(CreditTransferTerms terms, AdapterContext context, PaymentBatch batch);

    protected abstract CanonicalTransfers Read(ReadOnlyMemory<byte> body, CreditTransferTerms terms);

    protected abstract IEnumerable<TInstruction> Instructions(TMessage message);

    /// <summary>Puts payment informations into a message, and gives its header to be named.</summary>
    protected abstract InitiationGroupHeader Take(TMessage message, IReadOnlyList<TInstruction> instructions);

    protected abstract IEnumerable<PaymentIdentification> Names(TInstruction instruction);

    private WrittenTransfers Write(TMessage message, List<TInstruction> instructions, List<int> order, TransferTerms terms)
    {
        var header = Take(message, instructions);
        header.MessageIdentification = terms.Name;
        (header.NumberOfTransactions, header.ControlSum) = (null, null);
        Totals.Fill(message);
        var output = new ArrayBufferWriter<byte>();
        var findings = MessageWriter.Write(output, terms.Version, message);
        return new(output.WrittenMemory, order, [.. findings.Select(finding => finding.ToString())]);
    }

    /// <summary>A payment without a name for its instruction gets none here: nobody is going to send it under this one.</summary>
    private static void Unname(IEnumerable<PaymentIdentification> names, IReadOnlyList<InitiatedPayment> payments)
    {
        foreach (var (name, payment) in names.Zip(payments))
        {
            name.InstructionIdentification = payment.Attempt.Payment.InstructionIdentification;
        }
    }

    private static CreditTransferTerms Agreed(TransferTerms terms) => new() { Version = terms.Version, Mapping = terms.Mapping };
}
