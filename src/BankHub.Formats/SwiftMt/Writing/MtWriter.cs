using System.Buffers;
using System.Text;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Formats.SwiftMt.Writing;

/// <summary>
/// Writes messages strictly: what was composed is read back by the reader, with every rule, and is handed on only if it has no error
/// and says exactly what the draft says. So nothing in a text can become a field or the end of a message.
/// </summary>
public static class MtWriter
{
    /// <summary>Between the messages of an RJE batch.</summary>
    public const byte BatchSeparator = (byte)'$';

    // The order of the handbook (User Handbook, FIN System Messages, user header block); 111 and 121 go together.
    private static readonly string[] HeaderOrder = ["103", "113", "108", "119", "423", "106", "424", "111", "121"];

    /// <summary>Writes a message; where a finding is an error, nothing is written.</summary>
    public static MtFindings Write(IBufferWriter<byte> output, MtDraft draft, IReadOnlySet<string>? waived = null)
    {
        var bytes = Encoding.Latin1.GetBytes(Compose(draft));
        var reader = new MtReader(bytes, new() { Waived = waived ?? MtReadOptions.Default.Waived });
        if (!reader.Read())
        {
            return reader.Rest;
        }

        var message = reader.Message;
        message.Expect(message.Bytes.Length == bytes.Length && IsSame(message, draft), WritingRules.Differs, default);
        if (!message.Findings.HasErrors)
        {
            output.Write(bytes);
        }

        return message.Findings;
    }

    private static string Compose(MtDraft draft)
    {
        var text = new StringBuilder();
        text.Append("{1:").Append(draft.BasicHeader).Append("}{2:").Append(draft.ApplicationHeader).Append('}');
        Braces(text, '3', UserHeader(draft));
        text.Append("{4:\r\n");
        foreach (var field in draft.Fields)
        {
            text.Append(':').Append(field.Tag).Append(':').Append(field.Text).Append("\r\n");
        }

        text.Append("-}");
        Braces(text, '5', draft.Trailers);
        return text.ToString();
    }

    private static List<KeyValuePair<string, string>> UserHeader(MtDraft draft)
    {
        var fields = draft.UserHeader.ToList();
        Insert("108", draft.Mur);
        Insert("119", draft.ValidationFlag);
        Insert("121", draft.Uetr);
        return fields;

        void Insert(string tag, string? value)
        {
            if (value is not null)
            {
                var rank = Array.IndexOf(HeaderOrder, tag);
                var next = fields.FindIndex(field => Array.IndexOf(HeaderOrder, field.Key) > rank);
                fields.Insert(next < 0 ? fields.Count : next, new(tag, value));
            }
        }
    }

    private static void Braces(StringBuilder text, char block, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        if (fields.Count > 0)
        {
            text.Append('{').Append(block).Append(':');
            foreach (var (tag, value) in fields)
            {
                text.Append('{').Append(tag).Append(':').Append(value).Append('}');
            }

            text.Append('}');
        }
    }

    private static bool IsSame(MtMessage message, MtDraft draft)
    {
        if (message.Text.Count != draft.Fields.Count || MtText.Of(message.Basic.Text) != draft.BasicHeader
            || MtText.Of(message.Application.Text) != draft.ApplicationHeader || !IsSame(message.UserHeader, UserHeader(draft))
            || !IsSame(message.Trailers, draft.Trailers))
        {
            return false;
        }

        for (var i = 0; i < draft.Fields.Count; i++)
        {
            var (field, wanted) = (message.Text[i], draft.Fields[i]);
            if (field.Tag != wanted.Tag || Latin(field.Value) != wanted.Text || !IsSame(field, wanted.Components))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(MtFields fields, IReadOnlyList<KeyValuePair<string, string>> wanted)
    {
        if (fields.Count != wanted.Count)
        {
            return false;
        }

        for (var i = 0; i < wanted.Count; i++)
        {
            if (fields[i].Tag != wanted[i].Key || Latin(fields[i].Value) != wanted[i].Value)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(MtField field, IReadOnlyList<string?>? components)
    {
        for (var i = 0; i < components?.Count; i++)
        {
            if (Latin(field[i]) != (components[i] ?? "").ReplaceLineEndings("\r\n"))
            {
                return false;
            }
        }

        return components is null || components.Count >= field.Count || Enumerable.Range(components.Count, field.Count - components.Count)
            .All(index => !field.Has(index));
    }

    private static string Latin(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
