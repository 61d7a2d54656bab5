using System.Text;

namespace BankHub.Channels.Ftps.Control;

/// <summary>One command line. Nothing can be smuggled in by an argument: it holds no control character, or there is no command.</summary>
internal static class FtpCommand
{
    private const int MaxLength = 2048;

    /// <summary>
    /// Whether it can stand in a command: CR and LF would end it, NUL would cut it for a server written in C. The byte 0xFF, which Telnet
    /// gives a meaning, is no byte of UTF-8; what cannot be written in UTF-8 is refused with the rest.
    /// </summary>
    public static bool IsFit(string argument) =>
        argument.Length <= MaxLength && !argument.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029');

    public static byte[] Line(string verb, string? argument)
    {
        if (argument is not null && !IsFit(argument))
            throw new ArgumentException("A command's argument holds what no command can hold.", nameof(argument));
        return Encoding.UTF8.GetBytes(argument is null ? $"{verb}\r\n" : $"{verb} {argument}\r\n");
    }
}
