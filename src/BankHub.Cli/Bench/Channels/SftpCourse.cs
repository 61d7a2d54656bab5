using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.Cli.Bench.Channels;

/// <summary>SFTP against a private sshd, beside <c>sftp -b</c>.</summary>
internal sealed class SftpCourse(string folder, BenchSizes sizes) : IDisposable
{
    private SshServer? _server;
    private SshKeys? _keys;

    private string Home => Path.Combine(folder, "home");

    private string Inbox => Path.Combine(Home, "in");

    private string Local => Path.Combine(folder, "large.bin");

    public async IAsyncEnumerable<CourseResult> RunAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        Directory.CreateDirectory(Inbox);
        Directory.CreateDirectory(Path.Combine(Home, "out"));
        _keys = SshKeys.In(Path.Combine(folder, "keys"));
        _server = new SshServer(folder, Home, _keys, new IPEndPoint(IPAddress.Loopback, 0));
        _server.Start();
        var large = BenchLoad.Of(sizes.Large);
        await File.WriteAllBytesAsync(Local, large.Bytes, cancel);
        await File.WriteAllBytesAsync(Path.Combine(Home, "out", "large.bin"), large.Bytes, cancel);
        var small = BenchLoad.Of(sizes.Small);
        await File.WriteAllBytesAsync(Path.Combine(folder, "small.bin"), small.Bytes, cancel);

        using var plain = Door(readBack: false);
        using var verified = Door(readBack: true);
        Func<int, Task> theirs = times => BatchAsync(Enumerable.Range(0, times).Select(n => $"put -f {Local} in/theirs{n}"));
        yield return Throughput(
            "sftp: a file up, forced to the disk, renamed",
            await Course.RunAsync(() => Course.DropAsync(plain, large, Inbox), theirs, cancel));
        yield return Throughput(
            "sftp: the same, read back and compared",
            await Course.RunAsync(() => Course.DropAsync(verified, large, Inbox), theirs, cancel));
        yield return Throughput("sftp: a file down", await Course.RunAsync(
            () => Course.TimeAsync(() => plain.FetchAsync()),
            times => BatchAsync(Enumerable.Range(0, times).Select(n => $"get out/large.bin {folder}/theirs{n}")), cancel));
        yield return CourseResult.Each("sftp: small files up, 16 at once", sizes.Files, await Course.RunAsync(
            () => Course.DropAsync(plain, small, Inbox, sizes.Files),
            times => BatchAsync(Enumerable.Range(0, times * sizes.Files).SelectMany(Small)), cancel));
    }

    public void Dispose() => _server?.Dispose();

    private IEnumerable<string> Small(int number) =>
        [$"put -f {folder}/small.bin in/t{number}.part", $"-rm in/t{number}", $"rename in/t{number}.part in/t{number}"];

    private CourseResult Throughput(string what, (double, double) seconds) => CourseResult.Throughput(what, sizes.Large, seconds);

    private BenchDoor Door(bool readBack) => new(
        "sftp",
        $"sftp://{Environment.UserName}@127.0.0.1:{_server!.Port}{Home}",
        new()
        {
            ["hostKey"] = _keys!.HostKey, ["privateKey"] = $"file:{_keys.UserKeyFile}", ["readBack"] = readBack ? "true" : "false",
        });

    private async Task BatchAsync(IEnumerable<string> lines)
    {
        var batch = Path.Combine(folder, "batch");
        await File.WriteAllLinesAsync(batch, lines);
        var known = _keys!.WriteKnownHosts("127.0.0.1", _server!.Port);
        await Course.ProgramAsync("sftp",
        [
            "-q", "-F", "none", "-b", batch, "-P", _server.Port.ToString(CultureInfo.InvariantCulture), "-i", _keys.UserKeyFile,
            "-o", $"UserKnownHostsFile={known}", "-o", "IdentitiesOnly=yes", $"{Environment.UserName}@127.0.0.1",
        ]);
    }
}
