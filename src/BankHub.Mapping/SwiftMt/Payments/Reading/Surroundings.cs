using BankHub.Core.Findings;
using BankHub.Formats.SwiftMt;

namespace BankHub.Mapping.SwiftMt.Payments.Reading;

/// <summary>What blocks 3 and 5 say of the payment between them (User Handbook, FIN System Messages, trailers).</summary>
internal static class Surroundings
{
    private const string Left = "The canonical value has no place for it.";

    /// <summary>What was sent for training or as a test moves no money and says nothing of any.</summary>
    public static IEnumerable<Finding> Training(MtMessage message)
    {
        if (message.Text.Find("23B").Value.SequenceEqual("CRTS"u8))
        {
            yield return new("message: :23B:", "test-transfer", "The message is a transfer for test purposes.");
        }

        // User Handbook, MT 102, field 23: credit transfers for test purposes.
        if (message.Type == "102" && message.Text.Find("23").Value.SequenceEqual("CRTST"u8))
        {
            yield return new("message: :23:", "test-transfer", "The message is one of transfers for test purposes.");
        }

        if (message.Trailers.Find("TNG").IsThere)
        {
            yield return new("message: block 5, TNG", "training", "The message was sent for test and training.");
        }
    }

    /// <summary>Whoever acts on the message must know that it may have come before.</summary>
    public static IEnumerable<Finding> Copies(MtMessage message)
    {
        foreach (var tag in new[] { "PDE", "PDM" })
        {
            if (message.Trailers.Find(tag).IsThere)
            {
                yield return new($"message: block 5, {tag}", "possible-duplicate", "The message may be a copy of one that came before.");
            }
        }
    }

    /// <summary>Fields that say something about the payment and have no place.</summary>
    public static List<Finding> Losses(MtMessage message)
    {
        List<Finding> losses = [.. Copies(message)];
        foreach (var field in message.UserHeader)
        {
            if (field.Tag is not ("119" or "121" or "111"))
            {
                losses.Add(new($"message: block 3, {field.Tag}", "left-out", Left));
            }
        }

        return losses;
    }
}
