using BankHub.Formats.SwiftMt.Fields;

namespace BankHub.Formats.SwiftMt.Writing;

/// <summary>Drafts of messages that were read, to write them again.</summary>
public static class MtDrafts
{
    /// <summary>A draft that says what the message says: by its components where they are good, else by its text.</summary>
    public static MtDraft Of(MtMessage message)
    {
        var draft = new MtDraft(message.Type, "", "")
        {
            BasicHeader = MtText.Of(message.Basic.Text),
            ApplicationHeader = MtText.Of(message.Application.Text),
            UserHeader = Pairs(message.UserHeader),
            Trailers = Pairs(message.Trailers),
        };
        foreach (var field in message.Text)
        {
            _ = MtFieldTable.Find(field.Tag) is not null && field.IsGood ? draft.Add(field.Tag, Components(field))
                : draft.AddText(field.Tag, field.ToString());
        }

        return draft;
    }

    private static string?[] Components(MtField field)
    {
        var components = new string?[field.Count];
        for (var i = 0; i < components.Length; i++)
        {
            components[i] = field.Has(i) ? MtText.Of(field[i]) : null;
        }

        return components;
    }

    private static List<KeyValuePair<string, string>> Pairs(MtFields fields)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var field in fields)
        {
            pairs.Add(new(field.Tag, field.ToString()));
        }

        return pairs;
    }
}
