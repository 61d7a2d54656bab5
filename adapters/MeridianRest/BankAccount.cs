using BankHub.Core.Findings;
using BankHub.Core.Payments;

namespace BankHub.Adapters.MeridianRest;

/// <summary>An account as this bank writes it: by IBAN for euros, by sort code and number for pounds.</summary>
internal sealed record BankAccount(string? Iban, string SortCode, string Number)
{
    private const int NumberLength = 8, SortCodeLength = 6;

    /// <summary>The end alone.</summary>
    public override string ToString() => $"account {Mask.Tail(Iban ?? Number)}";

    public static BankAccount? InEuros(Account account) => account.Iban is { } iban ? new BankAccount(iban.Value, "", "") : null;

    /// <summary>A British IBAN says both numbers (after four letters of the bank); otherwise the agent says the sort code.</summary>
    public static BankAccount? InPounds(Account account, Agent? agent, string? ownSortCode)
    {
        if (account.Iban is { Country: "GB" } iban)
            return new BankAccount(null, iban.Bban.Substring(4, SortCodeLength), iban.Bban[(4 + SortCodeLength)..]);
        var sortCode = agent?.MemberOf(ClearingSystem.Gbdsc) ?? ownSortCode;
        return sortCode is not null && Core.Payments.SortCode.TryParse(sortCode, out _, out _)
            && account.Bban is { Length: NumberLength } number && number.All(char.IsAsciiDigit)
            ? new BankAccount(null, sortCode, number)
            : null;
    }
}
