using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Collections;

namespace BankHub.Cli.Conversion.Canonical.Transfers;

/// <summary>pacs.003: direct debits between agents, which are read; the hub sends none.</summary>
internal sealed class ClearedCollectionForm : ITransferForm
{
    public string Item => "DrctDbtTxInf";

    public WrittenTransfers Write(IReadOnlyList<Payment> payments, TransferTerms terms) => new(
        default, [],
        [$"Payments cannot become {terms.Version}: they do not say how the agents settle a direct debit; pain.008 asks for one."]);

    public (IReadOnlyList<Payment> Payments, IReadOnlyList<Finding> Findings) Read(ReadOnlyMemory<byte> body, TransferTerms terms)
    {
        var read = ClearedCollections.Read(body, terms.Mapping);
        return (read.Payments, read.Findings);
    }
}
