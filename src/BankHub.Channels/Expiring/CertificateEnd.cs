namespace BankHub.Channels.Expiring;

/// <summary>When a certificate ends.</summary>
/// <param name="Subject">Whom it names.</param>
/// <param name="Thumbprint">Which it is.</param>
/// <param name="From">Its begin.</param>
/// <param name="Until">Its end.</param>
/// <param name="HasSuccessor">Whether another that can stand for it lies beside it, goes already and outlasts it.</param>
internal sealed record CertificateEnd(
    string Subject, string Thumbprint, DateTimeOffset From, DateTimeOffset Until, bool HasSuccessor = false)
{
    /// <summary>The same, with what is known of those beside it. One that does not go yet does not help when this one ends early.</summary>
    public CertificateEnd Beside(IEnumerable<CertificateEnd> others, DateTimeOffset now) =>
        this with { HasSuccessor = others.Any(o => o.From <= now && o.Until > Until) };
}
