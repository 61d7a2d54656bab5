namespace BankHub.Mapping.Iso20022.Answers.Parts;

/// <summary>What stands one behind the other and belongs together, so that the order of all stays.</summary>
internal static class Runs
{
    public static IEnumerable<Range> Of<T, TKey>(IReadOnlyList<T> items, Func<T, TKey> key)
    {
        for (int start = 0, next = 1; start < items.Count; next++)
        {
            if (next == items.Count || !Equals(key(items[next]), key(items[start])))
            {
                yield return start..next;
                start = next;
            }
        }
    }
}
