using System.Text;
using BankHub.Channels.Files;
using BankHub.Core.Ports;
using BankHub.Keys;

namespace BankHub.Channels.Sftp;

/// <summary>Connects to one server as one user: starts ssh with the pinned keys and greets the server.</summary>
internal sealed class SftpConnector(SftpTarget target, ISecrets secrets)
{
    public async Task<(SftpSession Session, SftpLimits Limits)> ConnectAsync(CancellationToken cancellationToken)
    {
        using var deadline = Deadline.Of(target.ConnectTimeout, cancellationToken);
        using var files = new PrivateFolder();
        var session = new SftpSession(SshProcess.Start(SshCommand.Arguments(target, KnownHosts(files), Identity(files))).Link());
        try
        {
            return (session, await SftpLimits.GreetAsync(session, deadline.Token));
        }
        catch (FolderException e)
        {
            session.Dispose();
            if (e.Fault == FolderFault.Lost && await HostKeyScan.FindsAnotherAsync(target, cancellationToken))
                throw new FolderException(FolderFault.Misconfigured, "ALARM: the server shows another host key than the pinned one.");
            throw;
        }
    }

    private string KnownHosts(PrivateFolder files) => files.Write("known_hosts", Encoding.ASCII.GetBytes(target.HostKeys.KnownHosts));

    /// <summary>A key in a file goes by its path; any other is written for as long as ssh needs to log in.</summary>
    private string Identity(PrivateFolder files)
    {
        if (SecretReference.Read(target.PrivateKey) is { Scheme: SecretReference.File } file)
            return System.IO.Path.GetFullPath(file.Name);
        try
        {
            // ssh refuses a key file without a line end at its end, which is what ISecrets trims.
            return files.Write("key", [.. secrets.Get(target.PrivateKey), (byte)'\n']);
        }
        catch (KeyNotFoundException e)
        {
            throw new FolderException(FolderFault.Misconfigured, e.Message);
        }
    }
}
