namespace BankHub.Hub.Notify;

/// <summary>Carries webhooks to their receivers.</summary>
public interface IWebhooks
{
    /// <summary>Posts once. Never throws for what a network or a receiver can do.</summary>
    Task<WebhookAnswer> PostAsync(Webhook webhook, CancellationToken cancellationToken);
}

/// <summary>One signed call (Standard Webhooks).</summary>
/// <param name="Url">The receiver.</param>
/// <param name="Id">The same at each try: the receiver tells repetitions by it.</param>
/// <param name="Timestamp">Seconds since 1970, of this try.</param>
/// <param name="Signature">Over id, time stamp and body.</param>
/// <param name="Body">JSON.</param>
public sealed record Webhook(Uri Url, string Id, long Timestamp, string Signature, byte[] Body);

/// <summary>Whether the receiver took it.</summary>
/// <param name="Taken">It answered 2xx.</param>
/// <param name="Why">A word for the log.</param>
public sealed record WebhookAnswer(bool Taken, string Why)
{
    /// <summary>The receiver refuses this one (4xx but 408 and 429): it is there, and may take others.</summary>
    public bool IsRefused { get; init; }
}
