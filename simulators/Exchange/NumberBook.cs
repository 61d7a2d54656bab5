using System.Globalization;

namespace BankHub.Simulators.Exchange;

/// <summary>
/// What a bank must not forget when it is started anew in its folder: which numbers it gave, and what its account came to. Without a folder
/// it begins anew each time.
/// </summary>
internal sealed class NumberBook
{
    /// <summary>So many numbers are taken from the book at once: a bank that was killed gives none of them again.</summary>
    private const int Block = 1000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, decimal> kept = [];
    private readonly Dictionary<string, int> given = [];
    private readonly string? file;

    public NumberBook(string? folder)
    {
        file = folder is null ? null : Path.Combine(folder, "numbers.txt");
        if (file is null || !File.Exists(file))
        {
            return;
        }

        foreach (var line in File.ReadLines(file))
        {
            var at = line.IndexOf(' ', StringComparison.Ordinal);
            kept[line[..at]] = decimal.Parse(line[(at + 1)..], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The next number of a kind, from one; some may be left out where the bank was started anew.</summary>
    public int Next(string kind)
    {
        lock (gate)
        {
            var next = (given.TryGetValue(kind, out var last) ? last : (int)kept.GetValueOrDefault(kind)) + 1;
            given[kind] = next;
            if (next > kept.GetValueOrDefault(kind))
            {
                Keep(kind, next + Block - 1);
            }

            return next;
        }
    }

    /// <summary>What was noted under a name; null if nothing was.</summary>
    public decimal? Find(string name)
    {
        lock (gate)
        {
            return kept.TryGetValue(name, out var value) ? value : null;
        }
    }

    public void Note(params ReadOnlySpan<(string Name, decimal Value)> values)
    {
        lock (gate)
        {
            foreach (var (name, value) in values)
            {
                kept[name] = value;
            }

            Write();
        }
    }

    private void Keep(string name, decimal value)
    {
        kept[name] = value;
        Write();
    }

    private void Write()
    {
        if (file is not null)
        {
            File.WriteAllLines(file + ".new", kept.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value}")));
            File.Move(file + ".new", file, overwrite: true);
        }
    }
}
