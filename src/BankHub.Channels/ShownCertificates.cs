using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Channels;

/// <summary>By what the servers behind one door were believed last: of each certificate and those above it, the first to end.</summary>
internal sealed class ShownCertificates
{
    // By the server's name in it: a door leads to a bank's API and perhaps to the token endpoint beside it.
    private readonly ConcurrentDictionary<string, (string Subject, string Thumbprint, DateTimeOffset Until)> _last =
        new(StringComparer.Ordinal);

    public IEnumerable<(string Subject, string Thumbprint, DateTimeOffset Until)> All => _last.Values;

    public void Note(X509Certificate2 server, X509Chain? chain)
    {
        var first = (chain?.ChainElements.Select(e => e.Certificate) ?? []).Prepend(server).MinBy(c => c.NotAfter)!;
        _last[server.Subject] = (first.Subject, first.Thumbprint, new DateTimeOffset(first.NotAfter));
    }
}
