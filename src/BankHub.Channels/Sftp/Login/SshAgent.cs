using System.Buffers.Binary;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace BankHub.Channels.Sftp.Login;

/// <summary>
/// An ssh-agent (draft-miller-ssh-agent) for one ssh process and one session: it offers keys of the ring and signs with them, so that no
/// key touches a disk or leaves its HSM. It answers no other process, and signs nothing but a login.
/// </summary>
internal sealed class SshAgent : IDisposable
{
    private const byte Failure = 5;
    private const byte RequestIdentities = 11;
    private const byte IdentitiesAnswer = 12;
    private const byte SignRequest = 13;
    private const byte SignResponse = 14;

    private const int MaxMessage = 64 * 1024;
    private const int Waiting = 4;

    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource _ended = new();
    private readonly TaskCompletionSource<int> _process = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IReadOnlyList<AgentKey> _keys;
    private readonly LoginText _login;

    /// <summary>Listens at the path, which must lie in a folder that nobody else can enter.</summary>
    public SshAgent(string path, IReadOnlyList<AgentKey> keys, LoginText login)
    {
        _keys = keys;
        _login = login;
        _socket.Bind(new UnixDomainSocketEndPoint(path));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _socket.Listen(Waiting);
        _ = AcceptAsync();
    }

    /// <summary>Names the one process that is answered.</summary>
    public void Serve(int process) => _process.TrySetResult(process);

    public void Dispose()
    {
        _process.TrySetCanceled();
        _ended.Cancel();
        _socket.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _socket.AcceptAsync(_ended.Token));
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The session stands, or never will.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using (client)
        {
            try
            {
                if (AgentPeer.ProcessOf(client) == await _process.Task)
                    await AnswerAsync(client);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // ssh has gone.
            }
        }
    }

    private async Task AnswerAsync(Socket client)
    {
        await using var stream = new NetworkStream(client);
        var length = new byte[sizeof(uint)];
        while (await stream.ReadAtLeastAsync(length, length.Length, throwOnEndOfStream: false, _ended.Token) == length.Length)
        {
            var size = BinaryPrimitives.ReadUInt32BigEndian(length);
            if (size is 0 or > MaxMessage)
                return;
            var message = new byte[size];
            await stream.ReadExactlyAsync(message, _ended.Token);

            // An HSM may take its time.
            await stream.WriteAsync(await Task.Run(() => Answer(message), _ended.Token), _ended.Token);
        }
    }

    private ReadOnlyMemory<byte> Answer(byte[] message) => message[0] switch
    {
        RequestIdentities => Identities(),
        SignRequest => Sign(new PacketReader(message.AsSpan(1))),
        _ => new PacketWriter(Failure).Packet(),
    };

    private ReadOnlyMemory<byte> Identities()
    {
        var answer = new PacketWriter(IdentitiesAnswer).UInt32((uint)_keys.Count);
        foreach (var key in _keys)
            answer.Bytes(key.Blob.Span).Text("");
        return answer.Packet();
    }

    private ReadOnlyMemory<byte> Sign(PacketReader request)
    {
        var blob = request.Bytes();
        var data = request.Bytes();
        var flags = request.UInt32();
        foreach (var key in _keys)
        {
            if (request.IsBroken || !key.Blob.Span.SequenceEqual(blob) || !_login.Permits(data))
                continue;
            if (Signed(key, data, flags) is { } signature)
                return new PacketWriter(SignResponse).Bytes(signature.Span).Packet();
        }

        return new PacketWriter(Failure).Packet();
    }

    private static ReadOnlyMemory<byte>? Signed(AgentKey key, ReadOnlySpan<byte> data, uint flags)
    {
        try
        {
            return key.Sign(data, flags);
        }
        catch (Exception e) when (e is CryptographicException or ObjectDisposedException)
        {
            // The HSM does not sign just now, or the key was replaced while it was asked for.
            return null;
        }
    }
}
