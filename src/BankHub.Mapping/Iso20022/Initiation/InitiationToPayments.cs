using BankHub.Formats.Iso20022.Messages.Initiation;

namespace BankHub.Mapping.Iso20022.Initiation;

/// <summary>Turns the transfers of a pain.001 into canonical payments.</summary>
public static class InitiationToPayments
{
    public static CanonicalTransfers Read(ReadOnlyMemory<byte> body, CreditTransferTerms terms)
    {
        var ofGroup = new GroupDebtor();
        return CanonicalTransfers.Read<InitiatedCreditTransfer, CreditTransferInstruction>(
            body, "transfer", (transfer, group, from) => InitiatedTransfers.Read(transfer, group, ofGroup, terms, from));
    }
}
