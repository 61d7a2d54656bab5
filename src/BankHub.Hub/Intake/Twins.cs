namespace BankHub.Hub.Intake;

/// <summary>Which stored payments a new one can be a second one of.</summary>
internal static class Twins
{
    /// <summary>
    /// Of a payment "d": whether it moved money, or may yet. That people held a silent bank to have refused it is no word of the bank,
    /// which can still pay it.
    /// </summary>
    public const string MayMove = """
        (d.state not in ('Cancelled', 'Failed', 'Rejected') or d.state = 'Rejected' and exists (
            select from evidence e where e.payment_id = d.id and e.finer in ('SaidRefused', 'SaidDropped')))
        """;
}
