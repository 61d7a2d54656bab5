using System.Diagnostics;

namespace BankHub.IntegrationTests.Faults;

/// <summary>A test that mounts file systems, which not every user and machine may.</summary>
public sealed class MountFactAttribute : FactAttribute
{
    private static readonly string? Why = Needs.Program("mount") is { } missing ? Needs.Skip(null, missing) : Needs.Skip(Forbidden(), null);

    public MountFactAttribute() => Skip = Why;

    // Only what mount(8) says of rights: a mount that fails otherwise is a fault, which the test itself then shows.
    private static string? Forbidden()
    {
        var folder = Directory.CreateTempSubdirectory("mount-").FullName;
        var start = new ProcessStartInfo("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder])
        {
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C" },
        };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd().Trim();
        process.WaitForExit();
        if (process.ExitCode == 0)
            Processes.Run("umount", "--lazy", folder);
        Directory.Delete(folder);
        return said.Contains("permission denied", StringComparison.Ordinal) || said.Contains("superuser", StringComparison.Ordinal)
            ? $"this user or machine must not mount: {said}"
            : null;
    }
}
