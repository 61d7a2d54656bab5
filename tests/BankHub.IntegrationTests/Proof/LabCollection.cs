namespace BankHub.IntegrationTests.Proof;

/// <summary>Labs are whole landscapes: one at a time, and nothing else beside it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LabCollection
{
    public const string Name = "labs";
}
