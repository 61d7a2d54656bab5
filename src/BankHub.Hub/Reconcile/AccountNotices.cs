using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BankHub.Core.Ports;
using BankHub.Core.Statements;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Reconcile;

/// <summary>
/// Webhooks about accounts, which are no payment's: to the callers that the connection names and to those who see everyone. Their words are
/// encrypted until they are delivered.
/// </summary>
public sealed class AccountNotices(Catalog.Catalog catalog, ICipher cipher)
{
    /// <summary>
    /// Tells every listener of each of these. What is told of one booking is one subject to a listener, so that it hears of it in order,
    /// as of a payment, and of each version once.
    /// </summary>
    internal async Task TellAsync<T>(
        Work work, string connection, IReadOnlyList<T> news, int version, Func<T, (Guid Entry, int Detail)> of,
        Action<Utf8JsonWriter, T, Listener> write)
    {
        var listeners = news.Count == 0 ? [] : await work.QueryAsync(
            "select id, sees from caller where webhook_url is not null and active and (sees = '*' or id = any($1))",
            r => new Listener(r.GetString(0), r.GetString(1)),
            catalog.Find(connection)?.Connection.Credits.ToArray() ?? []);
        if (listeners.Count == 0)
        {
            return;
        }

        var notices = listeners.SelectMany(l => news.Select(n => (Id: Subject(l, of(n)), Listener: l, News: n))).ToArray();
        await work.PostAsync(
            """
            insert into notification (payment_id, version, caller, due_at, body)
            select t.id, $4, t.caller, hub_now(), t.body from unnest($1::uuid[], $2::text[], $3::bytea[]) t(id, caller, body)
            on conflict do nothing
            """,
            notices.Select(n => n.Id).ToArray(), notices.Select(n => n.Listener.Id).ToArray(),
            notices.Select(n => cipher.Seal(Body(n.Id, version, json => write(json, n.News, n.Listener)), n.Id.ToByteArray())).ToArray(),
            version);
        work.Wake(StepNames.Notify);
    }

    internal static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    internal static void Amount(Utf8JsonWriter json, Sum amount)
    {
        json.WriteStartObject("amount");
        json.WriteString("value", amount.Digits);
        json.WriteString("currency", amount.Currency.Value);
        json.WriteEndObject();
    }

    private static Guid Subject(Listener listener, (Guid Entry, int Detail) of) => new(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{of.Entry:N}/{of.Detail}/{listener.Id}")).AsSpan(0, 16), bigEndian: true);

    private static byte[] Body(Guid id, int version, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", Notify.Notice.IdOf(id, version));
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}

/// <summary>A caller who is told of accounts.</summary>
/// <param name="Id">Who it is.</param>
/// <param name="Shown">The caller whose payments it is shown, * for all.</param>
internal sealed record Listener(string Id, string Shown)
{
    public bool Sees(string? caller) => Shown == "*" || Shown == caller;
}
