using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace BankHub.IntegrationTests.Redaction;

/// <summary>Secrets and account numbers of a run, looked for wherever something may have left them.</summary>
internal sealed class Canaries(IReadOnlyCollection<string> secrets)
{
    // What follows is no further digit or letter: a longer number is another one. Headers and documents say a secret in base64.
    private readonly Regex _any = new(
        $"(?:{string.Join('|', secrets.Concat(secrets.Select(Base64)).Distinct().Select(Regex.Escape))})(?![0-9A-Za-z])",
        RegexOptions.Compiled);

    // The same written as PostgreSQL shows bytes.
    private readonly Regex _inHex = new(
        string.Join('|', secrets.Distinct().Select(s => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(s)))),
        RegexOptions.Compiled);

    public int Count => secrets.Distinct().Count();

    /// <summary>The words of a key or of a file of secrets that are no names; there is at least one.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var words = Regex.Split(text, @"\s+").Where(word => word.Length > 30).ToList();
        Assert.NotEmpty(words);
        return words;
    }

    public bool IsIn(string text) => _any.IsMatch(text);

    /// <summary>The place and the canary, for each text that has one.</summary>
    public IEnumerable<string> In(IEnumerable<(string Where, string Text)> texts) =>
        texts.Where(t => IsIn(t.Text)).Select(t => $"{t.Where}: {t.Text[..Math.Min(t.Text.Length, 300)]}");

    /// <summary>Every row of every table, as text.</summary>
    public async Task<List<string>> InTablesAsync(NpgsqlDataSource source)
    {
        var found = new List<string>();
        foreach (var table in await TextsAsync(source, "select quote_ident(tablename) from pg_tables where schemaname = 'public'"))
        {
            foreach (var row in await TextsAsync(source, $"select t::text from {table} t"))
            {
                if (IsIn(row) || _inHex.IsMatch(row))
                    found.Add($"{table}: {row[..Math.Min(row.Length, 300)]}");
            }
        }

        return found;
    }

    /// <summary>Every file below a folder, its bytes taken as Latin letters, as strings(1) would see them.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="named">What stands in the paths of those that are looked at.</param>
    public IEnumerable<string> InFiles(string folder, string named = "")
    {
        var files = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true });
        foreach (var file in files.Where(file => file.Contains(named, StringComparison.Ordinal)))
        {
            var text = Latin(file);
            if (text is not null && _any.Match(text) is { Success: true } hit)
                yield return $"{file} at {hit.Index}: {hit.Value}";
        }
    }

    private static string Base64(string secret) => Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=');

    private static string? Latin(string file)
    {
        try
        {
            // A pipe is empty, and whoever opens one waits.
            if (new FileInfo(file).Length == 0)
                return null;
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return Encoding.Latin1.GetString(memory.GetBuffer(), 0, (int)memory.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Gone meanwhile, or another user's.
            return null;
        }
    }

    private static async Task<List<string>> TextsAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.IsDBNull(0) ? "" : reader.GetString(0));
        return rows;
    }
}
