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
    /// <summary>Where a probe renames the temporary file away to.</summary>
    public string Void => Temporary + ".void";

    public static DropNames Of(string finalName, SendTicket ticket) =>
        new(finalName, string.Create(CultureInfo.InvariantCulture, $"{ticket.MessageId}.{ticket.Send}.part"));

    /// <summary>Whether the name is one that a send of ours left behind.</summary>
    public static bool IsLeftover(string name) => Leftover().IsMatch(name);

    [GeneratedRegex(@"^[0-9A-Z]{12,35}\.[1-9][0-9]{0,8}\.part(\.void)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Leftover();
}
