using BankHub.Formats.Nacha.Codes;

namespace BankHub.Formats.Nacha.Values;

/// <summary>
/// What a notification of change corrects: the 29 characters of its addenda, taken apart by the change code
/// (Nacha Operating Rules, Appendix Five, "Change codes").
/// </summary>
public static class CorrectedData
{
    public const string Account = "accountNumber";
    public const string Routing = "routingNumber";
    public const string Name = "name";
    public const string TransactionCode = "transactionCode";
    public const string IndividualId = "individualIdentification";
    public const string ReceivingBank = "receivingBank";
    public const string EntryClass = "entryClass";

    private const int Length = 29;

    /// <summary>The corrected fields by name; null for a code whose layout is not known, or where a field of it is blank.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string changeCode, string data)
    {
        if (ChangeCodes.Find(changeCode) is not { Parts: [_, ..] parts } || data.Length > Length)
        {
            return null;
        }

        var padded = data.PadRight(Length);
        var fields = parts.ToDictionary(part => part.Field, part => padded.Substring(part.Position - 1, part.Length).Trim(' '));
        return fields.Values.All(value => value.Length > 0) ? fields : null;
    }

    /// <summary>Lays corrected fields out as the change code asks; null if one is missing or too long.</summary>
    public static string? Write(string changeCode, IReadOnlyDictionary<string, string> fields)
    {
        if (ChangeCodes.Find(changeCode) is not { Parts: [_, ..] parts })
        {
            return null;
        }

        var data = new char[Length];
        data.AsSpan().Fill(' ');
        foreach (var part in parts)
        {
            if (!fields.TryGetValue(part.Field, out var value) || value.Length == 0 || value.Length > part.Length)
            {
                return null;
            }

            value.CopyTo(data.AsSpan(part.Position - 1));
        }

        return new string(data).TrimEnd(' ');
    }
}
