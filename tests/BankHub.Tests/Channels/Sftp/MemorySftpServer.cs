using System.Buffers.Binary;
using BankHub.Channels.Files;
using BankHub.Channels.Files.Lending;
using BankHub.Channels.Sftp;

namespace BankHub.Tests.Channels.Sftp;

/// <summary>How the server answers one kind of request.</summary>
internal enum Manner
{
    Honest,
    Fails,
    Denies,
    FindsNothing,
    IsSilent,
    DoesItAndIsSilent,
    Dies,
    DoesItAndDies,
    SaysItDid,
    DoesItAndSaysItFailed,
    AnswersNonsense,
}

/// <summary>An SFTP server in memory, spoken to over pipes, that answers as it is told; it shares no code with the client.</summary>
internal sealed class MemorySftpServer(StringComparer? names = null)
{
    private readonly Dictionary<string, string> _handles = [];
    private readonly Dictionary<string, string> _listings = [];
    private readonly Lock _gate = new();
    private int _lastHandle;

    /// <summary>By name; another comparer makes a server that takes names in other letters for the same.</summary>
    public Dictionary<string, byte[]> Files { get; } = new(names ?? StringComparer.Ordinal);

    /// <summary>By packet type; what is not named is answered honestly.</summary>
    public Dictionary<byte, Manner> Manners { get; } = [];

    /// <summary>What happens before a request is answered.</summary>
    public Action<byte>? Before { get; set; }

    /// <summary>How many seconds a send should get: few where it will wait in vain, many where a busy machine may be slow.</summary>
    public int Patience => Manners.Values.Any(m => m is Manner.IsSilent or Manner.DoesItAndIsSilent) ? 2 : 20;

    public uint Modified { get; set; } = 1_795_426_200;

    /// <summary>The times of single files, where they are to be others.</summary>
    public Dictionary<string, uint> Times { get; } = [];

    /// <summary>What the server announces.</summary>
    public string[] Extensions { get; init; } = [];

    /// <summary>How many bytes it sends for one request at most.</summary>
    public int MostRead { get; set; } = int.MaxValue;

    public int Sessions { get; private set; }

    /// <summary>What becomes of the line of each session, before it is used.</summary>
    public Func<SftpLink, SftpLink> Line { get; set; } = link => link;

    public async Task<SftpSession> ConnectAsync(CancellationToken cancellationToken)
    {
        var session = new SftpSession(Line(Link()));
        session.Limits = await SftpLimits.GreetAsync(session, cancellationToken);
        return session;
    }

    /// <summary>The bytes of all write requests.</summary>
    public long Written { get; private set; }

    public OpenFolder Folder(bool syncs = true)
    {
        var clock = TimeProvider.System;
        var sessions = new Loans<SftpSession>(SftpChannel.Terms(ConnectAsync), new Places(new LoginLimits(4), clock), clock);
        return async cancellationToken => new SftpFolder(await sessions.LendAsync(cancellationToken), "/in", syncs);
    }

    private SftpLink Link()
    {
        Sessions++;
        ByteLine up = new(), down = new();
        new Thread(() => Serve(up, down)) { IsBackground = true }.Start();
        return new SftpLink(up, down, Cut, () => "The server ended.", () => { });

        void Cut()
        {
            down.End();
            up.End();
        }
    }

    private void Serve(ByteLine requests, ByteLine replies)
    {
        var length = new byte[4];
        while (requests.ReadAtLeast(length, 4, throwOnEndOfStream: false) == 4)
        {
            var packet = new byte[BinaryPrimitives.ReadUInt32BigEndian(length)];
            if (requests.ReadAtLeast(packet, packet.Length, throwOnEndOfStream: false) < packet.Length)
                return;
            byte[]? reply;
            lock (_gate)
                reply = replies.HasEnded ? null : Answer(packet);
            if (reply is null || !replies.TryWrite(reply))
            {
                replies.End();
                return;
            }
        }
    }

    /// <summary>Null when the server dies; empty when it is silent.</summary>
    private byte[]? Answer(byte[] packet)
    {
        var type = packet[0];
        Before?.Invoke(type);
        var manner = Manners.GetValueOrDefault(type);
        var id = packet.AsSpan(1, 4).ToArray();
        return manner switch
        {
            Manner.Fails => Status(id, 4),
            Manner.Denies => Status(id, 3),
            Manner.FindsNothing => Status(id, 2),
            Manner.SaysItDid => Status(id, 0),
            Manner.IsSilent => [],
            Manner.Dies => null,
            Manner.AnswersNonsense => Frame([99, .. id, 1, 2, 3]),
            _ => After(manner, id, type == 1 ? Hello() : Do(type, id, new Fields(packet[5..]))),
        };
    }

