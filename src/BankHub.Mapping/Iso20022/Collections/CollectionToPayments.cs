using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Mapping.Iso20022.Initiation;

namespace BankHub.Mapping.Iso20022.Collections;

/// <summary>Turns the direct debits of a pain.008 into canonical payments.</summary>
public static class CollectionToPayments
{
    public static CanonicalTransfers Read(ReadOnlyMemory<byte> body, CreditTransferTerms terms) =>
        CanonicalTransfers.Read<InitiatedDirectDebit, DirectDebitInstruction>(
            body, "debit", (debit, group, from) => InitiatedCollections.Read(debit, group, terms, from));
}
