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
    public const string EntryClass = "entryClass";

    private static readonly Dictionary<string, (string Field, int Position, int Length)[]> Layouts = new(StringComparer.Ordinal)
    {
        ["C01"] = [(Account, 1, 17)],
        ["C02"] = [(Routing, 1, 9)],
        ["C03"] = [(Routing, 1, 9), (Account, 13, 17)],
        ["C04"] = [(Name, 1, 22)],
        ["C05"] = [(TransactionCode, 1, 2)],
        ["C06"] = [(Account, 1, 17), (TransactionCode, 21, 2)],
        ["C07"] = [(Routing, 1, 9), (Account, 10, 17), (TransactionCode, 27, 2)],
        ["C09"] = [(IndividualId, 1, 15)],
        ["C14"] = [(EntryClass, 1, 3)],
    };

    /// <summary>The corrected fields by name; null for a code whose layout is not known, or where a field of it is blank.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string changeCode, string data)
    {
        if (!Layouts.TryGetValue(changeCode, out var layout))
        {
            return null;
        }

        var padded = data.PadRight(29);
        var fields = layout.ToDictionary(part => part.Field, part => padded.Substring(part.Position - 1, part.Length).Trim(' '));
        return fields.Values.All(value => value.Length > 0) ? fields : null;
    }
}
