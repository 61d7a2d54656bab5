using System.Collections.Concurrent;

namespace BankHub.Keys.Hsm;

/// <summary>A PKCS #11 library in this process, which can hold it only once, and the tokens that are reached through it.</summary>
internal sealed class HsmLibrary(string path)
{
    private static readonly ConcurrentDictionary<string, HsmLibrary> Loaded = new(StringComparer.Ordinal);

    // Operations share it; who ends a library under everybody has it alone.
    private static readonly ReaderWriterLockSlim Running = new();

    private readonly ConcurrentDictionary<string, HsmToken> _tokens = new(StringComparer.Ordinal);
    private readonly Lock _starting = new();
    private Cryptoki? _cryptoki;
    private long? _restarted;

    /// <summary>At most so often a token that is missed ends the library and begins it again, which costs all others their login.</summary>
    internal static TimeSpan RestartEvery { get; set; } = TimeSpan.FromSeconds(10);

    public Cryptoki Cryptoki => _cryptoki ?? Started();

    public static HsmLibrary Of(string path) => Loaded.GetOrAdd(path, p => new HsmLibrary(p));

    public HsmToken Token(string label) => _tokens.GetOrAdd(label, l => new HsmToken(this, l));

    /// <summary>Runs something while nobody ends the library.</summary>
    public static T While<T>(Func<T> operation)
    {
        Running.EnterReadLock();
        try
        {
            return operation();
        }
        finally
        {
            Running.ExitReadLock();
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

    /// <summary>Begins again, since many know only the tokens that were there when they began; false when it did so just now.</summary>
    public bool Restart()
    {
        Running.EnterWriteLock();
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
            Running.ExitWriteLock();
        }
    }

    // The numbers of sessions begin anew: an old one must never be taken for a new one, perhaps of another token.
    private void Lose()
    {
        foreach (var token in _tokens.Values)
            token.Lose();
    }
}
