namespace BankHub.Core.Ports;

/// <summary>
/// A certificate whose end is told ahead: one in a file that a connection names, or one by which a bank's server was believed last (its
/// own, or one above it that ends before).
/// </summary>
/// <param name="Connection">The connection.</param>
/// <param name="Endpoint">An endpoint of it that needs the certificate.</param>
/// <param name="Option">The option that names its file; null for one that a server showed.</param>
/// <param name="Subject">Whom it names.</param>
/// <param name="Thumbprint">Which it is.</param>
/// <param name="Until">When it ends.</param>
/// <param name="HasSuccessor">Whether the file already has another for the same subject that outlasts it.</param>
public sealed record WatchedCertificate(
    string Connection, string Endpoint, string? Option, string Subject, string Thumbprint, DateTimeOffset Until, bool HasSuccessor = false);
