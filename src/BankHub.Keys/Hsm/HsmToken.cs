using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace BankHub.Keys.Hsm;

/// <summary>
/// A token: logged in once, its sessions pooled. What is lost (a session, the login, the token for a while) is opened anew, and the
/// operation tried once more: a signature or a decryption made twice changes nothing.
/// </summary>
internal sealed class HsmToken(HsmLibrary library, string label)
{
    private const int MostSessions = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly object _places = new();
    private readonly Lock _connecting = new();
    private volatile Connected? _connected;
    private (byte[] Print, string Answer)? _refused;
    private int _taken;

    /// <summary>Runs an operation in a session of its own.</summary>
    public T Do<T>(Func<byte[]> pin, Func<Cryptoki, nuint, T> operation)
    {
        Take();
        try
        {
            var (result, isDone) = Try(pin, operation);
            return isDone ? result! : library.While(() => Once(Connect(pin), operation));
        }
        finally
        {
            lock (_places)
            {
                _taken--;
                Monitor.Pulse(_places);
            }
        }
    }

    /// <summary>Its sessions are gone, and their numbers mean nothing any more.</summary>
    public void Lose() => _connected = null;

    // Not done is what may do with another try.
    private (T? Result, bool IsDone) Try<T>(Func<byte[]> pin, Func<Cryptoki, nuint, T> operation)
    {
        Connected? used = null;
        try
        {
            return (library.While(() => Once(used = Connect(pin), operation)), true);
        }
        catch (HsmException lost) when (lost.IsLost)
        {
            library.While(() => Forget(used));
            return (default, false);
        }
        catch (HsmTokenMissingException)
        {
            // Not as a filter, which would run before the lock is left.
            if (!library.Restart())
                throw;
            return (default, false);
        }
    }

    private void Take()
    {
        lock (_places)
        {
            while (_taken == MostSessions)
            {
                if (!Monitor.Wait(_places, Patience))
                    throw new HsmException($"The token {label} has no session free for {Patience.TotalSeconds:0} seconds");
            }

            _taken++;
        }
    }

    private T Once<T>(Connected connected, Func<Cryptoki, nuint, T> operation)
    {
        var cryptoki = library.Cryptoki;
        var session = connected.Idle.TryTake(out var idle) ? idle : cryptoki.Open(connected.Slot);
        var isWell = false;
        try
        {
            var result = operation(cryptoki, session);
            isWell = true;
            return result;
        }
        catch (HsmException e)
        {
            // An operation that failed is over, its session is not.
            isWell = !e.IsLost;
            throw;
        }
        finally
        {
            if (isWell && ReferenceEquals(connected, _connected))
                connected.Idle.Add(session);
            else
                cryptoki.Close(session);
        }
    }

    private Connected Connect(Func<byte[]> pin)
    {
        if (_connected is { } there)
            return there;
        lock (_connecting)
            return _connected ??= LogIn(pin());
    }

    private Connected LogIn(byte[] pin)
    {
        // Tokens count wrong PINs and lock themselves after a few: what was refused once is not asked again.
        var print = SHA256.HashData(pin);
        if (_refused is { } refused && refused.Print.AsSpan().SequenceEqual(print))
            throw new HsmException($"{refused.Answer} It is asked again when the PIN is another, or after a start.");
        var cryptoki = library.Started();
        var slots = cryptoki.Tokens().Where(t => t.Label == label).ToList();
        if (slots.Count != 1)
            throw slots.Count == 0 ? new HsmTokenMissingException(label) : new HsmException($"Two tokens are labelled {label}");
        var session = cryptoki.Open(slots[0].Slot);
        try
        {
            cryptoki.LogIn(session, pin);
        }
        catch (HsmException e)
        {
            cryptoki.Close(session);
            if (e.Answer is Ck.PinIncorrect or Ck.PinLocked)
                _refused = (print, e.Message);
            throw;
        }

        // The session that logged in stays open and idle, and the login with it.
        return new Connected(slots[0].Slot, [session]);
    }

    private bool Forget(Connected? lost)
    {
        lock (_connecting)
        {
            if (lost is null || !ReferenceEquals(lost, _connected))
                return false;
            _connected = null;
            while (lost.Idle.TryTake(out var session))
                library.Cryptoki.Close(session);
            return true;
        }
    }

    private sealed record Connected(nuint Slot, ConcurrentBag<nuint> Idle);
}
