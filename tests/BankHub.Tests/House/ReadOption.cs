namespace BankHub.Tests.House;

/// <summary>One call that reads an option.</summary>
/// <param name="Name">The option.</param>
/// <param name="Facts">What a row of the page about it holds.</param>
internal sealed record ReadOption(string Name, IReadOnlyList<string> Facts);
