using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Reading;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>
/// Reads camt.052, camt.053 and camt.054 entry by entry: each statement as it begins, its entries, and its end. An entry that is not
/// understood is a finding of its own, and its neighbours apply.
/// </summary>
public sealed class StatementsToItems(BankMapping mapping)
{
    public IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body) => Decode(body, _ => { });

    /// <summary>The same, and what was found on the way when all is told.</summary>
    internal IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body, Action<MessageReader> read) =>
        Soundness.CheckWhole(body) is { } fatal ? [fatal] : new StatementWalk(body, mapping, read).Items();
}
