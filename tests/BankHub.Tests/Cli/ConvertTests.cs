using System.Text;
using BankHub.Cli.Bench;
using BankHub.Cli.Conversion;
using BankHub.Formats.Nacha;
using BankHub.Tests.Formats.Nacha;
using BankHub.Tests.House;

namespace BankHub.Tests.Cli;

public sealed class ConvertTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-convert-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("")]
    public void A_file_to_json_and_back_is_the_same_bytes(string lineEnd)
    {
        foreach (var lines in new[] { Samples.Mixed, Samples.Returned, Samples.Changed })
        {
            var file = Samples.Bytes(lines, lineEnd);
            Assert.Equal(file, Run("nacha", Run("json", file).Output).Output);
        }
    }

    [Fact]
    public void What_is_not_valid_is_refused_with_its_errors_and_nothing_is_written()
    {
        var (code, output, bad) = Run("json", Samples.Bytes(Samples.Mixed.With(5, Samples.BatchControl.At(11, "0021280366"))));

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("[entry-hash]", bad, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{\"fileHeader\":")]
    public void What_is_no_such_file_is_refused(string body) => Assert.Equal(1, Run("nacha", Encoding.UTF8.GetBytes(body)).Code);

    [Fact]
    public void Several_files_in_one_are_not_made_into_one_in_silence()
    {
        var (code, output, bad) = Run("json", [.. Samples.Bytes(Samples.Mixed), .. Samples.Bytes(Samples.Returned)]);

        Assert.Equal((1, 0), (code, output.Length));
        Assert.Contains("holds 2 files", bad, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Every_valid_published_file_comes_back_byte_for_byte()
    {
        var files = File.ReadLines(SharedFolder.File("corpus/INDEX.tsv")).Select(line => line.Split('\t'))
            .Where(row => row[0] == "ACH" && !row[5].Contains(' '))
            .Select(row => (Name: row[5], Body: SharedFolder.Read($"corpus/{row[5]}")))
            .Where(file => NachaFormat.ReadAll(file.Body) is [{ Findings: [] }]).ToList();
        Assert.NotEmpty(files);
        Verdict.None(files.Where(file => !file.Body.AsSpan().SequenceEqual(Run("nacha", Run("json", file.Body).Output).Output))
            .Select(file => file.Name));
    }

    [Fact]
    public void A_bench_measures_each_step_with_its_items()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = FormatBench.Run(Write(Samples.Bytes(Samples.Mixed)), null, 1, output, output);

        Assert.Equal(0, code);
        var steps = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..]
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(["parse", "parse+check", "write"], steps.Select(words => words[0]));
        Assert.All(steps, words => Assert.Equal("2", words[1]));
    }

    private (int Code, byte[] Output, string Bad) Run(string to, byte[] body)
    {
        byte[] written = [];
        using var bad = new StringWriter { NewLine = "\n" };
        var code = ConvertCommand.Run(new(Write(body), to, new HashSet<string>()), bytes => written = bytes.ToArray(), bad);
        return (code, written, bad.ToString());
    }

    private FileInfo Write(byte[] body)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, "file"));
        File.WriteAllBytes(file.FullName, body);
        return file;
    }
}
