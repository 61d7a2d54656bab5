using System.Net;

namespace BankHub.Channels.Ftps.Tls;

/// <summary>
/// The server's name, in a spelling that is one FTP session's alone. Servers demand that a data connection resumes the TLS session of
/// its own control connection; the framework keeps one TLS session per name, and two FTP sessions at once would take each other's. Names
/// are compared without case by servers and certificates (RFC 6066, section 3; RFC 4343), and with case by that cache.
/// </summary>
internal sealed class SessionName : IDisposable
{
    private static readonly Lock Guard = new();
    private static readonly Dictionary<string, HashSet<int>> Taken = new(StringComparer.OrdinalIgnoreCase);

    private readonly string _name;
    private readonly int _number;

    private SessionName(string name, int number)
    {
        (_name, _number) = (name, number);
        Spelling = Spell(name, number);
    }

    /// <summary>An address is not spelt otherwise, and no TLS session of one is ever resumed.</summary>
    public string Spelling { get; }

    public static SessionName Take(string name)
    {
        lock (Guard)
        {
            if (!Taken.TryGetValue(name, out var taken))
                Taken.Add(name, taken = []);
            var number = 0;
            while (taken.Contains(number))
                number++;
            taken.Add(number);
            return new SessionName(name, number);
        }
    }

    public void Dispose()
    {
        lock (Guard)
            Taken[_name].Remove(_number);
    }

    /// <summary>The bits of the number are the capitals of the name; a name with too few letters is spelt alike more than once.</summary>
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
