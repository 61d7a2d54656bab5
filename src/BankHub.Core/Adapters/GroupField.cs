namespace BankHub.Core.Adapters;

/// <summary>The names of canonical fields by which a product can ask its messages to be grouped.</summary>
public static class GroupField
{
    public const string DebtorAccount = "debtorAccount";
    public const string CreditorAccount = "creditorAccount";

    /// <summary>The initiator's account: the debtor's of a transfer, the creditor's of a collection.</summary>
    public const string OwnAccount = "ownAccount";

    public const string RequestedExecutionDate = "requestedExecutionDate";
    public const string Method = "method";
    public const string Currency = "currency";
    public const string CategoryPurpose = "categoryPurpose";

    public static readonly IReadOnlyList<string> All =
        [DebtorAccount, CreditorAccount, OwnAccount, RequestedExecutionDate, Method, Currency, CategoryPurpose];
}
