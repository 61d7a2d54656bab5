namespace BankHub.Channels.Protection.Files.Pgp;

/// <summary>
/// What gpg said on its status channel (GnuPG, doc/DETAILS): the only word that counts, together with the exit code. Nothing else is
/// written to that channel, so that no name in a key or a file can pass for a status.
/// </summary>
internal sealed class PgpWords(int exitCode, IEnumerable<string> lines)
{
    private const string Prefix = "[GNUPG:] ";

    private readonly ILookup<string, string[]> _words = lines.Where(l => l.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(l => l[Prefix.Length..].Split(' ')).ToLookup(w => w[0], w => w[1..], StringComparer.Ordinal);

    public bool Ended => exitCode == 0;

    public int Count(string word) => _words[word].Count();

    public bool Has(string word) => _words.Contains(word);

    /// <summary>The arguments of a word that came exactly once; null where it came never or more often.</summary>
    public string[]? Single(string word) => _words[word].ToArray() is [var only] ? only : null;

    public IEnumerable<string[]> All(string word) => _words[word];
}
