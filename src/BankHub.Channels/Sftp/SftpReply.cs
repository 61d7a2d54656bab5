using BankHub.Channels.Files;

namespace BankHub.Channels.Sftp;

/// <summary>The server's answer to one request: its type, and its fields after the request id.</summary>
internal readonly record struct SftpReply(byte Type, ReadOnlyMemory<byte> Fields)
{
    public PacketReader Read() => new(Fields.Span);

    /// <summary>The status code when the answer is one.</summary>
    public uint? Status => Type == PacketType.Status ? Read().UInt32() : null;

    /// <summary>This answer when it is of the type; otherwise its status as a fault.</summary>
    public SftpReply Expect(byte type, string what)
    {
        if (Type == type)
            return this;
        throw Status is { } status && status != SftpStatus.Ok ? SftpStatus.Fault(status, what) : OutOfOrder(what);
    }

    /// <summary>Nothing when the answer is the status OK; otherwise throws its fault.</summary>
    public void ExpectOk(string what)
    {
        if (Status is not { } status)
            throw OutOfOrder(what);
        if (status != SftpStatus.Ok)
            throw SftpStatus.Fault(status, what);
    }

    // An answer that makes no sense says nothing about what was done.
    private FolderException OutOfOrder(string what) => new(FolderFault.Lost, $"{what}: the server answered with a packet of type {Type}.");
}
