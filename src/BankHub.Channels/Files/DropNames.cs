using System.Globalization;
using System.Text.RegularExpressions;
using BankHub.Core.Ports;

namespace BankHub.Channels.Files;

/// <summary>
/// The names that one send uses beside the final one. The temporary name is unique per send, so that a sender that was stopped and
/// wakes again can rename nothing but its own file; banks look at final names only.
/// </summary>
internal sealed partial record DropNames(string Final, string Temporary)
{
    public const string VoidSuffix = ".void";

    /// <summary>Where a probe renames the temporary file away to.</summary>
    public string Void => Temporary + VoidSuffix;

    public static DropNames Of(string finalName, SendTicket ticket, FileChannelOptions options) =>
        new(finalName, In(options, string.Create(CultureInfo.InvariantCulture, $"{ticket.MessageId}.{ticket.Send}{options.Suffix}")));

    /// <summary>The temporary name of a file that will lie beside the dropped one.</summary>
    /// <param name="number">From 1 to 9.</param>
    public static string Beside(SendTicket ticket, int number, FileChannelOptions options) =>
        In(options, string.Create(CultureInfo.InvariantCulture, $"{ticket.MessageId}.{ticket.Send}.{number}{options.Suffix}"));

    /// <summary>The names of a file by which the right to write is tried: a sweep knows them again, and they are never final.</summary>
    public static (string Temporary, string Renamed) Trial(DateTimeOffset now, FileChannelOptions options)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"CHECK{now.UtcDateTime:yyyyMMddHHmmss}.1{options.Suffix}");
        return (In(options, name), name + VoidSuffix);
    }

    /// <summary>Whether a send with this ticket has names that the sweep will know again.</summary>
    public static bool AreFit(SendTicket ticket, FileChannelOptions options) =>
        IsLeftover(Of("", ticket, options with { TemporaryFolder = null }).Temporary, options.Suffix);

    /// <summary>Whether the name is one that a send of ours left behind.</summary>
    public static bool IsLeftover(string name, string suffix = FileChannelOptions.DefaultSuffix)
    {
        var bare = name.EndsWith(VoidSuffix, StringComparison.Ordinal) ? name[..^VoidSuffix.Length] : name;
        return bare.EndsWith(suffix, StringComparison.Ordinal) && Send().IsMatch(bare[..^suffix.Length]);
    }

    private static string In(FileChannelOptions options, string name) => options.TemporaryFolder is { } folder ? $"{folder}/{name}" : name;

    [GeneratedRegex(@"^[0-9A-Z]{12,35}\.[1-9][0-9]{0,8}(\.[1-9])?$", RegexOptions.NonBacktracking)]
    private static partial Regex Send();
}
