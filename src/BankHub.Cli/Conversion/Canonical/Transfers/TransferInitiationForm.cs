using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Initiation;

namespace BankHub.Cli.Conversion.Canonical.Transfers;

/// <summary>pain.001: credit transfers.</summary>
internal sealed class TransferInitiationForm : InitiationForm<CustomerCreditTransferInitiation, CreditTransferInstruction>
{
    public override string Item => "CdtTrfTxInf";

    protected override InitiationFiles Encode(CreditTransferTerms terms, AdapterContext context, PaymentBatch batch) =>
        new PaymentsToInitiation(terms, context).Encode(batch);

    protected override CanonicalTransfers Read(ReadOnlyMemory<byte> body, CreditTransferTerms terms) =>
        InitiationToPayments.Read(body, terms);

    protected override IEnumerable<CreditTransferInstruction> Instructions(CustomerCreditTransferInitiation message) => message.Payments;

    protected override InitiationGroupHeader Take(
        CustomerCreditTransferInitiation message, IReadOnlyList<CreditTransferInstruction> instructions)
    {
        message.Payments = instructions;
        return message.GroupHeader!;
    }

    protected override IEnumerable<PaymentIdentification> Names(CreditTransferInstruction instruction) =>
        instruction.Transactions.Select(transfer => transfer.PaymentIdentification!);
}
