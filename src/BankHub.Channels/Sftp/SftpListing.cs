using BankHub.Channels.Files;

namespace BankHub.Channels.Sftp;

/// <summary>Lists a folder, up to a limit of entries.</summary>
internal sealed class SftpListing(SftpSession session)
{
    private const string What = "Listing the folder";

    public async Task<IReadOnlyList<FolderEntry>> RunAsync(string path, int limit, CancellationToken cancellationToken)
    {
        var opened = await session.AskAsync(PacketType.OpenFolder, p => p.Text(path), cancellationToken);
        var handle = opened.Expect(PacketType.Handle, What).Read().Bytes().ToArray();
        var entries = new List<FolderEntry>();
        while (entries.Count < limit)
        {
            var reply = await session.AskAsync(PacketType.ReadFolder, p => p.Bytes(handle), cancellationToken);
            if (reply.Status == SftpStatus.EndOfFile)
                break;
            Read(reply.Expect(PacketType.Name, What), entries, limit);
        }

        await session.AskAsync(PacketType.Close, p => p.Bytes(handle), cancellationToken);
        return entries;
    }

    private static void Read(SftpReply reply, List<FolderEntry> entries, int limit)
    {
        var reader = reply.Read();
        var count = reader.UInt32();
        if (count == 0)
            throw new FolderException(FolderFault.Lost, $"{What}: the server answered with no names, over and over.");
        for (var i = 0u; i < count && entries.Count < limit; i++)
        {
            var name = reader.Text();
            reader.Bytes(); // the line that `ls -l` would show
            var attributes = FileAttributes.Read(ref reader);
            if (reader.IsBroken)
                throw new FolderException(FolderFault.Lost, $"{What}: the server's answer is cut.");
            entries.Add(attributes.Entry(name));
        }
    }
}
