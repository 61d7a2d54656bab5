using BankHub.Core.Payments;
using BankHub.Core.Ports;
using BankHub.Core.Statements;
using BankHub.Hub.Catalog;
using BankHub.Hub.Store;

namespace BankHub.Hub.Reconcile;

/// <summary>
/// On whose account bookings stand, by the word of their statements. Only on one of ours a booking is a payment's: on one that the
/// connection names, in its lists or in a setting, or on that from which or into which the payment itself is paid.
/// </summary>
public sealed class OwnAccounts(Catalog.Catalog catalog, ICipher cipher, Documents documents)
{
    /// <summary>The accounts of these hashes that the connection does not name.</summary>
    internal async Task<IReadOnlyDictionary<string, OtherAccount>> OthersAsync(Work work, string connection, IEnumerable<byte[]> hashes)
    {
        var told = hashes.DistinctBy(Convert.ToHexString).ToArray();
        if (told.Length == 0)
        {
            return new Dictionary<string, OtherAccount>();
        }

        var numbers = await work.QueryAsync(
            """
            select t.hash, s.id, s.document from unnest($2::bytea[]) t(hash)
            left join lateral (
              select x.id, x.document from statement x where x.connection = $1 and x.account_hash = t.hash limit 1) s on true
            """,
            r => (Hash: Convert.ToHexString(r.Bytes(0)), Number: r.Id(1) is { } id ? NumberOf(id, r.Bytes(2)) : ""),
            connection, told);
        string[] ours = catalog.Find(connection) is { } bank ? [.. Named(bank)] : [];
        return numbers.Where(n => !ours.Any(account => AccountNumbers.MayBeOne(account, n.Number)))
            .ToDictionary(n => n.Hash, n => new OtherAccount(n.Number, ours.Length > 0));
    }

    /// <summary>The accounts of the payments themselves. Many payments have few, and each is read in one of its payments.</summary>
    internal async Task<IReadOnlyDictionary<Guid, Account>> OfPaymentsAsync(Work work, Guid[] payments) => (await work.QueryAsync(
        """
        select o.ids, e.body from (
          select array_agg(p.id) as ids from payment p where p.id = any($1)
          group by coalesce(case when p.method = 'DirectDebit' then p.creditor_hash else p.debtor_hash end, uuid_send(p.id))) o
        cross join lateral (select x.id, x.created_at from payment x where x.id = o.ids[1] offset 0) p
        join event e on e.payment_id = p.id and e.version = 1 and e.at = p.created_at
        """,
        r => (Ids: r.GetFieldValue<Guid[]>(0), Document: r.Bytes(1)), payments))
        .Select(o => (o.Ids, documents.Open(o.Ids[0], o.Document).OwnAccount))
        .SelectMany(o => o.Ids.Select(id => (Id: id, o.OwnAccount))).ToDictionary(o => o.Id, o => o.OwnAccount);

    private static IEnumerable<string> Named(Bank bank) =>
    [
        .. bank.Connection.Accounts, .. bank.Connection.StatementAccounts,
        .. bank.Connection.Settings
            .Where(s => bank.Manifest.Settings.GetValueOrDefault(s.Key) is { IsOwnAccount: true }).Select(s => s.Value),
    ];

    private string NumberOf(Guid statement, byte[] document) =>
        StatementJson.ReadStatement(cipher.Open(document, statement.ToByteArray())).Statement?.Account.Number ?? "";
}

/// <summary>An account that a connection does not name.</summary>
/// <param name="Number">As the bank writes it.</param>
/// <param name="IsForeign">Whether the connection names others, so that it is none of ours for all that is known.</param>
internal sealed record OtherAccount(string Number, bool IsForeign)
{
    /// <summary>Only the end of the number, so that it may be printed.</summary>
    public override string ToString() => $"OtherAccount {Core.Findings.Mask.Tail(Number)}";
}
