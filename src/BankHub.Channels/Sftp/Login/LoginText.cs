namespace BankHub.Channels.Sftp.Login;

/// <summary>
/// What an agent may sign for one session: the request to be let in as one user (RFC 4252, section 7), of the first SSH session that asks
/// and of no other. What names a host key (publickey-hostbound) must name a pinned one.
/// </summary>
internal sealed class LoginText(string user, PinnedHostKeys hostKeys)
{
    private const byte UserAuthRequest = 50;
    private const string HostBound = "publickey-hostbound-v00@openssh.com";

    private readonly Lock _lock = new();
    private byte[]? _session;

    public bool Permits(ReadOnlySpan<byte> data)
    {
        var reader = new PacketReader(data);
        var session = reader.Bytes();
        var isLogin = reader.Byte() == UserAuthRequest && reader.Text() == user && reader.Text() == "ssh-connection";
        var method = reader.Text();
        isLogin = isLogin && method is "publickey" or HostBound && reader.Byte() == 1;
        reader.Text(); // the algorithm, which the key itself chooses by the request's flags
        reader.Bytes(); // the key or the certificate over it
        return isLogin && (method != HostBound || IsPinned(reader.Bytes()))
            && reader is { IsBroken: false, IsAtEnd: true } && IsOurs(session);
    }

    private bool IsPinned(ReadOnlySpan<byte> hostKey)
    {
        var shown = Convert.ToBase64String(hostKey);
        return hostKeys.Keys.Any(k => k.Key == shown);
    }

    private bool IsOurs(ReadOnlySpan<byte> session)
    {
        lock (_lock)
        {
            _session ??= session.ToArray();
            return session.Length > 0 && session.SequenceEqual(_session);
        }
    }
}
