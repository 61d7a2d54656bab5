namespace BankHub.Channels.Http;

/// <summary>Where a bank's API is and how it is entered; secrets by reference.</summary>
/// <param name="Base">Scheme, host, port and the path under which all requests lie.</param>
/// <param name="Token">How an access token is had; null for none.</param>
/// <param name="CaFile">The only certificate authorities that are believed, as PEM; null for the system's.</param>
/// <param name="ConnectTimeout">For name, connection and TLS together.</param>
/// <param name="MaxReply">The longest body that is read.</param>
/// <param name="Parallel">The most connections at once.</param>
internal sealed record HttpTarget(
    Uri Base, TokenTarget? Token, string? CaFile, TimeSpan ConnectTimeout, int MaxReply, int Parallel)
{
    /// <summary>
    /// A connection that was idle longer is not used again: the bank may be closing it at this moment, and a request that
    /// meets that is in doubt for nothing.
    /// </summary>
    public static readonly TimeSpan MaxIdle = TimeSpan.FromSeconds(5);

    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

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

/// <summary>OAuth 2.0 client credentials (RFC 6749, section 4.4).</summary>
/// <param name="Address">The token endpoint.</param>
/// <param name="ClientId">Our id at the bank.</param>
/// <param name="ClientSecret">The reference of our secret.</param>
/// <param name="Scope">What is asked for; null for what the bank gives.</param>
internal sealed record TokenTarget(Uri Address, string ClientId, string ClientSecret, string? Scope);
