using System.Diagnostics;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.IntegrationTests.Simulators;

/// <summary>A customer with OpenSSH's own `sftp`, one batch of commands at a time.</summary>
internal sealed class SystemSftp(FirstCoast bank) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sftp-");

    public string LocalFile(string name, string text)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Drops a file as the guide wants it: under a temporary name, then renamed.</summary>
    public Task<(int Code, string Output)> DropAsync(string name, string text) =>
        RunAsync($"put {LocalFile(name, text)} inbound/{name}.part", $"rename inbound/{name}.part inbound/{name}");

    public async Task<(int Code, string Output)> RunAsync(params string[] commands)
    {
        using var process = Start(commands);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output + await errors);
    }

    public Process Start(params string[] commands)
    {
        var batch = LocalFile("batch", string.Join('\n', commands) + "\n");
        return Process.Start(new ProcessStartInfo("sftp",
        [
            "-F", "none", "-b", batch, "-P", $"{bank.Port}", "-i", bank.UserKeyFile, "-o", "StrictHostKeyChecking=yes",
            "-o", $"UserKnownHostsFile={bank.KnownHostsFile}", "-o", "IdentitiesOnly=yes", $"{bank.UserName}@{bank.Host}",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
