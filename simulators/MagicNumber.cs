namespace BankHub.Simulators;

/// <summary>Reads the sandbox rule that an account number or an amount chooses: `…9900NN`, or exactly 9,900.NN.</summary>
public static class MagicNumber
{
    /// <summary>The rule's number, or 0 where nothing special is asked for; the account goes before the amount.</summary>
    public static int Of(string account, long cents)
    {
        if (account.Length >= 6 && account.AsSpan(account.Length - 6, 4).SequenceEqual("9900")
            && int.TryParse(account.AsSpan(account.Length - 2), out var byAccount))
        {
            return byAccount;
        }
        return cents is >= 990_000 and < 990_100 ? (int)(cents - 990_000) : 0;
    }
}
