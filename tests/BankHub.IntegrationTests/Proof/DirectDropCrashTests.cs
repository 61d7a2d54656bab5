using System.Text.Json.Nodes;
using BankHub.Simulators;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// The hub is killed at every point of a drop at a bank that cannot rename and takes what is released: what was begun and is not
/// released is doubt, never sent again of itself, and in the end every payment is executed once.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class DirectDropCrashTests(ITestOutputHelper output)
{
    private static readonly TimeSpan LongestLease = TimeSpan.FromSeconds(70);

    [Fact]
    public async Task A_hub_killed_while_it_writes_under_the_final_name_loses_and_doubles_nothing()
    {
        var options = new SimulatorOptions { FirstCoast = new FirstCoastOptions { Release = ".done" } };
        await using var lab = await Lab.StartAsync(1, output, options);
        Configure(lab);
        var orders = new Orders("D");
        foreach (var point in CrashPoints.Direct)
        {
            using var dying = lab.Start(0, crashAt: point);
            Assert.True(await dying.ReadyAsync());
            await lab.Core.SubmitAsync(orders.Next(Scenarios.FirstCoast, "settles", 1));
            Assert.True(await dying.DiesWithinAsync(TimeSpan.FromSeconds(40)), $"{point} was not reached");
            lab.Note($"died at {point}");
            await lab.AdvanceAsync(LongestLease);
        }

        Assert.Equal(CrashPoints.Direct.Count, await lab.CountAsync("select count(*) from outbound where kind = 'file' and sends = 1"));
        await lab.StartReadyAsync(0);
        await new Ending(lab, orders.All).JudgeAsync();
        Assert.Empty(new Witness(lab.Banks).RefusedFiles());

        // Only people let a payment go again, under a new name: no message was ever sent twice.
        Assert.Equal(0, await lab.CountAsync("select count(*) from outbound where kind = 'file' and sends > 1"));
        Assert.Equal(0, await lab.CountAsync("select count(*) from payment where attempt > 2"));
        var files = lab.Banks.FirstCoast.Ledger.Files.Select(f => f.Sha256).ToList();
        Assert.Equal(files.Count, files.Distinct().Count());
    }

    private static void Configure(Lab lab)
    {
        var file = Path.Combine(lab.Folder, "connections", "first-coast.json");
        var connection = JsonNode.Parse(File.ReadAllText(file))!;
        var door = connection["endpoints"]!["files-in"]!["options"]!;
        (door["rename"], door["release"]) = ("false", "{name}.done");
        File.WriteAllText(file, connection.ToJsonString());
    }
}
