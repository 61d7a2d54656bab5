using BankHub.Channels.Http.Pacing;
using BankHub.Channels.Http.Tls;
using BankHub.Channels.Http.Tokens;

namespace BankHub.Channels.Http;

/// <summary>Where a bank's API is and how it is entered; secrets by reference.</summary>
/// <param name="Base">Scheme, host, port and the path under which all requests lie.</param>
/// <param name="Trust">Whom we believe to be the bank.</param>
/// <param name="Pace">How fast it may be asked.</param>
internal sealed record HttpTarget(Uri Base, TlsTrust Trust, PaceTarget Pace)
{
    /// <summary>
    /// A connection that was idle longer is not used again: the bank may be closing it at this moment, and a request that
    /// meets that is in doubt for nothing.
    /// </summary>
    public static readonly TimeSpan MaxIdle = TimeSpan.FromSeconds(5);

    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>How an access token is had; null for none.</summary>
    public TokenTarget? Token { get; init; }

    /// <summary>Our TLS certificate; null for none.</summary>
    public TlsIdentityTarget? Identity { get; init; }

    /// <summary>A key that is sent in a header with each request; null for none.</summary>
    public ApiKeyTarget? ApiKey { get; init; }

    /// <summary>For name, connection and TLS together.</summary>
    public TimeSpan ConnectTimeout { get; init; }

    /// <summary>From the request's first byte to the answer's head; null for as long as the whole may take.</summary>
    public TimeSpan? FirstByte { get; init; }

    /// <summary>The longest body that is read.</summary>
    public int MaxReply { get; init; }

    /// <summary>The most connections at once.</summary>
    public int Parallel { get; init; }

    /// <summary>The address of a request: everything comes after the base, and nothing leads away from it.</summary>
    public Uri? Address(string endpointPath, string path)
    {
        var parts = new[] { Base.AbsolutePath.Trim('/'), endpointPath.Trim('/'), path.TrimStart('/') };
        var whole = Base.GetLeftPart(UriPartial.Authority) + "/" + string.Join('/', parts.Where(p => p.Length > 0));
        var plain = whole.All(c => c is > ' ' and < '\u007f' and not ('\\' or '#'))
            && !whole.Split('?')[0].Split('/').Any(s => s is "." or "..");
        return plain && Uri.TryCreate(whole, AsWritten, out var address) && (address.Authority, address.UserInfo) == (Base.Authority, "")
            ? address
            : null;
    }
}

/// <summary>A static key that the bank gave us.</summary>
/// <param name="Header">The header that carries it.</param>
/// <param name="Secret">Its reference.</param>
internal sealed record ApiKeyTarget(string Header, string Secret);
