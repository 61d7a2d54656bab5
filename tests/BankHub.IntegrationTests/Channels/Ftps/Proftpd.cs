using System.Diagnostics;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>proftpd with mod_tls: MLSD, demands that data connections resume the control connection's TLS session.</summary>
public sealed class Proftpd(string folder, string home, ServerCertificate certificate, string[] more) : FtpServer(folder)
{
    // The password of FtpServer, as crypt(3) keeps it.
    private const string Hash =
        "$6$griByqDv7BYbbM/5$uDGiNiQHEZuwIH/PyATX/qynmwFNJyuxrgl9C/nS"
        + "Fcnn5RxHCJ3BwyLQGDQA2HJE/07a5IDVtyR9HqslcsqWx.";

    private const string Authorities = "TLSCACertificateFile";

    private static readonly string[] Places = ["/usr/sbin/proftpd", "/usr/local/sbin/proftpd"];

    public override string User => "acme";

    protected override IReadOnlyList<string> Command
    {
        get
        {
            var binary = Array.Find(Places, File.Exists)
                ?? throw new InvalidOperationException("These tests need proftpd: install proftpd-core and proftpd-mod-crypto.");
            return [binary, "-n", "-q", "-c", Configuration()];
        }
    }

    private string Configuration()
    {
        var (user, group) = (Id("Uid:"), Id("Gid:"));
        var users = Write("passwd", $"{User}:{Hash}:{user}:{group}::{home}:/bin/false\n");
        var groups = Write("group", $"acme:x:{group}:\n");
        return Write("proftpd.conf", Lines($"""
            LoadModule mod_tls.c
            ServerName bank
            ServerType standalone
            DefaultAddress 127.0.0.1
            SocketBindTight on
            Port {Port}
            PassivePorts {FirstPassivePort} {LastPassivePort}
            UseIPv6 off
            UseReverseDNS off
            User {Environment.UserName}
            Group {Name()}
            RootLogin on
            PidFile {Place("proftpd.pid")}
            ScoreboardFile {Place("scoreboard")}
            SystemLog {Place("proftpd.log")}
            TransferLog none
            WtmpLog off
            AuthPAM off
            AuthOrder mod_auth_file.c
            AuthUserFile {users}
            AuthGroupFile {groups}
            RequireValidShell off
            <IfModule mod_delay.c>
              DelayEngine off
            </IfModule>
            <IfModule mod_ctrls.c>
              ControlsEngine off
            </IfModule>
            AllowOverwrite on
            AllowStoreRestart on
            MaxInstances none
            Umask 027
            TLSEngine on
            TLSLog {Place("tls.log")}
            TLSProtocol TLSv1.2 TLSv1.3
            TLSRequired on
            TLSECCertificateFile {certificate.File}
            TLSECCertificateKeyFile {certificate.KeyFile}
            TLSRenegotiate none
            {Trusted}
            {(IsImplicit ? "TLSOptions UseImplicitSSL" : "")}
            """, more));
    }

    /// <summary>Where it is not told whom to trust, it reads the whole list of the machine, for each session anew.</summary>
    private string Trusted => more.Any(line => line.StartsWith(Authorities, StringComparison.Ordinal))
        ? "" : $"{Authorities} {certificate.File}";

    private static string Name()
    {
        using var id = Process.Start(new ProcessStartInfo("id", ["-gn"]) { RedirectStandardOutput = true })!;
        return id.StandardOutput.ReadToEnd().Trim();
    }

    private static string Id(string name) =>
        File.ReadLines("/proc/self/status").First(l => l.StartsWith(name, StringComparison.Ordinal)).Split('\t')[1];
}
