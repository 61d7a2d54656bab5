using System.Globalization;
using BankHub.Formats.Iso20022.Messages.Cancellations;
using BankHub.Formats.Iso20022.Messages.ChargeClaims;
using BankHub.Formats.Iso20022.Messages.Cheques;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Formats.Iso20022.Messages.Investigations;
using BankHub.Formats.Iso20022.Messages.Receipts;
using BankHub.Formats.Iso20022.Messages.Rejects;
using BankHub.Formats.Iso20022.Messages.Reporting;
using BankHub.Formats.Iso20022.Messages.Reports;
using BankHub.Formats.Iso20022.Messages.Resolutions;
using BankHub.Formats.Iso20022.Messages.Returns;
using BankHub.Formats.Iso20022.Messages.Statements;

namespace BankHub.Formats.Iso20022.Versions;

/// <summary>The messages and versions that are read and written, from the tables of each area.</summary>
public static class MessageVersions
{
    private const int IdentifierLength = 15;

    /// <summary>The versions of the tables, in ascending order for each message.</summary>
    public static IReadOnlyList<MessageVersion> All { get; } =
    [
        .. InitiationVersions.All, .. ClearingVersions.All, .. ReportVersions.All, .. ReturnVersions.All, .. StatementVersions.All,
        .. CancellationVersions.All, .. ResolutionVersions.All, .. ReportingVersions.All, .. ReceiptVersions.All, .. ChargeVersions.All,
        .. InvestigationVersions.All, .. ChequeVersions.All, .. RejectVersions.All,
    ];

    /// <summary>The version with this identifier; only programming errors ask for another.</summary>
    public static MessageVersion Get(string identifier) =>
        All.FirstOrDefault(version => version.Identifier == identifier)
        ?? throw new ArgumentException($"No table has a version {identifier}.", nameof(identifier));

    /// <summary>
    /// The version that a namespace, a file name or an identifier names anywhere within it; a version that is not described takes
    /// its dialect from the nearest older one, or the oldest.
    /// </summary>
    public static MessageVersion? Find(string text)
    {
        for (var at = 0; at + IdentifierLength <= text.Length; at++)
        {
            if (IsIdentifier(text.AsSpan(at, IdentifierLength)))
                return Nearest(text.Substring(at, 8), int.Parse(text.AsSpan(at + 13, 2), CultureInfo.InvariantCulture));
        }

        return null;
    }

    /// <summary>The newest version of the message that has this element below Document.</summary>
    internal static MessageVersion? WithRoot(string root) => All.LastOrDefault(version => version.Kind.Root == root);

    private static MessageVersion? Nearest(string message, int number)
    {
        var versions = All.Where(version => version.Message == message).ToList();
        var nearest = versions.LastOrDefault(version => version.Number <= number) ?? versions.FirstOrDefault();
        return nearest is null || nearest.Number == number ? nearest : new(nearest.Kind, number, nearest.Dialect, isDescribed: false);
    }

    // Four letters, then three, three and two digits with points before them.
    private static bool IsIdentifier(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var fits = at switch
            {
                < 4 => char.IsAsciiLetterLower(text[at]),
                4 or 8 or 12 => text[at] == '.',
                _ => char.IsAsciiDigit(text[at]),
            };
            if (!fits)
                return false;
        }

        return true;
    }
}
