namespace BankHub.Formats.Nacha.Rules;

/// <summary>Keeps findings up to a limit without ever hiding that there is an error.</summary>
public static class KeptFindings
{
    /// <summary>Adds a finding; where there is no more room, the first error still takes the place of the last warning.</summary>
    public static void Keep(this List<NachaFinding> kept, NachaFinding finding, int limit)
    {
        if (kept.Count < limit)
        {
            kept.Add(finding);
        }
        else if (finding.IsError && !kept[^1].IsError)
        {
            kept[^1] = finding;
        }
    }

    /// <summary>Adds the findings of an item to those of its body.</summary>
    public static void Keep(this List<NachaFinding> kept, IReadOnlyList<NachaFinding> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            kept.Keep(found[i], NachaFile.MaxFindings);
        }
    }
}
