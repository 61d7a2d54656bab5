using BankHub.Formats.Iso20022.Versions;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>The sample files of others, with what the official schemas say of their documents.</summary>
internal static class CorpusFiles
{
    /// <summary>Before 2009 the elements below Document and most of those in them had other names.</summary>
    private static readonly string[] Older = ["camt.052.001.01"];

    /// <summary>What the verdicts call a message that stands in an element of its network and not in Document.</summary>
    private const string Wrapped = "Document(wrapped)";

    /// <summary>How many of them are messages described here.</summary>
    public static int CountWrapped() =>
        Rows().Count(cells => cells[2] == Wrapped && cells[3] is "VALID" or "INVALID" && IsOurs(cells[1]));

    /// <summary>Files of the messages described here whose document keeps the schema, or does not.</summary>
    public static IEnumerable<string> With(bool isValid) =>
        !SharedFolder.IsThere ? [] : Verdicts().Where(row => row.IsValid == isValid && IsOurs(row.Message)).Select(row => row.Path);

    public static byte[] Read(string path) => SharedFolder.Read("corpus/" + path);

    private static bool IsOurs(string message) => MessageVersions.Find(message) is { } version && !Older.Contains(version.Identifier);

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(SharedFolder.File("oracle/xsd_verdicts.tsv")).Skip(1).Select(line => line.Split('\t'));

    private static IEnumerable<(string Path, string Message, bool IsValid)> Verdicts() =>
        Rows().Where(cells => cells[2] is "Document" or Wrapped && cells[3] is "VALID" or "INVALID")
            .Select(cells => (cells[0], cells[1], cells[3] == "VALID"));
}
