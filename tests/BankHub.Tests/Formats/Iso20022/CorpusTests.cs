using System.Xml.Linq;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>What others published is read: without an error where it keeps the official schema.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Valid => [.. CorpusFiles.With(isValid: true)];

    public static TheoryData<string> Invalid => [.. CorpusFiles.With(isValid: false)];

    [SharedTheory]
    [MemberData(nameof(Valid))]
    public void A_file_that_keeps_the_schema_is_read_without_an_error(string path)
    {
        using var reader = MessageReader.Open(CorpusFiles.Read(path));
        while (reader.Read())
            Assert.NotNull(reader.Item ?? reader.Group);
        Assert.True(!reader.Findings.Any(finding => finding.IsError && !IsOfHeader(finding)), string.Join('\n', reader.Findings));
    }

    // Some of these files have a business header that breaks its own schema.
    private static bool IsOfHeader(IsoFinding finding) => finding.Path.StartsWith("/AppHdr", StringComparison.Ordinal);

    [SharedTheory]
    [MemberData(nameof(Invalid))]
    public void A_file_that_breaks_the_schema_is_not_passed_over_in_silence(string path)
    {
        using var reader = MessageReader.Open(CorpusFiles.Read(path));
        while (reader.Read())
            continue;
        Assert.True(reader.Findings.Total > 0);
    }

    /// <summary>Each breaks or keeps the schema and is in one of the two lists; here they are told from files with a Document.</summary>
    [SharedFact]
    public void Messages_that_stand_in_an_element_of_their_network_are_read_and_counted()
    {
        var wrapped = 0;
        foreach (var path in CorpusFiles.With(isValid: true).Concat(CorpusFiles.With(isValid: false)))
        {
            using var reader = MessageReader.Open(CorpusFiles.Read(path));
            while (reader.Read())
                continue;
            wrapped += reader.Items > 0 && reader.Findings.Any(finding => finding.Rule == IsoRules.DocumentOther) ? 1 : 0;
        }

        Assert.NotEqual(0, wrapped);
        Assert.Equal(CorpusFiles.CountWrapped(), wrapped);
    }

    [SharedTheory]
    [MemberData(nameof(Valid))]
    public void A_file_has_as_many_items_as_another_reader_finds(string path)
    {
        var bytes = CorpusFiles.Read(path);
        using var reader = MessageReader.Open(bytes);
        while (reader.Read())
            continue;
        var root = XDocument.Load(new MemoryStream(bytes)).Descendants()
            .First(element => element.Name.LocalName == reader.Version!.Kind.Root);
        Assert.Equal(root.Descendants().Count(element => ItemNames.All.Contains(element.Name.LocalName)), reader.Items);
    }
}
