namespace BankHub.Core.Findings;

/// <summary>Makes account numbers and secrets fit to be shown to people: only the last four characters stay.</summary>
public static class Mask
{
    private const int Shown = 4;

    /// <summary>The value with all but its last four characters hidden; a value of eight characters or fewer is hidden more.</summary>
    public static string Tail(string value)
    {
        var shown = Math.Min(Shown, value.Length / 2);
        return string.Concat("****", value.AsSpan(value.Length - shown));
    }
}
