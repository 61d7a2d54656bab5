namespace BankHub.Channels.Files;

/// <summary>A pattern for file names: * stands for any characters, ? for one; matched in linear time, with case.</summary>
internal sealed class NamePattern(string pattern)
{
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
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]))
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
}
