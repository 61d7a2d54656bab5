using BankHub.Channels.Files;

namespace BankHub.Channels.Ftps.Control;

/// <summary>What replies mean that are not the hoped-for ones (RFC 959, section 4.2.2; RFC 2228, section 8; RFC 4217, section 8).</summary>
internal static class FtpFaults
{
    private const int MaxWords = 120;

    /// <summary>
    /// FTP has one code, 550, for what is not there and for what is not permitted. What the C library and Windows say of a missing file
    /// is believed; where neither is said, whoever needs to know must look.
    /// </summary>
    private static readonly string[] Missing = ["No such file or directory", "cannot find the file", "cannot find the path"];

    public static FolderException Of(FtpReply reply, string what) => new(FaultOf(reply), $"{what}: {reply.Code} {Words(reply)}.");

    public static bool SaysMissing(FtpReply reply) =>
        reply.Lines.Any(line => Missing.Any(m => line.Contains(m, StringComparison.OrdinalIgnoreCase)));

    private static FolderFault FaultOf(FtpReply reply) => reply.Code switch
    {
        // 425 and 426 speak of the data connection, not of the file.
        421 or 425 or 426 => FolderFault.Lost,
        450 or 550 or 553 when SaysMissing(reply) => FolderFault.NotFound,
        450 or 451 or 452 or 552 => FolderFault.Failed,
        >= 500 and <= 504 => FolderFault.Unsupported,

        // The data connection's TLS is not as the server wants it: mostly that it did not resume the control connection's session.
        521 or 522 or 533 or 534 or 535 or 536 => FolderFault.Misconfigured,
        530 or 532 or 550 or 551 or 553 => FolderFault.Denied,
        >= 400 and <= 499 => FolderFault.Failed,
        >= 500 and <= 599 => FolderFault.Denied,

        // A reply that makes no sense says nothing about what was done.
        _ => FolderFault.Lost,
    };

    private static string Words(FtpReply reply)
    {
        var words = string.Concat(reply.Lines[^1].Take(MaxWords).Select(c => c is >= ' ' and < '\u007f' ? c : ' '));
        return words.Trim(' ', '.');
    }
}
