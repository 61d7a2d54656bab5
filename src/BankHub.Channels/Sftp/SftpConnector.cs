using System.Text;
using BankHub.Channels.Files;
using BankHub.Channels.Sftp.Login;
using BankHub.Core.Ports;
using BankHub.Keys.Named;

namespace BankHub.Channels.Sftp;

/// <summary>Connects to one server as one user: starts ssh with the pinned keys and greets the server.</summary>
internal sealed class SftpConnector(SftpTarget target, ISecrets secrets, NamedKeys keys)
{
    public async Task<SftpSession> ConnectAsync(CancellationToken cancellationToken)
    {
        using var deadline = Deadline.Of(target.ConnectTimeout, cancellationToken);
        using var files = new PrivateFolder();
        using var login = new LoginMeans(target, files, secrets, keys);
        var process = SshProcess.Start(SshCommand.Arguments(target, KnownHosts(files), login.Options), login.Environment);
        login.Serve(process.Id);
        var session = new SftpSession(process.Link());
        try
        {
            session.Limits = await SftpLimits.GreetAsync(session, deadline.Token);
            return session;
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
}
