using System.Runtime.CompilerServices;
using BankHub.Channels.Files;
using BankHub.Tests.Channels.Revocation;

namespace BankHub.Tests.Channels.Examining;

/// <summary>A bank's folder in memory: refuses what a test says, takes its time, and remembers every name that ever stood in it.</summary>
internal sealed class TriedFolder(SetClock clock) : IFolder
{
    private readonly Dictionary<string, DateTimeOffset> _files = [];

    /// <summary>What fails, by the name of the operation.</summary>
    public Dictionary<string, FolderFault> Failing { get; } = [];

    /// <summary>How long an operation takes before and again after it is done.</summary>
    public Dictionary<string, TimeSpan> Lasting { get; } = [];

    /// <summary>How far the bank's clock is before ours.</summary>
    public TimeSpan Ahead { get; init; }

    public List<string> Ever { get; } = [];

    public IEnumerable<string> Left => _files.Keys;

    public void Put(string name)
    {
        var now = clock.Now + Ahead;
        Ever.Add(name);
        _files.Add(name, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)));
    }

    public Task<FolderEntry?> StatAsync(string name, CancellationToken cancellationToken) => DoAsync(() => Entry(name));

    public Task<IReadOnlyList<FolderEntry>> ListAsync(int limit, CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<FolderEntry>>(() => [.. _files.Keys.Select(name => Entry(name)!)]);

    public Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => DoAsync(() =>
    {
        Put(name);
        return true;
    });

    public Task<byte[]?> ReadAsync(string name, long limit, CancellationToken cancellationToken) => DoAsync<byte[]?>(() => []);

    public Task RenameAsync(string from, string to, CancellationToken cancellationToken) => DoAsync(() =>
    {
        Ever.Add(to);
        return _files.Remove(from, out var made) && _files.TryAdd(to, made);
    });

    public Task RemoveAsync(string name, CancellationToken cancellationToken) => DoAsync(() => _files.Remove(name));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private FolderEntry? Entry(string name) => _files.TryGetValue(name, out var made) ? new(name, IsFile: true, 22, made) : null;

    private Task<T> DoAsync<T>(Func<T> work, [CallerMemberName] string operation = "")
    {
        if (Failing.TryGetValue(operation, out var fault))
            throw new FolderException(fault, "refused.") { IsUntouched = fault != FolderFault.Lost };
        clock.Now += Lasting.GetValueOrDefault(operation);
        var result = work();
        clock.Now += Lasting.GetValueOrDefault(operation);
        return Task.FromResult(result);
    }
}
