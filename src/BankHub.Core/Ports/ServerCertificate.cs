namespace BankHub.Core.Ports;

/// <summary>A certificate by which a bank's server was believed last: its own, or one above it that ends before.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Endpoint">An endpoint of it that leads there.</param>
/// <param name="Subject">Whom it names.</param>
/// <param name="Thumbprint">Which it is.</param>
/// <param name="Until">When it ends.</param>
public sealed record ServerCertificate(string Connection, string Endpoint, string Subject, string Thumbprint, DateTimeOffset Until);
