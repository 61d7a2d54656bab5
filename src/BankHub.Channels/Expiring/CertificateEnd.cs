namespace BankHub.Channels.Expiring;

/// <summary>When a certificate ends.</summary>
/// <param name="Subject">Whom it names.</param>
/// <param name="Thumbprint">Which it is.</param>
/// <param name="Until">Its end.</param>
/// <param name="HasSuccessor">Whether another for the same subject lies beside it and outlasts it.</param>
internal sealed record CertificateEnd(string Subject, string Thumbprint, DateTimeOffset Until, bool HasSuccessor = false);
