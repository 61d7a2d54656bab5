using System.Security.Cryptography;
using BankHub.Core.Ports;

namespace BankHub.Keys;

/// <summary>
/// Ids from time and chance: version 7 Guids (RFC 9562), and references of eight characters of time and the rest random. No store is asked,
/// so a restored database cannot lead to an old reference again.
/// </summary>
/// <remarks>
/// Within a process a reference never repeats. Between nodes chance decides, within one millisecond: 16 characters leave 36^8 = 2.8e12
/// values to it, 12 characters 36^4 = 1.7e6, which is for rare things or unique columns only.
/// </remarks>
public sealed class TimeOrderedIds(TimeProvider clock) : IIdSource
{
    public const int MinLength = 12;

    private const int TimeLength = 8;
    private const int MostPerMillisecond = 10_000;
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // Eight characters of base 36 count the milliseconds from here until 2115.
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly HashSet<string> _ofThisMillisecond = [];
    private long _last;

    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    public string NewReference(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, MinLength);
        lock (_lock)
        {
            // A clock that is put back does not lead back: the last time is kept until the clock has passed it.
            var now = Math.Max(_last, (long)(clock.GetUtcNow() - Epoch).TotalMilliseconds);
            if (_ofThisMillisecond.Count >= MostPerMillisecond)
                now = Math.Max(now, _last + 1);
            if (now > _last)
                _ofThisMillisecond.Clear();
            _last = now;
            string reference;
            do
                reference = Time(now) + RandomNumberGenerator.GetString(Alphabet, length - TimeLength);
            while (!_ofThisMillisecond.Add(reference));
            return reference;
        }
    }

    private static string Time(long milliseconds) => string.Create(TimeLength, milliseconds, static (text, rest) =>
    {
        for (var i = TimeLength - 1; i >= 0; i--)
        {
            text[i] = Alphabet[(int)(rest % Alphabet.Length)];
            rest /= Alphabet.Length;
        }
    });
}
