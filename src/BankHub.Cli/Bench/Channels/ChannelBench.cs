namespace BankHub.Cli.Bench.Channels;

/// <summary><c>bankhub bench channel</c>: the hub's channels beside the system's own clients, to the same servers in one run.</summary>
internal static class ChannelBench
{
    public static async Task<int> RunAsync(BenchSizes sizes, TextWriter shown, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("bankhub-bench-").FullName;
        try
        {
            shown.WriteLine($"{"",-48} {"bankhub",12} {"sftp, curl",12} {"ratio",6}");
            using (var sftp = new SftpCourse(Path.Combine(folder, "sftp"), sizes))
            {
                await foreach (var line in sftp.RunAsync(cancel))
                {
                    shown.WriteLine(line);
                }
            }

            if (FtpsServer.IsThere)
            {
                using var ftps = new FtpsCourse(Path.Combine(folder, "ftps"), sizes);
                await foreach (var line in ftps.RunAsync(cancel))
                {
                    shown.WriteLine(line);
                }
            }
            else
            {
                shown.WriteLine("ftps: not measured, since proftpd is not installed");
            }

            await using var http = new HttpCourse(Path.Combine(folder, "http"), sizes);
            await foreach (var line in http.RunAsync(cancel))
            {
                shown.WriteLine(line);
            }

            shown.WriteLine("the best of five rounds in turns; a session's opening counts for nobody; above 1 the hub is faster");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
