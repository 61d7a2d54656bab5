using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Collections;
using BankHub.Mapping.Iso20022.Initiation;

namespace BankHub.Cli.Conversion.Canonical.Transfers;

/// <summary>pain.008: direct debits.</summary>
internal sealed class CollectionForm : InitiationForm<CustomerDirectDebitInitiation, DirectDebitInstruction>
{
    public override string Item => "DrctDbtTxInf";

    protected override InitiationFiles Encode(CreditTransferTerms terms, AdapterContext context, PaymentBatch batch) =>
        new PaymentsToCollection(terms, context).Encode(batch);

    protected override CanonicalTransfers Read(ReadOnlyMemory<byte> body, CreditTransferTerms terms) =>
        CollectionToPayments.Read(body, terms);

    protected override IEnumerable<DirectDebitInstruction> Instructions(CustomerDirectDebitInitiation message) => message.Payments;

    protected override InitiationGroupHeader Take(
        CustomerDirectDebitInitiation message, IReadOnlyList<DirectDebitInstruction> instructions)
    {
        message.Payments = instructions;
        return message.GroupHeader!;
    }

    protected override IEnumerable<PaymentIdentification> Names(DirectDebitInstruction instruction) =>
        instruction.Transactions.Select(debit => debit.PaymentIdentification!);
}
