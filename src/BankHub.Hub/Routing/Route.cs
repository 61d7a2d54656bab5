namespace BankHub.Hub.Routing;

/// <summary>The way that a payment takes.</summary>
/// <param name="Connection">The connection's id.</param>
/// <param name="Product">The product's id in the bank's manifest.</param>
/// <param name="ValueDate">The date on which its money moves, at the earliest.</param>
/// <param name="ExpectedSendAt">When Seal may take it.</param>
/// <param name="GroupKey">Equal for payments that may share a message: a hash, so that no account number stands in it.</param>
public sealed record Route(string Connection, string Product, DateOnly ValueDate, DateTimeOffset ExpectedSendAt, string GroupKey);
