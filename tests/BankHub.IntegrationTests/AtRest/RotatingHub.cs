using BankHub.Host.Composition;
using BankHub.Hub.AtRest;
using BankHub.IntegrationTests.Api;
using BankHub.Keys;

namespace BankHub.IntegrationTests.AtRest;

/// <summary>A hub whose nodes are quick to follow their key ring.</summary>
public sealed class RotatingHub : HubFixture
{
    public string Ring => Path.Combine(Folder, "ring");

    public Task<uint> WriterAsync() => NumberAsync("select id from ring_key where state = 'Writes'");

    /// <summary>Puts a key on the ring and waits until it writes.</summary>
    public async Task<uint> RotateAsync()
    {
        var id = MasterKeyFile.Add(Ring);
        await UntilAsync(async () => await WriterAsync() == id, $"key {id} writes");
        return id;
    }

    /// <summary>Waits until nothing is sealed under any other key.</summary>
    public Task AtRestAsync() => UntilAsync(
        async () => await CountAsync("select count(*) from ring_key where state = 'Reads'") == 0
            && (await RingReport.ReadAsync(Source, default)).IsAtRest,
        "older keys retire",
        async () => (await RingReport.ReadAsync(Source, default)).Lines);

    /// <summary>Leaves only these keys on the ring.</summary>
    public void Keep(params uint[] ids)
    {
        var lines = File.ReadAllLines(Ring).Where(line => line.Split(' ') is not ["key", var id, _] || ids.Contains(uint.Parse(id)));
        Replace(Ring, lines);
    }

    /// <summary>Puts a ring in the place of another at once: nodes read the file at any moment.</summary>
    public static void Replace(string ring, IEnumerable<string> lines)
    {
        File.WriteAllLines(ring + ".new", lines);
        File.Move(ring + ".new", ring, overwrite: true);
    }

    public static async Task UntilAsync(Func<Task<bool>> isSo, string what, Func<Task<IReadOnlyList<string>>>? tell = null)
    {
        for (var i = 0; i < 2400; i++)
        {
            if (await isSo())
                return;
            await Task.Delay(50);
        }

        Assert.Fail(string.Join('\n', [$"two minutes passed before {what}", .. tell is null ? [] : await tell()]));
    }

    // What is sealed is committed within the grace, however slow the machine.
    protected override HubOptions Change(HubOptions options) => options with
    {
        Ring = new RingTimes(TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(3)),
    };

    private async Task<uint> NumberAsync(string sql) => (uint)await CountAsync(sql);
}
