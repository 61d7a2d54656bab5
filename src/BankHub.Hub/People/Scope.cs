namespace BankHub.Hub.People;

/// <summary>What an API key may do.</summary>
public static class Scope
{
    public const string PaymentsWrite = "payments:write";
    public const string PaymentsRead = "payments:read";
    public const string MessagesRead = "messages:read";
    public const string Operate = "operate";
    public const string Resolve = "resolve";

    public static readonly IReadOnlyList<string> All = [PaymentsWrite, PaymentsRead, MessagesRead, Operate, Resolve];
}
