using BankHub.Channels.Files;
using BankHub.Core.Adapters;

namespace BankHub.Channels.Folder;

/// <summary>Files in a folder of this machine: <c>file:///folder</c> and the endpoint's path below it.</summary>
internal static class FolderChannel
{
    /// <summary>Options of SFTP and FTPS, so that a connection can be tried out against a folder by its address alone.</summary>
    private static readonly string[] Unused =
        ["hostKey", "nextHostKey", "privateKey", "certificate", "keepAliveSeconds", .. Ftps.FtpsOptions.Names];

    public static ChannelEnd? End(Endpoint endpoint, OptionReader options, FileEnds files)
    {
        var common = FileChannelOptions.Read(endpoint, options);
        foreach (var name in Unused)
            options.Text(name);
        if (!Uri.TryCreate(options.Address, UriKind.Absolute, out var address) || !address.IsFile || address.Host.Length > 0)
        {
            options.RefuseAddress(ChannelRules.FolderAddress);
            return null;
        }

        var path = Path.Combine(address.LocalPath, endpoint.Path.Trim('/'));
        return files.End(endpoint, options, common, _ => Task.FromResult<IFolder>(new LocalFolder(path)));
    }
}
