using System.Text;
using BankHub.Core.Ports;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Collect;

/// <summary>A bank's folder whose every file a test makes good or bad.</summary>
internal sealed class Shelf(LabBank bank) : IChannels, IPickUp
{
    private readonly LabChannels _others = new(bank);

    public List<RemoteFile> Files { get; } = [];

    /// <summary>What happens when a file is fetched; nothing for a good one.</summary>
    public Dictionary<string, Func<Exception>> Bad { get; } = [];

    /// <summary>Files of which nothing is there but the name.</summary>
    public HashSet<string> Empty { get; } = [];

    /// <summary>Files that are listed and cannot be had whole.</summary>
    public HashSet<string> Gone { get; } = [];

    public List<string> Fetched { get; } = [];

    public Func<Exception>? Listing { get; set; }

    /// <summary>What goes on while a file is fetched, and while the folder is listed.</summary>
    public Func<string, Task>? Fetching { get; set; }

    public Func<Task>? Looking { get; set; }

    public bool Leaves { get; set; }

    /// <summary>The folder holds more than that.</summary>
    public int? CutAt { get; set; }

    /// <summary>The bank lets nobody delete.</summary>
    public bool Holds { get; set; }

    public RemoteFile Put(string name, int age = 0, string? refusal = null, bool waits = false)
    {
        var file = new RemoteFile(name, name.Length, DateTimeOffset.UnixEpoch.AddDays(1000 - age)) { Refusal = refusal, Waits = waits };
        Files.Add(file);
        return file;
    }

    public ISender Sender(string connection, string endpoint) => _others;

    public IPickUp PickUp(string connection, string endpoint) => this;

    public ICallbackVerifier Verifier(string connection, string endpoint) => _others;

    public async Task<Listing> ListAsync(CancellationToken cancellationToken)
    {
        await (Looking?.Invoke() ?? Task.CompletedTask);
        return Listing is { } fails ? throw fails() : new Listing([.. Files]) { CutAt = CutAt };
    }

    public async Task<ReadOnlyMemory<byte>?> FetchAsync(RemoteFile file, long limit, CancellationToken cancellationToken)
    {
        Fetched.Add(file.Name);
        await (Fetching?.Invoke(file.Name) ?? Task.CompletedTask);
        return Bad.TryGetValue(file.Name, out var fails)
            ? throw fails()
            : Gone.Contains(file.Name) ? (ReadOnlyMemory<byte>?)null : BytesOf(file);
    }

    private byte[] BytesOf(RemoteFile file) =>
        Empty.Contains(file.Name) ? [] : Encoding.ASCII.GetBytes($"{file.Name} {file.Modified:O}");

    public Task ReleaseAsync(RemoteFile file, CancellationToken cancellationToken)
    {
        if (Holds)
            throw new PickUpException(PickUpFault.File, "permission denied");
        if (!Leaves)
            Files.Remove(file);
        return Task.CompletedTask;
    }
}