    private static byte[]? After(Manner manner, byte[] id, byte[] honest) => manner switch
    {
        Manner.DoesItAndIsSilent => [],
        Manner.DoesItAndDies => null,
        Manner.DoesItAndSaysItFailed => Status(id, 4),
        _ => honest,
    };

    private byte[] Hello() => Frame([2, 0, 0, 0, 3, .. Extensions.SelectMany(e => (byte[])[.. Text(e), .. Text("1")])]);

    private byte[] Do(byte type, byte[] id, Fields fields) => type switch
    {
        3 => Open(id, fields.Text(), fields.Number()),
        4 => Status(id, 0),
        5 => Read(id, _handles[fields.Text()], (int)fields.Long(), (int)fields.Number()),
        6 => Write(id, _handles[fields.Text()], (int)fields.Long(), fields.Bytes()),
        7 => Stat(id, fields.Text()),
        8 => Stat(id, _handles[fields.Text()]),
        11 => List(id, fields.Text()),
        12 => Names(id, fields.Text()),
        13 => Status(id, Files.Remove(fields.Text()) ? 0u : 2),
        16 => Status(id, 0),
        18 => Rename(id, fields.Text(), fields.Text()),
        _ => Status(id, 8),
    };

    private byte[] Open(byte[] id, string path, uint flags)
    {
        var creates = (flags & 0x08) != 0;
        if (creates && Files.ContainsKey(path))
            return Status(id, 4);
        if (!creates && !Files.ContainsKey(path))
            return Status(id, 2);
        if (creates)
            Files[path] = [];
        var handle = $"h{++_lastHandle}";
        _handles[handle] = path;
        return Frame([102, .. id, .. Text(handle)]);
    }

    private byte[] Read(byte[] id, string path, int offset, int length)
    {
        var bytes = Files.GetValueOrDefault(path, []);
        if (offset >= bytes.Length)
            return Status(id, 1);
        var part = bytes[offset..Math.Min(bytes.Length, offset + Math.Min(length, MostRead))];
        return Frame([103, .. id, .. Number((uint)part.Length), .. part]);
    }

    private byte[] Write(byte[] id, string path, int offset, byte[] part)
    {
        var bytes = Files[path];
        Written += part.Length;
        Array.Resize(ref bytes, Math.Max(bytes.Length, offset + part.Length));
        part.CopyTo(bytes, offset);
        Files[path] = bytes;
        return Status(id, 0);
    }

    private byte[] Rename(byte[] id, string from, string to)
    {
        if (!Files.TryGetValue(from, out var bytes))
            return Status(id, 2);
        if (!Files.TryAdd(to, bytes))
            return Status(id, 4);
        Files.Remove(from);
        return Status(id, 0);
    }

    private byte[] Stat(byte[] id, string path) =>
        Files.TryGetValue(path, out var bytes) ? Frame([105, .. id, .. Attributes(bytes.Length, path)]) : Status(id, 2);

    private byte[] List(byte[] id, string path)
    {
        var handle = $"d{++_lastHandle}";
        _listings[handle] = path;
        return Frame([102, .. id, .. Text(handle)]);
    }

    private byte[] Names(byte[] id, string handle)
    {
        if (!_listings.Remove(handle, out var path))
            return Status(id, 1);
        var inside = Files.Where(f => f.Key.StartsWith(path + "/", StringComparison.Ordinal) && !f.Key[(path.Length + 1)..].Contains('/'))
            .ToList();
        var names = inside.SelectMany(f =>
            (byte[])[.. Text(f.Key[(path.Length + 1)..]), .. Text("-rw-r--r--"), .. Attributes(f.Value.Length, f.Key)]);
        return inside.Count == 0 ? Status(id, 1) : Frame([104, .. id, .. Number((uint)inside.Count), .. names]);
    }

    // Size, mode of a regular file, and both times.
    private byte[] Attributes(int size, string path)
    {
        var time = Number(Times.GetValueOrDefault(path, Modified));
        return [.. Number(0x0D), 0, 0, 0, 0, .. Number((uint)size), .. Number(0x81A4), .. time, .. time];
    }

    private static byte[] Status(byte[] id, uint code) => Frame([101, .. id, .. Number(code), .. Text("in words"), .. Text("en")]);

    private static byte[] Frame(byte[] payload) => [.. Number((uint)payload.Length), .. payload];

    private static byte[] Text(string text) => [.. Number((uint)text.Length), .. System.Text.Encoding.UTF8.GetBytes(text)];

    private static byte[] Number(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    private sealed class Fields(byte[] bytes)
    {
        private int _at;

        public uint Number() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

        public ulong Long() => BinaryPrimitives.ReadUInt64BigEndian(Take(8));

        public byte[] Bytes() => Take((int)Number());

        public string Text() => System.Text.Encoding.UTF8.GetString(Bytes());

        private byte[] Take(int length) => bytes[_at..(_at += length)];
    }
}
