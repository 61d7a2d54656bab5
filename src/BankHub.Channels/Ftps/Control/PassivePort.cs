using System.Globalization;
using System.Text.RegularExpressions;

namespace BankHub.Channels.Ftps.Control;

/// <summary>
/// The port at which the server awaits a data connection. The address in a reply to PASV is never looked at: it is wrong behind address
/// translation, and a hostile one would make us connect to others.
/// </summary>
internal static partial class PassivePort
{
    /// <summary>229 text (|||port|) (RFC 2428, section 3).</summary>
    public static int? OfExtended(FtpReply reply) =>
        Extended().Match(reply.Lines[^1]) is { Success: true } match ? Valid(Number(match.Groups[1])) : null;

    /// <summary>227 text (h1,h2,h3,h4,p1,p2) (RFC 959, section 4.1.2).</summary>
    public static int? Of(FtpReply reply) =>
        Classic().Match(reply.Lines[^1]) is { Success: true } match && Number(match.Groups[1]) < 256 && Number(match.Groups[2]) < 256
            ? Valid((Number(match.Groups[1]) * 256) + Number(match.Groups[2]))
            : null;

    private static int? Valid(int port) => port is > 0 and <= ushort.MaxValue ? port : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\(\|\|\|([0-9]{1,5})\|\)", RegexOptions.NonBacktracking)]
    private static partial Regex Extended();

    [GeneratedRegex("(?:[0-9]{1,3},){4}([0-9]{1,3}),([0-9]{1,3})", RegexOptions.NonBacktracking)]
    private static partial Regex Classic();
}
