using System.Diagnostics;

namespace BankHub.Tests.Formats.Iso20022;

/// <summary>A large file is written and read in little memory: the runtime itself ends a process that wants more.</summary>
public sealed class StreamingTests
{
    private const long MostBytes = 64 << 20;

    [Fact]
    public async Task A_hundred_thousand_transactions_are_written_and_read_with_a_heap_of_64_MiB()
    {
        using var process = Start("bench", "stream", "--transactions", "100000");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);

        Assert.True(process.ExitCode == 0, await output + await errors);
        Assert.Contains("100,000 transactions", await output);
    }

    /// <summary>The program in a process of its own, whose whole heap is limited, with all that the runtime has there.</summary>
    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "bankhub.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = $"{MostBytes:X}", ["DOTNET_gcServer"] = "0" },
        };
        return Process.Start(start)!;
    }
}
