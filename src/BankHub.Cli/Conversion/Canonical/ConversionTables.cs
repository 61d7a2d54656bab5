using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Reading;
using BankHub.Core.Findings;
using BankHub.Mapping.Iso20022;

namespace BankHub.Cli.Conversion.Canonical;

/// <summary>The tables that a conversion goes by: those of ISO 20022, and over them those of one bank where they are given.</summary>
internal static class ConversionTables
{
    private static readonly string[] Shared =
    [
        "iso20022/payment-type", "iso20022/status", "iso20022/bank-transaction", "iso20022/return-reason", "iso20022/purpose",
        "iso20022/clearing-system", "swiftmt/clearing-code", "swiftmt/charge-bearer", "swiftmt/instruction", "swiftmt/party-identifier",
        "swiftmt/statement", "swiftmt/network",
    ];

    /// <summary>
    /// A message without service level and local instrument, or with a level of correspondents (SWIFT gpi, urgency), goes the way that no
    /// scheme prescribes.
    /// </summary>
    private static readonly BankMapping Plain = new()
    {
        Constants = new Dictionary<string, string>(),
        Codes = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["paymentType"] = new[] { "-", "G001", "G002", "G003", "G004", "G005", "G006", "G007", "G009", "SDVA", "URGP", "NURG" }
                .ToDictionary(level => level, _ => "cross-border"),
        },
        Limits = new Dictionary<string, FieldLimit>(),
    };

    /// <summary>The tables; what is wrong with a bank's file is an error of reading.</summary>
    public static BankMapping Read(FileInfo? ofBank)
    {
        BankMapping[] shared = [Plain, .. Shared.Select(Table)];
        if (ofBank is null)
        {
            return new MappingDocument([], Plain).Over(shared);
        }

        var findings = new FindingList();
        var document = MappingReader.Read(File.ReadAllBytes(ofBank.FullName), findings);
        return document is null || findings.HasAny
            ? throw new IOException($"{ofBank}: {findings[0].Path}: {findings[0].Message}")
            : document.Over([.. shared, .. document.Extends.Select(Table)]);
    }

    private static BankMapping Table(string name)
    {
        using var stream = typeof(BankMessages).Assembly.GetManifestResourceStream($"mappings/{name}.json")
            ?? throw new IOException($"There is no shared table {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return MappingReader.Read(bytes, [])!.Own;
    }
}
