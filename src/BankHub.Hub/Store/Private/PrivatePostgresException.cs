namespace BankHub.Hub.Store.Private;

/// <summary>A private PostgreSQL could not be made or started; the message says why, in words for an operator.</summary>
public sealed class PrivatePostgresException(string message) : Exception(message);
