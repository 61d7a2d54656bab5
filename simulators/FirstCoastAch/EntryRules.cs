namespace BankHub.Simulators.FirstCoastAch;

/// <summary>Why the bank refuses one entry of a good file.</summary>
public sealed record EntryRefusal(string Code, string Text);

/// <summary>The rules that an entry must keep (PROTOCOL.md, section 2), and the sandbox's own refusal.</summary>
public static class EntryRules
{
    private static readonly string[] Agreed = ["22", "23", "27", "28", "32", "33", "37", "38"];

    public static EntryRefusal? Check(NachaEntry entry)
    {
        var amount = Columns.Number(entry.AmountColumns);
        if (!HasCheckDigit(entry.RoutingNumber))
        {
            return new("E101", $"receiving routing number {entry.RoutingNumber} fails its check digit");
        }
        if (!Agreed.Contains(entry.TransactionCode))
        {
            return new("E102", $"transaction code {entry.TransactionCode} is not agreed");
        }
        if (amount is null || (amount == 0 && !entry.IsPrenote))
        {
            return new("E103", "the amount is not numeric or zero");
        }
        if (entry.Account.Length == 0)
        {
            return new("E104", "the account number is empty");
        }
        return entry.Indicator != (entry.Addenda > 0 ? "1" : "0")
            ? new("E105", $"addenda indicator {entry.Indicator} with {entry.Addenda} addenda records")
            : Rule(entry) == 21 ? new("E201", "refused by a decision of the bank") : null;
    }

    public static int Rule(NachaEntry entry) => MagicNumber.Of(entry.Account, entry.Cents);

    /// <summary>ABA check digit: 3, 7, 1 weights, sum divisible by ten.</summary>
    private static bool HasCheckDigit(string routingNumber)
    {
        if (Columns.Number(routingNumber) is null)
        {
            return false;
        }
        int[] weights = [3, 7, 1];
        return routingNumber.Select((digit, i) => (digit - '0') * weights[i % 3]).Sum() % 10 == 0;
    }
}
