using System.Globalization;

namespace BankHub.Channels.Sftp;

/// <summary>The arguments under which the system's ssh does one thing only, whatever the user's own configuration says.</summary>
internal static class SshCommand
{
    public static IEnumerable<string> Arguments(SftpTarget target, string knownHosts, IEnumerable<string> login) =>
    [
        "-F", "none", "-T", "-a", "-x",
        .. Options(target, knownHosts).Concat(login).SelectMany(o => new[] { "-o", o }),
        "-p", target.Port.ToString(CultureInfo.InvariantCulture),
        "-l", target.User,
        "-s", "--", target.Host, "sftp",
    ];

    private static IEnumerable<string> Options(SftpTarget target, string knownHosts) =>
    [
        "StrictHostKeyChecking=yes",
        $"UserKnownHostsFile=\"{knownHosts}\"",
        "GlobalKnownHostsFile=/dev/null",
        $"HostKeyAlias={PinnedHostKeys.Alias}",
        $"HostKeyAlgorithms={target.HostKeys.HostKeyAlgorithms}",

        // Of each kind whatever rests on SHA-1, MD5 or CBC, should the system's ssh still offer it.
        "KexAlgorithms=-*-sha1,*-sha1@*",
        "MACs=-*sha1*,*md5*,umac-64*",
        "Ciphers=-*-cbc*,arcfour*",
        "PubkeyAcceptedKeyTypes=-ssh-rsa*,ssh-dss*",
        "CheckHostIP=no",
        "UpdateHostKeys=no",
        "VerifyHostKeyDNS=no",
        "GSSAPIAuthentication=no",
        "HostbasedAuthentication=no",
        "AddKeysToAgent=no",
        "ControlPath=none",
        "ClearAllForwardings=yes",
        "PermitLocalCommand=no",
        "EscapeChar=none",
        string.Create(CultureInfo.InvariantCulture, $"ConnectTimeout={Math.Max(1, (int)target.ConnectTimeout.TotalSeconds)}"),
        "ConnectionAttempts=1",
        "TCPKeepAlive=yes",
        string.Create(CultureInfo.InvariantCulture, $"ServerAliveInterval={(int)target.KeepAlive.TotalSeconds}"),
        "ServerAliveCountMax=2",
        "LogLevel=ERROR",
    ];
}
