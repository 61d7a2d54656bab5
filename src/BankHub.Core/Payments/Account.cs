using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>An account, named in exactly one way: by IBAN, by the domestic number (BBAN), or by another identification.</summary>
public sealed record Account
{
    public Iban? Iban { get; init; }

    /// <summary>The basic bank account number, 1 to 30 letters and digits; which bank it belongs to, the agent says.</summary>
    public string? Bban { get; init; }

    public GenericIdentification? Other { get; init; }

    public Currency? Currency { get; init; }

    public AccountType? Type { get; init; }

    /// <summary>The name of the account as its bank knows it, up to 70 characters.</summary>
    public string? Name { get; init; }

    /// <summary>The number in whichever form it was given.</summary>
    public string Number => Iban?.Value ?? Bban ?? Other?.Identification ?? "";

    /// <summary>Shows only the end of the number, so that an account may be printed.</summary>
    public override string ToString() => $"Account {Mask.Tail(Number)}";
}
