namespace BankHub.Simulators.FirstCoastAch.Sftp;

/// <summary>A customer's request with its fields read; what a field is not used for is empty.</summary>
internal sealed record SftpRequest(byte Type, SftpOperation Operation)
{
    public string Handle { get; init; } = "";

    /// <summary>The path, or that of the file behind the handle.</summary>
    public string Path { get; init; } = "";
    public string Target { get; init; } = "";
    public string Extension { get; init; } = "";
    public uint Flags { get; init; }
    public long Offset { get; init; }
    public int Length { get; init; }
    public byte[] Data { get; init; } = [];

    public long End => Operation == SftpOperation.Write ? Offset + Data.Length : long.MaxValue;

    public static SftpRequest Read(SftpPacket packet, SftpFolder folder)
    {
        SftpRequest On(SftpOperation operation, string handle) =>
            new(packet.Type, operation) { Handle = handle, Path = folder.PathOf(handle) };
        SftpRequest At(SftpOperation operation) => new(packet.Type, operation) { Path = packet.Text() };
        switch (packet.Type)
        {
            case 3:
                return At(SftpOperation.Open) with { Flags = packet.Number() };
            case 4:
                return On(SftpOperation.Close, packet.Text());
            case 5:
                return On(SftpOperation.Read, packet.Text()) with { Offset = (long)packet.LongNumber(), Length = (int)packet.Number() };
            case 6:
                return On(SftpOperation.Write, packet.Text()) with { Offset = (long)packet.LongNumber(), Data = packet.Data() };
            case 7 or 17:
                return At(SftpOperation.Stat);
            case 8:
                return On(SftpOperation.Stat, packet.Text());
            case 11:
                return At(SftpOperation.List);
            case 12:
                return On(SftpOperation.List, packet.Text());
            case 13:
                return At(SftpOperation.Remove);
            case 18:
                return At(SftpOperation.Rename) with { Target = packet.Text() };
            case 200:
                return Extended(packet, packet.Text(), On);
            case 9 or 10 or 14 or 15 or 16:
                return At(SftpOperation.Other);
            default:
                return new SftpRequest(packet.Type, SftpOperation.Other);
        }
    }

    private static SftpRequest Extended(SftpPacket packet, string name, Func<SftpOperation, string, SftpRequest> on) => name switch
    {
        "fsync@openssh.com" => on(SftpOperation.Flush, packet.Text()) with { Extension = name },
        "posix-rename@openssh.com" =>
            new SftpRequest(200, SftpOperation.Rename) { Extension = name, Path = packet.Text(), Target = packet.Text() },
        _ => new SftpRequest(200, SftpOperation.Other) { Extension = name },
    };
}
