using BankHub.Channels.Files.Lending;
using BankHub.Channels.Ftps.Tls;

namespace BankHub.Channels.Ftps;

/// <summary>Whom to connect to and as whom; secrets by reference.</summary>
/// <param name="Host">A name or an address.</param>
/// <param name="Port">21, or 990 where TLS is implicit, unless configured.</param>
/// <param name="User">The login.</param>
/// <param name="Password">The reference of the password; null where our certificate is enough.</param>
/// <param name="Tls">How the server is believed, and we are.</param>
/// <param name="ConnectTimeout">The time until the server must have let us in.</param>
/// <param name="Limits">What the bank allows this login.</param>
internal sealed record FtpsTarget(
    string Host, int Port, string User, string? Password, TlsTerms Tls, TimeSpan ConnectTimeout, LoginLimits Limits);
