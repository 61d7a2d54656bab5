using BankHub.IntegrationTests.Channels.Files;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Sftp;

/// <summary>A drop over lines that break in every phase of it: greeting, login, writing, looking, renaming, confirming.</summary>
public sealed class UploadSweepTests : IDisposable
{
    private const int Size = 60_000;
    private const int Steps = 7;
    private const int LastBytes = 700;
    private const int Little = 300, Evenly = 25;

    private readonly SftpBank _bank = new();

    public void Dispose() => _bank.Dispose();

    [Theory]
    [InlineData(Way.ToServer, Break.Reset)]
    [InlineData(Way.ToClient, Break.Close)]
    [InlineData(Way.ToServer, Break.HalfClose)]
    [InlineData(Way.ToServer, Break.Duplicate)]
    public async Task Wherever_all_lines_break_the_answer_is_true_and_the_next_send_arrives(Way way, Break how)
    {
        await using var lines = new SftpLines(_bank.Server.Port);
        var trial = new UploadTrial(_bank, lines, Size);
        foreach (var after in Points(await trial.MeasureAsync(Line.Control, way)))
            await trial.RunAsync(new(Line.Control, way, after, how), seconds: 8);
        await Eventually.Async(() => !Processes.OfOurs("ssh", $"{lines.Proxy.Port}").Any());
    }

    /// <summary>A small file, so that most points lie in the handshake: every twenty-fifth, and where each piece ends.</summary>
    [Theory]
    [InlineData(Way.ToServer, Break.Reset)]
    [InlineData(Way.ToClient, Break.Reset)]
    public async Task Wherever_in_the_handshake_a_line_breaks_the_answer_is_true_and_the_next_send_arrives(Way way, Break how)
    {
        await using var lines = new SftpLines(_bank.Server.Port);
        var trial = new UploadTrial(_bank, lines, Little);
        var all = await trial.MeasureAsync(Line.Control, way);
        var ends = lines.Proxy.Ends(way);
        Assert.InRange(ends.Count, 8, 100);
        foreach (var after in Enumerable.Range(0, Evenly + 1).Select(i => all * i / Evenly).Union(ends))
            await trial.RunAsync(new(Line.Control, way, after, how), seconds: 8);
        await Eventually.Async(() => !Processes.OfOurs("ssh", $"{lines.Proxy.Port}").Any());
    }

    /// <summary>As many over the whole as over the last bytes, where the drop is decided.</summary>
    internal static IEnumerable<long> Points(long all) => Enumerable.Range(0, Steps)
        .SelectMany(i => new[] { all * i / Steps, all - (LastBytes * i / Steps) }).Distinct().Order();
}
