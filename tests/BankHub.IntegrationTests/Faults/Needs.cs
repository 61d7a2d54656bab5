namespace BankHub.IntegrationTests.Faults;

/// <summary>What a test needs of its machine.</summary>
internal static class Needs
{
    /// <summary>
    /// Why a test is skipped: for what this user or machine must not do, anywhere; for what is not installed, only where no CI runs, since
    /// what CI needs it has installed, and a test that needs it fails there.
    /// </summary>
    public static string? Skip(string? forbidden, string? missing) =>
        forbidden ?? (Environment.GetEnvironmentVariable("CI") is null ? missing : null);

    /// <summary>Why this user must not, when only root may.</summary>
    public static string? Root(string what) => Environment.IsPrivilegedProcess ? null : $"{what} needs root";

    /// <summary>What is missing when a program is not on the path, nor where Debian keeps servers.</summary>
    public static string? Program(string name) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Append("/usr/sbin").Any(folder => File.Exists($"{folder}/{name}"))
            ? null
            : $"{name} is not installed";
}
