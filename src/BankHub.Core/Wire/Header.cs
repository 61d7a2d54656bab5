namespace BankHub.Core.Wire;

/// <summary>One header of a request, a reply or a callback; names compare without case.</summary>
public sealed record Header(string Name, string Value);
