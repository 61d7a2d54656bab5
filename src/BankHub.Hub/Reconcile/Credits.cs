using System.Text.Json;
using BankHub.Core.Findings;
using BankHub.Core.Statements;
using BankHub.Hub.Store;

namespace BankHub.Hub.Reconcile;

/// <summary>Tells of money that came in: a webhook account.credited, once each.</summary>
public sealed class Credits(AccountNotices notices)
{
    internal async Task TellAsync(Work work, string connection, IReadOnlyList<Judged> credits)
    {
        if (credits.Count == 0)
        {
            return;
        }

        var tails = (await work.QueryAsync(
            "select id, account_tail from statement_entry where id = any($1)", r => (Id: r.GetGuid(0), Tail: r.Text(1)),
            credits.Select(c => c.Booking.Id).Distinct().ToArray())).ToDictionary(r => r.Id, r => r.Tail);
        await notices.TellAsync(
            work, connection, credits, 1, c => (c.Booking.Id, c.Unit.Detail),
            (json, credit, _) => Write(json, connection, tails[credit.Booking.Id], credit));
    }

    private static void Write(Utf8JsonWriter json, string connection, string? account, Judged credit)
    {
        var (booking, unit, _) = credit;
        var details = unit.Told;
        json.WriteString("type", "account.credited");
        json.WriteString("entryId", booking.Id);
        json.WriteNumber("transaction", unit.Detail);
        json.WriteString("connection", connection);
        Text("account", account);
        AccountNotices.Amount(json, unit.Amount);
        Text("bookingDate", booking.BookingDate.ToString("O"));
        Text("valueDate", booking.Entry.ValueDate?.ToString("O"));
        Text("entryReference", booking.Entry.EntryReference);
        Text("accountServicerReference", booking.Entry.AccountServicerReference);
        Text("endToEndIdentification", details?.References.EndToEndIdentification);
        Text("instructionIdentification", details?.References.InstructionIdentification);
        Text("transactionIdentification", details?.References.TransactionIdentification);
        Text("uetr", details?.References.Uetr);
        Text("debtorName", details?.Debtor?.Name);
        Remittance(json, details);
        Text("additionalInformation", (details?.AdditionalInformation ?? booking.Entry.AdditionalInformation) is { } text
            ? Mask.Text(text) : null);

        void Text(string name, string? value) => AccountNotices.Text(json, name, value);
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
