using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>The attempt of a payment that people hold a bank's word or booking to be of; the payment's row is locked.</summary>
internal sealed record MeantAttempt(PaymentRow Row, int No, Guid Outbound)
{
    /// <summary>
    /// The attempt of this number, or the only one where none is named: what is said of one that was superseded must not be taken for that
    /// of the newest, or nobody sees that both were paid.
    /// </summary>
    public static async Task<(MeantAttempt? Found, Decision.Conflict? Conflict)> FindAsync(
        Work work, Guid payment, int? named, string connection, string? currency)
    {
        var row = (await PaymentRow.LockAsync(work, [payment])).SingleOrDefault();
        var sent = row is null || (currency is not null && row.Amount.Currency.Value != currency) ? [] : await work.QueryAsync(
            "select no, outbound_id from attempt where payment_id = $1 and connection = $2 order by no",
            r => new MeantAttempt(row, r.GetInt32(0), r.GetGuid(1)), payment, connection);
        if (named is null && sent.Count > 1)
        {
            return (null, new("attempt-unnamed", $"It has the attempts {string.Join(", ", sent.Select(a => a.No))}: name the one meant."));
        }

        return sent.SingleOrDefault(a => named is null || a.No == named) is { } found ? (found, null) : (null, new(
            "no-such-attempt", "No payment or attempt of this currency was sent over this connection under that id."));
    }
}
