using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha.Json;

/// <summary>The records that a JSON file amounts to, each with the path that it comes from, and what was wrong on the way.</summary>
internal sealed class JsonLines(int maxRecords)
{
    private const int Length = NachaLayout.RecordLength + 1;

    /// <summary>Every two characters of an object may ask for a record: here, unlike in a file, few bytes can become many.</summary>
    private const int Most = 1_000_000;

    private readonly int _most = Math.Min(Most, maxRecords);
    private readonly List<string> _paths = [];
    private readonly List<NachaFinding> _findings = [];
    private byte[] _bytes = new byte[64 * Length];

    public IReadOnlyList<NachaFinding> Findings => _findings;

    public int Count => _paths.Count;

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _paths.Count * Length);

    /// <summary>Whether there were more records than may be.</summary>
    public bool IsFull { get; private set; }

    /// <summary>A new record of spaces.</summary>
    public Span<byte> Add(string path)
    {
        if (_paths.Count == _most)
        {
            IsFull = true;
            return new byte[Length - 1];
        }

        if ((_paths.Count + 1) * Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        var line = _bytes.AsSpan(_paths.Count * Length, Length);
        line.Fill((byte)' ');
        line[^1] = (byte)'\n';
        _paths.Add(path);
        return line[..^1];
    }

    /// <summary>Reports what is wrong with a member.</summary>
    public void Report(NachaRule rule, string path, string field, string message) =>
        _findings.Keep(new(rule, _paths.Count, 1, path, field, "", message), NachaFile.MaxFindings);

    /// <summary>The same finding, told by the path of its record.</summary>
    public NachaFinding Place(NachaFinding finding) => finding.Line >= 1 && finding.Line <= _paths.Count
        ? finding with { Record = $"{_paths[finding.Line - 1]}: {finding.Record}" }
        : finding;
}
