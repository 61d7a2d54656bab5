namespace BankHub.Tests;

/// <summary>Tests that measure the process, after all others and one at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
