using BankHub.Hub.People;

namespace BankHub.Hub.Query;

/// <summary>
/// A search as SQL. What names few payments (a reference, an account) has an index of its own in the order of the answer, so that nothing
/// is read that is not shown.
/// </summary>
internal static class PaymentSearchSql
{
    private const string Order = "order by p.created_at desc, p.id desc limit";

    public static (string Sql, object?[] Arguments) Of(Caller caller, PaymentFilter filter, Cursor after, int limit)
    {
        var query = new Conditions();
        query.Add("(p.created_at, p.id) < (?, ?)", after.At, after.Id);
        query.AddIf(caller.Sees != Caller.Everyone, "p.caller = ?", caller.Sees);
        query.AddIf(filter.State is not null, "p.state = ?", filter.State);
        query.AddIf(filter.Connection is not null, "p.connection = ?", filter.Connection);
        query.AddIf(filter.Scheme is not null, "p.scheme = ?", filter.Scheme);
        query.AddIf(filter.Reference is not null, "p.reference = ?", filter.Reference);
        query.AddIf(filter.EndToEnd is not null, "p.end_to_end = ?", filter.EndToEnd);
        query.AddIf(filter.From is not null, "p.requested_date >= ?", filter.From);
        query.AddIf(filter.To is not null, "p.requested_date <= ?", filter.To);
        query.AddIf(filter.Batch is not null, "p.batch_id = ?", filter.Batch);
        if (filter.Account is null)
        {
            return ($"select {PaymentView.Columns} from payment p {query.Where} {Order} {limit}", query.Arguments);
        }

        // Each side by its own index, then both in one order; a payment between two accounts of one number is one.
        var account = query.Arguments.Length + 1;
        var sql = $"""
            select {PaymentView.Columns} from ({Side("debtor_hash")} union {Side("creditor_hash")}) p {Order} {limit}
            """;
        return (sql, [.. query.Arguments, filter.Account]);

        string Side(string column) =>
            $"(select {PaymentView.Columns} from payment p {query.Where} and p.{column} = ${account} {Order} {limit})";
    }
}
