using BankHub.Channels.Files.Lending;
using BankHub.Channels.Sftp.Login;

namespace BankHub.Channels.Sftp;

/// <summary>Whom to connect to and as whom; secrets by reference.</summary>
/// <param name="Host">A name or an address.</param>
/// <param name="Port">22 unless configured.</param>
/// <param name="User">The login.</param>
/// <param name="HostKeys">The server's keys, pinned: each <c>type base64</c>, as in a .pub file.</param>
/// <param name="Login">How we prove who we are.</param>
/// <param name="ConnectTimeout">The time until the server must have greeted us.</param>
/// <param name="Limits">What the bank allows this login.</param>
/// <param name="KeepAlive">After so long without a word an idle session asks the server whether it is there; twice in vain ends it.</param>
internal sealed record SftpTarget(
    string Host, int Port, string User, PinnedHostKeys HostKeys, SftpLogin Login, TimeSpan ConnectTimeout,
    LoginLimits Limits, TimeSpan KeepAlive);
