using System.Globalization;
using System.Text.RegularExpressions;
using BankHub.Core.Ports;

namespace BankHub.Channels.Files;

/// <summary>
/// The names that one send uses beside the final one. The temporary name is one message's and one send's, so that a sender that was
/// stopped and wakes again can rename nothing but its own file; banks look at final names only.
/// </summary>
internal sealed partial record DropNames(string Final, string Temporary)
{
    private const string VoidMark = ".void";

    public static DropNames Of(string finalName, SendTicket ticket, FileChannelOptions options) =>
        new(finalName, In(options, string.Create(CultureInfo.InvariantCulture, $"{ticket.Name}.{ticket.Send}{options.Suffix}")));

    /// <summary>The temporary name of a file that will lie beside the dropped one.</summary>
    /// <param name="number">From 1 to 9.</param>
    public static string Beside(SendTicket ticket, int number, FileChannelOptions options) =>
        In(options, string.Create(CultureInfo.InvariantCulture, $"{ticket.Name}.{ticket.Send}.{number}{options.Suffix}"));

    /// <summary>
    /// Where a probe renames a temporary file away to. The mark stands before the agreed end: banks pass over what has that end, and might
    /// take anything else for a file that was sent.
    /// </summary>
    public static string Void(string temporary, FileChannelOptions options) =>
        temporary[..^options.Suffix.Length] + VoidMark + options.Suffix;

    /// <summary>
    /// The names of a file by which the right to write is tried: a sweep knows them again, and they are never final. Both lie where a send
    /// writes: in the folder of temporary files if there is one, for in the endpoint's own the bank may then take whatever appears.
    /// </summary>
    public static (string Temporary, string Renamed) Trial(DateTimeOffset now, FileChannelOptions options)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"CHECK{now.UtcDateTime:yyyyMMddHHmmss}.1{options.Suffix}");
        var temporary = options.Renames ? In(options, name) : name;
        return (temporary, Void(temporary, options));
    }

    /// <summary>Whether a send with this ticket has names that the sweep will know again.</summary>
    public static bool AreFit(SendTicket ticket, FileChannelOptions options) =>
        IsLeftover(Of("", ticket, options with { TemporaryFolder = null }).Temporary, options.Suffix);

    /// <summary>Whether the name is one that a send of ours left behind.</summary>
    public static bool IsLeftover(string name, string suffix = FileChannelOptions.DefaultSuffix)
    {
        // Hubs of an earlier version put the mark behind the end.
        return IsOurs(name) || (name.EndsWith(VoidMark, StringComparison.Ordinal) && IsOurs(name[..^VoidMark.Length]));

        bool IsOurs(string whole) => whole.EndsWith(suffix, StringComparison.Ordinal) && Send().IsMatch(whole[..^suffix.Length]);
    }

    private static string In(FileChannelOptions options, string name) => options.TemporaryFolder is { } folder ? $"{folder}/{name}" : name;

    [GeneratedRegex(@"^[0-9A-Z]{12,35}\.[1-9][0-9]{0,8}(\.[1-9])?(\.void)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Send();
}
