using BankHub.Core.Wire;

namespace BankHub.Hub.Decode;

/// <summary>What names stand for, and what is learnt of them from one piece of evidence to the next.</summary>
internal sealed class KnownNames(IEnumerable<(Reference Name, Match Match)> stored)
{
    private readonly Dictionary<Reference, List<Match>> _byName =
        stored.GroupBy(s => s.Name, s => s.Match).ToDictionary(g => g.Key, g => g.ToList());

    public IReadOnlyList<Match> Of(Reference name) => _byName.TryGetValue(name, out var matches) ? matches : [];

    /// <summary>Learns as the table does: a name that stands for something stays so, except those that several may share.</summary>
    public void Learn(IEnumerable<Reference> names, Match match)
    {
        if (match.Outbound is null)
        {
            return;
        }

        foreach (var name in names)
        {
            if (!_byName.TryGetValue(name, out var matches))
            {
                _byName[name] = [match];
            }
            else if (name.IsShared)
            {
                matches.Add(match);
            }
        }
    }
}
