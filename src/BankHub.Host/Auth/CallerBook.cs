using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using BankHub.Hub.People;
using BankHub.Hub.Store;

namespace BankHub.Host.Auth;

/// <summary>
/// The callers by the SHA-256 of their keys. Held whole for a few seconds, so that guessed keys cost the database nothing and a revoked
/// key ends soon; a copy outlives an outage of the database for a minute. Ages are told by a clock that nobody puts back.
/// </summary>
public sealed class CallerBook(Database database, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Outage = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _reading = new(1);
    private Copy _copy = new(null, FrozenDictionary<string, Caller>.Empty);

    public async ValueTask<Caller?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var copy = await CurrentAsync(cancellationToken);
        return copy.ByHash.GetValueOrDefault(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key))));
    }

    public void Dispose() => _reading.Dispose();

    private async ValueTask<Copy> CurrentAsync(CancellationToken cancellationToken)
    {
        var copy = Volatile.Read(ref _copy);
        var age = Age(copy);
        if (age < Fresh)
        {
            return copy;
        }

        // While one call reads anew, the others go on with what there is.
        if (!await _reading.WaitAsync(age < Outage ? TimeSpan.Zero : Patience, cancellationToken))
        {
            return age < Outage ? copy : throw new TimeoutException("The callers could not be read in time.");
        }

        try
        {
            if (Age(_copy) >= Fresh)
            {
                Volatile.Write(ref _copy, await ReadAsync(cancellationToken));
            }

            return _copy;
        }
        catch (Exception e) when (age < Outage && SqlErrors.IsOfDatabase(e))
        {
            return copy;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<Copy> ReadAsync(CancellationToken cancellationToken)
    {
        var at = clock.GetTimestamp();
        var rows = await database.ReadAsync(
            work => work.QueryAsync(
                "select key_hash, id, kind = 'person', scopes, sees from caller where active",
                r => (Hash: Convert.ToHexString(r.Bytes(0)), Caller: new Caller(
                    r.GetString(1), r.GetBoolean(2), r.GetFieldValue<string[]>(3).ToFrozenSet(StringComparer.Ordinal), r.GetString(4)))),
            cancellationToken);
        return new Copy(at, rows.ToFrozenDictionary(r => r.Hash, r => r.Caller, StringComparer.Ordinal));
    }

    private TimeSpan Age(Copy copy) => copy.At is { } at ? clock.GetElapsedTime(at) : TimeSpan.MaxValue;

    private sealed record Copy(long? At, FrozenDictionary<string, Caller> ByHash);
}
