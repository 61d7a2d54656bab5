namespace BankHub.IntegrationTests.Keys;

/// <summary>One at a time: some of these tests end the token's library under everybody in the process.</summary>
[CollectionDefinition(Name)]
public sealed class TokenCollection
{
    public const string Name = "SoftHSM";
}
