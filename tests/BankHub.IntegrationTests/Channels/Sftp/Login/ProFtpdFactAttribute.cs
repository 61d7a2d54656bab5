using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Sftp.Login;

/// <summary>A test against proftpd's SFTP server, which has users of its own with passwords; it starts as root only.</summary>
public sealed class ProFtpdFactAttribute : FactAttribute
{
    public ProFtpdFactAttribute() => Skip = Needs.Skip(
        Needs.Root("proftpd"),
        File.Exists(ProFtpd.Binary) && File.Exists(ProFtpd.Module)
            ? null
            : "needs proftpd with mod_sftp (Debian: proftpd-core, proftpd-mod-crypto)");
}
