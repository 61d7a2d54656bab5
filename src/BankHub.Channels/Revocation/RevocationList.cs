using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Channels.Revocation;

/// <summary>
/// A file of CRLs that an operator keeps fresh (the framework on Linux takes none from a file). While the file cannot be read, as in the
/// moment of its exchange, the last good lists count. A list counts only under the signature of its authority and until its own end.
/// </summary>
internal sealed class RevocationList(string file, TimeProvider clock)
{
    private volatile Kept? _good;

    /// <summary>The option that names the file; null for none. One that cannot be read is a finding.</summary>
    public static string? Option(OptionReader options)
    {
        var file = options.Text("crlFile");
        if (file is not null && !IsReadable(file))
            options.Refuse("crlFile", ChannelRules.CrlFile);
        return file;
    }

    /// <summary>
    /// Whether a list names the server's certificate or one above it. Throws <see cref="RevocationException"/> when no sound list of the
    /// authority of the server's certificate is there that covers it, or one above it is not sound: then nobody is believed.
    /// </summary>
    /// <param name="server">The server's certificate.</param>
    /// <param name="chain">It and those above it, up to the authority that is believed.</param>
    public bool Names(X509Certificate2 server, IReadOnlyList<X509Certificate2> chain)
    {
        var (lists, now, isAsked) = (Current(), clock.GetUtcNow(), false);
        foreach (var certificate in chain.Prepend(server).DistinctBy(c => c.Thumbprint))
        {
            foreach (var list in lists.Where(l => l.IsOver(certificate)))
            {
                if (list.Flaw(chain, now) is { } flaw)
                    throw new RevocationException(flaw);
                if (list.Names(certificate))
                    return true;
                isAsked |= certificate.Thumbprint == server.Thumbprint && list.Covers(server);
            }
        }

        return isAsked ? false : throw new RevocationException(
            lists.Any(l => l.IsOver(server)) ? "is not the one that the bank's certificate names"
                : "is none of the authority of the bank's certificate");
    }

    private static bool IsReadable(string file)
    {
        try
        {
            return SignedList.Read(File.ReadAllBytes(file)).Count > 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return false;
        }
    }

    private IReadOnlyList<SignedList> Current()
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            if (_good is not { } good || !good.Bytes.AsSpan().SequenceEqual(bytes))
                _good = good = new Kept(bytes, SignedList.Read(bytes));
            return good.Lists;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return _good?.Lists ?? throw new RevocationException($"cannot be read ({e.GetType().Name})", e);
        }
    }

    private sealed record Kept(byte[] Bytes, IReadOnlyList<SignedList> Lists);
}
