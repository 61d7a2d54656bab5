using System.Buffers;
using System.Text;
using System.Xml.Linq;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Writing;

namespace BankHub.Tests.Formats.Iso20022.Mutants;

/// <summary>
/// Files of the same kinds that nobody has seen: published ones, changed at random, with the official schema as the judge. What it allows
/// is read without an error and says the same when it is written again; what it forbids is never passed over in silence.
/// </summary>
public sealed class MutantTests
{
    public static TheoryData<string> Files => [.. MutantFiles.Paths];

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void A_published_file_says_the_same_when_it_is_written_again(string path)
    {
        if (MutantFiles.Document(path) is { } document)
            Assert.Equal("", Judge(document));
    }

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void A_changed_file_is_read_as_the_official_schema_judges_it_and_loses_nothing_in_silence(string path)
    {
        foreach (var (seed, mutant) in MutantFiles.Of(path))
        {
            var verdict = Judge(mutant);
            Assert.True(verdict.Length == 0, $"seed {seed}: {verdict}");
        }
    }

    private static string Judge(XDocument document)
    {
        var bytes = Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
        using var streamed = MessageReader.Open(bytes);
        while (streamed.Read())
        {
            // Each item is counted.
        }

        using var reader = MessageReader.ReadWhole(bytes);
        var problems = OfficialSchemas.Validate(bytes, reader.Version!.Identifier);
        if (problems.Count > 0)
        {
            return streamed.Findings.Total == 0 ? $"streamed in silence: {problems[0]}"
                : reader.Findings.Total == 0 ? $"read in silence: {problems[0]}"
                : "";
        }

        var items = document.Descendants().Count(element => ItemNames.All.Contains(element.Name.LocalName));
        return streamed.Findings.HasErrors ? $"an error in what is valid: {streamed.Findings.First(finding => finding.IsError)}"
            : reader.Findings.HasErrors ? $"an error in what is valid and whole: {reader.Findings.First(finding => finding.IsError)}"
            : streamed.Items != items ? $"{streamed.Items} items instead of {items}"
            : reader.Findings.Total > 0 ? ""
            : Written(document, reader);
    }

    private static string Written(XDocument document, MessageReader reader)
    {
        var again = new ArrayBufferWriter<byte>();
        var findings = MessageWriter.Write(again, reader.Version!, reader.Message!);
        if (findings.FirstOrDefault(finding => finding.IsError) is { } error)
            return $"is not written: {error}";
        var (before, after) = (Leaves.Of(document), Leaves.Of(XDocument.Parse(Encoding.UTF8.GetString(again.WrittenSpan))));
        return before.Except(after).FirstOrDefault() is { } lost ? $"lost: {lost}"
            : after.Except(before).FirstOrDefault() is { } made ? $"made up: {made}"
            : before.Count != after.Count ? $"{before.Count} texts became {after.Count}"
            : "";
    }
}
