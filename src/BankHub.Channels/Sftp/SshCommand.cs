using System.Globalization;

namespace BankHub.Channels.Sftp;

/// <summary>The arguments under which the system's ssh does one thing only, whatever the user's own configuration says.</summary>
internal static class SshCommand
{
    public static IEnumerable<string> Arguments(SftpTarget target, string knownHosts, string identity) =>
    [
        "-F", "none", "-T", "-a", "-x",
        .. Options(target, knownHosts).SelectMany(o => new[] { "-o", o }),
        "-i", identity,
        "-p", target.Port.ToString(CultureInfo.InvariantCulture),
        "-l", target.User,
        "-s", "--", target.Host, "sftp",
    ];

    private static IEnumerable<string> Options(SftpTarget target, string knownHosts) =>
    [
        "BatchMode=yes",
        "StrictHostKeyChecking=yes",
        $"UserKnownHostsFile=\"{knownHosts}\"",
        "GlobalKnownHostsFile=/dev/null",
        $"HostKeyAlias={PinnedHostKeys.Alias}",
        $"HostKeyAlgorithms={target.HostKeys.HostKeyAlgorithms}",
        "CheckHostIP=no",
        "UpdateHostKeys=no",
        "VerifyHostKeyDNS=no",
        "PreferredAuthentications=publickey",
        "PasswordAuthentication=no",
        "KbdInteractiveAuthentication=no",
        "IdentitiesOnly=yes",
        "IdentityAgent=none",
        "AddKeysToAgent=no",
        "ControlPath=none",
        "ClearAllForwardings=yes",
        "PermitLocalCommand=no",
        "EscapeChar=none",
        string.Create(CultureInfo.InvariantCulture, $"ConnectTimeout={Math.Max(1, (int)target.ConnectTimeout.TotalSeconds)}"),
        "ConnectionAttempts=1",
        "TCPKeepAlive=yes",
        "ServerAliveInterval=15",
        "ServerAliveCountMax=2",
        "LogLevel=ERROR",
    ];
}
