namespace BankHub.IntegrationTests.Faults;

/// <summary>A test that mounts file systems, which only root may.</summary>
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (!Environment.IsPrivilegedProcess)
            Skip = "mounting a small disk needs root";
    }
}
