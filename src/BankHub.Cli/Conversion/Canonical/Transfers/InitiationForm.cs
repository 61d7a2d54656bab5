using System.Buffers;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Writing;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Initiation;

namespace BankHub.Cli.Conversion.Canonical.Transfers;

/// <summary>pain.001: one message with a payment information for each account, day and kind of payment.</summary>
internal sealed class InitiationForm : ITransferForm
{
    public string Item => "CdtTrfTxInf";

    public WrittenTransfers Write(IReadOnlyList<Payment> payments, TransferTerms terms)
    {
        var (instructions, order, problems) = (new List<CreditTransferInstruction>(), new List<int>(), new List<string>());
        CustomerCreditTransferInitiation? message = null;
        foreach (var (number, group) in payments.Index().GroupBy(p => (p.Item.Scheme, p.Item.RequestedExecutionDate)).Index())
        {
            var files = new PaymentsToInitiation(Agreed(terms), TransferBatch.Context(terms, $"{terms.Name}-{number + 1}", group.Key.Item2))
                .Encode(TransferBatch.Of(group, terms.Name));
            problems.AddRange(TransferBatch.Told(files.Problems));
            foreach (var file in files.Files)
            {
                using var reader = MessageReader.ReadWhole(file.Bytes);
                var part = (CustomerCreditTransferInitiation)reader.Message!;
                message ??= part;
                instructions.AddRange(part.Payments.Select(i => Unnamed(i, file.Payments)));
                order.AddRange(file.Payments.Select(p => (int)p.Attempt.Number - 1));
            }
        }

        return problems.Count > 0 ? new(default, [], problems) : Write(message!, instructions, order, terms);
    }

    public (IReadOnlyList<Payment> Payments, IReadOnlyList<Finding> Findings) Read(ReadOnlyMemory<byte> body, TransferTerms terms)
    {
        var read = InitiationToPayments.Read(body, Agreed(terms));
        return (read.Payments, read.Findings);
    }

    private static WrittenTransfers Write(
        CustomerCreditTransferInitiation message, List<CreditTransferInstruction> instructions, List<int> order, TransferTerms terms)
    {
        message.Payments = instructions;
        message.GroupHeader!.MessageIdentification = terms.Name;
        (message.GroupHeader.NumberOfTransactions, message.GroupHeader.ControlSum) = (null, null);
        Totals.Fill(message);
        var output = new ArrayBufferWriter<byte>();
        var findings = MessageWriter.Write(output, terms.Version, message);
        return new(output.WrittenMemory, order, [.. findings.Select(finding => finding.ToString())]);
    }

    /// <summary>A payment without a name for its instruction gets none here: nobody is going to send it under this one.</summary>
    private static CreditTransferInstruction Unnamed(CreditTransferInstruction instruction, IReadOnlyList<InitiatedPayment> payments)
    {
        foreach (var (transfer, payment) in instruction.Transactions.Zip(payments))
        {
            transfer.PaymentIdentification!.InstructionIdentification = payment.Attempt.Payment.InstructionIdentification;
        }

        return instruction;
    }

    private static CreditTransferTerms Agreed(TransferTerms terms) => new() { Version = terms.Version, Mapping = terms.Mapping };
}
