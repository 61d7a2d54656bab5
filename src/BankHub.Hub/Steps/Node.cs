namespace BankHub.Hub.Steps;

/// <summary>This hub process among the nodes that share the database.</summary>
/// <param name="Name">Unique while it runs: a lease names its owner.</param>
/// <param name="Lease">How long a claim stands without renewal; a send's deadline is shorter.</param>
public sealed record Node(string Name, TimeSpan Lease);
