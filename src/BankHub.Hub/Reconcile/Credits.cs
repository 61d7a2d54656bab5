using System.Buffers;
using System.Text.Json;
using BankHub.Core.Findings;
using BankHub.Core.Ports;
using BankHub.Core.Statements;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Reconcile;

/// <summary>
/// Tells of money that came in: a webhook account.credited, once each, to the callers that the connection names and to those who see
/// everyone. Its words are encrypted until they are delivered.
/// </summary>
public sealed class Credits(Catalog.Catalog catalog, IIdSource ids, ICipher cipher)
{
    internal async Task TellAsync(Work work, string connection, IReadOnlyList<Judged> credits)
    {
        if (credits.Count == 0)
        {
            return;
        }

        var listeners = await work.QueryAsync(
            "select id from caller where webhook_url is not null and active and (sees = '*' or id = any($1))", r => r.GetString(0),
            catalog.Find(connection)?.Connection.Credits.ToArray() ?? []);
        if (listeners.Count == 0)
        {
            return;
        }

        var tails = (await work.QueryAsync(
            "select id, account_tail from statement_entry where id = any($1)", r => (Id: r.GetGuid(0), Tail: r.Text(1)),
            credits.Select(c => c.Booking.Id).Distinct().ToArray())).ToDictionary(r => r.Id, r => r.Tail);
        var notices = listeners.SelectMany(l => credits.Select(c => (Id: ids.NewId(), Caller: l, Credit: c))).ToArray();
        await work.PostAsync(
            """
            insert into notification (payment_id, version, caller, due_at, body)
            select t.id, 1, t.caller, hub_now(), t.body from unnest($1::uuid[], $2::text[], $3::bytea[]) t(id, caller, body)
            """,
            notices.Select(n => n.Id).ToArray(), notices.Select(n => n.Caller).ToArray(),
            notices.Select(n => cipher.Seal(Body(n.Id, connection, tails[n.Credit.Booking.Id], n.Credit), n.Id.ToByteArray())).ToArray());
        work.Wake(StepNames.Notify);
    }

    private static byte[] Body(Guid id, string connection, string? account, Judged credit)
    {
        var (booking, unit, _) = credit;
        var details = booking.Entry.Details.ElementAtOrDefault(unit.Detail);
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", Notify.Notice.IdOf(id, 1));
            json.WriteString("type", "account.credited");
            json.WriteString("entryId", booking.Id);
            json.WriteNumber("transaction", unit.Detail);
            json.WriteString("connection", connection);
            Write("account", account);
            json.WriteStartObject("amount");
            json.WriteString("value", unit.Amount.Digits);
            json.WriteString("currency", unit.Amount.Currency.Value);
            json.WriteEndObject();
            json.WriteString("bookingDate", booking.BookingDate.ToString("O"));
            Write("valueDate", booking.Entry.ValueDate?.ToString("O"));
            Write("entryReference", booking.Entry.EntryReference);
            Write("accountServicerReference", booking.Entry.AccountServicerReference);
            Write("endToEndIdentification", details?.References.EndToEndIdentification);
            Write("instructionIdentification", details?.References.InstructionIdentification);
            Write("transactionIdentification", details?.References.TransactionIdentification);
            Write("uetr", details?.References.Uetr);
            Write("debtorName", details?.Debtor?.Name);
            Remittance(json, details);
            Write("additionalInformation", (details?.AdditionalInformation ?? booking.Entry.AdditionalInformation) is { } text
                ? Mask.Text(text) : null);
            json.WriteEndObject();

            void Write(string name, string? value)
            {
                if (value is not null)
                {
                    json.WriteString(name, value);
                }
            }
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Remittance(Utf8JsonWriter json, TransactionDetails? details)
    {
        string[] lines =
        [
            .. details?.RemittanceInformation?.Unstructured.OfType<string>() ?? [],
            .. details?.RemittanceInformation?.Structured
                .Select(s => s.CreditorReference?.Value ?? s.ProprietaryReference ?? s.ReferredDocument?.Number).OfType<string>() ?? [],
        ];
        if (lines.Length > 0)
        {
            json.WriteStartArray("remittance");
            foreach (var line in lines)
            {
                json.WriteStringValue(line);
            }

            json.WriteEndArray();
        }
    }
}
