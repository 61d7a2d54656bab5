using System.Text.RegularExpressions;
using BankHub.IntegrationTests.Proof;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Redaction;

/// <summary>Nothing of a hub's memory reaches a disk when it dies (CHECKS S17): it makes no core dump, nor does what it starts.</summary>
[Collection(LabCollection.Name)]
public sealed class CoreDumpTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_hub_that_is_brought_down_leaves_no_core_dump()
    {
        await using var lab = await Lab.StartAsync(1, output);
        var hub = await lab.StartReadyAsync(0, "falls");

        // It sets the limit only when the kernel took the prohibition for the process itself.
        var limits = await File.ReadAllTextAsync($"/proc/{hub.Id}/limits");
        Assert.Matches(new Regex(@"^Max core file size +0 +0 ", RegexOptions.Multiline), limits);

        // Of the signals whose default is a dump, one that the framework does not take for itself.
        Signal.Send(hub.Id, Signal.BadCall);
        Assert.True(await hub.DiesWithinAsync(TimeSpan.FromSeconds(20)));
        Assert.Empty(Directory.EnumerateFiles(lab.Folder, "core*"));
    }
}
