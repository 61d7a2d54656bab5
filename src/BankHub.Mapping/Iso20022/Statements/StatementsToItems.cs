using BankHub.Core.Adapters;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>
/// Reads camt.052, camt.053 and camt.054 entry by entry: each statement as it begins, its entries, and its end. An entry that is not
/// understood is a finding of its own, and its neighbours apply.
/// </summary>
public sealed class StatementsToItems(BankMapping mapping)
{
    public IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body)
    {
        if (Soundness.Check(body) is { } fatal)
        {
            return [fatal];
        }

        return new StatementWalk(body, mapping).Items();
    }
}
