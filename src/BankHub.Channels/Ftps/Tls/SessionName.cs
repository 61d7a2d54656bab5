using System.Net;

namespace BankHub.Channels.Ftps.Tls;

/// <summary>
/// The server's name, in a spelling that is one FTP session's alone. Servers demand that a data connection resumes the TLS session of
/// its own control connection; the framework keeps one TLS session per name, and two FTP sessions at once would take each other's. Names
/// are compared without case by servers and certificates (RFC 6066, section 3; RFC 4343), and with case by that cache.
/// </summary>
internal sealed class SessionName : IDisposable
{
    /// <summary>
    /// Letters that are spelt both ways, at most: the framework remembers a TLS session for each spelling, and no more than 500 of all
    /// names together.
    /// </summary>
    private const int MostLetters = 6;

    private static readonly Lock Guard = new();
    private static readonly Dictionary<string, Queue<int>> Free = new(StringComparer.OrdinalIgnoreCase);

    private readonly string _name;
    private int? _number;

    private SessionName(string name, int? number)
    {
        (_name, _number) = (name, number);
        Spelling = Spell(name, number ?? 0);
    }

    /// <summary>An address is not spelt otherwise, and no TLS session of one is ever resumed.</summary>
    public string Spelling { get; }

    /// <summary>
    /// A spelling that nobody has, as long as there are any, and of those the one given back longest ago: when a line breaks, the
    /// framework forgets the TLS session kept under its spelling, and may do so after the next FTP session has begun.
    /// </summary>
    public static SessionName Take(string name)
    {
        lock (Guard)
        {
            if (!Free.TryGetValue(name, out var free))
                Free.Add(name, free = new(Enumerable.Range(0, 1 << Math.Min(name.Count(char.IsAsciiLetter), MostLetters))));
            return new SessionName(name, free.TryDequeue(out var number) ? number : null);
        }
    }

    public void Dispose()
    {
        lock (Guard)
        {
            if (_number is { } number)
                Free[_name].Enqueue(number);
            _number = null;
        }
    }

    /// <summary>The bits of the number are the capitals of the name.</summary>
    private static string Spell(string name, int number)
    {
        if (IPAddress.TryParse(name, out _))
            return name;
        var spelt = name.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < spelt.Length && number > 0; i++)
        {
            if (!char.IsAsciiLetter(spelt[i]))
                continue;
            if ((number & 1) == 1)
                spelt[i] = char.ToUpperInvariant(spelt[i]);
            number >>= 1;
        }

        return new string(spelt);
    }
}
