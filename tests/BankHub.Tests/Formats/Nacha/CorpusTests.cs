using System.Buffers;
using System.Text.Json;
using BankHub.Formats.Nacha;
using Xunit;
using Xunit.Abstractions;

namespace BankHub.Tests.Formats.Nacha;

public sealed class CorpusTests(ITestOutputHelper output)
{
    private const string Payroll = "corpus/dwilkins-nacha/spec/fixtures/achfiles/july_24_2015_payroll.000";

    [SharedFact]
    public void Reads_a_payroll_file_that_others_made_without_a_finding_and_writes_it_back_byte_by_byte()
    {
        var bytes = SharedFolder.Read(Payroll);
        var file = NachaFile.Read(bytes);

        Assert.Empty(file.Findings);
        var batch = Assert.Single(file.Batches);
        Assert.Equal(74, batch.Entries.Count);
        Assert.Equal(54_954_69, batch.Entries.Where(entry => entry.TransactionCode.IsCredit).Sum(entry => entry.Amount));
        Assert.Equal(1_264_322_228, batch.Control!.EntryHash);
        var written = new ArrayBufferWriter<byte>();
        file.WriteTo(written);
        Assert.Equal(bytes, written.WrittenSpan.ToArray());
    }

    [SharedFact]
    public void Gives_the_same_verdict_as_the_reference_on_the_files_of_the_entry_classes_that_it_reads()
    {
        List<string> different = [];
        var read = 0;
        foreach (var line in File.ReadLines(SharedFolder.File("oracle/ach_oracle.jsonl")))
        {
            using var oracle = JsonDocument.Parse(line);
            var name = oracle.RootElement.GetProperty("file").GetString()!;
            var file = name.EndsWith(".json", StringComparison.Ordinal) ? null : NachaFile.Read(SharedFolder.Read("corpus/" + name));
            if (file is null || file.Findings.Any(finding => finding.Rule.Name is "not-supported" or "addenda-type"))
            {
                continue;
            }

            read++;
            if (file.IsValid != oracle.RootElement.GetProperty("readOk").GetBoolean())
            {
                different.Add($"{name}: {string.Join("; ", file.Findings.Take(3))}");
            }
        }

        output.WriteLine($"{read} read, {different.Count} with another verdict");
        different.ForEach(output.WriteLine);
        Assert.InRange(different.Count, 0, read / 10);
    }
}
