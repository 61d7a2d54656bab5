using System.Collections.Concurrent;

namespace BankHub.Keys.Hsm;

/// <summary>A PKCS #11 library in this process, which can hold it only once, and the tokens that are reached through it.</summary>
#pragma warning disable CA1001 // It stays in the process to its end, and its lock with it.
internal sealed class HsmLibrary(string path)
#pragma warning restore CA1001
{
    private static readonly ConcurrentDictionary<string, HsmLibrary> Loaded = new(StringComparer.Ordinal);

    /// <summary>How long who would end it waits for operations under way: until then no other begins.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    // Operations share it; who ends the library under everybody has it alone.
    private readonly ReaderWriterLockSlim _running = new();
    private readonly ConcurrentDictionary<string, HsmToken> _tokens = new(StringComparer.Ordinal);
    private readonly Lock _starting = new();
    private Cryptoki? _cryptoki;
    private long? _restarted;

    /// <summary>At most so often a token that is missed ends the library and begins it again, which costs all others their login.</summary>
    internal static TimeSpan RestartEvery { get; set; } = TimeSpan.FromSeconds(10);

    public Cryptoki Cryptoki => _cryptoki ?? Started();

    // By the file itself: under two names it would be ended under the other's operations.
    public static HsmLibrary Of(string path) => Loaded.GetOrAdd(
        File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path) : path,
        p => new HsmLibrary(p));

    public HsmToken Token(string label) => _tokens.GetOrAdd(label, l => new HsmToken(this, l));

    /// <summary>Runs something while nobody ends the library.</summary>
    public T While<T>(Func<T> operation)
    {
        _running.EnterReadLock();
        try
        {
            return operation();
        }
        finally
        {
            _running.ExitReadLock();
        }
    }

    /// <summary>The library, running.</summary>
    public Cryptoki Started()
    {
        lock (_starting)
        {
            if (_cryptoki is null)
                _cryptoki = new Cryptoki(path);
            else if (_cryptoki.Start())
                Lose();
            return _cryptoki;
        }
    }

    /// <summary>
    /// Begins again, since many know only the tokens that were there when they began; false when it did so just now, or when an operation
    /// does not end.
    /// </summary>
    public bool Restart()
    {
        if (!_running.TryEnterWriteLock(Patience))
            return false;
        try
        {
            lock (_starting)
            {
                var now = Environment.TickCount64;
                if (_cryptoki is null || (_restarted is { } then && now - then < RestartEvery.TotalMilliseconds))
                    return false;
                _restarted = now;
                _cryptoki.End();
                _cryptoki.Start();
                Lose();
                return true;
            }
        }
        finally
        {
            _running.ExitWriteLock();
        }
    }

    // The numbers of sessions begin anew: an old one must never be taken for a new one, perhaps of another token.
    private void Lose()
    {
        foreach (var token in _tokens.Values)
            token.Lose();
    }
}
