using BankHub.Core.Adapters;

namespace BankHub.Hub.Decode;

/// <summary>A piece of a decoded message that is applied whole or not at all.</summary>
/// <param name="Claim">The message.</param>
/// <param name="Items">What it says here.</param>
/// <param name="First">The ordinal of the first item.</param>
/// <param name="Last">Whether the message ends here.</param>
public sealed record DecodedChunk(DecodeClaim Claim, IReadOnlyList<DecodedItem> Items, int First, bool Last)
{
    private const int Size = 500;

    /// <summary>
    /// The chunks that are not applied yet. The first one after a restart begins where the last commit ended, so that chunks keep their
    /// borders. Throws <see cref="AdapterException"/>, and <see cref="InvalidDataException"/> where the message has become shorter.
    /// </summary>
    public static IEnumerable<DecodedChunk> Of(DecodeClaim claim)
    {
        using var items = Said(claim).GetEnumerator();
        var position = 0;
        bool more;
        do
        {
            var chunk = new List<DecodedItem>();
            more = Fill(items, chunk, claim.Row.NextOrdinal - position);
            var first = position;
            position += chunk.Count;
            if (position < claim.Row.NextOrdinal)
            {
                throw new InvalidDataException("The message says less than when it was begun.");
            }

            if (position > claim.Row.NextOrdinal || !more)
            {
                yield return new DecodedChunk(claim, chunk, first, Last: !more);
            }
        }
        while (more);
    }

    /// <summary>The items of a kind, each with its message and its ordinal.</summary>
    public static List<Found<T>> Find<T>(IReadOnlyList<DecodedChunk> chunks)
        where T : DecodedItem
    {
        var found = new List<Found<T>>();
        foreach (var chunk in chunks)
        {
            for (var i = 0; i < chunk.Items.Count; i++)
            {
                if (chunk.Items[i] is T item)
                {
                    found.Add(new Found<T>(chunk.Claim, item, chunk.First + i));
                }
            }
        }

        return found;
    }

    private static bool Fill(IEnumerator<DecodedItem> items, List<DecodedItem> chunk, int applied)
    {
        var size = applied > 0 ? applied : Size;
        while (chunk.Count < size)
        {
            if (!Next(items))
            {
                return false;
            }

            chunk.Add(items.Current);
        }

        return true;
    }

    private static bool Next(IEnumerator<DecodedItem> items)
    {
        try
        {
            return items.MoveNext();
        }
        catch (Exception e)
        {
            throw new AdapterException(e);
        }
    }

    // Deferred, so that an adapter that throws before its first item does so under Next.
    private static IEnumerable<DecodedItem> Said(DecodeClaim claim)
    {
        foreach (var item in claim.Bank.Decoder.Decode(claim.Message, claim.Context))
        {
            yield return item;
        }
    }
}

/// <summary>An item, where it was said.</summary>
public sealed record Found<T>(DecodeClaim Claim, T Item, int Ordinal)
    where T : DecodedItem;
