using BankHub.Core.Adapters;
using BankHub.Core.Findings;

namespace BankHub.Mapping.Bai2;

/// <summary>What a statement says that its canonical words have no place for, told once.</summary>
internal sealed class LeftOutParts
{
    public const string Rule = "left-out";

    private const int MaxTold = 20;

    private readonly SortedSet<string> _parts = new(StringComparer.Ordinal);

    public void Clear() => _parts.Clear();

    public void Add(string part)
    {
        if (_parts.Count <= MaxTold)
        {
            _parts.Add(part);
        }
    }

    private string More => _parts.Count > MaxTold ? "; and more" : "";

    public IEnumerable<DecodedItem> Told(string place) => _parts.Count == 0 ? [] :
    [
        new DecodedFinding(new Finding(
            place, Rule, $"Without a place in canonical words: {string.Join("; ", _parts.Take(MaxTold))}{More}.")),
    ];
}
