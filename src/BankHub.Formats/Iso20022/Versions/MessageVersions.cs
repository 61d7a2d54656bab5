using System.Globalization;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Messages.Initiation;
using BankHub.Formats.Iso20022.Messages.Statements;

namespace BankHub.Formats.Iso20022.Versions;

/// <summary>The messages and versions that are read and written: a version is a line.</summary>
public static class MessageVersions
{
    private const int IdentifierLength = 15;

    private static readonly MessageKind Pain001 = new(
        "pain.001", "CstmrCdtTrfInitn", () => new CustomerCreditTransferInitiation());

    private static readonly MessageKind Pacs008 = new(
        "pacs.008", "FIToFICstmrCdtTrf", () => new CustomerCreditTransfer());

    private static readonly MessageKind Camt052 = new(
        "camt.052", "BkToCstmrAcctRpt", () => new BankToCustomerAccountReport());

    private static readonly MessageKind Camt053 = new("camt.053", "BkToCstmrStmt", () => new BankToCustomerStatement());

    private static readonly MessageKind Camt054 = new("camt.054", "BkToCstmrDbtCdtNtfctn", () => new DebitCreditNotification());

    /// <summary>The versions that are described, in ascending order for each message.</summary>
    public static IReadOnlyList<MessageVersion> All { get; } =
    [
        Version(Pain001, 3, Dialect.Year2009),
        Version(Pain001, 9, Dialect.Year2019),
        Version(Pain001, 11, Dialect.Year2021),
        Version(Pacs008, 2, Dialect.Year2009),
        Version(Pacs008, 8, Dialect.Year2019),
        Version(Pacs008, 10, Dialect.Year2021),
        Version(Pacs008, 12, Dialect.Year2023),
        Version(Camt052, 2, Dialect.Year2009),
        Version(Camt052, 4, Dialect.Year2013),
        Version(Camt052, 6, Dialect.Year2016),
        Version(Camt052, 8, Dialect.Year2019),
        Version(Camt052, 10, Dialect.Year2021),
        Version(Camt053, 2, Dialect.Year2009),
        Version(Camt053, 4, Dialect.Year2013),
        Version(Camt053, 6, Dialect.Year2016),
        Version(Camt053, 8, Dialect.Year2019),
        Version(Camt053, 10, Dialect.Year2021),
        Version(Camt054, 2, Dialect.Year2009),
        Version(Camt054, 4, Dialect.Year2013),
        Version(Camt054, 6, Dialect.Year2016),
        Version(Camt054, 8, Dialect.Year2019),
        Version(Camt054, 10, Dialect.Year2021),
    ];

    /// <summary>The described version with this identifier; only programming errors ask for another.</summary>
    public static MessageVersion Get(string identifier) =>
        All.FirstOrDefault(version => version.Identifier == identifier)
        ?? throw new ArgumentException($"No version {identifier} is described.", nameof(identifier));

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

    private static MessageVersion Version(MessageKind kind, int number, Dialect dialect) => new(kind, number, dialect, isDescribed: true);

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
