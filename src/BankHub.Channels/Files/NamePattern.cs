namespace BankHub.Channels.Files;

/// <summary>A pattern for file names: * stands for any characters, ? for one; matched in linear time.</summary>
internal sealed class NamePattern(string pattern, bool ignoresCase = false)
{
    /// <summary>Whether the pattern itself ends like this: then such files are meant.</summary>
    public bool EndsWith(string end) => pattern.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    public bool Matches(string name)
    {
        // The greedy walk with one way back: only the last star ever needs to take more.
        int p = 0, n = 0, star = -1, resume = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = n;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || AreSame(pattern[p], name[n])))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }

    // Names that are fetched are ASCII.
    private bool AreSame(char one, char other) =>
        one == other || (ignoresCase && char.IsAscii(one) && char.ToLowerInvariant(one) == char.ToLowerInvariant(other));
}
