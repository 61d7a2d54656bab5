using System.Buffers;
using System.Text.Json;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Json;
using Xunit;
using Xunit.Abstractions;

namespace BankHub.Tests.Formats.Nacha.Corpus;

/// <summary>Files that others published, against what moov-io/ach makes of them.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private const string Payroll = "corpus/dwilkins-nacha/spec/fixtures/achfiles/july_24_2015_payroll.000";

    /// <summary>Where we differ on purpose: the end of the path, the rule, and why.</summary>
    private static readonly (string File, string Rule, string Reason)[] Verdicts =
    [
        ("nonascii.ach", "charset", "A record holds ASCII only (Appendix Three, data specifications); the file holds byte A6, and its file "
            + "control states one entry where thirteen records are"),
    ];

    /// <summary>Where we count otherwise on purpose: nowhere. What the reference does not tell is not compared (OracleSilence).</summary>
    private static readonly (string File, string Rule, string Reason)[] Numbers = [];

    [SharedFact]
    public void Reads_a_payroll_file_that_others_made_without_an_error_and_writes_it_back_byte_by_byte()
    {
        var bytes = SharedFolder.Read(Payroll);
        var file = NachaFile.Read(bytes);

        Assert.True(file.IsValid);
        var batch = Assert.Single(file.Batches);
        Assert.Equal(74, batch.Entries.Count);
        Assert.Equal(54_954_69, batch.Entries.Where(entry => entry.TransactionCode.IsCredit).Sum(entry => entry.Amount));
        Assert.Equal(1_264_322_228, batch.Control!.EntryHash);
        Assert.Equal(bytes, file.Write());
    }

    [SharedFact]
    public void Gives_the_same_verdict_as_the_reference_on_98_of_100_files_and_says_why_on_the_others()
    {
        var records = OracleRecord.All();
        List<string> different = [.. records.Where(record => Read(record.File).IsValid != record.IsAccepted).Select(record => record.File)];

        different.ForEach(output.WriteLine);
        Assert.True(different.Count * 50 <= records.Count, $"{different.Count} of {records.Count}");
        Explains(Verdicts, different);
    }

    [SharedFact]
    public void Counts_the_same_batches_entries_totals_hashes_classes_and_codes_as_the_reference()
    {
        var records = OracleRecord.All();
        List<string> different = [];
        foreach (var record in records)
        {
            var ours = record.Numbers(Read(record.File).Summary);
            if (ours != record.Summed)
            {
                different.Add(record.File);
                output.WriteLine($"{record.File}\n  ours   {ours}\n  theirs {record.Summed}");
            }
        }

        Assert.True(different.Count * 50 <= records.Count, $"{different.Count} of {records.Count}");
        Explains(Numbers, different);
    }

    [SharedFact]
    public void The_reference_is_silent_about_advices_only()
    {
        var silent = OracleRecord.All().Where(record => record.Silence != OracleSilence.None).ToList();

        Assert.InRange(silent.Count, 1, 10);
        Assert.All(silent, record => Assert.Contains("ADV ", record.Summed));
    }

    [SharedFact]
    public void Sound_files_of_others_come_back_byte_by_byte_from_records_and_from_json()
    {
        foreach (var record in OracleRecord.All().Where(record => record.IsAccepted && !record.IsJson))
        {
            var bytes = SharedFolder.Read("corpus/" + record.File);
            var file = NachaFile.Read(bytes);
            if (file.Findings.Count > 0)
            {
                continue;
            }

            Assert.True(file.Write().AsSpan().SequenceEqual(bytes), record.File);
            var json = new ArrayBufferWriter<byte>();
            NachaJson.Write(file, json);
            var again = NachaJson.Read(json.WrittenMemory);
            Assert.True(again.Write().AsSpan().SequenceEqual(bytes), $"{record.File}: {string.Join("; ", again.Findings)}");
        }
    }

    /// <summary>Each difference is one that is known, and the rule that explains it is broken in the file.</summary>
    private static void Explains((string File, string Rule, string Reason)[] known, List<string> different)
    {
        Assert.Equal(known.Length, different.Count);
        foreach (var (file, rule, reason) in known)
        {
            var path = different.Single(name => name.EndsWith(file, StringComparison.Ordinal));
            Assert.True(reason.Length > 20 && Read(path).Findings.Any(finding => finding.Rule.Name == rule && finding.IsError), file);
        }
    }

    private static NachaReport Read(string name)
    {
        var bytes = SharedFolder.Read("corpus/" + name);
        if (!name.EndsWith(".json", StringComparison.Ordinal))
        {
            return NachaFormat.Check(bytes);
        }

        var file = NachaJson.Read(bytes);
        return new(file.IsValid, NachaSummary.Of(file), file.Findings, file.Findings.Count, []);
    }
}
