using BankHub.Core.Answers;
using BankHub.Formats.SwiftMt.Values;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.SwiftMt.Statements.Writing;

namespace BankHub.Mapping.SwiftMt.Answers;

/// <summary>Fields 11R and 11S: the type and the day of the message that is spoken of.</summary>
internal static class OriginalTypes
{
    // What payments are sent in, in ISO 20022 and in SWIFT's own messages.
    private static readonly (string Iso, string Mt)[] Messages =
        [("pacs.008", "103"), ("pacs.009", "202"), ("pacs.003", "104"), ("pacs.010", "204"), ("pain.001", "101"), ("pacs.004", "103")];

    /// <summary>Adds the field, where type and day are known; false where they are not.</summary>
    public static bool Add(MtDraft draft, string tag, OriginalReferences names, Fitting fit)
    {
        var type = names.MessageName is ['M', 'T', _, _, _] ? names.MessageName[2..]
            : Messages.Where(one => names.MessageName?.StartsWith(one.Iso, StringComparison.Ordinal) == true)
                .Select(one => one.Mt).FirstOrDefault();
        if (type is null || names.MessageCreated is not { } at)
        {
            return false;
        }

        fit.Lose("$.payments[0].original.messageName", "said-otherwise", $"Field {tag} names the message by its type in SWIFT.");
        fit.Lose("$.payments[0].original.messageCreated", "truncated", $"Field {tag} tells the day.");
        draft.Add(tag, type, MtDates.Write(DateOnly.FromDateTime(at.DateTime)));
        return true;
    }
}
