using System.Buffers.Binary;
using System.Collections.Concurrent;
using BankHub.Channels.Files;

namespace BankHub.Channels.Sftp;

/// <summary>
/// One SFTP session: many requests under way, and a thread of its own that reads the answers (half of the speed comes from that).
/// A session that once failed to answer in time, or answered nonsense, is cut and never used again.
/// </summary>
internal sealed class SftpSession : IDisposable
{
    /// <summary>The longest packet that is read; OpenSSH's own limit is 256 KB.</summary>
    private const int MaxPacket = 1024 * 1024;

    private readonly SftpLink _link;
    private readonly ConcurrentDictionary<uint, TaskCompletionSource<SftpReply>> _waiting = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly TaskCompletionSource<SftpReply> _version = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private FolderException? _broken;
    private uint _lastId;

    public SftpSession(SftpLink link)
    {
        _link = link;
        new Thread(ReadAnswers) { IsBackground = true, Name = "sftp answers" }.Start();
    }

    public bool IsOpen => _broken is null;

    /// <summary>What the server can do; the least until it has said so.</summary>
    public SftpLimits Limits { get; set; } = SftpLimits.Least;

    /// <summary>Says hello; the answer is the server's version packet.</summary>
    public async Task<SftpReply> HelloAsync(uint version, CancellationToken cancellationToken)
    {
        await WriteAsync(new PacketWriter(PacketType.Init).UInt32(version).Packet(), default, cancellationToken);
        return await AnswerAsync(_version.Task, cancellationToken);
    }

    /// <summary>Sends one request and gives its answer.</summary>
    /// <param name="type">What is asked.</param>
    /// <param name="build">Writes the fields after the id.</param>
    /// <param name="cancellationToken">Ends the session: of what left nobody knows.</param>
    /// <param name="tail">The bytes of the last field, whose length is written already: they leave from where they lie, uncopied.</param>
    public async Task<SftpReply> AskAsync(
        byte type, Action<PacketWriter> build, CancellationToken cancellationToken, ReadOnlyMemory<byte> tail = default)
    {
        var id = Interlocked.Increment(ref _lastId);
        var packet = new PacketWriter(type).UInt32(id);
        build(packet);
        var answer = new TaskCompletionSource<SftpReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        try
        {
            await WriteAsync(packet.Packet(tail.Length), tail, cancellationToken);
            return await AnswerAsync(answer.Task, cancellationToken);
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    public void Dispose() => Break(new FolderException(FolderFault.Lost, "The session was closed."));

    private async Task WriteAsync(ReadOnlyMemory<byte> packet, ReadOnlyMemory<byte> tail, CancellationToken cancellationToken)
    {
        try
        {
            await _writing.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            throw new FolderException(FolderFault.NotSent, "The time ran out before the request left.");
        }

        try
        {
            if (_broken is { } broken)
                throw new FolderException(FolderFault.NotSent, broken.Message);
            await _link.Requests.WriteAsync(packet, CancellationToken.None).AsTask().WaitAsync(cancellationToken);
            if (!tail.IsEmpty)
                await _link.Requests.WriteAsync(tail, CancellationToken.None).AsTask().WaitAsync(cancellationToken);
            await _link.Requests.FlushAsync(cancellationToken);
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException || (e is IOException and not FolderException))
        {
            throw e is OperationCanceledException ? Break(TimeIsUp()) : Break(Ended());
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task<SftpReply> AnswerAsync(Task<SftpReply> answer, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            throw Break(TimeIsUp());
        }
    }

    private void ReadAnswers()
    {
        try
        {
            using var stream = new BufferedStream(_link.Replies, 256 * 1024);
            var length = new byte[sizeof(uint)];
            while (stream.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) == length.Length)
            {
                var size = BinaryPrimitives.ReadUInt32BigEndian(length);
                if (size is < 5 or > MaxPacket)
                    throw Nonsense();
                var packet = GC.AllocateUninitializedArray<byte>((int)size);
                stream.ReadExactly(packet);
                Hand(packet);
            }

            Break(Ended());
        }
        catch (FolderException e)
        {
            Break(e);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            Break(Ended());
        }
        finally
        {
            _link.Free();
        }
    }

    private void Hand(ReadOnlyMemory<byte> packet)
    {
        var type = packet.Span[0];
        if (type == PacketType.Version)
            _version.TrySetResult(new SftpReply(type, packet[1..]));
        else if (_waiting.TryRemove(BinaryPrimitives.ReadUInt32BigEndian(packet.Span[1..]), out var answer))
            answer.TrySetResult(new SftpReply(type, packet[5..]));
        else
            throw Nonsense();
    }

    private FolderException Break(FolderException reason)
    {
        lock (_lock)
            reason = _broken ??= reason;
        _link.Cut();
        _version.TrySetException(reason);
        foreach (var answer in _waiting.Values)
            answer.TrySetException(reason);
        return reason;
    }

    private FolderException Ended() => _broken ?? new FolderException(FolderFault.Lost, _link.Ending());

    private static FolderException TimeIsUp() => new(FolderFault.Lost, "No answer came in time.");

    private static FolderException Nonsense() => new(FolderFault.Lost, "The server sent what is no answer to a request.");
}
