using BankHub.Core.Adapters;
using BankHub.Formats.Bai2.Reading;

namespace BankHub.Mapping.Bai2;

/// <summary>
/// Reads a BAI2 file account by account: each statement as it begins, its entries, and its end. A transaction that is not understood is a
/// finding of its own, and its neighbours apply; an account whose controls do not hold is not used.
/// </summary>
/// <param name="options">Which rules this bank is known to break.</param>
/// <param name="promises">What this bank promises beyond the rules; nothing where none are given.</param>
public sealed class StatementsToItems(Bai2ReadOptions? options = null, ReportPromises? promises = null)
{
    public IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body)
    {
        var refused = Refused.Of(body, options);
        return refused.Fatal.Count > 0 ? refused.Fatal
            : new StatementWalk(body, options, refused, promises ?? ReportPromises.None).Items();
    }
}
