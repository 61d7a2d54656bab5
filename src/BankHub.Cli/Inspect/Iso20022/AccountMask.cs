namespace BankHub.Cli.Inspect.Iso20022;

/// <summary>Hides an account number but for its last digits, by which people know it.</summary>
internal static class AccountMask
{
    private const int Tail = 4;

    public static string? Of(string? number) => number is null ? null
        : number.Length > 2 * Tail ? new string('*', number.Length - Tail) + number[^Tail..]
        : new string('*', number.Length);
}
