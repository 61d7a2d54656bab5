using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Reading;

namespace BankHub.Mapping.Iso20022;

/// <summary>
/// What a bank's message breaks and is read all the same, such as an element that this version does not know: people hear of the first
/// of a rule, behind what the message says. What its reader told already is not told again, and nothing of a message of which all is for
/// people: they see it.
/// </summary>
internal static class Toleration
{
    /// <summary>Whether the item is used: not a record that waits for people.</summary>
    public static bool IsUsed(DecodedItem item) => item is not DecodedFinding { IsReadAllTheSame: false };

    /// <param name="items">What the message says.</param>
    /// <param name="read">The message as it was read to its end; asked for behind all that it says.</param>
    public static IEnumerable<DecodedItem> Told(IEnumerable<DecodedItem> items, Func<MessageReader> read)
    {
        var (told, isUsed) = (new HashSet<string>(StringComparer.Ordinal), false);
        foreach (var item in items)
        {
            isUsed |= IsUsed(item);
            if (item is DecodedFinding { Finding.Rule: var rule })
            {
                told.Add(rule);
            }

            yield return item;
        }

        if (!isUsed)
        {
            yield break;
        }

        // Of each rule the first finding is kept, however many there are.
        var reader = read();
        foreach (var finding in reader.Findings.Where(finding => !finding.IsError && told.Add(finding.Rule.Name)))
        {
            yield return Soundness.Told(finding) with { IsReadAllTheSame = true, Message = reader.Version?.Identifier };
        }
    }

    /// <summary>The message, read once more for what is found on the way.</summary>
    public static MessageReader Read(ReadOnlyMemory<byte> body)
    {
        using var reader = MessageReader.Open(body);
        while (reader.Read())
        {
            // Only what is found is wanted.
        }

        return reader;
    }
}
