namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>vsftpd: LIST alone, demands resumed TLS sessions, goodbyes in both directions, and overwrites with every rename.</summary>
public sealed class Vsftpd(string folder, string home, ServerCertificate certificate, string[] more) : FtpServer(folder)
{
    private static readonly string[] Places =
    [
        "/usr/sbin/vsftpd",
        Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME")
                ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "bankhub/vsftpd/usr/sbin/vsftpd"),
    ];

    /// <summary>Its virtual users need a module of PAM; a login without account with a list of passwords needs nothing.</summary>
    public override string User => "ftp";

    protected override IReadOnlyList<string> Command
    {
        get
        {
            var binary = Array.Find(Places, File.Exists)
                ?? throw new InvalidOperationException("These tests need vsftpd: './bankhub test' fetches it, or install it.");
            return [binary, Configuration()];
        }
    }

    private string Configuration()
    {
        var passwords = Write("passwords", Password + "\n");
        return Write("vsftpd.conf", Lines($"""
            listen=YES
            listen_address=127.0.0.1
            listen_port={Port}
            pasv_min_port={FirstPassivePort}
            pasv_max_port={LastPassivePort}
            background=NO
            run_as_launching_user=YES
            ftp_username={Environment.UserName}
            anonymous_enable=YES
            local_enable=NO
            write_enable=YES
            secure_email_list_enable=YES
            email_password_file={passwords}
            anon_root={home}
            anon_upload_enable=YES
            anon_other_write_enable=YES
            anon_world_readable_only=NO
            anon_umask=027
            seccomp_sandbox=NO
            isolate=NO
            isolate_network=NO
            max_clients=0
            xferlog_enable=NO
            vsftpd_log_file={Place("vsftpd.log")}
            ssl_enable=YES
            allow_anon_ssl=YES
            force_anon_logins_ssl=YES
            force_anon_data_ssl=YES
            require_ssl_reuse=YES
            strict_ssl_read_eof=YES
            strict_ssl_write_shutdown=YES
            ssl_ciphers=HIGH
            implicit_ssl={(IsImplicit ? "YES" : "NO")}
            rsa_cert_file={certificate.File}
            rsa_private_key_file={certificate.KeyFile}
            """, more));
    }
}
