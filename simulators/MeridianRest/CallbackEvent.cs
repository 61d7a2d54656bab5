using System.Security.Cryptography;
using System.Text;

namespace BankHub.Simulators.MeridianRest;

/// <summary>News of one transfer on its way to the customer.</summary>
public sealed record CallbackEvent(string EventId, DateTimeOffset OccurredAt, Transfer Transfer, string Status)
{
    public string Body => ApiText.Json(writer =>
    {
        writer.WriteStartObject();
        writer.Members(("eventId", EventId), ("type", "transfer.status"), ("occurredAt", ApiText.Time(OccurredAt)),
            ("transferId", Transfer.Id), ("reference", Transfer.Reference), ("status", Status),
            ("reason", Status is "REJECTED" or "RETURNED" ? Transfer.Reason : null),
            ("amount", Transfer.Amount), ("currency", Transfer.Currency));
        writer.WriteEndObject();
    });

    /// <summary>The value of the Meridian-Signature header (PROTOCOL.md, section 5).</summary>
    public static string Signature(string secret, DateTimeOffset now, string body)
    {
        var time = now.ToUnixTimeSeconds();
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        return $"t={time},v1={Convert.ToHexStringLower(mac)}";
    }
}
