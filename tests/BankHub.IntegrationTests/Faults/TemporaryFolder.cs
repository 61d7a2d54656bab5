namespace BankHub.IntegrationTests.Faults;

/// <summary>A folder that goes with its test.</summary>
internal sealed class TemporaryFolder(string name) : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory(name).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
