using System.Text.Json;

namespace BankHub.Simulators.MeridianRest;

/// <summary>A transfer as the bank stores it: the judge of what was really paid.</summary>
public sealed record Transfer(
    string Id, string Reference, string Status, long Cents, string Currency, string? EndToEndId, string CreditorAccount,
    string CreditorName, DateTimeOffset CreatedAt)
{
    public string? Reason { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>When money moved; null while it did not.</summary>
    public DateTimeOffset? ExecutedAt { get; init; }

    /// <summary>The sandbox rule that the creditor's account or the amount chose.</summary>
    public int Rule => MagicNumber.Of(CreditorAccount, Cents);

    public string Amount => ApiText.Amount(Cents);

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Members(("id", Id), ("reference", Reference), ("status", Status), ("amount", Amount), ("currency", Currency),
            ("endToEndId", EndToEndId), ("reason", Reason), ("createdAt", ApiText.Time(CreatedAt)));
        writer.WriteEndObject();
    }
}
